// Measures what the README states: npm run bench [-- NAME...], with the names of `benchmarks` below.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { runInExtensionHost } from '../scripts/extension-host.mjs';
import { installVSCode } from '../scripts/vscode-install.mjs';
import { benchBatch } from './batch.mjs';
import { benchLint } from './lint.mjs';
import { benchMemory } from './memory.mjs';
import { benchPanel } from './panel.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-bench-'));
const activations = 5;

const superni = path.resolve(root, process.env.STEPWISE_SUPERNI ?? '../shared/superni');
const benchmarks = {
  sizes,
  rouge,
  evaluate,
  activation,
  editing,
  growth,
  lint,
  memory,
  batch,
  duplicates,
  tokens,
  build: buildData,
  preview,
  results,
  panel,
};
const wanted = process.argv.slice(2);
try {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n━━━ ${name} ━━━\n`);
    await benchmark();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Of the bundles that "npm run build" made. */
function sizes() {
  const dist = path.join(root, 'dist');
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
    const { size } = statSync(path.join(dist, name));
    console.log(`${name.padEnd(26)} ${(size / 1000).toFixed(1).padStart(7)} kB`);
  }
}

async function rouge() {
  const { benchRouge } = await imported('rouge.ts');
  benchRouge(root);
}

/** `stepwise evaluate`, by the program that "npm run build" made. */
async function evaluate() {
  const { benchEvaluate } = await imported('evaluate.ts');
  benchEvaluate(root, folder, superni);
}

/** In VS Code: reading the bundle, `activate`, and all until the language server answers. */
async function activation() {
  installVSCode();
  const runner = await bundle('activation.ts');
  const runs = [];
  for (let run = 0; run < activations; run++)
    runs.push(await runInExtensionHost({ runner, folder }));
  for (const [key, what] of [
    ['read', 'reading the bundle'],
    ['activate', 'activate()'],
    ['both', 'activation: both'],
    ['ready', 'until the server answers'],
  ]) {
    const times = runs.map((run) => run[key]).sort((a, b) => a - b);
    const [least, median, most] = [0, times.length >> 1, times.length - 1].map((index) =>
      times[index].toFixed(1),
    );
    console.log(
      `${what.padEnd(26)} ${median.padStart(7)} ms  median of ${times.length}, ${least} to ${most}`,
    );
  }
}

/** In a process that is started like the server's. */
async function editing() {
  const flags = await nodeFlags();
  const started = `void require(${JSON.stringify(await bundle('editing.ts'))}).benchEditing();`;
  execFileSync(process.execPath, [...flags, '-e', started], { stdio: 'inherit' });
}

async function growth() {
  const { benchGrowth } = await imported('growth.ts');
  benchGrowth();
}

async function preview() {
  const { benchPreview } = await imported('preview.ts');
  await benchPreview(root);
}

/** Its worker is the one that ships. */
async function results() {
  const { benchResults } = await imported('results.ts');
  await benchResults(folder, await bundle('resultsWorker.ts', 'src/node/results'));
}

/** In VS Code, with the packaged extension. */
async function panel() {
  await benchPanel(await imported('results.ts'));
}

function lint() {
  benchLint(root, folder, superni);
}

async function memory() {
  await benchMemory(root, folder, superni, await nodeFlags());
}

function batch() {
  return benchBatch(root, folder);
}

async function duplicates() {
  const { benchDuplicates } = await imported('duplicates.ts');
  benchDuplicates();
}

async function tokens() {
  const { benchTokens } = await imported('tokens.ts');
  benchTokens(root, folder, superni);
}

/** The data set of an experiment, by the program that "npm run build" made. */
async function buildData() {
  const { benchBuild } = await imported('build.ts');
  await benchBuild(root, folder, superni);
}

async function nodeFlags() {
  return (await imported('nodeFlags.ts', 'src/core/lint')).nodeFlags;
}

async function imported(file, within) {
  return import(pathToFileURL(await bundle(file, within)).href);
}

async function bundle(file, within = 'bench') {
  const outfile = path.join(folder, file.replace('.ts', '.cjs'));
  await build({
    entryPoints: [path.join(root, within, file)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    external: ['vscode'],
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    loader: { '.instruct': 'text', '.md': 'text' },
  });
  return outfile;
}
