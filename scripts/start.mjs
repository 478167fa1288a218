// Builds the extension and opens VS Code with it on a copy of the sample workspace:
//   npm start [-- --browser] [--port N] [--fresh]
// A desktop VS Code ("code" on the path) is taken where there is one, with profile folders of its own, so that yours
// stays as it is; otherwise, or with --browser, VS Code's server, to be looked at in a browser. --fresh makes the copy
// of the sample workspace anew.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installNpmPackages } from './npm-install.mjs';
import { installSystemPackages, neededByVSCode } from './system-install.mjs';
import { haveVSCode, installVSCode } from './vscode-install.mjs';
import { startServer, workbenchUrl } from './vscode-server.mjs';
import { copySample } from './workspace.mjs';

const root = path.resolve(import.meta.dirname, '..');
const own = path.join(root, '.vscode-test');
const workspace = path.join(own, 'workspace');
const extension = path.join(root, 'stepwise.vsix');
const windows = process.platform === 'win32';
const haveDisplay =
  windows ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

process.on('uncaughtException', ({ message }) => {
  console.error(`\n${message}`);
  process.exit(1);
});

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    fresh: { type: 'boolean', default: false },
  },
});

installNpmPackages();
execFileSync('npm', ['run', '--silent', 'package'], {
  cwd: root,
  stdio: 'inherit',
  shell: windows,
});
if (values.fresh) rmSync(workspace, { recursive: true, force: true });
if (!existsSync(workspace)) copySample(workspace);
console.log(`\nThe sample workspace: ${workspace}`);
if (!values.browser && haveDisplay && desktop(['--version'], 'ignore') === 0) openDesktop();
else await serve();

function openDesktop() {
  const folders = [
    '--user-data-dir',
    path.join(own, 'user-data'),
    '--extensions-dir',
    path.join(own, 'extensions'),
  ];
  const installed = desktop([...folders, '--install-extension', extension, '--force'], 'inherit');
  if (installed !== 0) throw new Error('VS Code did not install the extension; see above.');
  const opened = desktop(
    [...folders, '--disable-workspace-trust', '--new-window', workspace],
    'inherit',
  );
  if (opened !== 0) throw new Error('VS Code did not open; see above.');
  console.log('VS Code has opened it, with settings and extensions apart from yours.');
}

/** Runs VS Code's command line; gives its exit code, `null` where it could not be started. */
function desktop(words, stdio) {
  const program = process.env.VSCODE ?? 'code';
  if (!windows) return spawnSync(program, words, { stdio }).status;
  const quoted = words.map((word) => `"${word}"`); // a batch file, which needs a shell
  return spawnSync(`"${program}"`, quoted, { stdio, shell: true }).status;
}

async function serve() {
  if (!haveVSCode()) installSystemPackages(neededByVSCode);
  installVSCode();
  const server = await startServer({
    extensions: [extension],
    settings: { 'workbench.startupEditor': 'readme' }, // which says what to try
    port: Number(values.port),
  });
  const address = workbenchUrl(server, workspace);
  console.log(`\nVS Code is at\n\n  ${address}\n\nCtrl+C stops it.`);
  openInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      console.log('Stopping VS Code.');
      void server.stop();
    });
}

function openInBrowser(address) {
  if (!haveDisplay) return;
  const [program, ...words] = windows
    ? ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')]
    : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const opener = spawn(program, words, { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('Open the address in a browser.'));
  opener.unref();
}
