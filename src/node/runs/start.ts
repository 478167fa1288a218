import { rm } from 'node:fs/promises';
import type { RunAction } from '../../core/experiment/commands';
import { isRemote, type Host } from '../../core/hosts/hosts';
import { readExperimentFile } from '../dataset/experimentFile';
import { eachOf } from '../eachOf';
import { begin, type BegunRun } from './begin';
import type { Launched } from './launch';
import { listRuns } from './list';
import { cancelledBeforeStart, refused, type StartedRun } from './startedRun';
import { starterOf, type Starter } from './starter';
import { writeExitCode } from './state';
import { chosenVariants, type WantedVariant } from './variants';

export type { RunPlace } from './locks';

/** Starting a run of an experiment. Paths are absolute, and of this machine. */
export interface RunRequest {
  readonly workspace: string;
  readonly experimentFile: string;
  /** Predictions are scored by `scoreRun`, which needs no process of its own. */
  readonly action: Exclude<RunAction, 'evaluate'>;
  /** Which run of an experiment with a grid, or with a model for each task. */
  readonly variant?: WantedVariant;
  /** Where it is executed. */
  readonly host: Host;
  /** The folder of the trainer's scripts, which are copied into the run. */
  readonly trainer: string;
  readonly now: Date;
  /** Of Stepwise itself, for the manifest. */
  readonly version: string;
  /** Aborting it starts nothing more; before the first process is started, nothing is left of the runs. */
  readonly signal: AbortSignal;
  /** Told what is being done, such as what is copied to a host. */
  readonly progress?: (message: string) => void;
}

export type { StartedRun } from './startedRun';

/**
 * Makes a run directory, builds its data and starts its processes, detached: they outlive this one. After the action
 * `build` the run is finished.
 */
export async function startRun(request: RunRequest): Promise<StartedRun> {
  const [run] = await startRuns(request);
  return run!.started;
}

export interface StartedVariant {
  /** Empty where it is the only one. */
  readonly variant: string;
  readonly started: StartedRun;
}

/** The same for each variant that is asked for, at least one: those of a grid are started at once, and the host says when each has its turn. */
export async function startRuns(request: RunRequest): Promise<readonly StartedVariant[]> {
  const { experimentFile, variant: wanted = '' } = request;
  const whole = (started: StartedRun): readonly StartedVariant[] => [{ variant: wanted, started }];
  if (process.platform === 'win32' && !isRemote(request.host))
    return whole(
      refused(
        'Runs of this machine need Linux or macOS. On Windows, open the folder in WSL or over Remote-SSH, or name another host.',
      ),
    );
  const read = await readExperimentFile(experimentFile);
  if (read.kind === 'failed') return whole(refused(...read.messages));
  const chosen = await chosenVariants(read.experiment, experimentFile, wanted);
  if (chosen.kind === 'refused') return whole(chosen);
  const starter = starterOf(request);
  const experiment = { text: read.text, check: once(() => starter.check()) };
  const runs = once(() => listRuns(request.workspace));
  const begun: BegunRun[] = [];
  try {
    for (const variant of chosen.variants)
      begun.push(await begin({ request, starter, variant, experiment, runs }));
  } catch (error) {
    await removeMade(begun);
    throw error;
  }
  return request.signal.aborted ? cancelAll(begun) : launchAll(request, starter, begun);
}

async function cancelAll(begun: readonly BegunRun[]): Promise<readonly StartedVariant[]> {
  await removeMade(begun);
  return begun.map((run) => ({
    variant: run.variant,
    started: run.kind === 'over' ? run.started : refused(cancelledBeforeStart),
  }));
}

async function removeMade(begun: readonly BegunRun[]): Promise<void> {
  for (const run of begun)
    if (run.kind === 'made') await rm(run.directory, { recursive: true, force: true });
}

/** Starts those that have programs to start; the directories of those that could not be started go. */
async function launchAll(
  { now }: RunRequest,
  starter: Starter,
  begun: readonly BegunRun[],
): Promise<readonly StartedVariant[]> {
  const made = begun.filter((run) => run.kind === 'made');
  const waiting = made.filter(({ hasCommands }) => hasCommands);
  const launched = waiting.length === 0 ? [] : await starter.launch(waiting);
  const outcomes = new Map(waiting.map((run, index) => [run.id, launched[index]!]));
  return eachOf(begun, async (run) => {
    const { variant } = run;
    if (run.kind === 'over') return { variant, started: run.started };
    const outcome = outcomes.get(run.id);
    if (!outcome) await writeExitCode(run.directory, 0, now);
    return { variant, started: await startedAs(run, outcome ?? { kind: 'launched' }, starter) };
  });
}

async function startedAs(
  run: Extract<BegunRun, { readonly kind: 'made' }>,
  outcome: Launched,
  starter: Starter,
): Promise<StartedRun> {
  const { id, directory, problems } = run;
  if (outcome.kind === 'launched') return { kind: 'started', id, directory, problems };
  await rm(directory, { recursive: true, force: true });
  if (outcome.kind === 'failed') return refused(outcome.message);
  // After two starts at once: the other's run.
  const winner = await starter.running(run.lock);
  return winner
    ? { kind: 'already-running', ...winner }
    : refused('Another run of this experiment has just ended. Start it again.');
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}
