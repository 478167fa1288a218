import type { EvaluationEvent } from '../../core/evaluate/evaluate';
import { createIdTable } from '../../core/evaluate/idTable';
import { textOfInstance } from '../../core/evaluate/instancesDigest';
import { repeatedProblems } from '../../core/evaluate/predictionIndex';
import { createScoring, type AnsweredInstance, type ScoredTask } from '../../core/evaluate/scoring';
import type { TallyOptions } from '../../core/evaluate/summarize';
import { unnamedTask, type PlacedLine } from './openedFile';
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
  const instances = counts === 'first' ? createRepeats() : noRepeats;
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

interface Repeats {
  /** Whether the instance did not come before; the first counts. */
  isFirst(task: string, line: Lines[number]['line']): boolean;
  problems: () => ReturnType<typeof repeatedProblems>;
}

const noRepeats: Repeats = { isFirst: () => true, problems: () => [] };

/** Ids may be counted anew in each part of a file: with other references or another input it is another instance. */
function createRepeats(): Repeats {
  const known = createIdTable();
  const again = createIdTable();
  let first = '';
  return {
    isFirst: (task, line) => {
      const text = textOfInstance(line);
      if (known.add(text, task).isNew) return true;
      if (again.add(text, task).isNew && again.size() === 1) first = line.id;
      return false;
    },
    problems: () => repeatedProblems({ count: again.size(), first }),
  };
}

interface Answered {
  readonly task: ScoredTask;
  readonly answered: AnsweredInstance[];
}

/** Puts together what belongs to one task and category: it need not stand together in the file. */
function byTask(lines: Lines, instances: Repeats): Iterable<Answered> {
  const tasks = new Map<string, Answered>();
  for (const { line } of lines) {
    const name = line.task ?? unnamedTask;
    if (!instances.isFirst(name, line)) continue;
    const { id, input = '', references, prediction, category = '' } = line;
    const key = `${name}\u0000${category}`;
    let of = tasks.get(key);
    if (!of) tasks.set(key, (of = { task: { name, category }, answered: [] }));
    of.answered.push({ id, input, references, prediction });
  }
  return tasks.values();
}
