import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { refusals } from '../servers/chatMoods';
import { startChatServer, type ChatServer } from '../servers/chatServer';
import { run, temporaryFolder, type Finished } from './terminal';

/** Reviews of kettles and lamps; "It sings (3)." is answered with Yes, where it drips with No. */
function folderOf(...tasks: readonly string[]): string {
  const folder = temporaryFolder();
  for (const task of tasks) {
    const text = `Task: ${task}\nCategory: Reviews\nInstances: ${task}.json\nDefinition: Does this review praise the ${task}? Answer Yes or No.\n`;
    writeFileSync(path.join(folder, `${task}.instruct`), text);
    const instances = Array.from({ length: 5 }, (_, index) => ({
      id: `${task}-${index + 1}`,
      input: `${index % 2 === 0 ? 'It sings' : 'It drips'} (${index + 1}).`,
      output: [index % 2 === 0 ? 'Yes' : 'No'],
    }));
    writeFileSync(path.join(folder, `${task}.json`), JSON.stringify({ Instances: instances }));
  }
  return folder;
}

type Answer = Parameters<typeof startChatServer>[0] extends infer Options
  ? NonNullable<NonNullable<Options>['answer' & keyof NonNullable<Options>]>
  : never;

const yesOrNo: Answer = (messages) => (messages.at(-1)!.content.includes('sings') ? 'Yes' : 'No');

async function server(answer: Answer = yesOrNo): Promise<ChatServer> {
  const started = await startChatServer({ answer });
  onTestFinished(() => started.close());
  return started;
}

const asking = ({ url }: ChatServer): string[] => ['--base-url', url, '--model', 'test', '--yes'];
const predict = (folder: string, chat: ChatServer, ...more: string[]): Promise<Finished> =>
  run(folder, ['predict', '*.instruct', ...asking(chat), ...more]);

const runsIn = (folder: string): string[] => {
  const runs = path.join(folder, '.stepwise/runs');
  return existsSync(runs) ? readdirSync(runs).filter((name) => name !== '.locks') : [];
};
const newest = (folder: string): string => runsIn(folder).sort().at(-1)!;
const fileOf = (folder: string, name: string, id = newest(folder)): string =>
  readFileSync(path.join(folder, '.stepwise/runs', id, name), 'utf8');

interface Line {
  readonly id: string;
  readonly prediction: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly finish: string;
  readonly requestId: string | null;
  readonly from?: string;
  readonly cause?: string;
}
const linesOf = (folder: string, name: string, id?: string): Line[] =>
  fileOf(folder, name, id)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
const predictionsIn = (folder: string, id?: string): Line[] =>
  linesOf(folder, 'predictions.jsonl', id);
const stateOf = async (folder: string, id = newest(folder)): Promise<unknown> => {
  const { output } = await run(folder, ['runs', '--json']);
  const runs = JSON.parse(output) as { id: string; state: { status: string } }[];
  return runs.find((one) => one.id === id)?.state.status;
};

test('every instance is asked once, as turns of a chat, and the run is scored', async () => {
  const chat = await server();
  const folder = folderOf('kettle', 'lamp');
  const { code, output, notices } = await predict(folder, chat);
  expect(notices).toMatch(/^10 instances of 2 tasks: 10 requests to test at http/);
  expect(notices).toMatch(/10 of 10 instances predicted\.$/);
  expect(code).toBe(0);
  expect(output).toContain('100.00');
  expect(chat.requests).toHaveLength(10);
  const { messages } = chat.requests[0]!.body;
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(messages[0]!.content).toContain('Does this review praise the kettle?');
  const lines = predictionsIn(folder);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(10);
  expect(lines[0]).toMatchObject({
    prediction: expect.stringMatching(/^(?:Yes|No)$/) as string,
    model: expect.stringMatching(/^test at http/) as string,
    requestId: expect.stringMatching(/^request-/) as string,
    finish: 'stop',
  });
  expect(JSON.parse(fileOf(folder, 'scores.json'))).toMatchObject({ partial: false });
  expect(await stateOf(folder)).toBe('finished');
}, 30_000);

test('a layout of one text is one message of the user; the first instances of each task', async () => {
  const chat = await server();
  const folder = folderOf('kettle', 'lamp');
  await predict(folder, chat, '--layout', 'tk-instruct', '--per-task', '2');
  expect(chat.requests).toHaveLength(4);
  for (const { body } of chat.requests)
    expect(body.messages.map(({ role }) => role)).toEqual(['user']);
  expect(
    predictionsIn(folder)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['kettle-1', 'kettle-2', 'lamp-1', 'lamp-2']);
});

test('what the manifest says', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  await predict(folder, chat, '--temperature', '0', '--name', 'a first look', '--per-task', '3');
  expect(JSON.parse(fileOf(folder, 'manifest.json'))).toMatchObject({
    action: 'chat',
    name: 'a first look',
    model: 'test',
    chat: { name: `test at ${chat.url}`, parameters: { temperature: 0, model: 'test' } },
    experiment: { layout: 'chat', testInstances: 3 },
    instances: { train: 0, validation: 0, predict: 3 },
    files: [
      { role: 'instruction', path: 'kettle.instruct' },
      { role: 'data', path: 'kettle.json' },
      { role: 'layout', path: 'chat' },
    ],
  });
});

test('an experiment is predicted as a trainer would: its test part, its layout', async () => {
  const chat = await server();
  const folder = folderOf('kettle', 'lamp');
  const experiment = {
    name: 'small',
    tasks: ['lamp.instruct'],
    testTasks: ['kettle.instruct'],
    model: 'tiny',
    layout: 'input-only',
    testInstances: 2,
  };
  writeFileSync(path.join(folder, 'small.json'), JSON.stringify(experiment));
  const { code } = await run(folder, ['predict', 'small.json', ...asking(chat)]);
  expect(code).toBe(0);
  expect(chat.requests.map(({ body }) => body.messages)).toEqual([
    [{ role: 'user', content: 'Input: It sings (1).\nOutput: ' }],
    [{ role: 'user', content: 'Input: It drips (2).\nOutput: ' }],
  ]);
  expect(JSON.parse(fileOf(folder, 'manifest.json'))).toMatchObject({
    name: 'small: test',
    experimentFile: 'small.json',
  });
});

test('a run that an experiment does not stand for is not predicted', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  const predictRun = async (grid: object | undefined, ...more: string[]): Promise<Finished> => {
    const experiment = { name: 'small', tasks: ['*.instruct'], model: 'tiny', grid };
    writeFileSync(path.join(folder, 'small.experiment.json'), JSON.stringify(experiment));
    return run(folder, ['predict', 'small.experiment.json', ...asking(chat), ...more]);
  };
  expect(await predictRun(undefined, '--variant', 'seed=2')).toMatchObject({
    code: 2,
    notices: expect.stringContaining('has no grid, so it has no variant "seed=2"') as string,
  });
  expect(await predictRun({ seed: [1] }, '--variant', 'seed=2')).toMatchObject({
    code: 2,
    notices: expect.stringContaining('has no variant "seed=2". Name one of\n  seed=1\n') as string,
  });
  expect(await predictRun({ seed: [1, 2] })).toMatchObject({
    code: 2,
    notices: expect.stringContaining('several runs. Say which: --variant NAME, one of\n') as string,
  });
  expect(runsIn(folder)).toEqual([]);
  expect((await predictRun({ seed: [1] })).code).toBe(0);
});

test('the outcome for programs', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  const { output } = await predict(folder, chat, '--json', '--price-in', '1', '--price-out', '1');
  expect(JSON.parse(output)).toMatchObject({
    action: 'chat',
    predicted: 5,
    missed: 0,
    stop: null,
    spent: expect.any(Number) as number,
    evaluation: { overall: { instances: 5, exactMatch: 100 } },
  });
});

test('an answer is kept as it came, an empty one too', async () => {
  const chat = await server((messages) =>
    messages.at(-1)!.content.includes('sings') ? ' \n Yes.\n\n' : '',
  );
  const folder = folderOf('kettle');
  const { code } = await predict(folder, chat);
  expect(code).toBe(0);
  const texts = predictionsIn(folder).map(({ prediction }) => prediction);
  expect(texts.sort()).toEqual(['', '', ' \n Yes.\n\n', ' \n Yes.\n\n', ' \n Yes.\n\n']);
});

describe('before money is spent', () => {
  test('only the estimate is shown without --yes or a cap, and no run is left', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    const given = ['predict', '.', '--base-url', chat.url, '--model', 'test'];
    const prices = ['--price-in', '200', '--price-out', '800'];
    const { code, notices } = await run(folder, [
      ...given.map((text) => (text === '.' ? 'kettle.instruct' : text)),
      ...prices,
    ]);
    expect(code).toBe(2);
    expect(notices).toMatch(/5 instances of 1 task: 5 requests .* about \$0\.\d\d, less than/);
    expect(notices).toContain('Nothing was asked yet');
    expect(chat.requests).toEqual([]);
    expect(runsIn(folder)).toEqual([]);
  });

  test('a task that cannot be read is named, and nothing is asked', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    writeFileSync(path.join(folder, 'lost.instruct'), 'Task: lost\nDefinition: Answer.\n');
    const { code, notices } = await predict(folder, chat);
    expect(code).toBe(1);
    expect(notices).toMatch(/lost\.instruct" names no data file/);
    expect(chat.requests).toEqual([]);
    expect(runsIn(folder)).toEqual([]);
  });

  test('wrong use is said', async () => {
    const folder = folderOf('kettle');
    const wrong = async (...given: string[]): Promise<string> => {
      const { code, notices } = await run(folder, ['predict', ...given]);
      expect(code).toBe(2);
      return notices;
    };
    expect(await wrong('--model', 'test')).toContain('Name the tasks to predict');
    expect(await wrong('.')).toContain('Name the model to ask');
    for (const empty of ['', ' '])
      expect(await wrong('.', '--model', empty)).toContain('Name the model to ask');
    expect(await wrong('.', '--model', 'test', '--steps', 'some')).toContain('--steps is one of');
    expect(await wrong('.', '--model', 'test', '--per-task', '0')).toContain('--per-task takes');
    expect(await wrong('.', '--model', 't', '--resume', 'x')).toContain('name no others');
    for (const [option, value] of [
      ['--layout', 'tk-instruct'],
      ['--steps', 'none'],
      ['--positive-examples', '0'],
      ['--per-task', '2'],
      ['--variant', 'small'],
      ['--name', 'other'],
    ] as const)
      expect(await wrong('--model', 't', '--resume', 'x', option, value)).toContain(
        `--resume goes on with the prompts of its run: leave out ${option}.`,
      );
    expect(await wrong('.', '--model', 'test', '--max-cost', '1')).toContain('--price-in N');
  });

  test('a cap that is too low for a single request is told before, and nothing is asked', async () => {
    const chat = await server();
    const { code, notices } = await run(folderOf('kettle'), [
      ...['predict', '*.instruct', '--base-url', chat.url, '--model', 'test'],
      ...['--price-in', '0.1', '--price-out', '0.4', '--max-cost', '0.0001'],
    ]);
    expect(code).toBe(1);
    expect(chat.requests).toEqual([]);
    const [before, after] = notices.split('Run ');
    const tooLow = /The spend cap of \$0\.0001 is lower than the \$0\.0001\d+ that are laid aside/;
    expect(before).toMatch(tooLow);
    expect(after).toMatch(tooLow);
    expect(notices).not.toContain('is reached');
  }, 30_000);

  test('a cap ends the run, and a higher one goes on', async () => {
    const chat = await server();
    const folder = folderOf('kettle', 'lamp');
    const capped = (cap: string): string[] => [
      ...['--base-url', chat.url, '--model', 'test', '--concurrency', '1'],
      ...['--price-in', '100', '--price-out', '100', '--max-cost', cap],
    ];
    const first = await run(folder, ['predict', '*.instruct', ...capped('0.05')]);
    expect(first.code).toBe(1);
    expect(first.notices).toContain('Stopped. The spend cap of $0.05 is reached');
    expect(await stateOf(folder)).toBe('failed');
    const asked = chat.requests.length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(10);
    const second = await run(folder, ['predict', '--resume', newest(folder), ...capped('9')]);
    expect(second.notices).toContain(`${asked} predictions are there.`);
    expect(second.code).toBe(0);
    expect(chat.requests).toHaveLength(10);
    expect(await stateOf(folder)).toBe('finished');
  }, 30_000);
});

describe('what is charged for without an answer is spent', () => {
  const capped = (chat: ChatServer, cap: string): string[] => [
    ...['--base-url', chat.url, '--model', 'test', '--concurrency', '2'],
    ...['--price-in', '1', '--price-out', '100', '--max-cost', cap],
  ];
  const spentIn = ({ output }: Finished): number => (JSON.parse(output) as { spent: number }).spent;

  test('a cap holds, also for a run that is gone on with', async () => {
    const chat = await server();
    chat.mood({ kind: 'finishes', reason: 'content_filter', outputTokens: 4096 });
    const folder = folderOf('kettle', 'lamp');
    const asked = ['predict', '*.instruct', '--json', ...capped(chat, '1')];
    const first = await run(folder, asked);
    expect(first.notices).toContain('Stopped. The spend cap of $1 is reached');
    expect(chat.requests).toHaveLength(2);
    expect(spentIn(first)).toBeCloseTo(2 * 0.4096, 3);
    const charged = { cause: 'content-filter', outputTokens: 4096, counted: true };
    expect(linesOf(folder, 'failures.jsonl')).toMatchObject([charged, charged]);

    const goingOn = (cap: string): string[] => [
      ...['predict', '--resume', newest(folder), '--json', ...capped(chat, cap)],
    ];
    const second = await run(folder, goingOn('0.85'));
    expect(second.notices).toContain('Stopped. The spend cap of $0.85 is reached');
    expect(chat.requests).toHaveLength(2);
    chat.mood({ kind: 'answers' });
    const third = await run(folder, goingOn('9'));
    expect(third.code).toBe(0);
    expect(chat.requests).toHaveLength(12);
    expect(spentIn(third)).toBeGreaterThan(2 * 0.4096);
  }, 30_000);

  test('a cap holds for answers that are cut off', async () => {
    const chat = await server();
    chat.mood({ kind: 'finishes', reason: 'length', outputTokens: 4096 });
    const folder = folderOf('kettle', 'lamp');
    const asked = ['predict', '*.instruct', '--json', ...capped(chat, '1')];
    const ended = await run(folder, asked);
    expect(ended.notices).toContain('Stopped. The spend cap of $1 is reached');
    expect(chat.requests).toHaveLength(2);
    expect(spentIn(ended)).toBeCloseTo(2 * 0.4096, 3);
  }, 30_000);
});

describe('an answer that is cut off at the limit of the endpoint', () => {
  const told = 'Cut off at the limit of the endpoint, and kept: 2 answers.';

  test('is kept as far as it came, told, and asked for once', async () => {
    const chat = await server();
    chat.mood({ kind: 'finishes', reason: 'length', times: 2 });
    const folder = folderOf('kettle');
    const { code, notices } = await predict(folder, chat);
    expect(code).toBe(0);
    expect(notices).toContain(`5 of 5 instances predicted. ${told}`);
    const finishes = (id?: string): string[] =>
      predictionsIn(folder, id)
        .map(({ finish }) => finish)
        .sort();
    expect(finishes()).toEqual(['length', 'length', 'stop', 'stop', 'stop']);
    expect(JSON.parse(fileOf(folder, 'scores.json'))).toMatchObject({ partial: false });

    const first = newest(folder);
    const again = await run(folder, ['predict', '--resume', first, ...asking(chat)]);
    expect(again.notices).toContain(told);
    const later = await predict(folder, chat, '--name', 'later');
    expect(later.notices).toContain(told);
    expect(finishes(runsIn(folder).find((id) => id !== first))).toEqual(finishes(first));
    expect(chat.requests).toHaveLength(5);
  }, 30_000);

  test('is one in a recording, too', async () => {
    const chat = await server();
    chat.mood({ kind: 'finishes', reason: 'length', times: 1 });
    const folder = folderOf('kettle');
    await predict(folder, chat, '--record', 'kettle.recorded.jsonl');
    const replayed = await run(folder, [
      ...['predict', 'kettle.instruct', '--replay', 'kettle.recorded.jsonl', '--json'],
    ]);
    expect(JSON.parse(replayed.output)).toMatchObject({ predicted: 5, cut: 1 });
  }, 30_000);
});

test('what a model refuses with is its prediction, with its words', async () => {
  const chat = await server(() => "I'm sorry, I cannot help with that.");
  chat.mood({ kind: 'declines', streams: true });
  const folder = folderOf('kettle');
  const { code } = await predict(folder, chat);
  expect(code).toBe(0);
  for (const { prediction } of predictionsIn(folder))
    expect(prediction).toBe("I'm sorry, I cannot help with that.");
});

test('a call of a tool is no prediction, and is told', async () => {
  const chat = await server();
  chat.mood({ kind: 'callsTool' });
  const folder = folderOf('kettle');
  const { code, notices } = await predict(folder, chat);
  expect(code).toBe(1);
  expect(notices).toContain('"test" called a tool in place of an answer');
  expect(predictionsIn(folder)).toEqual([]);
});

describe('nothing is asked twice', () => {
  test('instances with the same prompt share an answer', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    const same = Array.from({ length: 6 }, (_, index) => ({
      id: `same-${index}`,
      input: 'It sings.',
      output: ['Yes'],
    }));
    writeFileSync(path.join(folder, 'kettle.json'), JSON.stringify({ Instances: same }));
    const { notices } = await predict(folder, chat, '--price-in', '1', '--price-out', '1');
    expect(notices).toContain('For 5 instances nothing is asked');
    expect(chat.requests).toHaveLength(1);
    const lines = predictionsIn(folder);
    expect(lines).toHaveLength(6);
    expect(lines.filter(({ inputTokens }) => inputTokens > 0)).toHaveLength(1);
  });

  test('a later run takes over what an earlier one asked the same model', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    await predict(folder, chat, '--per-task', '2');
    const first = newest(folder);
    const { notices } = await predict(folder, chat);
    expect(notices).toContain('For 2 instances nothing is asked');
    expect(chat.requests).toHaveLength(5);
    const second = runsIn(folder).find((id) => id !== first)!;
    expect(predictionsIn(folder, second).filter(({ from }) => from === first)).toHaveLength(2);
    await predict(folder, chat, '--temperature', '0.5');
    expect(chat.requests).toHaveLength(10);
    await predict(folder, chat, '--ask-again');
    expect(chat.requests).toHaveLength(15);
    const calls = chat.requests.map(({ call }) => call);
    expect(new Set(calls).size).toBe(15);
  }, 30_000);
});

test('a run that asks again asks all of it, also when it is gone on with', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  await predict(folder, chat);
  const first = newest(folder);
  const capped = ['--price-in', '100', '--price-out', '100', '--concurrency', '1'];
  const model = ['--base-url', chat.url, '--model', 'test', ...capped, '--max-cost', '0.02'];
  await run(folder, ['predict', '*.instruct', ...model, '--ask-again']);
  const again = runsIn(folder).find((id) => id !== first)!;
  expect(predictionsIn(folder, again).length).toBeLessThan(5);
  const { code } = await run(folder, ['predict', '--resume', again, ...asking(chat)]);
  expect(code).toBe(0);
  expect(predictionsIn(folder, again).map(({ from }) => from)).toEqual(Array(5).fill(undefined));
  expect(chat.requests).toHaveLength(10);
}, 30_000);

describe('in trouble', () => {
  test('what a content filter refuses is left out, and the scores say so', async () => {
    const chat = await server();
    chat.mood({ ...refusals.contentFilter, times: 1 });
    const folder = folderOf('kettle');
    const { code, notices } = await predict(folder, chat, '--concurrency', '1');
    expect(code).toBe(1);
    expect(notices).toMatch(/No prediction for "kettle-1": The content filter of/);
    expect(notices).toContain('4 of 5 instances predicted, 1 without a prediction.');
    expect(predictionsIn(folder).map(({ id }) => id)).not.toContain('kettle-1');
    expect(linesOf(folder, 'failures.jsonl')).toMatchObject([
      { id: 'kettle-1', cause: 'content-filter' },
    ]);
    expect(JSON.parse(fileOf(folder, 'scores.json'))).toMatchObject({
      partial: true,
      overall: { instances: 4 },
    });
    expect(await stateOf(folder)).toBe('finished');
    const id = newest(folder);
    expect((await run(folder, ['runs', '--resume', id])).notices).toContain(
      `The run "${id}" asks a chat model. Go on with it with: stepwise predict --resume ${id}`,
    );
    const again = await run(folder, ['predict', '--resume', id, ...asking(chat)]);
    expect(again.code).toBe(0);
    expect(chat.requests).toHaveLength(6);
    expect((await run(folder, ['runs', '--resume', id])).notices).toContain(
      `The run "${id}" has finished: nothing is left to do.`,
    );
    expect(linesOf(folder, 'failures.jsonl')).toMatchObject([{ id: 'kettle-1' }]);
  }, 30_000);

  test('a run without any prediction has failed', async () => {
    const chat = await server();
    chat.mood({ kind: 'finishes', reason: 'content_filter' });
    const folder = folderOf('kettle');
    const { code, notices } = await predict(folder, chat);
    expect(code).toBe(1);
    expect(notices).toContain('0 of 5 instances predicted, 5 without a prediction.');
    expect(await stateOf(folder)).toBe('failed');
  });

  test('a wrong key ends it with the first request', async () => {
    const chat = await server();
    chat.mood(refusals.wrongKey);
    const folder = folderOf('kettle', 'lamp');
    const { code, notices } = await predict(folder, chat, '--concurrency', '1');
    expect(code).toBe(1);
    expect(chat.requests).toHaveLength(1);
    expect(notices).toMatch(/Stopped\. .*asks for a key/);
    expect(await stateOf(folder)).toBe('failed');
    expect(linesOf(folder, 'failures.jsonl')).toEqual([]);
  });

  test('an endpoint with limits is asked as fast as it allows', async () => {
    const chat = await server();
    chat.mood({ kind: 'limits', requests: 4, seconds: 0.3 });
    const folder = folderOf('kettle', 'lamp');
    const { code } = await predict(folder, chat, '--concurrency', '2');
    expect(code).toBe(0);
    expect(predictionsIn(folder)).toHaveLength(10);
  }, 30_000);

  test('a wait that is longer than any other is said, and not begun', async () => {
    const chat = await server();
    chat.mood({ kind: 'limits', requests: 1, seconds: 3600 });
    const folder = folderOf('kettle');
    const { code, notices } = await predict(folder, chat, '--concurrency', '1');
    expect(code).toBe(1);
    expect(notices).toMatch(
      /No prediction for "kettle-2": The limits that the endpoint states let no request through for 3\d{3} s\./,
    );
    expect(notices).toContain('1 of 5 instances predicted, 4 without a prediction.');
  }, 30_000);

  test('a rate limit is waited for', async () => {
    const chat = await server();
    chat.mood({ kind: 'rateLimited', retryAfter: '0.2', times: 3 });
    const folder = folderOf('kettle');
    const { code } = await predict(folder, chat);
    expect(code).toBe(0);
    expect(predictionsIn(folder)).toHaveLength(5);
  }, 30_000);

  test('a stream that breaks in the middle gives no half answer', async () => {
    const chat = await server(() => 'one two three four five six');
    chat.mood({ kind: 'drops', pieces: 1, times: 1 });
    const folder = folderOf('kettle');
    const { code } = await predict(folder, chat, '--concurrency', '1');
    expect(code).toBe(1);
    expect(linesOf(folder, 'failures.jsonl')).toMatchObject([{ cause: 'connection-lost' }]);
    for (const { prediction } of predictionsIn(folder))
      expect(prediction).toBe('one two three four five six');
    const again = await run(folder, ['predict', '--resume', newest(folder), ...asking(chat)]);
    expect(again.code).toBe(0);
    expect(chat.requests).toHaveLength(6);
  });

  test('Ctrl+C while the endpoint stalls: what is there is kept and scored, and the run goes on', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    await predict(folder, chat, '--per-task', '2', '--concurrency', '1');
    chat.mood({ kind: 'stalls', pieces: 0 });
    const controller = new AbortController();
    const from = chat.requests.length;
    const watch = setInterval(() => {
      if (chat.requests.length > from) controller.abort();
    }, 5);
    const { code, notices } = await run(
      folder,
      ['predict', 'kettle.instruct', ...asking(chat), '--concurrency', '1', '--name', 'later'],
      { signal: controller.signal },
    );
    clearInterval(watch);
    expect(code).toBe(1);
    expect(notices).toContain('2 of 5 instances predicted.');
    const id = runsIn(folder).find((one) => one.includes('later'))!;
    expect(await stateOf(folder, id)).toBe('cancelled');
    expect(JSON.parse(fileOf(folder, 'scores.json', id))).toMatchObject({
      partial: true,
      overall: { instances: 2 },
    });
    chat.mood({ kind: 'answers' });
    const again = await run(folder, ['predict', '--resume', id, ...asking(chat)]);
    expect(again.code).toBe(0);
    expect(await stateOf(folder, id)).toBe('finished');
    expect(predictionsIn(folder, id)).toHaveLength(5);
  }, 30_000);

  test('a run is not gone on with by another model, nor where it asked none', async () => {
    const chat = await server();
    const folder = folderOf('kettle');
    await predict(folder, chat);
    const id = newest(folder);
    const other = ['--base-url', chat.url, '--model', 'other', '--yes'];
    const refused = await run(folder, ['predict', '--resume', id, ...other]);
    expect(refused.code).toBe(1);
    expect(refused.notices).toMatch(/asked test at http.*now it would be other at http/);
    const warmer = await run(folder, [
      'predict',
      '--resume',
      id,
      ...asking(chat),
      '--temperature',
      '1',
    ]);
    expect(warmer.notices).toMatch(/now it would be test at .* \(temperature 1\)/);
    const none = await run(folder, ['predict', '--resume', '../../etc', ...asking(chat)]);
    expect(none.notices).toContain('There is no run "../../etc"');
  }, 30_000);
});

test('recorded answers are replayed offline', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  await predict(folder, chat, '--record', 'kettle.recorded.jsonl');
  const asked = chat.requests.length;
  const { code, output } = await run(folder, [
    ...['predict', 'kettle.instruct', '--replay', 'kettle.recorded.jsonl', '--json'],
  ]);
  expect(code).toBe(0);
  expect(chat.requests).toHaveLength(asked);
  expect(JSON.parse(output)).toMatchObject({
    model: 'kettle.recorded.jsonl',
    evaluation: { overall: { instances: 5, exactMatch: 100 } },
  });
});

test('keys stand in no file of the run', async () => {
  const chat = await server();
  const folder = folderOf('kettle');
  await run(folder, ['predict', 'kettle.instruct', ...asking(chat)], {
    environment: { OPENAI_API_KEY: 'sk-very-secret' },
  });
  expect(chat.requests[0]!.authorization).toBe('Bearer sk-very-secret');
  for (const name of readdirSync(path.join(folder, '.stepwise/runs', newest(folder))))
    expect(fileOf(folder, name)).not.toContain('sk-very-secret');
});
