import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startChatServer, type ChatServer } from '../servers/chatServer';
import { run, temporaryFolder } from './terminal';

const steps = '1. Read the review.\n2. Decide whether it praises the thing.\n3. Answer Yes or No.';

function folderOf(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names)
    writeFileSync(
      path.join(folder, `${name}.instruct`),
      `Task: ${name}\nDefinition: Does this review praise the ${name}? Answer Yes or No.\n`,
    );
  return folder;
}

async function server(): Promise<ChatServer> {
  const started = await startChatServer({ answer: () => steps });
  onTestFinished(() => started.close());
  return started;
}

const given = ({ url }: ChatServer): string[] => [
  ...['refine', '.', '--base-url', url, '--model', 'test', '--yes'],
  ...['--lane', 'batch', '--poll-seconds', '0.01'],
];
const refined = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.refined.instruct'));
const callsOf = ({ batch }: ChatServer): string[] => batch.batches.flatMap(({ calls }) => calls);

test('each round holds the requests of all files, and nothing is asked one by one', async () => {
  const chat = await server();
  const folder = folderOf('kettle', 'lamp', 'toaster');
  const { code, notices } = await run(folder, given(chat));
  expect(code).toBe(0);
  expect(refined(folder)).toHaveLength(3);
  expect(chat.requests).toEqual([]);
  // Draft, single example, generalise: then the steps no longer change.
  expect(chat.batch.batches.map(({ calls }) => calls.length)).toEqual([3, 3, 3]);
  expect(new Set(callsOf(chat)).size).toBe(9);
  expect(notices).toContain('up to a day for each of 5 rounds.');
}, 30_000);

test('a spend cap that puts requests off makes more rounds, which is told before', async () => {
  const chat = await server();
  const folder = folderOf('kettle', 'lamp', 'toaster');
  const capped = ['--price-in', '1000', '--price-out', '1000', '--batch-discount', '0'];
  const { code, notices } = await run(folder, [...given(chat), ...capped, '--max-cost', '9']);
  expect(code).toBe(0);
  const [first, ...later] = chat.batch.batches.map(({ calls }) => calls.length);
  expect(first).toBe(2);
  expect(later.length).toBeGreaterThan(2);
  expect(new Set(callsOf(chat)).size).toBe(9);
  expect(notices).toContain(
    'up to a day for each of 5 rounds, or more where the spend cap puts requests off to later ones.',
  );
}, 30_000);

test('what was said has its cost, at the discount', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  await run(folder, [...given(chat), ...prices, '--batch-discount', '0.5']);
  const kept = path.join(folder, '.stepwise/transcripts');
  const [name] = readdirSync(kept, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.json'),
  );
  const { turns } = JSON.parse(readFileSync(path.join(kept, name!), 'utf8')) as {
    turns: { cost: number | null }[];
  };
  const cost = 0.00006; // 120 tokens at half a price of $1
  expect(turns.map((turn) => turn.cost)).toEqual([cost, cost, cost]);
}, 30_000);

test('the estimate is cheaper by the discount', async () => {
  const chat = await server();
  const prices = ['--price-in', '1000', '--price-out', '1000'];
  const cost = async (...more: readonly string[]): Promise<number> => {
    const asked = ['refine', '.', '--base-url', chat.url, '--model', 'test', ...prices, ...more];
    const { notices } = await run(folderOf('kettle'), asked);
    return Number(/about \$([\d.]+)/.exec(notices)![1]);
  };
  const direct = await cost();
  expect(await cost('--lane', 'batch')).toBeCloseTo(direct / 2, 1);
  expect(await cost('--lane', 'batch', '--batch-discount', '0.25')).toBeCloseTo(0.75 * direct, 1);
});

describe('in trouble', () => {
  test('a request that fails fails its file alone', async () => {
    const chat = await server();
    chat.batch.mood({ refused: [1] });
    const folder = folderOf('kettle', 'lamp', 'toaster');
    const { code, output } = await run(folder, given(chat));
    expect(code).toBe(1);
    expect(output).toMatch(/failed +lamp\.instruct: The content filter/);
    expect(chat.batch.batches[0]!.calls).toHaveLength(3);
  }, 30_000);

  test('an answer that is cut off fails its file, and is spent', async () => {
    const chat = await server();
    chat.batch.mood({ cut: [0, 1] });
    const folder = folderOf('kettle', 'lamp');
    const { output, notices } = await run(folder, [...given(chat), ...prices]);
    expect(output).toMatch(
      /failed +kettle\.instruct: .*cut off.*\nfailed +lamp\.instruct: .*cut off/,
    );
    expect(notices).toContain('2 failed. Spent: $0.0001.'); // 240 tokens at half a price of $1
  }, 30_000);

  test('of an expired batch the answers are kept, and the next start asks the rest', async () => {
    const chat = await server();
    chat.batch.mood({ status: 'expired' });
    const folder = folderOf('kettle', 'lamp');
    const { code, output } = await run(folder, [...given(chat), '--max-cost', '9', ...prices]);
    expect(code).toBe(1);
    expect(output).toContain('was not answered within a day');
    const answered = answersIn(folder);
    expect(answered.length).toBeGreaterThan(0);
    chat.batch.mood({});
    const from = callsOf(chat).length;
    await run(folder, given(chat));
    for (const call of callsOf(chat).slice(from)) expect(answered).not.toContain(call);
    expect(refined(folder)).toHaveLength(2);
  }, 30_000);

  test('while looking at a batch fails, its files are left out, and the next start collects it', async () => {
    const chat = await server();
    chat.batch.mood({ isDown: true });
    const folder = folderOf('kettle', 'lamp');
    const first = await run(folder, given(chat));
    expect(first.code).toBe(1);
    expect(first.output).toMatch(
      /^left-out +kettle\.instruct: .*\(HTTP 503\).* Start the batch again: what is handed in is collected then, and nothing is asked twice\.\nleft-out +lamp/,
    );
    chat.batch.mood({});
    const second = await run(folder, given(chat));
    expect(second.code).toBe(0);
    expect(second.notices).toContain('2 requests handed in before will be collected.');
    expect(new Set(callsOf(chat)).size).toBe(callsOf(chat).length);
  }, 60_000);

  test('what was handed in is collected and counted, also where nothing asks for it any more', async () => {
    const chat = await server();
    chat.batch.mood({ isDown: true });
    const folder = folderOf('kettle');
    await run(folder, given(chat));
    chat.batch.mood({});
    writeFileSync(path.join(folder, 'kettle.instruct'), 'Task: kettle\nDefinition: Is it hot?\n');
    const second = await run(folder, given(chat));
    expect(second.code).toBe(0);
    expect(second.notices).toContain('1 request handed in before will be collected.');
    expect(answersIn(folder)).toEqual(expect.arrayContaining([...chat.batch.batches[0]!.calls]));
    const third = await run(folder, given(chat));
    expect(third.notices).not.toContain('handed in before');
  }, 60_000);

  test('what was handed in and cannot be collected, and nothing asks for it, is told', async () => {
    const chat = await server();
    chat.batch.mood({ isDown: true });
    const folder = folderOf('kettle');
    await run(folder, given(chat));
    writeFileSync(path.join(folder, 'kettle.instruct'), 'Task: kettle\nDefinition: Is it hot?\n');
    const { notices } = await run(folder, given(chat));
    expect(notices).toMatch(/\(HTTP 503\).*what is handed in is collected then/);
  }, 60_000);

  test('without the lane, what was handed in is not asked again unless that is wanted', async () => {
    const chat = await server();
    chat.batch.mood({ isDown: true });
    const folder = folderOf('kettle', 'lamp');
    await run(folder, given(chat));
    const journal = readFileSync(journalIn(folder), 'utf8');
    chat.batch.mood({});
    const direct = ['refine', '.', '--base-url', chat.url, '--model', 'test', '--yes'];
    const refused = await run(folder, direct);
    expect(refused.code).toBe(2);
    expect(refused.notices).toContain(
      '2 requests handed in before would be sent again, and paid twice. Start "stepwise refine" with --lane batch first: it collects what is handed in. To leave it and ask anew, add --anew.',
    );
    expect(chat.requests).toEqual([]);
    expect(readFileSync(journalIn(folder), 'utf8')).toBe(journal);
    const anew = await run(folder, [...direct, '--anew']);
    expect(anew.code).toBe(0);
    expect(anew.notices).toContain('2 requests handed in before would be sent again');
    expect(anew.notices).not.toContain('will be collected');
  }, 60_000);

  test('a batch that the endpoint no longer has is said, and its requests are asked anew', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    chat.batch.mood({ isForgotten: true });
    const first = await run(folder, given(chat));
    expect(first.output).toMatch(
      /^failed +kettle\.instruct: ".*" no longer has the batch "batch_0", or its answers\. Start again to ask/,
    );
    chat.batch.mood({});
    const second = await run(folder, given(chat));
    expect(second.code).toBe(0);
    expect(chat.batch.batches[1]!.calls).toEqual(chat.batch.batches[0]!.calls);
  }, 30_000);

  test('an endpoint without a Batch API is said, and nothing is asked', async () => {
    const chat = await server();
    chat.batch.mood({ isMissing: true });
    const { code, output } = await run(folderOf('kettle'), given(chat));
    expect(code).toBe(1);
    expect(output).toMatch(/offers no Batch API \(HTTP 404\)\. Leave out --lane batch\./);
    expect(chat.requests).toEqual([]);
  }, 30_000);

  test('a batch that the endpoint refuses is said', async () => {
    const chat = await server();
    chat.batch.mood({ status: 'failed' });
    const { code, output } = await run(folderOf('kettle'), given(chat));
    expect(code).toBe(1);
    expect(output).toContain('No such luck.');
  }, 30_000);

  test('another lane, and a recording on the lane, are wrong use', async () => {
    const folder = folderOf('kettle');
    const wrong = async (...more: readonly string[]): Promise<string> =>
      (await run(folder, ['refine', '.', '--model', 'test', ...more])).notices;
    expect(await wrong('--lane', 'fast')).toContain('--lane takes "direct" or "batch".');
    expect(await wrong('--lane', 'batch', '--record', 'r.jsonl')).toContain('neither --replay nor');
  });
});

/** A process that is killed leaves the first lines of its journal: all of them are tried. */
test('killed at any moment, nothing that was handed in is handed in again', async () => {
  const chat = await server();
  const folder = folderOf('kettle', 'lamp');
  await run(folder, given(chat));
  const lines = readFileSync(journalIn(folder), 'utf8').split('\n').slice(0, -2);
  for (let kept = 1; kept <= lines.length; kept++) {
    const left = lines.slice(0, kept);
    writeFileSync(journalIn(folder), `${left.join('\n')}\n`);
    for (const name of refined(folder)) rmSync(path.join(folder, name));
    const from = callsOf(chat).length;
    const { output } = await run(folder, given(chat));
    expect(output).toMatch(/^refined .*\nrefined .*$/);
    const again = callsOf(chat).slice(from);
    const before = left.flatMap((line) => (JSON.parse(line) as { calls?: string[] }).calls ?? []);
    for (const call of again) expect(before).not.toContain(call);
    if (existsSync(journalIn(folder))) rmSync(journalIn(folder));
  }
}, 120_000);

const prices = ['--price-in', '1', '--price-out', '1'];
const journalIn = (folder: string): string => path.join(folder, '.stepwise/refine.jsonl');

function answersIn(folder: string): string[] {
  const lines = readFileSync(journalIn(folder), 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { kind: string; call: string })
    .filter(({ kind }) => kind === 'answered')
    .map(({ call }) => call);
}
