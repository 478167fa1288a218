// Makes test/python/.venv as test/python/requirements.txt says. Done already: nothing happens, in a moment.
// The interpreter is `python3` of the path, or what the environment variable PYTHON names; 3.10 or newer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pythonEnvironment, pythonFolder, testPython } from './test-python.mjs';

const requirements = path.join(pythonFolder, 'requirements.txt');
/** Written last, so that an installation that was broken off is taken up again. */
const mark = path.join(pythonEnvironment, 'requirements.sha256');

const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
const installed = existsSync(mark) && existsSync(testPython) ? readFileSync(mark, 'utf8') : '';

if (installed !== wanted) {
  rmSync(mark, { force: true });
  const system = process.env.PYTHON ?? (process.platform === 'win32' ? 'python' : 'python3');
  if (!existsSync(testPython)) run(system, ['-m', 'venv', '--clear', pythonEnvironment]);
  console.error(`Installing ${requirements}. PyTorch is large: this takes some minutes, once.`);
  // Most of the modules are never imported: Python compiles those that are.
  const options = ['--quiet', '--no-compile', '--requirement', requirements];
  run(testPython, ['-m', 'pip', 'install', ...options]);
  writeFileSync(mark, wanted);
}

function run(program, args) {
  const { error, status, signal } = spawnSync(program, args, { stdio: 'inherit' });
  if (status === 0) return;
  const reason = error?.message ?? (signal ? `it was ended by ${signal}` : `exit code ${status}`);
  console.error(
    `"${program} ${args.join(' ')}" did not succeed: ${reason}.\n` +
      'The tests need Python 3.10 or newer with venv, about 6 GB of disk, and the Python package index. ' +
      'Set PYTHON to choose another interpreter, then run "node scripts/python-install.mjs" again.',
  );
  process.exit(1);
}
