import type { GroupScores } from '../../core/evaluate/model';
import { learningCurves, type CurveRun } from '../../core/results/learningCurves';
import type { CurvesView } from '../../protocol/results';
import type { Run } from '../runs/list';
import { scoresView } from './scoresView';

type Scored = Pick<Run, 'id' | 'manifest'> & { readonly scores: GroupScores | null };

/** Scores over samples a task, of the runs that trained; `runs`: newest first. `null` where there is no line to draw. */
export function curvesOf(runs: readonly Scored[]): CurvesView | null {
  const lines = learningCurves(runs.filter(isTrained).map(curveRun));
  if (lines.length === 0) return null;
  return {
    lines: lines.map(({ name, points }) => ({
      name,
      points: points.map(({ samples, label, run, scores }) => ({
        ...{ samples, label, run },
        scores: scoresView(scores),
      })),
    })),
  };
}

/** A run that only predicts says nothing of how much its model was trained on. */
function isTrained({ manifest: { instances } }: Scored): boolean {
  return instances.train > 0;
}

function curveRun({ id, manifest, scores }: Scored): CurveRun {
  return {
    id,
    experiment: manifest.experiment,
    variant: manifest.variant ?? '',
    trainInstances: manifest.instances.train,
    trainTasks: manifest.trainTasks ?? null,
    scores,
  };
}
