import { rm } from 'node:fs/promises';
import type { Evaluation, EvaluationEvent } from '../../core/evaluate/evaluate';
import { keepScores } from '../results/keepScores';
import { writeManifest, type HashedFile } from './manifest';
import { makeRunDirectory } from './runFolder';
import type { RunPlace } from './start';
import { writeExitCode } from './state';

/** Something that is scored without a process of its own, such as a baseline or a file of predictions. */
export interface FinishedRun {
  readonly kind: 'baseline' | 'predictions';
  readonly name: string;
  /** Of `evaluate`; read to its end, so that scores pass through and are not held. */
  readonly events: AsyncIterable<EvaluationEvent>;
  readonly now: Date;
  /** Aborting it ends the work at the next event. */
  readonly signal?: AbortSignal;
  /** What it was made from. */
  readonly files?: readonly HashedFile[];
}

export type WrittenRun =
  | ({ readonly kind: 'written'; readonly evaluation: Evaluation } & RunPlace)
  | { readonly kind: 'cancelled' };

/** Makes a run that is already finished. Where that fails or is cancelled, nothing is left behind. */
export async function writeFinishedRun(workspace: string, run: FinishedRun): Promise<WrittenRun> {
  const place = await makeRunDirectory(workspace, run);
  let isWhole = false;
  try {
    const kept = await keepScores(place.directory, run.events, {
      signal: run.signal,
      predictions: 'write',
    });
    if (kept.kind !== 'kept') return { kind: 'cancelled' };
    await finish(place, run, kept);
    isWhole = true;
    return { kind: 'written', evaluation: kept.evaluation, ...place };
  } finally {
    if (!isWhole) await rm(place.directory, { recursive: true, force: true });
  }
}

/** The manifest last: a directory without one is no run yet. */
async function finish(
  { id, directory }: RunPlace,
  { kind, name, now, files = [] }: FinishedRun,
  { evaluation, instances }: { readonly evaluation: Evaluation; readonly instances: number },
): Promise<void> {
  await writeExitCode(directory, 0, now);
  await writeManifest(directory, {
    id,
    name,
    action: kind,
    started: now.toISOString(),
    host: 'local',
    experimentFile: null,
    experiment: null,
    model: null,
    seed: null,
    files,
    instances: { train: 0, validation: 0, predict: instances },
    versions: {},
    problems: evaluation.problems.map(({ message }) => message),
  });
}
