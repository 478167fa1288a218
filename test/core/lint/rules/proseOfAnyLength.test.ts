import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import type { Rule } from '../../../../src/core/lint/rule';
import { chatResidue } from '../../../../src/core/lint/rules/chatResidue';
import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { missingConstraint } from '../../../../src/core/lint/rules/missingConstraint';
import { missingLabel } from '../../../../src/core/lint/rules/missingLabel';
import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { expectLinearTime } from '../../../linearTime';

const rules: readonly Rule[] = [iteratesOverDataset, refersToExample, impossibleStep, chatResidue];
const rulesOfAnswers: readonly Rule[] = [unknownLabel, missingLabel, missingConstraint];

const repeated = [
  'word ',
  'online ',
  'move on to the next ',
  'use a the ',
  'the examples given ',
  ' ',
  '"a" \'b ',
  'if, and, then, ',
  'for all the reviews and ',
  'I hope ',
  'a-',
  '*',
  '\ud800',
  '\u05d0 ',
];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(repeated)('long text of %j takes linear time in steps and definition', (words) => {
    const long = (length: number, turn: number): string =>
      `${words.repeat(Math.ceil(length / words.length))}${turn}`;
    const look = (definition: string, step: string): (() => unknown) => {
      const document = parse(instructionOf(definition, step));
      return () => findingsOf(rule, document);
    };
    expectLinearTime(24_000, (length, turn) => look('You are given a review.', long(length, turn)));
    expectLinearTime(24_000, (length, turn) =>
      look(long(length, turn), 'Move on to the next review.'),
    );
  });
});

describe.each(rulesOfAnswers.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each([...repeated, 'leave, ', 'leave: ', 'set, ', 'put Yes; '])(
    'long text of %j takes linear time in steps and definition',
    (words) => {
      const long = (length: number, turn: number): string =>
        `${words.repeat(Math.ceil(length / words.length))}${turn}`;
      const task = 'Tell whether it fits. Answer Yes or No. Leave out names.';
      const look = (definition: string, step: string): (() => unknown) => {
        const document = parse(instructionOf(definition, step));
        return () => findingsOf(rule, document);
      };
      expectLinearTime(24_000, (length, turn) => look(task, long(length, turn)));
      expectLinearTime(5_600, (length, turn) =>
        look(`${task} ${long(length, turn)}`, 'Answer Yes.'),
      );
    },
  );
});

test.each(['', 'Steps:', 'Steps:\n  1.', 'Steps:\n  1. ', 'Definition:\nSteps:\n  1. \ud800\n'])(
  'nothing to report in %j',
  (text) => {
    for (const rule of rules) expect(findingsOf(rule, parse(text))).toEqual([]);
  },
);

test('a layout has no steps of its own', () => {
  const text = 'Template:\n  {{steps}}\nSteps:\n  1. Search the web. I hope this helps!\n';
  for (const rule of rules) expect(findingsOf(rule, parse(text))).toEqual([]);
});

function instructionOf(definition: string, step: string): string {
  return printInstruction({
    task: 'task',
    category: 'Category',
    definition,
    steps: [step],
    positiveExamples: [],
    negativeExamples: [],
  });
}
