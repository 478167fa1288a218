import type { Instruction } from '../document/model';
import { labelKey } from '../lint/prose/labels/labelKey';
import { labelsOf } from '../lint/prose/labels/labels';
import type { LabelPlace } from './labelsInProse';
import { withoutMarks } from './withoutMarks';

/** Where a definition tells its labels, as all rules read them ("A for happy, B for unhappy"), in the order of its text. */
export function labelsToldByDefinition(
  instruction: Instruction,
  labels: readonly string[],
): readonly LabelPlace[] {
  const text = instruction.definition?.text ?? '';
  const byKey = new Map(labels.map((label) => [labelKey(label), label]));
  const places = new Map<number, LabelPlace>();
  for (const span of labelsOf(instruction).places) {
    const label = byKey.get(labelKey(text.slice(span.start, span.end)));
    if (label === undefined) continue;
    const place = withoutMarks(text, span);
    places.set(place.start, { label, ...place });
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}
