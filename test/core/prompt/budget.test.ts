import { expect, test } from 'vitest';
import type { PlainInstruction } from '../../../src/core/document/model';
import { fit, type FittedPrompt, type TokenCounter } from '../../../src/core/prompt/budget';
import { builtInLayouts, parseLayout } from '../../../src/core/prompt/layouts';

/** Words and an end-of-sequence token. */
const words: TokenCounter = {
  name: 'words',
  estimate: false,
  count: (text) => (text.match(/\S+/g) ?? []).length + 1,
};

const instruction: PlainInstruction = {
  task: 't',
  category: 'c',
  definition: 'Answer Yes or No.',
  steps: [],
  positiveExamples: [
    { input: 'a', output: 'b' },
    { input: 'a a a a a a a a a a', output: 'b' },
    { input: 'short', output: 'b' },
  ],
  negativeExamples: [],
};

function fitted(maxSourceTokens: number, input = 'x y z'): FittedPrompt {
  const layout = parseLayout(builtInLayouts['tk-instruct']!);
  if (layout.kind === 'broken') throw new Error(layout.message);
  const options = { positiveExamples: 3, negativeExamples: 0 };
  return fit(layout, instruction, { input, maxSourceTokens, counter: words, options });
}

test('everything fits', () => {
  const prompt = fitted(100);
  expect(prompt).toMatchObject({ tokens: 50, dropped: [], cut: null });
  expect(fitted(50)).toEqual(prompt);
});

test('the first example that does not fit ends the list, though a later one would fit', () => {
  const { text, dropped, cut } = fitted(34);
  expect(dropped).toEqual([
    { name: 'positive-example', index: 1 },
    { name: 'positive-example', index: 2 },
  ]);
  expect(text).toContain('Positive Example 1 -');
  expect(text).not.toContain('Positive Example 3 -');
  expect(cut).toBeNull();
});

test('a prompt that is too long without examples loses its end', () => {
  const { text, cut, tokens, dropped, sections } = fitted(15);
  expect(dropped).toHaveLength(3);
  expect(tokens).toBe(15);
  expect(text).toMatch(/Input: x y ?$/);
  expect(`${text}${cut ?? ''}`).toMatch(/Input: x y z\.\nOutput: $/);
  expect(sections.at(-1)).toMatchObject({ name: 'input', end: text.length });
});

test('a cut never splits a surrogate pair', () => {
  const layout = parseLayout('Template:\n  {{input}}\n');
  if (layout.kind === 'broken') throw new Error(layout.message);
  const letters: TokenCounter = { name: 'units', estimate: false, count: (text) => text.length };
  const { text } = fit(layout, instruction, {
    input: '😀😀',
    maxSourceTokens: 3,
    counter: letters,
  });
  expect(text).toBe('😀');
});

test('a layout without examples drops none', () => {
  const layout = parseLayout(builtInLayouts['definition-only']!);
  if (layout.kind === 'broken') throw new Error(layout.message);
  const prompt = fit(layout, instruction, { input: 'x', maxSourceTokens: 5, counter: words });
  expect(prompt.dropped).toEqual([]);
  expect(prompt.cut).not.toBeNull();
});
