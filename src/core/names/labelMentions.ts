import type { Example, Instruction, Span, Value } from '../document/model';
import { examined } from '../lint/examined';
import { labelKey } from '../lint/prose/labels/labels';
import { labelFinder, type LabelPlace } from './labelsInProse';
import { hasPlaces, placesOf } from './places';

/** A place where an instruction names one of its labels. */
export interface LabelMention {
  readonly label: string;
  readonly span: Span;
  readonly in: 'definition' | 'step' | 'output' | 'explanation';
  /** Whether the label stands there as a JSON string. */
  readonly exact: boolean;
}

/**
 * Where an instruction names its labels, in the order of the source: in definition, steps and explanations as a word
 * that is meant as an answer (see `labelsInProse`), and as the whole output of an example. An output that differs from a
 * label in capitals alone is that label, and is looked for in the other texts as well.
 */
export function labelMentions(
  instruction: Instruction,
  labels: readonly string[],
): readonly LabelMention[] {
  if (labels.length === 0) return [];
  const { definition, steps } = instruction;
  const spellings = spellingsOf(instruction, labels);
  const find = labelFinder([...spellings.keys()]);
  const inProse = (value: Value | undefined, place: LabelMention['in']): LabelMention[] =>
    mentionsIn(value, find).map(({ label, span }) => ({
      label: spellings.get(label)!,
      span,
      in: place,
      exact: false,
    }));
  return [
    ...inProse(definition, 'definition'),
    ...steps.flatMap(({ value }) => inProse(value, 'step')),
    ...examplesOf(instruction).flatMap((example) => [
      ...asOutput(example, spellings),
      ...inProse(example.explanation, 'explanation'),
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
  const lower = new Map(labels.map((label) => [label.toLowerCase(), label]));
  for (const { output } of examplesOf(instruction)) {
    const label = output && lower.get(output.text.toLowerCase());
    if (label !== undefined && !spellings.has(output!.text)) spellings.set(output!.text, label);
  }
  return spellings;
}

const examplesOf = ({ positiveExamples, negativeExamples }: Instruction): readonly Example[] => [
  ...positiveExamples,
  ...negativeExamples,
];

function mentionsIn(
  value: Value | undefined,
  find: (text: string) => readonly LabelPlace[],
): readonly { readonly label: string; readonly span: Span }[] {
  if (!hasPlaces(value)) return [];
  const spanOf = placesOf(value);
  return find(examined(value.text)).map(({ label, start, end }) => ({
    label,
    span: spanOf(start, end),
  }));
}

function asOutput(
  { output }: Example,
  spellings: ReadonlyMap<string, string>,
): readonly LabelMention[] {
  const label = output && spellings.get(output.text);
  if (!output?.text || label === undefined) return [];
  return [{ label, span: output.span, in: 'output', exact: !hasPlaces(output) }];
}
