import { rm } from 'node:fs/promises';
import type { Variant } from '../../core/experiment/grid';
import type { Run } from './list';
import { lockName } from './locks';
import { makeRun, runName, type PreparedRun } from './makeRun';
import type { CheckedPython } from './python';
import { makeRunDirectory } from './runFolder';
import type { RunRequest } from './start';
import { cancelledBeforeStart, refused, type RefusedRun, type StartedRun } from './startedRun';
import type { LockedRun, Starter } from './starter';
import { startingModel } from './startingModel';

/** A run whose directory is made, or what came of it before that. */
export type BegunRun = { readonly variant: string } & (
  | ({
      readonly kind: 'made';
      readonly hasCommands: boolean;
      readonly problems: readonly string[];
    } & LockedRun)
  | { readonly kind: 'over'; readonly started: StartedRun }
);

export interface Beginning {
  readonly request: RunRequest;
  readonly starter: Starter;
  readonly variant: Variant;
  readonly experiment: {
    readonly text: string;
    readonly check: () => Promise<CheckedPython>;
  };
  /** Those of the workspace, newest first. */
  readonly runs: () => Promise<readonly Run[]>;
}

/** Looks whether a run can be started, and makes its directory: whole, or not at all. */
export async function begin(beginning: Beginning): Promise<BegunRun> {
  const { request, starter, variant } = beginning;
  const over = (started: StartedRun): BegunRun => ({
    variant: variant.name,
    kind: 'over',
    started,
  });
  if (request.signal.aborted) return over(refused(cancelledBeforeStart));
  const lock = lockName(request.experimentFile, variant.name);
  const running = await starter.running(lock);
  if (running) return over({ kind: 'already-running', ...running });
  const prepared = await prepare(beginning);
  if (prepared.kind === 'refused') return over(prepared);
  const { id, directory } = await makeRunDirectory(request.workspace, {
    name: runName(variant),
    now: request.now,
  });
  let isMade = false;
  try {
    const made = await makeRun(request, prepared, { id, directory });
    if (made.kind === 'refused') return over(made);
    isMade = true;
    const { hasCommands, problems } = made;
    return { variant: variant.name, kind: 'made', hasCommands, problems, id, directory, lock };
  } finally {
    if (!isMade) await rm(directory, { recursive: true, force: true });
  }
}

async function prepare({
  request,
  variant,
  experiment,
  runs,
}: Beginning): Promise<({ readonly kind: 'prepared' } & PreparedRun) | RefusedRun> {
  const model = await startingModel(request, variant, runs);
  if (model.kind === 'refused') return refused(model.message);
  const common = { stepwise: request.version, node: process.versions.node };
  const prepared = {
    kind: 'prepared',
    variant,
    experimentText: experiment.text,
    model: model.model,
    trainedBy: model.trainedBy,
  } as const;
  if (request.action === 'build') return { ...prepared, versions: common };
  const python = await experiment.check();
  if (python.kind === 'failed') return refused(python.message);
  return { ...prepared, versions: { ...common, ...python.versions } };
}
