import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Task } from '../src/core/dataset/task';
import { baselineAnswer, baselines, type Baseline } from '../src/core/evaluate/baselines';
import { megabytes, oracle, tasksOf } from './rouge';

/**
 * `stepwise evaluate` as a whole process, by the program that "npm run build" made: its time for the evaluation instances
 * against the scoring loop of rouge-score in the same run, and its memory for a file that is 100 times larger.
 */

const rounds = 5;
const copies = 100;

interface Measured {
  /** Seconds. */
  readonly wall: number;
  readonly processor: number;
  readonly peakBytes: number;
  readonly code: number;
}

export function benchEvaluate(root: string, folder: string, superni: string): void {
  const data = path.join(superni, 'test');
  const tasks = tasksOf(data);
  const bench = { root, folder, data };
  for (const baseline of baselines) reportTime(bench, tasks, baseline);
  reportMemory(bench, tasks);
}

interface Bench {
  readonly root: string;
  /** For files that go away afterwards. */
  readonly folder: string;
  readonly data: string;
}

function reportTime({ root, folder, data }: Bench, tasks: readonly Task[], name: Baseline): void {
  const answered = tasks.flatMap((task) =>
    task.instances.map(({ id, references }) => ({
      id,
      references,
      prediction:
        baselineAnswer(
          name,
          task,
          task.instances.find((one) => one.id === id)!,
        ) ?? '',
    })),
  );
  const file = path.join(folder, `${name}.jsonl`);
  const lines = answered.map(({ id, prediction }) => `${JSON.stringify({ id, prediction })}\n`);
  writeFileSync(file, lines.join(''));
  const given = [file, '--tasks', data, '--json'];
  const plain = measure(root, [...given, '--no-intervals'], rounds);
  const theirs = oracle(answered, root).seconds;
  const whole = measure(root, given, rounds);
  console.log(`${name}: ${answered.length} predictions, median of ${rounds} processes`);
  console.log(`  rouge-score's loop     ${seconds(theirs)}`);
  for (const [what, runs] of [
    ['without intervals', plain],
    ['with intervals', whole],
  ] as const)
    for (const time of ['processor', 'wall'] as const) {
      const median = medianOf(runs, time);
      const ratio = `1/${(theirs / median).toFixed(0)}`;
      console.log(`  ${what.padEnd(18)} ${time.padEnd(10)} ${seconds(median)}  ${ratio}`);
    }
}

function reportMemory({ root, folder, data }: Bench, tasks: readonly Task[]): void {
  console.log('\nPeak memory of the process (without intervals)');
  const file = path.join(folder, 'many.jsonl');
  const report = (what: string, given: readonly string[]): void => {
    const [run] = measure(root, [...given, '--no-intervals', '--json'], 1);
    console.log(`  ${what.padEnd(58)} ${megabytes(run!.peakBytes)}  in ${seconds(run!.wall)}`);
  };
  for (const times of [1, copies]) {
    const size = writeCopies(file, tasks, { times, kind: 'whole' });
    report(`${times * countOf(tasks)} lines with references (${megabytes(size)})`, [file]);
  }
  for (const times of [1, copies]) {
    const size = writeCopies(file, tasks, { times, kind: 'answers' });
    const what = `${times * countOf(tasks)} predictions for ${countOf(tasks)} instances (${megabytes(size)})`;
    report(what, [file, '--tasks', data]);
  }
  rmSync(file);
}

/** Writes the predictions of "copy an example's output" over and over, each time with other ids. */
function writeCopies(
  file: string,
  tasks: readonly Task[],
  { times, kind }: { readonly times: number; readonly kind: 'whole' | 'answers' },
): number {
  const target = openSync(file, 'w');
  let size = 0;
  for (let copy = 0; copy < times; copy++)
    for (const task of tasks) {
      const lines = task.instances.map((instance) => {
        const id = copy === 0 ? instance.id : `${instance.id}-${copy}`;
        const prediction = baselineAnswer('copy-example', task, instance) ?? '';
        const { input, references: output } = instance;
        const line =
          kind === 'answers'
            ? { id, prediction }
            : {
                Task: task.name,
                Categories: [task.category],
                Instance: { id, input, output },
                prediction,
              };
        return `${JSON.stringify(line)}\n`;
      });
      size += writeSync(target, lines.join(''));
    }
  closeSync(target);
  return size;
}

function countOf(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { instances }) => sum + instances.length, 0);
}

function measure(root: string, given: readonly string[], times: number): Measured[] {
  const { error, status, stdout, stderr } = spawnSync(
    path.join(root, 'test/python/.venv/bin/python'),
    [
      path.join(root, 'bench/evaluate.py'),
      String(times),
      process.execPath,
      path.join(root, 'dist/cli.js'),
      'evaluate',
      ...given,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(
      `Python did not run: ${error?.message ?? stderr}. Run "node scripts/python-install.mjs" first.`,
    );
  // Written by our own script.
  const runs = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
  if (runs.some(({ code }) => code > 1))
    throw new Error(`"stepwise evaluate ${given.join(' ')}" failed.`);
  return runs;
}

function medianOf(runs: readonly Measured[], time: 'wall' | 'processor'): number {
  const times = runs.map((run) => run[time]).sort((left, right) => left - right);
  return times[times.length >> 1]!;
}

function seconds(value: number): string {
  return `${value.toFixed(2).padStart(7)} s`;
}
