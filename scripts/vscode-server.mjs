// Starts VS Code's server on a free port of the loopback address, with settings and extensions of its own.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { serverProgram } from './vscode-install.mjs';

/** Nothing is asked, offered or looked up on the network. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'terminal.integrated.gpuAcceleration': 'off',
  'window.confirmBeforeClose': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Restricted Mode without the question that leads there. */
const trustNothing = { 'security.workspace.trust.startupPrompt': 'never' };

/**
 * Options:
 * - `extensions`: VSIX files to install; or `extensionsFolder`: what `installExtensions` has made, for several servers.
 * - `settings`: as in settings.json, beside the quiet ones above. `changeSettings` changes them while VS Code runs.
 * - `environment`: variables for the server, and with it for the extension host.
 * - `restricted`: no folder is trusted (Restricted Mode); otherwise each is.
 * - `driver`: take `extensionDevelopmentPath` and `extensionTestsPath` from the address. It hides notifications, so
 *   tests of what a user sees leave it off.
 * - `port`: a certain port instead of a free one.
 * - `verbose`: print what the server prints.
 *
 * Gives `{ port, token, changeSettings(settings), stop() }`; `stop` ends the server and removes its data.
 */
export async function startServer(options = {}) {
  const data = await mkdtemp(path.join(os.tmpdir(), 'stepwise-vscode-'));
  const removeData = () =>
    rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const token = randomBytes(16).toString('hex');
  const settings = { ...quiet, ...(options.restricted && trustNothing), ...options.settings };
  const changeSettings = (changed) => writeSettings(data, changed);
  let server;
  try {
    changeSettings(settings);
    const environment = serverEnvironment(data, options.environment);
    const { extensions, extensionsFolder = path.join(data, 'extensions') } = options;
    if (extensions) installExtensions(extensions, extensionsFolder);
    server = spawn(serverProgram.node, serverArguments(data, token, extensionsFolder, options), {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const port = await listeningPort(server, options.verbose ?? false);
    const stop = async () => {
      await end(server);
      await removeData();
    };
    return { port, token, changeSettings, stop };
  } catch (error) {
    if (server) await end(server);
    await removeData();
    throw error;
  }
}

/** The address of a folder in the workbench; of an empty window where it is `null`. */
export function workbenchUrl({ port, token }, folder, payload = []) {
  const opened = folder === null ? { ew: 'true' } : { folder: path.resolve(folder) };
  const query = new URLSearchParams({ ...opened, tkn: token });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** How the workbench names a file on the server's machine. */
export const remoteUri = ({ port }, file) =>
  `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;

/** Beside those that are there, also by VS Code's own hand. */
function writeSettings(data, settings) {
  const folder = path.join(data, 'data/Machine');
  const file = path.join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...before, ...settings }));
}

function serverEnvironment(data, environment) {
  return {
    ...process.env,
    EXTENSIONS_GALLERY: '{}', // no look-ups in an extension gallery
    XDG_RUNTIME_DIR: data, // sockets
    // Neither the hosts of who runs the tests nor the queue of their runs.
    XDG_CONFIG_HOME: path.join(data, 'config'),
    STEPWISE_HOME: path.join(data, 'stepwise'),
    ...environment,
  };
}

function serverArguments(
  data,
  token,
  extensionsFolder,
  { driver = false, restricted = false, port = 0 },
) {
  return [
    serverProgram.main,
    '--host=127.0.0.1',
    `--port=${port}`,
    `--connection-token=${token}`,
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-experiments',
    '--disable-getting-started-override',
    `--server-data-dir=${data}`,
    `--extensions-dir=${extensionsFolder}`,
    ...(restricted ? [] : ['--disable-workspace-trust']),
    ...(driver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** Unpacks VSIX files into a folder, from which several servers can take them. */
export function installExtensions(files, folder) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'stepwise-vscode-'));
  try {
    for (const vsix of files)
      execFileSync(
        serverProgram.node,
        [
          serverProgram.main,
          `--server-data-dir=${data}`,
          `--extensions-dir=${folder}`,
          '--install-extension',
          path.resolve(vsix),
        ],
        { env: serverEnvironment(data), stdio: ['ignore', 'ignore', 'inherit'] },
      );
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function listeningPort(server, verbose) {
  const printed = [];
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`VS Code's server ended with exit code ${code}:\n${printed.join('\n')}`)),
    );
    for (const stream of [server.stdout, server.stderr])
      createInterface(stream).on('line', (line) => {
        if (verbose) console.log(line);
        const listening = /^Extension host agent listening on (\d+)/.exec(line);
        if (listening) resolve(Number(listening[1]));
        else if (printed.length < 50) printed.push(line);
      });
  });
}

async function end(server) {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  const force = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(force);
}
