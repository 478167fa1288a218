import { execFile } from 'node:child_process';
import path from 'node:path';
import type { LocalHost } from '../../core/hosts/hosts';
import { localProgram } from './localProgram';
import { isRecord } from './runFolder';
import { packagesScript, scriptsFolder } from './trainerFolder';

export type CheckedPython =
  | { readonly kind: 'ready'; readonly versions: Readonly<Record<string, string>> }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

/** Whether the Python of this machine starts, is new enough and has the packages of the trainer. */
export async function checkPython(host: LocalHost): Promise<CheckedPython> {
  const started = await output(host, [path.join(scriptsFolder(), packagesScript)]);
  return started.kind === 'failed' ? started : checkedPython(host.python, started.text);
}

/** Whether a Python is what the trainer needs. `printed`: what `packages.py` said there. */
export function checkedPython(python: string, printed: string): CheckedPython {
  const report = reportIn(printed);
  if (!report) return failed(`"${python}" does not say which packages it has.`);
  const { versions, lacking } = report;
  const [major = 0, minor = 0] = (versions.python ?? '').split('.').map(Number);
  if (major < 3 || (major === 3 && minor < 10))
    return failed(
      `"${python}" is Python ${String(versions.python)}; the trainer needs 3.10 or newer.`,
    );
  if (lacking.length === 0) return { kind: 'ready', versions };
  const wanted = lacking.map((one) => `"${one.wanted}"`).join(' ');
  return failed(
    `"${python}" ${inWords(lacking)}. Install with: ${python} -m pip install ${wanted}`,
  );
}

interface Lacking {
  readonly name: string;
  /** The version that is there, and will not do. */
  readonly found: string | null;
  /** As pip takes it. */
  readonly wanted: string;
}

/** E.g. "lacks torch, and has transformers 4.40.0, which runs cannot use". */
function inWords(lacking: readonly Lacking[]): string {
  const missing = lacking.filter(({ found }) => found === null).map(({ name }) => name);
  const unfit = lacking.flatMap(({ name, found }) => (found === null ? [] : [`${name} ${found}`]));
  return [
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(unfit.length > 0 ? [`has ${unfit.join(' and ')}, which runs cannot use`] : []),
  ].join(', and ');
}

interface PackagesReport {
  /** Of Python and its packages. */
  readonly versions: Readonly<Record<string, string>>;
  readonly lacking: readonly Lacking[];
}

/** Its report is the last line: setup lines may print before it. */
function reportIn(printed: string): PackagesReport | undefined {
  let value: unknown;
  try {
    value = JSON.parse(printed.trim().split('\n').at(-1) ?? '');
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !isRecord(value.versions) || !Array.isArray(value.lacking))
    return undefined;
  const versions = Object.entries(value.versions).map(
    ([name, version]) => [name, String(version)] as const,
  );
  return { versions: Object.fromEntries(versions), lacking: value.lacking.map(decodeLacking) };
}

function decodeLacking(value: unknown): Lacking {
  const { name, found, wanted } = isRecord(value) ? value : {};
  return {
    name: String(name),
    found: typeof found === 'string' ? found : null,
    wanted: String(wanted),
  };
}

type Output = { readonly kind: 'text'; readonly text: string } | Failed;

function output(host: LocalHost, given: readonly string[]): Promise<Output> {
  const program = localProgram(host, given);
  const options = { timeout: 60_000, env: program.environment };
  return new Promise((resolve) => {
    execFile(program.file, program.arguments, options, (error, stdout, stderr) => {
      if (!error) resolve({ kind: 'text', text: stdout });
      else
        resolve(
          failed(
            `Python cannot be started as "${host.python}": ${reason(error, stderr)} ${advice}`,
          ),
        );
    });
  });
}

const advice = 'Name another with --python PATH or the setting "stepwise.python".';

function reason(error: Error & { code?: unknown; killed?: boolean }, stderr: string): string {
  if (error.code === 'ENOENT') return 'there is no such program.';
  if (error.killed === true) return 'it did not answer within 60 seconds.';
  const last = stderr.trim().split('\n').at(-1) ?? '';
  return last === '' ? `${error.message.split('\n')[0] ?? ''}.` : `${last}.`;
}

interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

function failed(message: string): Failed {
  return { kind: 'failed', message };
}
