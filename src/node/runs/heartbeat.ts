import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { GpuView } from '../../protocol/results';
import { isRecord, readJsonFile } from './runFolder';

const mostGpus = 64;
const longestName = 100;

/** The GPUs of the machine that a run is executed on, as its launcher last saw them; none where nothing is known. */
export async function readGpus(directory: string): Promise<readonly GpuView[]> {
  const value = await readJsonFile(path.join(directory, runFiles.heartbeat));
  const gpus: readonly unknown[] = isRecord(value) && Array.isArray(value.gpus) ? value.gpus : [];
  return gpus.slice(0, mostGpus).flatMap(decodeGpu);
}

function decodeGpu(value: unknown): readonly GpuView[] {
  if (!isRecord(value)) return [];
  const { name, utilization, memoryUsed, memoryTotal } = value;
  return typeof name === 'string' &&
    typeof utilization === 'number' &&
    typeof memoryUsed === 'number' &&
    typeof memoryTotal === 'number'
    ? [{ name: name.slice(0, longestName), utilization, memoryUsed, memoryTotal }]
    : [];
}
