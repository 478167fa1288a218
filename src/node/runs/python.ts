import { execFile } from 'node:child_process';
import type { LocalHost } from '../../core/hosts/hosts';
import { localProgram } from './localProgram';

export type CheckedPython =
  | { readonly kind: 'ready'; readonly versions: Readonly<Record<string, string>> }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

/** As pip takes them; the names before the sign are what Python imports. */
export const requiredPackages = [
  'torch>=2.6',
  'transformers>=4.57,<6',
  'tokenizers',
  'safetensors',
];
const requiredNames = requiredPackages.map((one) => one.replace(/[<>=].*/, ''));

/** Whose versions a manifest keeps. */
export const recordedPackages: readonly string[] = [
  ...requiredNames,
  'accelerate',
  'deepspeed',
  'numpy',
  'peft',
];

/** What Python runs to say its version and those of packages; looked up without importing them, which takes seconds. */
const probe = `
import importlib.metadata as metadata, json, sys
found = {}
for name in sys.argv[1:]:
    try: found[name] = metadata.version(name)
    except metadata.PackageNotFoundError: pass
print("\\n" + json.dumps({"python": ".".join(map(str, sys.version_info[:3])), **found}))
`;

/** Whether the Python of this machine starts, is new enough and has the packages of the trainer. */
export async function checkPython(host: LocalHost): Promise<CheckedPython> {
  const started = await output(host, versionsProbe);
  if (started.kind === 'failed') return started;
  return checkVersions(host.python, versionsIn(started.text));
}

/** The arguments of a Python that prints what `versionsIn` reads. */
export const versionsProbe: readonly string[] = ['-c', probe, ...recordedPackages];

export function versionsIn(printed: string): Readonly<Record<string, string>> {
  const last = printed.trim().split('\n').at(-1) ?? ''; // setup lines may print before it
  return JSON.parse(last) as Readonly<Record<string, string>>; // printed by the probe
}

/** Whether `versions`, of Python and its packages by name, are what the trainer needs. */
export function checkVersions(
  python: string,
  versions: Readonly<Record<string, string>>,
): CheckedPython {
  const [major = 0, minor = 0] = (versions.python ?? '').split('.').map(Number);
  if (major < 3 || (major === 3 && minor < 10))
    return failed(
      `"${python}" is Python ${String(versions.python)}; the trainer needs 3.10 or newer.`,
    );
  const missing = requiredPackages.filter(
    (_, index) => versions[requiredNames[index]!] === undefined,
  );
  if (missing.length > 0) {
    const wanted = missing.map((one) => `"${one}"`).join(' ');
    return failed(
      `"${python}" lacks ${missing.map((one) => one.replace(/[<>=].*/, '')).join(', ')}. Install with: ${python} -m pip install ${wanted}`,
    );
  }
  return { kind: 'ready', versions };
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
