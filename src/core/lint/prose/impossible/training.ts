import { described, determined, type Action } from './action';
import { measures } from './nouns';

const learners = String.raw`(?:models?|classifiers?|networks?|systems?|taggers?|parsers?|bert|roberta|gpt[\d-]*|t5|transformers?|regress(?:ion|or)|embeddings?|algorithms?|recogni[sz]er|lstm|svm|rnn|cnn|machine|tree|forest)\b`;

/** Needing more data than one example. */
export const training: readonly Action[] = [
  {
    verbs: 'train fine-tune finetune pre-train pretrain retrain re-train fit',
    object: String.raw` (?:(?:an?|the|your|some|this|another|several|two|multiple|new) )*${described}${learners}`,
    unless: /\b(?:explain|describe|write)\b[^.]*\b(?:code|program|function)\b/i,
  },
  {
    verbs:
      'evaluate measure compute calculate report determine assess estimate monitor track optimize maximize maximise obtain compare benchmark',
    object: ` ${determined}${described}(?<thing>${measures})`,
    isForeign: true,
    unless:
      /\b(?:precision|recall|accuracy|kappa|agreement|f1|bleu|rouge|similarity|edit distance|levenshtein)\b/i,
  },
];
