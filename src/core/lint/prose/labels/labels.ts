import type { Instruction, Span } from '../../../document/model';
import { examined } from '../../examined';
import type { LabelGroup } from './labelGroup';
import { labelGroupsOf } from './labelGroups';
import { labelKey } from './labelKey';
import { isPlainlyDemanded, withRelated } from './relatedLabels';

export { labelKey } from './labelKey';

/** The answers that a task allows, as far as its definition and its examples tell. */
export interface LabelSet {
  /** As written, in order of appearance. */
  readonly labels: readonly string[];
  /** Whether the answer must be one of them. */
  readonly closed: boolean;
  /** Whether they are all the steps of a scale, such as 1 to 5, of which the definition names the ends. */
  readonly isScale: boolean;
  /** Where the definition tells them, in offsets of its text, perhaps with marks around; labels that a range tells have no place. */
  readonly places: readonly Span[];
}

/**
 * The label set of a task. It comes from the words of the definition that are offered as answers; the outputs of the positive
 * examples confirm it, since a set that lacks one of them is none. A task that is free in its answers has no labels, also when
 * the definition fixes what to say for want of an answer ("if there is none, return 'None'").
 */
export function labelsOf({ definition, positiveExamples }: Instruction): LabelSet {
  const text = examined(definition?.text ?? '').slice(0, mostRead);
  const outputs = positiveExamples.flatMap(({ output }) => (output ? [output.text] : []));
  if (outputs.some((output) => output.length > longestLabel)) return open;
  const question = JSON.stringify([text, outputs]);
  const known = kept.get(question);
  if (known) return known;
  const labels = inferred(text, outputs);
  if (kept.size >= mostKept) kept.clear();
  kept.set(question, labels);
  return labels;
}

/** Several rules ask, and that with every key stroke; definitions and outputs seldom change. */
const kept = new Map<string, LabelSet>();
/** More than a batch has instructions under way. */
const mostKept = 500;

const open: LabelSet = { labels: [], closed: false, isScale: false, places: [] };

function inferred(definition: string, outputs: readonly string[]): LabelSet {
  const keys = new Set(outputs.map(labelKey).filter((key) => key !== ''));
  const groups = labelGroupsOf(definition, keys);
  return keys.size === 0
    ? demanded(groups)
    : (confirmed(groups, keys, definition) ?? opposites(outputs));
}

/** Definitions have at most some hundred words. */
const mostRead = 12_000;
const longestLabel = 60;

/** Without an example, only what the definition says outright counts. */
function demanded(groups: readonly LabelGroup[]): LabelSet {
  const [largest] = groups.filter(isPlainlyDemanded).sort(bySize);
  return largest ? closed(withRelated(largest, groups)) : open;
}

function confirmed(
  groups: readonly LabelGroup[],
  outputs: ReadonlySet<string>,
  definition: string,
): LabelSet | undefined {
  const covering = groups.filter((group) => missingFrom(group, outputs).length === 0);
  const several = covering.filter(({ labels }) => labels.length > 1);
  const best = several.sort((a, b) => rank(b) - rank(a) || bySize(a, b))[0] ?? covering[0];
  if (best)
    return best.labels.length > 1
      ? closed(withRelated(withoutEdges(best, outputs), groups))
      : undefined;
  return united(groups, outputs) ?? extended(groups, outputs, definition);
}

/** Words that stand out are better labels than plain ones, and demanded ones better than those that are only mentioned. */
function rank(group: LabelGroup): number {
  return (group.isMarked ? 2 : 0) + (isPlainlyDemanded(group) ? 1 : 0);
}

function bySize(a: LabelGroup, b: LabelGroup): number {
  return (
    b.labels.length - a.labels.length ||
    Number(b.isDemanded) - Number(a.isDemanded) ||
    beginsFirst(a, b) ||
    a.explained - b.explained ||
    unlikeOthers(a) - unlikeOthers(b) ||
    wordsIn(a) - wordsIn(b)
  );
}

/** "Navigational if they want a | site, informational if …": what begins inside the explanation of a label is none. */
function beginsFirst(a: LabelGroup, b: LabelGroup): number {
  return a.end === b.end && a.explained > 0 && b.explained > 0 ? a.start - b.start : 0;
}

/** "Which of the speakers, Host or Guest, speaks": where all answers begin with a capital, so do the labels. */
function withoutEdges(group: LabelGroup, outputs: ReadonlySet<string>): LabelGroup {
  const isName = (label: string): boolean => /^[\p{Lu}\d-]/u.test(label);
  const known = group.labels.filter((label) => outputs.has(labelKey(label)));
  const labels = group.labels.filter(isName);
  return known.every(isName) && labels.length > 1 ? { ...group, labels } : group;
}

/** "One of the headings late | delivery, broken item, wrong item": 1 where the first has more or fewer words than all the others. */
function unlikeOthers({ labels: [first = '', ...others] }: LabelGroup): number {
  const length = (label: string): number => label.split(' ').length;
  return others.some((other) => length(other) === length(first)) ? 0 : 1;
}

function wordsIn({ labels }: LabelGroup): number {
  return labels.join(' ').split(' ').length;
}

function missingFrom({ labels }: LabelGroup, outputs: ReadonlySet<string>): string[] {
  const keys = new Set(labels.map(labelKey));
  return [...outputs].filter((output) => !keys.has(output));
}

function closed({ labels, isScale, places }: LabelGroup): LabelSet {
  return { labels: withoutParts(labels), closed: true, isScale, places };
}

/** "Sci/Tech" is one label; and where it has one with a number of words, "one word" is none. */
function withoutParts(labels: readonly string[]): readonly string[] {
  const parts = new Set(
    labels
      .filter((label) => /\p{L}{2}\/\p{L}{2}/u.test(label))
      .flatMap((label) => label.split('/')),
  );
  return labels.filter((label) => !parts.has(label) && !manyOf.test(label));
}

const manyOf =
  /^(?:a|one|two|three|only|single|\d) (?:single )?(?:words?|letters?|numbers?|labels?|digits?)$/i;

/** "Answer Yes if … ." and, elsewhere, "All others are no or unknown." */
function united(groups: readonly LabelGroup[], outputs: ReadonlySet<string>): LabelSet | undefined {
  const partial = groups.filter(
    (group) =>
      group.isDemanded && !group.isScale && missingFrom(group, outputs).length < outputs.size,
  );
  if (partial.length < 2) return undefined;
  const labels = new Map(
    partial.flatMap((group) => group.labels.map((label) => [labelKey(label), label])),
  );
  const places = partial.flatMap((group) => group.places);
  const union = { ...partial[0]!, labels: [...labels.values()], places };
  return missingFrom(union, outputs).length === 0 ? closed(union) : undefined;
}

/** The definition names two and more labels outright and the others in passing. */
function extended(
  groups: readonly LabelGroup[],
  outputs: ReadonlySet<string>,
  definition: string,
): LabelSet | undefined {
  for (const group of groups) {
    const missing = missingFrom(group, outputs);
    if (!group.isDemanded || group.isScale || group.labels.length < 2) continue;
    if (missing.length === outputs.size) continue;
    const named = missing.map((output) => placeOf(output, definition));
    if (named.every((place) => place !== undefined))
      return closed({
        ...group,
        labels: [...group.labels, ...named.map(({ start, end }) => definition.slice(start, end))],
        places: [...group.places, ...named],
      });
  }
  return undefined;
}

/** Where a definition has a label, in whatever capitals, as words of its own. */
function placeOf(label: string, definition: string): Span | undefined {
  const at = definition.toLowerCase().indexOf(label);
  if (
    at < 0 ||
    /\w/.test(definition[at - 1] ?? '') ||
    /\w/.test(definition[at + label.length] ?? '')
  )
    return undefined;
  return { start: at, end: at + label.length };
}

/** The definition only asks whether; the examples show both of the answers. */
function opposites(outputs: readonly string[]): LabelSet {
  const labels = new Map(
    outputs.map((output) => [labelKey(output), output.trim().replace(/\.$/, '')]),
  );
  const isPair = pairs.some(
    (pair) => labels.size === 2 && pair.every((label) => labels.has(label)),
  );
  return isPair ? { labels: [...labels.values()], closed: true, isScale: false, places: [] } : open;
}

const pairs = [
  ['yes', 'no'],
  ['true', 'false'],
  ['positive', 'negative'],
  ['correct', 'incorrect'],
  ['right', 'wrong'],
  ['valid', 'invalid'],
];
