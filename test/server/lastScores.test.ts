import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { runFiles } from '../../src/core/experiment/commands';
import { runDirectory } from '../../src/node/runs/runFolder';
import { LastScores, lastScore, type ScoredRun } from '../../src/server/lastScores';

const run = (name: string, rougeL: number, more: Partial<ScoredRun> = {}): ScoredRun => ({
  id: `id of ${name}`,
  name,
  isBaseline: false,
  isPartial: false,
  tasks: new Map([['reviews', { rougeL, instancesDigest: 'all' }]]),
  ...more,
});
const baseline = (name: string, rougeL: number): ScoredRun =>
  run(name, rougeL, { isBaseline: true });
/** Over other instances, or over some that nothing is known of. */
const over = (instancesDigest: string | undefined, name: string, rougeL: number): ScoredRun =>
  run(name, rougeL, {
    tasks: new Map([['reviews', { rougeL, ...(instancesDigest && { instancesDigest }) }]]),
  });
const textOf = (runs: readonly ScoredRun[]): string | undefined => lastScore(runs, 'reviews')?.text;

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

  test('none of runs without the task', () =>
    expect(lastScore([run('a', 1)], 'another')).toBeUndefined());
});

describe('scores on disk', () => {
  let workspace: string;
  let scores: LastScores;
  beforeEach(() => {
    workspace = mkdtempSync(path.join(os.tmpdir(), 'stepwise-last-scores-'));
    onTestFinished(() => rmSync(workspace, { recursive: true }));
    scores = new LastScores(() => [pathToFileURL(workspace).href, 'vscode-vfs://elsewhere/x']);
  });

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
    writeFileSync(
      path.join(directory, runFiles.manifest),
      JSON.stringify({ ...manifest, instances: {}, versions: {}, files: [] }),
    );
    const file = path.join(directory, runFiles.scores);
    const row = { instances: 1, rougeL, rouge1: rougeL, exactMatch: 0, instancesDigest: 'all' };
    writeFileSync(file, JSON.stringify({ overall: row, categories: {}, tasks: { reviews: row } }));
    return file;
  };

  test('a workspace without runs has none', async () =>
    expect(await scores.of('reviews')).toBeUndefined());

  test('name the run that they are of', async () => {
    write('20260101-000000-000-a', 10);
    write('20260102-000000-000-b', 12.5);
    expect(await scores.of('reviews')).toEqual({
      task: 'reviews',
      run: '20260102-000000-000-b',
      text: 'ROUGE-L 12.5 (run 20260102), +2.5 to the one before (run 20260101)',
    });
  });

  test('of several root folders the newest run counts, whichever folder it is in', async () => {
    const roots = ['first', 'second'].map((name) => path.join(workspace, name));
    write('20260101-000000-000-z', 10, roots[0]);
    write('20260103-000000-000-b', 30, roots[1]);
    write('20260102-000000-000-c', 20, roots[0]);
    scores = new LastScores(() => roots.map((root) => pathToFileURL(root).href));
    expect((await scores.of('reviews'))?.text).toBe(
      'ROUGE-L 30.0 (run 20260103), +10.0 to the one before (run 20260102)',
    );
  });

  test('a run without readable scores is passed over', async () => {
    write('20260101-000000-000-a', 10);
    writeFileSync(write('20260102-000000-000-b', 12), '{"overall": {');
    expect((await scores.of('reviews'))?.run).toBe('20260101-000000-000-a');
  });

  test('are read again only where they have changed', async () => {
    const early = new Date('2026-01-01T00:00:00Z');
    const file = write('20260101-000000-000-a', 10);
    utimesSync(file, early, early);
    await scores.of('reviews');
    write('20260101-000000-000-a', 20); // as long as before
    utimesSync(file, early, early);
    scores.changed();
    expect((await scores.of('reviews'))?.text).toContain('10.0');
    utimesSync(file, early, new Date('2026-01-01T00:00:01Z'));
    scores.changed();
    expect((await scores.of('reviews'))?.text).toContain('20.0');
  });
});
