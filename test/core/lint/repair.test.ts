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

test('what would take words of the author away on a guess is left to the author', () => {
  const steps = (second: string): string =>
    `Task: titles\nDefinition: Write a title for the recipe in at most five words.\nSteps:\n  1. Sure! Find the main ingredient.\n  ${second}. Write a title of at most five words.\n  3. Make sure that the title is no longer than five words.\n`;
  const guesses = findings(steps('2')).filter(({ fix }) => fix !== null);
  expect(guesses.map(({ rule }) => rule)).toEqual(['chat-residue', 'duplicate-step']);
  expect(repaired(steps('5'), findings)).toBe(steps('2'));
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

test('repairs that span each other are made at once', () => {
  let rounds = 0;
  const find = (text: string): Finding[] => {
    rounds++;
    const opened = [...text.matchAll(/\(/g)].map(({ index }) => index);
    const closed = [...text.matchAll(/\)/g)].map(({ index }) => index);
    return opened.map((at, index) => ({
      ...finding,
      fix: {
        title: 'Square',
        edits: [
          { span: { start: at, end: at + 1 }, text: '[' },
          { span: { start: closed[index]!, end: closed[index]! + 1 }, text: ']' },
        ],
      },
    }));
  };
  const text = (open: string, close: string): string =>
    `${`${open} `.repeat(100)}${`${close} `.repeat(100)}`;
  expect(repaired(text('(', ')'), find)).toBe(text('[', ']'));
  expect(rounds).toBe(2);
});

test('repairs that have to be made one after the other are all made', () => {
  const find = (text: string): Finding[] =>
    [...text.matchAll(/b/g)].map(({ index }) => ({
      ...finding,
      fix: {
        title: 'Move to the front',
        edits: [
          { span: { start: 0, end: 0 }, text: 'a' },
          { span: { start: index, end: index + 1 }, text: '' },
        ],
      },
    }));
  expect(repaired('-b'.repeat(100), find)).toBe('a'.repeat(100) + '-'.repeat(100));
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
