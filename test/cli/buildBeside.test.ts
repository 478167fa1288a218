import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from './terminal';

const instruction = [
  'Task: sizes',
  'Category: Sizes',
  'Instances: sizes.json',
  'Definition: Say how large it is.',
  '',
].join('\n');

/** A workspace with a task and these experiments, of which each may have further keys. */
function workspaceWith(experiments: Readonly<Record<string, object>>): string {
  const folder = temporaryFolder();
  const instances = ['a box', 'a bag', 'a house'].map((input, index) => ({
    id: `sizes-${index}`,
    input,
    output: ['small'],
  }));
  writeFileSync(path.join(folder, 'sizes.instruct'), instruction);
  writeFileSync(path.join(folder, 'sizes.json'), JSON.stringify({ Instances: instances }));
  for (const [name, keys] of Object.entries(experiments)) {
    const file = path.join(folder, `${name}.experiment.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    const tasks = [path.relative(path.dirname(file), path.join(folder, 'sizes.instruct'))];
    const experiment = { name, tasks, model: 'tiny', testInstances: 1, ...keys };
    writeFileSync(file, JSON.stringify(experiment));
  }
  return folder;
}

/** Builds an experiment as its task in the editor does; the line that says where. */
async function build(folder: string, experiment: string): Promise<string> {
  const file = path.join(folder, `${experiment}.experiment.json`);
  const to = ['--out', path.join('data', path.basename(experiment)), '--keep-others'];
  const { code, notices } = await run(folder, ['build', file, ...to]);
  expect(code).toBe(0);
  return notices.split(':')[0]!;
}

/** Folders of data, and the name of the experiment that each is of. */
function built(folder: string): Readonly<Record<string, unknown>> {
  const data = path.join(folder, 'data');
  const names = readdirSync(data).map((name) => {
    const manifest = readFileSync(path.join(data, name, 'manifest.json'), 'utf8');
    return [name, (JSON.parse(manifest) as { readonly name: unknown }).name];
  });
  return Object.fromEntries(names) as Readonly<Record<string, unknown>>;
}

test('experiments of one name in several folders each keep their data, however often they are built', async () => {
  const folder = workspaceWith({ 'a/main': {}, 'b/main': {}, main: {}, 'main-2': {} });
  expect(await build(folder, 'a/main')).toBe('data/main');
  expect(await build(folder, 'b/main')).toBe('data/main-2');
  expect(await build(folder, 'main-2')).toBe('data/main-2-2');
  expect(await build(folder, 'main')).toBe('data/main-3');
  const each = { main: 'a/main', 'main-2': 'b/main', 'main-2-2': 'main-2', 'main-3': 'main' };
  expect(built(folder)).toEqual(each);
  for (const experiment of ['main', 'b/main', 'a/main', 'main-2']) await build(folder, experiment);
  expect(built(folder)).toEqual(each);
});

test('data that was built is found again, also where the first folder became free', async () => {
  const folder = workspaceWith({ 'a/main': {}, 'b/main': {} });
  await build(folder, 'a/main');
  await build(folder, 'b/main');
  rmSync(path.join(folder, 'data/main'), { recursive: true });
  expect(await build(folder, 'b/main')).toBe('data/main-2');
});

test('an experiment that was moved takes its data over', async () => {
  const folder = workspaceWith({ 'a/main': {} });
  await build(folder, 'a/main');
  mkdirSync(path.join(folder, 'b'));
  renameSync(
    path.join(folder, 'a/main.experiment.json'),
    path.join(folder, 'b/main.experiment.json'),
  );
  expect(await build(folder, 'b/main')).toBe('data/main');
});

test('the data sets of a grid are kept as well', async () => {
  const folder = workspaceWith({ 'a/main': { grid: { samplesPerTask: [1, 2] } }, 'b/main': {} });
  await build(folder, 'a/main');
  const overview = readFileSync(path.join(folder, 'data/main/report.md'), 'utf8');
  expect(await build(folder, 'b/main')).toBe('data/main-2');
  expect(readFileSync(path.join(folder, 'data/main/report.md'), 'utf8')).toBe(overview);
});

test('a folder that is named without further words is written into', async () => {
  const folder = workspaceWith({ 'a/main': {}, 'b/main': {} });
  for (const experiment of ['a/main', 'b/main'])
    await run(folder, ['build', `${experiment}.experiment.json`, '--out', 'data/main']);
  expect(built(folder)).toEqual({ main: 'b/main' });
});
