import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { evaluate } from '../../../src/core/evaluate/evaluate';
import type { Instance } from '../../../src/core/dataset/instances';
import { Comparisons } from '../../../src/node/results/comparisons';
import { ResultsContent, type Content } from '../../../src/node/results/content';
import { damagedScores } from '../../../src/node/results/damagedRunView';
import { baselineNames } from '../../../src/node/results/defaultBaseline';
import type { InstanceReader, InstancesOf } from '../../../src/node/results/model';
import { annotate } from '../../../src/node/runs/annotations';
import { deleteRun } from '../../../src/node/runs/delete';
import { writeOwnProgram } from '../../../src/node/runs/process';
import { writeFinishedRun } from '../../../src/node/runs/record';
import { runsFolder } from '../../../src/node/runs/runFolder';
import type { ComparisonView } from '../../../src/protocol/results';

type Compared = Awaited<ReturnType<InstanceReader['compare']>>;
const equal = {
  ...{ selected: 50, baseline: 50, difference: 0, interval: { low: 0, high: 0 }, p: 1 },
  ...{ better: 0, worse: 0 },
};
const ready: Compared = {
  kind: 'ready',
  ...{ shared: 3, onlySelected: 0, onlyBaseline: 0, otherReferences: 0, changed: 0 },
  overall: { instances: 3, metrics: { rougeL: equal, rouge1: equal, exactMatch: equal } },
  categories: [],
  tasks: [],
};
const unavailable = { kind: 'unavailable', message: 'They share no instance.' } as const;

let workspace: string;
let asked: InstancesOf[];
let finish: (compared: Compared) => void;
let wasCompared: Promise<void>;
let content: ResultsContent;

beforeEach(() => {
  workspace = mkdtempSync(path.join(os.tmpdir(), 'stepwise-content-'));
  onTestFinished(() => rmSync(workspace, { recursive: true }));
  asked = [];
  let tellCompared = (): void => undefined;
  wasCompared = new Promise((resolve) => (tellCompared = resolve));
  content = new ResultsContent(
    new Comparisons({
      compare: (of) => {
        asked.push(of);
        return new Promise((resolve) => (finish = resolve));
      },
      compared: tellCompared,
    }),
  );
});

interface Wanted {
  readonly selected?: string;
  readonly baseline?: string | null;
  readonly isFresh?: boolean;
}

/** Every step of a reading. */
async function steps(wanted: Wanted = {}): Promise<readonly Content[]> {
  const found: Content[] = [];
  const request = {
    workspace,
    selected: wanted.selected,
    baseline: wanted.baseline,
    instructions: () => Promise.resolve(new Set(['notices'])),
    isFresh: wanted.isFresh ?? true,
  };
  for await (const step of content.read(request)) found.push(step);
  return found;
}
const last = async (wanted?: Wanted): Promise<Content> => (await steps(wanted)).at(-1)!;

const directory = (id: string): string => path.join(runsFolder(workspace), id);

let minute = 0;
/** A finished run in which `right` of three answers are right; with `ids`, over other instances. */
async function run(
  right: number,
  {
    kind = 'predictions',
    name = `${right} right`,
    ids = ['a', 'b', 'c'],
  }: { kind?: 'baseline' | 'predictions'; name?: string; ids?: readonly string[] } = {},
): Promise<string> {
  const instances: Instance[] = ids.map((id, index) => ({
    id,
    input: index < right ? 'yes' : 'no',
    references: ['yes'],
  }));
  const task = { name: 'notices', category: 'Reading', positiveExamples: [], instances };
  const written = await writeFinishedRun(workspace, {
    kind,
    name,
    now: new Date(Date.UTC(2026, 0, 1, 0, minute++)),
    events: evaluate([{ kind: 'task', task }], { kind: 'baseline', baseline: 'copy-input' }),
  });
  if (written.kind === 'cancelled') throw new Error('Nobody cancels here.');
  return written.id;
}
/** One that goes on: it is to answer "a", "b" and "c" and has answered "a". */
async function runThatPredicts(): Promise<string> {
  const id = '20260102-000000-000-live';
  mkdirSync(directory(id), { recursive: true });
  const manifest = {
    ...{ id, name: 'live', action: 'predict', started: '2026-01-02T00:00:00.000Z' },
    ...{ host: 'local', experimentFile: null, experiment: null, model: null, seed: 7 },
    ...{ files: [], instances: { train: 0, validation: 0, predict: 3 }, versions: {} },
    problems: [],
  };
  writeFileSync(path.join(directory(id), 'manifest.json'), JSON.stringify(manifest));
  const wanted = { task: 'notices', category: 'Reading', prompt: '', references: ['yes'] };
  const lines = ['a', 'b', 'c'].map((one) => `${JSON.stringify({ id: one, ...wanted })}\n`);
  writeFileSync(path.join(directory(id), 'predict.jsonl'), lines.join(''));
  predict(id, 'a');
  await writeOwnProgram(directory(id));
  return id;
}
const predict = (run: string, id: string): void =>
  appendFileSync(
    path.join(directory(run), 'predictions.jsonl'),
    `${JSON.stringify({ id, prediction: 'yes' })}\n`,
  );
const copyExample = (right: number): Promise<string> =>
  run(right, { kind: 'baseline', name: baselineNames['copy-example'] });

describe('what is shown', () => {
  test('of a workspace without runs', async () =>
    expect(await steps()).toEqual([
      {
        ...{ runs: [], selected: null, baseline: null, scored: '' },
        ...{ detail: null, damage: null, comparison: null, curves: null },
      },
    ]));

  test('that one of the two runs was scored again, also with as many instances', async () => {
    const [baseline, id] = [await copyExample(1), await run(2)];
    const before = await last({ selected: id, baseline });
    expect((await last({ selected: id, baseline })).scored).toBe(before.scored);
    const seen = new Set([before.scored]);
    for (const [place, one] of [id, baseline].entries()) {
      utimesSync(path.join(directory(one), 'scores.json'), 1 + place, 1 + place);
      const { scored, detail } = await last({ selected: id, baseline });
      expect(detail?.overall.instances).toBe(3);
      seen.add(scored);
    }
    expect(seen.size).toBe(3);
  });

  test('the list comes first, then what is selected', async () => {
    const id = await run(2);
    const [list, whole, ...more] = await steps({ selected: id });
    expect(list).toMatchObject({ selected: id, detail: null });
    expect(list?.runs[0]?.overall?.exactMatch).toBeCloseTo(200 / 3);
    expect(whole?.detail).toMatchObject({ id, tasks: [{ name: 'notices', hasInstruction: true }] });
    expect(more).toEqual([]);
  });

  test('a detail that is known stays while it is read again, so that nothing flickers', async () => {
    await run(2);
    const before = await last();
    expect(before.detail).not.toBeNull();
    const again = await steps();
    expect(again.map(({ detail }) => detail)).toEqual([before.detail, before.detail]);
  });

  test('so do the scores so far of a run that predicts', async () => {
    const id = await runThatPredicts();
    const counts = async (): Promise<unknown> =>
      (await steps({ selected: id })).map(({ detail }) => detail?.overall.instances);
    expect(await counts()).toEqual([undefined, 1]);
    expect(await counts()).toEqual([1, 1]);
    predict(id, 'b');
    expect(await counts()).toEqual([1, 2]);
    const ended = await run(3);
    await last({ selected: ended });
    expect((await steps({ selected: id }))[0]).toMatchObject({ selected: id, detail: null });
  });

  test('without a choice the newest run against the baseline', async () => {
    const [baseline, newest] = [await copyExample(1), await run(2)];
    expect(await last()).toMatchObject({ selected: newest, baseline });
  });

  test('what is shown without a choice stays when others come, until it is gone', async () => {
    expect(await last()).toMatchObject({ selected: null, baseline: null });
    const [easy, first] = [
      await run(0, { kind: 'baseline', name: baselineNames['copy-input'] }),
      await run(2),
    ];
    const shown = { selected: first, baseline: easy };
    expect(await last()).toMatchObject(shown);
    const [hard, second] = [await copyExample(1), await run(3)];
    expect(await last()).toMatchObject(shown);
    for (const id of [easy, first]) await deleteRun(workspace, id, { hosts: [] });
    expect(await last()).toMatchObject({ selected: second, baseline: hard });
  });

  test('what is compared with stays while other runs are chosen', async () => {
    const [easy, a, b] = [await run(0, { kind: 'baseline' }), await run(1), await run(2)];
    await last({ selected: a });
    await copyExample(1);
    for (const selected of [b, easy, a])
      expect(await last({ selected })).toMatchObject({ selected, baseline: easy });
  });

  test('a baseline that was compared with itself alone gives way to the harder one', async () => {
    const easy = await run(0, { kind: 'baseline', name: baselineNames['copy-input'] });
    expect(await last()).toMatchObject({ selected: easy, baseline: easy });
    const hard = await copyExample(1);
    expect(await last()).toMatchObject({ selected: easy, baseline: hard });
  });

  test('after the user made baselines, the best of them is compared with', async () => {
    const [before, id] = [await copyExample(0), await run(2)];
    expect(await last()).toMatchObject({ selected: id, baseline: before });
    const anew = await copyExample(1);
    content.renewBaseline();
    expect(await last()).toMatchObject({ selected: id, baseline: anew });
  });

  test('a choice that is gone is none', async () => {
    const id = await run(2);
    const gone = '20250101-000000-000-gone';
    expect(await last({ selected: gone, baseline: gone })).toMatchObject({
      selected: id,
      baseline: null,
    });
  });

  test('starred ones first, else newest first', async () => {
    const [first, second, third] = [await run(0), await run(1), await run(2)];
    await annotate(path.join(runsFolder(workspace), first), { starred: true });
    expect((await last()).runs.map(({ id }) => id)).toEqual([first, third, second]);
  });

  test('differences to the baseline', async () => {
    const [baseline, other] = [await copyExample(1), await run(2)];
    const { runs } = await last();
    const difference = (id: string) => runs.find((shown) => shown.id === id)?.difference;
    expect(difference(other)).toBeCloseTo(100 / 3);
    expect(difference(baseline)).toBeNull();
    const alone = await last({ baseline: null });
    expect(alone.runs.map((shown) => shown.difference)).toEqual([null, null]);
  });

  test('none to a baseline over other instances, also where they are as many', async () => {
    const baseline = await copyExample(1);
    const ids = [await run(2, { ids: ['a', 'b'] }), await run(2, { ids: ['b', 'c', 'd'] })];
    const { runs } = await last({ baseline });
    expect(runs.filter(({ id }) => ids.includes(id)).map((one) => one.difference)).toEqual([
      null,
      null,
    ]);
  });

  test('a damaged run is told, and what is damaged; the rest is shown', async () => {
    const [id, unscored] = [await run(2), await run(1)];
    const damaged = '20250102-000000-000-damaged';
    mkdirSync(directory(damaged));
    writeFileSync(path.join(directory(damaged), 'manifest.json'), '{"id": ');
    writeFileSync(path.join(directory(unscored), 'scores.json'), '{"overall": ');
    const { runs, selected } = await last();
    expect(runs.map(({ id: shown, failure }) => [shown, failure?.slice(0, 45) ?? null])).toEqual([
      [unscored, 'The "scores.json" of this run is damaged. "Sc'],
      [id, null],
      [damaged, 'The "manifest.json" of this run is damaged, o'],
    ]);
    expect(selected).toBe(id);
    expect(await last({ selected: damaged })).toMatchObject({ selected: damaged, detail: null });
  });

  test('scores whose beginning alone can be read are damaged, and read again once they are whole', async () => {
    const id = await run(2);
    const file = path.join(directory(id), 'scores.json');
    const whole = readFileSync(file, 'utf8');
    expect((await last()).damage).toBeNull();
    writeFileSync(file, whole.slice(0, -20));
    const [, read] = await steps();
    expect(read!.runs[0]).toMatchObject({ overall: { instances: 3 } });
    expect(read).toMatchObject({ detail: null, damage: damagedScores });
    expect((await steps({ isFresh: false }))[0]).toMatchObject({ damage: damagedScores });
    writeFileSync(file, whole);
    expect(await last()).toMatchObject({ detail: { id }, damage: null });
  });

  test('runs of one name say when they were started, as short as tells them apart', async () => {
    vi.stubEnv('TZ', 'UTC');
    onTestFinished(() => void vi.unstubAllEnvs());
    minute = 2;
    for (const name of ['fake-a (chat)', 'fake-a (chat)', 'mine']) await run(1, { name });
    const { runs } = await last();
    expect(runs.map(({ name }) => name)).toEqual([
      'mine',
      'fake-a (chat), 1 Jan 00:03',
      'fake-a (chat), 1 Jan 00:02',
    ]);
    expect(runs[1]!.ownName).toBe('fake-a (chat)');
    await annotate(directory(runs[1]!.id), { name: 'mine' });
    expect((await last()).runs.map(({ name }) => name)).toEqual([
      'mine, 1 Jan 00:04',
      'mine, 1 Jan 00:03',
      'fake-a (chat)',
    ]);
  });

  test('a run that is being made is not there yet', async () => {
    mkdirSync(directory('20260102-000000-000-soon'), { recursive: true });
    expect((await last()).runs).toEqual([]);
    await writeOwnProgram(directory('20260102-000000-000-soon'));
    expect((await last()).runs).toEqual([]);
  });

  test('a run whose maker was killed before it began is told, and can be deleted', async () => {
    const id = '20260102-000000-000-never';
    mkdirSync(directory(id), { recursive: true });
    await writeOwnProgram(directory(id));
    const file = path.join(directory(id), 'process.json');
    const own = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...own, started: 'before the last restart' }));
    const { runs } = await last();
    expect(runs.map(({ id: shown, failure }) => [shown, failure?.slice(0, 27)])).toEqual([
      [id, 'This run was never begun: t'],
    ]);
    await deleteRun(workspace, id, { hosts: [] });
    expect((await last()).runs).toEqual([]);
  });

  test('losses of the selected run alone, and they stay while it is read again', async () => {
    const [a, b] = [await run(1), await run(2)];
    for (const id of [a, b])
      writeFileSync(
        path.join(directory(id), 'events.jsonl'),
        `${JSON.stringify({ kind: 'step', time: '2026-01-01T00:00:00Z', step: 1, steps: 2, loss: 0.5, tokensPerSecond: 1, memory: null })}\n`,
      );
    const losses = ({ runs }: Content) => runs.map(({ progress }) => progress?.losses.length ?? 0);
    expect((await steps({ selected: a })).map(losses)).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect((await steps({ selected: a })).map(losses)).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(losses(await last({ selected: b }))).toEqual([1, 0]);
  });
});

describe('comparisons', () => {
  const comparison = async (wanted?: Wanted): Promise<ComparisonView | null> =>
    (await last(wanted)).comparison;

  test('are computed in the background and kept', async () => {
    await copyExample(1);
    await run(2);
    expect(await comparison()).toEqual({ kind: 'computing' });
    expect(await comparison()).toEqual({ kind: 'computing' });
    finish(ready);
    await wasCompared;
    expect(await comparison({ isFresh: false })).toEqual(ready);
    expect(await comparison({ baseline: null })).toBeNull();
    expect(await comparison()).toEqual(ready);
    expect(asked).toHaveLength(1);
  });

  test('of the two runs that are looked at', async () => {
    const [a, b] = [await run(1), await run(2)];
    await last({ selected: a, baseline: b });
    expect(
      asked.map(({ directory, baseline }) =>
        [directory, baseline].map((one) => path.basename(one!)),
      ),
    ).toEqual([[a, b]]);
  });

  test.each<[string, InstanceReader['compare'], string]>([
    ['that cannot be made', () => Promise.resolve(unavailable), unavailable.message],
    [
      'that breaks off',
      () => Promise.reject(new Error('no memory')),
      'The runs could not be compared: Error: no memory',
    ],
  ])(
    'one %s says so, and is tried again when its runs are looked at again',
    async (_, compare, message) => {
      let tries = 0;
      const failed = new Promise<void>((resolve) => {
        content = new ResultsContent(
          new Comparisons({ compare: (of) => (tries++, compare(of)), compared: resolve }),
        );
      });
      await copyExample(1);
      const id = await run(2);
      expect(await comparison()).toEqual({ kind: 'computing' });
      await failed;
      for (const isFresh of [false, true])
        expect(await comparison({ isFresh })).toEqual({ kind: 'unavailable', message });
      expect(tries).toBe(1);
      await last({ selected: id, baseline: null });
      expect(await comparison()).toEqual({ kind: 'computing' });
      expect(tries).toBe(2);
    },
  );

  test('there is none with nothing, with itself, and without scores', async () => {
    const id = await copyExample(1);
    expect(await comparison()).toBeNull();
    const other = await run(2);
    expect(await comparison({ baseline: null })).toBeNull();
    rmSync(path.join(runsFolder(workspace), id, 'scores.json'));
    expect(await comparison({ selected: other, baseline: id })).toBeNull();
    expect(asked).toEqual([]);
  });
});
