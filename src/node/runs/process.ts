import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { identityIn, isAlive, ownIdentity, type ProcessIdentity } from '../processes';
import { isRecord, readJsonFile, writeJsonFile } from './runFolder';

/**
 * Who works on a run. `ownProgram`: Stepwise itself, which makes its data or asks a chat model; never to be killed with its
 * group, which may be the editor's. Who wants to end it leaves a request (`cancelRun`), which it looks for.
 */
export type RunProcess =
  | ({ readonly kind: 'ownProgram' } & ProcessIdentity)
  | ({
      readonly kind: 'launched';
      /** For its turn: the host is busy with other runs. */
      readonly isWaiting: boolean;
      readonly step: ProcessIdentity | null;
    } & ProcessIdentity);

/** Says that this very process works on a run. */
export async function writeOwnProgram(directory: string): Promise<void> {
  const own: RunProcess = { kind: 'ownProgram', ...(await ownIdentity()) };
  await writeJsonFile(path.join(directory, runFiles.process), own);
}

/** What runs of earlier versions say for `ownProgram`. */
const writtenBefore = 'building';

/** Whether the launcher of the run or the step that it started is alive. */
export async function isAtWork(process: RunProcess): Promise<boolean> {
  if (await isAlive(process)) return true;
  return process.kind === 'launched' && process.step !== null && (await isAlive(process.step));
}

export async function readProcess(directory: string): Promise<RunProcess | undefined> {
  const value = await readJsonFile(path.join(directory, runFiles.process));
  const own = identityIn(value);
  if (!own || !isRecord(value)) return undefined;
  if (value.kind === 'ownProgram' || value.kind === writtenBefore)
    return { kind: 'ownProgram', ...own };
  return value.kind === 'launched'
    ? {
        kind: 'launched',
        ...own,
        isWaiting: value.waiting === true,
        step: identityIn(value.step) ?? null,
      }
    : undefined;
}
