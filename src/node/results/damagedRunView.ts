import { runFiles } from '../../core/experiment/commands';
import type { RunView } from '../../protocol/results';
import type { DamagedRun } from '../runs/damagedRuns';

export function damagedRunView({ id, written, failure }: DamagedRun): RunView {
  return {
    id,
    ...{ name: id, ownName: id },
    note: '',
    starred: false,
    kind: 'evaluate',
    status: 'failed',
    started: written.toISOString(),
    facts: [],
    host: 'local',
    waits: null,
    progress: null,
    spent: null,
    gpus: [],
    canResume: false,
    canFetch: false,
    hasPredictions: false,
    awaitsScores: false,
    overall: null,
    partial: false,
    difference: null,
    failure,
  };
}

/** What to say of a run whose scores are there and cannot be read. */
export const damagedScores = `The "${runFiles.scores}" of this run is damaged. "Score Again" makes it anew from the predictions.`;
