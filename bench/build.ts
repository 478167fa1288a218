import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PromptLine } from '../src/core/dataset/promptLine';
import { tellParts } from './buildParts';
import { instancesOfTask, writeTasks, type BenchTask } from './buildTasks';
import { trainedTokenizers } from './tokens';

/**
 * Building a data set of 75,000 prompts with two examples each from 750 task files, by the program as it ships: time and
 * memory of the whole process. Then, with room for 1,224 tokens, against the same job in Python: transformers' fast
 * tokenizer, and one in Python alone, each on some of the tasks; what Python takes to start and to load is not counted.
 */
export async function benchBuild(root: string, folder: string, superni: string): Promise<void> {
  const work = path.join(folder, 'build');
  const tasks = writeTasks(path.join(work, 'tasks'), 2 * taskCount, superni);
  const file = path.join(work, 'tokenizer.json');
  const tokenizers = trainedTokenizers(root, file, someTexts(tasks));
  writeFileSync(file, JSON.stringify(tokenizers['as T5']));
  const program = path.join(root, 'dist/cli.js');
  const ours = (what: string, job: Job): Used => {
    const used = builtBy(program, work, job);
    console.log(`  ${what.padEnd(36)} ${told(used)}, at most ${used.megabytes.toFixed(0)} MB`);
    return used;
  };
  const job: Job = { tokenizer: 'none', tasks: taskCount, checks: ['--no-duplicates'] };
  console.log(`${taskCount * instancesOfTask} prompts of ${taskCount} tasks, no limit of tokens`);
  ours('without the check for duplicates', job);
  ours('twice as many tasks', { ...job, tasks: 2 * taskCount });
  ours('with the check for duplicates', { ...job, checks: [] });
  console.log('at most 1224 tokens');
  const fitted = ours('Stepwise', { ...job, tokenizer: 'tokenizer.json' });
  const prompts = promptsIn(path.join(work, 'out'));
  for (const [way, every] of Object.entries({ fast: 20, slow: 50 }))
    tellPython(way, { theirs: inPython(root, work, { way, every }), ours: fitted, prompts });
  await tellParts(work, taskCount);
}

const taskCount = 750;
const mostTokens = 1224;

interface Job {
  readonly tokenizer: string;
  readonly tasks: number;
  readonly checks: readonly string[];
}

/** What a job took, in seconds. */
interface Times {
  readonly wall: number;
  readonly processor: number;
}

interface Used extends Times {
  /** The most memory that the process held. */
  readonly megabytes: number;
}

function told({ wall, processor }: Times): string {
  return `${wall.toFixed(1).padStart(6)} s, processor ${processor.toFixed(1).padStart(6)} s`;
}

/** Runs "stepwise build" in a process of its own, the start of it included. */
function builtBy(program: string, work: string, { tokenizer, tasks, checks }: Job): Used {
  const experiment = path.join(work, 'bench.experiment.json');
  writeFileSync(experiment, JSON.stringify(experimentOf(tokenizer, tasks)));
  const used = path.join(work, 'used.json');
  const atExit = `import { writeFileSync, readFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(used)}, JSON.stringify({
      ...process.cpuUsage(), status: readFileSync('/proc/self/status', 'utf8') })));`;
  const hook = `data:text/javascript,${encodeURIComponent(atExit)}`;
  const from = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, program, 'build', experiment, '--out', path.join(work, 'out'), ...checks],
    { encoding: 'utf8' },
  );
  const wall = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`"stepwise build" failed: ${stderr}`);
  const read = JSON.parse(readFileSync(used, 'utf8')) as AtExit; // written by the hook
  return {
    wall,
    processor: (read.user + read.system) / 1e6,
    megabytes: Number(/VmHWM:\s*(\d+) kB/.exec(read.status)![1]) / 1000,
  };
}

interface AtExit {
  /** In microseconds. */
  readonly user: number;
  readonly system: number;
  /** Of the process, as Linux tells it. */
  readonly status: string;
}

export function experimentOf(tokenizer: string, tasks: number): object {
  const names = Array.from({ length: tasks }, (_, number) => String(number).padStart(4, '0'));
  return {
    name: 'Bench',
    tasks: names.map((name) => `tasks/task${name}.json`),
    layout: 'tk-instruct',
    model: 'tiny',
    tokenizer,
    testInstances: 1,
    maxSourceTokens: mostTokens,
  };
}

/** By the id of their instance. */
function promptsIn(out: string): ReadonlyMap<string, string> {
  const lines = ['train.jsonl', 'test.jsonl'].flatMap((name) =>
    readFileSync(path.join(out, name), 'utf8').trimEnd().split('\n'),
  );
  return new Map(
    lines.map((line) => {
      const { id, prompt } = JSON.parse(line) as PromptLine; // written by "stepwise build"
      return [id, prompt];
    }),
  );
}

/** Enough to train a tokenizer on. */
function someTexts(tasks: readonly BenchTask[]): readonly string[] {
  return tasks
    .slice(0, taskCount)
    .flatMap(({ Definition, Instances }) => [
      ...Definition,
      ...Instances.slice(0, 10).map(({ input }) => input),
    ]);
}

interface PythonJob {
  readonly way: string;
  /** Only one task of so many. */
  readonly every: number;
}

interface PythonTimes extends Times {
  readonly prompts: readonly { readonly id: string; readonly prompt: string }[];
}

/** Runs bench/build.py on the same tasks. */
function inPython(root: string, work: string, { way, every }: PythonJob): PythonTimes {
  const out = path.join(work, 'python');
  mkdirSync(out, { recursive: true });
  const lines = path.join(out, `${way}.jsonl`);
  const { error, status, stdout, stderr } = spawnSync(
    path.join(root, 'test/python/.venv/bin/python'),
    [
      path.join(root, 'bench/build.py'),
      way,
      work,
      lines,
      ...[taskCount, every, mostTokens].map(String),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(
      `bench/build.py did not run: ${error?.message ?? stderr}. Run "node scripts/python-install.mjs" first.`,
    );
  return {
    ...(JSON.parse(stdout) as Times), // printed by our own script
    prompts: readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as PythonTimes['prompts'][number]), // written by our own script
  };
}

interface Compared {
  readonly theirs: PythonTimes;
  readonly ours: Times;
  readonly prompts: ReadonlyMap<string, string>;
}

/** From some of the tasks, the times of all: by the length of the prompts. */
function tellPython(way: string, { theirs, ours, prompts }: Compared): void {
  const factor = lengthOf(prompts.values()) / lengthOf(theirs.prompts.map(({ prompt }) => prompt));
  const wall = theirs.wall * factor;
  const processor = theirs.processor * factor;
  const same = theirs.prompts.filter(({ id, prompt }) => prompts.get(id) === prompt).length;
  const ratios = `${(wall / ours.wall).toFixed(2)} × the time of Stepwise, processor ${(processor / ours.processor).toFixed(2)} ×`;
  console.log(
    `  ${`Python, ${way}`.padEnd(36)} ${told({ wall, processor })}, ${ratios}; ${same} of ${theirs.prompts.length} prompts are the same`,
  );
}

function lengthOf(texts: Iterable<string>): number {
  return Array.from(texts).reduce((sum, text) => sum + text.length, 0);
}
