import type { Host } from '../../core/hosts/hosts';

/** Where a host is and how it executes runs, in a few words. */
export function toldHost(host: Host): string {
  switch (host.kind) {
    case 'local':
      return 'this machine';
    case 'ssh':
      return `${host.address} over SSH`;
    case 'slurm':
      return host.address === null ? 'Slurm of this machine' : `Slurm of ${host.address}`;
  }
}
