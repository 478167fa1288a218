import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../../src/core/lint/lint';
import { codeActions, fixAllKind } from '../../src/language/codeActions';
import { diagnostics } from '../../src/language/diagnostics';
import { sourceOf } from '../../src/language/source';

const uri = 'file:///a.instruct';

/** What is offered where a whole file is selected. */
function offered(text: string): CodeAction[] {
  const source = sourceOf(text);
  const findings = lint(source.document);
  return codeActions(source, {
    uri,
    findings,
    diagnostics: diagnostics(findings, source, (rule) => rule),
    lint: () => findings,
    canRefine: false,
  });
}

const repairsOf = (text: string): CodeAction[] =>
  offered(text).filter(({ isPreferred }) => isPreferred);

function applied(text: string, { edit }: CodeAction): string {
  const document = TextDocument.create(uri, 'instruction-template', 0, text);
  return TextDocument.applyEdits(document, edit!.changes![uri]!);
}

test('repairs of one name for two places are two', () => {
  const text =
    'Definition: Answer Positive or Negative.\nSteps:\n  1. If it praises, answer Positve.\n  2. Else answer Negatve.\n  3. Else answer Positve.\n';
  const repairs = repairsOf(text);
  expect(repairs.map(({ title }) => title)).toEqual([
    'Write "Positive"',
    'Write "Negative"',
    'Write "Positive"',
  ]);
  expect(repairs.map((repair) => applied(text, repair))).toEqual([
    text.replace('praises, answer Positve', 'praises, answer Positive'),
    text.replace('Negatve', 'Negative'),
    text.replace('Else answer Positve', 'Else answer Positive'),
  ]);
  expect(repairs.map(({ diagnostics }) => diagnostics!.length)).toEqual([1, 1, 1]);
});

test('a repair that mends several findings is offered once, for all of them', () => {
  const text = 'Steps:\n  2. Read the review.\n  5. Write the label.\n';
  const repairs = repairsOf(text);
  expect(repairs.map(({ title }) => title)).toEqual(['Number the steps from 1']);
  expect(repairs[0]!.diagnostics).toHaveLength(2);
});

test('a repair that takes a step away on a guess is offered by itself only', () => {
  const text =
    'Definition: Tell what the review praises.\nSteps:\n  1. Read the review.\n  2. Write what it praises.\n  3. I hope this helps!\n';
  expect(repairsOf(text).map(({ title }) => title)).toEqual(['Remove this step']);
  const source = sourceOf(text);
  const findings = lint(source.document);
  const all = codeActions(source, {
    uri,
    findings,
    diagnostics: [],
    only: [fixAllKind],
    lint: (each) => lint(sourceOf(each).document),
    canRefine: false,
  });
  expect(all).toEqual([]);
});

test('a rule is switched off once for all that it finds on a line, and per line', () => {
  const text =
    'Definition: Answer Positive or Negative.\nSteps:\n  1. If it praises, answer Positve, else answer Negatve.\n  2. Else answer Positve.\n';
  const off = offered(text).filter(({ title }) => title.startsWith('Disable unknown-label'));
  expect(off.map(({ title, diagnostics }) => [title, diagnostics!.length])).toEqual([
    ['Disable unknown-label for this line', 2],
    ['Disable unknown-label in this file', 3],
    ['Disable unknown-label for this line', 1],
  ]);
});
