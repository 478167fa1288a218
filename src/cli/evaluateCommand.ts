import type { Evaluation, EvaluationEvent } from '../core/evaluate/evaluate';
import { createPairing, type Pairing } from '../core/evaluate/pairing';
import { writeFinishedRun } from '../node/runs/record';
import { namesOf } from './answerNames';
import { defineCommand, type Outcome } from './command';
import { comparisonMessages, compareWith } from './evaluateComparison';
import { eventsOf } from './evaluateEvents';
import { report, type Evaluated } from './evaluateReport';
import { evaluateOptions, requestOf, type EvaluateRequest } from './evaluateRequest';
import { overwrittenInput } from './overwrittenInput';
import { createPerInstanceFile } from './perInstanceFile';
import type { Terminal } from './terminal';

export const evaluateCommand = defineCommand({
  name: 'evaluate',
  summary: 'Score predictions, or a baseline, against references.',
  usage:
    'evaluate (<predictions.jsonl…> [--tasks <globs…> | --references FILE] | --baseline NAME --tasks <globs…>) ' +
    '[--compare FILE…] [--per-instance FILE] [--save NAME] [--format FORMAT] [--metric NAME]',
  details: [
    'Predictions are JSON lines, {"id", "prediction"}, or files of Tk-Instruct or lm-evaluation-harness.',
    'Several files are scored as one; a folder stands for the samples of lm-evaluation-harness in it.',
    'Without --tasks and --references, their references stand beside them.',
    'ROUGE-L and ROUGE-1 equal rouge-score 0.1.2 with stemming. All figures are means over instances × 100,',
    'taken over the nearest reference; intervals are of 95 %. docs/evaluate.md says how they are computed.',
    'With --json: {overall: {instances, rougeL, rouge1, exactMatch, …} or null, categories, tasks, partial,',
    'problems: [{kind, message, count}], comparison with --compare}. "partial": something asked for could not be',
    'scored and was left out.',
    'Exit code 1: there are problems; what could be scored was scored.',
  ].join('\n'),
  options: evaluateOptions,
  run: async ({ positionals, options, terminal }) => {
    const request = requestOf({ positionals, options, folder: terminal.folder });
    if (request.kind === 'wrong-use') return request;
    const refused = await overwrittenInput(request, terminal.folder);
    if (refused) return refused;
    const done = await evaluateAll(request, terminal);
    if (done === 'cancelled') {
      terminal.notice('Cancelled: nothing was written.');
      return 'findings';
    }
    terminal.print(report(done, request));
    return outcome(done, terminal);
  },
});

interface Done extends Evaluated {
  /** What could not be written. */
  readonly failures: readonly string[];
}

async function evaluateAll(
  request: EvaluateRequest,
  terminal: Terminal,
): Promise<Done | 'cancelled'> {
  const pairing = request.compare === undefined ? undefined : createPairing();
  const selected = await evaluateSelected(request, { pairing, terminal });
  if (selected === 'cancelled') return 'cancelled';
  const { own: name } = namesOf(request);
  if (request.compare === undefined || !pairing) return { name, ...selected, compared: undefined };
  const compared = await compareWith(request.compare, { request, pairing, terminal });
  return compared === 'cancelled' ? 'cancelled' : { name, ...selected, compared };
}

/** Scores what was asked for, and keeps what is to be kept of it. */
async function evaluateSelected(
  request: EvaluateRequest,
  { pairing, terminal }: { readonly pairing: Pairing | undefined; readonly terminal: Terminal },
): Promise<Pick<Done, 'evaluation' | 'failures'> | 'cancelled'> {
  const file =
    request.perInstance === undefined
      ? undefined
      : await createPerInstanceFile(request.perInstance);
  async function* passed(): AsyncGenerator<EvaluationEvent, void, undefined> {
    for await (const event of eventsOf(request.answers, request, terminal)) {
      if (event.kind === 'taskScored') {
        if (pairing) for (const score of event.scores) pairing.addSelected(score);
        await file?.write(event.scores);
      }
      yield event;
    }
  }
  let isWhole = false;
  try {
    const evaluation = await keep(passed(), request, terminal);
    if (evaluation === 'cancelled') return 'cancelled';
    isWhole = true;
    const failure = await file?.finish();
    return { evaluation, failures: failure === undefined ? [] : [failure] };
  } finally {
    if (!isWhole) await file?.discard();
  }
}

/** Reads all events; with `--save` they become a run. */
async function keep(
  events: AsyncIterable<EvaluationEvent>,
  { save, answers }: EvaluateRequest,
  terminal: Terminal,
): Promise<Evaluation | 'cancelled'> {
  if (!save) return evaluationOf(events);
  const written = await writeFinishedRun(save.workspace, {
    kind: answers.kind === 'baseline' ? 'baseline' : 'predictions',
    name: save.name,
    events,
    now: new Date(),
    signal: terminal.signal,
  });
  if (written.kind === 'cancelled') return 'cancelled';
  terminal.notice(`Kept as run ${written.id}.`);
  return written.evaluation;
}

async function evaluationOf(
  events: AsyncIterable<EvaluationEvent>,
): Promise<Evaluation | 'cancelled'> {
  for await (const event of events) if (event.kind === 'finished') return event.evaluation;
  return 'cancelled';
}

function outcome({ evaluation, compared, failures }: Done, terminal: Terminal): Outcome {
  const messages = [
    ...failures,
    ...evaluation.problems.map(({ message }) => message),
    ...(evaluation.overall === null ? ['Nothing could be scored.'] : []),
    ...(compared ? comparisonMessages(compared) : []),
  ];
  for (const message of messages) terminal.notice(message);
  return messages.length === 0 ? 'fine' : 'findings';
}
