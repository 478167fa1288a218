// Memory of the language server with many files open: npm run bench -- memory
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection } from 'vscode-languageserver/node';

const filesOpen = 1_600;

/** Opens the imported task files of SUP-NATINST, again and again under other names, in a server process of its own. */
export async function benchMemory(root, folder, superni, nodeFlags) {
  const tasks = ['test', 'train_sample'].flatMap((part) =>
    readdirSync(path.join(superni, part))
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(superni, part, name)),
  );
  const instructions = path.join(folder, 'opened');
  execFileSync(
    process.execPath,
    [path.join(root, 'dist/cli.js'), 'import', ...tasks, '--out', instructions],
    { stdio: 'ignore' },
  );
  const files = readdirSync(instructions).filter((name) => name.endsWith('.instruct'));
  const server = spawn(
    process.execPath,
    [...nodeFlags, path.join(root, 'dist/server.js'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const client = createProtocolConnection(server.stdout, server.stdin, console);
  const diagnosed = new Set();
  let all;
  const done = new Promise((resolve) => (all = resolve));
  client.onNotification('textDocument/publishDiagnostics', ({ uri }) => {
    diagnosed.add(uri);
    if (diagnosed.size === filesOpen) all();
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  const empty = residentMegabytes(server.pid);
  let characters = 0;
  for (let index = 0; index < filesOpen; index++) {
    const name = files[index % files.length];
    const text = readFileSync(path.join(instructions, name), 'utf8');
    characters += text.length;
    const uri = pathToFileURL(path.join(instructions, `${index}-${name}`)).href;
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'instruction-template', version: 1, text },
    });
  }
  await done;
  console.log(
    `server: ${empty.toFixed(0)} MB with nothing open, ${residentMegabytes(server.pid).toFixed(0)} MB with ${filesOpen} files open (${(characters / 1e6).toFixed(1)} million characters)`,
  );
  server.kill();
}

/** What the process holds in memory now (Linux). */
function residentMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s*(\d+) kB/.exec(status)[1]) / 1024;
}
