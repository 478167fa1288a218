import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RemoteHost } from '../../core/hosts/hosts';
import { checkedPython, type CheckedPython } from '../runs/python';
import { packagesScript, scriptsFolder } from '../runs/trainerFolder';
import type { Agent, Hello } from './agent';
import { scriptThere } from './agentCall';
import { hostFailure } from './hostFailure';
import { withLimit } from './longestCall';

/** Whether a host can be reached, and its Python is what the trainer needs. */
export async function checkAgent(agent: Agent, signal: AbortSignal): Promise<CheckedPython> {
  const { host } = agent;
  try {
    const hello = await agent.hello(withLimit(signal));
    if (host.kind === 'slurm' && !hello.slurm) return failed(noSlurm(host, hello));
    const checked = await checkPackages(agent, withLimit(signal));
    return checked.kind === 'failed' && isOnlyKnownOnNodes(host) ? unknown : checked;
  } catch (error) {
    return failed(hostFailure(error).told);
  }
}

const unknown: CheckedPython = { kind: 'ready', versions: {} };

/** Setup lines may work on the nodes of a cluster alone: then nothing is known before a run. */
function isOnlyKnownOnNodes({ kind, setup }: RemoteHost): boolean {
  return kind === 'slurm' && setup.length > 0;
}

/** As a run is started: setup lines may bring another Python, variables packages that are not seen without them. */
async function checkPackages(
  { host, transport }: Agent,
  signal: AbortSignal,
): Promise<CheckedPython> {
  const script = await readFile(path.join(scriptsFolder(), packagesScript), 'utf8');
  const { command, input } = scriptThere(host, script);
  const call = { input, signal, mostOutput: 2 ** 20 };
  const { code, output, complaint } = await transport.call(command, call);
  if (code !== 0) return failed(notStarted(host, complaint.trim().split('\n').at(-1) ?? ''));
  const checked = checkedPython(host.python, output.toString('utf8'));
  return checked.kind === 'failed' ? failed(`On "${host.name}": ${checked.message}`) : checked;
}

function notStarted({ name, python, setup }: RemoteHost, said: string): string {
  const where = setup.length > 0 ? ' behind the setup lines' : '';
  const why = said === '' ? '.' : `: ${said}`;
  return `On "${name}", "${python}" cannot be started${where}${why} "Stepwise: Check Host…" looks at it.`;
}

function noSlurm({ name }: RemoteHost, { hostname: machine }: Hello): string {
  return `The host "${name}" is a Slurm cluster, but "${machine}" has no command "sbatch". Name a login machine as "address", or make the host one of the kind "ssh".`;
}

function failed(message: string): CheckedPython {
  return { kind: 'failed', message };
}
