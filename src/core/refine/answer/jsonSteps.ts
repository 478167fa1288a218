import { rankOfLeadIn } from './leadIns';
import { plainText } from './plainText';
import type { ListedSteps } from './stepLists';

/** The list that stands in a text of its own, as under a key of JSON. */
type StepsIn = (text: string) => ListedSteps | undefined;

/**
 * The steps of an answer that is JSON as a whole: a list of texts or of objects with texts, alone or under a key such
 * as `steps`, or an object with a key per step. `undefined` where it is none of these.
 */
export function stepsOfJson(text: string, stepsIn: StepsIn): ListedSteps | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return stepsOfValue(JSON.parse(text), stepsIn);
  } catch {
    return undefined; // not JSON: the caller reads it as text
  }
}

function stepsOfValue(value: unknown, stepsIn: StepsIn): ListedSteps | undefined {
  if (Array.isArray(value))
    return stepsOfEntries(value.map((entry: unknown) => ({ key: '', entry })));
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([key, entry]) => ({ key, entry }));
  if (entries.length > 0 && entries.every(({ key }) => keyOfStep.test(key)))
    return stepsOfEntries(entries);
  const { entry } =
    entries.filter(({ key }) => namesSteps.test(key)).sort(byRank)[0] ??
    (entries.length === 1 ? entries[0]! : {});
  return typeof entry === 'string' ? stepsIn(plainText(entry)) : stepsOfValue(entry, stepsIn);
}

const keyOfStep = /^(?:step)?[ _-]*(\d+)$/i;
const namesSteps = /steps|instructions?|list/i;

interface Entry {
  readonly key: string;
  readonly entry: unknown;
}

/** The steps as they shall be before those that were, and what is called "steps" before what has another name. */
function byRank(a: Entry, b: Entry): number {
  return rankOfKey(b.key) - rankOfKey(a.key);
}

function rankOfKey(key: string): number {
  const words = wordsOf(key);
  const isGone = /\b(?:removed|deleted|skipped|wrong|bad)\b/i.test(words);
  return 2 * rankOfLeadIn(words) + Number(/\bsteps$/i.test(words)) - Number(isGone);
}

/** "refinedSteps" and "refined_steps" are two words. */
const wordsOf = (key: string): string =>
  key.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(/[_-]+/g, ' ');

function stepsOfEntries(entries: readonly Entry[]): ListedSteps | undefined {
  const steps = entries.map(({ entry }) => stepOfValue(entry));
  if (steps.length === 0 || !steps.every((step) => step !== undefined)) return undefined;
  return {
    steps: steps.map((step) => step.replace(writtenNumber, '')),
    numbers: entries.map((each, index) => numberOf(each) ?? numberIn(writtenNumber, steps[index]!)),
  };
}

const writtenNumber = /^(?:step\s+)?(\d{1,3})[.):]\s+/i;

/** As the key says it, or a key of the step itself. */
function numberOf({ key, entry }: Entry): number | null {
  const told = isObject(entry) ? (entry.step ?? entry.number) : undefined;
  return numberIn(keyOfStep, typeof told === 'number' ? String(told) : key);
}

/** Numbers of more than three digits are years or ids, and count no steps. */
function numberIn(pattern: RegExp, text: string): number | null {
  const [, number] = pattern.exec(text) ?? [];
  return number === undefined || number.length > 3 ? null : Number(number);
}

/** A step's text; the texts of an object joined, and a list in it as sub-steps. An escape may stand for any character. */
function stepOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return plainText(value).trim() || undefined;
  if (!isObject(value)) return undefined;
  const values = valuesOfStep(value);
  const own = values
    .filter((part) => typeof part === 'string')
    .map(plainText)
    .filter((part) => part.trim() !== '')
    .join(': ');
  const inner = values
    .filter(Array.isArray)
    .flat()
    .map(stepOfValue)
    .filter((step) => step !== undefined);
  return own === '' ? undefined : [own.trim(), ...inner.map((step) => `- ${step}`)].join('\n');
}

/** Without what is said about the step: how it was before, why it was changed. */
function valuesOfStep(step: Readonly<Record<string, unknown>>): readonly unknown[] {
  const entries = Object.entries(step);
  const told = entries.filter(([key]) => !aboutStep.test(wordsOf(key)));
  return (told.length > 0 ? told : entries).map(([, value]) => value);
}

/** Keys such as "original_text", "textBefore", "changes" and "reason". */
const aboutStep =
  /^(?:status|id)$|\bbefore$|\b(?:original|previous|old|chang(?:es?|ed)|reason(?:s|ing)?|rationale|justification|explanation|why|fix(?:es|ed)?|improvements?|issues?|problems?)\b/i;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
