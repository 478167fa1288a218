import path from 'node:path';
import { runActions, type RunAction } from '../core/experiment/commands';
import { allVariants } from '../core/experiment/grid';
import type { Host } from '../core/hosts/hosts';
import { startRuns, type StartedVariant } from '../node/runs/start';
import { scriptsFolder } from '../node/runs/trainerFolder';
import { defineCommand, json, wrongUse, type Outcome } from './command';
import { evaluateNewest } from './evaluateNewest';
import { chosenHost, hostOptions, hostsOption, readHosts } from './hostOptions';
import { ownVersion } from './ownVersion';
import { problemLine } from './problemLines';
import { follow, followToEnd, shownPath, type Following } from './runFollowing';
import { printJson } from './terminal';

export const workspaceOption = {
  kind: 'text',
  value: 'DIR',
  summary: 'The folder that holds .stepwise/runs; the current folder where it is not given.',
} as const;

export const runCommand = defineCommand({
  name: 'run',
  summary: 'Build, train, predict and score an experiment in a run of its own.',
  usage:
    'run <experiment.json> --action build|train|predict|evaluate|all [--variant NAME|all] [--host NAME] [--python PATH] [--hosts FILE] [--workspace DIR] [--json]',
  details: [
    'The run is detached: closing the terminal, a lost connection or Ctrl+C stop only the showing, and the same',
    'command shows it again. One experiment runs once at a time on a host. "all" is train, predict and evaluate;',
    '"predict" uses the checkpoint of the newest run that trained on that host, says what has changed in the experiment',
    'since, and refuses to predict what that run has trained on; "evaluate" scores the newest predictions again.',
    'With --variant all, every run of a grid is started, and the host says when each has its turn.',
    'Another host gets what the run needs by content, so the same data is copied once; what the run writes is',
    'mirrored into .stepwise/runs here.',
    'The trainer needs Python 3.10 with torch, transformers, accelerate and safetensors there; "stepwise doctor" says what is missing.',
    "With --json: the run's manifest, with its directory and state, when it has ended; of several runs a list.",
    'Exit code 1: a run could not be started, failed, or was cancelled.',
  ].join('\n'),
  options: {
    action: { kind: 'text', value: 'ACTION', summary: `One of ${runActions.join(', ')}.` },
    variant: {
      kind: 'text',
      value: 'NAME',
      summary: 'Which run of an experiment with a grid, or all; without it, the run lists them.',
    },
    ...hostOptions,
    hosts: hostsOption,
    workspace: workspaceOption,
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return wrongUse('Name one experiment file.');
    const action = runActions.find((known) => known === options.action);
    if (!action) return wrongUse(`Say what to do: --action ${runActions.join('|')}.`);
    const read = await readHosts(options, terminal);
    if (read.kind === 'wrong-use') return read;
    const host = chosenHost(read, options.host);
    if (host.kind === 'wrong-use') return host;
    const workspace = path.resolve(terminal.folder, options.workspace ?? '.');
    const experimentFile = path.resolve(terminal.folder, file);
    const following = { workspace, hosts: read.hosts, json: options.json, terminal };
    const { variant } = options;
    return action === 'evaluate'
      ? evaluateNewest(experimentFile, variant, following)
      : startAndFollow({ experimentFile, action, host, variant }, following);
  },
});

interface Wanted {
  readonly experimentFile: string;
  readonly action: Exclude<RunAction, 'evaluate'>;
  readonly host: Host;
  readonly variant: string | undefined;
}

async function startAndFollow(
  { experimentFile, action, host, variant }: Wanted,
  following: Following,
): Promise<Outcome> {
  const { workspace, terminal } = following;
  const started = await startRuns({
    ...{ workspace, experimentFile, action, host },
    ...(variant !== undefined && { variant }),
    trainer: scriptsFolder(),
    now: new Date(),
    version: ownVersion(),
    signal: terminal.signal,
    progress: (message) => terminal.progress(message),
  });
  for (const one of started) tell(one, { experimentFile, following });
  const going = started.flatMap((one) =>
    one.started.kind === 'refused' ? [] : [{ ...one, place: one.started }],
  );
  const isRefused = going.length < started.length;
  const [only] = going;
  if (!only) return 'findings';
  if (variant !== allVariants) return follow(only.place, following);
  return followAll(going, { following, isRefused });
}

function tell(
  { variant, started }: StartedVariant,
  {
    experimentFile,
    following: { terminal },
  }: { readonly experimentFile: string; readonly following: Following },
): void {
  if (started.kind === 'refused') {
    const file = shownPath(experimentFile, terminal);
    for (const message of started.messages) terminal.notice(problemLine(message, file));
    return;
  }
  const verb =
    started.kind === 'started' ? 'Run' : 'This experiment is already running. Following run';
  const which = variant === '' || variant === allVariants ? '' : ` (${variant})`;
  const place = shownPath(started.directory, terminal);
  terminal.notice(`${verb} ${started.id}${which}\n${place}`);
  if (started.kind === 'started')
    for (const problem of started.problems) terminal.notice(`Note: ${problem}`);
}

type Going = StartedVariant & {
  readonly place: { readonly id: string; readonly directory: string };
};

/** One after the other, which is the order in which they have their turn. */
async function followAll(
  going: readonly Going[],
  { following, isRefused }: { readonly following: Following; readonly isRefused: boolean },
): Promise<Outcome> {
  const results: object[] = [];
  let isFine = !isRefused;
  for (const [index, { variant, place }] of going.entries()) {
    following.terminal.notice(`\nRun ${index + 1} of ${going.length}: ${variant || place.id}`);
    const { outcome, result } = await followToEnd(place, following);
    isFine &&= outcome === 'fine';
    if (!result && following.terminal.signal.aborted) return 'fine'; // no longer shown
    if (result) results.push(result);
  }
  if (following.json) printJson(following.terminal, results);
  return isFine ? 'fine' : 'findings';
}
