import type { Example, Instruction } from './model';
import { indexByNumber } from './stepNumbers';
import { referencesIn, type NamedStep } from './stepReferences';

/**
 * Every place in the explanation of an example that names a step of the list, in the order of the source ("by step 2 the
 * answer is Yes"). Where input or output speak of steps themselves, the explanation means theirs.
 */
export function explanationReferences(instruction: Instruction): readonly NamedStep[] {
  const { steps, positiveExamples, negativeExamples } = instruction;
  const indexOf = indexByNumber(steps);
  return [...positiveExamples, ...negativeExamples]
    .flatMap((example) =>
      example.explanation && !hasOwnSteps(example) ? referencesIn(example.explanation) : [],
    )
    .filter(({ number }) => indexOf(number) !== undefined)
    .sort((a, b) => a.span.start - b.span.start);
}

function hasOwnSteps({ input, output }: Example): boolean {
  return [input, output].some((value) => value && /\bsteps?\b/i.test(value.text));
}
