import { expect, test } from 'vitest';
import { inlayHints, type InlayHintRequest } from '../../src/language/inlayHints';
import { sourceOf } from '../../src/language/source';

const text = `Task: a
Definition: Say it now.
Steps:
  1. Read.

Positive Example 1:
  Input: b
  Output: c
Positive Example 2:
Note: d
Template:
  {{input}}
`;

function shown(source: string, request?: InlayHintRequest): string[] {
  return inlayHints(sourceOf(source), request).map(
    ({ position, label }) =>
      `${position.line}:${position.character} ${typeof label === 'string' ? label : ''}`,
  );
}

test('what a prompt is made of has its size behind it', () => {
  expect(shown(text)).toEqual([
    '1:23 ≈ 3 tokens',
    '2:6 ≈ 2 tokens',
    '5:19 ≈ 1 token',
    '10:9 ≈ 3 tokens',
  ]);
});

test('a real tokenizer counts, without the end of the sequence', () => {
  const counter = { name: 'words', estimate: false, count: (part: string) => part.split(/\s+/).filter(Boolean).length + 1 }; // prettier-ignore
  const [first] = inlayHints(sourceOf(text), { counter });
  expect(first).toMatchObject({ label: '3 tokens', tooltip: 'Counted: words', paddingLeft: true });
});

test('only the lines of a range are counted', () => {
  let counted = 0;
  const counter = { name: '', estimate: false, count: () => counted++ };
  const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } };
  expect(shown(text, { range, counter })).toHaveLength(1);
  expect(counted).toBe(2);
});

test.each(['', 'Task: a\n', 'Definition:\n', 'Steps:\n'])('nothing to count in %j', (source) =>
  expect(shown(source)).toEqual([]),
);
