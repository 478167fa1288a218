import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { haveSmallDisk, smallDisk } from '../node/smallDisk';
import { run, temporaryFolder } from './terminal';

if (!haveSmallDisk)
  console.warn('Left out: a read-only disk. It needs Linux and the right to mount one.');
test.runIf(haveSmallDisk)(
  'findings of a file that cannot be repaired are told as they stand in it',
  async () => {
    const folder = path.join(temporaryFolder(), 'disk');
    const disk = smallDisk(folder, 2 ** 18);
    try {
      const file = path.join(folder, 'a.instruct');
      writeFileSync(
        file,
        'Definition: Say Yes or No.\nSteps:\n  1. Read it.\n  3. Say Yes or No.\n',
      );
      disk.protect();
      const { code, output, notices } = await run(folder, ['lint', 'a.instruct', '--fix']);
      expect(code).toBe(1);
      expect(output).toContain('(step-numbering)');
      expect(notices).toContain(`"${file}" is on a read-only disk.`);
      expect(notices).not.toContain('0 findings');
    } finally {
      disk.close();
    }
  },
);
