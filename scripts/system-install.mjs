// Installs what the tests need beside npm packages, where it is missing and this is a Debian-like system under root.
// Elsewhere it says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, haveHeadlessShell } from './browser.mjs';

/** To install and to start the VS Code of the tests. */
export const neededByVSCode = [
  { package: 'g++', what: 'a C++ compiler', isThere: () => runs('c++', '--version') },
  { package: 'make', what: 'make', isThere: () => runs('make', '--version') },
  { package: 'python3', what: 'Python 3', isThere: () => runs('python3', '--version') },
];

export const neededByTests = [
  ...neededByVSCode,
  {
    package: 'chromium-headless-shell',
    otherwise: 'chromium',
    what: 'Chromium or Chrome',
    isThere: haveBrowser,
  },
  { package: 'fonts-dejavu', what: 'fonts', isThere: haveFonts },
  {
    package: 'python3-venv',
    what: "Python's venv module",
    isThere: () => runs('python3', '-c', 'import ensurepip, venv'),
  },
  {
    package: 'openssh-server',
    what: 'sshd',
    isThere: () => existsSync('/usr/sbin/sshd') || runs('sshd', '-V'),
  },
  { package: 'openssh-client', what: 'ssh', isThere: () => runs('ssh', '-V') },
  { package: 'git', what: 'git', isThere: () => runs('git', '--version') },
];

/** Tests that need these are left out where they cannot be installed, and say so. */
export const wantedByTests = [
  {
    package: 'slurm-wlm',
    what: 'Slurm',
    isThere: () => ['sbatch', 'slurmctld', 'slurmd'].every(isInPath),
  },
  { package: 'munge', what: 'munge', isThere: () => isInPath('munged') },
];

export function installSystemPackages(needed) {
  const missing = needed.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  if (!canInstall()) throw new Error(`Missing here: ${howToInstall(missing)}`);
  install(missing);
}

/** Says what is missing where it cannot be installed. */
export function installWhereItCanBe(wanted) {
  const missing = wanted.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  if (canInstall()) install(missing);
  else console.log(`Not tested here: ${howToInstall(missing)}`);
}

function canInstall() {
  return process.getuid?.() === 0 && runs('apt-get', '--version');
}

function howToInstall(missing) {
  const names = missing.map(({ what }) => what).join(', ');
  const packages = missing.map((need) => need.otherwise ?? need.package).join(' ');
  return `${names}. Install them; on Debian or Ubuntu: sudo apt-get install ${packages}`;
}

function install(missing) {
  aptGet('update', '--quiet=2');
  const packages = missing.map(({ package: name, otherwise }) =>
    otherwise && !isOffered(name) ? otherwise : name,
  );
  console.log(`Installing ${packages.join(', ')} …`);
  aptGet('install', '--yes', '--quiet=2', '--no-install-recommends', ...packages);
}

function aptGet(...args) {
  const { status, error } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`"apt-get ${args.join(' ')}" ended with exit code ${status}; see above.`);
}

function runs(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Daemons are not in the path of every user. */
function isInPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/**
 * A browser that the user names is the user's affair; launching it says what is wrong with it. One with windows will do
 * where there is none without.
 */
function haveBrowser() {
  if (process.env.CHROMIUM || haveHeadlessShell()) return true;
  return findBrowser() !== undefined && !(canInstall() && isOffered('chromium-headless-shell'));
}

/** By the lists of packages as they are. */
function isOffered(name) {
  return runs('apt-cache', 'show', name);
}

function haveFonts() {
  if (process.platform !== 'linux') return true;
  return ['/usr/share/fonts/truetype', '/usr/share/fonts/opentype', '/usr/share/fonts/TTF'].some(
    (folder) => existsSync(folder) && readdirSync(folder).length > 0,
  );
}

if (process.argv[1] === import.meta.filename) {
  installSystemPackages(neededByTests);
  installWhereItCanBe(wantedByTests);
}
