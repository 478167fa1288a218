import type { Experiment } from '../experiment/experiment';
import { distinctNames } from './distinctNames';
import { settingWords } from './settingWords';

/** Experiments with the same key differ in samples and seed at most, and in what changes no score. */
export function lineKey(experiment: Experiment): string {
  return JSON.stringify(settingsOf(experiment));
}

/** For each experiment what it says that not all others say, too. No two names are the same. */
export function lineNames(experiments: readonly Experiment[]): readonly string[] {
  const settings = experiments.map((experiment) => new Map(settingsOf(experiment)));
  const keys = [...(settings[0]?.keys() ?? [])].filter(
    (key) => new Set(settings.map((values) => JSON.stringify(values.get(key)))).size > 1,
  );
  return distinctNames(
    experiments.map((experiment, place) => {
      const parts = keys.map((key) => settingWords(key, settings[place]!.get(key), experiment));
      return parts.length === 0 ? experiment.name : [...new Set(parts)].join(', ');
    }),
  );
}

type Setting = readonly [key: string, value: unknown];

/** What an experiment says of how a model is made and scored, in the order of its file. */
function settingsOf(experiment: Experiment): readonly Setting[] {
  return Object.entries(experiment)
    .filter(([key]) => !left.has(key))
    .flatMap(([key, value]): readonly Setting[] => {
      if (key === 'training') return Object.entries(value as Experiment['training']);
      return key === 'prediction'
        ? [['beams', (value as Experiment['prediction']).beams]]
        : [[key, value]];
    });
}

/** The axis, what points are the mean over, and what changes no score; nor does how many instances are predicted at a time. */
const left: ReadonlySet<string> = new Set([
  'name',
  'grid',
  'samplesPerTask',
  'seed',
] satisfies (keyof Experiment)[]);
