import { describe, expect, test } from 'vitest';
import { defaultBaseline, defaultSelection } from '../../../src/node/results/defaultBaseline';
import type { RunView } from '../../../src/protocol/results';

type Candidate = Parameters<typeof defaultBaseline>[0][number];

const overall = { instances: 1, rougeL: 1, rouge1: 1, exactMatch: 1, intervals: null };
let hour = 0;
/** Each is an hour newer than the one made before it. */
const run = (kind: RunView['kind'], name: string, more: Partial<Candidate> = {}): Candidate => ({
  id: `20260101-0${hour}0000-000-${name.replaceAll(' ', '-').replaceAll("'", '-')}`,
  started: `2026-01-01T0${hour++}:00:00.000Z`,
  name,
  kind,
  starred: false,
  overall,
  ...more,
});
const copyInput = (more?: Partial<Candidate>): Candidate => run('baseline', 'copy the input', more);
const copyExample = (more?: Partial<Candidate>): Candidate =>
  run('baseline', "copy an example's output", more);

describe('what a run is compared with before the user says so', () => {
  test("the newest run of copying an example's output, though other baselines are newer", () => {
    const [, newer] = [copyExample(), copyExample()];
    expect(defaultBaseline([copyInput(), newer, run('train', 'mine')])).toBe(newer.id);
  });

  test('a baseline with a star before all others', () => {
    const starred = copyInput({ starred: true });
    expect(defaultBaseline([starred, copyExample()])).toBe(starred.id);
  });

  test('another baseline where there is none of these', () => {
    const only = copyInput();
    expect(defaultBaseline([only, run('train', 'mine', { starred: true })])).toBe(only.id);
  });

  test('one that was renamed is still known', () => {
    const renamed = { ...copyExample(), name: 'first example' };
    expect(defaultBaseline([renamed, copyInput()])).toBe(renamed.id);
  });

  test('no other run, and none without scores', () => {
    expect(defaultBaseline([run('train', 'mine'), copyExample({ overall: null })])).toBeNull();
    expect(defaultBaseline([])).toBeNull();
  });
});

describe('what is looked at before the user says so', () => {
  test('the newest run that is no baseline', () => {
    const [old, mine] = [run('train', 'old'), run('predictions', 'mine')];
    expect(defaultSelection([old, mine, copyInput()])).toBe(mine.id);
  });

  test('a baseline where there is nothing else with scores', () => {
    const baseline = copyInput();
    expect(defaultSelection([run('train', 'mine', { overall: null }), baseline])).toBe(baseline.id);
    expect(defaultSelection([])).toBeNull();
  });
});
