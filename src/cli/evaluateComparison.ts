import type { InstanceScore } from '../core/evaluate/model';
import type { Pairing } from '../core/evaluate/pairing';
import { pairedComparison } from '../core/evaluate/statistics/pairedComparison';
import { unnamedTask } from '../node/evaluate/recordFile';
import { namesOf } from './answerNames';
import { eventsOf } from './evaluateEvents';
import type { Compared } from './evaluateReport';
import type { EvaluateRequest, FilePaths } from './evaluateRequest';
import type { Terminal } from './terminal';

interface CompareOptions {
  readonly request: EvaluateRequest;
  /** Has what the others are compared with. */
  readonly pairing: Pairing;
  readonly terminal: Terminal;
}

/** Scores the other predictions, and sets those that were asked for against them. */
export async function compareWith(
  answers: FilePaths,
  { request, pairing, terminal }: CompareOptions,
): Promise<Compared | 'cancelled'> {
  for await (const event of eventsOf(answers, request, terminal)) {
    if (event.kind === 'taskScored') for (const score of event.scores) pairing.addBaseline(score);
    else {
      terminal.progress('Comparing');
      const { columns, ...counts } = pairing.pairs();
      return {
        name: namesOf(request).compared,
        evaluation: event.evaluation,
        shared: columns.selected.length,
        ...counts,
        comparison: pairedComparison(columns, comparisonOptions(request)),
      };
    }
  }
  return 'cancelled';
}

/** Differences have intervals also where the scores have none. */
function comparisonOptions({ statistics: { seed, resamples } }: EvaluateRequest) {
  return {
    ...(seed !== undefined && { seed }),
    ...(resamples !== undefined && resamples > 0 && { resamples }),
  };
}

/** What is to be said of the other predictions, and of what could not be compared. */
export function comparisonMessages(compared: Compared): readonly string[] {
  const { name, evaluation, comparison, otherReferences } = compared;
  return [
    ...evaluation.problems.map(({ message }) => `"${name}": ${message}`),
    ...(comparison ? [] : [nothingShared(compared)]),
    ...(otherReferences > 0
      ? [
          `"${name}" has instances (${otherReferences}) of the same task and id with other references; they were not compared. Compare files of the same task, or give both their references with --references.`,
        ]
      : []),
  ];
}

function nothingShared({ name, otherReferences, first: { selected, baseline } }: Compared): string {
  const message = `No instance is in both: there is nothing to compare with "${name}".`;
  if (!selected || !baseline || otherReferences > 0) return message;
  const named = [selected, baseline].filter(({ task }) => task !== unnamedTask);
  if (named.length === 1)
    return `${message} Lines of one of the files name no task, those of the other do, as "${named[0]!.task}". Add "task" to the lines that lack it, or give the references of both with --references.`;
  return `${message} They are the same by task and id: here like ${called(selected)}, there like ${called(baseline)}.`;
}

function called({ id, task }: InstanceScore): string {
  return `"${id}" of "${task}"`;
}
