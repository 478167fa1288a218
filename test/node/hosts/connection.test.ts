import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { RemoteHost, SlurmHost } from '../../../src/core/hosts/hosts';
import { agentOf } from '../../../src/node/hosts/agent';
import { agentSource } from '../../../src/node/hosts/agentSource';
import { bootstrap } from '../../../src/node/hosts/carriedSource';
import { checkAgent } from '../../../src/node/hosts/checkAgent';
import { checkHost } from '../../../src/node/hosts/checkHost';
import { HostFailure } from '../../../src/node/hosts/hostFailure';
import { overSsh } from '../../../src/node/hosts/overSsh';
import { localFiles, sendFiles } from '../../../src/node/hosts/sentFiles';
import { here, type Transport } from '../../../src/node/hosts/transport';
import { fakePython, removeFolder, temporaryFolder, trainerFolder } from '../runs/workspace';
import { freePort, haveSshd, leftOut, sshServer, type SshServer } from './sshServer';

const soon = (): AbortSignal => AbortSignal.timeout(60_000);

function folder(): string {
  const made = temporaryFolder();
  onTestFinished(() => removeFolder(made));
  return made;
}

/** Slurm of this machine, of which nothing is asked here but its agent. */
function hostHere(more: Partial<SlurmHost> = {}): SlurmHost {
  return {
    ...{ kind: 'slurm', name: 'cluster', address: null, sshOptions: [], folder: folder() },
    ...{ python: 'python3', processes: 1, nodes: 1, sbatchOptions: [], arrayLimit: null },
    ...{ environment: {}, setup: [], ...more },
  };
}

async function failureOf(work: Promise<unknown>): Promise<HostFailure> {
  const thrown: unknown = await work.then(
    () => 'no failure',
    (error: unknown) => error,
  );
  if (thrown instanceof HostFailure) return thrown;
  throw new Error(`Not a failure of a host: ${String(thrown)}`);
}

const greet = (host: RemoteHost): Promise<unknown> => agentOf(host).hello(soon());

test('the beginning of a call is the one that the agent names', () => {
  const read = 'import host; print(host.BOOTSTRAP, end="")';
  const options = { cwd: trainerFolder, encoding: 'utf8', env: withoutCaches() } as const;
  expect(execFileSync('python3', ['-c', read], options)).toBe(bootstrap);
});

test('what comes along with a call leaves room on the longest command line', async () => {
  expect((await agentSource()).length).toBeLessThan(60_000);
});

function withoutCaches(): NodeJS.ProcessEnv {
  return { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
}

if (!haveSshd) leftOut('connections over SSH', 'ssh and sshd');
describe.runIf(haveSshd)('a connection', () => {
  let server: SshServer;
  beforeAll(async () => {
    server = await sshServer('python3', '\nAcceptEnv *');
    server.configure('SendEnv OPENAI_API_KEY MY_SECRET STEPWISE_HOSTS HARMLESS');
  }, 60_000);
  afterAll(() => server.close());

  /** The same with other options of ssh. */
  const withOptions = (...more: readonly string[]): RemoteHost => ({
    ...server.host,
    sshOptions: [...server.host.sshOptions, ...more],
  });

  test('says what it found', async () => {
    const hello = await agentOf(server.host).hello(soon());
    expect(hello).toMatchObject({ folder: server.host.folder });
    expect(hello.python).toMatch(/^3\.\d+\.\d+$/);
  });

  test('what login scripts print is no answer', async () => {
    writeFileSync(
      path.join(server.folder, '.bashrc'),
      'echo Welcome; echo "{}"; echo that is no stepwise-reply: {}; echo oh >&2\n',
    );
    try {
      expect(await greet(server.host)).toMatchObject({ folder: server.host.folder });
    } finally {
      writeFileSync(path.join(server.folder, '.bashrc'), '');
    }
  });

  test('a Python below the home folder is found there', async () => {
    const python = fakePython(server.folder); // the home of this host
    expect(python).toBe(path.join(server.folder, 'python'));
    const host = { ...server.host, python: '~/python' };
    expect(await checkAgent(agentOf(host), soon())).toMatchObject({
      kind: 'ready',
      versions: { torch: '9.0', transformers: '5.1' },
    });
  });

  test('packages that only a variable of the host brings are seen, before a run and by the check', async () => {
    fakePython(server.folder);
    const environment = { PYTHONPATH: path.join(server.folder, 'packages') };
    const host = { ...server.host, environment };
    expect(await checkAgent(agentOf(host), soon())).toMatchObject({
      kind: 'ready',
      versions: { torch: '9.0', transformers: '5.1' },
    });
    const checks = await checkHost(host, { trainer: trainerFolder, signal: soon() });
    expect(checks).toContainEqual(
      expect.objectContaining({
        name: 'safetensors',
        found: expect.stringContaining('9.') as string,
      }),
    );
  });

  test.each([
    ['nobody listens', async () => ['-p', String(await freePort())], 'unreachable'],
    ['it does not let us in', () => ['-o', 'PubkeyAuthentication=no'], 'refused-key'],
    ['it is not known', () => ['-o', 'UserKnownHostsFile=/dev/null'], 'host-key'],
  ] as const)('told apart: %s', async (_, options, reason) => {
    const host = withOptions(...(await options()));
    const failure = await failureOf(greet(host));
    expect([failure.reason, failure.told]).toEqual([reason, expect.stringContaining('"gpu"')]);
  });

  test('told apart: no such Python, and one that gives no answer', async () => {
    const none = await failureOf(greet({ ...server.host, python: 'no-such-python' }));
    expect(none.told).toMatch(
      /^Python cannot be started as "no-such-python": .*not found.* Name another as "python"/,
    );
    const silent = await failureOf(greet({ ...server.host, python: 'true' }));
    expect(silent.told).toContain('Python ("true") gave no answer on "gpu"');
  });

  test('one that answers too late is given up', async () => {
    const call = overSsh(server.host).call(['sleep', '60'], {
      signal: AbortSignal.timeout(1_500),
      mostOutput: 100,
    });
    expect((await failureOf(call)).reason).toBe('stopped');
  });

  test('no key of a chat model and no setting of another host leaves for a host, whatever the configuration of ssh sends', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      OPENAI_API_KEY: 'sk-key',
      MY_SECRET: 'sk-secret',
      STEPWISE_HOSTS: '{"other": {"environment": {"HF_TOKEN": "sk-token"}}}',
      HARMLESS: 'is sent',
    });
    try {
      const { output } = await overSsh(server.host).call(['env'], {
        signal: soon(),
        mostOutput: 1e6,
      });
      const text = output.toString('utf8');
      expect(text).toContain('HARMLESS=is sent'); // so others would be
      expect(text).not.toContain('sk-');
    } finally {
      process.env = before;
    }
  });

  test('a host is checked before anything is installed there, behind its setup lines', async () => {
    const setup = ['echo loaded', 'export STEPWISE_CHECK=seen', 'python() { false; }'];
    const host = { ...server.host, setup, environment: { ODD: "it's $HOME ü" } };
    const checks = await checkHost(host, { trainer: trainerFolder, signal: soon() });
    expect(checks.slice(0, 2).map(({ name, status }) => `${name} ${status}`)).toEqual([
      'connection fine',
      'python fine',
    ]);
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['torch', 'gpu', 'memory', 'disk']),
    );
    const lost = await checkHost(withOptions('-p', String(await freePort())), {
      trainer: trainerFolder,
      signal: soon(),
    });
    expect(lost).toMatchObject([{ name: 'connection', status: 'failed' }]);
  });
});

test('an address that ssh would take for an option is none', () => {
  expect(() => overSsh({ address: '-oProxyCommand=id', sshOptions: [] })).toThrow(
    'begins with "-"',
  );
});

describe('files are sent by their content', () => {
  /** Counts what goes to the host; after `most` bytes, the connection breaks. */
  function counting(most = Infinity): { transport: Transport; sent: () => number } {
    let sent = 0;
    const own = here();
    const transport: Transport = {
      call: async (command, given) => {
        const broken = new AbortController();
        const { input } = given;
        const counted = async function* (): AsyncGenerator<Buffer, void, undefined> {
          for await (const piece of Buffer.isBuffer(input) ? [input] : (input ?? [])) {
            const bytes = piece as Buffer; // no encoding is set
            if (sent + bytes.length > most) {
              await new Promise((resolve) => setTimeout(resolve, 300));
              broken.abort();
            }
            sent += bytes.length;
            yield bytes;
          }
        };
        const { Readable } = await import('node:stream');
        const signal = AbortSignal.any([given.signal, broken.signal]);
        return own.call(command, {
          ...given,
          signal,
          input: Readable.from(counted(), { objectMode: false }),
        });
      },
    };
    return { transport, sent: () => sent };
  }

  const size = 3_000_000;

  async function bigFile(): Promise<Parameters<typeof sendFiles>[1]> {
    const made = folder();
    writeFileSync(path.join(made, 'train.jsonl'), '{"id": "1", "prompt": "ü"}\n'.repeat(size / 27));
    return [...(await localFiles(made, ['train.jsonl'])).values()];
  }

  test('and not sent again', async () => {
    const host = hostHere();
    const files = await bigFile();
    const first = counting();
    await sendFiles(agentOf(host, first.transport), files, { signal: soon() });
    expect(first.sent()).toBeGreaterThan(size);
    const second = counting();
    await sendFiles(agentOf(host, second.transport), files, { signal: soon() });
    expect(second.sent()).toBeLessThan(1_000);
  }, 60_000);

  test('a copy that was broken off goes on where it stopped', async () => {
    const host = hostHere();
    const files = await bigFile();
    const broken = counting(size / 2);
    await failureOf(sendFiles(agentOf(host, broken.transport), files, { signal: soon() }));
    const rest = counting();
    await sendFiles(agentOf(host, rest.transport), files, { signal: soon() });
    expect(rest.sent()).toBeLessThan(size * 0.75);
    const stored = path.join(host.folder, 'store', files[0]!.sha256.slice(0, 2), files[0]!.sha256);
    expect(readFileSync(stored).equals(readFileSync(files[0]!.path))).toBe(true);
  }, 60_000);
});

describe('a host that answers what it likes', () => {
  const id = '20260101-000000-000-copy-abcd';
  const run = { id, events: 0, predictions: 0, log: 0 };

  /** A host whose Python says this and nothing else. */
  function saying(reply: string): ReturnType<typeof agentOf> {
    const made = folder();
    const python = path.join(made, 'python');
    writeFileSync(path.join(made, 'reply'), `\nstepwise-reply: ${reply}\n`);
    writeFileSync(python, `#!/bin/sh\ncat >/dev/null\ncat "$(dirname "$0")/reply"\n`, {
      mode: 0o755,
    });
    return agentOf(hostHere({ python }));
  }

  const seen = { id, status: 'running', sizes: { events: 0, predictions: 0, log: 0 }, events: '' };
  const file = { name: 'checkpoint/a', size: 1, sha256: 'a'.repeat(64) };

  test.each([
    ['no JSON', 'look', 'nonsense'],
    ['no object', 'look', '[]'],
    ['another run', 'look', { runs: [{ ...seen, id: '20260101-000000-000-other-abcd' }] }],
    ['a path for a run', 'look', { runs: [{ ...seen, id: '../../x' }] }],
    ['an unknown state', 'look', { runs: [{ ...seen, status: 'dancing' }] }],
    ['a size below nothing', 'look', { runs: [{ ...seen, sizes: { ...seen.sizes, log: -1 } }] }],
    ['a size beyond all', 'look', { runs: [{ ...seen, sizes: { ...seen.sizes, log: 1e300 } }] }],
    ['an exit code of words', 'look', { runs: [{ ...seen, exitCode: { exitCode: 'x' } }] }],
    ['a way up', 'list', { files: [{ ...file, name: 'checkpoint/../../x' }] }],
    ['a path', 'list', { files: [{ ...file, name: '/etc/passwd' }] }],
    ['a hidden file', 'list', { files: [{ ...file, name: 'checkpoint/.bashrc' }] }],
    ['a hash of words', 'list', { files: [{ ...file, sha256: '../x' }] }],
    ['bytes that it does not send', 'read', { size: 5, total: 5 }],
    ['a file that nobody asked for', 'missing', { missing: [{ sha256: 'b'.repeat(64), have: 0 }] }],
    ['more than there is', 'missing', { missing: [{ sha256: file.sha256, have: 9 }] }],
    [
      'a path for the run that is going',
      'start',
      { runs: [{ id, kind: 'launched', running: '..' }] },
    ],
  ] as const)('%s', async (_, verb, reply) => {
    const text = typeof reply === 'string' ? reply : JSON.stringify({ ok: true, ...reply });
    const agent = saying(text);
    const calls = {
      look: () => agent.look([run], soon()),
      list: () => agent.list(id, soon()),
      read: () => agent.read({ id, file: 'log.txt', offset: 0, most: 10 }, soon()),
      missing: () => agent.missing([{ sha256: file.sha256, size: 8 }], soon()),
      start: () => agent.start([{ id, lock: 'a' }], soon()),
    };
    expect((await failureOf(calls[verb]())).message).toContain('makes no sense');
  });

  test('without an end', async () => {
    const made = folder();
    const python = path.join(made, 'python');
    writeFileSync(python, '#!/bin/sh\nexec yes stepwise-reply:\n', { mode: 0o755 });
    const failure = await failureOf(agentOf(hostHere({ python })).look([run], soon()));
    expect(failure.message).toContain('The host said more than');
  });

  test('its words of failure are told', async () => {
    const agent = saying('{"ok": false, "code": "full-disk", "message": "Full.", "advice": "Do."}');
    const failure = await failureOf(agent.look([run], soon()));
    expect([failure.told, failure.code]).toEqual(['Full. Do.', 'full-disk']);
  });
});
