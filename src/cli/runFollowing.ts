import path from 'node:path';
import type { Host } from '../core/hosts/hosts';
import { followRun, type RunUpdate } from '../node/runs/follow';
import { readRun, type Run } from '../node/runs/list';
import { Pace } from '../node/runs/pace';
import { scoreRun } from '../node/runs/scores';
import { awaitsScores } from '../node/runs/scoresFile';
import type { RunPlace } from '../node/runs/start';
import { isGoing, type EndedState } from '../node/runs/state';
import type { Outcome } from './command';
import { problemLine } from './problemLines';
import { eventLine } from './runLines';
import { scoreTable } from './scoreTable';
import { printJson, type Terminal } from './terminal';

export interface Showing {
  readonly json: boolean;
  readonly terminal: Terminal;
}

export interface Following extends Showing {
  readonly workspace: string;
  readonly hosts: readonly Host[];
}

export interface Shown {
  readonly outcome: Outcome;
  /** For programs; `null` where the showing was stopped. */
  readonly result: object | null;
}

/** A run to show; of one that was resumed, only what it does from then on. */
export type ShownRun = RunPlace & { readonly eventsBefore?: number };

/** Shows a run until it ends, then scores it where that was asked for. */
export async function follow(place: ShownRun, following: Following): Promise<Outcome> {
  const { outcome, result } = await followToEnd(place, following);
  if (following.json && result) printJson(following.terminal, result);
  return outcome;
}

/** The same without the result for programs. */
export async function followToEnd(
  { id, directory, eventsBefore }: ShownRun,
  following: Following,
): Promise<Shown> {
  const { workspace, hosts, terminal } = following;
  const { signal } = terminal;
  const state = await showUntilEnd(followRun(directory, { signal, hosts, eventsBefore }), terminal);
  if (!state) {
    terminal.notice(
      `No longer shown; the run goes on.\nShow it again: stepwise runs --follow ${id}\nCancel it:     stepwise runs --cancel ${id}`,
    );
    return { outcome: 'fine', result: null };
  }
  const run = await readRun(workspace, id);
  if (!run) {
    terminal.notice(`The run "${id}" was deleted meanwhile.`);
    return { outcome: 'findings', result: null };
  }
  terminal.notice(endText(run, state, following));
  if (await awaitsScores(run)) return scoreAndTell(run, following);
  return { outcome: state.status === 'finished' ? 'fine' : 'findings', result: described(run) };
}

/** How it ended; `undefined` where the showing was stopped. */
async function showUntilEnd(
  updates: AsyncIterable<RunUpdate>,
  terminal: Terminal,
): Promise<EndedState | undefined> {
  const pace = new Pace();
  for await (const update of updates)
    switch (update.kind) {
      case 'event': {
        const line = eventLine(update.event, pace);
        if (line.isLasting) terminal.notice(line.text);
        else terminal.progress(line.text);
        break;
      }
      case 'problem':
        terminal.notice(`The trainer wrote something that is no event. ${update.message}`);
        break;
      case 'notice':
        terminal.notice(update.message);
        break;
      case 'ended':
        return update.state;
    }
  return undefined;
}

/** What went wrong is a problem of the experiment, where an editor shows it. */
function endText({ manifest }: Run, state: EndedState, { workspace, terminal }: Following): string {
  const isProblem = state.status === 'failed' || state.status === 'lost';
  if (!isProblem || manifest.experimentFile === null) return endLine(state);
  const file = path.resolve(workspace, manifest.experimentFile);
  return problemLine(endLine(state), shownPath(file, terminal));
}

export function endLine(state: Run['state']): string {
  if (isGoing(state))
    return `The run has not ended. ${state.note ?? 'It takes longer than usual.'}`;
  switch (state.status) {
    case 'finished':
      return 'The run has finished.';
    case 'cancelled':
      return state.failure;
    case 'failed':
      return `The run failed. ${state.failure}`;
    case 'lost':
      return `The run is lost. ${state.failure}`;
  }
}

/** Scores a run and shows the table, except to programs. */
export async function scoreAndTell(
  run: Run,
  { json: wantsJson, terminal }: Showing,
): Promise<Shown> {
  terminal.progress('Scoring the predictions');
  const scored = await scoreRun(run.directory);
  if (scored.kind === 'failed') {
    terminal.notice(scored.message);
    return { outcome: 'findings', result: null };
  }
  const { evaluation } = scored;
  for (const { message } of evaluation.problems) terminal.notice(message);
  if (!wantsJson) terminal.print(scoreTable(evaluation));
  return {
    outcome: evaluation.problems.length === 0 ? 'fine' : 'findings',
    result: { ...described(run), scores: evaluation },
  };
}

/** A run for programs: its manifest, where it is and how it is. */
export function described(run: Run): object {
  return { ...run.manifest, directory: run.directory, state: run.state };
}

/** Short where it lies below the folder of the terminal. */
export function shownPath(file: string, { folder }: Terminal): string {
  const relative = path.relative(folder, file);
  return relative.startsWith('..') ? file : relative;
}
