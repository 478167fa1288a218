import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import { everything, scoredRun } from './scoredRuns';

let folder: string;
let script: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stepwise worker '));
  script = path.join(folder, 'resultsWorker.js');
  await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../../src/node/results/resultsWorker.ts')],
    ...{ bundle: true, platform: 'node', format: 'cjs', outfile: script, logLevel: 'error' },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A worker that dies of its first questions, as many times as `deaths` says, and is a good one then. */
function dying(deaths: number): string {
  const file = path.join(folder, `dies${deaths}.js`);
  writeFileSync(
    file,
    `const { appendFileSync, readFileSync } = require('node:fs');
     appendFileSync(__filename + '.starts', 'x');
     if (readFileSync(__filename + '.starts', 'utf8').length > ${deaths}) require('./resultsWorker.js');
     else require('node:worker_threads').parentPort.on('message', () => process.exit(3));`,
  );
  return file;
}

const said = [
  { id: 'a', prediction: 'yes' },
  { id: 'b', prediction: 'no' },
];

test('in a worker, questions are answered as they are without one', async () => {
  const directory = await scoredRun(said);
  const baseline = await scoredRun([said[1]!, { id: 'a', prediction: 'no' }]);
  const answers = async (reader: ReturnType<typeof createInstanceReader>) => {
    const of = { directory, baseline };
    const wanted = { ...everything, sort: 'difference', text: 'y' } as const;
    const asked = [
      reader.find(of, wanted),
      reader.rows(1, 5),
      reader.instance(0),
      reader.find(of, { ...wanted, from: 2 }),
      reader.rows(0, 5),
      reader.compare(of),
      reader.compare({ directory, baseline: folder }),
    ];
    return Promise.all(asked).finally(() => reader.dispose());
  };
  const here = await answers(createInstanceReader());
  expect(await answers(createInstanceReader(script))).toEqual(here);
  expect(here[0]).toMatchObject({ kind: 'found', total: 2 });
});

test('a worker that dies is replaced, and what was found is still known', async () => {
  const directory = await scoredRun(said);
  const reader = createInstanceReader(dying(1));
  const found = reader.find({ directory, baseline: null }, { ...everything, descending: true });
  const rows = reader.rows(1, 5);
  expect(await found).toMatchObject({ kind: 'found', total: 2 });
  expect(await rows).toMatchObject([{ id: 'a' }]);
  reader.dispose();
});

test('a worker that dies again of the same question says so, and the next question has another', async () => {
  const directory = await scoredRun(said);
  const reader = createInstanceReader(dying(2));
  const of = { directory, baseline: null };
  expect(await reader.find(of, everything)).toMatchObject({
    kind: 'failed',
    message: expect.stringMatching(/^The instances could not be read: /) as string,
  });
  expect(await reader.find(of, everything)).toMatchObject({ kind: 'found', total: 2 });
  reader.dispose();
});

test('a reader that was closed answers that it was', async () => {
  const directory = await scoredRun(said);
  const reader = createInstanceReader(script);
  const under = reader.find({ directory, baseline: null }, everything);
  reader.dispose();
  expect(await under).toMatchObject({ kind: 'failed' });
  expect(await reader.find({ directory, baseline: null }, everything)).toMatchObject({
    message: expect.stringContaining('was closed') as string,
  });
});
