import { expect, test } from 'vitest';
import { readHosts } from '../../src/core/hosts/hosts';
import { checkReport, summaryOf } from '../../src/extension/hosts/checkReport';
import { toldHost } from '../../src/extension/hosts/toldHost';

const { hosts } = readHosts(
  JSON.stringify({
    hosts: {
      gpu: { kind: 'ssh', address: 'someone@gpu' },
      cluster: { kind: 'slurm', address: 'login' },
      here: { kind: 'slurm' },
    },
  }),
);
const gpu = hosts.find(({ name }) => name === 'gpu')!;

const python = { name: 'Python', status: 'fine', found: '3.11.9', advice: null } as const;
const disk = { name: 'disk', status: 'warning', found: '3 GiB', advice: 'Free some.' } as const;
const torch = {
  name: 'torch',
  status: 'failed',
  found: 'not there',
  advice: 'Install it: pip install torch',
} as const;

test('the report has a row for each check, with what to do in it', () => {
  expect(checkReport(gpu, [python, disk, torch])).toBe(
    [
      '# Host gpu: someone\\@gpu over SSH',
      '',
      'Runs cannot go on the host \\"gpu\\" yet\\: torch\\.',
      '',
      '| | | |',
      '| --- | --- | --- |',
      '| ✓ | Python | 3\\.11\\.9 |',
      '| ⚠ | disk | 3 GiB<br>→ Free some\\. |',
      '| ✗ | torch | not there<br>→ Install it\\: pip install torch |',
      '',
    ].join('\n'),
  );
});

test('what a host says stays text', () => {
  const found = '<img src=x>\n| [a](b) `c` **d**';
  expect(checkReport(gpu, [{ ...python, found }])).toContain(
    '| Python | \\<img src\\=x\\> \\| \\[a\\]\\(b\\) \\`c\\` \\*\\*d\\*\\* |',
  );
});

test.each([
  [[python], 'The host "gpu" is ready for runs.', true],
  [[python, disk], 'The host "gpu" is ready for runs. Look at disk, which some runs need.', true],
  [[disk, torch], 'Runs cannot go on the host "gpu" yet: torch.', false],
] as const)('%# is summed up', (checks, message, isFine) => {
  expect(summaryOf(gpu, checks)).toEqual({ message, isFine });
});

test('hosts are told by where and how', () => {
  expect(hosts.map(toldHost)).toEqual([
    'this machine',
    'someone@gpu over SSH',
    'Slurm of login',
    'Slurm of this machine',
  ]);
});
