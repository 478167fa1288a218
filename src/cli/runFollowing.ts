import { followRun } from '../node/runs/follow';
import { readRun, type Run } from '../node/runs/list';
import { awaitsScores, scoreRun } from '../node/runs/scores';
import type { RunPlace } from '../node/runs/start';
import type { Outcome } from './command';
import { eventLine, Pace } from './runLines';
import { scoreTable } from './scoreTable';
import { printJson, type Terminal } from './terminal';

export interface Showing {
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** Shows a run until it ends, then scores it where that was asked for. */
export async function follow(
  workspace: string,
  { id, directory }: RunPlace,
  showing: Showing,
): Promise<Outcome> {
  const { terminal } = showing;
  const pace = new Pace();
  let outcome: Outcome | undefined;
  for await (const update of followRun(directory, terminal.signal))
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
      case 'ended':
        terminal.notice(endLine(update.state));
        outcome = update.state.status === 'finished' ? 'fine' : 'findings';
    }
  if (outcome === undefined) {
    terminal.notice(
      `No longer shown; the run goes on.\nShow it again: stepwise runs --follow ${id}\nCancel it:     stepwise runs --cancel ${id}`,
    );
    return 'fine';
  }
  const run = await readRun(workspace, id);
  if (!run) throw new Error(`The run "${id}" has lost its manifest.`);
  if (await awaitsScores(run)) return scoreAndShow(run, showing);
  if (showing.json) printJson(terminal, described(run));
  return outcome;
}

export function endLine(state: Run['state']): string {
  if (state.status === 'running') return 'The run was asked to end, and has not ended yet.';
  return 'failure' in state
    ? `The run ${verbs[state.status]}. ${state.failure}`
    : 'The run has finished.';
}

const verbs = { failed: 'failed', cancelled: 'was cancelled', lost: 'is lost' } as const;

export async function scoreAndShow(
  run: Run,
  { json: wantsJson, terminal }: Showing,
): Promise<Outcome> {
  terminal.progress('Scoring the predictions');
  const scored = await scoreRun(run.directory);
  if (scored.kind === 'failed') {
    terminal.notice(scored.message);
    return 'findings';
  }
  const { evaluation } = scored;
  for (const { message } of evaluation.problems) terminal.notice(message);
  if (wantsJson) printJson(terminal, { ...described(run), scores: evaluation });
  else terminal.print(scoreTable(evaluation));
  return evaluation.problems.length === 0 ? 'fine' : 'findings';
}

/** A run for programs: its manifest, where it is and how it is. */
export function described(run: Run): object {
  return { ...run.manifest, directory: run.directory, state: run.state };
}
