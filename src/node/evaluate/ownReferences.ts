import type { EvaluationEvent } from '../../core/evaluate/evaluate';
import { createIdTable } from '../../core/evaluate/idTable';
import { repeatedProblems } from '../../core/evaluate/predictionIndex';
import { createScoring, type AnsweredInstance, type ScoredTask } from '../../core/evaluate/scoring';
import type { TallyOptions } from '../../core/evaluate/summarize';
import type { OpenedFile, PlacedLine } from './openedFile';

type Lines = readonly PlacedLine<'prediction' | 'references'>[];

interface OwnOptions extends TallyOptions {
  readonly signal: AbortSignal;
  /** What counts of an id that comes again. */
  readonly counts: 'first' | 'each';
}

/** Scores predictions that have their references beside them, as they are read. */
export async function* evaluateOwn(
  file: OpenedFile<'prediction' | 'references'>,
  { signal, counts, ...options }: OwnOptions,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const scoring = createScoring(options);
  const ids = counts === 'first' ? createRepeats() : noRepeats;
  for await (const lines of file.lines())
    for (const { task, answered } of byTask(lines, file.task, ids)) {
      const scores = scoring.score(answered, task);
      yield { kind: 'taskScored', task: task.name, scores, problems: [] };
    }
  if (signal.aborted) return;
  scoring.report([...file.intake.problems(), ...ids.problems()]);
  yield { kind: 'finished', evaluation: scoring.finish() };
}

interface Repeats {
  /** Whether the id did not come before; the first counts. */
  isFirst(task: string, id: string): boolean;
  problems: () => ReturnType<typeof repeatedProblems>;
}

const noRepeats: Repeats = { isFirst: () => true, problems: () => [] };

function createRepeats(): Repeats {
  const known = createIdTable();
  const again = createIdTable();
  let first = '';
  return {
    isFirst: (task, id) => {
      if (known.add(id, task).isNew) return true;
      if (again.add(id, task).isNew && again.size() === 1) first = id;
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
function byTask(lines: Lines, unnamedTask: string, ids: Repeats): Iterable<Answered> {
  const tasks = new Map<string, Answered>();
  for (const { line } of lines) {
    const name = line.task ?? unnamedTask;
    if (!ids.isFirst(name, line.id)) continue;
    const { id, input = '', references, prediction, category = '' } = line;
    const key = `${name}\u0000${category}`;
    let of = tasks.get(key);
    if (!of) tasks.set(key, (of = { task: { name, category }, answered: [] }));
    of.answered.push({ id, input, references, prediction });
  }
  return tasks.values();
}
