import path from 'node:path';
import { baselines } from '../core/evaluate/baselines';
import {
  evaluate,
  type Answers,
  type Evaluation,
  type TaskSource,
} from '../core/evaluate/evaluate';
import type { InstanceScore } from '../core/evaluate/model';
import { readPredictions } from '../core/evaluate/predictions';
import { readTextFile, writeTextFile } from '../node/files';
import { findFiles } from '../node/findFiles';
import { readTaskSource, taskEndings } from '../node/taskFiles';
import { defineCommand, json, wrongUse, type Outcome, type WrongUse } from './command';
import { scoreTable } from './scoreTable';
import { printJson, type Terminal } from './terminal';

export const evaluateCommand = defineCommand({
  name: 'evaluate',
  summary: 'Score predictions, or a baseline, against the references of the tasks.',
  usage:
    'evaluate (<predictions.jsonl> | --baseline NAME) --tasks <globs…> [--per-instance FILE] [--json]',
  details: [
    'ROUGE-L and ROUGE-1 equal rouge-score 0.1.2 with stemming. All figures are means over instances × 100,',
    'taken over the nearest reference. A prediction line is {"id", "prediction"}, or {"Instance": {"id"},',
    '"prediction"} as Tk-Instruct writes it.',
    'With --json: {overall: {instances, rougeL, rouge1, exactMatch} or null, categories, tasks, partial,',
    'problems: [{kind, message, count}]}. "partial": something asked for could not be scored and was left out.',
    'Exit code 1: there are problems; what could be scored was scored.',
  ].join('\n'),
  options: {
    baseline: {
      kind: 'text',
      value: 'NAME',
      summary: 'Instead of predictions: copy-input, or copy-example (the first positive one).',
    },
    tasks: {
      kind: 'list',
      value: 'GLOB',
      summary:
        'Instruction files (with their "Instances:") and task JSON files, or folders of them.',
    },
    'per-instance': {
      kind: 'text',
      value: 'FILE',
      summary: 'Write one JSON line per instance: its prediction and its scores from 0 to 1.',
    },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const { tasks: patterns, 'per-instance': perInstance } = options;
    if (patterns.length === 0) return wrongUse('Name the tasks to score: --tasks <globs…>.');
    const answers = await readAnswers(positionals, options.baseline, terminal);
    if (answers.kind === 'wrong-use') return answers;
    if (answers.kind === 'failed') {
      terminal.notice(answers.message);
      return 'findings';
    }
    const scored = await scoreAll(patterns, answers, terminal);
    if (scored === 'cancelled') {
      terminal.notice('Cancelled: nothing was written.');
      return 'findings';
    }
    const saved = perInstance === undefined || (await save(scored.scores, perInstance, terminal));
    if (options.json) printJson(terminal, scored.evaluation);
    else terminal.print(scoreTable(scored.evaluation));
    return outcome(scored.evaluation, { saved, terminal });
  },
});

async function readAnswers(
  positionals: readonly string[],
  baseline: string | undefined,
  terminal: Terminal,
): Promise<Answers | WrongUse | { readonly kind: 'failed'; readonly message: string }> {
  const [file, ...further] = positionals;
  if (file === undefined && baseline === undefined)
    return wrongUse('Name a file of predictions, or a baseline: --baseline copy-input.');
  if (further.length > 0)
    return wrongUse(`One file of predictions at a time: "${further[0]!}" is one too many.`);
  if (file !== undefined && baseline !== undefined)
    return wrongUse(`Either predictions or a baseline: "${file}" and --baseline were given.`);
  if (file === undefined) {
    const known = baselines.find((name) => name === baseline);
    return known
      ? { kind: 'baseline', baseline: known }
      : wrongUse(`There is no baseline "${baseline ?? ''}"; there are ${baselines.join(', ')}.`);
  }
  const read = await readTextFile(path.resolve(terminal.folder, file));
  return read.kind === 'failed'
    ? { kind: 'failed', message: read.message }
    : { kind: 'predictions', predictions: readPredictions(read.text) };
}

async function scoreAll(
  patterns: readonly string[],
  answers: Answers,
  terminal: Terminal,
): Promise<
  { readonly evaluation: Evaluation; readonly scores: readonly InstanceScore[] } | 'cancelled'
> {
  const { files, unmatched } = await findFiles(patterns, {
    folder: terminal.folder,
    endings: taskEndings,
  });
  const scores: InstanceScore[] = [];
  let done = 0;
  for await (const event of evaluate(sources(files, unmatched), answers)) {
    if (terminal.signal.aborted) return 'cancelled';
    if (event.kind === 'finished') return { evaluation: event.evaluation, scores };
    scores.push(...event.scores);
    done++;
    terminal.progress(`Scored ${done} of ${files.length} tasks: ${event.task}`);
  }
  throw new Error('An evaluation ended without its last event.');
}

async function* sources(
  files: readonly string[],
  unmatched: readonly string[],
): AsyncGenerator<TaskSource> {
  for (const pattern of unmatched)
    yield { kind: 'unreadable', message: `No file matches "${pattern}".` };
  for (const file of files) yield await readTaskSource(file);
}

async function save(
  scores: readonly InstanceScore[],
  file: string,
  terminal: Terminal,
): Promise<boolean> {
  const lines = scores.map((score) => `${JSON.stringify(score)}\n`).join('');
  const outcome = await writeTextFile(path.resolve(terminal.folder, file), lines);
  if (outcome.kind === 'failed') terminal.notice(outcome.message);
  return outcome.kind === 'written';
}

const problemsShown = 20;

function outcome(
  { overall, problems }: Evaluation,
  { saved, terminal }: { readonly saved: boolean; readonly terminal: Terminal },
): Outcome {
  for (const { message } of problems.slice(0, problemsShown)) terminal.notice(message);
  if (problems.length > problemsShown)
    terminal.notice(`And ${problems.length - problemsShown} more; --json lists them all.`);
  if (overall === null) terminal.notice('Nothing could be scored.');
  return saved && problems.length === 0 ? 'fine' : 'findings';
}
