// Bundles the benchmarks into a temporary folder and runs them: node bench/run.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-bench-'));
try {
  const outfile = path.join(folder, 'rouge.mjs');
  await build({
    entryPoints: [path.join(root, 'bench/rouge.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const { benchRouge } = await import(pathToFileURL(outfile).href);
  benchRouge(root);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
