import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HostFailure } from './hostFailure';
import { remoteCommand } from './remoteCommand';
import { execute, noPython, type Finished, type Transport } from './transport';

/** Where a host is, as the system's ssh takes it. */
export interface SshAddress {
  readonly address: string;
  readonly sshOptions: readonly string[];
}

/**
 * Another machine, through the system's OpenSSH: its configuration, agent and jump hosts hold. The connection stays open
 * for a minute, so that the next call does not have to make one.
 */
export function overSsh({ address, sshOptions }: SshAddress): Transport {
  if (address.startsWith('-'))
    throw new Error(
      `The address "${address}" begins with "-", which ssh would take for an option.`,
    );
  const options = [...ownOptions, ...sharedConnection(address, sshOptions), ...sshOptions];
  return {
    call: async (command, given) => {
      const finished = await execute(
        ['ssh', ...options, '--', address, remoteCommand(command)],
        given,
      );
      switch (finished.code) {
        case 255:
          throw connectionFailure(address, finished);
        case 126:
        case 127:
          if (finished.complaint === 'there is no such program') throw noSsh();
          throw noPython(nameOfProgram(command), finished);
        default:
          return finished;
      }
    },
  };
}

/** A program below the home folder of the host, `~/venv/bin/python`: what is quoted is not expanded by its shell. */
export function belowHome([file, ...rest]: readonly string[]): readonly string[] {
  if (!file!.startsWith('~/')) return [file!, ...rest];
  return [
    'sh',
    '-c',
    'program=$1; shift; exec "$HOME/$program" "$@"',
    'sh',
    file!.slice(2),
    ...rest,
  ];
}

function nameOfProgram(command: readonly string[]): string {
  return command[0] === 'sh' ? `~/${command[4]!}` : command[0]!;
}

/** Nobody is there to answer a question; what a configuration may add for people, such as forwarding, is no use. */
const ownOptions: readonly string[] = [
  '-T',
  ...['-o', 'BatchMode=yes'],
  ...['-o', 'ConnectTimeout=15'],
  ...['-o', 'ServerAliveInterval=10'],
  ...['-o', 'ServerAliveCountMax=3'],
  ...['-o', 'ClearAllForwardings=yes'],
  ...['-o', 'ForwardAgent=no'],
  ...['-o', 'ForwardX11=no'],
  ...['-o', 'RemoteCommand=none'],
  ...['-o', 'RequestTTY=no'],
  ...['-o', 'LogLevel=ERROR'],
];

/** One connection for all calls of this user to one address with the same options. Windows's ssh cannot. */
function sharedConnection(address: string, sshOptions: readonly string[]): readonly string[] {
  if (process.platform === 'win32') return [];
  const mark = createHash('sha256')
    .update(JSON.stringify([address, sshOptions]))
    .digest('hex')
    .slice(0, 8);
  const socket = path.join(socketFolder(), `${mark}-%C`);
  return [
    ...['-o', 'ControlMaster=auto'],
    ...['-o', 'ControlPersist=60'],
    ...['-o', `ControlPath=${socket}`],
  ];
}

/** The path of a socket may have about a hundred bytes, of which ssh takes seventy. */
const longestFolder = 30;
let folder: string | undefined;

/** Ours alone: who can use the socket can use the connection. */
function socketFolder(): string {
  if (folder !== undefined) return folder;
  const user = process.getuid?.() ?? 0;
  const base = tmpdir().length <= longestFolder - 14 ? tmpdir() : '/tmp';
  const wanted = path.join(base, `stepwise-${user}`);
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  const found = lstatSync(wanted);
  const isOurs = found.isDirectory() && found.uid === user && (found.mode & 0o077) === 0;
  folder = isOurs ? wanted : mkdtempSync(path.join(base, 'stepwise-'));
  return folder;
}

/** What ssh said when it could not connect, told apart; each with what to do. */
function connectionFailure(address: string, { complaint }: Finished): HostFailure {
  const lines = complaint.trim().split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  if (
    /host key verification failed|host identification has changed|host key is known/i.test(
      complaint,
    )
  )
    return new HostFailure(
      'host-key',
      `The host "${address}" is not known to ssh, or is not the one that was known: ${last}`,
      `Connect once in a terminal with "ssh ${address}" and look at what it says.`,
    );
  if (/permission denied|too many authentication failures|no mutual signature/i.test(complaint))
    return new HostFailure(
      'refused-key',
      `The host "${address}" did not let ssh in: ${last}`,
      `"ssh ${address}" has to work in a terminal without a question: add the key to the SSH agent, or name it in your SSH configuration.`,
    );
  const said = last === '' ? 'the connection was lost.' : /\.$/.test(last) ? last : `${last}.`;
  return new HostFailure('unreachable', `"${address}" cannot be reached: ${said}`, '');
}

function noSsh(): HostFailure {
  return new HostFailure(
    'no-ssh',
    'There is no program "ssh" on this machine.',
    'Install OpenSSH, for example with: apt-get install openssh-client',
  );
}
