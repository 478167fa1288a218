import { existsSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { thisMachine, type Host } from '../../core/hosts/hosts';
import { resumeThere } from '../hosts/remoteRuns';
import { syncHost } from '../hosts/syncRuns';
import { eventsSize } from './eventFile';
import { launch, type Launched } from './launch';
import { readRun, type Run } from './list';
import { lockFile, lockName, runOfLock } from './locks';
import { readRemotePlace } from './remotePlace';
import { isRunId } from './runFolder';
import { readScoresHead } from './scoresFile';
import { refused, type StartedRun } from './startedRun';
import { isGoing } from './state';
import { copyTrainer } from './trainerFolder';
import { canAskTheRest, canResume } from './view';

export interface Resuming {
  /** Those that are known: the run is on one of them. */
  readonly hosts: readonly Host[];
  /** The folder of the trainer's scripts, for runs of earlier versions that have none of their own. */
  readonly trainer: string;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Starts the programs of a run that ended early once more, where it is: what has ended is not done again, training goes on
 * from the last checkpoint and prediction behind the last line.
 */
export async function resumeRun(
  workspace: string,
  id: string,
  resuming: Resuming,
): Promise<StartedRun> {
  const run = isRunId(id) ? await lookedAt(workspace, id, resuming) : undefined;
  if (!run) return refused(`There is no run "${id}" in "${workspace}".`);
  const { directory, manifest } = run;
  if (isGoing(run.state)) return { kind: 'already-running', id, directory };
  if (!canResume(run)) return refused(await whyNot(run));
  const experimentFile = path.resolve(workspace, manifest.experimentFile ?? '');
  const lock = lockName(experimentFile, manifest.variant ?? '');
  const eventsBefore = eventsSize(directory);
  const launched = await start(workspace, run, { ...resuming, lock });
  switch (launched.kind) {
    case 'launched':
      return { kind: 'started', id, directory, problems: [], eventsBefore };
    case 'failed':
      return refused(launched.message);
    case 'already-running': {
      const winner = await runOfLock(workspace, await lockFile(workspace, lock));
      return winner
        ? { kind: 'already-running', ...winner }
        : refused('Another run of this experiment is going. Wait for its end, or cancel it.');
    }
  }
}

/** As it is now: a run of another host may have ended, or have been resumed, since anybody looked. */
async function lookedAt(
  workspace: string,
  id: string,
  { hosts, signal }: Resuming,
): Promise<Run | undefined> {
  const run = await readRun(workspace, id);
  if (!run || run.state.status === 'finished') return run;
  const place = await readRemotePlace(run.directory);
  if (!place) return run;
  await syncHost(place.host, [run], { hosts, signal });
  return readRun(workspace, id);
}

async function start(
  workspace: string,
  { id, directory }: Run,
  { hosts, trainer, lock }: Resuming & { readonly lock: string },
): Promise<Launched> {
  const place = await readRemotePlace(directory);
  if (place) return resumeThere({ id, directory, lock }, place, hosts);
  const host = hosts.find((known) => known.kind === 'local') ?? thisMachine;
  if (!existsSync(path.join(directory, runFiles.trainer))) await copyTrainer(trainer, directory);
  return launch(directory, await lockFile(workspace, lock), host);
}

async function whyNot(run: Run): Promise<string> {
  const { id, state, directory } = run;
  if (canAskTheRest(run, await readScoresHead(directory)))
    return `The run "${id}" asks a chat model. Go on with it with: stepwise predict --resume ${id}`;
  if (state.status === 'finished') return `The run "${id}" has finished: nothing is left to do.`;
  return `The run "${id}" has no programs that could be started again.`;
}
