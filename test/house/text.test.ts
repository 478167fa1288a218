import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Each with something that it must find, so that the expression is known to work. */
const unwanted = [
  {
    what: 'the path of a machine',
    expression: /(?<![\w.~$}-])\/(?:home|root|Users|work)\/\w+/,
    seen: ['', 'home', 'someone', 'project'].join('/'),
  },
  {
    what: 'the path of a machine',
    expression: /\b[A-Z]:\\+Users\\+\w+/,
    seen: ['C:', 'Users', 'someone'].join('\\'),
  },
  {
    what: 'the host of a registry',
    expression: /\/\/(?:[\w-]+\.)*(?:registry|npmjs|npmmirror|pythonhosted|pypi)\.[a-z]/,
    seen: ['https://registry', 'npmjs', 'org'].join('.'),
  },
  {
    what: 'the host of a registry',
    expression: /\/\/[\w.-]+\/(?:artifactory|simple|npm)\//,
    seen: ['https:/', 'host', 'artifactory', 'api'].join('/'),
  },
  {
    what: 'a place where an npm package came from',
    expression: /"resolved": *"/,
    seen: ['"resolved"', '"x"'].join(': '),
  },
] as const;

const files = ownFiles();

test.each(unwanted)('no file of the project holds $what ($expression)', ({ expression, seen }) => {
  expect(seen).toMatch(expression);
  const places = files.flatMap(({ name, lines }) =>
    lines.flatMap((line, index) =>
      expression.test(line) ? [`${name}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    ),
  );
  expect(places).toEqual([]);
});

describe('lock files', () => {
  const locks = files.filter(({ name }) => path.basename(name) === 'package-lock.json');

  test('there is one for the project and one for the VS Code of the tests', () => {
    expect(locks.map(({ name }) => name)).toEqual([
      'package-lock.json',
      'test/vscode/install/package-lock.json',
    ]);
  });

  test.each(locks)('$name pins every package by its content', ({ lines }) => {
    const { packages } = JSON.parse(lines.join('\n')) as {
      readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
    };
    const loose = Object.entries(packages).filter(
      ([place, { integrity }]) => place !== '' && integrity === undefined,
    );
    expect(loose).toEqual([]);
  });
});

/** Text files that git tracks or would track, with their lines. */
function ownFiles(): { readonly name: string; readonly lines: readonly string[] }[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return [...new Set(listed.split('\0'))]
    .filter(Boolean)
    .sort()
    .flatMap((name) => {
      const bytes = readIfThere(path.join(root, name));
      if (!bytes || bytes.subarray(0, 8000).includes(0)) return [];
      return [{ name, lines: bytes.toString('utf8').split('\n') }];
    });
}

/** A file that was deleted is tracked until the next commit. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
