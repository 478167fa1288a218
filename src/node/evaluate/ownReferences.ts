import type { EvaluationEvent } from '../../core/evaluate/evaluate';
import { createRepeatedAnswers, type RepeatedAnswers } from '../../core/evaluate/repeatedAnswers';
import { createScoring, type AnsweredInstance, type ScoredTask } from '../../core/evaluate/scoring';
import type { TallyOptions } from '../../core/evaluate/summarize';
import { unnamedTask, type PlacedLine } from './recordFile';
import type { PredictionFiles } from './predictionFiles';

type Lines = readonly PlacedLine<'prediction' | 'references'>[];

interface OwnOptions extends TallyOptions {
  readonly signal: AbortSignal;
  /** What counts of an instance that comes again. */
  readonly counts: 'first' | 'each';
}

/** Scores predictions that have their references beside them, as they are read. */
export async function* evaluateOwn(
  { files, problems }: PredictionFiles<'prediction' | 'references'>,
  { signal, counts, ...options }: OwnOptions,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const scoring = createScoring(options);
  const instances = counts === 'first' ? createRepeatedAnswers() : allCount;
  for (const file of files)
    for await (const lines of file.lines())
      for (const { task, answered } of byTask(lines, instances)) {
        const scores = scoring.score(answered, task);
        yield { kind: 'taskScored', task: task.name, scores, problems: [] };
      }
  if (signal.aborted) return;
  scoring.report([...problems(), ...instances.problems()]);
  yield { kind: 'finished', evaluation: scoring.finish() };
}

const allCount: RepeatedAnswers = { isFirst: () => true, problems: () => [] };

interface Answered {
  readonly task: ScoredTask;
  readonly answered: AnsweredInstance[];
}

/** Puts together what belongs to one task and category: it need not stand together in the file. */
function byTask(lines: Lines, instances: RepeatedAnswers): Iterable<Answered> {
  const tasks = new Map<string, Answered>();
  for (const { line } of lines) {
    const name = line.task ?? unnamedTask;
    if (!instances.isFirst(line, name)) continue;
    const { id, input = '', references, prediction, category = '' } = line;
    const key = `${name}\u0000${category}`;
    let of = tasks.get(key);
    if (!of) tasks.set(key, (of = { task: { name, category }, answered: [] }));
    of.answered.push({ id, input, references, prediction });
  }
  return tasks.values();
}
