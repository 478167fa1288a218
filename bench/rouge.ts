import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTask, type Task } from '../src/core/dataset/task';
import { baselineAnswer, baselines } from '../src/core/evaluate/baselines';
import { createRougeScorer } from '../src/core/evaluate/metrics/rouge';

/**
 * ROUGE on the evaluation instances: the processor time of our scoring loop (compiler and garbage collector included)
 * against that of rouge-score's in the same run. Ours does ROUGE-L and ROUGE-1 and starts with an empty memory of words
 * each time; rouge-score does ROUGE-L alone.
 */

export interface Pair {
  readonly prediction: string;
  readonly references: readonly string[];
}

export interface OracleEnd {
  readonly seconds: number;
  readonly peakBytes: number;
}

const rounds = 5;

export function benchRouge(root: string): void {
  const data = path.resolve(root, process.env.STEPWISE_SUPERNI ?? '../shared/superni', 'test');
  const tasks = tasksOf(data);
  for (const baseline of baselines) {
    const pairs = tasks.flatMap((task) =>
      task.instances.map((instance) => ({
        prediction: baselineAnswer(baseline, task, instance) ?? '',
        references: instance.references,
      })),
    );
    report(baseline, pairs, root);
  }
  console.log(
    `Memory of this process: ${megabytes(process.memoryUsage().rss)} (all data included)`,
  );
}

function report(name: string, pairs: readonly Pair[], root: string): void {
  const times = Array.from({ length: rounds }, () => secondsOf(pairs)).sort((a, b) => a - b);
  const ours = times[Math.floor(rounds / 2)]!;
  const theirs = oracle(pairs, root);
  console.log(
    [
      `${name}: ${pairs.length} instances`,
      `  Stepwise      ${(ours * 1000).toFixed(0).padStart(8)} ms  median of ${rounds}, ${(times[0]! * 1000).toFixed(0)} to ${(times.at(-1)! * 1000).toFixed(0)} ms`,
      `  rouge-score   ${(theirs.seconds * 1000).toFixed(0).padStart(8)} ms  at ${megabytes(theirs.peakBytes)}`,
      `  ratio         ${(ours / theirs.seconds).toFixed(5)}, 1/${(theirs.seconds / ours).toFixed(0)}`,
    ].join('\n'),
  );
}

function secondsOf(pairs: readonly Pair[]): number {
  const start = process.cpuUsage();
  const rouge = createRougeScorer();
  for (const { prediction, references } of pairs) rouge(prediction, references);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What rouge-score's own loop took, in processor time. */
export function oracle(pairs: readonly Pair[], root: string): OracleEnd {
  const python = path.join(root, 'test/python/.venv/bin/python');
  const { error, status, stdout, stderr } = spawnSync(
    python,
    [path.join(root, 'test/python/rouge_oracle.py'), 'rougeL'],
    {
      input: pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0)
    throw new Error(
      `rouge-score did not run: ${error?.message ?? stderr}. Run "node scripts/python-install.mjs" first.`,
    );
  // Written by our own script.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as OracleEnd;
}

export function tasksOf(folder: string): Task[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => taskOf(path.join(folder, file)));
}

function taskOf(file: string): Task {
  const read = readTask(readFileSync(file, 'utf8'), path.basename(file, '.json'));
  if (read.kind !== 'task') throw new Error(`${file}: ${read.message}`);
  return read.task;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
