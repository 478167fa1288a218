import { expect, test } from 'vitest';
import {
  journalFormat,
  parseJournal,
  printJournalLine,
  type JournalLine,
} from '../../../../src/core/refine/batch/journal';

const answer = {
  answer: '1. Read “it”.\n2. Answer.',
  usage: { inputTokens: 3, outputTokens: 4, counted: true },
  seconds: 0.5,
  requestId: null,
};
const lines: readonly JournalLine[] = [
  {
    kind: 'batch',
    journal: journalFormat,
    model: 'm',
    parameters: { seed: 1 },
    started: '2030-01-01T00:00:00.000Z',
  },
  { kind: 'asking', call: 'a' },
  { kind: 'asking', call: 'b' },
  { kind: 'answered', call: 'a', ...answer },
];
const text = lines.map(printJournalLine).join('');

test('what is answered is kept, what was only asked is lost', () => {
  const state = parseJournal(text);
  expect(state.head?.model).toBe('m');
  expect([...state.answers]).toEqual([['a', answer]]);
  expect([...state.lost]).toEqual(['b']);
  expect(state).toMatchObject({ isFinished: false, unreadable: 0 });
  expect(parseJournal(text + printJournalLine({ kind: 'finished' })).isFinished).toBe(true);
});

test('the last steps that a file got are known', () => {
  const got = (file: string, ...steps: string[]): string =>
    printJournalLine({ kind: 'refined', file, steps });
  const state = parseJournal(text + got('a', 'Old.') + got('b') + got('a', 'Read.', 'Answer.'));
  expect([...state.refined]).toEqual([
    ['a', ['Read.', 'Answer.']],
    ['b', []],
  ]);
  expect(parseJournal('{"kind":"refined","file":"a","steps":[1]}\n').unreadable).toBe(1);
});

test('wherever a crash cuts the file, all whole lines are read and the rest is counted', () => {
  for (let length = 0; length <= text.length; length++) {
    const state = parseJournal(text.slice(0, length));
    const whole = text.slice(0, length).split('\n').length - 1;
    expect(state.unreadable, String(length)).toBeLessThanOrEqual(1);
    if (whole >= 1) expect(state.head).not.toBeNull();
    expect(state.answers.has('a')).toBe(length >= text.length - 1);
  }
});

test('lines of other kinds are no part of a journal', () => {
  const state = parseJournal('{"kind":"answered","call":"x"}\n[]\nnull\n{"kind":"asking"}\n12\n');
  expect(state).toMatchObject({ head: null, unreadable: 4 + 1 });
});
