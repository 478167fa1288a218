import type { TrainerEvent } from '../../protocol/trainer';
import { lastEvents } from './eventFile';
import type { Run } from './list';
import { trainsModel } from './manifest';

/** Whether a run has trained its model to the end, whatever came of its predictions. */
export async function hasTrained({ directory, manifest, state }: Run): Promise<boolean> {
  if (!trainsModel(manifest)) return false;
  return state.status === 'finished' || (await lastEvents(directory)).some(isBehindTraining);
}

/** Predictions come behind it, and may be so many that its end is none of the last events. */
function isBehindTraining(event: TrainerEvent): boolean {
  return event.kind === 'progress' || (event.kind === 'end' && event.action === 'train');
}
