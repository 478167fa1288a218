import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Baseline } from '../src/core/evaluate/baselines';
import { evaluate, type TaskSource } from '../src/core/evaluate/evaluate';
import { seededRandom } from '../src/core/random/random';
import { eachOf } from '../src/node/eachOf';
import { createInstanceReader } from '../src/node/results/instanceReader';
import type { InstanceReader, InstancesOf } from '../src/node/results/model';
import { runDetail } from '../src/node/results/runDetail';
import { listRuns } from '../src/node/runs/list';
import { writeFinishedRun } from '../src/node/runs/record';
import { runView } from '../src/node/runs/view';
import type { InstanceQuery, RunDetail, RunView } from '../src/protocol/results';

/**
 * What the Results page waits for. 100 runs of 11,810 instances in 119 tasks are listed and one of them is opened, as for
 * a first paint. Then finding, sorting, searching and paging in a run of that size and in one of 100,000 instances, both
 * compared with a baseline; the worker that ships reads, so times hold its messages, too.
 */
export async function benchResults(folder: string, worker: string): Promise<void> {
  const many = path.join(folder, 'many');
  const usual = await manyRuns(many);
  await opening(many, usual, worker);
  await reading('11,810 instances', usual, worker);
  await reading('100,000 instances', await largeRun(path.join(folder, 'large')), worker);
}

/** 100 runs of the usual size; the last of them and what it is compared with. */
export async function manyRuns(workspace: string): Promise<InstancesOf> {
  const usual = await twoRuns(workspace, { tasks: 119, instances: 11_810 });
  copies(usual.directory, 98);
  return usual;
}

/** A run of 100,000 instances and what it is compared with. */
export function largeRun(workspace: string): Promise<InstancesOf> {
  return twoRuns(workspace, { tasks: 1000, instances: 100_000 });
}

interface Size {
  readonly tasks: number;
  readonly instances: number;
}

/** Both baselines, scored in earnest, as a run and what it is compared with. */
async function twoRuns(workspace: string, size: Size): Promise<InstancesOf> {
  const from = performance.now();
  const baseline = await scored(workspace, 'copy-input', size);
  const middle = performance.now();
  const directory = await scored(workspace, 'copy-example', size);
  const { size: bytes } = statSync(path.join(directory, 'instances.jsonl'));
  const what = `${size.instances.toLocaleString('en')} instances, ${(bytes / 1e6).toFixed(1)} MB`;
  tell(`${what}: scored and written`, `${(middle - from).toFixed(0)} ms`);
  return { directory, baseline };
}

async function scored(workspace: string, baseline: Baseline, size: Size): Promise<string> {
  const events = evaluate(tasks(size), { kind: 'baseline', baseline });
  const run = {
    kind: 'baseline',
    name: baseline,
    events,
    now: new Date(),
    files: files(size),
  } as const;
  const written = await writeFinishedRun(workspace, run);
  if (written.kind !== 'written') throw new Error(written.kind);
  return written.directory;
}

/** A manifest names an instruction and a data file for each task. */
function files({ tasks: count }: Size) {
  return Array.from({ length: 2 * count }, (_, file) => ({
    role: file % 2 === 0 ? ('instruction' as const) : ('data' as const),
    path: `tasks/task${file >> 1}_something_classification.${file % 2 === 0 ? 'instruct' : 'json'}`,
    sha256: '0123456789abcdef'.repeat(4),
  }));
}

function* tasks({ tasks: count, instances }: Size): Generator<TaskSource> {
  const random = seededRandom(42, 'bench');
  const text = (words: number): string =>
    Array.from({ length: words }, () => vocabulary[random.below(vocabulary.length)]!).join(' ');
  for (let task = 0, made = 0; task < count; task++) {
    const until = Math.round(((task + 1) * instances) / count);
    const isLabelled = task % 3 > 0;
    const reference = (): string => (isLabelled ? labels[random.below(3)]! : text(12));
    const own = Array.from({ length: until - made }, () => ({
      id: `task${task}-${(made++).toString(16).padStart(32, '0')}`,
      input: text(35),
      references: [reference()],
    }));
    const name = `task${task}_something_classification`;
    const positiveExamples = [{ input: text(9), output: reference(), explanation: '' }];
    yield {
      kind: 'task',
      task: { name, category: `Category ${task % 12}`, positiveExamples, instances: own },
    };
  }
}

const labels = ['Yes', 'No', 'Cannot be told'];
const vocabulary = Array.from({ length: 3000 }, (_, word) =>
  `${(word * 7919) % 100_003}`.replace(/\d/g, (digit) => 'tenraislop'[Number(digit)]!),
);

/** Further runs with the same files, of which only the manifest is their own. */
function copies(directory: string, count: number): void {
  const id = path.basename(directory);
  for (let copy = 0; copy < count; copy++) {
    const other = id.replace(/.{4}$/, `c${copy.toString(16).padStart(3, '0')}`);
    const folder = path.join(path.dirname(directory), other);
    mkdirSync(folder);
    for (const name of readdirSync(directory)) {
      const [from, to] = [path.join(directory, name), path.join(folder, name)];
      if (name !== 'manifest.json') linkSync(from, to);
      else writeFileSync(to, readFileSync(from, 'utf8').replace(id, other));
    }
  }
}

/** Nothing was read before in this process; the disk's cache is warm. */
async function opening(workspace: string, of: InstancesOf, worker: string): Promise<void> {
  const first = await timed(() => firstPaint(workspace, of));
  const again = await timed(() => firstPaint(workspace, of));
  const { runs, detail } = first.made;
  tell(`${runs.length} runs listed, one in detail`, `${first.time} ms, again ${again.time} ms`);
  const reader = createInstanceReader(worker);
  const found = await timed(() => reader.find(of, everything));
  const compared = await reader.compare(of);
  tell('first rows, a new worker', `${found.time} ms`);
  const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
  const total = bytes({ runs, detail, comparison: compared }) + bytes(found.made);
  tell('messages of an opening', `${(total / 1000).toFixed(0)} kB`);
  reader.dispose();
}

async function firstPaint(
  workspace: string,
  { directory }: InstancesOf,
): Promise<{ readonly runs: readonly RunView[]; readonly detail: RunDetail | null }> {
  const listed = await listRuns(workspace);
  const runs = await eachOf(listed, (run) => runView(run));
  const selected = listed.find((run) => run.directory === directory);
  const read = selected ? await runDetail(selected, new Set()) : null;
  return { runs, detail: read === 'unreadable' ? null : read };
}

const everything: InstanceQuery = {
  ...{ task: null, category: null, text: '', wrongOnly: false, changedOnly: false },
  ...{ metric: 'rougeL', from: 0, to: 1, sort: 'file', descending: false },
};

const queries: Readonly<Record<string, Partial<InstanceQuery>>> = {
  'all of them': {},
  'wrong only': { wrongOnly: true },
  'one task': { task: 'task7_something_classification' },
  'one category, score between': { category: 'Category 5', from: 0.05 },
  'changed only': { changedOnly: true },
  'sorted by score': { sort: 'score' },
  'sorted by difference': { sort: 'difference', descending: true },
  'sorted by task': { sort: 'task' },
  'wrong, sorted by score': { wrongOnly: true, sort: 'score', descending: true },
  'text: a letter': { text: 'e' },
  'text: a word': { text: vocabulary[77]!.toUpperCase() },
  'text: two words, sorted': { text: `${vocabulary[5]!} `, sort: 'score' },
  'text: nowhere': { text: 'nowhere to be found' },
  'text in wrong ones of a category': { text: 'an', wrongOnly: true, category: 'Category 5' },
};

async function reading(what: string, of: InstancesOf, worker: string): Promise<void> {
  console.log(`\n${what}`);
  const reader = createInstanceReader(worker);
  const opened = await timed(() => reader.find(of, everything));
  tell('the first find, a new worker', `${opened.time} ms`);
  const searched = await timed(() => reader.find(of, { ...everything, text: 'at once' }));
  tell('a text search right after it', `${searched.time} ms`);
  await reader.find(of, { ...everything, text: 'warm' });
  for (const [name, query] of Object.entries(queries))
    await repeated(name, (time) => reader.find(of, { ...everything, to: 1 + time, ...query }));
  await paging(reader, of);
  const compared = await timed(() => reader.compare(of));
  tell('compare()', `${compared.time} ms, ${compared.made.kind}`);
  reader.dispose();
}

async function paging(reader: InstanceReader, of: InstancesOf): Promise<void> {
  for (const sort of ['file', 'score'] as const) {
    const found = await reader.find(of, { ...everything, sort });
    const total = found.kind === 'found' ? found.total : 0;
    const random = seededRandom(1, sort);
    await repeated(`100 rows, order of ${sort}`, () => reader.rows(random.below(total - 100), 100));
  }
  await repeated('an instance', () => reader.instance(4711));
}

const times = 15;

/** `work` must not ask twice for the same, since what was found last is remembered. */
async function repeated(name: string, work: (time: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  let made: unknown;
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    made = await work(time);
    taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  const found = isFound(made) ? `, ${made.total.toLocaleString('en')} found` : '';
  tell(
    name,
    `median ${taken[times >> 1]!.toFixed(1)} ms, longest ${taken.at(-1)!.toFixed(1)} ms${found}`,
  );
}

function isFound(value: unknown): value is { readonly total: number } {
  return typeof value === 'object' && value !== null && 'total' in value;
}

async function timed<Made>(work: () => Promise<Made>) {
  const from = performance.now();
  const made = await work();
  return { made, time: (performance.now() - from).toFixed(0) };
}

function tell(what: string, figures: string): void {
  console.log(`${what.padEnd(44)} ${figures}`);
}
