import type { Experiment } from '../../core/experiment/experiment';
import { experimentDifferences } from './differences';
import type { Run } from './list';
import { refused, type RefusedRun } from './startedRun';
import { trainedOn, type SomeInstances } from './trainedOn';

export type AboutModel =
  { readonly kind: 'known'; /** In words. */ readonly problems: readonly string[] } | RefusedRun;

interface Prediction {
  readonly variant: { readonly experiment: Experiment };
  /** `null`: its model comes of no run. */
  readonly trainedBy: Run | null;
}

/**
 * What the author of a run in `directory` should know of the model that an earlier one trained: the experiment may have
 * changed since. What that model was trained on is predicted only where the run that trained it was to predict it, too.
 */
export async function aboutModel(
  { variant: { experiment }, trainedBy }: Prediction,
  directory: string,
): Promise<AboutModel> {
  if (!trainedBy) return { kind: 'known', problems: [] };
  const { id } = trainedBy;
  const changes = changedSince(trainedBy, experiment);
  const { of, repeated, leaked } = await trainedOn(directory, trainedBy.directory);
  if (leaked.count > 0)
    return refused(
      [
        `${told(leaked, of)} by the run "${id}", whose model this is: the score would show what it remembers.`,
        ...changes,
        'Train the experiment as it is now, or change it and its data back.',
      ].join(' '),
    );
  const remembered =
    repeated.count === 0
      ? []
      : [
          `${told(repeated, of)}: the run "${id}" had the same texts to learn and to predict. The score shows what the model remembers of them.`,
        ];
  return { kind: 'known', problems: [...changes, ...remembered] };
}

const mostNamed = 10;

function told({ count, tasks }: SomeInstances, of: number): string {
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
    .flatMap(({ what, selected, baseline }) => {
      if (selected === null || baseline === null) return [];
      const [was, is] = shortened(baseline, selected);
      return [`${what} was ${was} and is ${is}`];
    });
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
/** So much is shown before the first difference. */
const lead = 30;

/** Two values that differ, of long ones the part where they begin to. */
function shortened(one: string, other: string): readonly [string, string] {
  const isLong = Math.max(one.length, other.length) > longest;
  let same = 0;
  while (isLong && one[same] === other[same]) same++;
  const start = Math.max(0, same - lead);
  const part = (value: string): string => {
    const end = start + longest;
    const shown = value.slice(start, end).toWellFormed();
    return `${start > 0 ? '…' : ''}${shown}${value.length > end ? '…' : ''}`;
  };
  return [part(one), part(other)];
}

/** An experiment as predictions with the model of another run are made: what it says of the model is what that one says. */
export function withModelOf(experiment: Experiment, trainedBy: Run | null): Experiment {
  const trained = trainedBy?.manifest.experiment;
  if (!trained) return experiment;
  const { model, samplesPerTask, training } = trained;
  return { ...experiment, model, samplesPerTask, training };
}
