// Runs test/browser/*.test.mjs: the packaged extension (stepwise.vsix) in VS Code, as a user sees it.
//   node scripts/run-browser-tests.mjs [--grep PATTERN] [FILE...]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { installVSCode } from './vscode-install.mjs';
import { testPython } from './test-python.mjs';

process.env.STEPWISE_PYTHON ??= testPython; // for the suites that train

const root = path.resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  options: { grep: { type: 'string' } },
  allowPositionals: true,
});

if (!existsSync(path.join(root, 'stepwise.vsix')))
  throw new Error('There is no stepwise.vsix to test: run "npm run package" first.');
installVSCode();
const files =
  positionals.length > 0
    ? positionals
    : globSync('test/browser/**/*.test.mjs', { cwd: root }).sort();
if (files.length === 0) throw new Error('There is no test/browser/*.test.mjs.'); // else Node would choose files itself
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=2',
    ...(values.grep === undefined ? [] : [`--test-name-pattern=${values.grep}`]),
    ...files,
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
