import type { RunProgress, RunView, ScoresView } from '../../protocol/results';
import type { TrainerEvent } from '../../protocol/trainer';
import { allEvents } from './eventFile';
import type { Run } from './list';
import { readScores } from './scores';

/** A run as the Results view shows it. */
export async function runView({ id, directory, manifest, state }: Run): Promise<RunView> {
  const scores = await readScores(directory);
  return {
    id,
    name: manifest.name,
    kind: viewKind(manifest.action),
    status: state.status,
    started: manifest.started,
    progress: runProgress(await allEvents(directory)),
    overall: scores?.overall ? overallView(scores.overall) : null,
    failure: 'failure' in state ? state.failure : null,
  };
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

function viewKind(action: Run['manifest']['action']): RunView['kind'] {
  return action === 'all' || action === 'build' ? 'train' : action;
}

function overallView({ instances, rougeL, exactMatch }: ScoresView): ScoresView {
  return { instances, rougeL, exactMatch };
}
