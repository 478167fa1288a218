// Runs pytest on test/python, with the interpreter of the environment that python-install.mjs makes.
//   node scripts/run-python-tests.mjs [ARGUMENTS OF PYTEST...]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { testPython } from './test-python.mjs';

const root = path.resolve(import.meta.dirname, '..');
const installed = spawnSync(process.execPath, [path.join(root, 'scripts/python-install.mjs')], {
  stdio: 'inherit',
});
if (installed.status !== 0) process.exit(1);
const { status, error } = spawnSync(
  testPython,
  ['-m', 'pytest', 'test/python', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
if (error) throw error;
process.exitCode = status ?? 1;
