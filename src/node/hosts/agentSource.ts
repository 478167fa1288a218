import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

/**
 * As in `host/__init__.py`, which explains it: starts what comes behind it, a Python source that is packed by `packed`.
 * Even a Python that is too old for the rest can read it.
 */
export const bootstrap = `import sys;sys.version_info>=(3,10)or(sys.stdout.write('\\nstepwise-reply: {"ok": false, "code": "old-python", "message": "This is Python %d.%d, and Stepwise needs 3.10 or newer.", "advice": "Name a newer one as python in the settings of the host."}\\n'%sys.version_info[:2]),sys.exit(0));import base64,zlib;exec(compile(zlib.decompress(base64.b64decode(sys.argv.pop(1))),'stepwise','exec'))`;

/** The agent that is sent along with each call, packed. */
export function agentSource(): Promise<string> {
  return (source ??= agentText(scriptsFolder()).then((text) => packed(Buffer.from(text))));
}

let source: Promise<string> | undefined;

const loader = 'host/loader.py';
/** What the agent shares with runs. */
const shared = ['processes.py'];

/** The loader, which explains it, and behind it the other modules. JSON of texts is Python, too. */
async function agentText(folder: string): Promise<string> {
  const own = (await readdir(path.join(folder, 'host'))).filter((name) => name.endsWith('.py'));
  const files = [...own.map((name) => `host/${name}`), ...shared].filter((file) => file !== loader);
  const text = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
  const sources = await Promise.all(
    files.sort().map(async (file) => [file, await text(file)] as const),
  );
  return `${await text(loader)}\nstart(${JSON.stringify(Object.fromEntries(sources))})\n`;
}

export function packed(script: Buffer): string {
  return deflateSync(script).toString('base64');
}

/** The trainer's scripts stand beside the bundle, or in the sources. */
export function scriptsFolder(): string {
  const candidates = ['trainer', '../trainer', '../../trainer'].map((place) =>
    path.join(__dirname, place),
  );
  const folder = candidates.find((candidate) => existsSync(path.join(candidate, loader)));
  if (folder === undefined)
    throw new Error(`The trainer's scripts are in none of ${candidates.join(', ')}.`);
  return folder;
}
