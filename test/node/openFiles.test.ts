import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { evaluateFiles } from '../../src/node/evaluate/evaluateFile';
import { listStudies } from '../../src/node/rating/studies';
import { listRuns } from '../../src/node/runs/list';

/** More than the 256 files that a program may hold open on some systems. */
const many = Array.from({ length: 300 }, (_, number) => number);

test('thousands of samples are scored with few files open at a time', async () => {
  const folder = temporaryFolder();
  for (const number of many) {
    const sample = { doc_id: 0, doc: {}, target: '2', filtered_resps: ['2'] };
    const name = `samples_task${number}_2024-06-28T10-02-33.1.jsonl`;
    writeFileSync(path.join(folder, name), JSON.stringify(sample));
  }
  const signal = new AbortController().signal;
  const asked = many.map((number) => ({ id: '0', task: `task${number}`, references: ['2'] }));
  const file = path.join(temporaryFolder(), 'references.jsonl');
  writeFileSync(file, asked.map((one) => JSON.stringify(one)).join('\n'));
  for (const references of [{ kind: 'own' }, { kind: 'file', path: file }] as const) {
    let instances = 0;
    const most = await mostOpenDuring(async (look) => {
      for await (const event of evaluateFiles([folder], references, { signal, onProgress: look }))
        if (event.kind === 'taskScored') look();
        else instances = event.evaluation.overall?.instances ?? 0;
    });
    expect(instances).toBe(many.length);
    expect(most).toBeLessThan(100);
  }
});

test('so are runs and studies listed', async () => {
  const folder = temporaryFolder();
  const write = (name: string, file: string, text: string): void => {
    mkdirSync(path.join(folder, '.stepwise', name), { recursive: true });
    writeFileSync(path.join(folder, '.stepwise', name, file), text);
  };
  const large = ' '.repeat(100_000); // so that reading takes its time
  for (const number of many) {
    write(
      `runs/20260101-000000-000-tiny-${String(number).padStart(4, '0')}`,
      'manifest.json',
      large,
    );
    write(`ratings/study${number}`, 'study.json', large);
  }
  for (const list of [listRuns, listStudies])
    expect(await mostOpenDuring(() => list(folder))).toBeLessThan(100);
});

/** How many files are open beyond those that were before; 0 where the system does not tell. */
async function mostOpenDuring(work: (look: () => void) => Promise<unknown>): Promise<number> {
  const before = openFiles();
  let most = before;
  const look = (): void => void (most = Math.max(most, openFiles()));
  let isOver = false;
  const watch = (): void => {
    look();
    if (!isOver) setImmediate(watch);
  };
  watch();
  await work(look);
  isOver = true;
  return most - before;
}

const openFiles = (): number => (existsSync('/dev/fd') ? readdirSync('/dev/fd').length : 0);

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
