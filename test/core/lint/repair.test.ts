import { expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { lint } from '../../../src/core/lint/lint';
import { repaired } from '../../../src/core/lint/repair';
import type { Finding } from '../../../src/core/lint/rule';

const findings = (text: string): Finding[] => lint(parse(text));

test('all repairs of a text at once', () => {
  const text = 'task: reviews\ndefinition: Tell.\nSteps:\n  1. Read it.\n  4. Write the answer.\n';
  expect(repaired(text, findings)).toBe(
    'Task: reviews\nDefinition: Tell.\nSteps:\n  1. Read it.\n  2. Write the answer.\n',
  );
});

test('repairs that touch each other are made one after the other', () => {
  const find = (text: string): Finding[] =>
    [...text.matchAll(/aa/g)].map(({ index }) => ({
      ...finding,
      fix: {
        title: 'Shorten',
        edits: [{ span: { start: 0, end: index + 2 }, text: 'a' }],
      },
    }));
  expect(repaired('aaaa', find)).toBe('a');
});

test('a rule whose repair repairs nothing does not go on for ever', () => {
  const find = (text: string): Finding[] => [
    { ...finding, fix: { title: 'Longer', edits: [{ span: { start: 0, end: 0 }, text: 'a' }] } },
    ...(text === '' ? [finding] : []),
  ];
  expect(repaired('', find).length).toBeLessThan(50);
});

const finding: Finding = {
  rule: 'a-rule',
  severity: 'warning',
  span: { start: 0, end: 0 },
  message: 'A finding.',
  step: null,
  fix: null,
  refine: null,
};
