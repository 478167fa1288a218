import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { jsonLines } from '../jsonLines';

/** Instances that are to be predicted and were trained or validated on. */
export interface TrainedOn {
  /** How many are to be predicted. */
  readonly of: number;
  /** Those that the run that trained was to predict, too: its data have them in both parts. */
  readonly repeated: SomeInstances;
  /** The others. */
  readonly leaked: SomeInstances;
}

export interface SomeInstances {
  readonly count: number;
  readonly tasks: readonly string[];
}

/**
 * Which instances of the run in `directory` the one in `trained` has trained or validated on. What counts is what was asked, whatever
 * its id and whatever the answer: the same input of the same task, or the same prompt.
 */
export async function trainedOn(directory: string, trained: string): Promise<TrainedOn> {
  const asked: Question[] = [];
  for await (const question of questionsIn(directory, runFiles.predict)) asked.push(question);
  const known = new Set(asked.flatMap(({ marks }) => marks));
  const learned = await marksIn(trained, [runFiles.train, runFiles.validation], known);
  const predicted = await marksIn(trained, [runFiles.predict], known);
  const isAmong = (marks: ReadonlySet<string>) => (question: Question) =>
    question.marks.some((mark) => marks.has(mark));
  const seen = asked.filter(isAmong(learned));
  const repeated = seen.filter(isAmong(predicted));
  const leaked = seen.filter((question) => !isAmong(predicted)(question));
  return { of: asked.length, repeated: counted(repeated), leaked: counted(leaked) };
}

interface Question {
  readonly task: string;
  /** What it is known by. */
  readonly marks: readonly string[];
}

async function* questionsIn(
  directory: string,
  name: string,
): AsyncGenerator<Question, void, undefined> {
  for await (const { task, input, prompt } of jsonLines(path.join(directory, name)))
    if (typeof task === 'string' && typeof prompt === 'string')
      yield {
        task,
        marks: [
          JSON.stringify([prompt]),
          ...(typeof input === 'string' ? [JSON.stringify([task, input])] : []),
        ],
      };
}

/** Those of the `known` marks that stand in files of a run. */
async function marksIn(
  directory: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const name of names)
    for await (const { marks } of questionsIn(directory, name))
      for (const mark of marks) if (known.has(mark)) found.add(mark);
  return found;
}

function counted(questions: readonly Question[]): SomeInstances {
  return { count: questions.length, tasks: [...new Set(questions.map(({ task }) => task))] };
}
