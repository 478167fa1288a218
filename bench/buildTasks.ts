import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTask, type Task } from '../src/core/dataset/task';
import { seededRandom, shuffled, type Random } from '../src/core/random/random';
import { lengthInWords, words } from './duplicates';

/** A task file as the benchmark of `build` writes it. */
export interface BenchTask {
  readonly Definition: readonly string[];
  readonly 'Positive Examples': readonly { readonly input: string; readonly output: string }[];
  readonly Instances: readonly BenchInstance[];
}

interface BenchInstance {
  readonly id: string;
  readonly input: string;
  readonly output: readonly string[];
}

export const instancesOfTask = 100;

/**
 * Writes `count` task files of 100 instances into `folder` and returns what they hold: those of SUP-NATINST as often as it
 * takes, the words of an input in another order each time, or made-up ones where there is no SUP-NATINST.
 */
export function writeTasks(folder: string, count: number, superni: string): readonly BenchTask[] {
  const sources = existsSync(superni) ? superniTasks(superni) : [];
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const random = seededRandom(1, `task ${number}`);
    const source = sources[number % sources.length];
    const name = `task${String(number).padStart(4, '0')}`;
    const task = source
      ? repeated(source, { name, random, isFirst: number < sources.length })
      : madeUp(name, random);
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(task, null, 4));
    return task;
  });
}

function superniTasks(superni: string): Task[] {
  return ['test', 'train_sample'].flatMap((part) =>
    readdirSync(path.join(superni, part))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const read = readTask(readFileSync(path.join(superni, part, name), 'utf8'), name);
        return read.kind === 'task' ? [read.task] : [];
      }),
  );
}

interface Repetition {
  readonly name: string;
  readonly random: Random;
  readonly isFirst: boolean;
}

function repeated(source: Task, { name, random, isFirst }: Repetition): BenchTask {
  const { definition, positiveExamples, instances } = source;
  return {
    Definition: [definition],
    'Positive Examples': positiveExamples,
    Instances: Array.from({ length: instancesOfTask }, (_, index) => {
      const { input, references } = instances[index % instances.length]!;
      const asItIs = isFirst && index < instances.length;
      return {
        id: `${name}-${index}`,
        input: asItIs ? input : reordered(input, random),
        output: references,
      };
    }),
  };
}

/** The white space stays where it is. */
function reordered(text: string, random: Random): string {
  const parts = text.split(/(\s+)/);
  const inOrder = parts.filter((_, index) => index % 2 === 0);
  const mixed = shuffled(inOrder, random);
  return parts.map((part, index) => (index % 2 === 0 ? mixed[index / 2]! : part)).join('');
}

function madeUp(name: string, random: Random): BenchTask {
  const text = (length: number): string => words(random, length).join(' ');
  return {
    Definition: [text(65)],
    'Positive Examples': [0, 1].map(() => ({ input: text(60), output: text(2) })),
    Instances: Array.from({ length: instancesOfTask }, (_, index) => ({
      id: `${name}-${index}`,
      input: text(lengthInWords(random)),
      output: [text(2)],
    })),
  };
}
