import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plainInstruction } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { assemble, messagesOf, type Prompt } from '../../../src/core/prompt/assemble';
import { builtInLayouts, parseLayout } from '../../../src/core/prompt/layouts';
import { withSteps } from '../../../src/core/prompt/steps';

/** What every layout makes of one instruction, byte for byte: `test/fixtures/prompts`, one file each. */
const folder = path.resolve(import.meta.dirname, '../../fixtures/prompts');
const source = readFileSync(path.join(folder, 'task950_parcel_or_letter.instruct'), 'utf8');
const instruction = plainInstruction(parse(source));
const input = '  A flat box, tied with string ';

const variants = {
  '': { positiveExamples: 2, negativeExamples: 0, explanations: false },
  '.examples': { positiveExamples: 3, negativeExamples: 2, explanations: true },
  '.none': { positiveExamples: 0, negativeExamples: 0, explanations: false },
};

function promptOf(layout: string, options: (typeof variants)['']): Prompt {
  const read = parseLayout(builtInLayouts[layout]!);
  if (read.kind === 'broken') throw new Error(read.message);
  return assemble(read, instruction, { input, options });
}

const cases = Object.keys(builtInLayouts).flatMap((layout) =>
  Object.entries(variants).map(([ending, options]) => ({
    name: `${layout}${ending}`,
    layout,
    options,
  })),
);

test.each(cases)('$name', async ({ name, layout, options }) => {
  const prompt = promptOf(layout, options);
  const text = prompt.messages ? `${JSON.stringify(messagesOf(prompt), null, 2)}\n` : prompt.text;
  await expect(text).toMatchFileSnapshot(
    path.join(folder, `${name}.${prompt.messages ? 'json' : 'txt'}`),
  );
});

test.each(cases)('$name: what stands in the prompt stands in a value', ({ layout, options }) => {
  const { text, origins, sections, messages } = promptOf(layout, options);
  for (const { value, example, start, end, from } of origins) {
    const examples = {
      positive: instruction.positiveExamples,
      negative: instruction.negativeExamples,
    };
    const holder = example ? examples[example.polarity][example.index]! : { ...instruction, input };
    const whole =
      value === 'steps' ? text.slice(start, end) : (holder as Record<string, unknown>)[value];
    expect(String(whole).slice(from, from + end - start)).toBe(text.slice(start, end));
  }
  const ranges = [sections, origins, ...(messages ? [messages] : [])];
  for (const list of ranges)
    for (const [index, { start, end }] of list.entries()) {
      expect(start).toBeLessThan(end);
      expect(start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
      expect(end).toBeLessThanOrEqual(text.length);
    }
});

test('shuffled steps: the same ones in another order, the same for the same seed', () => {
  const shuffledWith = (seed: number): readonly string[] =>
    withSteps(instruction, 'shuffled', { seed, refined: undefined }).steps;
  const orders = new Set(Array.from({ length: 20 }, (_, seed) => shuffledWith(seed).join('|')));
  expect(orders.size).toBeGreaterThan(5);
  for (let seed = 0; seed < 20; seed++)
    expect([...shuffledWith(seed)].sort()).toEqual([...instruction.steps].sort());
  expect(shuffledWith(42)).toEqual(shuffledWith(42));
});

test('refined and no steps', () => {
  const refined = ['Look at the thing.', 'Say what it is.'];
  expect(withSteps(instruction, 'refined', { seed: 1, refined }).steps).toBe(refined);
  expect(withSteps(instruction, 'refined', { seed: 1, refined: undefined }).steps).toEqual([]);
  expect(withSteps(instruction, 'none', { seed: 1, refined }).steps).toEqual([]);
});

test('one half of a character is what a model reads of it, and places stay', () => {
  const layout = parseLayout('Template:\n  {{input}}\n');
  if (layout.kind === 'broken') throw new Error(layout.message);
  const { text, sections } = assemble(layout, instruction, { input: 'cut \ud83d and on' });
  expect(text).toBe('cut \uFFFD and on');
  expect(sections).toEqual([{ name: 'input', index: null, start: 0, end: text.length }]);
});
