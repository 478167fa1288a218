import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { haveSmallDisk, smallDisk } from '../node/smallDisk';
import { buildCommandLine, program } from './program';
import { temporaryFolder } from './terminal';

if (!haveSmallDisk)
  console.warn('Left out: a full disk. It needs Linux and the right to mount one.');

test.runIf(haveSmallDisk)('output that a disk takes a part of is no success', () => {
  const workspace = temporaryFolder();
  const instance = { id: 'a', input: 'One. '.repeat(2000), output: ['yes'] };
  const task = { Definition: ['Read.'], Instances: [instance] };
  writeFileSync(path.join(workspace, 'long.json'), JSON.stringify(task));
  writeFileSync(path.join(workspace, 'long.instruct'), 'Task: long\nInstances: long.json\n');
  const cli = path.join(buildCommandLine(), 'cli.js');
  const disk = smallDisk(path.join(workspace, 'disk'), 2 ** 16);
  try {
    disk.fill(4096);
    const output = openSync(path.join(workspace, 'disk/prompt.txt'), 'w');
    const given = ['preview', 'long.instruct', '--layout', 'input-only'];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...given], {
      cwd: workspace,
      encoding: 'utf8',
      stdio: ['ignore', output, 'pipe'],
    });
    closeSync(output);
    expect(stderr).toContain('Not all was written: the disk is full.');
    expect(status).toBe(1);
  } finally {
    disk.close();
  }
});

test.runIf(haveSmallDisk)('no part of a data set is left, and it is said', async () => {
  const folder = temporaryFolder();
  writeExperiment(folder);
  const disk = smallDisk(path.join(folder, 'out'), 2 ** 18);
  try {
    disk.fill(0);
    const given = ['build', 'e.experiment.json', '--out', 'out'];
    const build = program(buildCommandLine(), given, { cwd: folder });
    expect(await build.ended).toBe(1);
    expect(build.said()).toMatch(
      /"[^"]*out\/\w+\.jsonl" could not be written: the disk is full\. Make room and try again\./,
    );
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['.filler']);
  } finally {
    disk.close();
  }
});

function writeExperiment(folder: string): void {
  const Instances = Array.from({ length: 40 }, (_, index) => ({
    id: `box-${index}`,
    input: `Box ${index}`,
    output: ['small'],
  }));
  writeFileSync(path.join(folder, 'boxes.json'), JSON.stringify({ Instances }));
  writeFileSync(
    path.join(folder, 'boxes.instruct'),
    'Task: boxes\nCategory: Sizes\nInstances: boxes.json\nDefinition: Say how large it is.\n',
  );
  const experiment = { name: 'e', tasks: ['boxes.instruct'], model: 'tiny', testInstances: 10 };
  writeFileSync(path.join(folder, 'e.experiment.json'), JSON.stringify(experiment));
  mkdirSync(path.join(folder, 'out'));
}
