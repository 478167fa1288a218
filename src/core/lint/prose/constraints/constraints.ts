import type { Instruction } from '../../../document/model';
import { examined } from '../../examined';
import { labelsOf } from '../labels/labels';
import { stepMemory } from '../stepMemory';
import { caseDemand } from './caseDemand';
import { caseOf } from './cases';
import { clausesOf } from './clauses';
import type { Demand, OutputSentence, StepsText } from './demand';
import { fallbackIn } from './fallbacks';
import { formatsIn } from './formatDemands';
import { inCaseOfLabels, namedOf } from './labelForms';
import { lengthsIn } from './lengths';
import { outputSentences } from './outputSentences';
import { partsOf } from './parts';
import { plainDemandsIn } from './plainDemands';
import { speakOfCase } from './spokenCases';
import { withoutSpare } from './spare';
import { stepsText } from './stepsText';
import { wordingDemand } from './wording';

/** The demands of a definition that no step carries, also not in other words, in the order of the text. */
export function missingConstraints(instruction: Instruction): readonly Demand[] {
  const { definition, steps } = instruction;
  if (!definition) return [];
  const { labels } = labelsOf(instruction);
  const definitionText = examined(definition.text).slice(0, mostRead);
  const demands = memory.recall(labels.join('\n'), definitionText, () =>
    demandsOf(definitionText, labels),
  );
  if (demands.length === 0) return [];
  const text = stepsText(steps.map(({ value }) => examined(value.text)));
  return apart(withoutSpare(demands, text).filter(({ isAnyhow }) => !isAnyhow));
}

/** Of demands that two kinds find in the same words, the longer one. */
function apart(demands: readonly Demand[]): readonly Demand[] {
  const words = demands.map(({ text }) => text.replace(/[.;]$/, ''));
  return demands.filter(
    (_, index) =>
      !words.some(
        (other, at) =>
          at !== index &&
          other.includes(words[index]!) &&
          (other.length > words[index]!.length || at < index),
      ),
  );
}

const memory = stepMemory<readonly Demand[]>();

/** Definitions have at most some hundred words. */
const mostRead = 6_000;

/** Every explicit demand on the length, the form and the content of the answer; none on the input. */
function demandsOf(definition: string, labels: readonly string[]): readonly Demand[] {
  return outputSentences(definition).flatMap((sentence) => demandsIn(sentence, labels));
}

function demandsIn(sentence: OutputSentence, labels: readonly string[]): readonly Demand[] {
  const fallback = fallbackIn(sentence, labels);
  if (fallback) return [fallback];
  if (!sentence.isTask && conditional.test(withoutConcession(sentence).text))
    return conditionalDemand(sentence, labels);
  return clausesOf(withoutConcession(sentence))
    .flatMap(partsOf)
    .flatMap((clause, index) => {
      const plain = plainDemandsIn(clause);
      if (plain.length > 0) return plain.map((demand) => inCaseOfLabels(demand, labels));
      if (sentence.isTask && index === 0) return [];
      if (isChoice(clause.text, labels)) return [];
      if (lacking.test(clause.text) && tellsOfLabels(sentence.text, labels)) return [];
      const demand = wordingDemand(sentence.isTask ? upToComma(clause) : clause, sentence.isTask);
      return demand ? [demand] : [];
    });
}

function upToComma(clause: OutputSentence): OutputSentence {
  return { ...clause, text: clause.text.replace(/,.*$/s, '') };
}

/** A case and what is to be done in it are one demand. */
function conditionalDemand(sentence: OutputSentence, labels: readonly string[]): readonly Demand[] {
  const order = { ...sentence, text: caseOf(sentence.text)?.consequence ?? sentence.text };
  const plain = plainDemandsIn(order);
  if (plain.length > 0) {
    const condition = caseOf(sentence.text)?.condition ?? '';
    const isCarried = (steps: StepsText): boolean =>
      plain.some((part) => part.isCarried(steps)) || speakOfCase(condition, sentence.rest, steps);
    return [{ text: sentence.text, start: sentence.start, isCarried }];
  }
  const demand = caseDemand(sentence, labels);
  return demand ? [demand] : [];
}

const conditional =
  /^(?:(?:an?|any|every) (?:empty|blank)|if|when|whenever|where|should (?!be\b|not\b|have\b|contain\b)|in case|in the case|in cases|in a (?:tie|draw)|unless)\b|\b(?:if|when|unless) (?:it|they|there|the|no|more|several|an?)\b/i;

function isChoice(text: string, labels: readonly string[]): boolean {
  return (
    choice.test(text) ||
    (labels.length > 0 && (criterion.test(text) || closing.test(text))) ||
    explaining.test(text) ||
    aboutLabels.test(text) ||
    namesLabel(text, labels) ||
    tellsOfLabels(text, labels) ||
    labels.some((label) => /^[a-z]{4,}$/i.test(label) && isToldOf(label, text))
  );
}

/** "Offensive comments insult | without such an attack": what a label stands for. */
const lacking = /^(?:without|with no)\b/i;

/** "Valid outputs: yes, no, unclear", "Quoted insults do not make it toxic": what the labels are, and for what they stand. */
function tellsOfLabels(text: string, labels: readonly string[]): boolean {
  const named = namedOf(labels, text);
  return named.length > 2 || named.some((label) => /^[a-z_-]{4,}$/i.test(label));
}

/** "Choose the topic on which …": by what one of the labels is chosen. */
const criterion =
  /^(?:choose|pick|select|name|give|take) the (?:\w+ ){1,2}(?:(?:on|for|to|in|about|of) which|that|which|whose)\b/i;

/** "No other answers are used", "there is no third option": that the set of labels ends here. */
const closing =
  /\b(?:other|another|third|else|besides|beyond)\b[^.]{0,60}\b(?:used|exists?|occurs?|valid|allowed|accepted|permitted|possible|counts?|answers?|options?|labels?|values?|categor(?:y|ies)|class(?:es)?)\b/i;

/** "'none' means that no article is needed" */
const explaining =
  /^["']?[\w-]+(?: [\w-]+)?["']? (?:means?|stands? for|denotes?|signif(?:y|ies)|is short for)\b/i;

const choice =
  /^(?:answer|output|respond|reply|return|write|give|choose|use|label|say|decide|tell|state|judge|print|classify|mark)\b(?: with| as)?(?: either)? \S+(?: \S+)?(?:, \S+(?: \S+)?)*,? or \S+/i;

/** "Threats are always escalated": when a label is the answer. */
const isToldOf = (label: string, text: string): boolean =>
  new RegExp(String.raw`\b(?:is|are|be|gets?|counts?)\b[^.]*\b${label}`, 'i').test(text);

/** "Output digits, even if the number is spelled out": the form is demanded in every case. */
function withoutConcession(sentence: OutputSentence): OutputSentence {
  const text = sentence.text.replace(concession, '');
  const main = { ...sentence, text };
  return formatsIn(main).length + lengthsIn(main).length > 0 ? main : sentence;
}

const concession = /,? (?:even (?:if|when|where|though)|regardless of|no matter)\b.*$/is;

/** "Answer fact or opinion": the labels are the business of another rule. */
function namesLabel(text: string, labels: readonly string[]): boolean {
  if (
    !/^(?:answer|output|respond|reply|return|write|give|choose|use|label|say|decide|tell|state|judge|print)\b/i.test(
      text,
    )
  )
    return false;
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}_+-]+/gu));
  return labels.some((label) =>
    label
      .toLowerCase()
      .split(' ')
      .every((word) => words.has(word)),
  );
}

const aboutLabels =
  /\bone of (?:the|these|those|them)\b|\b(?:labels?|categor(?:y|ies)|class(?:es)?|options?|choices)\b.*\b(?:given|listed|above|following|must be one)\b|^(?:answer|respond|reply|output|return|give)\b(?: with| only)? (?:the |a |its |your )?(?:\w+ )?(?:label|letter|number|category|class|option|answer)\b(?!.*\b(?:as|in|with|without|by|using)\b)[^,]*$/i;
