import type { PlainInstruction } from '../document/model';
import type { Task } from './task';

/**
 * The instruction that a task file holds. The instances stay where they are: `dataPath` leads to the file, with "/",
 * from the folder where the instruction will stand.
 */
export function importTask(
  task: Task,
  { dataPath }: { readonly dataPath: string },
): PlainInstruction {
  const { name, category, definition, steps, positiveExamples, negativeExamples } = task;
  return {
    task: name,
    category,
    instances: dataPath,
    definition,
    steps,
    positiveExamples,
    negativeExamples,
  };
}
