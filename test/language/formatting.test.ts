import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting, rangeFormatting } from '../../src/language/formatting';
import { sourceOf } from '../../src/language/source';

const text = 'Task:  a\nDefinition:  b\nSteps:\n  - c\n';
const document = TextDocument.create('file:///a.instruct', 'instruction-template', 0, text);

test('the whole file', () => {
  expect(TextDocument.applyEdits(document, formatting(sourceOf(text)))).toBe(
    'Task: a\n\nDefinition: b\n\nSteps:\n  1. c\n',
  );
});

test('the fields of a range', () => {
  const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } };
  expect(TextDocument.applyEdits(document, rangeFormatting(sourceOf(text), range))).toBe(
    'Task:  a\nDefinition: b\n\nSteps:\n  - c\n',
  );
});

test('a file that is laid out has no edits', () => {
  expect(formatting(sourceOf('Task: a\n'))).toEqual([]);
});

test.each([999, Infinity])('a range that ends in column %d of its last line', (character) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character } };
  expect(TextDocument.applyEdits(document, rangeFormatting(sourceOf(text), range))).toBe(
    text.replace('Task:  a\n', 'Task: a\n\n'),
  );
});
