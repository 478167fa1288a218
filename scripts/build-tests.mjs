// Bundles the suites that run inside VS Code into dist-test/. None of it ships.
import { globSync } from 'tinyglobby';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/** What VS Code is told to load: a module with a function `run`. */
export const suiteRunner = path.join(root, 'dist-test/index.js');

export async function buildTests() {
  rmSync(path.join(root, 'dist-test'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [
      'test/vscode/suite/index.ts',
      ...globSync('test/vscode/suite/**/*.test.ts', { cwd: root }),
    ],
    outbase: 'test/vscode/suite',
    outdir: 'dist-test',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    loader: { '.instruct': 'text', '.md': 'text' },
    external: ['vscode', 'mocha'],
  });
}

if (process.argv[1] === import.meta.filename) await buildTests();
