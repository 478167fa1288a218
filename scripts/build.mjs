// Bundles everything that ships into dist/: npm run build.
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { writeRulePages } from './rule-pages.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

/**
 * `import('./x')` of one of our own modules becomes a bundle of its own, `dist/x.js`, that is read from disk on first
 * use: activation pays only for what it needs.
 */
const loadOnFirstUse = {
  name: 'load-on-first-use',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path: specifier }) =>
      kind === 'dynamic-import'
        ? { path: `./${path.basename(specifier)}.js`, external: true }
        : null,
    );
  },
};

const shared = {
  bundle: true,
  minify: true,
  sourcemap: false,
  logLevel: 'warning',
  loader: { '.instruct': 'text', '.md': 'text' },
};
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // By require(): Node's loader of modules takes longer than most of our bundles take to run.
  supported: { 'dynamic-import': false },
  // tinyglobby asks where its module is, which a CommonJS bundle does not know by itself.
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** Modules reached by `import()`, or run as a worker: each is an entry of its own. */
export const onFirstUse = [
  'src/extension/languageClient.ts',
  'src/extension/dataset/importTasks.ts',
  'src/extension/experiment/experimentLenses.ts',
  'src/extension/experiment/experimentNames.ts',
  'src/extension/experiment/newExperiment.ts',
  'src/extension/experiment/runExperiment.ts',
  'src/extension/tasks/experimentTasks.ts',
  'src/extension/hosts/hostCommands.ts',
  'src/extension/dataset/importTable.ts',
  'src/extension/dataset/exportTask.ts',
  'src/extension/examples/generateExamples.ts',
  'src/extension/preview/openPreview.ts',
  'src/extension/models/modelCommands.ts',
  'src/extension/models/modelStatus.ts',
  'src/extension/refine/refineCommands.ts',
  'src/extension/refine/refineManyInstructions.ts',
  'src/extension/predict/predictWithModel.ts',
  'src/extension/models/spendMeter.ts',
  'src/extension/rating/ratingCommands.ts',
  'src/extension/results/results.ts',
  'src/cli/commands.ts',
  'src/cli/evaluateCommand.ts',
  'src/node/openaiChatModel.ts',
  'src/node/batch/batchApi.ts',
  'src/node/batch/lintWorker.ts',
  'src/node/dataWorker.ts',
  'src/node/results/instanceReader.ts',
  'src/node/results/resultsWorker.ts',
  'src/node/tokenizers/loadTokenizer.ts',
  'src/node/tokenizers/o200k.ts',
  'src/node/tokenizers/cl100k.ts',
];

const views = readdirSync('webview', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => ({ in: `webview/${entry.name}/main.ts`, out: `webview-${entry.name}` }));

await Promise.all([
  build({
    ...node,
    entryPoints: [
      { in: 'src/extension/activate.ts', out: 'extension' },
      { in: 'src/server/main.ts', out: 'server' },
      { in: 'src/cli/main.ts', out: 'cli' },
      ...onFirstUse,
    ],
    entryNames: '[name]',
    outdir: 'dist',
    plugins: [loadOnFirstUse],
  }),
  build({
    ...shared,
    format: 'esm',
    target: 'es2022',
    entryPoints: views,
    outdir: 'dist',
    loader: { ...shared.loader, '.css': 'css' },
  }),
]);

cpSync('src/trainer', 'dist/trainer', {
  recursive: true,
  filter: (file) => !file.includes('__pycache__'),
});
writeRulePages();
cpSync('src/core/prompt/layouts', 'dist/layouts', {
  recursive: true,
  filter: (file) => !file.endsWith('.ts'),
});
cpSync('src/core/refine/stages', 'dist/stages', {
  recursive: true,
  filter: (file) => !file.endsWith('.ts'),
});
cpSync('src/core/refine/examples/prompts', 'dist/stages/examples', { recursive: true });

for (const file of readdirSync('dist').filter((name) => /\.(js|css)$/.test(name)))
  console.log(
    `${file.padEnd(28)} ${(statSync(`dist/${file}`).size / 1000).toFixed(1).padStart(8)} kB`,
  );
