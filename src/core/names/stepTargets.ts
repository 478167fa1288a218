import { explanationReferences } from '../document/explanationReferences';
import type { Instruction } from '../document/model';
import { indexByNumber } from '../document/stepNumbers';
import { stepReferences, type NamedStep } from '../document/stepReferences';

/** Index of the step that "step 3" means; `undefined` where there is none. */
export function stepNumbered({ steps }: Instruction, number: number): number | undefined {
  return indexByNumber(steps)(number);
}

/** Every reference to the step of an index, in steps and in explanations. */
export function referencesToStep(instruction: Instruction, index: number): readonly NamedStep[] {
  const indexOf = indexByNumber(instruction.steps);
  return [...stepReferences(instruction), ...explanationReferences(instruction)].filter(
    ({ number }) => indexOf(number) === index,
  );
}
