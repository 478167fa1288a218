import type { Experiment } from '../../core/experiment/experiment';
import { experimentDifferences } from './differences';
import type { Run } from './list';
import { refused, type RefusedRun } from './startedRun';
import { trainedOn, type TrainedOn } from './trainedOn';

export type AboutModel =
  { readonly kind: 'known'; /** In words. */ readonly problems: readonly string[] } | RefusedRun;

interface Prediction {
  readonly variant: { readonly experiment: Experiment };
  /** `null`: its model comes of no run. */
  readonly trainedBy: Run | null;
}

/**
 * What the author of a run in `directory` should know of the model that an earlier one trained: the experiment may have
 * changed since. What that model was trained on is predicted only where the split means to, of the tasks `reused`.
 */
export async function aboutModel(
  { variant: { experiment }, trainedBy }: Prediction,
  directory: string,
  reused: readonly string[],
): Promise<AboutModel> {
  if (!trainedBy) return { kind: 'known', problems: [] };
  const changes = changedSince(trainedBy, experiment);
  const seen = await trainedOn(directory, trainedBy.directory);
  if (seen.tasks.some((task) => !reused.includes(task)))
    return refused(
      [
        `${told(seen)} by the run "${trainedBy.id}", whose model this is: the score would show what it remembers.`,
        ...changes,
        'Train the experiment as it is now, or change it back.',
      ].join(' '),
    );
  const remembered =
    seen.count === 0
      ? []
      : [`${told(seen)}: these tasks have too few to split. The score shows what it remembers.`];
  return { kind: 'known', problems: [...changes, ...remembered] };
}

const mostNamed = 10;

function told({ count, of, tasks }: TrainedOn): string {
  const [seen, all] = [count, of].map((number) => number.toLocaleString('en-US'));
  const named = tasks.slice(0, mostNamed).join(', ');
  const more = tasks.length > mostNamed ? ` and ${tasks.length - mostNamed} more` : '';
  return `${seen} of the ${all} instances to predict (of ${named}${more}) were trained or validated on`;
}

/** What has changed since the model was trained, in words. What the run's manifest has not, an earlier version did not know. */
function changedSince({ id, manifest }: Run, experiment: Experiment): readonly string[] {
  if (!manifest.experiment) return [];
  const changes = experimentDifferences(experiment, manifest.experiment)
    .filter(({ what }) => !changesNoModel.has(what.split('.', 1)[0]!))
    .flatMap(({ what, selected, baseline }) =>
      selected === null || baseline === null
        ? []
        : [`${what} was ${short(baseline)} and is ${short(selected)}`],
    );
  return changes.length === 0
    ? []
    : [
        `The experiment has changed since the run "${id}" trained the model: ${changes.join('; ')}.`,
      ];
}

/** Of an experiment. */
const changesNoModel: ReadonlySet<string> = new Set([
  'name',
  'grid',
  'prediction',
  'allowUnsafeModels',
] satisfies (keyof Experiment)[]);

const longest = 80;

function short(value: string): string {
  return value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value;
}

/** An experiment as predictions with the model of another run are made: what it says of the model is what that one says. */
export function withModelOf(experiment: Experiment, trainedBy: Run | null): Experiment {
  const trained = trainedBy?.manifest.experiment;
  if (!trained) return experiment;
  const { model, samplesPerTask, training } = trained;
  return { ...experiment, model, samplesPerTask, training };
}
