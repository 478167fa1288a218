import { runFiles } from '../../core/experiment/commands';
import type { PredictOutcome } from '../../core/predict/predictMany';
import { codeOf } from '../runs/runFolder';
import { writeExitCode } from '../runs/state';
import type { ProgressEvents } from './progressEvents';

/** Writes down how a run has ended. */
export async function endChatRun(
  directory: string,
  progress: ProgressEvents,
  { predicted, missed, stop }: PredictOutcome,
): Promise<void> {
  if (stop === null && predicted > 0) {
    progress.end();
    await writeExitCode(directory, 0, new Date());
    return;
  }
  const nothing = `None of ${missed} instances has a prediction; ${runFiles.failures} says why.`;
  const { cause, message } = stop ?? { cause: 'no-prediction', message: nothing };
  progress.fail({ cause, message, advice: adviceFor(cause) });
  await writeExitCode(directory, cause === 'cancelled' ? interrupted : 1, new Date());
}

function adviceFor(cause: string): string {
  if (cause === 'spend-cap') return 'No answer is paid twice.';
  return cause === 'cancelled' ? goOn : `Then ${goOn.toLowerCase()}`;
}

const goOn = 'Go on with the run: what is predicted is kept.';
/** As shells say it of a program that was stopped with Ctrl+C. */
const interrupted = 130;

/** E.g. a full disk: the run has ended, and says by what. */
export async function noteBug(
  directory: string,
  progress: ProgressEvents,
  error: unknown,
): Promise<void> {
  try {
    const cause = codeOf(error) === 'ENOSPC' ? 'full-disk' : 'failed';
    const message = error instanceof Error ? error.message : String(error);
    progress.fail({ cause, message, advice: `Then ${goOn.toLowerCase()}` });
    await writeExitCode(directory, 1, new Date());
  } catch {
    // Nothing more can be written there; the run is seen to be lost.
  }
}
