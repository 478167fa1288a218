import type { Instruction } from './model';
import { indexByNumber } from './stepNumbers';
import { referencesIn, showsSteps, type NamedStep } from './stepReferences';

/**
 * Every place in the explanation of an example that names a step of the list, in the order of the source ("by step 2 the
 * answer is Yes"). Where input or output speak of steps themselves, the explanation means theirs.
 */
export function explanationReferences(instruction: Instruction): readonly NamedStep[] {
  const { steps, positiveExamples, negativeExamples } = instruction;
  const indexOf = indexByNumber(steps);
  return [...positiveExamples, ...negativeExamples]
    .flatMap((example) =>
      example.explanation && !showsSteps(example) ? referencesIn(example.explanation) : [],
    )
    .filter(({ number }) => indexOf(number) !== undefined)
    .sort((a, b) => a.span.start - b.span.start);
}
