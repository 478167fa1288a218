import { describe, expect, test } from 'vitest';
import type { PlainInstruction } from '../../../src/core/document/model';
import { defaultPromptOptions, type PromptOptions } from '../../../src/core/prompt/assemble';
import {
  cutByTrainer,
  fit,
  type FitRequest,
  type FittedPrompt,
} from '../../../src/core/prompt/budget';
import { lostText } from '../../../src/core/prompt/cut';
import { builtInLayouts, parseLayout, type Layout } from '../../../src/core/prompt/layouts';
import { shownPrompt } from '../../../src/core/prompt/shown';
import type { TokenCounter } from '../../../src/core/prompt/tokens';
import { units, words } from './counters';

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
  negativeExamples: [{ input: 'wrong', output: 'c' }],
};

const threeExamples: PromptOptions = { ...defaultPromptOptions, positiveExamples: 3 };
const noExamples: PromptOptions = { ...defaultPromptOptions, positiveExamples: 0 };

function layoutOf(text: string): Layout {
  const layout = parseLayout(text);
  if (layout.kind === 'broken') throw new Error(layout.message);
  return layout;
}

function fitted(maxSourceTokens: number, more: Partial<FitRequest> = {}): FittedPrompt {
  const request = { input: 'x y z', counter: words, options: threeExamples, ...more };
  return fit(layoutOf(builtInLayouts['tk-instruct']!), instruction, {
    maxSourceTokens,
    ...request,
  });
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

test('negative examples are tried after positive ones', () => {
  const options = { positiveExamples: 1, negativeExamples: 1, explanations: false };
  expect(fitted(33, { options }).dropped).toEqual([]);
  const { text, dropped } = fitted(32, { options });
  expect(dropped).toEqual([{ name: 'negative-example', index: 0 }]);
  expect(text).toContain('Positive Example 1 -');
});

describe('as Tk-Instruct measures', () => {
  /** White space counts here, so that a space between examples does. */
  const length = (examples: number): number =>
    fitted(10_000, {
      counter: units,
      options: { ...defaultPromptOptions, positiveExamples: examples },
    }).text.length;

  test('the example that is tried stands behind those taken, which are joined by a space', () => {
    const tried = (examples: number, limit: number): number =>
      fitted(limit, {
        counter: units,
        options: { ...defaultPromptOptions, positiveExamples: examples },
      }).dropped.length;
    expect(tried(2, length(2))).toBe(0);
    expect(tried(3, length(3))).toBe(1); // a space between the first and the second
    expect(tried(3, length(3) + 1)).toBe(0);
  });

  test('other layouts are measured as they are', () => {
    const plain = layoutOf(builtInLayouts['step-by-step']!);
    const request = { input: 'x', counter: units, options: threeExamples };
    const whole = fit(plain, instruction, { ...request, maxSourceTokens: 10_000 }).text.length;
    expect(fit(plain, instruction, { ...request, maxSourceTokens: whole }).dropped).toEqual([]);
  });

  test('what is too long without examples is the decoded text of its first tokens, as many as are read with the one that ends a text', () => {
    const { text, cut, tokens, dropped, sections, origins } = fitted(15);
    expect(dropped).toHaveLength(3);
    expect(tokens).toBe(15);
    expect(words.count(text)).toBe(15);
    expect(text).toBe(
      'Definition: Answer Yes or No. Now complete the following example - Input: x y',
    );
    expect(cut).toMatchObject({ decoded: true, tokens: 17 });
    expect(cut && lostText(cut)).toBe('z.\nOutput: ');
    const parts = sections.map(({ name, start, end }) => [name, text.slice(start, end)]);
    expect(parts).toEqual([
      ['definition', 'Answer Yes or No. '],
      ['input', 'x y'],
    ]);
    expect(origins).toEqual([]);
  });

  test('nothing more is cut where no token ends a text', () => {
    const { text, tokens } = fitted(80, { counter: units });
    const whole = fitted(10_000, { counter: units, options: noExamples }).text;
    expect(text).toBe(whole.slice(0, 80));
    expect(tokens).toBe(80);
  });
});

describe('which text is cut', () => {
  const layout = layoutOf('Template:\n  {{definition}} | {{input}} | end of it');
  const cutPrompt = (cut: FitRequest['cut'], maxSourceTokens: number): FittedPrompt =>
    fit(layout, instruction, { input: '1 2 3 4', maxSourceTokens, counter: words, cut: cut! });

  test('the end', () => {
    const { text, tokens, cut } = cutPrompt('end', 9);
    expect(text).toBe('Answer Yes or No. | 1 2 3 ');
    expect(tokens).toBe(9);
    expect(`${text}${lostText(cut!)}`).toBe('Answer Yes or No. | 1 2 3 4 | end of it');
  });

  test('the start', () => {
    const { text, cut, sections } = cutPrompt('start', 9);
    expect(text).toBe(' 1 2 3 4 | end of it');
    expect(`${lostText(cut!)}${text}`).toBe('Answer Yes or No. | 1 2 3 4 | end of it');
    expect(sections).toEqual([{ name: 'input', index: null, start: 1, end: 8 }]);
  });

  test('the end of the input', () => {
    const { text, cut, origins } = cutPrompt('input', 12);
    expect(text).toBe('Answer Yes or No. | 1 2  | end of it');
    expect(lostText(cut!)).toBe('3 4');
    expect(origins.at(-1)).toMatchObject({ value: 'input', from: 0, start: 20, end: 24 });
  });

  test('the end of all where there is no room for any input', () => {
    expect(cutPrompt('input', 7).text).toBe('Answer Yes or No. | 1 ');
  });

  test.each(['end', 'start', 'input'] as const)('%s: never inside a surrogate pair', (cut) => {
    const { text } = fit(layoutOf('Template:\n  {{input}}\n'), instruction, {
      input: '😀😀',
      maxSourceTokens: 3,
      counter: units,
      cut,
    });
    expect(text).toBe('😀');
  });
});

test('a layout without examples drops none', () => {
  const layout = layoutOf(builtInLayouts['definition-only']!);
  const prompt = fit(layout, instruction, { input: 'x', maxSourceTokens: 5, counter: words });
  expect(prompt.dropped).toEqual([]);
  expect(prompt.cut).not.toBeNull();
});

test('a long text is not counted whole again and again', () => {
  let counted = 0;
  const counter: TokenCounter = {
    ...words,
    count: (text) => {
      counted += text.length;
      return words.count(text);
    },
  };
  const input = 'word '.repeat(200_000);
  fit(layoutOf(builtInLayouts['input-only']!), instruction, {
    input,
    maxSourceTokens: 1000,
    counter,
  });
  expect(counted).toBeLessThan(1.5 * input.length); // once whole, to say how much too long it is
});

describe('as it is shown', () => {
  test('all that fits', () => {
    const prompt = fitted(100);
    expect(shownPrompt(prompt)).toEqual({
      text: prompt.text,
      sections: prompt.sections,
      origins: prompt.origins,
      messages: null,
      losses: [],
    });
  });

  test('dropped examples stand where they would be', () => {
    const prompt = fitted(34);
    const shown = shownPrompt(prompt);
    expect(shown.text).toBe(prompt.complete.text);
    const lost = shown.losses.map(({ kind, start, end }) => [kind, shown.text.slice(start, end)]);
    expect(lost).toEqual([
      ['dropped', expect.stringMatching(/^ Positive Example 2 -\n[^]*b\.\n\n$/)],
      ['dropped', expect.stringMatching(/^ Positive Example 3 -\n[^]*b\.\n\n$/)],
    ]);
  });

  test('what was cut stands behind what was dropped', () => {
    const shown = shownPrompt(fitted(15));
    expect(shown.losses.map(({ kind }) => kind)).toEqual(['dropped', 'dropped', 'dropped', 'cut']);
    expect(shown.text.slice(shown.losses.at(-1)!.start)).toMatch(/Output: $/);
  });

  test('a cut in the middle of which examples were dropped', () => {
    const layout = layoutOf(
      'Template:\n  {{input}} end\n  {{#positive_examples}}\n  {{input}}\n  {{/positive_examples}}\n  last line\n',
    );
    const prompt = fit(layout, instruction, {
      input: '1 2 3 4 5',
      maxSourceTokens: 4,
      counter: words,
    });
    const { text, losses } = shownPrompt(prompt);
    expect(losses.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['cut', '4 5 end\n'],
      ['dropped', 'a\n'],
      ['dropped', 'a a a a a a a a a a\n'],
      ['cut', 'last line'],
    ]);
  });

  test('of megabytes that were cut, the beginning and the end', () => {
    const prompt = fitted(40, { input: 'word '.repeat(200_000), options: defaultPromptOptions });
    const { text, losses } = shownPrompt(prompt);
    expect(text.length).toBeLessThan(25_000);
    expect(losses.at(-1)).toMatchObject({ kind: 'cut', end: text.length });
    expect(losses.at(-1)!.characters).toBeGreaterThan(990_000);
  });
});

test('what goes whole to a trainer keeps its examples and loses its end', () => {
  const layout = layoutOf(builtInLayouts['tk-instruct']!);
  const request = { input: 'x y z', counter: words, options: threeExamples };
  const prompt = cutByTrainer(layout, instruction, { ...request, maxSourceTokens: 34 });
  const { text } = fitted(100);
  expect(prompt).toMatchObject({ tokens: 34, dropped: [], cut: { tokens: 50, decoded: false } });
  expect(prompt.complete.text).toBe(text);
  expect(prompt.text + lostText(prompt.cut!)).toBe(text);
  expect(lostText(prompt.cut!)).toContain('x y z');
  const whole = cutByTrainer(layout, instruction, { ...request, maxSourceTokens: 50 });
  expect(whole).toMatchObject({ text, tokens: 50, cut: null });
});
