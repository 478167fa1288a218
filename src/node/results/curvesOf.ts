import type { GroupScores } from '../../core/evaluate/model';
import { learningCurves, type CurveRun } from '../../core/results/learningCurves';
import { lineKey } from '../../core/results/lineNames';
import type { CurvesView } from '../../protocol/results';
import type { Run } from '../runs/list';
import { trainsModel, type RunManifest } from '../runs/manifest';
import { scoresView } from './scoresView';

type Scored = Pick<Run, 'id' | 'manifest'> & { readonly scores: GroupScores | null };

/** Scores over samples a task; `runs`: all of a workspace, newest first. `null` where there is no line to draw. */
export function curvesOf(runs: readonly Scored[]): CurvesView | null {
  const manifests = new Map(runs.map(({ id, manifest }) => [id, manifest]));
  const lines = learningCurves(runs.flatMap((run) => curveRun(run, manifests)));
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

/** None where it cannot be said of how much training the scores come. */
function curveRun(
  { id, manifest, scores }: Scored,
  manifests: ReadonlyMap<string, RunManifest>,
): readonly CurveRun[] {
  const trained = trainsModel(manifest) ? manifest : trainedAlike(manifest, manifests);
  if (!trained) return [];
  const { experiment, variant = '', instances, trainTasks = null } = trained;
  return [{ id, experiment, variant, trainInstances: instances.train, trainTasks, scores }];
}

/** The run that trained the model of a prediction, where both are of the same settings. */
function trainedAlike(
  { trainedBy, experiment }: RunManifest,
  manifests: ReadonlyMap<string, RunManifest>,
): RunManifest | undefined {
  const trained = trainedBy === undefined ? undefined : manifests.get(trainedBy);
  if (!trained?.experiment || !experiment) return undefined;
  const isAlike =
    lineKey(trained.experiment) === lineKey(experiment) &&
    trained.experiment.seed === experiment.seed;
  return isAlike ? trained : undefined;
}
