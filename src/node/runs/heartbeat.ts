import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { GpuView } from '../../protocol/results';
import { isRecord, readJsonFile } from './runFolder';

const mostGpus = 64;
const longestName = 100;

/** The GPUs of the machine that a run is executed on, as its launcher last saw them; none that tells nothing. */
export async function readGpus(directory: string): Promise<readonly GpuView[]> {
  const value = await readJsonFile(path.join(directory, runFiles.heartbeat));
  const gpus: readonly unknown[] = isRecord(value) && Array.isArray(value.gpus) ? value.gpus : [];
  return gpus.slice(0, mostGpus).flatMap(decodeGpu);
}

function decodeGpu(value: unknown): readonly GpuView[] {
  if (!isRecord(value) || typeof value.name !== 'string') return [];
  const [utilization, used, total] = [
    figure(value.utilization),
    figure(value.memoryUsed),
    figure(value.memoryTotal),
  ];
  const memory = used === null || total === null ? null : { used, total };
  if (utilization === null && memory === null) return [];
  return [{ name: value.name.slice(0, longestName), utilization, memory }];
}

function figure(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
