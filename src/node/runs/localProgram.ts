import { existsSync } from 'node:fs';
import type { LocalHost } from '../../core/hosts/hosts';
import { expandedHome } from '../hosts/home';

/** What an operating system starts, and with which environment. */
export interface LocalProgram {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** Python on this machine, behind the setup lines of the host. The shell becomes Python, so the process stays the same. */
export function localProgram(
  { python, environment, setup }: Pick<LocalHost, 'python' | 'environment' | 'setup'>,
  given: readonly string[],
): LocalProgram {
  const command = [expandedHome(python), ...given];
  const environmentOfRun = { ...trainerEnvironment(process.env), ...environment };
  if (setup.length === 0)
    return { file: command[0]!, arguments: given, environment: environmentOfRun };
  const script = [...setupLines(setup), 'exec "$@"'].join('\n');
  return {
    file: existsSync('/bin/bash') ? '/bin/bash' : '/bin/sh',
    arguments: ['-lc', script, 'stepwise', ...command],
    environment: environmentOfRun,
  };
}

/**
 * As `host/environment.py` of the trainer does it: a line that fails is told in the log; what it should have brought is
 * then missed by name.
 */
export function setupLines(setup: readonly string[]): readonly string[] {
  const told = `[ -z "$BASH" ] || trap 'echo "A setup line of the host failed: $BASH_COMMAND" >&2' ERR`;
  return [told, ...setup, '[ -z "$BASH" ] || trap - ERR'];
}

/** Keys of chat models are no business of a trainer; the log may not show them, nor a child process have them. */
export function trainerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...withoutKeys(environment),
    PYTHONUNBUFFERED: '1',
    TOKENIZERS_PARALLELISM: 'false',
  };
}

export function withoutKeys(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/(?:_API_KEY|_SECRET|_PASSWORD)$/i.test(name),
  );
  return Object.fromEntries(kept);
}
