import path from 'node:path';
import { cancelRun, deleteRun } from '../node/runs/cancel';
import { listRuns, readRun, type Run } from '../node/runs/list';
import { isRunId } from '../node/runs/runFolder';
import { readScores } from '../node/runs/scores';
import { defineCommand, json, wrongUse, type Outcome, type WrongUse } from './command';
import { workspaceOption } from './run';
import { described, endLine, follow, type Showing } from './runFollowing';
import { printJson, type Terminal } from './terminal';

export const runsCommand = defineCommand({
  name: 'runs',
  summary: 'List the runs of a workspace, newest first; follow, cancel or delete one.',
  usage: 'runs [--follow ID | --cancel ID | --delete ID] [--workspace DIR] [--json]',
  details: [
    'Cancelling is gentle first, and by force after ten seconds. A run that is going cannot be deleted.',
    'With --json: a list of manifests, each with its directory and state.',
  ].join('\n'),
  options: {
    follow: { kind: 'text', value: 'ID', summary: 'Show what the run does until it ends.' },
    cancel: { kind: 'text', value: 'ID', summary: 'End the run.' },
    delete: { kind: 'text', value: 'ID', summary: 'Delete the directory of the run.' },
    workspace: workspaceOption,
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    if (positionals.length > 0) return wrongUse(`"${positionals[0]!}" is one argument too many.`);
    const workspace = path.resolve(terminal.folder, options.workspace ?? '.');
    const named = [options.follow, options.cancel, options.delete].filter((id) => id !== undefined);
    if (named.length > 1) return wrongUse('Follow, cancel or delete: one at a time.');
    const [id] = named;
    if (id === undefined)
      return showList(await listRuns(workspace), { json: options.json, terminal });
    const run = isRunId(id) ? await readRun(workspace, id) : undefined;
    if (!run) return noSuchRun(id, workspace);
    if (options.follow !== undefined)
      return follow(workspace, run, { json: options.json, terminal });
    return options.cancel === undefined ? remove(workspace, id, terminal) : cancel(run, terminal);
  },
});

function noSuchRun(id: string, workspace: string): WrongUse {
  return wrongUse(`There is no run "${id}" in "${workspace}". "stepwise runs" lists them.`);
}

async function showList(
  runs: readonly Run[],
  { json: wantsJson, terminal }: Showing,
): Promise<Outcome> {
  if (wantsJson) printJson(terminal, runs.map(described));
  else if (runs.length === 0) terminal.notice('There are no runs yet.');
  else for (const run of runs) terminal.print(await listLine(run));
  return 'fine';
}

async function listLine({ id, directory, manifest, state }: Run): Promise<string> {
  const scores = await readScores(directory);
  const overall = scores?.overall;
  return [
    id,
    state.status.padEnd(9),
    manifest.action.padEnd(8),
    manifest.name,
    ...(overall
      ? [`ROUGE-L ${overall.rougeL.toFixed(2)}, exact match ${overall.exactMatch.toFixed(2)}`]
      : []),
  ].join('  ');
}

async function cancel(run: Run, terminal: Terminal): Promise<Outcome> {
  if (run.state.status !== 'running') {
    terminal.notice(`The run "${run.id}" is not going: ${run.state.status}.`);
    return 'findings';
  }
  terminal.progress('Cancelling');
  const state = await cancelRun(run.directory, { now: new Date() });
  terminal.notice(endLine(state));
  return state.status === 'running' ? 'findings' : 'fine';
}

async function remove(workspace: string, id: string, terminal: Terminal): Promise<Outcome> {
  const deleted = await deleteRun(workspace, id);
  terminal.notice(deleted.kind === 'refused' ? deleted.message : `Deleted run ${id}`);
  return deleted.kind === 'refused' ? 'findings' : 'fine';
}
