import { existsSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { RunView } from '../../protocol/results';
import { scoresView } from '../results/scoresView';
import { decodeAnnotations } from './annotations';
import { runFacts } from './facts';
import { hasTrained } from './hasTrained';
import { readGpus } from './heartbeat';
import type { Run } from './list';
import { readProgress } from './progress';
import { remembering } from './rememberedFile';
import { readJsonFile } from './runFolder';
import { distinctRunNames, ownRunName } from './runName';
import { readSpent } from './spent';
import { awaitsScores, hasPredictions, readScoresHead, type ScoresHead } from './scoresFile';
import { isGoing, type RunState } from './state';

export interface RunViewOptions {
  /** Losses of a run that is over take a while to read, so they have to be asked for. */
  readonly progress?: 'while it runs' | 'always';
}

/** A run as the Results view shows it, with no difference to another. As little as possible is read, and again only what has changed. */
export async function runView(
  run: Run,
  { progress = 'while it runs' }: RunViewOptions = {},
): Promise<RunView> {
  const { id, directory, manifest, state } = run;
  const [scores, said] = [await readScoresHead(directory), await annotationsOf(directory)];
  const isGoingOn = isGoing(state);
  const overall = scores?.overall ? scoresView(scores.overall) : null;
  const name = said.name ?? ownRunName(manifest);
  const canBeScored = await hasPredictions(directory);
  return {
    id,
    ...{ name, ownName: name },
    note: said.note,
    starred: said.starred,
    kind: viewKind(manifest.action),
    status: state.status,
    started: manifest.started,
    facts: runFacts(manifest),
    host: manifest.host,
    waits: isGoingOn ? state.note : null,
    progress: isGoingOn || progress === 'always' ? await progressOf(run) : null,
    spent: manifest.action === 'chat' ? await readSpent(directory) : null,
    gpus: state.status === 'running' ? await readGpus(directory) : [],
    canResume: canResume(run) || canAskTheRest(run, scores),
    canFetch: await canFetch(run),
    hasPredictions: canBeScored,
    overall,
    awaitsScores: await awaitsScores(run),
    partial: isGoingOn || (scores?.partial ?? false),
    difference: null,
    failure: failureOf(state, canBeScored && scores === null ? scorable : ''),
  };
}

/** Views of a list, with names that tell them apart. */
export function distinctlyNamed(views: readonly RunView[]): readonly RunView[] {
  const names = distinctRunNames(views.map(({ ownName, started }) => ({ name: ownName, started })));
  return views.map((view, place) => ({ ...view, name: names[place]! }));
}

const scorable = ' What it predicted before can be scored: "Score Again" in its menu.';

function failureOf(state: RunState, advice: string): string | null {
  return 'failure' in state ? state.failure + advice : null;
}

/** What has ended has no time left. */
async function progressOf({ directory, state }: Run): Promise<RunView['progress']> {
  const progress = await readProgress(directory);
  return progress && !isGoing(state) ? { ...progress, secondsLeft: null } : progress;
}

/** Whether a run ended early whose programs can be started again, which then go on. */
export function canResume({ directory, state }: Run): boolean {
  return 'failure' in state && existsSync(path.join(directory, runFiles.commands));
}

/** Whether a run of a chat model ended, for whatever reason, with instances that can still be asked. */
export function canAskTheRest({ manifest, state }: Run, scores: ScoresHead | null): boolean {
  if (manifest.action !== 'chat' || !manifest.chat || isGoing(state)) return false;
  return 'failure' in state || (scores?.partial ?? false);
}

/** Whether a model was trained on another host and is not here. */
async function canFetch(run: Run): Promise<boolean> {
  if (!existsSync(path.join(run.directory, runFiles.remote))) return false;
  if (existsSync(path.join(run.directory, runFiles.checkpoint))) return false;
  return hasTrained(run);
}

function viewKind(action: Run['manifest']['action']): RunView['kind'] {
  return action === 'all' || action === 'build' ? 'train' : action;
}

const annotationsIn = remembering(async (file) => decodeAnnotations(await readJsonFile(file)));

async function annotationsOf(directory: string) {
  const said = await annotationsIn(path.join(directory, runFiles.annotations));
  return said ?? decodeAnnotations(undefined);
}
