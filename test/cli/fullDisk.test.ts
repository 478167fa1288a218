import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { haveSmallDisk, smallDisk } from '../node/smallDisk';
import { buildCommandLine } from './program';
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
    expect(stderr).toContain('ENOSPC: no space left on device, write.');
    expect(status).toBe(1);
  } finally {
    disk.close();
  }
});
