import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../core/experiment/commands';
import { fetchModel } from '../node/hosts/fetchModel';
import { syncRuns } from '../node/hosts/syncRuns';
import { cancelRun } from '../node/runs/cancel';
import { deleteRun } from '../node/runs/delete';
import { runDifferences } from '../node/runs/differences';
import { readRun, type Run } from '../node/runs/list';
import { trainsModel } from '../node/runs/manifest';
import { resumeRun } from '../node/runs/resume';
import { isRunId, runDirectory } from '../node/runs/runFolder';
import { isGoing } from '../node/runs/state';
import { scriptsFolder } from '../node/runs/trainerFolder';
import { defineCommand, json, wrongUse, type Outcome, type WrongUse } from './command';
import { differencesText } from './differencesText';
import { hostOptions, hostsOption, readHosts } from './hostOptions';
import { listAll } from './runList';
import { endLine, follow, shownPath, type Following } from './runFollowing';
import { printJson } from './terminal';
import { workspaceOption } from './run';

export const runsCommand = defineCommand({
  name: 'runs',
  summary:
    'List the runs of a workspace, newest first; follow, cancel, resume, fetch, compare or delete.',
  usage:
    'runs [--follow ID | --cancel ID | --resume ID | --log ID | --fetch ID | --delete ID [--only-here] | --compare ID ID] [--python PATH] [--hosts FILE] [--workspace DIR] [--json]',
  details: [
    'Runs of other hosts are looked at there first; a host that is not reached is said, and what was known of its runs',
    'is listed. Cancelling is gentle first, and by force after ten seconds. A run that ended early is resumed from its',
    'last checkpoint or prediction. A run that is going cannot be deleted.',
    'With --json: a list of manifests, each with its directory and state; with --compare a list of differences.',
  ].join('\n'),
  options: {
    follow: { kind: 'text', value: 'ID', summary: 'Show what the run does until it ends.' },
    cancel: { kind: 'text', value: 'ID', summary: 'End the run.' },
    resume: { kind: 'text', value: 'ID', summary: 'Go on with a run that ended early.' },
    log: { kind: 'text', value: 'ID', summary: 'Print what its programs printed.' },
    fetch: {
      kind: 'text',
      value: 'ID',
      summary: 'Copy the trained model from its host into the run directory here.',
    },
    delete: {
      kind: 'text',
      value: 'ID',
      summary: 'Delete the directory of the run, here and on its host.',
    },
    'only-here': {
      kind: 'switch',
      summary: 'With --delete: leave what is on its host there, such as one that is gone.',
    },
    compare: {
      kind: 'list',
      value: 'ID',
      summary: 'Tell what the first run was made from that the second was not.',
    },
    python: hostOptions.python,
    hosts: hostsOption,
    workspace: workspaceOption,
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    if (positionals.length > 0) return wrongUse(`"${positionals[0]!}" is one argument too many.`);
    const asked = actions.filter((action) => isGiven(options[action]));
    if (asked.length > 1)
      return wrongUse('Follow, cancel, resume, fetch, compare or delete: one at a time.');
    const read = await readHosts(options, terminal);
    if (read.kind === 'wrong-use') return read;
    const workspace = path.resolve(terminal.folder, options.workspace ?? '.');
    const looking = { workspace, hosts: read.hosts, json: options.json, terminal };
    const [action] = asked;
    if (action === undefined) return listAll(looking);
    if (action === 'compare') return compare(options.compare, looking);
    const withOptions = { ...looking, onlyHere: options['only-here'] };
    if (action === 'delete') return remove(options.delete!, withOptions);
    const run = await namedRun(options[action]!, looking);
    return 'kind' in run ? run : verbs[action](run, withOptions);
  },
});

const actions = ['follow', 'cancel', 'resume', 'log', 'fetch', 'delete', 'compare'] as const;

function isGiven(value: string | readonly string[] | undefined): boolean {
  return value !== undefined && value.length > 0;
}

interface Looking extends Following {
  readonly onlyHere: boolean;
}

const verbs: Readonly<
  Record<
    Exclude<(typeof actions)[number], 'compare' | 'delete'>,
    (run: Run, looking: Looking) => Promise<Outcome>
  >
> = { follow, cancel, resume, log: printLog, fetch };

async function namedRun(id: string, { workspace }: Following): Promise<Run | WrongUse> {
  const run = isRunId(id) ? await readRun(workspace, id) : undefined;
  return run ?? noRun(id, workspace);
}

function noRun(id: string, workspace: string): WrongUse {
  return wrongUse(`There is no run "${id}" in "${workspace}". "stepwise runs" lists them.`);
}

async function cancel(run: Run, { workspace, hosts, terminal }: Looking): Promise<Outcome> {
  if (!isGoing(run.state)) {
    terminal.notice(`The run "${run.id}" is not going: ${run.state.status}.`);
    return 'findings';
  }
  terminal.progress('Cancelling');
  const state = await cancelRun(workspace, run.id, { hosts, now: new Date() });
  terminal.notice(endLine(state));
  return isGoing(state) ? 'findings' : 'fine';
}

async function resume(run: Run, looking: Looking): Promise<Outcome> {
  const { workspace, hosts, terminal } = looking;
  const resuming = { hosts, trainer: scriptsFolder(), now: new Date(), signal: terminal.signal };
  const resumed = await resumeRun(workspace, run.id, resuming);
  if (resumed.kind === 'refused') {
    for (const message of resumed.messages) terminal.notice(message);
    return 'findings';
  }
  const verb = resumed.kind === 'started' ? 'Resumed run' : 'Already running. Following run';
  terminal.notice(`${verb} ${resumed.id}\n${shownPath(resumed.directory, terminal)}`);
  return follow(resumed, looking);
}

async function printLog({ id, directory }: Run, looking: Looking): Promise<Outcome> {
  const { workspace, hosts, terminal } = looking;
  await syncRuns(workspace, { hosts, signal: terminal.signal });
  const text = await readFile(path.join(directory, runFiles.log), 'utf8').catch(() => ''); // none yet
  if (text === '') terminal.notice(`The programs of the run "${id}" printed nothing.`);
  else terminal.print(text.replace(/\n$/, ''));
  return 'fine';
}

async function fetch(
  { id, manifest }: Run,
  { workspace, hosts, terminal }: Looking,
): Promise<Outcome> {
  if (!trainsModel(manifest)) return wrongUse('This run trained no model.');
  const progress = (done: number, total: number): void =>
    terminal.progress(`Fetching ${(done / 1e6).toFixed(0)} of ${(total / 1e6).toFixed(0)} MB`);
  const fetched = await fetchModel(workspace, id, { hosts, progress, signal: terminal.signal });
  switch (fetched.kind) {
    case 'fetched':
      terminal.notice(`The model is in ${shownPath(fetched.folder, terminal)}`);
      return 'fine';
    case 'failed':
      terminal.notice(fetched.message);
      return 'findings';
    case 'cancelled':
      terminal.notice('Cancelled. What is copied is kept; the same command goes on.');
      return 'findings';
  }
}

/** One that is damaged, too. */
async function remove(
  id: string,
  { workspace, hosts, onlyHere, terminal }: Looking,
): Promise<Outcome | WrongUse> {
  if (!isRunId(id) || !existsSync(runDirectory(workspace, id))) return noRun(id, workspace);
  const deleted = await deleteRun(workspace, id, { hosts, onlyHere });
  if (deleted.kind === 'deleted') {
    terminal.notice(`Deleted run ${id}`);
    return 'fine';
  }
  terminal.notice(deleted.onlyHere ? `${deleted.message} (--only-here)` : deleted.message);
  return 'findings';
}

async function compare(ids: readonly string[], looking: Following): Promise<Outcome> {
  const [first, second] = ids;
  if (first === undefined || second === undefined || ids.length > 2)
    return wrongUse('Name two runs: --compare ID ID.');
  const [selected, baseline] = [await namedRun(first, looking), await namedRun(second, looking)];
  if ('kind' in selected) return selected;
  if ('kind' in baseline) return baseline;
  const differences = runDifferences(selected.manifest, baseline.manifest);
  if (looking.json) printJson(looking.terminal, differences);
  else looking.terminal.print(differencesText(differences, [first, second]));
  return 'fine';
}
