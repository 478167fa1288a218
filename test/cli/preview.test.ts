import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures, run, type Finished } from './terminal';

const tokenizer = path.resolve('test/fixtures/tokenizer/tokenizer.json');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-preview-'));
  mkdirSync(path.join(folder, 'data'));
  const instances = [
    { id: 'k-1', input: 'It sings.', output: ['Yes'] },
    { id: 'k-2', input: 'It drips all day long.', output: ['No'] },
  ];
  const data = JSON.stringify({ Definition: ['x'], Instances: instances });
  writeFileSync(path.join(folder, 'data/kettles.json'), data);
  writeFileSync(
    path.join(folder, 'kettles.instruct'),
    'Task: kettles\nInstances: data/kettles.json\nLayout: definition-only\nDefinition: Yes or No?\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const preview = (...given: readonly string[]): Promise<Finished> =>
  run(folder, ['preview', 'kettles.instruct', ...given]);

test('prints the exact prompt, its end included', async () => {
  const { code, output, notices } = await preview();
  expect(code).toBe(0);
  expect(output).toBe(
    'Definition: Yes or No?\n\nNow complete the following example -\nInput: It sings.\nOutput: ',
  );
  expect(notices).toContain('estimate');
});

test('another instance and layout', async () => {
  expect((await preview('--instance', '2', '--layout', 'input-only')).output).toBe(
    'Input: It drips all day long.\nOutput: ',
  );
});

test('a layout file', async () => {
  writeFileSync(path.join(folder, 'mine.instruct'), 'Template:\n  [{{input}}] {{definition}}\n');
  expect((await preview('--layout', 'mine.instruct')).output).toBe('[It sings.] Yes or No?');
});

test('JSON, with the tokens of the tokenizer', async () => {
  const { output } = await preview('--layout', 'input-only', '--tokenizer', tokenizer, '--json');
  expect(JSON.parse(output)).toMatchObject({
    prompt: 'Input: It sings.\nOutput: ',
    tokens: 5, // four words and the end of the sequence
    sections: [{ name: 'input', start: 7, end: 16, tokens: 2 }],
    dropped: [],
    cut: null,
  });
});

test('what does not fit is cut and said', async () => {
  const given = ['--layout', 'input-only', '--tokenizer', tokenizer, '--instance', '2'];
  const { output } = await preview(...given, '--max-source-tokens', '4', '--json');
  expect(JSON.parse(output)).toMatchObject({
    prompt: 'Input: It drips ',
    tokens: 4,
    cut: 'all day long.\nOutput: ',
  });
});

test.each([
  [['--instance', '3'], 1, 'There is no instance 3: the task has 2.'],
  [['--instance', 'x'], 2, '--instance takes a whole number from 1, not "x".'],
  [['--layout', 'missing.instruct'], 1, 'missing.instruct'],
  [['--layout', 'nope'], 1, 'Layouts that ship with Stepwise are step-by-step, '],
  [['--tokenizer', path.join(fixtures, 'missing.json')], 1, 'There is no file'],
  [['--tokenizer', 'kettles.instruct'], 1, 'is not JSON'],
])('%j is refused with a reason', async (given, exitCode, message) => {
  const { code, notices, output } = await preview(...given);
  expect(code).toBe(exitCode);
  expect(notices).toContain(message);
  expect(output).toBe('');
});

test('a data file that is missing is named', async () => {
  writeFileSync(
    path.join(folder, 'lost.instruct'),
    'Task: a\nInstances: nowhere.json\nDefinition: b\n',
  );
  const { code, notices } = await run(folder, ['preview', 'lost.instruct']);
  expect(code).toBe(1);
  expect(notices).toContain('nowhere.json');
});

test('a chat, as messages', async () => {
  const { output } = await preview('--layout', 'chat', '--json');
  expect(JSON.parse(output)).toMatchObject({
    prompt: 'Yes or No?\n\nIt sings.',
    messages: [
      { role: 'system', content: 'Yes or No?' },
      { role: 'user', content: 'It sings.' },
    ],
  });
});

test('a GPT encoding', async () => {
  const { output, notices } = await preview('--layout', 'input-only', '--tokenizer', 'o200k_base');
  expect(output).toBe('Input: It sings.\nOutput: ');
  expect(notices).toContain('of 1224 tokens (by o200k_base)');
});

test('as an experiment has it, unless an option says otherwise', async () => {
  const write = (keys: object): void =>
    writeFileSync(
      path.join(folder, 'e.experiment.json'),
      JSON.stringify({ name: 'e', tasks: ['kettles.instruct'], model: 'tiny', ...keys }),
    );
  write({ layout: 'input-only', maxSourceTokens: 3, cut: 'start', tokenizer });
  const given = ['--experiment', 'e.experiment.json'];
  expect((await preview(...given)).output).toBe(' sings.\nOutput: ');
  expect((await preview(...given, '--cut', 'end')).output).toBe('Input: It ');
  expect((await preview(...given, '--max-source-tokens', '9')).output).toBe(
    'Input: It sings.\nOutput: ',
  );
  write({ layot: 'input-only' });
  const wrong = await preview(...given);
  expect([wrong.code, wrong.notices]).toEqual([1, expect.stringContaining('"layot" is not a key')]);
});

describe('of an experiment with a grid', () => {
  const write = (grid: object): void =>
    writeFileSync(
      path.join(folder, 'g.experiment.json'),
      JSON.stringify({ name: 'g', tasks: ['kettles.instruct'], model: 'tiny', grid }),
    );
  const given = ['--experiment', 'g.experiment.json'];
  const layouts = ['tk-instruct', 'input-only'];

  test('the prompt of every run that is built, by the name that build gives it', async () => {
    write({ samplesPerTask: [1, 'all'], layout: layouts });
    const built = await run(folder, ['build', 'g.experiment.json', '--out', 'grid', '--json']);
    const manifests = JSON.parse(built.output) as { readonly variant: string }[];
    expect(manifests).toHaveLength(4);
    const prompts = new Set<string>();
    for (const { variant } of manifests) {
      const file = path.join(folder, 'grid', variant, 'test.jsonl');
      const [line] = readFileSync(file, 'utf8').split('\n');
      const { prompt } = JSON.parse(line!) as { readonly prompt: string };
      const { output, notices } = await preview(...given, '--variant', variant);
      expect(output).toBe(prompt);
      expect(notices).toContain(`As in the variant "${variant}"`);
      prompts.add(output);
    }
    expect(prompts.size).toBe(2);
  });

  test('of the first way to make prompts where no variant is named, and which that is', async () => {
    write({ samplesPerTask: [1, 'all'], layout: layouts });
    const { output, notices } = await preview(...given);
    expect(output).toMatch(/^Definition: /);
    expect(notices).toContain('As in the variant "layout=tk-instruct" of the experiment.');
    const other = await preview(...given, '--variant', 'layout=input-only', '--json');
    expect(JSON.parse(other.output)).toMatchObject({
      prompt: expect.stringMatching(/^Input: /) as string,
      variant: 'layout=input-only',
    });
  });

  test('nothing is named where all prompts are made in one way', async () => {
    write({ samplesPerTask: [1, 'all'] });
    const { code, notices } = await preview(...given);
    expect([code, notices]).toEqual([0, expect.not.stringContaining('variant')]);
  });

  test('why the runs have no names, where a variant is named', async () => {
    const places = ['one', 'two'].map((place) => path.join(folder, place));
    for (const place of places) {
      mkdirSync(place);
      writeFileSync(path.join(place, 'kettles.instruct'), 'Task: pots\n');
    }
    writeFileSync(
      path.join(folder, 'twins.experiment.json'),
      JSON.stringify({
        ...{ name: 'g', tasks: ['one', 'two'], model: 'tiny' },
        ...{ models: 'per-task', grid: { layout: layouts } },
      }),
    );
    const twins = ['--experiment', 'twins.experiment.json', '--variant'];
    const named = await preview(...twins, 'layout=input-only,task=pots');
    expect([named.code, named.notices]).toEqual([
      1,
      expect.stringContaining('both the task "pots"'),
    ]);
    expect(named.notices).not.toContain('has no grid');
    expect(await preview(...twins, 'layout=input-only')).toMatchObject({ code: 0 });
  });

  test('wrong use', async () => {
    write({ layout: layouts });
    const unknown = await preview(...given, '--variant', 'layout=alpaca');
    expect(unknown.code).toBe(2);
    expect(unknown.notices).toContain(
      'has no variant "layout=alpaca". Name one of\n  layout=tk-instruct\n  layout=input-only',
    );
    expect((await preview('--variant', 'layout=input-only')).code).toBe(2);
    writeFileSync(
      path.join(folder, 'g.experiment.json'),
      JSON.stringify({ name: 'g', tasks: ['kettles.instruct'], model: 'tiny' }),
    );
    const none = await preview(...given, '--variant', 'x');
    expect([none.code, none.notices]).toEqual([2, expect.stringContaining('has no grid')]);
  });
});

test.each([
  ['--max-source-tokens', '0'],
  ['--max-source-tokens', '-5'],
  ['--max-source-tokens', '12.7'],
  ['--cut', 'middle'],
  ['--steps', 'all'],
  ['--positive-examples', '-1'],
  ['--instance', '0'],
])('wrong use: %s %s', async (option, value) => {
  expect((await preview(option, value)).code).toBe(2);
});

test('as an experiment without a tokenizer has it: whole, and what the trainer cuts is said', async () => {
  const keys = { name: 'n', tasks: ['kettles.instruct'], model: 'tiny', layout: 'input-only' };
  const write = (more: object): void =>
    writeFileSync(path.join(folder, 'n.experiment.json'), JSON.stringify({ ...keys, ...more }));
  const given = ['--experiment', 'n.experiment.json', '--instance', '2'];
  write({ maxSourceTokens: 5 });
  const built = await run(folder, ['build', 'n.experiment.json', '--out', 'data']);
  const lines = readFileSync(path.join(folder, 'data/test.jsonl'), 'utf8').trimEnd().split('\n');
  const { prompt } = JSON.parse(lines[1]!) as { readonly prompt: string };
  expect(built.notices).toContain('2 of 2 prompts have more than 5 tokens by an estimate');

  const { output, notices } = await preview(...given);
  expect(output).toBe(prompt);
  expect(notices).toContain('the trainer cuts its end: by this estimate 22 characters');
  const { output: told } = await preview(...given, '--json');
  expect(JSON.parse(told)).toMatchObject({
    prompt,
    dropped: [],
    cut: null,
    cutByTrainer: prompt.slice(16),
  });
  const fits = await preview(...given, '--max-source-tokens', '100');
  expect([fits.output, fits.notices]).toEqual([prompt, expect.not.stringContaining('trainer')]);
  const counted = await preview(...given, '--tokenizer', tokenizer);
  expect(prompt.startsWith(counted.output)).toBe(true);
  expect(counted.notices).toContain('cut: ');
});
