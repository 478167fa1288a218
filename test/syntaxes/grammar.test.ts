import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import type { LineKind } from '../../src/core/document/model';
import { parse } from '../../src/core/document/parse';
import { parseSteps } from '../../src/core/document/steps';

const scopeName = 'source.instruction-template';
const registry = createRegistry([
  { scopeName, path: 'syntaxes/instruction-template.tmLanguage.json' },
]);
const grammar = (await registry.loadGrammar(scopeName))!;

const margin = fc.constantFrom('', '', ' ', '  ', '  ', '   ', '    ', '     ', '\t', '  \t');
const words = fc.constantFrom(
  '',
  'Task: a',
  'Definition:',
  'Steps:',
  'Steps: 1. Read.',
  'Task (exact): "1. a"',
  'Template: {{input}}',
  'Template:',
  '{{! a comment',
  'of two lines }} {{input}}',
  '# stepwise-disable-next-line leaks-example -- it is meant so',
  'Positive Example 1:',
  'Negative Example:',
  'Positive Example (exact): "a"',
  'Positive Example A:',
  'Input: a',
  'input:',
  'Output (exact): "E"',
  'Explanation:',
  'Note: a',
  'Note:a',
  'a: b: c',
  'https://example.org',
  '# remark',
  'words',
  '1. Read.',
  '(2) Read.',
  '3.Read.',
  '4.“Read”',
  '2.5 litres',
  '12) Read.',
  '3.14',
  '3.',
  '- Read.',
);
const texts = fc
  .array(
    fc.tuple(margin, words).map((parts) => parts.join('')),
    { maxLength: 14 },
  )
  .map((lines) => lines.join('\n'));

test('the colours show what the parser reads: fields, comments, stray text and numbers of steps', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(coloured(text)).toEqual(read(text));
    }),
    { numRuns: 3000 },
  );
});

interface Picture {
  /** The kind of each line with its text; a blank line counts as content here. */
  readonly lines: readonly string[];
  /** Offsets at which numbers of steps stand. */
  readonly numbers: readonly number[];
}

function read(text: string): Picture {
  const { lines, fields } = parse(text);
  const steps = fields
    .filter(({ name, value }) => name === 'Steps' && value.runs.length > 0)
    .flatMap(({ value }) => parseSteps(value));
  return {
    lines: lines.map(
      ({ kind, text: line }) => `${kind === 'blank' ? 'content' : kind}  ${line.trimEnd()}`,
    ),
    numbers: steps
      .filter(({ number }) => number !== null)
      .map(({ numberSpan }) => numberSpan.start),
  };
}

function coloured(text: string): Picture {
  const lines: string[] = [];
  const numbers: number[] = [];
  let state = null;
  let offset = 0;
  // A last line without characters is no line to the parser.
  const source = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  for (const line of source) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    lines.push(`${kindOf(tokens.flatMap(({ scopes }) => scopes))}  ${line.trimEnd()}`);
    for (const { startIndex, scopes } of tokens)
      if (
        scopes.some((scope) => scope.startsWith('constant.numeric.step-number')) &&
        /\d/.test(line[startIndex]!)
      )
        numbers.push(offset + startIndex);
    offset += line.length + 1;
  }
  return { lines, numbers };
}

function kindOf(scopes: readonly string[]): LineKind {
  const has = (start: string): boolean => scopes.some((scope) => scope.startsWith(start));
  if (has('comment.line')) return 'comment';
  if (has('punctuation.separator.key-value')) return 'header';
  return has('invalid.illegal.stray-text') ? 'stray' : 'content';
}
