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

export function trainerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...withoutSecrets(environment),
    PYTHONUNBUFFERED: '1',
    TOKENIZERS_PARALLELISM: 'false',
  };
}

/**
 * What a program that we start may know: no key of a chat model, and nothing that Stepwise tells itself, such as the hosts
 * (`STEPWISE_HOSTS`), whose variables may hold tokens.
 */
export function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^STEPWISE_|(?:_API_KEY|_SECRET|_PASSWORD)$/i.test(name),
  );
  return Object.fromEntries(kept);
}
