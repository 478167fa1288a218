import path from 'node:path';
import { thisMachine, type Host } from '../core/hosts/hosts';
import { hostsFile, knownHosts } from '../node/hosts/knownHosts';
import { wrongUse, type Option, type WrongUse } from './command';
import { problemLine } from './problemLines';
import type { Terminal } from './terminal';

export const hostOptions = {
  host: {
    kind: 'text',
    value: 'NAME',
    summary: 'Where it is executed: local, which is this machine, or a host of the hosts file.',
  },
  python: {
    kind: 'text',
    value: 'PATH',
    summary:
      'The Python of this machine to use; that of the hosts file, or python3, where not given.',
  },
} as const satisfies Readonly<Record<string, Option>>;

export const hostsOption = {
  kind: 'text',
  value: 'FILE',
  summary: 'The hosts file; ~/.config/stepwise/hosts.json where it is not given.',
} as const satisfies Option;

export interface HostChoice {
  readonly hosts?: string | undefined;
  readonly python?: string | undefined;
}

export type ReadHosts =
  { readonly kind: 'hosts'; readonly hosts: readonly Host[]; readonly file: string } | WrongUse;

/** The hosts of the hosts file and of the editor's setting; what is wrong with one is said, and the others are good. */
export async function readHosts(
  { hosts: named, python }: HostChoice,
  terminal: Terminal,
): Promise<ReadHosts> {
  const { environment, folder } = terminal;
  const setting = parsed(environment.STEPWISE_HOSTS);
  if (setting === 'damaged')
    return wrongUse('STEPWISE_HOSTS must be JSON: hosts by name, as in the hosts file.');
  const file = named === undefined ? hostsFile() : path.resolve(folder, named);
  const { hosts, problems } = await knownHosts(setting, file);
  for (const problem of problems) terminal.notice(problemLine(problem, file));
  const own = python ?? environment.STEPWISE_PYTHON;
  return { kind: 'hosts', file, hosts: own ? withPython(hosts, pythonOf(own, folder)) : hosts };
}

/** The host of that name among them. */
export function chosenHost(
  { hosts, file }: Exclude<ReadHosts, WrongUse>,
  name = thisMachine.name,
): Host | WrongUse {
  const host = hosts.find((known) => known.name === name);
  if (host) return host;
  const names = hosts.map((known) => `"${known.name}"`).join(', ');
  return wrongUse(`There is no host "${name}". Known: ${names}. Others are named in ${file}.`);
}

function parsed(json: string | undefined): unknown {
  if (json === undefined || json === '') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return 'damaged';
  }
}

/** A name is looked up in the path; anything with a slash is a file, and the run has another folder. */
function pythonOf(named: string, folder: string): string {
  return /[/\\]/.test(named) && !named.startsWith('~/') ? path.resolve(folder, named) : named;
}

function withPython(hosts: readonly Host[], python: string): readonly Host[] {
  return hosts.map((host) => (host.kind === 'local' ? { ...host, python } : host));
}
