import { expect, test } from 'vitest';
import { parseJournal } from '../../../../src/core/refine/batch/journal';
import {
  journalFormat,
  printJournalLine,
  type JournalLine,
  type KeptOutcome,
} from '../../../../src/core/refine/batch/journalLines';

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

test('an answer that is none is asked for again, and what it took is known', () => {
  const usage = { inputTokens: 30, outputTokens: 4096, counted: true };
  const state = parseJournal(text + printJournalLine({ kind: 'failed', call: 'b', usage }));
  expect(state.charges).toEqual([
    { call: 'a', usage: answer.usage, prices: null },
    { call: 'b', usage, prices: null },
  ]);
  expect([...state.lost]).toEqual(['b']);
  expect(state.unreadable).toBe(0);
});

test('how files ended is known, the last time it is said', () => {
  const usage = { turns: 1, inputTokens: 2, outputTokens: 3 };
  const refined = { kind: 'refined', stage: 'draft', steps: ['Read.', 'Answer.'], usage } as const;
  const objected = { kind: 'objected', steps: ['SHOUT'], message: 'Worse.', usage } as const;
  const of = (file: string, outcome: KeptOutcome): JournalLine => ({
    ...{ kind: 'ended', file, source: 'abc', outcome },
  });
  const said = [of('a', objected), of('b', { kind: 'unchanged', usage }), of('a', refined)];
  const state = parseJournal(text + said.map(printJournalLine).join(''));
  expect([...state.ended.values()]).toEqual([said[2], said[1]]);
  const broken = [
    { ...said[0], outcome: { ...objected, message: 1 } },
    { ...said[0], outcome: { ...objected, steps: [1] } },
    { ...said[0], outcome: { ...objected, kind: 'failed' } },
    { ...said[0], outcome: { kind: 'unchanged' } },
    { ...said[0], source: undefined },
  ];
  const lines = broken.map((line) => `${JSON.stringify(line)}\n`).join('');
  expect(parseJournal(lines)).toMatchObject({ unreadable: broken.length });
});

test('what was written is known, the last time it is said', () => {
  const of = (file: string, hash: string): JournalLine => ({ kind: 'written', file, hash });
  const said = [of('a', '1'), of('b', '2'), of('a', '3')].map(printJournalLine).join('');
  const state = parseJournal(`${said}{"kind":"written","file":"c"}\n`);
  expect([...state.written]).toEqual([
    ['a', '3'],
    ['b', '2'],
  ]);
  expect(state.unreadable).toBe(1);
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
