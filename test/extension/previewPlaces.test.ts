import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { parseLayout } from '../../src/core/prompt/layouts';
import { estimatedTokens } from '../../src/core/prompt/tokens';
import { defaultOptions } from '../../src/extension/preview/previewOptions';
import { preview, type PreviewRequest } from '../../src/extension/preview/previewState';
import { promptRanges, sourceOf } from '../../src/extension/preview/promptPlaces';

const source = `Task: kettles
Definition:
  Say whether
  it boils.
Steps:
  1. Read the
     note.
  2. Answer.
Positive Example 1:
  Input:
    Steam rises.
  Output: yes
  Explanation: Steam is hot.
`;
const request: PreviewRequest = {
  file: '/tasks/kettles.instruct',
  document: parse(source),
  refined: parse('Steps:\n  1. Read it twice.\n'),
  layoutName: 'mine',
  layout: parseLayout(
    'Template:\n  {{definition.sentence}}\n  {{steps}}\n  {{#positive_examples}}\n  In: {{input}} Out: {{output}}\n  {{/positive_examples}}\n  Now: {{input}}\n',
  ),
  options: defaultOptions,
  experiment: null,
  variants: null,
  isFitted: true,
  instances: [{ id: 'a', input: 'The lid rattles.', references: ['yes'] }],
  problems: [],
  index: 0,
  maxSourceTokens: 500,
  counter: estimatedTokens,
};

/** What stands behind the place in the source that a text of the prompt leads to. */
function ledTo(text: string, changes: Partial<PreviewRequest> = {}): string | undefined {
  const all = { ...request, ...changes };
  const { shown } = preview(all);
  const offset = shown.text.indexOf(text);
  expect(offset, text).toBeGreaterThanOrEqual(0);
  const place = sourceOf(shown, all, offset);
  if (!place) return undefined;
  const from = {
    instruction: all.document.text,
    refined: all.refined?.text ?? '',
    input: 'The lid rattles.',
  }[place.kind];
  return `${place.kind}: ${from.slice(place.offset, place.offset + 6)}`;
}

describe('a letter of the prompt leads to where it stands', () => {
  test.each([
    ['whether', 'instruction: whethe'],
    ['boils', 'instruction: boils.'],
    ['2. Ans', 'instruction: 2. Ans'],
    ['note.', 'instruction: note.\n'],
    ['Answer', 'instruction: Answer'],
    ['rises', 'instruction: rises.'],
    ['yes', 'instruction: yes\n  '],
    ['In: ', 'instruction: Steam '],
    ['Out: ', 'instruction: yes\n  '],
    ['rattles', 'input: rattle'],
    ['Now: ', undefined],
  ])('%s', (text, place) => {
    expect(ledTo(text)).toBe(place);
  });

  test('of refined steps, to the refined file', () => {
    const options = { ...defaultOptions, steps: 'refined' } as const;
    expect(ledTo('twice', { options })).toBe('refined: twice.');
  });

  test('of shuffled steps, to each where it stands', () => {
    for (const seed of [1, 2, 3, 4]) {
      const options = { ...defaultOptions, steps: 'shuffled', seed } as const;
      expect(ledTo('Answer', { options })).toBe('instruction: Answer');
      expect(ledTo('note', { options })).toBe('instruction: note.\n');
    }
  });

  test('of shuffled steps of a task that only its file names', () => {
    const document = parse(source.replace('Task: kettles\n', ''));
    for (const seed of [1, 2, 3, 4]) {
      const options = { ...defaultOptions, steps: 'shuffled', seed } as const;
      expect(ledTo('Answer', { document, options })).toBe('instruction: Answer');
      expect(preview({ ...request, document, options }).state.text).toBe(
        preview({ ...request, options }).state.text,
      );
    }
  });

  test('also in what was dropped and cut', () => {
    expect(ledTo('rises', { maxSourceTokens: 15 })).toBe('instruction: rises.');
    expect(ledTo('rattles', { maxSourceTokens: 5 })).toBe('input: rattle');
  });
});

describe('a part of the file leads to its places in the prompt', () => {
  const shownFor = (text: string, changes: Partial<PreviewRequest> = {}): readonly string[] => {
    const all = { ...request, ...changes };
    const { shown } = preview(all);
    const start = source.indexOf(text);
    return promptRanges(shown, all, { start, end: start + text.length }).map((range) =>
      shown.text.slice(range.start, range.end),
    );
  };
  test.each([
    ['  it boils.', ['it boils.']],
    ['  1. Read the', ['1.', 'Read the']],
    ['     note.', ['note.']],
    ['  Output: yes', ['yes']],
    ['Positive Example 1:', []],
    ['Task: kettles', []],
  ])('%s', (text, ranges) => {
    expect(shownFor(text)).toEqual(ranges);
  });

  test('the steps of the file are not marked where refined ones are shown', () => {
    expect(shownFor('Answer.', { options: { ...defaultOptions, steps: 'refined' } })).toEqual([]);
  });
});
