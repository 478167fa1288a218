import { checkHost, type HostCheck } from '../node/hosts/checkHost';
import { scriptsFolder } from '../node/runs/trainerFolder';
import { defineCommand, json, wrongUse } from './command';
import { chosenHost, hostOptions, hostsOption, readHosts } from './hostOptions';
import { printJson } from './terminal';

export const doctorCommand = defineCommand({
  name: 'doctor',
  summary: 'Tell whether a host can train and predict, and what to install if it cannot.',
  usage: 'doctor [--host NAME] [--python PATH] [--hosts FILE] [--json]',
  details: [
    'Looks at the connection, Python, its packages, GPUs, memory and disk. Nothing has to be installed there before.',
    'Of a Slurm cluster it looks at the machine that jobs are handed to, which may have no GPU.',
    'With --json: a list of {name, status, found, advice}; status is fine, warning or failed.',
    'Exit code 1: something that is needed is missing.',
  ].join('\n'),
  options: { ...hostOptions, hosts: hostsOption, json },
  run: async ({ positionals, options, terminal }) => {
    if (positionals.length > 0) return wrongUse(`"${positionals[0]!}" is one argument too many.`);
    const read = await readHosts(options, terminal);
    if (read.kind === 'wrong-use') return read;
    const host = chosenHost(read, options.host);
    if (host.kind === 'wrong-use') return host;
    terminal.progress(`Looking at "${host.name}"`);
    const checks = await checkHost(host, { trainer: scriptsFolder(), signal: terminal.signal });
    if (options.json) printJson(terminal, checks);
    else terminal.print(checksText(checks));
    return checks.some(({ status }) => status === 'failed') ? 'findings' : 'fine';
  },
});

/** A line for each, what to do below it. */
function checksText(checks: readonly HostCheck[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  return checks
    .flatMap(({ name, status, found, advice }) => [
      `${status.padEnd(7)}  ${name.padEnd(width)}  ${found}`,
      ...(advice === null ? [] : [`${' '.repeat(width + 11)}${advice}`]),
    ])
    .join('\n');
}
