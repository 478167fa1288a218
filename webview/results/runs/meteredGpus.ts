import type { GpuView } from '../../../src/protocol/results';
import { counted } from '../../shared/numbers';

export interface Metered {
  /** E.g. "GPU 2", "8 GPUs". */
  readonly label: string;
  readonly gpu: GpuView;
}

/** Every GPU by itself. */
export function eachGpu(gpus: readonly GpuView[]): readonly Metered[] {
  const label = (index: number): string => (gpus.length === 1 ? 'GPU' : `GPU ${index}`);
  return gpus.map((gpu, index) => ({ label: label(index), gpu }));
}

/** All as one: how busy they are on average and how much of their memory is taken, of those that tell. */
export function together(gpus: readonly GpuView[]): readonly Metered[] {
  if (gpus.length <= 1) return eachGpu(gpus);
  const busy = gpus.flatMap(({ utilization }) => utilization ?? []);
  const memories = gpus.flatMap(({ memory }) => memory ?? []);
  const gpu = {
    name: [...new Set(gpus.map(({ name }) => name))].join(', '),
    utilization: busy.length === 0 ? null : sum(busy) / busy.length,
    memory:
      memories.length === 0
        ? null
        : {
            used: sum(memories.map(({ used }) => used)),
            total: sum(memories.map(({ total }) => total)),
          },
  };
  return [{ label: counted(gpus.length, 'GPU'), gpu }];
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, figure) => all + figure, 0);
}
