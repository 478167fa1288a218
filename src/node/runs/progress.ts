import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { RunProgress } from '../../protocol/results';
import type { ProgressEvent, StartEvent, StepEvent, TrainerEvent } from '../../protocol/trainer';
import { allEvents } from './eventFile';
import { Pace } from './pace';
import { remembering } from './rememberedFile';

const progressIn = remembering(async (file) => runProgress(await allEvents(path.dirname(file))));

/** Where a run stands; `null` before its first step, and where it has none. */
export async function readProgress(directory: string): Promise<RunProgress | null> {
  return (await progressIn(path.join(directory, runFiles.events))) ?? null;
}

const mostPoints = 200;

interface Point {
  readonly step: number;
  readonly loss: number;
}

/** Where a run stands, by its events; `null` before its first step. Losses are those of training. */
export function runProgress(events: readonly TrainerEvent[]): RunProgress | null {
  const pace = new Pace();
  let latest: Omit<RunProgress, 'loss' | 'losses'> | null = null;
  let losses: Point[] = [];
  for (const event of events) {
    if (event.kind === 'start') {
      pace.start();
      if (latest) latest = begun(event);
    }
    if (event.kind === 'step') losses = withLoss(losses, event);
    if (event.kind === 'step' || event.kind === 'progress') latest = stepped(event, pace);
  }
  return (
    latest && {
      ...latest,
      loss: losses.at(-1)?.loss ?? null,
      losses: thinned(losses, mostPoints),
    }
  );
}

function begun({ action, steps, resumed }: StartEvent): Omit<RunProgress, 'loss' | 'losses'> {
  const step = action === 'train' ? (resumed ?? 0) : 0; // predictions are resumed, not their steps
  return { action, step, steps, tokensPerSecond: null, secondsLeft: null };
}

function stepped(
  event: StepEvent | ProgressEvent,
  pace: Pace,
): Omit<RunProgress, 'loss' | 'losses'> {
  const { kind, step, steps, tokensPerSecond } = event;
  const action = kind === 'step' ? 'train' : 'predict';
  return { action, step, steps, tokensPerSecond, secondsLeft: pace.secondsLeft(event) };
}

/** Steps that are made once more, after a checkpoint that a run went on from, replace those of the first time. */
function withLoss(losses: Point[], { step, loss }: StepEvent): Point[] {
  const last = losses.at(-1);
  const kept = last && last.step >= step ? losses.filter((point) => point.step < step) : losses;
  if (loss !== null) kept.push({ step, loss });
  return kept;
}

/** At most `most` of them, evenly spread, the first and the last among them. */
function thinned(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const stride = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * stride)]!);
}
