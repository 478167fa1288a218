import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Evaluation, EvaluationEvent } from '../../core/evaluate/evaluate';
import { runFiles } from '../../core/experiment/commands';
import { PiecewiseFile } from '../dataset/lines';
import { writeJsonFile } from '../runs/runFolder';
import { InstanceFile } from './instanceFile';

export interface KeepOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether `predictions.jsonl` is written too: for runs that did not begin with one. */
  readonly predictions: 'write' | 'are there';
  /** Changes what is kept as scores, or keeps nothing where it says so. */
  readonly finish?: (evaluation: Evaluation) => Evaluation | 'keep nothing';
}

export type KeptScores =
  | { readonly kind: 'kept'; readonly evaluation: Evaluation; readonly instances: number }
  /** Nothing was changed. */
  | { readonly kind: 'nothing kept'; readonly evaluation: Evaluation }
  | { readonly kind: 'cancelled' };

let attempts = 0;

/**
 * Writes what `evaluate` tells into a run directory: single instances, their index, and the scores. Until all of it is
 * whole, nothing there is touched; an old index goes before the old instances do, so that no index ever stands beside
 * instances that it does not describe.
 */
export async function keepScores(
  directory: string,
  events: AsyncIterable<EvaluationEvent>,
  options: KeepOptions,
): Promise<KeptScores> {
  const mark = `.${process.pid}-${++attempts}.new`;
  const names: string[] = [runFiles.instances, runFiles.index];
  if (options.predictions === 'write') names.push(runFiles.predictions);
  const at = (name: string): string => path.join(directory, name);
  const fresh = (name: string): string => at(name + mark);
  try {
    const kept = await written(events, fresh, options);
    if (kept.kind !== 'kept') return kept;
    await rm(at(runFiles.index), { force: true });
    for (const name of names) await rename(fresh(name), at(name));
    await writeJsonFile(at(runFiles.scores), headFirst(kept.evaluation));
    return kept;
  } finally {
    for (const name of names) await rm(fresh(name), { force: true });
  }
}

/** Writes new files beside those that are there. */
async function written(
  events: AsyncIterable<EvaluationEvent>,
  fresh: (name: string) => string,
  { signal, predictions, finish = (evaluation) => evaluation }: KeepOptions,
): Promise<KeptScores> {
  const instances = new InstanceFile(fresh(runFiles.instances), fresh(runFiles.index));
  const alone =
    predictions === 'write' ? new PiecewiseFile(fresh(runFiles.predictions)) : undefined;
  try {
    for await (const event of events) {
      if (signal?.aborted) return { kind: 'cancelled' };
      if (event.kind === 'finished') {
        const evaluation = finish(event.evaluation);
        if (evaluation === 'keep nothing')
          return { kind: 'nothing kept', evaluation: event.evaluation };
        return { kind: 'kept', evaluation, instances: await instances.finish() };
      }
      for (const score of event.scores) {
        const full = instances.add(score);
        if (full) await full;
        const { id, prediction } = score;
        await alone?.write(`${JSON.stringify({ id, prediction })}\n`);
      }
    }
  } finally {
    await Promise.all([instances.close(), alone?.close()]);
  }
  if (signal?.aborted) return { kind: 'cancelled' };
  throw new Error('The evaluation ended without a result.');
}

/** `readScoresHead` reads no further. */
function headFirst({ overall, partial, categories, tasks, problems }: Evaluation): Evaluation {
  return { overall, partial, categories, tasks, problems };
}
