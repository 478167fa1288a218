import type { Instruction } from '../document/model';
import { stepReferences, type StepReference } from '../document/stepReferences';

/**
 * Index of the step that "step 3" means: the first that is written with this number, or the third of a list without
 * any number; `undefined` where there is none.
 */
export function stepNumbered(instruction: Instruction, number: number): number | undefined {
  return stepIndexes(instruction).get(number);
}

/** Every reference to the step of an index. */
export function referencesToStep(
  instruction: Instruction,
  index: number,
): readonly StepReference[] {
  const indexes = stepIndexes(instruction);
  return stepReferences(instruction).filter(({ number }) => indexes.get(number) === index);
}

/** Index of the step that each number means. */
function stepIndexes({ steps }: Instruction): ReadonlyMap<number, number> {
  const isUnnumbered = steps.every(({ number }) => number === null);
  const indexes = new Map<number, number>();
  for (const [index, step] of steps.entries()) {
    const number = isUnnumbered ? index + 1 : step.number;
    if (number !== null && !indexes.has(number)) indexes.set(number, index);
  }
  return indexes;
}
