import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { lastEvents } from './eventFile';
import { remembering } from './rememberedFile';

/** Dollars that the answers of a chat model cost so far; `null` where no prices were known. */
export async function readSpent(directory: string): Promise<number | null> {
  return (await spentIn(path.join(directory, runFiles.events))) ?? null;
}

const spentIn = remembering(async (file) => {
  const events = await lastEvents(path.dirname(file));
  return events.findLast((event) => event.kind === 'progress')?.spent;
});
