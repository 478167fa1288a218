import { syncRuns } from '../node/hosts/syncRuns';
import { damagedRuns } from '../node/runs/damagedRuns';
import { listRuns, type Run } from '../node/runs/list';
import { readScoresHead } from '../node/runs/scoresFile';
import { isGoing } from '../node/runs/state';
import type { Outcome } from './command';
import { described, type Following } from './runFollowing';
import { printJson } from './terminal';

/** A host may take so long to answer before the list is shown without its news. */
const longestMs = 15_000;

/** Prints the runs of a workspace, newest first, as they are on their hosts now. */
export async function listAll({
  workspace,
  hosts,
  json: wantsJson,
  terminal,
}: Following): Promise<Outcome> {
  const { signal } = terminal;
  const { unreachable } = await syncRuns(workspace, { hosts, signal, longestMs });
  const runs = await listRuns(workspace);
  for (const name of unreachable)
    terminal.notice(`"${name}" is not reached; its runs are shown as they were last seen.`);
  for (const { id, failure } of await damagedRuns(workspace, new Set(runs.map((run) => run.id))))
    terminal.notice(`${id}: ${failure}`);
  const isHere = runs.every(({ manifest }) => manifest.host === 'local');
  if (wantsJson) printJson(terminal, runs.map(described));
  else if (runs.length === 0) terminal.notice('There are no runs yet.');
  else for (const run of runs) terminal.print(await listLine(run, isHere));
  return 'fine';
}

/** Where all runs are of this machine, it is not said of each. */
async function listLine(
  { id, directory, manifest, state }: Run,
  withoutHost: boolean,
): Promise<string> {
  const scores = await readScoresHead(directory);
  const overall = scores?.overall;
  return [
    id,
    state.status.padEnd(9),
    manifest.action.padEnd(8),
    ...(withoutHost ? [] : [manifest.host.padEnd(8)]),
    manifest.name,
    ...(manifest.trainedBy === undefined ? [] : [`with the model of ${manifest.trainedBy}`]),
    ...(isGoing(state) && state.note !== null ? [`(${state.note})`] : []),
    ...(overall
      ? [
          `ROUGE-L ${overall.rougeL.toFixed(2)}, exact match ${overall.exactMatch.toFixed(2)}`,
          ...(scores.partial ? ['partial'] : []),
        ]
      : []),
  ].join('  ');
}
