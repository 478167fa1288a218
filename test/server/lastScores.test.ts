import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { evaluate } from '../../src/core/evaluate/evaluate';
import { runFiles } from '../../src/core/experiment/commands';
import { writeFinishedRun } from '../../src/node/runs/record';
import { runDirectory } from '../../src/node/runs/runFolder';
import { lastRuns, lastScore, type ScoredRun } from '../../src/server/lastScore';
import type { LastScore } from '../../src/language/codeLenses';
import { LastScores, type ScoredText } from '../../src/server/lastScores';

const run = (name: string, rougeL: number, more: Partial<ScoredRun> = {}): ScoredRun => ({
  ...{ id: `id of ${name}`, directory: name, stamp: name, name, started: '2026-01-01T00:00:00Z' },
  isBaseline: false,
  isPartial: false,
  tasks: new Map([['reviews', { rougeL, instancesDigest: 'all' }]]),
  texts: new Map(),
  ...more,
});
const baseline = (name: string, rougeL: number): ScoredRun =>
  run(name, rougeL, { isBaseline: true });
/** Over other instances, or over some that nothing is known of. */
const over = (instancesDigest: string | undefined, name: string, rougeL: number): ScoredRun =>
  run(name, rougeL, {
    tasks: new Map([['reviews', { rougeL, ...(instancesDigest && { instancesDigest }) }]]),
  });
type Known = Parameters<typeof lastScore>[1];
const textOf = (runs: readonly ScoredRun[], more: Partial<Known> = {}): string | undefined => {
  const last = lastRuns(runs, 'reviews');
  const known = { task: 'reviews', isOfEarlierText: false, chances: new Map(), ...more };
  return last && lastScore(last, known).text;
};

describe('which scores are told', () => {
  test('those of the newest run and the difference to the one before', () =>
    expect(textOf([run('b', 41.24), run('a', 38.91), run('oldest', 1)])).toBe(
      'ROUGE-L 41.2 (b), +2.3 to the one before (a)',
    ));

  test('a run that got worse, or stayed as it was', () => {
    expect(textOf([run('b', 40), run('a', 41.5)])).toContain('−1.5 to');
    expect(textOf([run('b', 40.01), run('a', 40.04)])).toContain('±0.0 to');
  });

  test('a newer baseline does not stand before a run', () =>
    expect(
      textOf([baseline('copy', 12), run('b', 41), baseline('old copy', 2), run('a', 40)]),
    ).toBe('ROUGE-L 41.0 (b), +1.0 to the one before (a)'));

  test('the only run is held against the newest baseline', () =>
    expect(textOf([baseline('copy', 12), run('b', 41), baseline('old copy', 2)])).toBe(
      'ROUGE-L 41.0 (b), +29.0 to “copy”',
    ));

  test('of baselines alone the newest, with no difference', () =>
    expect(textOf([baseline('copy', 12), baseline('old copy', 2)])).toBe('ROUGE-L 12.0 (copy)'));

  test('no difference between scores of other instances, or of unknown ones', () => {
    expect(textOf([over('three', 'b', 81), run('a', 38)])).toBe('ROUGE-L 81.0 (b)');
    expect(textOf([run('b', 81), over(undefined, 'a', 38)])).toBe('ROUGE-L 81.0 (b)');
    expect(textOf([over(undefined, 'b', 81), over(undefined, 'a', 38)])).toBe('ROUGE-L 81.0 (b)');
  });

  test('those of a run that left something out are marked', () =>
    expect(textOf([run('b', 40, { isPartial: true }), run('a', 38)])).toBe(
      'ROUGE-L 40.0 (b, partial), +2.0 to the one before (a)',
    ));

  test('that of an instruction that was changed since is marked', () =>
    expect(textOf([run('b', 40, { isPartial: true })], { isOfEarlierText: true })).toBe(
      'ROUGE-L 40.0 (b, partial, of an earlier text)',
    ));

  test('a difference waits until it is known whether it could be noise', () => {
    const runs = [run('b', 40), run('a', 38)];
    const known = (p: number): Partial<Known> => ({ chances: new Map([['reviews', p]]) });
    expect(textOf(runs, { chances: 'computing' })).toBe('ROUGE-L 40.0 (b)');
    expect(textOf(runs, known(0.3))).toBe(
      'ROUGE-L 40.0 (b), +2.0, could be noise, to the one before (a)',
    );
    expect(textOf(runs, known(0.01))).toBe('ROUGE-L 40.0 (b), +2.0 to the one before (a)');
    expect(textOf([run('b', 40), run('a', 40)], known(1))).toContain('±0.0 to the one before (a)');
  });

  test('runs of one name say when they were started', () =>
    expect(
      textOf([
        run('chat', 40, { started: '2026-01-02T00:00:00' }),
        run('chat', 38, { started: '2026-01-01T00:00:00' }),
      ]),
    ).toBe('ROUGE-L 40.0 (chat, 2 Jan 00:00), +2.0 to the one before (1 Jan 00:00)'));

  test('of a long name the middle is left out', () =>
    expect(textOf([run('100 per task, step-by-step, refined steps · What fits', 40)])).toBe(
      'ROUGE-L 40.0 (100 per task, step-by-st…eps · What fits)',
    ));

  test('none of runs without the task', () =>
    expect(lastRuns([run('a', 1)], 'another')).toBeUndefined());
});

describe('scores on disk', () => {
  let workspace: string;
  let scores: LastScores;
  beforeEach(() => {
    workspace = mkdtempSync(path.join(os.tmpdir(), 'stepwise-last-scores-'));
    onTestFinished(() => rmSync(workspace, { recursive: true }));
    scores = of([workspace]);
  });
  const of = (folders: readonly string[]): LastScores =>
    new LastScores({
      folders: () => [
        ...folders.map((root) => pathToFileURL(root).href),
        'vscode-vfs://elsewhere/x',
      ],
      toldMore: () => told(),
    });
  let told = (): void => undefined;

  const last = (more: Partial<ScoredText> = {}): Promise<LastScore | undefined> => {
    const uri = pathToFileURL(path.join(workspace, 'tasks/reviews.instruct')).href;
    return scores.of({ task: 'reviews', uri, text: 'Now', ...more });
  };
  /** Once two runs are compared. */
  const lastCompared = async (): Promise<LastScore | undefined> => {
    const compared = new Promise<void>((resolve) => (told = resolve));
    await last();
    await compared;
    return last();
  };

  const write = (id: string, rougeL: number, folder = workspace): string => {
    const directory = runDirectory(folder, id);
    mkdirSync(directory, { recursive: true });
    const manifest = {
      id,
      name: `run ${id.slice(0, 8)}`,
      action: 'all',
      started: '',
      host: 'local',
    };
    const sha256 = createHash('sha256').update('Now').digest('hex');
    const files = [{ role: 'instruction', path: 'tasks/reviews.instruct', sha256 }];
    writeFileSync(
      path.join(directory, runFiles.manifest),
      JSON.stringify({ ...manifest, instances: {}, versions: {}, files }),
    );
    const file = path.join(directory, runFiles.scores);
    const row = { instances: 1, rougeL, rouge1: rougeL, exactMatch: 0, instancesDigest: 'all' };
    writeFileSync(file, JSON.stringify({ overall: row, categories: {}, tasks: { reviews: row } }));
    return file;
  };

  test('a workspace without runs has none', async () => expect(await last()).toBeUndefined());

  test('name the run that they are of', async () => {
    write('20260101-000000-000-a', 10);
    write('20260102-000000-000-b', 12.5);
    expect(await lastCompared()).toEqual({
      task: 'reviews',
      run: '20260102-000000-000-b',
      text: 'ROUGE-L 12.5 (run 20260102), +2.5 to the one before (run 20260101)',
    });
  });

  test('are of an earlier text once the instruction is changed', async () => {
    write('20260101-000000-000-a', 10);
    const [same, changed] = [await last(), await last({ text: 'Changed' })];
    expect(same?.text).toBe('ROUGE-L 10.0 (run 20260101)');
    expect(changed?.text).toBe('ROUGE-L 10.0 (run 20260101, of an earlier text)');
    const elsewhere = pathToFileURL(path.join(workspace, 'other/reviews.instruct')).href;
    expect((await last({ text: 'Changed', uri: elsewhere }))?.text).toBe(same?.text);
  });

  test('of two runs with instances it is told whether the difference could be noise', async () => {
    let day = 1;
    const runs = async (right: number): Promise<void> => {
      const instances = Array.from({ length: 40 }, (_, at) => ({
        ...{ id: `${at}`, input: at < right ? 'yes' : 'no', references: ['yes'] },
      }));
      const task = { name: 'reviews', category: 'Reading', positiveExamples: [], instances };
      await writeFinishedRun(workspace, {
        ...{ kind: 'predictions', name: 'said', now: new Date(2026, 0, day++) },
        events: evaluate([{ kind: 'task', task }], { kind: 'baseline', baseline: 'copy-input' }),
      });
    };
    await runs(20);
    await runs(22);
    expect((await lastCompared())?.text).toMatch(
      /^ROUGE-L 55\.0 \(said, 2 Jan 00:00\), \+5\.0, could be noise, to the one before \(1 Jan 00:00\)$/,
    );
    await runs(40);
    scores.changed();
    expect((await lastCompared())?.text).toMatch(
      /^ROUGE-L 100\.0 .+\+45\.0 to the one before \(2 Jan 00:00\)$/,
    );
  });

  test('of several root folders the newest run counts, whichever folder it is in', async () => {
    const roots = ['first', 'second'].map((name) => path.join(workspace, name));
    write('20260101-000000-000-z', 10, roots[0]);
    write('20260103-000000-000-b', 30, roots[1]);
    write('20260102-000000-000-c', 20, roots[0]);
    scores = of(roots);
    expect((await lastCompared())?.text).toBe(
      'ROUGE-L 30.0 (run 20260103), +10.0 to the one before (run 20260102)',
    );
  });

  test('a run without readable scores is passed over', async () => {
    write('20260101-000000-000-a', 10);
    writeFileSync(write('20260102-000000-000-b', 12), '{"overall": {');
    expect((await last())?.run).toBe('20260101-000000-000-a');
  });

  test('are read again only where they have changed', async () => {
    const early = new Date('2026-01-01T00:00:00Z');
    const file = write('20260101-000000-000-a', 10);
    utimesSync(file, early, early);
    await last();
    write('20260101-000000-000-a', 20); // as long as before
    utimesSync(file, early, early);
    scores.changed();
    expect((await last())?.text).toContain('10.0');
    utimesSync(file, early, new Date('2026-01-01T00:00:01Z'));
    scores.changed();
    expect((await last())?.text).toContain('20.0');
  });
});
