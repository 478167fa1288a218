import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { journalFormat } from '../../../src/core/refine/batch/journalLines';
import { takenOver, tokensOfAnswers } from '../../../src/core/refine/batch/takenOver';
import {
  openJournal,
  type BatchStart,
  type OpenedJournal,
} from '../../../src/node/batch/openJournal';
import { scripted } from '../../core/refine/fakeModel';

const now = new Date('2031-01-01T00:00:00Z');
const answer = {
  answer: '1. Read.',
  usage: { inputTokens: 3, outputTokens: 4, counted: true },
  seconds: 0.5,
  requestId: null,
};

function journalFile(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'refine.jsonl');
}

const journalsBeside = (file: string): readonly string[] =>
  readdirSync(path.dirname(file)).filter((name) => name.endsWith('.jsonl'));
const usual = { model: scripted([]), prices: null, files: ['/a.instruct'], isAnew: false, now };

async function opened(file: string, more: Partial<BatchStart> = {}): Promise<OpenedJournal> {
  const result = await openJournal(file, { ...usual, ...more });
  if (result.kind === 'failed') throw new Error(result.message);
  return result;
}

test('a second batch is refused while the first is under way: its end would be taken for that of both', async () => {
  const file = journalFile();
  const first = await opened(file);
  await first.journal.answered('a', answer);
  const second = await openJournal(file, usual);
  expect(second).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('Another batch is under way here') as string,
  });
  const text = readFileSync(file, 'utf8');
  await first.journal.close();
  expect(readFileSync(file, 'utf8')).toBe(text);
  const third = await opened(file);
  expect([...third.before.answers.keys()]).toEqual(['a']);
  await third.journal.close();
});

test('a batch whose round is open goes on: the round is to be collected', async () => {
  const file = journalFile();
  const round = { round: 'round', calls: ['a', 'b'], batch: 'batch_1' };
  const first = await opened(file);
  await first.journal.submitting('round', ['a', 'b']);
  await first.journal.submitted('round', 'batch_1');
  first.journal.done('/a.instruct');
  await first.journal.close();
  const second = await opened(file);
  expect(second.before.openRounds).toEqual([round]);
  second.journal.done('/a.instruct');
  await second.journal.roundEnded('round');
  await second.journal.close();
  expect(journalsBeside(file)).toHaveLength(1);
  const third = await opened(file);
  expect(third.before.openRounds).toEqual([]);
  third.journal.done('/a.instruct');
  await third.journal.close();
  expect(journalsBeside(file)).toHaveLength(2);
});

test('what an earlier batch wrote is known to the next one, whatever its model', async () => {
  const file = journalFile();
  const refined = path.join(path.dirname(file), 'a.refined.instruct');
  const first = await opened(file);
  first.journal.wrote(refined, 'Task: a');
  first.journal.done('/a.instruct');
  await first.journal.close();
  for (const name of ['another', 'a third']) {
    const next = await opened(file, { model: { ...scripted([]), name } });
    expect(next.journal.hasWritten(refined, 'Task: a')).toBe(true);
    expect(next.journal.hasWritten(refined, 'Task: b')).toBe(false);
    next.journal.done('/a.instruct');
    await next.journal.close();
  }
});

describe('what is known of files', () => {
  const about = (...names: readonly string[]) => ({ files: names.map((name) => `/${name}`) });

  /** A start about files that asks a question for each, and is done with some of them. */
  async function start(file: string, names: readonly string[], done: readonly string[] = []) {
    const { journal, before } = await opened(file, about(...names));
    for (const name of names) {
      const messages = [{ role: 'user', content: name }] as const;
      const call = journal.callOf(messages);
      if (journal.kept(call)) continue;
      journal.asksFor(`/${name}`, messages);
      journal.asking(call);
      await journal.answered(call, { ...answer, answer: name });
    }
    for (const name of done) journal.done(`/${name}`);
    await journal.close();
    return [...before.answers.values()].map((kept) => kept.answer);
  }

  test('stays, whatever other files a batch is about and comes to its end with', async () => {
    const file = journalFile();
    await start(file, ['a', 'b']);
    expect(await start(file, ['c'], ['c'])).toEqual(['a', 'b']);
    expect(await start(file, ['c'], ['c'])).toEqual(['a', 'b']);
    expect(await start(file, ['a', 'b', 'c'], ['a'])).toEqual(['a', 'b', 'c']);
    expect(await start(file, ['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(await start(file, ['a', 'b', 'c'])).toEqual([]);
  });

  test('is begun anew where all of them have their steps, and only then', async () => {
    const file = journalFile();
    await start(file, ['a', 'b', 'c'], ['a', 'b']);
    expect(await start(file, ['a', 'c'])).toEqual(['a', 'b', 'c']);
    expect(await start(file, ['a', 'b'])).toEqual(['c']);
    expect(await start(file, ['a', 'b'])).toEqual(['c', 'a', 'b']);
  });

  test('is not asked for again when a start is about others, too', async () => {
    const file = journalFile();
    await start(file, ['a'], ['a']);
    expect(await start(file, ['a', 'b'], ['b'])).toEqual(['a']);
    expect(await start(file, ['b'], ['b'])).toEqual(['a']);
    expect(await start(file, ['a', 'c'])).toEqual(['a', 'b']);
    expect(journalsBeside(file)).toHaveLength(1);
  });

  test('stays as it is when a start is cancelled before it begins', async () => {
    const file = journalFile();
    await (await opened(file, about('a'))).journal.close();
    expect(existsSync(file)).toBe(false);
    await start(file, ['a', 'b'], ['a']);
    const text = readFileSync(file, 'utf8');
    for (const names of [['a'], ['b'], ['a', 'b']]) {
      await (await opened(file, about(...names))).journal.close();
      await (await opened(file, { ...about(...names), isAnew: true })).journal.close();
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(journalsBeside(file)).toHaveLength(1);
    expect(await start(file, ['a', 'b'])).toEqual(['a', 'b']);
  });

  test('is begun anew where that is wanted', async () => {
    const file = journalFile();
    await start(file, ['a', 'b']);
    const { before, journal } = await opened(file, { ...about('b'), isAnew: true });
    await journal.close();
    expect([...before.answers.values()].map((kept) => kept.answer)).toEqual(['a']);
    expect(before.charges).toHaveLength(1);
  });

  test('counts, of an older journal, for all of them', async () => {
    const file = journalFile();
    const head = { kind: 'batch', journal: journalFormat, model: 'm', parameters: {} };
    const lines = [
      { ...head, started: '2030-01-01T00:00:00.000Z' },
      { kind: 'asking', call: 'x' },
      { kind: 'failed', call: 'x', usage: { inputTokens: 0, outputTokens: 0, counted: true } },
      { kind: 'answered', call: 'x', ...answer },
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(file, text);
    const prices = { input: 1e6, output: 1e6 };
    const model = { ...scripted([]), name: 'm', parameters: {} };
    const { before, journal } = await opened(file, { model });
    await journal.close();
    const files = ['../a.instruct'];
    expect(takenOver(before, { model, prices, files })).toEqual({
      started: '2030-01-01T00:00:00.000Z',
      ...{ answers: 1, ofOthers: 0, lost: 0, waiting: 0, spent: 7 },
    });
    expect(tokensOfAnswers(before, model)).toEqual([answer.usage]);
    expect(tokensOfAnswers(before, { ...model, name: 'other' })).toEqual([]);
    const first = await opened(file, { model });
    first.journal.done('/a.instruct');
    await first.journal.close();
    const other = await opened(file, { model, ...about('b.instruct') });
    await other.journal.close();
    expect([...other.before.answers.keys()]).toEqual(['x']);
    writeFileSync(file, `${text}{"kind":"finished"}\n`);
    const next = await opened(file, { model });
    await next.journal.close();
    expect(takenOver(next.before, { model, prices, files })).toBeNull();
  });
});

test('a file that is no journal is not held', async () => {
  const file = journalFile();
  writeFileSync(file, 'notes');
  for (let time = 0; time < 2; time++)
    expect(await openJournal(file, usual)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('is no journal of a batch') as string,
    });
});
