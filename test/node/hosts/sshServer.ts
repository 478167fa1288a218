import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { SshHost } from '../../../src/core/hosts/hosts';
import { removeFolder, root, temporaryFolder } from '../runs/workspace';

/** A real sshd on this machine. */
export interface SshServer {
  /** With everything of it below a folder with an odd name. */
  readonly host: SshHost;
  readonly folder: string;
  start(): void;
  /** Ends it and all connections, as when the machine goes down; what runs there is not touched. */
  kill(): void;
  /** Adds a line to the configuration of the client. */
  configure(line: string): void;
  close(): void;
}

export const haveSshd =
  (existsSync('/usr/sbin/sshd') || spawnSync('sshd', ['-V']).error === undefined) &&
  spawnSync('ssh', ['-V']).error === undefined;

/** Says clearly what is not tested. */
export function leftOut(what: string, needed: string): void {
  console.warn(`Left out: ${what}. It needs ${needed}.`);
}

const script = path.join(root, 'test/hosts/sshd.sh');

/** `python`: that of the host. `extra`: more of the server's configuration, behind its variables. */
export async function sshServer(python: string, extra = ''): Promise<SshServer> {
  const folder = temporaryFolder();
  const port = await freePort();
  const env = { ...process.env, SSHD_EXTRA: extra };
  const ask = (action: string): void => {
    const given = [script, action, folder, ...(action === 'start' ? [String(port)] : [])];
    execFileSync('sh', given, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  ask('start');
  const config = path.join(folder, 'ssh_config');
  return {
    folder,
    host: {
      kind: 'ssh',
      name: 'gpu',
      address: 'gpu',
      sshOptions: ['-F', config],
      folder: path.join(folder, "host's folder $PATH ü"),
      python,
      slots: 1,
      processes: 1,
      environment: {},
      setup: [],
    },
    start: () => ask('start'),
    kill: () => ask('kill'),
    configure: (line) => writeFileSync(config, `${readFileSync(config, 'utf8')}  ${line}\n`),
    close: () => {
      ask('kill');
      removeFolder(folder);
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // it listens on a port
      server.close(() => resolve(port));
    });
  });
}
