import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

/**
 * As in `host/__init__.py`, which explains it: starts what comes behind it, a Python source that `carried` made.
 * Even a Python that is too old for the rest can read it.
 */
export const bootstrap = `import sys;sys.version_info>=(3,10)or(sys.stdout.write('\\nstepwise-reply: {"ok": false, "code": "old-python", "message": "This is Python %d.%d, and Stepwise needs 3.10 or newer.", "advice": "Name a newer one as python in the settings of the host."}\\n'%sys.version_info[:2]),sys.exit(0));import base64,zlib;exec(compile(zlib.decompress(base64.b64decode(sys.argv.pop(1))),'stepwise','exec'))`;

const loader = 'host/loader.py';

/**
 * Modules of the trainer as one Python source, and `last` behind them, packed: the loader, which explains it, and behind it
 * the others. JSON of texts is Python, too.
 */
export async function carried(
  folder: string,
  { modules, last }: { readonly modules: readonly string[]; readonly last: string },
): Promise<string> {
  const text = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
  const sources = await Promise.all(
    modules
      .filter((file) => file !== loader)
      .map(async (file) => [file, await text(file)] as const),
  );
  const provided = JSON.stringify(Object.fromEntries(sources));
  const script = `${await text(loader)}\nprovide(${provided})\n${last}\n`;
  return deflateSync(Buffer.from(script)).toString('base64');
}
