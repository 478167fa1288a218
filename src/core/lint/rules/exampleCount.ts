import type {
  Example,
  Instruction,
  InstructionDocument,
  Polarity,
  Span,
} from '../../document/model';
import { defineRule, type Report } from '../rule';

export const exampleCount = defineRule({
  id: 'example-count',
  summary: 'An instruction shows two positive examples or more.',
  severity: 'information',
  group: 'examples',
  options: { minimum: 2, minimumNegative: 0 },
  *check({ document, instruction, options: { minimum, minimumNegative } }) {
    if (!instruction.definition?.text) return; // not yet an instruction; a layout has no examples
    yield* tooFew('positive', minimum, document);
    yield* tooFew('negative', minimumNegative, document);
  },
});

function* tooFew(
  polarity: Polarity,
  minimum: number,
  document: InstructionDocument,
): Generator<Report> {
  const { instruction } = document;
  const examples =
    polarity === 'positive' ? instruction.positiveExamples : instruction.negativeExamples;
  const missing = minimum - examples.length;
  if (missing <= 0) return;
  const has =
    examples.length > 1
      ? `There are ${examples.length} ${polarity} examples`
      : `There is ${examples.length || 'no'} ${polarity} example`;
  const wanted = `${minimum} ${minimum === 1 ? 'is' : 'are'} wanted`;
  const reason =
    polarity === 'positive'
      ? whyFurther(examples.length, minimum)
      : 'A negative example shows the mistake that the definition cannot spell out.';
  yield {
    span: placeOf(examples, instruction, document),
    message: `${has}; ${wanted}. ${reason}`,
  };
}

function whyFurther(given: number, minimum: number): string {
  if (minimum === 1) return 'Without one, the form of the answer is left to the definition.';
  return given < 2
    ? 'A model that sees one example in its prompt copies its form; from two it learns what they share.'
    : 'Each further one narrows down what they share.';
}

/** Where a further example would be expected: the last one of its kind, else the definition. */
function placeOf(
  examples: readonly Example[],
  { definition }: Instruction,
  { fields }: InstructionDocument,
): Span {
  const last = examples.at(-1);
  if (last) return last.nameSpan;
  return fields.find(({ value }) => value === definition)!.nameSpan;
}
