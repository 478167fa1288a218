import { placesOfLabels } from '../lint/prose/labels/namedLabels';
import type { LabelPlace } from './labelsInProse';

/**
 * Where a step names a label as the rule `missing-label` reads it, without the ending of many ("statements"). A label that stands there
 * under another name ("minus one") has no place.
 */
export function labelsInPassing(step: string, labels: readonly string[]): readonly LabelPlace[] {
  return placesOfLabels(labels, step).flatMap(({ label, start, end }) => {
    const wanted = bare(label);
    for (const ending of [0, 1, 2])
      if (bare(step.slice(start, end - ending)) === wanted)
        return { label, start, end: end - ending };
    return [];
  });
}

/** A space, a hyphen and an underscore are one. */
const bare = (text: string): string =>
  text
    .replace(/(?<=\S)[\s_-]+(?=\S)/g, ' ')
    .trim()
    .toLowerCase();
