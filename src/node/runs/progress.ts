import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { RunProgress } from '../../protocol/results';
import type { TrainerEvent } from '../../protocol/trainer';
import { allEvents } from './eventFile';
import { remembering } from './rememberedFile';

const progressIn = remembering(async (file) => runProgress(await allEvents(path.dirname(file))));

/** Where a run stands; `null` before its first step, and where it has none. */
export async function readProgress(directory: string): Promise<RunProgress | null> {
  return (await progressIn(path.join(directory, runFiles.events))) ?? null;
}

const mostPoints = 200;

/** Where a run stands, by its events; `null` before its first step. Losses are those of training. */
export function runProgress(events: readonly TrainerEvent[]): RunProgress | null {
  const latest = events.findLast((event) => event.kind === 'step' || event.kind === 'progress');
  if (!latest) return null;
  const losses = events.flatMap((event) =>
    event.kind === 'step' && event.loss !== null ? [{ step: event.step, loss: event.loss }] : [],
  );
  return {
    step: latest.step,
    steps: latest.steps,
    loss: losses.at(-1)?.loss ?? null,
    losses: thinned(losses, mostPoints),
  };
}

/** At most `most` of them, evenly spread, the first and the last among them. */
function thinned<Point>(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const stride = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * stride)]!);
}
