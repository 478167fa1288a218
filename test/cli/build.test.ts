import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildExperiment } from '../../src/node/dataset/build';
import type { PromptLine } from '../../src/core/dataset/promptLine';
import { run, temporaryFolder, type Finished } from './terminal';

const sizes = ['small', 'large'];

/** A folder with two tasks, of 130 and 40 instances, and an experiment. */
function workspace(keys: object = {}): string {
  const folder = temporaryFolder();
  for (const name of ['tasks', 'data']) mkdirSync(path.join(folder, name));
  writeTask(folder, 'boxes', 130);
  writeTask(folder, 'bags', 40);
  writeExperiment(folder, keys);
  return folder;
}

function writeTask(folder: string, name: string, count: number): void {
  const instances = Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}`,
    input: `${name} number ${index} is ${index * 7} wide`,
    output: index % 3 === 0 ? [sizes[index % 2], 'neither'] : [sizes[index % 2]],
  }));
  writeFileSync(path.join(folder, `data/${name}.json`), JSON.stringify({ Instances: instances }));
  writeFileSync(
    path.join(folder, `tasks/${name}.instruct`),
    [
      `Task: ${name}`,
      'Category: Sizes',
      `Instances: ../data/${name}.json`,
      'Definition: Say how large it is.',
      'Steps:',
      '  1. Read how wide it is.',
      '  2. Answer small or large.',
      'Positive Example 1:',
      '  Input: a crate that is 3 wide',
      '  Output: small',
      '',
    ].join('\n'),
  );
}

function writeExperiment(folder: string, keys: object): void {
  writeFileSync(
    path.join(folder, 'e.experiment.json'),
    JSON.stringify({
      name: 'Sizes',
      tasks: ['tasks/*.instruct'],
      model: 'tiny',
      testInstances: 10,
      ...keys,
    }),
  );
}

const build = (folder: string, more: readonly string[] = []): Promise<Finished> =>
  run(folder, ['build', 'e.experiment.json', '--out', 'out', '--json', ...more]);

function lines(folder: string, file: string): readonly PromptLine[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PromptLine);
}

const textOf = (folder: string, file: string): string =>
  readFileSync(path.join(folder, file), 'utf8');

test('a build that is cancelled changes nothing that an earlier one has written', async () => {
  const folder = workspace();
  const out = path.join(folder, 'out');
  expect(await cancelledAt(folder, '')).toEqual({ kind: 'cancelled' });
  expect(existsSync(out)).toBe(false);
  await build(folder, ['--format', 'jsonl,alpaca']);
  const before = contentsOf(out);
  expect(Object.keys(before)).toContain('train.jsonl');
  writeTask(folder, 'boxes', 50);
  expect(await cancelledAt(folder, '')).toEqual({ kind: 'cancelled' });
  expect(contentsOf(out)).toEqual(before);
  await build(folder, ['--format', 'jsonl,alpaca']);
  expect(contentsOf(out)).not.toEqual(before);
  expect(Object.keys(contentsOf(out))).toEqual(Object.keys(before));
});

/** Cancels a build of a variant behind its first task. */
async function cancelledAt(folder: string, variant: string) {
  const stop = new AbortController();
  return buildExperiment({
    experimentFile: path.join(folder, 'e.experiment.json'),
    out: path.join(folder, 'out'),
    workspace: folder,
    formats: ['jsonl', 'alpaca'],
    duplicates: false,
    version: '1',
    signal: stop.signal,
    progress: (name, done) => {
      if (name === variant && done === 1) stop.abort();
    },
  });
}

/** Every file below a folder. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, textOf(folder, name)]));
}

test('of a grid, too, whichever variant it is at', async () => {
  const folder = workspace({ grid: { seed: [1, 2] } });
  const out = path.join(folder, 'out');
  await build(folder, ['--format', 'jsonl,alpaca']);
  const before = contentsOf(out);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['report.md', 'seed=1/train.jsonl', 'seed=2/manifest.json']),
  );
  writeExperiment(folder, { grid: { seed: [1, 2, 3] }, positiveExamples: 0 });
  for (const variant of ['seed=2', 'seed=3']) {
    expect(await cancelledAt(folder, variant)).toEqual({ kind: 'cancelled' });
    expect(contentsOf(out)).toEqual(before);
    expect(readdirSync(out)).not.toContain('seed=3');
  }
});

test('two tasks of one name are both written, and said to be no data for a run', async () => {
  const folder = workspace();
  const text = textOf(folder, 'tasks/bags.instruct');
  writeFileSync(path.join(folder, 'tasks/again.instruct'), text);
  const { code, output, notices } = await build(folder);
  expect(code).toBe(1);
  expect(lines(folder, 'out/test.jsonl')).toHaveLength(30);
  expect(notices).not.toContain('Left out');
  expect(notices).toContain('bags.instruct" are both the task "bags"');
  expect(notices).toContain('bags: 40 instances have an id that another instance of the task has');
  expect(JSON.parse(output)).toMatchObject({
    failures: [],
    conflicts: [expect.stringContaining('both the task'), expect.stringContaining('an id')],
  });
  expect(textOf(folder, 'out/report.md')).toContain('both the task');
});

test('a layout beside the tasks is none of them, unless it is named as one', async () => {
  const folder = workspace();
  writeFileSync(path.join(folder, 'tasks/mine.instruct'), 'Template:\n  {{input}}\n');
  expect(await build(folder)).toMatchObject({ code: 0 });
  expect(lines(folder, 'out/test.jsonl')).toHaveLength(20);
  writeExperiment(folder, { tasks: ['tasks'] });
  expect(await build(folder)).toMatchObject({ code: 0 });
  writeExperiment(folder, { tasks: ['tasks/b*.instruct', 'tasks/mine.instruct'] });
  const { code, notices } = await build(folder);
  expect(code).toBe(1);
  expect(notices).toContain('mine.instruct');
});

describe('a model for each of two tasks whose files are called alike', () => {
  function twins(first: string, second: string): string {
    const folder = workspace();
    const tasks = { tasks: first, more: second };
    mkdirSync(path.join(folder, 'more'));
    for (const [place, task] of Object.entries(tasks)) {
      writeTask(folder, task, 20);
      const text = textOf(folder, `tasks/${task}.instruct`);
      writeFileSync(path.join(folder, place, 'twin.instruct'), text);
    }
    writeExperiment(folder, {
      tasks: ['tasks/twin.instruct', 'more/twin.instruct', 'tasks/bags.instruct'],
      grid: { models: ['one', 'per-task'] },
    });
    return folder;
  }

  test('the names of the tasks tell them apart', async () => {
    const folder = twins('left', 'right');
    const { code, output } = await build(folder);
    const manifests = JSON.parse(output) as readonly { variant: string; instances: object }[];
    expect([code, ...manifests.map(({ variant }) => variant)]).toEqual([
      ...[0, 'models=one', 'models=per-task,task=left'],
      ...['models=per-task,task=right', 'models=per-task,task=bags'],
    ]);
    const [learned] = lines(folder, 'out/models=per-task,task=right/train.jsonl');
    expect(learned!.task).toBe('right');
  });

  test('where these are the same, too, nothing is built, and both files are named', async () => {
    const folder = twins('left', 'left');
    const { code, notices } = await build(folder);
    const [first, second] = ['tasks', 'more'].map((place) =>
      path.join(folder, place, 'twin.instruct'),
    );
    expect([code, notices]).toEqual([
      1,
      expect.stringContaining(
        `"${first!}" and "${second!}" are both the task "left", and each is to have a model of its own.`,
      ),
    ]);
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });
});

describe('a model for each of several tasks', () => {
  /** A task for each path, and an experiment that trains a model on each. */
  function workspaceOf(tasks: Readonly<Record<string, string>>): string {
    const folder = workspace();
    for (const [place, task] of Object.entries(tasks)) {
      const data = path.basename(place) + path.dirname(place);
      writeTask(folder, data, 20);
      const text = textOf(folder, `tasks/${data}.instruct`);
      mkdirSync(path.join(folder, path.dirname(place)), { recursive: true });
      writeFileSync(
        path.join(folder, `${place}.instruct`),
        text.replace(`Task: ${data}`, `Task: ${task}`),
      );
    }
    const files = Object.keys(tasks).map((place) => `${place}.instruct`);
    writeExperiment(folder, { tasks: files, models: 'per-task' });
    return folder;
  }

  /** The names of the variants that are built. */
  async function namesOf(folder: string): Promise<readonly string[]> {
    const { code, output, notices } = await build(folder);
    expect([code, notices]).toEqual([0, expect.stringContaining('instances')]);
    return (JSON.parse(output) as readonly { variant: string }[]).map(({ variant }) => variant);
  }

  test('what one is called and the file of another is', async () => {
    const folder = workspaceOf({ 'a/x': 'first', 'b/x': 'y', 'c/y': 'z', 'd/z': 'w', 'e/v': 'u' });
    const names = ['first', 'y', 'z', 'w', 'v'].map((task) => `task=${task}`);
    expect(await namesOf(folder)).toEqual(names);
    expect(lines(folder, 'out/task=z/train.jsonl')[0]!.task).toBe('z');
  });

  test('one that is broken is told, and the others are written', async () => {
    const folder = workspaceOf({ 'a/x': 'first', 'b/y': 'second' });
    writeFileSync(path.join(folder, 'data/xa.json'), '{');
    const { code, output, notices } = await build(folder);
    expect([code, notices]).toEqual([1, expect.stringMatching(/^Left out: ".*xa\.json"/m)]);
    const manifests = JSON.parse(output) as readonly object[];
    expect(manifests).toMatchObject([
      {
        variant: 'task=x',
        instances: { train: 0 },
        failures: [expect.stringContaining('xa.json')],
      },
      { variant: 'task=y', instances: { train: 10 }, failures: [] },
    ]);
    expect(lines(folder, 'out/task=y/train.jsonl')).toHaveLength(10);
    const before = contentsOf(path.join(folder, 'out'));
    writeFileSync(path.join(folder, 'data/yb.json'), '{');
    const failed = await build(folder);
    expect([failed.code, failed.notices]).toEqual([
      1,
      expect.stringMatching(/xa\.json(.|\n)*yb\.json/),
    ]);
    expect(contentsOf(path.join(folder, 'out'))).toEqual(before);
  });

  test('names that file systems take for one get folders of their own', async () => {
    const tasks = [
      'shop/topic',
      'shop:topic',
      'Shop:Topic',
      'shop_topic_2',
      'caf\u00e9',
      'cafe\u0301',
    ];
    const files = tasks.map((task, place) => [`${place}/x`, task]);
    const folder = workspaceOf(Object.fromEntries(files) as Readonly<Record<string, string>>);
    expect(await namesOf(folder)).toEqual(tasks.map((task) => `task=${task}`));
    const entries = readdirSync(path.join(folder, 'out'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(new Set(folders.map((name) => name.normalize().toLowerCase())).size).toBe(tasks.length);
    const links = textOf(folder, 'out/report.md').matchAll(/\[task=(.*)\]\(<(.*)\/report\.md>\)/g);
    const linked = [...links].map(([, task, link]) => {
      const train = lines(folder, `out/${decodeURIComponent(link!)}/train.jsonl`);
      return [task!.replaceAll('\\', ''), train[0]!.task];
    });
    expect(linked).toEqual(tasks.map((task) => [task, task]));
  });

  test('a name with marks of Markdown stays whole in the report over all', async () => {
    const folder = workspaceOf({ 'a/x': 'left|right [1] (2', 'b/x': 'b' });
    expect(await namesOf(folder)).toHaveLength(2);
    expect(textOf(folder, 'out/report.md')).toContain(
      '| [task=left\\|right \\[1\\] (2](<task%3Dleft_right%20%5B1%5D%20(2/report.md>) | 10 |',
    );
  });
});

test('a grid with one variant has a report over all, too', async () => {
  const folder = workspace({ grid: { seed: [1] } });
  expect(await build(folder)).toMatchObject({ code: 0 });
  const report = textOf(folder, 'out/report.md');
  expect(report).toContain('# Sizes: 1 data set\n');
  expect(report).toContain('| [seed=1](<seed%3D1/report.md>) | 150 |');
});

test('variants whose names are long and begin alike get folders of their own', async () => {
  const folder = workspace({ tasks: ['tasks/long_*.instruct'], models: 'per-task' });
  const names = ['one', 'two'].map((end) => `long_${'name_'.repeat(25)}${end}`);
  for (const name of names) writeTask(folder, name, 20);
  const { code, output, notices } = await build(folder);
  expect([code, notices]).toEqual([0, expect.stringContaining('train 10, ')]);
  const manifests = JSON.parse(output) as readonly { readonly variant: string }[];
  expect(manifests.map(({ variant }) => variant)).toEqual(names.map((name) => `task=${name}`));
  const links = [...textOf(folder, 'out/report.md').matchAll(/\]\(<(.*)>\)/g)];
  const reports = links.map(([, link]) => textOf(folder, `out/${decodeURIComponent(link!)}`));
  expect(reports).toHaveLength(2);
  expect(readdirSync(path.join(folder, 'out'))).toHaveLength(3);
});

test('a build in which everything is broken changes nothing either, and says what is', async () => {
  const folder = workspace();
  const out = path.join(folder, 'out');
  await build(folder);
  const before = contentsOf(out);
  writeExperiment(folder, { tasks: ['tsaks/*.instruct'] });
  const { code, notices } = await build(folder);
  expect(code).toBe(1);
  expect(notices).toContain('tsaks');
  expect(contentsOf(out)).toEqual(before);
});

test('an instruction is no experiment', async () => {
  const folder = workspace();
  const { code, notices } = await run(folder, ['build', 'tasks/boxes.instruct', '--out', 'out']);
  expect(code).toBe(1);
  expect(notices).toBe(
    `"${path.join(folder, 'tasks/boxes.instruct')}" is an instruction, not an experiment. Name an experiment file that has it among its "tasks".`,
  );
});

test.each([
  ['a folder where a file is to be', 'out/train.jsonl/in-the-way'],
  ['a file where the folder is to be', 'out'],
])('%s is told, and what is there stays', async (_, inTheWay) => {
  const folder = workspace();
  mkdirSync(path.dirname(path.join(folder, inTheWay)), { recursive: true });
  writeFileSync(path.join(folder, inTheWay), 'mine');
  const { code, notices } = await build(folder);
  expect(code).toBe(1);
  expect(notices).toMatch(
    /^"[^"\n]*out[^"\n]*" (is a folder|is a file, not|could not be written)[^\n]*\.$/,
  );
  expect(textOf(folder, inTheWay)).toBe('mine');
});

test('the parts, a manifest with hashes and counts, and a report', async () => {
  const folder = workspace({ validationInstances: 5, samplesPerTask: 20 });
  const { code, output } = await build(folder);
  expect(code).toBe(0);
  const manifest = JSON.parse(output) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: 'Sizes',
    seed: 42,
    instances: { train: 40, validation: 10, test: 20 },
    shortened: 0,
    failures: [],
    problems: [],
  });
  expect(JSON.parse(textOf(folder, 'out/manifest.json'))).toEqual(manifest);
  for (const { path: file, sha256, lines: count } of manifest.outputs as readonly {
    path: string;
    sha256: string;
    lines: number;
  }[]) {
    const text = textOf(folder, `out/${file}`);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(lines(folder, `out/${file}`)).toHaveLength(count);
  }
  expect(lines(folder, 'out/test.jsonl')[0]).toEqual({
    id: 'bags-0',
    task: 'bags',
    category: 'Sizes',
    input: 'bags number 0 is 0 wide',
    prompt:
      'Step by Step Instruction: 1. Read how wide it is.\n2. Answer small or large.\nDefinition:Say how large it is.\nPositive Example 1--\nInput:a crate that is 3 wide\nOutput:small\nNow complete the following example--\nInput:bags number 0 is 0 wide\nOutput:',
    references: ['small', 'neither'],
  });
  expect(textOf(folder, 'out/report.md')).toContain('40 to train on');
  expect(JSON.parse(textOf(folder, 'out/report.json'))).toMatchObject({ tasks: 2, problems: [] });
});

test('the same bytes again, and others for another seed', async () => {
  const folder = workspace();
  await build(folder);
  const read = (): readonly (readonly [string, string])[] =>
    readdirSync(path.join(folder, 'out')).map((name) => [name, textOf(folder, `out/${name}`)]);
  const before = read();
  await build(folder);
  expect(read()).toEqual(before);
  const targets = (): readonly unknown[] =>
    lines(folder, 'out/train.jsonl').map(({ target }) => target);
  const drawn = targets();
  writeExperiment(folder, { seed: 1 });
  await build(folder);
  expect(targets()).not.toEqual(drawn);
});

test('what is trained on has one of its references as target', async () => {
  const folder = workspace();
  await build(folder);
  const train = lines(folder, 'out/train.jsonl');
  for (const { references, target } of train) expect(references).toContain(target);
  const drawn = train.filter(({ references }) => references.length === 2);
  const second = drawn.filter(({ references, target }) => target === references[1]).length;
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThan(drawn.length);
});

test('the split "downstream" tells of the task that is whole in all parts', async () => {
  const folder = workspace({ split: 'downstream', testInstances: 100 });
  const { output } = await build(folder);
  expect(JSON.parse(output)).toMatchObject({
    instances: { train: 40 + 20, validation: 40 + 10, test: 40 + 100 },
    problems: [expect.stringMatching(/^1 task has too few instances to split, .*: bags\.$/)],
  });
  for (const { references } of lines(folder, 'out/test.jsonl')) expect(references).toHaveLength(1);
  expect(textOf(folder, 'out/report.md')).toContain('Test inputs that are also trained on: 40');
});

test('the one reference that "downstream" keeps is the same for every seed', async () => {
  const folder = workspace({ split: 'downstream', grid: { seed: [1, 2] } });
  await build(folder);
  for (const part of ['train', 'validation', 'test']) {
    const [first, second] = [1, 2].map((seed) => lines(folder, `out/seed=${seed}/${part}.jsonl`));
    expect(first!.length).toBeGreaterThan(0);
    expect(first).toEqual(second);
  }
  const kept = lines(folder, 'out/seed=1/test.jsonl').flatMap(({ references }) => references);
  expect(kept).toContain('neither'); // a second reference, too
});

test('a grid gets a folder for each variant', async () => {
  const folder = workspace({ grid: { samplesPerTask: [5, 'all'], models: ['per-task'] } });
  const { code, output } = await build(folder);
  expect(code).toBe(0);
  const manifests = JSON.parse(output) as readonly { variant: string; instances: object }[];
  expect(manifests.map(({ variant, instances }) => [variant, instances])).toEqual([
    ['samplesPerTask=5,models=per-task,task=bags', { train: 5, validation: 0, test: 10 }],
    ['samplesPerTask=5,models=per-task,task=boxes', { train: 5, validation: 0, test: 10 }],
    ['samplesPerTask=all,models=per-task,task=bags', { train: 30, validation: 0, test: 10 }],
    ['samplesPerTask=all,models=per-task,task=boxes', { train: 120, validation: 0, test: 10 }],
  ]);
  const only = 'out/samplesPerTask=5,models=per-task,task=boxes/train.jsonl';
  expect(new Set(lines(folder, only).map(({ task }) => task))).toEqual(new Set(['boxes']));
  const report = textOf(folder, 'out/report.md');
  for (const [, link] of report.matchAll(/\]\(<(.+)>\)/g))
    expect(existsSync(path.join(folder, 'out', decodeURIComponent(link!)))).toBe(true);
});

test('a split file names the tasks, and folders say where they are', async () => {
  const folder = workspace({
    tasks: ['split.txt'],
    taskFolders: ['tasks'],
    testInstances: 1,
  });
  writeFileSync(path.join(folder, 'split.txt'), '# mine\r\nboxes\r\n\r\nchests\r\n');
  const { code, notices } = await build(folder);
  expect(code).toBe(1);
  expect(notices).toContain('1 of the 2 tasks that "split.txt" names have no file (chests)');
  expect(lines(folder, 'out/train.jsonl')).toHaveLength(129);
});

describe('steps', () => {
  const firstPrompt = async (steps: string, refined?: string): Promise<string> => {
    const folder = workspace({ steps, tasks: ['tasks/boxes.instruct'] });
    if (refined !== undefined)
      writeFileSync(path.join(folder, 'tasks/boxes.refined.instruct'), refined);
    await build(folder);
    return lines(folder, 'out/train.jsonl')[0]!.prompt;
  };

  test('none', async () => {
    expect(await firstPrompt('none')).toMatch(/^Definition:/);
  });

  test('those of the refined file, which is no task of its own', async () => {
    expect(await firstPrompt('refined', 'Steps:\n  1. Look.\n  2. Say it.\n')).toMatch(
      /^Step by Step Instruction: 1\. Look\.\n2\. Say it\.\nDefinition:/,
    );
  });

  test('without a refined file, none, which is told', async () => {
    const folder = workspace({ steps: 'refined' });
    const { output } = await build(folder);
    expect(JSON.parse(output)).toMatchObject({
      problems: [expect.stringMatching(/^2 tasks have no refined steps .*: bags, boxes\.$/)],
    });
    expect(lines(folder, 'out/train.jsonl')[0]!.prompt).toMatch(/^Definition:/);
  });
});

describe('with a tokenizer', () => {
  const tokenizer = path.resolve(import.meta.dirname, '../fixtures/tokenizer/tokenizer.json');

  test('every line says what was lost', async () => {
    const folder = workspace({ tokenizer, maxSourceTokens: 20 });
    const { output, notices } = await build(folder);
    expect(JSON.parse(output)).toMatchObject({ shortened: 170 });
    expect(notices).toContain('170 prompts did not fit whole');
    const [first] = lines(folder, 'out/train.jsonl');
    expect(first!.loss).toMatchObject({ dropped: 1 });
    expect(first!.loss!.cut).toBeGreaterThan(0);
    expect(JSON.parse(textOf(folder, 'out/report.json'))).toMatchObject({
      parts: [{ part: 'train', cutPrompts: { lines: 150 }, droppedExamples: { lines: 150 } }, {}],
    });
  });
});

describe('what is broken is told, and the rest is written', () => {
  test('an instance without output', async () => {
    const folder = workspace();
    const instances = [
      { id: 'a', input: 'x', output: ['small'] },
      { id: 'b', input: 'y', output: [] },
      { id: 'c', input: 'z', output: ['large'] },
    ];
    writeFileSync(path.join(folder, 'data/bags.json'), JSON.stringify({ Instances: instances }));
    const { output } = await build(folder);
    const { problems } = JSON.parse(output) as { problems: readonly string[] };
    expect(problems[0]).toContain('"Instances"[1] has an empty list as "output"');
    expect(lines(folder, 'out/test.jsonl').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['a', 'c', 'boxes-0']),
    );
  });

  test('texts that were cut in the middle of a character', async () => {
    const folder = workspace();
    const instances = [
      { id: 'a', input: 'cut \ud83d', output: ['small'] },
      { id: 'b', input: 'whole \ud83d\ude00', output: ['\ude00 large'] },
      { id: 'c', input: 'z', output: ['large'] },
    ];
    writeFileSync(path.join(folder, 'data/bags.json'), JSON.stringify({ Instances: instances }));
    const file = path.join(folder, 'tasks/bags.instruct');
    const instruction = readFileSync(file, 'utf8');
    writeFileSync(file, instruction.replace('Output: small', 'Output (exact): "small \\ud83d"'));
    const { code, output } = await build(folder);
    expect(code).toBe(0);
    const { problems } = JSON.parse(output) as { problems: readonly string[] };
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /bags\.json": 2 instances hold one half of a character \(a lone surrogate\), so the data have "\uFFFD" there: "a", "b"\.$/,
        ),
        expect.stringMatching(
          /bags\.instruct": the instruction holds one half of a character \(a lone surrogate\), so prompts have "\uFFFD" there\.$/,
        ),
      ]),
    );
    expect(textOf(folder, 'out/report.md')).toContain('2 instances hold one half of a character');
    const files = ['train', 'validation', 'test'].map((part) =>
      textOf(folder, `out/${part}.jsonl`),
    );
    expect(files.join('')).not.toMatch(/\\ud[89a-f]/i);
    const written = lines(folder, 'out/test.jsonl').find(({ id }) => id === 'a')!;
    expect(written).toMatchObject({ input: 'cut \uFFFD', references: ['small'] });
    expect(written.prompt).toContain('cut \uFFFD');
    expect(written.prompt).toContain('small \uFFFD');
  });

  test('a data file that is missing, and one that is broken', async () => {
    const folder = workspace();
    writeFileSync(path.join(folder, 'data/bags.json'), '{"Instances": [');
    writeFileSync(
      path.join(folder, 'tasks/chests.instruct'),
      'Task: chests\nInstances: ../data/chests.json\nDefinition: x\n',
    );
    const { code, output, notices } = await build(folder);
    expect(code).toBe(1);
    const { failures } = JSON.parse(output) as { failures: readonly string[] };
    expect(failures).toHaveLength(2);
    expect(notices).toContain('Left out: ');
    expect(lines(folder, 'out/test.jsonl')).toHaveLength(10);
  });

  test.each([
    [{ layout: 'nothing.instruct' }, 'neither built in'],
    [{ tokenizer: 'data/boxes.json' }, 'not a tokenizer'],
    [{ tasks: 'x' }, '"tasks" must be a list'],
  ])('%j', async (keys, message) => {
    const { code, notices } = await build(workspace(keys));
    expect(code).toBe(1);
    expect(notices).toContain(message);
  });

  test('a layout that drops the input', async () => {
    const folder = workspace({ layout: 'l.instruct' });
    writeFileSync(path.join(folder, 'l.instruct'), 'Template:\n  {{definition}}\n');
    const { code, notices } = await build(folder);
    expect(code).toBe(1);
    expect(notices).toContain('has no "{{input}}"');
  });
});

test.each(['alpaca', 'sharegpt', 'messages'])('as %s', async (format) => {
  const folder = workspace({ layout: 'chat' });
  const { code } = await build(folder, ['--format', format]);
  expect(code).toBe(0);
  const names = readdirSync(path.join(folder, 'out'));
  expect(names).toContain('dataset_info.json');
  expect(names.filter((name) => name.includes(format))).not.toHaveLength(0);
});

test('wrong use', async () => {
  const folder = workspace();
  expect((await build(folder, ['--format', 'xml'])).code).toBe(2);
  expect((await run(folder, ['build', 'e.experiment.json'])).code).toBe(2);
  expect((await run(folder, ['build', '--out', 'x'])).code).toBe(2);
});
