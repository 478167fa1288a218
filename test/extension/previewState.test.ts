import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { parseLayout } from '../../src/core/prompt/layouts';
import { estimatedTokens } from '../../src/core/prompt/tokens';
import { defaultOptions } from '../../src/extension/preview/previewOptions';
import { preview, type PreviewRequest } from '../../src/extension/preview/previewState';

const request: PreviewRequest = {
  file: '/tasks/kettles.instruct',
  document: parse('Task: kettles\nDefinition: Answer Yes or No.\nSteps:\n  1. Read.\n  2. Say.\n'),
  refined: undefined,
  layoutName: 'mine',
  layout: parseLayout('Template:\n  {{definition}} {{steps}} {{input}}\n'),
  options: { ...defaultOptions, positiveExamples: 0 },
  experiment: null,
  variants: null,
  isFitted: true,
  instances: [
    { id: 'a', input: 'first', references: ['Yes'] },
    { id: 'b', input: 'second', references: ['No', 'no'] },
  ],
  problems: [],
  index: 1,
  maxSourceTokens: 100,
  counter: estimatedTokens,
};
const stateOf = (changes: Partial<PreviewRequest>) => preview({ ...request, ...changes }).state;

test('the prompt of an instance with its parts and references', () => {
  const state = stateOf({});
  expect(state.text).toBe('Answer Yes or No. 1. Read.\n2. Say. second');
  expect(
    state.sections.map(({ title, start, end }) => [title, state.text.slice(start, end)]),
  ).toEqual([
    ['Definition', 'Answer Yes or No.'],
    ['Steps', '1. Read.\n2. Say.'],
    ['Input', 'second'],
  ]);
  expect(state.instances).toEqual({ kind: 'some', index: 1, count: 2, id: 'b' });
  expect(state.references).toEqual(['No', 'no']);
  expect(state.layouts).toContain('mine');
  expect(state.tokens).toMatchObject({ limit: 100, estimate: true });
  expect(state.problems).toEqual([]);
});

test('a task that has no name of its own is called as its file', () => {
  const document = parse('Definition: Answer Yes or No.\n');
  const layout = parseLayout('Template:\n  {{task}}: {{definition}} {{input}}\n');
  expect(stateOf({ document, layout }).text).toBe('kettles: Answer Yes or No. second');
});

test.each([
  [-4, 'a'],
  [99, 'b'],
])('instance %i becomes one that is there', (index, id) => {
  expect(stateOf({ index }).instances).toMatchObject({ id });
});

test('without instances the prompt is shown with an empty input', () => {
  const problem = { kind: 'warning', message: 'The data file is missing.', action: null } as const;
  const state = stateOf({ instances: [], problems: [problem] });
  expect(state.text).toBe('Answer Yes or No. 1. Read.\n2. Say. ');
  expect(state.instances.kind).toBe('none');
  expect(state.problems).toEqual([problem]);
});

describe('what is wrong is said with a next step', () => {
  test.each<[string, Partial<PreviewRequest>, string, string | undefined]>([
    [
      'a broken layout',
      { layout: parseLayout('Template:\n  {{#steps}}\n') },
      'Unclosed section',
      'openLayout',
    ],
    [
      'a missing layout',
      { layout: { kind: 'broken', message: 'There is no file "x".' } },
      'There is no file',
      'useDefaultLayout',
    ],
    [
      'an empty input',
      { instances: [{ id: 'a', input: ' \n', references: [''] }] },
      'input of this instance is empty',
      'openInstances',
    ],
    [
      'refined steps that are not there',
      { options: { ...request.options, steps: 'refined' } },
      'There are no refined steps',
      'originalSteps',
    ],
    [
      'a limit below the input alone',
      { maxSourceTokens: 1 },
      'The input alone takes 2 tokens',
      'changeLimit',
    ],
    ['no examples', { options: defaultOptions }, 'The file has no examples', undefined],
  ])('%s', (_, changes, message, action) => {
    const [problem] = stateOf(changes).problems;
    expect(problem?.message).toContain(message);
    expect(problem?.action?.id).toBe(action);
  });
});

const withExamples = parse(`Definition: Say.
Positive Example 1:
  Input: one
  Output: 1
Positive Example 2:
  Input: ${'two '.repeat(30)}
  Output: 2
`);
const exampleLayout = parseLayout(
  'Template:\n  {{definition}}\n  {{#positive_examples}}\n  {{input}}={{output}}\n  {{/positive_examples}}\n  {{input}}\n',
);

test('where nothing is made to fit, examples stay and the end is cut, which is said', () => {
  const changes = {
    document: withExamples,
    layout: exampleLayout,
    options: defaultOptions,
    isFitted: false,
  };
  const whole = stateOf({ ...changes, maxSourceTokens: 100 });
  expect(whole).toMatchObject({ losses: [], problems: [] });
  const state = stateOf({ ...changes, maxSourceTokens: 20 });
  expect(state.text).toBe(whole.text);
  expect(state.sections.filter(({ dropped }) => dropped)).toEqual([]);
  const characters = state.text.length - 4 * 19;
  expect(state.losses).toEqual([
    { kind: 'cut', start: 4 * 19, end: state.text.length, characters },
  ]);
  expect(state.problems).toMatchObject([{ action: { id: 'openExperiment' } }]);
  expect(state.problems[0]!.message).toContain('is an estimate (4 characters a token)');
});

test('a dropped example stays in its place, with what it would take', () => {
  const state = stateOf({
    document: withExamples,
    layout: exampleLayout,
    options: defaultOptions,
    maxSourceTokens: 20,
  });
  expect(state.sections.map(({ title, tokens, dropped }) => [title, tokens, dropped])).toEqual([
    ['Definition', 1, false],
    ['Positive Example 1', 2, false],
    ['Positive Example 2', 31, true],
    ['Input', 2, false],
  ]);
  const [loss] = state.losses;
  expect(state.losses).toHaveLength(1);
  expect(state.text.slice(loss!.start, loss!.end)).toContain('two two');
  expect(state.tokens.total).toBe(6);
  expect(state.droppedUnseen).toEqual([]);
});

test('of a megabyte that is cut, the beginning and the end are sent', () => {
  const input = 'word '.repeat(200_000);
  const { losses, text, tokens } = stateOf({
    instances: [{ id: 'a', input, references: ['x'] }],
  });
  expect(losses).toHaveLength(1);
  expect(losses[0]!.end - losses[0]!.start).toBe(20_000);
  expect(losses[0]!.characters).toBeGreaterThan(990_000);
  expect(text.length).toBeLessThan(21_000);
  expect(tokens.total).toBe(100);
});

test('what is cut stays in the text', () => {
  const state = stateOf({ maxSourceTokens: 8 });
  expect(state.text).toBe('Answer Yes or No. 1. Read.\n2. Say. second');
  expect(state.losses).toEqual([{ kind: 'cut', start: 28, end: 41, characters: 13 }]);
  expect(state.sections.map(({ title, tokens }) => [title, tokens])).toEqual([
    ['Definition', 5],
    ['Steps', 3],
    ['Input', 0],
  ]);
});

test.each([
  ['original', '1. Read.\n2. Say.'],
  ['refined', '1. Read twice.'],
  ['none', ''],
] as const)('%s steps', (steps, text) => {
  const state = stateOf({
    options: { ...request.options, steps },
    refined: parse('Steps:\n  1. Read twice.\n'),
  });
  expect(state.text).toBe(`Answer Yes or No. ${text} second`);
  expect(state.options).toMatchObject({ steps, differing: steps === 'original' ? 1 : 2 });
});
