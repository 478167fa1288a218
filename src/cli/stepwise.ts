import { systemFailure } from '../node/files';
import { codeOf } from '../node/runs/runFolder';
import { fullDisk } from '../node/whyNotWritten';
import { readArguments } from './arguments';
import type { Command, Outcome } from './command';
import { help, overview } from './help';
import { ownVersion } from './ownVersion';
import type { Terminal } from './terminal';

/** 0: fine. 1: findings, or an item failed. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command that `given` (what stands behind `stepwise`) names. */
export async function stepwise(
  commands: readonly Command[],
  given: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...rest] = given;
  if (name === undefined) {
    terminal.notice(overview(commands));
    return 2;
  }
  if (['--help', '-h', 'help'].includes(name)) {
    terminal.print(overview(commands));
    return 0;
  }
  if (['--version', '-v'].includes(name)) {
    terminal.print(ownVersion());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.notice(`There is no command "${name}".\n\n${overview(commands)}`);
    return 2;
  }
  try {
    return exitCode(await call(command, rest, terminal), command, terminal);
  } catch (error) {
    terminal.notice(refusal(error));
    return 1;
  }
}

/** What the system did not do: the disk is full, a folder may not be written. Any other error is a bug and thrown on. */
function refusal(error: unknown): string {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  if (!('path' in error) || typeof error.path !== 'string')
    return codeOf(error) === 'ENOSPC' ? `Not all was written: ${fullDisk}` : `${error.message}.`;
  const isReading = readingCalls.has(String(error.syscall));
  return systemFailure(error.path, error, isReading ? 'read' : 'written').message;
}

const readingCalls = new Set([
  'access',
  'lstat',
  'read',
  'readlink',
  'realpath',
  'scandir',
  'stat',
]);

async function call(
  command: Command,
  given: readonly string[],
  terminal: Terminal,
): Promise<Outcome> {
  const read = readArguments(command, given);
  if (read.kind === 'wrong-use') return read;
  if (read.help) {
    terminal.print(help(command));
    return 'fine';
  }
  return command.run({ positionals: read.positionals, options: read.options, terminal });
}

function exitCode(outcome: Outcome, command: Command, terminal: Terminal): ExitCode {
  if (outcome === 'fine') return 0;
  if (outcome === 'findings') return 1;
  terminal.notice(
    `${outcome.message}\n\nUsage: stepwise ${command.usage}\n` +
      `"stepwise ${command.name} --help" explains it.`,
  );
  return 2;
}
