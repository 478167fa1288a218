// The command line as a project gets it: by npm, from the folder of the clone or from what `npm pack` makes of it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** What pre-commit runs before the names of files. */
const [, entry] = /^ +entry: (.+)$/m.exec(readme);

for (const [from, source] of [
  ['the clone', () => root],
  ['the file that "npm pack" makes', packed],
])
  describe(`installed from ${from}`, () => {
    let project;
    before(() => {
      project = mkdtempSync(path.join(tmpdir(), 'stepwise-project-'));
      writeFileSync(path.join(project, 'package.json'), '{ "private": true }');
      const options = ['--save-dev', '--offline', '--no-audit', '--no-fund'];
      execFileSync('npm', ['install', ...options, source(project)], { cwd: project });
    });
    after(() => rmSync(project, { recursive: true, force: true }));

    test('the entry of the README for pre-commit passes what is in order', () => {
      writeFileSync(path.join(project, 'fine.instruct'), 'Task: t\n\nDefinition:\n  Say yes.\n');
      const { status, stderr } = lint('fine.instruct');
      assert.match(stderr, /^0 findings in 1 file/m);
      assert.equal(status, 0);
    });

    test('and stops at a finding', () => {
      writeFileSync(path.join(project, 'wrong.instruct'), 'Task: t\n');
      const { status, stdout } = lint('wrong.instruct');
      assert.match(stdout, /missing-field/);
      assert.equal(status, 1);
    });

    const lint = (file) =>
      spawnSync(`${entry} ${file}`, { cwd: project, shell: true, encoding: 'utf8' });
  });

test('without the installed package the entry fails instead of fetching another one of that name', () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'stepwise-project-'));
  const { status } = spawnSync(`${entry} --help`, { cwd: empty, shell: true });
  rmSync(empty, { recursive: true, force: true });
  assert.notEqual(status, 0);
});

test('no page has npx fetch a package', () => {
  assert.doesNotMatch(readme, /\bnpx (?!--no-install\b)stepwise/);
});

function packed(folder) {
  // The bundles are there: what runs before packing would make them anew beneath the other tests.
  const options = ['--ignore-scripts', '--json', `--pack-destination=${folder}`];
  const printed = execFileSync('npm', ['pack', ...options], { cwd: root, encoding: 'utf8' });
  return path.join(folder, JSON.parse(printed)[0].filename);
}
