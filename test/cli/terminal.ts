import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { commands } from '../../src/cli/commands';
import { stepwise, type ExitCode } from '../../src/cli/stepwise';

export interface Finished {
  readonly code: ExitCode;
  /** Standard output. */
  readonly output: string;
  /** Standard error without progress. */
  readonly notices: string;
}

interface Surroundings {
  readonly signal?: AbortSignal;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs `stepwise` with arguments in a folder, as a shell would. */
export async function run(
  folder: string,
  given: readonly string[],
  { signal = new AbortController().signal, input = '', environment = {} }: Surroundings = {},
): Promise<Finished> {
  const output: string[] = [];
  const notices: string[] = [];
  const code = await stepwise(commands, given, {
    folder,
    environment,
    signal,
    readInput: () => Promise.resolve(input),
    print: (text) => void output.push(text),
    notice: (message) => void notices.push(message),
    progress: () => undefined,
  });
  return { code, output: output.join('\n'), notices: notices.join('\n') };
}

/** Goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const fixtures = path.resolve('test/fixtures/tasks');
