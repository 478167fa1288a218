import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { seededRandom } from '../../../src/core/random/random';
import { readRun } from '../../../src/node/runs/list';
import { startChatServer } from '../../servers/chatServer';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-predict-'));
const cli = path.join(folder, 'cli.cjs');

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: cli,
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'moduleUrl' },
    loader: { '.instruct': 'text', '.md': 'text' },
    external: ['@huggingface/*', 'onnxruntime-*', 'sharp'],
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const instances = 60;

interface Line {
  readonly id: string;
  readonly prediction: string;
}

/**
 * The process is ended by force at moments that nobody chose, and the run gone on with, until it is done. A prediction that
 * was written is never asked for again; what was under way comes under its old name, so that an endpoint charges it once.
 */
test('killed again and again, a run loses no prediction and asks nothing twice that is predicted', async () => {
  const chat = await startChatServer({
    answer: (messages) => `answer to ${messages.at(-1)!.content}`,
  });
  onTestFinished(() => chat.close());
  chat.mood({ kind: 'thinks', milliseconds: 25 });
  writeFileSync(
    path.join(folder, 'numbers.instruct'),
    'Task: numbers\nInstances: numbers.json\nDefinition: Say the number.\n',
  );
  const list = Array.from({ length: instances }, (_, index) => ({
    id: `n${index}`,
    input: `number ${index}`,
    output: [`answer to number ${index}`],
  }));
  writeFileSync(path.join(folder, 'numbers.json'), JSON.stringify({ Instances: list }));

  const random = seededRandom(7, 'moments of a kill');
  const asked = ({ body }: (typeof chat.requests)[number]): string =>
    body.messages.at(-1)!.content.replace('number ', 'n');
  let kills = 0;
  for (;;) {
    const id = runIn();
    const before = predictionsOf(id);
    const from = chat.requests.length;
    const until = 2 + random.below(20);
    const what = id === undefined ? ['numbers.instruct'] : ['--resume', id];
    const isDone = await runUntilKilled(chat.url, what, () => chat.requests.length - from >= until);
    for (const request of chat.requests.slice(from))
      expect(before.has(asked(request)), `${asked(request)} was asked again`).toBe(false);
    const after = predictionsOf(runIn());
    for (const [instance, prediction] of before) expect(after.get(instance)).toBe(prediction);
    if (isDone) break;
    expect((await readRun(folder, runIn()!))!.state).toMatchObject({
      status: 'lost',
      failure: expect.stringContaining('go on with the run') as string,
    });
    kills++;
  }
  expect(kills).toBeGreaterThan(2);
  const id = runIn()!;
  const predictions = predictionsOf(id);
  expect(predictions.size).toBe(instances);
  for (const [instance, prediction] of predictions)
    expect(prediction).toBe(`answer to ${instance.replace('n', 'number ')}`);
  const calls = new Set(chat.requests.map(({ call }) => call));
  expect(calls).not.toContain(null);
  expect(calls.size).toBe(instances);
  expect((await readRun(folder, id))!.state.status).toBe('finished');
  const scores = JSON.parse(readFileSync(fileOf(id, 'scores.json'), 'utf8')) as unknown;
  expect(scores).toMatchObject({ partial: false, overall: { instances, exactMatch: 100 } });
}, 180_000);

const fileOf = (id: string, name: string): string => path.join(folder, '.stepwise/runs', id, name);

/** The one run there is, once it has a manifest. */
function runIn(): string | undefined {
  try {
    return readdirSync(path.join(folder, '.stepwise/runs')).find((id) => {
      const files = readdirSync(path.join(folder, '.stepwise/runs', id));
      return files.includes('manifest.json');
    });
  } catch {
    return undefined; // not yet begun
  }
}

/** What is written, by instance; each once. */
function predictionsOf(id: string | undefined): ReadonlyMap<string, string> {
  if (id === undefined) return new Map();
  let text: string;
  try {
    text = readFileSync(fileOf(id, 'predictions.jsonl'), 'utf8');
  } catch {
    return new Map(); // not yet begun
  }
  const lines = text.split('\n').slice(0, -1);
  const predictions = lines.map((line) => JSON.parse(line) as Line);
  const byId = new Map(predictions.map(({ id: instance, prediction }) => [instance, prediction]));
  expect(byId.size).toBe(lines.length);
  return byId;
}

/** Whether the process came to its end before it was killed. */
async function runUntilKilled(
  url: string,
  what: readonly string[],
  isTime: () => boolean,
): Promise<boolean> {
  const model = ['--base-url', url, '--model', 'test', '--yes', '--concurrency', '4'];
  const given = [cli, 'predict', ...what, ...model];
  const child = spawn(process.execPath, given, { cwd: folder, stdio: 'ignore' });
  const watch = setInterval(() => {
    if (!isTime()) return;
    child.kill('SIGKILL');
  }, 1);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve)); // null: by a signal
  clearInterval(watch);
  expect([0, null]).toContain(code);
  return code === 0;
}
