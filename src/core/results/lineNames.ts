import type { Experiment } from '../experiment/experiment';
import { distinctNames } from './distinctNames';

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
      const parts = keys.map((key) => wordsFor(key, settings[place]!.get(key), experiment));
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

/** A setting in a few words; lists of tasks are told by the name of the experiment. */
function wordsFor(key: string, value: unknown, { name }: Experiment): string {
  if (Array.isArray(value)) return name;
  const text = String(value);
  const few = (one: string): string => `${text} ${one}${value === 1 ? '' : 's'}`;
  switch (key) {
    case 'layout':
    case 'model':
      return /[^/\\]+$/.exec(text)?.[0] ?? text;
    case 'steps':
      return value === 'none' ? 'no steps' : `${text} steps`;
    case 'models':
      return value === 'one' ? 'one model' : 'a model per task';
    case 'positiveExamples':
      return few('example');
    case 'negativeExamples':
      return few('negative example');
    case 'explanations':
      return value === true ? 'explanations' : 'no explanations';
    case 'epochs':
      return few('epoch');
    case 'beams':
      return few('beam');
    default:
      return `${spaced(key)} ${text}`;
  }
}

/** `maxSourceTokens` becomes "max source tokens". */
function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
