// Precision and recall of the rules about wording: npm run bench:rules [-- [--show RULE|all] [corpus.jsonl...]]
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const shared = process.env.STEPWISE_LINT_CORPUS ?? path.resolve(root, '../shared/lint-corpus');
const { values, positionals } = parseArgs({
  options: { show: { type: 'string' } },
  allowPositionals: true,
});
const corpora =
  positionals.length > 0
    ? positionals
    : [
        'learn',
        'single',
        'measure',
        'authors',
        'several',
        'phrasings',
        'decoys',
        'voices',
        'usual',
        'clean',
        'formerlyUnseen',
        'unseen',
        'cleanUnseen',
        'final',
      ].map(ours);
if (positionals.length === 0) {
  const labelled = path.join(shared, 'dev.jsonl');
  if (existsSync(labelled)) corpora.unshift(labelled);
  else console.log(`Left out: ${labelled} is not there (STEPWISE_LINT_CORPUS names its folder).`);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-rules-'));
try {
  const outfile = path.join(folder, 'rules.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'rules.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    loader: { '.instruct': 'text', '.md': 'text' },
    outfile,
    logLevel: 'error',
  });
  const { benchRules } = await import(pathToFileURL(outfile).href);
  for (const corpus of corpora) benchRules(corpus, values.show);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function ours(name) {
  return path.join(root, 'test/fixtures/lint-corpus', `${name}.jsonl`);
}
