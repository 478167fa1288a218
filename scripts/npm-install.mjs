// Installs the npm packages that package-lock.json names, unless exactly those are there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

export function installNpmPackages() {
  if (installed()) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a batch file there
  });
}

/** npm keeps what it installed in a lock file of its own. Packages for other platforms are not in it. */
function installed() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const there = packagesOf(record);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([place, { version, optional = false }]) =>
      place === '' || (place in there ? there[place].version === version : optional),
  );
}

function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

if (process.argv[1] === import.meta.filename) installNpmPackages();
