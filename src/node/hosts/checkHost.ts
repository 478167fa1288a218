import { execFile } from 'node:child_process';
import path from 'node:path';
import { isRemote, type Host, type LocalHost, type RemoteHost } from '../../core/hosts/hosts';
import { localProgram } from '../runs/localProgram';
import { isRecord } from '../runs/runFolder';
import { packagesScript } from '../runs/trainerFolder';
import { agentOf, type Agent, type Hello } from './agent';
import { scriptThere } from './agentCall';
import { bootstrap, carried } from './carriedSource';
import { stepwiseHome } from './home';
import { HostFailure, hostFailure } from './hostFailure';

/** One thing that runs need on a host, as `doctor.py` tells it. */
export interface HostCheck {
  readonly name: string;
  readonly status: 'fine' | 'warning' | 'failed';
  readonly found: string;
  /** What to do; `null` where it is fine. */
  readonly advice: string | null;
}

interface Checking {
  /** The folder of the trainer's scripts. */
  readonly trainer: string;
  readonly signal: AbortSignal;
}

/** Whether runs can go on a host, and what to install there; nothing has to be there before. */
export async function checkHost(host: Host, checking: Checking): Promise<readonly HostCheck[]> {
  const limit = AbortSignal.any([checking.signal, AbortSignal.timeout(longestMs)]);
  const within = { ...checking, signal: limit };
  return isRemote(host) ? checkThere(host, within) : checkHere(host, within);
}

/** PyTorch takes its time to load from a slow disk. */
const longestMs = 180_000;
const mostOutput = 2 ** 20;

async function checkHere(
  host: LocalHost,
  { trainer, signal }: Checking,
): Promise<readonly HostCheck[]> {
  const doctor = path.join(trainer, 'doctor.py');
  const program = localProgram(host, [doctor, '--json', '--folder', stepwiseHome()]);
  return new Promise((resolve) => {
    const options = { env: program.environment, signal, maxBuffer: mostOutput };
    execFile(program.file, program.arguments, options, (error, stdout, stderr) => {
      const checks = checksIn(stdout);
      if (checks) resolve(checks);
      else resolve([noDoctor(host, stderr.trim().split('\n').at(-1) || (error?.message ?? ''))]);
    });
  });
}

async function checkThere(host: RemoteHost, checking: Checking): Promise<readonly HostCheck[]> {
  try {
    const agent = agentOf(host);
    const hello = await agent.hello(checking.signal);
    return [...connectionChecks(host, hello), ...(await doctorThere(agent, hello, checking))];
  } catch (error) {
    const { message, advice } = hostFailure(error);
    return [{ name: 'connection', status: 'failed', found: message, advice }];
  }
}

function connectionChecks(
  host: RemoteHost,
  { hostname, folder, slurm }: Hello,
): readonly HostCheck[] {
  const connection = { name: 'connection', status: 'fine', found: hostname, advice: null } as const;
  if (host.kind === 'ssh') return [connection];
  const found = slurm ? 'sbatch, squeue and scancel' : 'no sbatch';
  const advice = `Name a login machine of the cluster as "address", and a folder that all its machines see: now it is "${folder}".`;
  return [
    connection,
    slurm
      ? { name: 'slurm', status: 'fine', found, advice: null }
      : { name: 'slurm', status: 'failed', found, advice },
  ];
}

/** `doctor.py` is sent along, like the agent, and started as a run is. */
async function doctorThere(
  { host, transport }: Agent,
  { folder }: Hello,
  { trainer, signal }: Checking,
): Promise<readonly HostCheck[]> {
  const source = await carried(trainer, {
    modules: ['doctor.py', packagesScript],
    last: 'import doctor; sys.exit(doctor.main())',
  });
  const { command, input } = scriptThere(host, bootstrap, [source, '--json', '--folder', folder]);
  const { output, complaint } = await transport.call(command, { input, signal, mostOutput });
  return (
    checksIn(output.toString('utf8')) ?? [noDoctor(host, complaint.trim().split('\n').at(-1)!)]
  );
}

const statuses = ['fine', 'warning', 'failed'] as const;

/** Its answer is the last line: what is run before it may print, too. */
function checksIn(output: string): readonly HostCheck[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  } catch {
    return undefined;
  }
  return Array.isArray(value) && value.length > 0 ? value.map(decodeCheck) : undefined;
}

function decodeCheck(value: unknown): HostCheck {
  const fields = isRecord(value) ? value : {};
  const status = statuses.find((known) => known === fields.status);
  const { name, found, advice } = fields;
  if (typeof name !== 'string' || typeof found !== 'string' || status === undefined)
    throw new HostFailure('agent', 'The check of the host said something that makes no sense.', '');
  return { name, status, found, advice: typeof advice === 'string' ? advice : null };
}

function noDoctor({ name, python }: Host, said: string): HostCheck {
  return {
    name: 'python',
    status: 'failed',
    found: `"${python}" could not look at "${name}": ${said}`,
    advice:
      'Install Python 3.10 or newer there, and name it as "python" in the settings of the host.',
  };
}
