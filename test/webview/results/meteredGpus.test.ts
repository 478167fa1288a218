import { expect, test } from 'vitest';
import type { GpuView } from '../../../src/protocol/results';
import { eachGpu, together } from '../../../webview/results/runs/meteredGpus';

const gpu = (utilization: number | null, used: number | null): GpuView => ({
  name: 'H100',
  utilization,
  memory: used === null ? null : { used, total: 80 },
});

test('several GPUs as one, of those that tell', () => {
  expect(together([gpu(90, 70), gpu(50, 10)])).toEqual([
    { label: '2 GPUs', gpu: { name: 'H100', utilization: 70, memory: { used: 80, total: 160 } } },
  ]);
  expect(together([gpu(null, 70), gpu(50, null)])).toEqual([
    { label: '2 GPUs', gpu: { name: 'H100', utilization: 50, memory: { used: 70, total: 80 } } },
  ]);
  expect(together([gpu(null, 70), gpu(null, 10)])).toMatchObject([{ gpu: { utilization: null } }]);
  expect(together([gpu(1, null), gpu(2, null)])).toMatchObject([{ gpu: { memory: null } }]);
});

test('a GPU by itself', () => {
  expect(together([gpu(null, 7)])).toEqual([{ label: 'GPU', gpu: gpu(null, 7) }]);
  expect(eachGpu([gpu(1, 1), gpu(2, 2)]).map(({ label }) => label)).toEqual(['GPU 0', 'GPU 1']);
  expect(together([])).toEqual([]);
});
