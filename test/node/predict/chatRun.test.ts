import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { predictionExperiment } from '../../../src/core/predict/experiment';
import { openaiChatModel } from '../../../src/node/openaiChatModel';
import { Answers } from '../../../src/node/predict/answers';
import {
  predictChatRun,
  type ChatRunOptions,
  type ChatRunOutcome,
} from '../../../src/node/predict/predictChatRun';
import { cutBrokenEnd } from '../../../src/node/predict/brokenEnd';
import { predictionLines } from '../../../src/node/predict/predictionLines';
import {
  discardChatRun,
  prepareChatRun,
  type PreparedChatRun,
} from '../../../src/node/predict/prepareChatRun';
import { reopenChatRun, unfinishedChatRuns } from '../../../src/node/predict/reopenChatRun';
import { cancelRun } from '../../../src/node/runs/cancel';
import { allEvents } from '../../../src/node/runs/eventFile';
import { listRuns, readRun } from '../../../src/node/runs/list';
import { runView } from '../../../src/node/runs/view';
import { startChatServer, type ChatServer } from '../../servers/chatServer';

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-predict-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function workspaceOf(count: number): string {
  const folder = temporaryFolder();
  const list = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    input: `number ${index}`,
    output: [`number ${index}`],
  }));
  writeFileSync(path.join(folder, 'numbers.json'), JSON.stringify({ Instances: list }));
  const text = 'Task: numbers\nInstances: numbers.json\nDefinition: Say the number.\n';
  writeFileSync(path.join(folder, 'numbers.instruct'), text);
  return folder;
}

async function server(): Promise<ChatServer> {
  const started = await startChatServer({ answer: (messages) => messages.at(-1)!.content });
  onTestFinished(() => started.close());
  return started;
}

const modelAt = ({ url }: ChatServer) =>
  openaiChatModel({ baseUrl: url, model: 'test', key: '', answers: 'all' });

async function prepared(workspace: string, chat: ChatServer): Promise<PreparedChatRun> {
  const { name, parameters = {} } = modelAt(chat);
  const run = await prepareChatRun({
    workspace,
    name: 'numbers',
    experiment: predictionExperiment({ name: 'numbers', tasks: ['*.instruct'], model: 'test' }),
    folder: workspace,
    experimentFile: null,
    model: 'test',
    chat: { name, parameters },
    now: new Date(),
    version: '1.0.0',
    signal: new AbortController().signal,
  });
  if (run.kind !== 'prepared') throw new Error(JSON.stringify(run));
  return run;
}

async function predict(
  run: PreparedChatRun,
  chat: ChatServer,
  more: Partial<ChatRunOptions> = {},
): Promise<ChatRunOutcome> {
  const model = modelAt(chat);
  const answers = new Answers(model);
  await answers.readOwn(run.directory);
  return predictChatRun(run, {
    model: () => model,
    concurrency: 2,
    prices: null,
    cap: null,
    answers,
    signal: new AbortController().signal,
    ...more,
  });
}

const reopened = async (workspace: string, chat: ChatServer, id: string) => {
  const { name, parameters = {} } = modelAt(chat);
  return reopenChatRun(workspace, id, { name, parameters });
};

test('a run that is prepared is none yet, and leaves nothing where it is not wanted', async () => {
  const workspace = workspaceOf(3);
  const run = await prepared(workspace, await server());
  expect(await listRuns(workspace)).toEqual([]);
  await discardChatRun(run);
  expect(() => readFileSync(path.join(run.directory, 'predict.jsonl'))).toThrow('ENOENT');
});

test('while it goes on it is running, tells how far it is, and can be cancelled from elsewhere', async () => {
  const chat = await server();
  chat.mood({ kind: 'thinks', milliseconds: 30 });
  const workspace = workspaceOf(400);
  const run = await prepared(workspace, chat);
  const seen: string[] = [];
  let cancelling: Promise<unknown> | undefined;
  const outcome = await predict(run, chat, {
    tell: (event) => {
      if (event.kind !== 'predicted') return;
      cancelling ??= (async () => {
        const { state } = (await readRun(workspace, run.manifest.id))!;
        seen.push(state.status);
        const after = await cancelRun(workspace, run.manifest.id, { hosts: [], now: new Date() });
        seen.push(after.status);
      })();
    },
  });
  await cancelling;
  expect(seen).toEqual(['running', 'cancelled']);
  expect(outcome.stop).toMatchObject({ cause: 'cancelled' });
  expect(outcome.predicted).toBeGreaterThan(0);
  expect(outcome.predicted).toBeLessThan(400);
  const [only] = await unfinishedChatRuns(workspace);
  expect(only).toMatchObject({
    predicted: outcome.predicted,
    run: { state: { status: 'cancelled' } },
  });
  const events = await allEvents(run.directory);
  expect(events[0]).toMatchObject({ kind: 'start', action: 'predict', instances: 400 });
  expect(events.filter(({ kind }) => kind === 'progress').at(-1)).toMatchObject({
    step: outcome.predicted,
    steps: 400,
  });

  chat.mood({ kind: 'answers' });
  const again = await reopened(workspace, chat, run.manifest.id);
  if (again.kind !== 'prepared') throw new Error(JSON.stringify(again));
  const rest = await predict(again, chat, { concurrency: 16 });
  expect(rest).toMatchObject({ predicted: 400, missed: 0, stop: null });
  expect(rest.evaluation).toMatchObject({ partial: false, overall: { instances: 400 } });
  expect((await readRun(workspace, run.manifest.id))!.state.status).toBe('finished');
  expect(await unfinishedChatRuns(workspace)).toEqual([]);
}, 60_000);

test('what a run cost is in its record, over all its starts; without prices nothing is', async () => {
  const chat = await server();
  const workspace = workspaceOf(6);
  const run = await prepared(workspace, chat);
  const shown = async () => (await runView((await readRun(workspace, run.manifest.id))!)).spent;
  const prices = { input: 1000, output: 1000 };
  const stopped = new AbortController();
  const first = await predict(run, chat, {
    ...{ prices, concurrency: 1, signal: stopped.signal },
    tell: ({ kind }) => {
      if (kind === 'predicted') stopped.abort();
    },
  });
  expect(first.spent).toBeGreaterThan(0);
  expect(await shown()).toBe(first.spent);
  const rest = await predict(run, chat, { prices });
  expect(rest.spent).toBeGreaterThan(first.spent!);
  expect(await shown()).toBe(rest.spent);
  const failure = { inputTokens: 9, outputTokens: 0 };
  appendFileSync(path.join(run.directory, 'failures.jsonl'), `${JSON.stringify(failure)}\n`);
  const answers = new Answers(modelAt(chat));
  await answers.readOwn(run.directory);
  expect(answers.charges).toHaveLength(7);
  expect(answers.charges.at(-1)).toEqual(failure);
  expect(answers.ownTokens).toEqual(answers.charges.slice(0, 6));
  const free = await prepared(workspace, chat);
  expect((await predict(free, chat)).spent).toBeNull();
  expect((await runView((await readRun(workspace, free.manifest.id))!)).spent).toBeNull();
});

test('tasks whose ids are the same each have their predictions, also when a run goes on', async () => {
  const chat = await server();
  const workspace = workspaceOf(3);
  const text = 'Task: digits\nInstances: numbers.json\nDefinition: Say the digit.\n';
  writeFileSync(path.join(workspace, 'digits.instruct'), text);
  const run = await prepared(workspace, chat);
  const stopped = new AbortController();
  const first = await predict(run, chat, {
    concurrency: 1,
    signal: stopped.signal,
    tell: ({ kind }) => {
      if (kind === 'predicted') stopped.abort();
    },
  });
  expect(first.predicted).toBeLessThan(6);
  expect(await unfinishedChatRuns(workspace)).toMatchObject([{ predicted: first.predicted }]);
  const rest = await predict(run, chat);
  expect(rest).toMatchObject({ predicted: 6, missed: 0, stop: null });
  expect(rest.evaluation).toMatchObject({
    partial: false,
    problems: [],
    tasks: { digits: { instances: 3 }, numbers: { instances: 3 } },
  });
  expect(await unfinishedChatRuns(workspace)).toEqual([]);
});

test('a run that is going on is not gone on with a second time', async () => {
  const chat = await server();
  chat.mood({ kind: 'thinks', milliseconds: 100 });
  const workspace = workspaceOf(4);
  const run = await prepared(workspace, chat);
  let second: Promise<unknown> | undefined;
  await predict(run, chat, {
    tell: () => {
      second ??= reopened(workspace, chat, run.manifest.id);
    },
  });
  expect(await second).toMatchObject({
    kind: 'failed',
    messages: [expect.stringContaining('is going on')],
  });
  expect(chat.requests).toHaveLength(4);
}, 30_000);

test('two that were let go on with a run ask for each instance once', async () => {
  const chat = await server();
  chat.mood({ kind: 'thinks', milliseconds: 50 });
  const workspace = workspaceOf(6);
  const run = await prepared(workspace, chat);
  const stopped = new AbortController();
  await predict(run, chat, {
    signal: stopped.signal,
    tell: ({ kind }) => {
      if (kind === 'predicted') stopped.abort();
    },
  });
  const before = chat.requests.length;
  const again = await reopened(workspace, chat, run.manifest.id);
  if (again.kind !== 'prepared') throw new Error(JSON.stringify(again));
  const early = new Answers(modelAt(chat));
  await early.readOwn(run.directory); // as one that asks its user first has read them
  const [one, other] = await Promise.all([predict(again, chat), predict(again, chat)]);
  const stops = [one.stop?.cause, other.stop?.cause];
  expect(stops.filter((cause) => cause === 'held')).toHaveLength(1);
  const ids: string[] = [];
  for await (const { id } of predictionLines(run.directory)) ids.push(id);
  expect(ids.sort()).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']);
  const asked = chat.requests.length;
  expect(await predict(again, chat, { answers: early })).toMatchObject({
    predicted: 6,
    stop: null,
  });
  expect(chat.requests).toHaveLength(asked);
  expect(asked - before).toBeLessThanOrEqual(6);
}, 30_000);

test('a line that a crash has cut off is written anew', async () => {
  const chat = await server();
  const workspace = workspaceOf(4);
  const run = await prepared(workspace, chat);
  await predict(run, chat);
  const file = path.join(run.directory, 'predictions.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  writeFileSync(file, `${lines.slice(0, 3).join('\n')}\n${lines[3]!.slice(0, 20)}`);
  const again = await reopened(workspace, chat, run.manifest.id);
  if (again.kind !== 'prepared') throw new Error(JSON.stringify(again));
  const outcome = await predict(again, chat);
  expect(outcome).toMatchObject({ predicted: 4, stop: null });
  expect(outcome.evaluation).toMatchObject({ partial: false, problems: [] });
  expect(chat.requests).toHaveLength(5);
}, 30_000);

test('what cannot be written ends the run, which says so', async () => {
  const chat = await server();
  const workspace = workspaceOf(2);
  const run = await prepared(workspace, chat);
  const full = new Error('no space left on device');
  const broken = predict(run, chat, {
    tell: () => {
      throw Object.assign(full, { code: 'ENOSPC' });
    },
  });
  await expect(broken).rejects.toThrow('no space left');
  expect((await readRun(workspace, run.manifest.id))!.state).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('no space left on device') as string,
  });
}, 30_000);

test('instructions may change meanwhile: a run goes on with the prompts that it began with', async () => {
  const chat = await server();
  const workspace = workspaceOf(2);
  const run = await prepared(workspace, chat);
  appendFileSync(path.join(workspace, 'numbers.instruct'), 'Steps:\n  1. Shout.\n');
  await predict(run, chat);
  for (const { body } of chat.requests)
    expect(JSON.stringify(body.messages)).not.toContain('Shout');
}, 30_000);

test('only whole lines are left of a file that a crash has cut off anywhere', async () => {
  const file = path.join(temporaryFolder(), 'predictions.jsonl');
  const long = fc.nat({ max: 200_000 }).map((length) => 'x'.repeat(length));
  const line = fc.oneof({ weight: 9, arbitrary: fc.string() }, { weight: 1, arbitrary: long });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line.map((text) => JSON.stringify({ text }))),
      fc.nat(),
      async (lines, at) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        const cut = bytes.subarray(0, bytes.length === 0 ? 0 : at % (bytes.length + 1));
        writeFileSync(file, cut);
        await cutBrokenEnd(file);
        const whole = cut.subarray(0, cut.lastIndexOf(0x0a) + 1);
        expect(readFileSync(file).equals(whole)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);

test('a directory without predictions has none, and damage in the middle is left out', async () => {
  const folder = temporaryFolder();
  const read = async (): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { id } of predictionLines(folder)) ids.push(id);
    return ids;
  };
  expect(await read()).toEqual([]);
  const good = { id: 'a', prediction: '', call: 'c', inputTokens: 1, outputTokens: 1 };
  writeFileSync(
    path.join(folder, 'predictions.jsonl'),
    [
      JSON.stringify(good),
      '{"id": "b"',
      '[]',
      '{"id":"c"}',
      JSON.stringify({ ...good, id: 'd' }),
    ].join('\n'),
  );
  expect(await read()).toEqual(['a', 'd']);
});
