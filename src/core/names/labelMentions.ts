import type { Example, Instruction, Span, Value } from '../document/model';
import { examined } from '../lint/examined';
import { labelKey } from '../lint/prose/labels/labels';
import { labelFinder, type LabelPlace } from './labelsInProse';
import { labelsInPassing } from './labelsInPassing';
import { labelsToldByDefinition } from './labelsToldByDefinition';
import { labelsToldByStep } from './labelsToldByStep';
import { hasPlaces, placesOf } from './places';
import { withoutMarks } from './withoutMarks';

/** A place where an instruction names one of its labels. */
export interface LabelMention {
  readonly label: string;
  readonly span: Span;
  readonly in: 'definition' | 'step' | 'output' | 'explanation';
  /** Where the place is a JSON string: what the string holds around the label. */
  readonly inString?: { readonly before: string; readonly after: string };
}

/**
 * Where an instruction names its labels, in the order of the source: in definition, steps and explanations as a word
 * that is meant as an answer (see `labelsInProse`), in definition and steps also where the rules read an answer (see
 * `labelsToldByDefinition`, `labelsToldByStep`; of a label that no step names so, see `labelsInPassing`), and as the output of
 * an example, without the marks around it. An output that differs from a label in capitals and such marks alone is that
 * label, and its spelling is looked for in the other texts as well.
 */
export function labelMentions(
  instruction: Instruction,
  labels: readonly string[],
): readonly LabelMention[] {
  if (labels.length === 0) return [];
  const known = kept.get(instruction);
  if (known?.labels === labels) return known.mentions;
  const mentions = foundMentions(instruction, labels);
  kept.set(instruction, { labels, mentions });
  return mentions;
}

/** What several features ask about one reading of a document. */
const kept = new WeakMap<
  Instruction,
  { readonly labels: readonly string[]; readonly mentions: readonly LabelMention[] }
>();

function foundMentions(
  instruction: Instruction,
  labels: readonly string[],
): readonly LabelMention[] {
  const { definition } = instruction;
  const spellings = spellingsOf(instruction, labels);
  const find = labelFinder([...spellings.keys()]);
  const inProse = (text: string): LabelPlace[] =>
    find(text).map((place) => ({ ...place, label: spellings.get(place.label)! }));
  const inDefinition = (text: string): LabelPlace[] =>
    withMore(inProse(text), labelsToldByDefinition(instruction, labels));
  return [
    ...mentionsIn(definition, 'definition', inDefinition),
    ...stepMentions(instruction, labels, inProse),
    ...examplesOf(instruction).flatMap((example) => [
      ...asOutput(example, labels),
      ...mentionsIn(example.explanation, 'explanation', inProse),
    ]),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** How many positive examples answer each label, and how many answer something else. "Yes." counts for "yes". */
export function labelSpread(
  { positiveExamples }: Instruction,
  labels: readonly string[],
): { readonly counts: ReadonlyMap<string, number>; readonly others: number } {
  const counts = new Map(labels.map((label) => [label, 0]));
  const byKey = new Map(labels.map((label) => [labelKey(label), label]));
  let others = 0;
  for (const { output } of positiveExamples) {
    const label = output && byKey.get(labelKey(output.text));
    if (label === undefined) others++;
    else counts.set(label, counts.get(label)! + 1);
  }
  return { counts, others };
}

/** How an instruction spells its labels, and which label each spelling is. */
function spellingsOf(
  instruction: Instruction,
  labels: readonly string[],
): ReadonlyMap<string, string> {
  const spellings = new Map(labels.map((label) => [label, label]));
  for (const { output } of examplesOf(instruction)) {
    const place = output && labelOfOutput(output.text, labels);
    const spelling = place && output.text.slice(place.start, place.end);
    if (spelling !== undefined && !spellings.has(spelling)) spellings.set(spelling, place!.label);
  }
  return spellings;
}

const examplesOf = ({ positiveExamples, negativeExamples }: Instruction): readonly Example[] => [
  ...positiveExamples,
  ...negativeExamples,
];

type Finder = (text: string) => readonly LabelPlace[];

/** Of a label that is told by no step, the places where one mentions it in passing. */
function stepMentions(
  { steps }: Instruction,
  labels: readonly string[],
  inProse: Finder,
): readonly LabelMention[] {
  const beginnings = labels.map((label) => labelKey(label).split(' ')[0]!);
  const told = steps.flatMap(({ value }) =>
    mentionsIn(value, 'step', (text) => {
      const found = inProse(text);
      const rest = without(text, found).toLowerCase();
      if (!beginnings.some((beginning) => rest.includes(beginning))) return found;
      return withMore(found, labelsToldByStep(text, labels));
    }),
  );
  const named = new Set(told.map(({ label }) => label));
  if (labels.every((label) => named.has(label))) return told;
  const inPassing = steps.flatMap(({ value }) =>
    mentionsIn(value, 'step', (text) =>
      labelsInPassing(text, labels).filter(({ label }) => !named.has(label)),
    ),
  );
  return [...told, ...inPassing];
}

/** With the places that touch none of those found before. */
function withMore(found: readonly LabelPlace[], more: readonly LabelPlace[]): LabelPlace[] {
  const isNew = ({ start, end }: LabelPlace): boolean =>
    found.every((place) => end <= place.start || place.end <= start);
  return [...found, ...more.filter(isNew)];
}

/** What stands between places. */
function without(text: string, places: readonly LabelPlace[]): string {
  const ends = places.map(({ end }) => end);
  return [0, ...ends].map((from, index) => text.slice(from, places[index]?.start)).join('\n');
}

function mentionsIn(
  value: Value | undefined,
  place: LabelMention['in'],
  find: Finder,
): readonly LabelMention[] {
  if (!hasPlaces(value)) return [];
  const spanOf = placesOf(value);
  return find(examined(value.text)).map(({ label, start, end }) => ({
    label,
    span: spanOf(start, end),
    in: place,
  }));
}

function asOutput({ output }: Example, labels: readonly string[]): readonly LabelMention[] {
  if (!output) return [];
  const { text, span } = output;
  const place = labelOfOutput(text, labels);
  if (!place) return [];
  const { label, start, end } = place;
  if (hasPlaces(output)) return [{ label, span: placesOf(output)(start, end), in: 'output' }];
  const inString = { before: text.slice(0, start), after: text.slice(end) };
  return [{ label, span, in: 'output', inString }];
}

/** The label that an output is, and where: of "Yes.", the word alone. */
function labelOfOutput(output: string, labels: readonly string[]): LabelPlace | undefined {
  const lower = output.toLowerCase();
  const whole =
    labels.find((label) => label === output) ??
    labels.find((label) => label.toLowerCase() === lower);
  if (output !== '' && whole !== undefined) return { label: whole, start: 0, end: output.length };
  if (output.length > longestOutput) return undefined;
  const key = labelKey(output);
  const label = labels.find((each) => labelKey(each) === key);
  if (label === undefined || key === '') return undefined;
  return { label, ...withoutMarks(output, { start: 0, end: output.length }) };
}

/** Labels are short, and so is one with marks around it. */
const longestOutput = 200;
