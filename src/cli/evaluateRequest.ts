import path from 'node:path';
import { baselines, type Baseline } from '../core/evaluate/baselines';
import { metrics, type Metric } from '../core/evaluate/model';
import type { TallyOptions } from '../core/evaluate/summarize';
import { predictionsName } from '../node/evaluate/predictionsName';
import { json, wrongUse, type Option, type OptionValues, type WrongUse } from './command';
import { numberOption } from './numberOption';

export const evaluateOptions = {
  tasks: {
    kind: 'list',
    value: 'GLOB',
    summary: 'Instruction files (with their "Instances:") and task JSON files, or folders of them.',
  },
  references: {
    kind: 'text',
    value: 'FILE',
    summary: 'Instead of tasks: JSON lines with "id" and "references".',
  },
  baseline: {
    kind: 'text',
    value: 'NAME',
    summary: 'Instead of predictions: copy-input, or copy-example (the first positive one).',
  },
  compare: {
    kind: 'list',
    value: 'FILE',
    summary:
      'Other predictions (files, or folders of samples), over the same references, to compare with instance by instance.',
  },
  'per-instance': {
    kind: 'text',
    value: 'FILE',
    summary: 'Write one JSON line per instance: its prediction and its scores from 0 to 1.',
  },
  save: {
    kind: 'text',
    value: 'NAME',
    summary: 'Keep the scores as a run of the workspace, for the Results view.',
  },
  workspace: {
    kind: 'text',
    value: 'DIR',
    summary: 'Where --save keeps it; the current folder where it is not given.',
  },
  format: {
    kind: 'text',
    value: 'FORMAT',
    summary: 'text (the default), json, csv, markdown or latex.',
  },
  metric: {
    kind: 'text',
    value: 'NAME',
    summary: 'What tables are led by: rouge-l (the default), rouge-1 or exact-match.',
  },
  labels: { kind: 'switch', summary: 'Also print how each label of label tasks was predicted.' },
  seed: { kind: 'text', value: 'N', summary: 'Of the resamples; 42 where it is not given.' },
  resamples: {
    kind: 'text',
    value: 'N',
    summary: 'How often instances are drawn for intervals: 1000; 0 for no intervals.',
  },
  'no-intervals': { kind: 'switch', summary: 'The same as --resamples 0.' },
  json,
} as const satisfies Record<string, Option>;

export const outputFormats = ['text', 'json', 'csv', 'markdown', 'latex'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What is to be scored, against what, and what becomes of it. Paths are absolute. */
export interface EvaluateRequest {
  readonly kind: 'request';
  readonly answers: AnswerSource;
  readonly references: ReferenceSource;
  /** Other predictions to compare with. */
  readonly compare: FilePaths | undefined;
  readonly perInstance: string | undefined;
  readonly save: { readonly name: string; readonly workspace: string } | undefined;
  readonly format: OutputFormat;
  /** Comes first in tables; those of categories and tasks are in it. */
  readonly metric: Metric;
  readonly labels: boolean;
  readonly statistics: TallyOptions;
}

export type AnswerSource = FilePaths | { readonly kind: 'baseline'; readonly baseline: Baseline };

/** Files, or folders with the samples of lm-evaluation-harness; at least one. */
export interface FilePaths {
  readonly kind: 'files';
  readonly paths: readonly string[];
}

/** What they are called in what is printed. */
export function nameOf(answers: AnswerSource): string {
  return answers.kind === 'baseline' ? answers.baseline : predictionsName(answers.paths);
}

export type ReferenceSource =
  | { readonly kind: 'tasks'; readonly patterns: readonly string[] }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'own' };

export interface Given {
  readonly positionals: readonly string[];
  readonly options: OptionValues<typeof evaluateOptions>;
  /** The folder that relative paths start from. */
  readonly folder: string;
}

/** What the arguments ask for, or what is wrong with them. */
export function requestOf(given: Given): EvaluateRequest | WrongUse {
  const { options, folder } = given;
  const answers = answersOf(given);
  if (answers.kind === 'wrong-use') return answers;
  const references = referencesOf(given, answers);
  if (references.kind === 'wrong-use') return references;
  const format = formatOf(options);
  if (typeof format !== 'string') return format;
  const metric = metricOf(options);
  if (typeof metric !== 'string') return metric;
  const statistics = statisticsOf(options);
  if ('kind' in statistics) return statistics;
  if (options.workspace !== undefined && options.save === undefined)
    return wrongUse('--workspace says where --save keeps scores, and --save is missing.');
  if (options.save?.trim() === '') return wrongUse('--save takes a name for the run.');
  const absolute = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : path.resolve(folder, file);
  return {
    kind: 'request',
    answers,
    references,
    compare: filesOf(options.compare, folder),
    perInstance: absolute(options['per-instance']),
    save:
      options.save === undefined
        ? undefined
        : { name: options.save, workspace: path.resolve(folder, options.workspace ?? '.') },
    format,
    metric,
    labels: options.labels,
    statistics,
  };
}

function answersOf({ positionals, options, folder }: Given): AnswerSource | WrongUse {
  const given = filesOf(positionals, folder);
  const [file] = positionals;
  const { baseline } = options;
  if (file === undefined && baseline === undefined && options.compare.length > 1)
    return wrongUse('--compare takes all files behind it. Name those to score before it.');
  if (file === undefined && baseline === undefined)
    return wrongUse('Name a file of predictions, or a baseline: --baseline copy-input.');
  if (file !== undefined && baseline !== undefined)
    return wrongUse(`Either predictions or a baseline: "${file}" and --baseline were given.`);
  const instruction = positionals.find((one) => one.endsWith('.instruct'));
  if (instruction !== undefined)
    return wrongUse(
      `"${instruction}" is an instruction, not a file of predictions. Instructions stand behind --tasks.`,
    );
  if (given) return given;
  const known = baselines.find((name) => name === baseline);
  return known
    ? { kind: 'baseline', baseline: known }
    : wrongUse(`There is no baseline "${baseline ?? ''}"; there are ${baselines.join(', ')}.`);
}

/** `undefined` where there are none. */
function filesOf(named: readonly string[], folder: string): FilePaths | undefined {
  const paths = named.map((one) => path.resolve(folder, one));
  return paths.length === 0 ? undefined : { kind: 'files', paths };
}

function referencesOf(
  { options: { tasks, references }, folder }: Given,
  answers: AnswerSource,
): ReferenceSource | WrongUse {
  if (tasks.length > 0 && references !== undefined)
    return wrongUse('Either --tasks or --references: both were given.');
  if (tasks.length > 0) return { kind: 'tasks', patterns: tasks };
  if (answers.kind === 'baseline')
    return wrongUse('A baseline copies from tasks. Name them: --tasks <globs…>.');
  return references === undefined
    ? { kind: 'own' }
    : { kind: 'file', path: path.resolve(folder, references) };
}

function formatOf({ format, json: wantsJson }: Given['options']): OutputFormat | WrongUse {
  const known = outputFormats.find((name) => name === (format ?? (wantsJson ? 'json' : 'text')));
  if (!known)
    return wrongUse(`There is no format "${format ?? ''}"; there are ${outputFormats.join(', ')}.`);
  return wantsJson && known !== 'json'
    ? wrongUse(`Either --json or --format ${known}: both were given.`)
    : known;
}

/** As the help writes them, and as the JSON does. */
const metricNames: Readonly<Record<Metric, string>> = {
  rougeL: 'rouge-l',
  rouge1: 'rouge-1',
  exactMatch: 'exact-match',
};

function metricOf({ metric: given }: Given['options']): Metric | WrongUse {
  if (given === undefined) return metrics[0];
  const known = metrics.find(
    (metric) => metric === given || metricNames[metric] === given.toLowerCase(),
  );
  const all = metrics.map((metric) => metricNames[metric]).join(', ');
  return known ?? wrongUse(`There is no metric "${given}"; there are ${all}.`);
}

function statisticsOf(options: Given['options']): TallyOptions | WrongUse {
  const seed = numberOption('seed', options.seed, { least: 0, whole: true });
  if (typeof seed === 'object') return seed;
  const resamples = numberOption('resamples', options.resamples, {
    least: 0,
    most: 1_000_000,
    whole: true,
  });
  if (typeof resamples === 'object') return resamples;
  const drawn = options['no-intervals'] ? 0 : resamples;
  return { ...(seed !== undefined && { seed }), ...(drawn !== undefined && { resamples: drawn }) };
}
