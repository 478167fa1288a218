import { expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { estimatedTokens } from '../../src/core/prompt/budget';
import { parseLayout } from '../../src/core/prompt/layouts';
import { previewState, type PreviewRequest } from '../../src/extension/preview/previewState';

const request: PreviewRequest = {
  fileName: 'kettles.instruct',
  document: parse('Task: kettles\nDefinition: Answer Yes or No.\nSteps:\n  1. Read.\n'),
  layoutName: 'mine',
  layout: parseLayout('Template:\n  {{definition}} {{steps}} {{input}}\n'),
  instances: [
    { id: 'a', input: 'first', references: ['Yes'] },
    { id: 'b', input: 'second', references: ['No', 'no'] },
  ],
  problems: [],
  index: 1,
  maxSourceTokens: 100,
  counter: estimatedTokens,
};

test('the prompt of an instance with its parts and references', () => {
  const state = previewState(request);
  expect(state.prompt).toBe('Answer Yes or No. 1. Read. second');
  expect(
    state.sections.map(({ title, start, end }) => [title, state.prompt.slice(start, end)]),
  ).toEqual([
    ['Definition', 'Answer Yes or No.'],
    ['Steps', '1. Read.'],
    ['Input', 'second'],
  ]);
  expect(state.instances).toEqual({ kind: 'some', index: 1, count: 2, id: 'b' });
  expect(state.references).toEqual(['No', 'no']);
  expect(state.layouts).toContain('mine');
  expect(state.tokens).toMatchObject({ limit: 100, estimate: true });
});

test.each([
  [-4, 'a'],
  [99, 'b'],
])('instance %i becomes one that is there', (index, id) => {
  expect(previewState({ ...request, index }).instances).toMatchObject({ id });
});

test('without instances the prompt is shown with an empty input', () => {
  const state = previewState({
    ...request,
    instances: [],
    problems: ['The data file is missing.'],
  });
  expect(state.prompt).toBe('Answer Yes or No. 1. Read. ');
  expect(state.instances.kind).toBe('none');
  expect(state.problems).toEqual(['The data file is missing.']);
});

test('a broken layout is a problem, not a crash', () => {
  const state = previewState({ ...request, layout: parseLayout('Template:\n  {{#steps}}\n') });
  expect(state.prompt).toBe('');
  expect(state.problems[0]).toContain('Unclosed section');
});

test('of a megabyte that is cut, the beginning is sent', () => {
  const input = 'word '.repeat(200_000);
  const { cut } = previewState({ ...request, instances: [{ id: 'a', input, references: ['x'] }] });
  expect(cut!.text).toHaveLength(20_000);
  expect(cut!.characters).toBeGreaterThan(990_000);
});

test('what does not fit is named', () => {
  const state = previewState({ ...request, maxSourceTokens: 8 });
  expect(state.cut).not.toBeNull();
  expect(`${state.prompt}${state.cut?.text ?? ''}`).toBe('Answer Yes or No. 1. Read. second');
});
