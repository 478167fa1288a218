import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readExperiment } from '../../../src/core/experiment/experiment';
import { distinctRunNames, ownRunName } from '../../../src/node/runs/runName';

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  onTestFinished(() => void vi.unstubAllEnvs());
});

const named = (...runs: readonly (readonly [name: string, started: string])[]) =>
  distinctRunNames(runs.map(([name, started]) => ({ name, started })));

test('only a name that repeats says when its run was started', () => {
  expect(
    named(
      ['chat', '2026-11-23T13:02:31.000Z'],
      ['mine', '2026-11-23T13:02:31.000Z'],
      ['chat', '2026-11-22T23:30:00.000Z'],
    ),
  ).toEqual(['chat, 23 Nov 14:02', 'mine', 'chat, 23 Nov 00:30']);
});

test('seconds and years are said where they are needed', () => {
  expect(named(['chat', '2026-11-23T13:02:31.000Z'], ['chat', '2026-11-23T13:02:09.000Z'])).toEqual(
    ['chat, 23 Nov 14:02:31', 'chat, 23 Nov 14:02:09'],
  );
  expect(named(['chat', '2026-11-23T13:02:31.000Z'], ['chat', '2025-11-23T13:02:31.000Z'])).toEqual(
    ['chat, 23 Nov 2026 14:02:31', 'chat, 23 Nov 2025 14:02:31'],
  );
});

test('runs of one moment are numbered, and a start that is no moment stays as it is', () => {
  const moment = '2026-11-23T13:02:31.000Z';
  expect(named(['chat', moment], ['chat', moment], ['x', 'soon'], ['x', 'late'])).toEqual([
    'chat, 23 Nov 2026 14:02:31',
    'chat, 23 Nov 2026 14:02:31 (2)',
    'x, soon',
    'x, late',
  ]);
});

test('of a run of a grid, what tells it from the others comes first', () => {
  const json = {
    ...{ name: 'What fits', testTasks: ['a.instruct'], tasks: ['a.instruct'], model: 't5' },
    ...{ layout: 'input-only', steps: 'none', samplesPerTask: 'all', positiveExamples: 1, seed: 7 },
  };
  const read = readExperiment(JSON.stringify(json));
  if (read.kind !== 'experiment') throw new Error(JSON.stringify(read));
  const nameOf = (variant: string): string =>
    ownRunName({ name: `What fits (${variant})`, variant, experiment: read.experiment });
  expect(nameOf('samplesPerTask=all,layout=input-only')).toBe(
    'all per task, input-only · What fits',
  );
  expect(nameOf('models=one,steps=none,positiveExamples=1,seed=7')).toBe(
    'one model, no steps, 1 example, seed 7 · What fits',
  );
  expect(nameOf('samplesPerTask=all,task=task02=x')).toBe('all per task, task02=x · What fits');
  expect(ownRunName({ name: 'What fits', experiment: read.experiment })).toBe('What fits');
});
