import { homedir } from 'node:os';
import path from 'node:path';

/** Where Stepwise keeps what belongs to this machine and to no workspace, such as the queue of its runs. */
export function stepwiseHome(): string {
  const { STEPWISE_HOME } = process.env;
  return STEPWISE_HOME ? path.resolve(STEPWISE_HOME) : path.join(homedir(), '.stepwise');
}

/** `~/venv/bin/python` as a path of this machine. */
export function expandedHome(file: string): string {
  return file === '~' || file.startsWith('~/') ? path.join(homedir(), file.slice(1)) : file;
}
