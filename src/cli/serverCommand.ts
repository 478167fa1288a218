import { spawn } from 'node:child_process';
import path from 'node:path';
import { serverFlags } from '../protocol/language';
import { defineCommand, wrongUse } from './command';

export const serverCommand = defineCommand({
  name: 'server',
  summary: 'Serve the instruction language to any editor.',
  usage: 'server --stdio',
  options: { stdio: { kind: 'switch', summary: 'Talk over standard input and output.' } },
  run: async ({ options, terminal }) => {
    if (!options.stdio) return wrongUse('The server talks over standard streams only: --stdio.');
    const server = spawn(
      process.execPath,
      [...serverFlags, path.join(__dirname, 'server.js'), '--stdio'],
      { stdio: 'inherit' },
    );
    terminal.signal.addEventListener('abort', () => server.kill());
    const code = await new Promise((resolve) => server.once('exit', resolve));
    return code === 0 || terminal.signal.aborted ? 'fine' : 'findings';
  },
});
