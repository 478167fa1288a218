import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainInstruction } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { printInstruction } from '../../../src/core/document/print';
import { writtenSteps } from '../../../src/core/refine/writtenSteps';

const line = fc.oneof(
  fc.constantFrom('a', '- b', '  - c', '', '   d', '1. e', 'a) f', '  g', '-', '# h', 'X:'),
  fc.string(),
);
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

test('steps that a user wrote come back from a file that holds them', () => {
  fc.assert(
    fc.property(text, text, (written, was) => {
      const steps = [...writtenSteps(written, was)];
      const instruction = {
        task: 't',
        category: 'c',
        definition: 'd',
        steps,
        positiveExamples: [],
        negativeExamples: [],
      };
      expect(plainInstruction(parse(printInstruction(instruction))).steps).toEqual(steps);
    }),
    { numRuns: 500 },
  );
});

test('a step that is written as it was stays one step, whatever its lines', () => {
  fc.assert(
    fc.property(text, text, (written, was) => {
      for (const step of writtenSteps(written, was))
        expect(writtenSteps(step, step)).toEqual([step]);
    }),
    { numRuns: 500 },
  );
});
