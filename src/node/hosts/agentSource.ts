import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { scriptsFolder } from '../runs/trainerFolder';
import { carried } from './carriedSource';

/** The agent that is sent along with each call, packed. */
export function agentSource(): Promise<string> {
  return (source ??= packedAgent(scriptsFolder()));
}

let source: Promise<string> | undefined;

/** What the agent shares with runs. */
const shared = ['locks.py', 'processes.py'];

async function packedAgent(folder: string): Promise<string> {
  const own = (await readdir(path.join(folder, 'host'))).filter((name) => name.endsWith('.py'));
  const modules = [...own.map((name) => `host/${name}`), ...shared].sort();
  return carried(folder, { modules, last: 'import host.__main__' });
}
