import { described, determined, gap, rest, type Action } from './action';
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
    verbs: 'train fine-tune finetune retrain',
    object: String.raw` (?:it|them|yourself|on|with|using) ${gap}[\wÀ-ɏ]+`,
    unless: /\btrain/i,
  },
  {
    verbs: 'build develop create design set_up construct implement make learn',
    object: String.raw` (?:an?|the|your|some) ${described}(?:models?|classifiers?|neural networks?|taggers?|parsers?|search index|knowledge bases?|training sets?|data ?sets?|annotation (?:guidelines|scheme|tool)|ontology)\b`,
    unless: /\b(?:models?|data ?sets?|design|network|parser|classifier)\b/i,
  },
  {
    verbs: 'collect gather obtain acquire scrape crawl harvest mine source download fetch',
    object: String.raw` ${determined}${described}(?:data|tweets|examples|samples|instances|reviews|texts|documents|articles|posts|comments|recordings|annotations|corpora|corpus|data ?sets?|images(?= (?:from|via|online|for training)\b))(?= (?:from|by|of|via|through|on|online|using|with|for training)\b|[.;:!?,]|$| and| to\b)`,
    unless:
      /\b(?:data|tweets|examples|samples|instances|reviews|texts|documents|articles|posts|comments|images)\b/i,
  },
  {
    verbs: 'collect gather obtain acquire prepare find create get generate',
    object: String.raw` ${determined}(?:labell?ed |annotated |more )?(?:training|test|validation) (?:data|sets?|examples|instances)\b`,
    unless: /\btraining\b/i,
  },
  {
    verbs: 'label annotate',
    object: String.raw` ${determined}(?:training|enough|sufficient|several hundred|hundreds of|thousands of|\d\d+) ${described}(?:data|examples|samples|instances|sentences|tweets)\b`,
  },
  {
    verbs: 'optimize optimise tune adjust update minimize minimise',
    object: String.raw` (?:the |its |your )${described}(?:hyper-?parameters?|weights of|learning rate|model parameters|loss)\b`,
  },
  {
    verbs:
      'evaluate measure compute calculate report determine assess estimate monitor track optimize maximize maximise obtain compare benchmark',
    object: ` ${determined}${described}(?<thing>${measures})`,
    isForeign: true,
    unless:
      /\b(?:precision|recall|accuracy|kappa|agreement|f1|bleu|rouge|similarity|edit distance|levenshtein)\b/i,
  },
  {
    verbs:
      'evaluate test validate check measure assess benchmark verify try try_out tune compare run',
    object: String.raw` ${gap}(?:on|against|with|using|over) (?:(?:an?|the|your|some|other|another|new|more|unseen|several|few|additional|further|separate|different|set of|number of) )*(?:held-out|validation|development|dev|test|evaluation|labelled|labeled|gold|gold-standard|benchmark|unseen|other|training|new|more|additional|further|ground[- ]truth|annotated) ${described}(?:sets?|data ?sets?|data|examples|samples|splits?|instances|tweets|sentences|inputs|texts|reviews|standards?|cases|corpus|corpora|annotations)\b`,
    unless: /\btest cases?\b/i,
  },
  {
    verbs: 'evaluate test validate check measure assess benchmark verify try tune',
    object: String.raw` ${gap}(?:on|against|with|over) ${gap}(?:held-out|annotated|labelled|labeled|unseen|gold) [\w-]+s\b`,
  },
  {
    verbs: 'compare check verify validate match evaluate',
    object: String.raw` ${gap}(?:with|against|to) (?:(?:the )?[a-z]+ in )?(?:the |an? )${described}(?:answer (?:keys?|sheets?)|mark(?:ing)? schemes?|gold(?:[- ]standard)? (?:labels?|answers?|standard|annotations?)|ground truth(?: labels?)?|reference (?:answers?|labels?|translations?|summar(?:y|ies))|official (?:answers?|solutions?)|correct labels?|true labels?|solution manual|known answers?|baselines?)\b`,
    unless: /\b(?:reference|answer key|gold|ground truth)\b/i,
  },
  {
    verbs: 'test try validate evaluate',
    object: String.raw` (?:your|the|this|these) ${described}(?:on|with) (?:a few |several |some |many |two |three |five |ten |\d+ )?(?:other|more|new|different|unseen|additional) (?:tweets|reviews|texts|sentences|examples|inputs|messages|articles|data|instances|questions|posts|passages|documents|problems)\b`,
  },
  {
    verbs: 'update improve retrain deploy refine adjust tune monitor maintain select choose',
    object: String.raw` (?:the|your|an?|this) (?:[\w-]+ )?(?:models?|classifiers?)(?: (?:as needed|parameters|performance))?\b`,
    unless: /\b(?:models?|classifiers?)\b/i,
  },
  {
    verbs:
      'calibrate tune set adjust choose optimize optimise pick select find determine fix learn fit estimate derive',
    object: String.raw` ${gap}(?:thresholds?|cut-?offs?(?: points?)?|weights|parameters|decision boundar(?:y|ies)|hyper-?parameters?)\b ?(?:value )?(?:on|over|from|with|using|that (?:maxim|minim|optim|gives the best)\w*|by (?:cross|grid|trying)|empirically|via|based on|so (?:that|as to) (?:max|the (?:acc|f1|prec|rec)))${rest}`,
  },
  {
    verbs:
      'train calibrate tune test try estimate compute count measure learn validate evaluate check calculate derive fit average compare',
    object: String.raw` ${gap}(?:on|over|from|in|across|with|against|of|for) (?:(?:a|at least|about|some|several|many|few|the|other|more) )*(?:hundreds?|thousands?|millions?|dozens?|\d{2,})(?: of)? (?:[\w-]+ ){0,2}?[\w-]+s\b`,
    unless: /\d|\bhundred/i,
  },
  {
    verbs: 'count compute measure estimate determine check calculate see find_out look_at get',
    object: String.raw` (?:how (?:often|frequent\w*|common\w*|many (?:times|of))|the (?:relative )?(?:frequenc(?:y|ies)|counts?|probabilit(?:y|ies)|distribution))\b[^.;:!?]{0,60}? (?:in|on|across|over|among|of) (?:other|all (?:the )?other|many|an? large|large|the (?:whole|entire|training|rest of the|full)|previous|earlier|similar|an? (?:corpus|collection|reference|background))\b${rest}`,
  },
  {
    verbs: 'use draw plot build look_at consult create produce inspect rely_on apply',
    object: String.raw` ${determined}${described}(?:confusion matri(?:x|ces)|cosine\w*|tf-?idf|edit distances?|levenshtein|embeddings?|f1|bleu|rouge|bert ?score|learning curves?|cross-validation)\b`,
    unless: /\b(?:similarity|distance|embedding|metric|matrix|bleu|rouge)/i,
  },
  {
    verbs: 'embed vectorize vectorise cluster encode',
    object: String.raw` (?:both|the|all|each|them|it)\b ${gap}(?:sentences?|texts?|words?|documents?|inputs?|reviews?|tweets?|questions?|and (?:compute|compare|measure|take))\b`,
    unless: /\b(?:embed|cluster|encod|group)/i,
  },
  { verbs: 'cross-validate crossvalidate bootstrap', object: rest },
];
