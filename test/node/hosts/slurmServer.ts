import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { SlurmHost } from '../../../src/core/hosts/hosts';
import { removeFolder, root, temporaryFolder } from '../runs/workspace';

/** A real Slurm of this machine, with one GPU for each node that is none. */
export interface SlurmServer {
  /** By the commands of this machine. */
  readonly host: SlurmHost;
  /** Where its commands find it: `SLURM_CONF`. */
  readonly configuration: string;
  close(): void;
}

export const haveSlurm =
  process.getuid?.() === 0 &&
  ['slurmctld', 'slurmd', 'munged'].every((name) => existsSync(`/usr/sbin/${name}`)) &&
  spawnSync('sbatch', ['--version']).error === undefined;

const script = path.join(root, 'test/hosts/slurm.sh');

/** Its commands are those of this process from then on. */
export function slurmServer(python: string, nodes: 1 | 2 = 1): SlurmServer {
  const state = mkdtempSync('/tmp/stepwise-slurm-'); // its own files want a plain name
  const folder = temporaryFolder();
  execFileSync('sh', [script, 'start', state, String(nodes)], { stdio: 'inherit' });
  const configuration = path.join(state, 'slurm.conf');
  process.env.SLURM_CONF = configuration;
  return {
    configuration,
    host: {
      ...{ kind: 'slurm', name: 'cluster', address: null, sshOptions: [] },
      ...{ folder: path.join(folder, "cluster's folder %j ü"), python },
      ...{ processes: 1, nodes, sbatchOptions: ['--gres=gpu:1'], arrayLimit: null },
      ...{ environment: {}, setup: [] },
    },
    close: () => {
      execFileSync('sh', [script, 'stop', state], { stdio: 'inherit' });
      removeFolder(state);
      removeFolder(folder);
    },
  };
}
