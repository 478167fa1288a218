import { homedir } from 'node:os';
import path from 'node:path';
import { mergedHosts, readHosts, type Host } from '../../core/hosts/hosts';
import { positionsOf } from '../../core/text/positions';
import { readTextFile } from '../files';

/** Where hosts are named for all workspaces of this machine. */
export function hostsFile(): string {
  const { XDG_CONFIG_HOME } = process.env;
  const folder =
    XDG_CONFIG_HOME && path.isAbsolute(XDG_CONFIG_HOME)
      ? XDG_CONFIG_HOME
      : path.join(homedir(), '.config');
  return path.join(folder, 'stepwise', 'hosts.json');
}

export interface KnownHosts {
  /** `local` is always among them. */
  readonly hosts: readonly Host[];
  /** What is wrong with what is not among them, and where. */
  readonly problems: readonly string[];
}

/** The hosts of the hosts file, and over them those of `setting`: hosts by name, or what a hosts file holds. */
export async function knownHosts(setting: unknown, file = hostsFile()): Promise<KnownHosts> {
  const [ofFile, ofSetting] = [await hostsOfFile(file), hostsOfSetting(setting)];
  return {
    hosts: ofSetting ? mergedHosts(ofFile.hosts, ofSetting.hosts) : ofFile.hosts,
    problems: [...ofFile.problems, ...(ofSetting?.problems ?? [])],
  };
}

async function hostsOfFile(file: string): Promise<KnownHosts> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') {
    const problems = read.cause === 'missing' ? [] : [read.message];
    return { hosts: readHosts('{}').hosts, problems };
  }
  const { hosts, problems } = readHosts(read.text);
  const positions = positionsOf(read.text);
  return {
    hosts,
    problems: problems.map(({ message, span }) => {
      const { line, character } = positions.at(span.start);
      return `${file}:${line + 1}:${character + 1}: ${message}`;
    }),
  };
}

function hostsOfSetting(setting: unknown): KnownHosts | undefined {
  if (setting === undefined || setting === null) return undefined;
  const isWhole = typeof setting === 'object' && 'hosts' in setting;
  const { hosts, problems } = readHosts(JSON.stringify(isWhole ? setting : { hosts: setting }));
  // Without an entry of its own, this machine is as the file says.
  const named = Object.keys((isWhole ? setting.hosts : setting) ?? {});
  return {
    hosts: hosts.filter(({ name }) => named.includes(name)),
    problems: problems.map(({ message }) => `The setting "stepwise.hosts": ${message}`),
  };
}
