import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { overSsh } from '../../../src/node/hosts/overSsh';
import { remoteCommand } from '../../../src/node/hosts/remoteCommand';
import { haveSshd, leftOut, sshServer, type SshServer } from './sshServer';

/** What shells, and those who are careless with them, stumble over. */
const odd: readonly string[] = [
  '',
  '-',
  '-n',
  '--',
  '~',
  '~/venv',
  '=ls',
  '*',
  '?[a]{b,c}',
  '$HOME',
  '${HOME}',
  '$(date)',
  '`date`',
  "it's",
  "'",
  "''",
  '"',
  '\\',
  "\\'",
  "'\\''",
  '\\n',
  '\n',
  '\r\n',
  '\t',
  ' ',
  'a b',
  'a\nb',
  '#',
  ';',
  '&&',
  '|',
  '>',
  '!',
  '!!',
  '%s',
  'ü',
  '名前',
  '🙂',
  '\u0001',
  '\u007f',
  '\ufeff',
];

const special = Array.from('\'"\\$`!~ \n-=*#;&|<>(){}[]a');
const argument = fc
  .oneof(
    fc.constantFrom(...odd),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...special) }),
  )
  .filter((text) => !text.includes('\0'));
const someArguments = fc.array(argument, { minLength: 1, maxLength: 40 });

/** Each argument, and behind each a NUL. */
function asPrinted(given: readonly string[]): string {
  return given.map((one) => `${one}\0`).join('');
}

const shells = ['dash', 'bash', 'sh'].filter((shell) => !spawnSync(shell, ['-c', ':']).error);

describe.each(shells)('%s starts a program with exactly the arguments', (shell) => {
  test('that are odd', () => {
    const command = remoteCommand(['printf', '%s\\0', ...odd]);
    expect(execFileSync(shell, ['-c', command], { encoding: 'utf8' })).toBe(asPrinted(odd));
  });

  test('whatever they are', () => {
    fc.assert(
      fc.property(someArguments, (given) => {
        const command = remoteCommand(['printf', '%s\\0', ...given]);
        const printed = execFileSync(shell, ['-c', command], { encoding: 'utf8' });
        expect(printed).toBe(asPrinted(given));
      }),
      { numRuns: 150 },
    );
  });
});

test('what is plain stays readable, and a NUL is refused', () => {
  expect(remoteCommand(['python3', '-c', 'a b', 'x.py'])).toBe("python3 -c 'a b' x.py");
  expect(() => remoteCommand(['a\0b'])).toThrow('cannot hold a NUL');
});

if (!haveSshd) leftOut('quoting through a real sshd', 'ssh and sshd');
describe.runIf(haveSshd)('through a real sshd', () => {
  let server: SshServer | undefined;
  afterAll(() => server?.close());

  test('a program gets exactly the arguments', async () => {
    server = await sshServer('python3');
    const transport = overSsh(server.host);
    const call = async (given: readonly string[]): Promise<string> => {
      const signal = AbortSignal.timeout(60_000);
      const command = ['printf', '%s\\0', ...given];
      return (await transport.call(command, { signal, mostOutput: 1e6 })).output.toString('utf8');
    };
    expect(await call(odd)).toBe(asPrinted(odd));
    await fc.assert(
      fc.asyncProperty(someArguments, async (given) => {
        expect(await call(given)).toBe(asPrinted(given));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
