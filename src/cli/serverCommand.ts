import path from 'node:path';
import { defineCommand, wrongUse } from './command';
import { ruleProcess } from './ruleProcess';

export const serverCommand = defineCommand({
  name: 'server',
  summary: 'Serve the instruction language to any editor.',
  usage: 'server --stdio',
  options: { stdio: { kind: 'switch', summary: 'Talk over standard input and output.' } },
  run: async ({ options, terminal: { signal } }) => {
    if (!options.stdio) return wrongUse('The server talks over standard streams only: --stdio.');
    const code = await ruleProcess(path.join(__dirname, 'server.js'), ['--stdio'], signal);
    return code === 0 || signal.aborted ? 'fine' : 'findings';
  },
});
