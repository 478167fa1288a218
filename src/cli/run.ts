import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runActions, type TrainerHost } from '../core/experiment/commands';
import { listRuns } from '../node/runs/list';
import { inWorkspace } from '../node/runs/manifest';
import { startRun } from '../node/runs/start';
import { defineCommand, json, wrongUse, type Outcome } from './command';
import { follow, scoreAndShow } from './runFollowing';
import type { Terminal } from './terminal';

export const workspaceOption = {
  kind: 'text',
  value: 'DIR',
  summary: 'The folder that holds .stepwise/runs; the current folder where it is not given.',
} as const;

export const runCommand = defineCommand({
  name: 'run',
  summary: 'Build, train, predict and score an experiment in a run of its own.',
  usage:
    'run <experiment.json> --action build|train|predict|evaluate|all [--variant NAME] [--host local] [--python PATH] [--workspace DIR] [--json]',
  details: [
    'The run is detached: closing the terminal or Ctrl+C stops only the showing, and the same command shows it',
    'again. One experiment runs once at a time. "all" is train, predict and evaluate; "predict" uses the checkpoint',
    'of the newest run that trained; "evaluate" scores the newest predictions again.',
    'The trainer needs Python 3.10 with torch and transformers; it says how to install what is missing.',
    "With --json: the run's manifest, with its directory and state, when it has ended.",
    'Exit code 1: the run could not be started, failed, or was cancelled.',
  ].join('\n'),
  options: {
    action: { kind: 'text', value: 'ACTION', summary: `One of ${runActions.join(', ')}.` },
    variant: {
      kind: 'text',
      value: 'NAME',
      summary: 'Which run of an experiment with a grid; without it, the run lists them.',
    },
    host: { kind: 'text', value: 'NAME', summary: 'Where it runs: local, which is this machine.' },
    python: { kind: 'text', value: 'PATH', summary: 'The Python to use; python3 where not given.' },
    workspace: workspaceOption,
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return wrongUse('Name one experiment file.');
    const action = runActions.find((known) => known === options.action);
    if (!action) return wrongUse(`Say what to do: --action ${runActions.join('|')}.`);
    const { host = 'local' } = options;
    if (host !== 'local')
      return wrongUse(`There is no host "${host}". Known is "local", which is this machine.`);
    const workspace = path.resolve(terminal.folder, options.workspace ?? '.');
    const experimentFile = path.resolve(terminal.folder, file);
    if (action === 'evaluate')
      return evaluateNewest({ workspace, experimentFile, options, terminal });
    const started = await startRun({
      workspace,
      experimentFile,
      action,
      ...(options.variant !== undefined && { variant: options.variant }),
      host: localHost(options.python, terminal),
      now: new Date(),
      version: ownVersion(),
      signal: terminal.signal,
    });
    if (started.kind === 'refused') {
      for (const message of started.messages) terminal.notice(message);
      return 'findings';
    }
    const verb =
      started.kind === 'started' ? 'Run' : 'This experiment is already running. Following run';
    terminal.notice(`${verb} ${started.id}\n${shown(started.directory, terminal)}`);
    if (started.kind === 'started')
      for (const problem of started.problems) terminal.notice(`Note: ${problem}`);
    return follow(workspace, started, { json: options.json, terminal });
  },
});

/** The trainer's scripts stand beside the bundle, or in the sources. */
function localHost(python: string | undefined, { folder, environment }: Terminal): TrainerHost {
  const candidates = [path.join(__dirname, 'trainer'), path.join(__dirname, '..', 'trainer')];
  const trainer = candidates.find((candidate) => existsSync(path.join(candidate, 'launch.py')));
  if (trainer === undefined)
    throw new Error(`The trainer's scripts are in none of ${candidates.join(', ')}.`);
  const named = python ?? environment.STEPWISE_PYTHON ?? 'python3';
  // A name is looked up in the path; anything with a slash is a file, and the run has another folder.
  return { python: /[/\\]/.test(named) ? path.resolve(folder, named) : named, trainer };
}

/** The version of Stepwise, from its package.json: one folder above the bundle, or two above the sources. */
export function ownVersion(): string {
  const candidates = ['..', '../..'].map((up) => path.join(__dirname, up, 'package.json'));
  const file = candidates.find((candidate) => existsSync(candidate));
  if (file === undefined) return 'unknown';
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version; // our own file
}

async function evaluateNewest({
  workspace,
  experimentFile,
  options,
  terminal,
}: {
  readonly workspace: string;
  readonly experimentFile: string;
  readonly options: { readonly json: boolean; readonly variant?: string | undefined };
  readonly terminal: Terminal;
}): Promise<Outcome> {
  const newest = (await listRuns(workspace)).find(
    ({ manifest, state }) =>
      manifest.experimentFile === inWorkspace(workspace, experimentFile) &&
      (options.variant === undefined || (manifest.variant ?? '') === options.variant) &&
      (manifest.action === 'all' || manifest.action === 'predict') &&
      state.status === 'finished',
  );
  if (!newest) {
    terminal.notice(
      `No finished run of "${experimentFile}" has predictions to score. Run it with --action all, or predict, first.`,
    );
    return 'findings';
  }
  terminal.notice(`Scoring run ${newest.id}\n${shown(newest.directory, terminal)}`);
  return scoreAndShow(newest, { json: options.json, terminal });
}

/** Short where it lies below the folder of the terminal. */
function shown(directory: string, { folder }: Terminal): string {
  const relative = path.relative(folder, directory);
  return relative.startsWith('..') ? directory : relative;
}
