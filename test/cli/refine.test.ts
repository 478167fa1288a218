import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseJournal } from '../../src/core/refine/batch/journal';
import { startChatServer, type ChatServer } from '../servers/chatServer';
import { refusals } from '../servers/chatMoods';
import { run, temporaryFolder } from './terminal';

const kettle = (name: string): string => `Task: ${name}
Definition: You are given a review of a ${name}. Answer Yes if it praises the ${name}, No otherwise.

Positive Example 1:
  Input: It sings.
  Output: Yes

Positive Example 2:
  Input: It drips.
  Output: No
`;

const steps =
  '1. Read the review.\n2. Decide whether it praises the thing.\n3. Answer Yes if it does, and No otherwise.';

function folderOf(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(path.join(folder, `${name}.instruct`), kettle(name));
  return folder;
}

async function server(answer: () => string = () => steps): Promise<ChatServer> {
  const started = await startChatServer({ answer });
  onTestFinished(() => started.close());
  return started;
}

const asking = ({ url }: ChatServer): string[] => ['--base-url', url, '--model', 'test', '--yes'];

test('every file is refined in a conversation of its own, into a file beside it', async () => {
  const chat = await server();
  const folder = folderOf('kettle', 'toaster', 'lamp');
  const { code, output, notices } = await run(folder, ['refine', '.', ...asking(chat)]);
  expect(code).toBe(0);
  expect(output.split('\n')).toEqual([
    'refined    kettle.instruct → kettle.refined.instruct',
    'refined    lamp.instruct → lamp.refined.instruct',
    'refined    toaster.instruct → toaster.refined.instruct',
  ]);
  expect(notices).toMatch(/^3 instructions, at most 15 requests to test at http/);
  expect(notices).toMatch(/3 refined\.$/);
  const refined = readFileSync(path.join(folder, 'lamp.refined.instruct'), 'utf8');
  expect(refined).toContain('Steps:\n  1. Read the review.\n');
  expect(readFileSync(path.join(folder, 'lamp.instruct'), 'utf8')).toBe(kettle('lamp'));
  expect(readdirSync(path.join(folder, '.stepwise/transcripts')).sort()).toEqual([
    'kettle',
    'lamp',
    'toaster',
  ]);
});

test('a second batch leaves refined files alone and asks anew; the old journal is kept', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  await run(folder, ['refine', '.', ...asking(chat)]);
  const first = chat.requests.length;
  await run(folder, ['refine', '.', ...asking(chat)]);
  expect(chat.requests.length).toBe(2 * first);
  expect(existsSync(path.join(folder, 'kettle.refined.refined.instruct'))).toBe(false);
  const journals = readdirSync(path.join(folder, '.stepwise')).filter((name) =>
    name.startsWith('refine.'),
  );
  expect(journals).toHaveLength(2);
});

test('with --in-place the file itself gets the steps', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  const { output } = await run(folder, [
    'refine',
    'kettle.instruct',
    '--in-place',
    ...asking(chat),
  ]);
  expect(output).toBe('refined    kettle.instruct');
  expect(readFileSync(path.join(folder, 'kettle.instruct'), 'utf8')).toContain(
    '1. Read the review.',
  );
});

test('with --in-place the steps of a file are not replaced by a part of a list', async () => {
  const chat = await server(() => '2. Decide whether it praises the thing.\n3. Answer Yes or No.');
  const folder = folderOf();
  const file = `${kettle('kettle')}\nSteps:\n  1. Read the review.\n  2. Decide.\n  3. Answer Yes or No.\n`;
  writeFileSync(path.join(folder, 'kettle.instruct'), file);
  const { output } = await run(folder, ['refine', '.', '--in-place', ...asking(chat)]);
  expect(output).toMatch(/^objected +kettle\.instruct/);
  expect(output).toContain('The list leaves out step 1, so it is not taken over by itself.');
  expect(readFileSync(path.join(folder, 'kettle.instruct'), 'utf8')).toBe(file);
});

test('outcomes as JSON, with the tokens of each', async () => {
  const chat = await server();
  const { output } = await run(folderOf('kettle'), ['refine', '.', '--json', ...asking(chat)]);
  const [report, ...others] = JSON.parse(output) as Record<string, unknown>[];
  expect(others).toEqual([]);
  expect(report).toMatchObject({
    path: 'kettle.instruct',
    outcome: 'refined',
    written: 'kettle.refined.instruct',
    steps: ['Read the review.', 'Decide whether it praises the thing.', expect.any(String)],
  });
  expect(report!['usage']).toMatchObject({ turns: chat.requests.length });
});

describe('before money is spent', () => {
  test('only the estimate is shown without --yes or a cap', async () => {
    const chat = await server();
    const given = ['refine', '.', '--base-url', chat.url, '--model', 'test'];
    const prices = ['--price-in', '2', '--price-out', '8'];
    const { code, notices } = await run(folderOf('a', 'b'), [...given, ...prices]);
    expect(code).toBe(2);
    expect(notices).toMatch(/2 instructions, at most 10 requests .* about \$0\.0\d, less than/);
    expect(notices).toContain('Nothing was asked yet');
    expect(chat.requests).toEqual([]);
  });

  test('a cap needs prices', async () => {
    const given = ['refine', '.', '--model', 'test', '--max-cost', '1'];
    const { code, notices } = await run(folderOf('a'), given);
    expect(code).toBe(2);
    expect(notices).toContain('--price-in N and --price-out N');
  });

  test('a cap ends the batch, and a higher one goes on', async () => {
    const chat = await server();
    const folder = folderOf('a', 'b', 'c', 'd');
    const capped = (cap: string): string[] => [
      ...['refine', '.', '--base-url', chat.url, '--model', 'test', '--concurrency', '1'],
      ...['--price-in', '100', '--price-out', '100', '--max-cost', cap],
    ];
    const first = await run(folder, capped('0.4'));
    expect(first.code).toBe(1);
    expect(first.output).toContain('left-out   d.instruct: The spend cap of $0.4 is reached');
    const asked = chat.requests.length;
    expect(asked).toBeGreaterThan(0);
    const second = await run(folder, capped('100'));
    expect(second.code).toBe(0);
    expect(second.notices).toMatch(new RegExp(`Going on .*: ${asked} answers of it are there`));
    expect(chat.requests.length).toBe(new Set(chat.requests.map(({ call }) => call)).size);
  });
});

test('answers that are cut off are spent, and a cap holds for them, also when the batch goes on', async () => {
  const chat = await server();
  chat.mood({ kind: 'finishes', reason: 'length', outputTokens: 4096 });
  const folder = folderOf('a', 'b', 'c', 'd');
  const capped = (cap: string): string[] => [
    ...['refine', '.', '--base-url', chat.url, '--model', 'test', '--concurrency', '1'],
    ...['--price-in', '1', '--price-out', '100', '--max-cost', cap, '--json'],
  ];
  const first = await run(folder, capped('1'));
  expect(chat.requests).toHaveLength(2);
  expect(first.notices).toMatch(/2 failed, 2 left-out\. Spent: \$0\.8\d/);
  expect(JSON.parse(first.output)).toMatchObject([
    { outcome: 'failed', usage: { turns: 0, outputTokens: 4096 } },
    { outcome: 'failed', usage: { turns: 0, outputTokens: 4096 } },
    { outcome: 'left-out', usage: { outputTokens: 0 } },
    { outcome: 'left-out', usage: { outputTokens: 0 } },
  ]);
  const second = await run(folder, capped('0.85'));
  expect(chat.requests).toHaveLength(2);
  expect(second.notices).toMatch(/4 left-out\. Spent: \$0\.8\d/);
}, 30_000);

test('with --in-place, a file that the batch refined before it was stopped is not refined again', async () => {
  const chat = await server();
  const folder = folderOf('a', 'b', 'c', 'd');
  const capped = (cap: string): string[] => [
    ...['refine', '.', '--in-place', '--base-url', chat.url, '--model', 'test'],
    ...['--concurrency', '1', '--price-in', '100', '--price-out', '100', '--max-cost', cap],
  ];
  const first = await run(folder, capped('0.4'));
  expect(first.output).toMatch(/^refined {4}a\.instruct$/m);
  expect(first.output).toMatch(/^left-out {3}d\.instruct/m);
  const second = await run(folder, capped('100'));
  expect(second.output).toMatch(/^unchanged {2}a\.instruct$/m);
  expect(second.output).toMatch(/^refined {4}d\.instruct$/m);
  const definitions = chat.requests.map(({ body }) => body.messages[0]!.content);
  const askedOfA = definitions.filter((content) => content.includes('review of a a')).length;
  const askedOfD = definitions.filter((content) => content.includes('review of a d')).length;
  expect(askedOfA).toBe(askedOfD);
});

test('after a stop, a file that was changed and a model that is another are asked anew', async () => {
  const chat = await server();
  const folder = folderOf('a', 'b', 'c', 'd');
  const batch = (model: string, cap: string): string[] => [
    ...['refine', '.', '--base-url', chat.url, '--model', model, '--concurrency', '1'],
    ...['--price-in', '100', '--price-out', '100', '--max-cost', cap],
  ];
  const askedOf = (name: string, from = 0): number =>
    chat.requests
      .slice(from)
      .filter(({ body }) => body.messages[0]!.content.includes(`review of a ${name}`)).length;
  const first = await run(folder, batch('test', '0.4'));
  expect(first.output).toMatch(/^refined {4}a\.instruct/m);
  const before = chat.requests.length;
  writeFileSync(path.join(folder, 'a.instruct'), kettle('a').replace('It drips.', 'It leaks.'));
  const second = await run(folder, batch('test', '0.5'));
  expect(second.output).toMatch(/^left-out/m);
  expect(askedOf('a', before)).toBeGreaterThan(0);
  const then = chat.requests.length;
  await run(folder, batch('other', '100'));
  for (const name of ['a', 'b', 'c', 'd']) expect(askedOf(name, then), name).toBeGreaterThan(0);
});

describe('a batch that was stopped', () => {
  const priced = (price: string): string[] => ['--price-in', price, '--price-out', price];

  /** Cancelled while the answer to such a request is under way, counted from 1. */
  async function stopped(at: number, folder: string, given: readonly string[]) {
    const abort = new AbortController();
    const chat = await server(() => {
      if (chat.requests.length === at) abort.abort();
      return steps;
    });
    const refine = ['refine', ...given, ...asking(chat), '--concurrency', '1'];
    await run(folder, refine, { signal: abort.signal });
    expect(answersIn(folder)).toHaveLength(at - 1);
    return chat;
  }

  test('goes on after one about other files, which has its own money', async () => {
    const folder = folderOf('a', 'b', 'c', 'd');
    const first = ['a.instruct', 'b.instruct', 'c.instruct', ...priced('100')];
    const chat = await stopped(5, folder, first);
    const before = answersIn(folder);
    const from = chat.requests.length;
    const other = await run(folder, [
      ...['refine', 'd.instruct', ...asking(chat)],
      ...priced('100'),
    ]);
    expect(other.notices).not.toContain('Going on');
    const [, cost] = /Spent: \$(\d+\.\d+)/.exec(other.notices)!;
    const ofOther = chat.requests.length - from;
    const again = await run(folder, ['refine', ...first, ...asking(chat)]);
    expect(again.notices).toContain(`: ${before.length} answers of it are there.`);
    for (const { call } of chat.requests.slice(from)) expect(before).not.toContain(call);
    const [, all] = /Spent: \$(\d+\.\d+)/.exec(again.notices)!;
    expect(Number(all) / 3).toBeCloseTo(Number(cost), 2);
    expect(new Set(answersIn(folder)).size).toBe(4 * ofOther);
  });

  test('by a model that cost little leaves the money of the cap to one that costs more, and none of its answers', async () => {
    const folder = folderOf('a');
    const chat = await stopped(3, folder, ['.', ...priced('1')]);
    const other = ['--base-url', chat.url, '--model', 'other', ...priced('2000')];
    const { code, notices } = await run(folder, ['refine', '.', ...other, '--max-cost', '9']);
    expect(code).toBe(0);
    expect(notices).toContain(
      `: 0 answers of it are there. 2 answers are of another model, or with other parameters, and not used. Spent before: $0.000`,
    );
  });

  test('and had an objection is told again without a question, unless it is to be asked anew', async () => {
    const chat = await server(() => '1. For each review in the data set, answer Yes or No.');
    const folder = folderOf('a');
    writeFileSync(
      path.join(folder, 'a.instruct'),
      kettle('a').replace('\nPositive', '\nSteps:\n  1. Answer Yes or No for it.\n\nPositive'),
    );
    const first = await run(folder, ['refine', '.', ...asking(chat)]);
    expect(first.output).toMatch(/^objected/);
    const asked = chat.requests.length;
    const second = await run(folder, ['refine', '.', ...asking(chat)]);
    expect(second.output).toBe(first.output);
    expect(second.notices).toContain('To ask anew, add --anew.');
    expect(chat.requests).toHaveLength(asked);
    await run(folder, ['refine', '.', '--anew', ...asking(chat)]);
    expect(chat.requests).toHaveLength(2 * asked);
  });
});

describe('a batch of which a file failed', () => {
  /** Refuses the fourth question about the toaster, as long as it is told to. */
  async function startWithRefusal(error: unknown): Promise<ChatServer & { mend(): void }> {
    let isBroken = true;
    const chat: ChatServer = await startChatServer({
      answer: (messages) => {
        const isFourth = messages.length === 7 && messages[0]!.content.includes('of a toaster');
        const turn = messages.length;
        if (isBroken && isFourth) chat.mood({ kind: 'refuses', status: 400, error, times: 1 });
        return `1. Read the review, part ${turn}.\n2. Answer Yes if it praises the thing, and No otherwise.`;
      },
    });
    onTestFinished(() => chat.close());
    return Object.assign(chat, { mend: () => (isBroken = false) });
  }
  const one = ['--concurrency', '1', '--price-in', '10', '--price-out', '10'];

  test('goes on with the same command: only what failed is asked, and the cap counts all', async () => {
    const chat = await startWithRefusal({ message: 'A worker crashed.', code: 'x' });
    const folder = folderOf('kettle', 'lamp', 'toaster');
    const first = await run(folder, ['refine', '.', ...asking(chat), ...one]);
    expect(first.code).toBe(1);
    expect(first.output).toMatch(/^failed +toaster\.instruct: .*"A worker crashed\."/m);
    expect(first.notices).toContain('The same command goes on with what failed or was left out.');
    const asked = chat.requests.length;
    const spent = Number(/Spent: \$(\d+\.\d+)/.exec(first.notices)![1]);
    chat.mend();
    const second = await run(folder, ['refine', '.', ...asking(chat), ...one]);
    expect(second.code).toBe(0);
    expect(second.notices).toMatch(/1 request had no answer and will be sent again\./);
    for (const { body } of chat.requests.slice(asked))
      expect(body.messages[0]!.content).toContain('of a toaster');
    expect(chat.requests[asked]!.body.messages).toHaveLength(7);
    expect(Number(/Spent: \$(\d+\.\d+)/.exec(second.notices)![1])).toBeGreaterThan(spent);
  });

  test('is done when all files have steps: then the next one begins anew', async () => {
    const chat = await startWithRefusal({ message: 'A worker crashed.', code: 'x' });
    const folder = folderOf('kettle', 'toaster');
    await run(folder, ['refine', '.', ...asking(chat), ...one]);
    chat.mend();
    await run(folder, ['refine', '.', ...asking(chat), ...one]);
    const asked = chat.requests.length;
    await run(folder, ['refine', '.', ...asking(chat), ...one]);
    expect(chat.requests.slice(asked)[0]!.body.messages).toHaveLength(1);
  });

  test('leaves a refined file as its user has changed it meanwhile', async () => {
    const chat = await startWithRefusal({ message: 'A worker crashed.', code: 'x' });
    const folder = folderOf('kettle', 'toaster');
    await run(folder, ['refine', '.', ...asking(chat), ...one]);
    const changed = path.join(folder, 'kettle.refined.instruct');
    writeFileSync(changed, 'Mine.\n');
    chat.mend();
    const { code, output } = await run(folder, ['refine', '.', ...asking(chat), ...one]);
    expect(code).toBe(0);
    expect(readFileSync(changed, 'utf8')).toBe('Mine.\n');
    expect(output).toMatch(
      /^refined +kettle\.instruct → kettle\.refined\.instruct: It was changed meanwhile and stays as it is\.$/m,
    );
    expect(output).toMatch(/^refined +toaster\.instruct → toaster\.refined\.instruct$/m);
  });
});

describe('a refined file that is there before', () => {
  test('is replaced where an earlier batch wrote it, and nobody changed it', async () => {
    let what = 'review';
    const chat = await server(() => `1. Read the ${what}.\n2. Answer Yes or No.`);
    const folder = folderOf('kettle');
    const refined = path.join(folder, 'kettle.refined.instruct');
    for (what of ['review', 'whole review', 'review again']) {
      const { code } = await run(folder, ['refine', '.', ...asking(chat)]);
      expect(code).toBe(0);
      expect(readFileSync(refined, 'utf8')).toContain(`1. Read the ${what}.`);
    }
  });

  test('stays as it is where no batch wrote it so; once it is gone the steps are written, and nothing is asked', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    const mine = path.join(folder, 'kettle.refined.instruct');
    writeFileSync(mine, 'Mine.\n');
    const first = await run(folder, ['refine', '.', ...asking(chat)]);
    expect(first.code).toBe(1);
    expect(first.output).toMatch(
      /^failed +kettle\.instruct: "kettle\.refined\.instruct" is not as a batch wrote it and stays as it is\. Move it away and start the batch again: nothing is asked anew\.$/m,
    );
    expect(readFileSync(mine, 'utf8')).toBe('Mine.\n');
    const asked = chat.requests.length;
    rmSync(mine);
    const second = await run(folder, ['refine', '.', ...asking(chat)]);
    expect(second.code).toBe(0);
    expect(chat.requests).toHaveLength(asked);
    expect(readFileSync(mine, 'utf8')).toContain('1. Read the review.');
  });
});

describe('in trouble', () => {
  test('what fails for all is asked once and said', async () => {
    const chat = await server();
    chat.mood(refusals.wrongKey);
    const folder = folderOf('a', 'b', 'c');
    const { code, output } = await run(folder, [
      'refine',
      '.',
      '--concurrency',
      '1',
      ...asking(chat),
    ]);
    expect(code).toBe(1);
    expect(chat.requests).toHaveLength(1);
    expect(output).toMatch(/^failed +a\.instruct: .*asks for a key/);
    expect(output).toMatch(/left-out +c\.instruct/);
  });

  test('answers without steps fail, and nothing is invented', async () => {
    const chat = await server(() => 'I would rather talk about kettles.');
    const folder = folderOf('a');
    const { code, output } = await run(folder, ['refine', '.', ...asking(chat)]);
    expect(code).toBe(1);
    expect(output).toContain('No answer of the model held a list of steps');
    expect(existsSync(path.join(folder, 'a.refined.instruct'))).toBe(false);
  });

  test('steps that are worse by our own rules are told and not written', async () => {
    const chat = await server(() => '1. For each review in the data set, answer Yes or No.');
    const folder = folderOf('a');
    writeFileSync(
      path.join(folder, 'a.instruct'),
      kettle('a').replace(
        '\nPositive',
        '\nSteps:\n  1. Answer Yes or No for the review.\n\nPositive',
      ),
    );
    const { output } = await run(folder, ['refine', '.', ...asking(chat)]);
    expect(output).toMatch(/^objected +a\.instruct: .*iterates-over-dataset/);
    expect(existsSync(path.join(folder, 'a.refined.instruct'))).toBe(false);
  });

  test('a journal that is something else is left as it is', async () => {
    const chat = await server();
    const folder = folderOf('a');
    writeFileSync(path.join(folder, 'notes.txt'), 'My notes.\n');
    const given = ['refine', 'a.instruct', '--journal', 'notes.txt', ...asking(chat)];
    const { code, notices } = await run(folder, given);
    expect(code).toBe(2);
    expect(notices).toContain('is no journal of a batch');
    expect(readFileSync(path.join(folder, 'notes.txt'), 'utf8')).toBe('My notes.\n');
  });

  test('an endpoint with limits is asked as fast as it allows', async () => {
    const chat = await server();
    chat.mood({ kind: 'limits', requests: 10, seconds: 0.5 });
    const folder = folderOf('a', 'b', 'c', 'd', 'e', 'f');
    const { code } = await run(folder, ['refine', '.', '--concurrency', '6', ...asking(chat)]);
    expect(code).toBe(0);
    const calls = chat.requests.map(({ call }) => call);
    const refused = calls.length - new Set(calls).size;
    expect(refused).toBeLessThan(calls.length / 4);
  });
});

/** The names of the questions that the journal has answers to. */
function answersIn(folder: string): string[] {
  const journal = readFileSync(path.join(folder, '.stepwise/refine.jsonl'), 'utf8');
  return [...parseJournal(journal).answers.keys()];
}
