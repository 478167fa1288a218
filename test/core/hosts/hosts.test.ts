import { describe, expect, test } from 'vitest';
import {
  hostsSchema,
  isRemote,
  mergedHosts,
  readHosts,
  thisMachine,
} from '../../../src/core/hosts/hosts';

/** What is wrong, each with the text that it is about. */
function problems(source: string): readonly string[] {
  return readHosts(source).problems.map(
    ({ message, span }) => `${source.slice(span.start, span.end)} → ${message}`,
  );
}

const hosts = (...members: readonly string[]): string => `{"hosts": {${members.join(', ')}}}`;
const gpu = '"gpu": {"kind": "ssh", "address": "me@gpu"}';

test('this machine is a host without being named', () =>
  expect(readHosts('{"hosts": {}}')).toEqual({ hosts: [thisMachine], problems: [] }));

test('a host says little; the rest has defaults', () =>
  expect(readHosts(hosts(gpu, '"cluster": {"kind": "slurm", "nodes": 2}'))).toEqual({
    hosts: [
      thisMachine,
      {
        ...{ kind: 'ssh', name: 'gpu', address: 'me@gpu', sshOptions: [], folder: '~/.stepwise' },
        ...{ python: 'python3', slots: 1, processes: 1, environment: {}, setup: [] },
      },
      {
        ...{ kind: 'slurm', name: 'cluster', address: null, sshOptions: [] },
        ...{ folder: '~/.stepwise', python: 'python3', processes: 1, nodes: 2 },
        ...{ sbatchOptions: [], arrayLimit: null, environment: {}, setup: [] },
      },
    ],
    problems: [],
  }));

test('this machine can be described, too', () => {
  const { hosts: read } = readHosts(hosts('"local": {"kind": "local", "slots": 2}'));
  expect(read).toEqual([{ ...thisMachine, slots: 2 }]);
  expect(read.map(isRemote)).toEqual([false]);
});

test('hosts of the same name are replaced, and this machine stays first', () => {
  const { hosts: file } = readHosts(hosts(gpu, '"b": {"kind": "ssh", "address": "b"}'));
  const { hosts: setting } = readHosts(hosts('"gpu": {"kind": "ssh", "address": "other"}'));
  const merged = mergedHosts(file, setting.slice(1));
  expect(merged.map(({ name }) => name)).toEqual(['local', 'b', 'gpu']);
  expect(merged[2]).toMatchObject({ address: 'other' });
});

describe('what cannot be used is said and left out, and the others stay', () => {
  test.each([
    ['"x": {"kind": "sh"}', '"sh" → The "kind" of "x" must be "local" or "ssh" or "slurm".'],
    ['"x": {"address": "a"}', '{ → The "kind" of "x" must be "local" or "ssh" or "slurm".'],
    ['"x": 7', '7 → "x" must be an object in braces, but is 7.'],
    [
      '"x": {"kind": "ssh"}',
      '{ → "address" is missing: The host as ssh knows it: an alias of your SSH configuration, or user@machine.',
    ],
    [
      '"x": {"kind": "ssh", "address": "-oProxyCommand=sh"}',
      '"x" → The address of "x" begins with "-", which ssh would take for an option.',
    ],
    [
      '"x": {"kind": "ssh", "address": "a", "slots": 0}',
      '0 → "slots" must be a whole number of at least 1, but is 0.',
    ],
    [
      '"../x": {"kind": "ssh", "address": "a"}',
      '"../x" → "../x" cannot be the name of a host: use letters, digits, dots and hyphens.',
    ],
    [
      '"x": {"kind": "local"}',
      '"x" → "x" is of the kind "local", which is this machine: call it "local".',
    ],
    [
      '"local": {"kind": "ssh", "address": "a"}',
      '"local" → The name "local" is that of this machine: its kind is "local".',
    ],
    [
      '"x": {"kind": "slurm", "environment": {"A B": "c"}}',
      '"x" → "A B" of the host "x" cannot be the name of an environment variable.',
    ],
    ['"x": {"kind": "slurm", "environment": {"A": 1}}', '1 → "A" must be text, but is 1.'],
  ])('%s', (member, problem) => {
    const source = hosts(gpu, member);
    expect(problems(source)).toEqual([problem]);
    expect(readHosts(source).hosts.map(({ name }) => name)).toEqual(['local', 'gpu']);
  });

  test.each(['', '{', '[]', '{"hosts": []}', '{"host": {}}', 'null'])('the file %j', (source) => {
    expect(problems(source).length).toBeGreaterThan(0);
    expect(readHosts(source).hosts).toEqual([thisMachine]);
  });
});

test('a name that every object has is a name like others', () => {
  const source = hosts(
    '"constructor": {"kind": "ssh", "address": "a"}',
    '"__proto__": {"kind": "ssh", "address": "b"}',
  );
  expect(readHosts(source).hosts.map(({ name }) => name)).toEqual(['local', 'constructor']);
});

test('media/hosts.schema.json is what editors need for these keys', async () => {
  const schema = `${JSON.stringify(hostsSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../media/hosts.schema.json');
});
