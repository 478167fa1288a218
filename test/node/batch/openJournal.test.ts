import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openJournal, type OpenedJournal } from '../../../src/node/batch/openJournal';
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

async function opened(file: string): Promise<OpenedJournal> {
  const result = await openJournal(file, scripted([]), now);
  if (result.kind === 'failed') throw new Error(result.message);
  return result;
}

test('a second batch is refused while the first is under way: its end would be taken for that of both', async () => {
  const file = journalFile();
  const first = await opened(file);
  await first.journal.answered('a', answer);
  const second = await openJournal(file, scripted([]), now);
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
  const first = await opened(file);
  await first.journal.submitting('round', ['a', 'b']);
  await first.journal.submitted('round', 'batch_1');
  await first.journal.finish();
  await first.journal.close();
  const second = await opened(file);
  expect(second.before.openRounds).toEqual([
    { round: 'round', calls: ['a', 'b'], batch: 'batch_1' },
  ]);
  await second.journal.finish();
  await second.journal.roundEnded('round');
  await second.journal.finish();
  await second.journal.close();
  const third = await opened(file);
  expect(third.before.head).toBeNull();
  await third.journal.close();
});

test('what an earlier batch wrote is known to the next one, whatever its model', async () => {
  const file = journalFile();
  const refined = path.join(path.dirname(file), 'a.refined.instruct');
  const first = await opened(file);
  first.journal.wrote(refined, 'Task: a');
  await first.journal.finish();
  await first.journal.close();
  const second = await openJournal(file, { ...scripted([]), name: 'another' }, now);
  if (second.kind === 'failed') throw new Error(second.message);
  expect(second.journal.hasWritten(refined, 'Task: a')).toBe(true);
  expect(second.journal.hasWritten(refined, 'Task: b')).toBe(false);
  await second.journal.close();
});

test('a file that is no journal is not held', async () => {
  const file = journalFile();
  writeFileSync(file, 'notes');
  for (let time = 0; time < 2; time++)
    expect(await openJournal(file, scripted([]), now)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('is no journal of a batch') as string,
    });
});
