import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defineCommand, json, wrongUse, type Command } from '../../src/cli/command';
import { commands } from '../../src/cli/commands';
import { stepwise } from '../../src/cli/stepwise';
import { run } from './terminal';

describe('every command', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s explains itself',
    async (name, { usage, summary, options }) => {
      const { code, output, notices } = await run('.', [name, '--help']);
      expect(code).toBe(0);
      expect(notices).toBe('');
      expect(output).toContain(`Usage: stepwise ${usage}`);
      expect(output).toContain(summary);
      expect(usage.startsWith(name)).toBe(true);
      for (const option of Object.keys(options)) expect(output).toContain(`  --${option}`);
    },
  );

  test('has a name of its own and is listed', async () => {
    const { code, output } = await run('.', ['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of commands) {
      expect(commands.filter((other) => other.name === name)).toHaveLength(1);
      expect(output).toContain(summary);
    }
  });

  test.each(commands.map(({ name }) => name))('%s refuses an unknown option', async (name) => {
    const { code, notices } = await run('.', [name, '--nonsense']);
    expect(code).toBe(2);
    expect(notices).toContain("'--nonsense'");
    expect(notices).toContain(`Usage: stepwise ${name}`);
  });
});

describe('the frame', () => {
  test.each(['--version', '-v'])('%s: the version alone, which scripts read', async (asked) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run('.', [asked])).toMatchObject({ code: 0, notices: '' });
    expect((await run('.', [asked])).output.trim()).toBe(version);
  });

  test('without a command', async () => {
    const { code, output, notices } = await run('.', []);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(notices).toContain('Usage: stepwise <command>');
  });

  const broken = (error: Error): Command =>
    defineCommand({
      name: 'broken',
      summary: '',
      usage: 'broken',
      options: {},
      run: () => Promise.reject(error),
    });
  const runBroken = async (error: Error) => {
    const notices: string[] = [];
    const notice = (message: string): void => void notices.push(message);
    const nothing = (): void => undefined;
    const code = await stepwise([broken(error)], ['broken'], {
      folder: '.',
      environment: {},
      signal: new AbortController().signal,
      readInput: () => Promise.resolve(''),
      print: nothing,
      notice,
      progress: nothing,
    });
    return { code, notices };
  };
  const ofSystem = (message: string, fields: object): Error =>
    Object.assign(new Error(message), fields);

  test.each([
    [
      { code: 'EACCES', syscall: 'mkdir', path: '/data/.stepwise' },
      '"/data/.stepwise" may not be written: check its permissions.',
    ],
    [
      { code: 'EACCES', syscall: 'scandir', path: '/data' },
      '"/data" may not be read: check its permissions.',
    ],
    [
      { code: 'ENOSPC', syscall: 'write' },
      'Not all was written: the disk is full. Make room and try again.',
    ],
    [{ code: 'EIO', syscall: 'write' }, 'No space left on device.'],
  ])('what the system refuses is said in a sentence: %o', async (fields, said) => {
    const refused = await runBroken(ofSystem('No space left on device', fields));
    expect(refused).toEqual({ code: 1, notices: [said] });
  });

  test('a bug is no refusal of the system', async () => {
    await expect(runBroken(new TypeError('a bug'))).rejects.toThrow('a bug');
  });

  test('with an unknown command', async () => {
    const { code, notices } = await run('.', ['lnit']);
    expect(code).toBe(2);
    expect(notices).toMatch(/^There is no command "lnit"\./);
  });

  test.each([
    ['', { positionals: [], options: { list: [], name: undefined, json: false } }],
    ['a b', { positionals: ['a', 'b'] }],
    ['a --json b', { positionals: ['a', 'b'], options: { json: true } }],
    ['a --list b c', { positionals: ['a'], options: { list: ['b', 'c'] } }],
    ['--list b c --json a', { positionals: ['a'], options: { list: ['b', 'c'], json: true } }],
    ['--list=b a', { positionals: ['a'], options: { list: ['b'] } }],
    ['--list b --list c d', { positionals: [], options: { list: ['b', 'c', 'd'] } }],
    ['--list b c -- a -x', { positionals: ['a', '-x'], options: { list: ['b', 'c'] } }],
    ['--list b c --name n a', { positionals: ['a'], options: { list: ['b', 'c'], name: 'n' } }],
    ['--name n a --list b=c', { positionals: ['a'], options: { list: ['b=c'], name: 'n' } }],
  ])('reads "%s"', async (line, wanted) => {
    const calls = await callsOf(line);
    expect(calls.code).toBe(0);
    expect(calls.given).toMatchObject(wanted);
  });

  test.each(['--name', '--list', '--json=yes', '-q', '--list --json'])(
    'refuses "%s"',
    async (line) => {
      expect((await callsOf(line)).code).toBe(2);
    },
  );

  test('an outcome becomes an exit code', async () => {
    expect((await callsOf('', 'fine')).code).toBe(0);
    expect((await callsOf('', 'findings')).code).toBe(1);
    const refused = await callsOf('', wrongUse('Name a file.'));
    expect(refused.code).toBe(2);
    expect(refused.notices).toBe(
      'Name a file.\n\nUsage: stepwise probe\n"stepwise probe --help" explains it.',
    );
  });

  async function callsOf(
    line: string,
    outcome: Awaited<ReturnType<Command['run']>> = 'fine',
  ): Promise<{ code: number; given: unknown; notices: string }> {
    let given: unknown;
    const notices: string[] = [];
    const probe = defineCommand({
      name: 'probe',
      summary: 'Shows what it was given.',
      usage: 'probe',
      options: {
        list: { kind: 'list', value: 'FILE', summary: 'Files.' },
        name: { kind: 'text', value: 'NAME', summary: 'A name.' },
        json,
      },
      run: ({ positionals, options }) => {
        given = { positionals, options };
        return Promise.resolve(outcome);
      },
    });
    const code = await stepwise([probe], ['probe', ...line.split(' ').filter(Boolean)], {
      folder: '.',
      environment: {},
      signal: new AbortController().signal,
      readInput: () => Promise.resolve(''),
      print: () => undefined,
      notice: (message) => void notices.push(message),
      progress: () => undefined,
    });
    return { code, given, notices: notices.join('\n') };
  }
});
