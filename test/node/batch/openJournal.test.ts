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

test('a file that is no journal is not held', async () => {
  const file = journalFile();
  writeFileSync(file, 'notes');
  for (let time = 0; time < 2; time++)
    expect(await openJournal(file, scripted([]), now)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('is no journal of a batch') as string,
    });
});
