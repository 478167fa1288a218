import { printInstruction } from '../../../../../src/core/document/print';
import { parse } from '../../../../../src/core/document/parse';
import { labelsOf, type LabelSet } from '../../../../../src/core/lint/prose/labels/labels';

/** What is read as the labels of a task with these outputs in its examples. */
export function labelsRead(definition: string, outputs: readonly string[]): LabelSet {
  const { instruction } = parse(
    printInstruction({
      task: 't',
      category: 'c',
      definition,
      steps: [],
      positiveExamples: outputs.map((output) => ({ input: 'x', output })),
      negativeExamples: [],
    }),
  );
  return labelsOf(instruction);
}
