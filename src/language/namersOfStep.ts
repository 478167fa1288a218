import type { InstructionDocument } from '../core/document/model';
import { referencesLeftBehind } from '../core/document/referenceRepair';

/**
 * What would name another step, or none, if a step were gone, in words: "step 4 and an explanation"; empty where nothing would.
 * The numbers are those that steps have before or after that. Steps count from 0 here.
 */
export function namersOfStep(
  document: InstructionDocument,
  index: number,
  when: 'before' | 'after',
): string {
  const { steps } = document.instruction;
  const places = referencesLeftBehind(document, { kind: 'deleted', index }).map(({ span }) =>
    steps.findIndex((step) => step.span.start <= span.start && span.end <= step.span.end),
  );
  const namers = [...new Set(places)]
    .filter((place) => place !== index)
    .map((place) => {
      if (place === -1) return 'an explanation';
      return when === 'before'
        ? `step ${steps[place]!.number ?? place + 1}`
        : `step ${place > index ? place : place + 1}`;
    });
  return [namers.slice(0, -1).join(', '), ...namers.slice(-1)]
    .filter((part) => part !== '')
    .join(' and ');
}
