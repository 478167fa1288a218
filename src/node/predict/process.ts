import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { startTime } from '../processes';
import { writeJsonFile } from '../runs/runFolder';

/**
 * Says that this very process works on a run. Its kind is that of a process that must not be killed with its group: it may
 * be the editor's. Who wants to end it leaves a request (`cancelRun`), which is looked for.
 */
export async function writeOwnProcess(directory: string): Promise<void> {
  const started = await startTime(process.pid);
  const own = { kind: 'building', pid: process.pid, started };
  await writeJsonFile(path.join(directory, runFiles.process), own);
}
