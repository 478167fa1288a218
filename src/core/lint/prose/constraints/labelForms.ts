import type { Demand, StepsText } from './demand';
import { onlyAnswer } from './onlyAnswer';

/** Steps that write the labels in the case which is asked for need not name it. */
export function inCaseOfLabels(demand: Demand, labels: readonly string[]): Demand {
  if (labels.length === 0) return demand;
  if (oneOf.test(demand.text)) return { ...demand, isCarried: () => true };
  if (onlyAnswer.demand.test(demand.text)) return demand;
  if (asSigns.test(demand.text) && namedOf(labels, demand.text).length > 1)
    return { ...demand, isCarried: () => true };
  if (labels.every((label) => /^[-+\d.]+$/.test(label)) && numeric.test(demand.text))
    return { ...demand, isCarried: () => true };
  const isListed = (steps: StepsText): boolean =>
    steps.raw.split('\n').some((step) => isListIn(step, labels, demand.text));
  if (inflected.test(demand.text))
    return { ...demand, isCarried: (steps) => demand.isCarried(steps) || isListed(steps) };
  if (!cased.test(demand.text)) return demand;
  const written = labels.map((label) =>
    small.test(demand.text) ? `"${label.toLowerCase()}"` : label.toUpperCase(),
  );
  const isCarried = (steps: StepsText): boolean =>
    demand.isCarried(steps) ||
    isListed(steps) ||
    written.some((label) => steps.raw.includes(label));
  return { ...demand, isCarried };
}

/** "Write the class: stormy, wet or dry" for "in lower case", "the past tense": who is given the words takes them as they are. */
function isListIn(step: string, labels: readonly string[], demand: string): boolean {
  if (!listing.test(step)) return false;
  return labels.every((label) => step.includes(small.test(demand) ? label.toLowerCase() : label));
}

const inflected = /\b(?:tense|plural|singular|infinitive|nouns?|verbs?|adjectives?)\b/i;
const listing = /^(?:\w+ ){0,2}(?:write|output|answer|return|print|give|reply|name)\b/i;

/** "In the form of the letters E, C and N respectively": the labels, once more. */
const asSigns = /\b(?:in the form of|as) (?:the )?(?:letters|numbers|digits|words|symbols)\b/i;
const oneOf = /\b(?:one|a single|1)[ -](?!(?:or|and|if|for)\b)(?:single )?[a-z]+\b/i;
const numeric = /\b(?:integer|number|digits?|numerals?|figures?)\b/i;
const cased = /\b(?:lower|upper)[- ]?case|\bcapital|\ball[- ]caps/i;
const small = /\blower[- ]?case|\bno capital|\bwithout capital/i;

/** The labels that a text names. */
export function namedOf(labels: readonly string[], text: string): readonly string[] {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, ' ')} `;
  return labels.filter((label) => words.includes(` ${label.toLowerCase()} `));
}
