import type { Instance } from '../dataset/instances';
import type { Answers } from './answers';
import type { Problem } from './model';

/** Counts the instances that a task asks for, in however many parts they come; no instance is held. */
export interface AskedInstances {
  /** `again`: whether its id came before, with this task or another. */
  add(instance: Instance, is: { readonly missing: boolean; readonly again: boolean }): void;
  /** What is said of those without an answer, and of ids that come again. */
  problems(answers: Answers['kind']): readonly Problem[];
}

export function createAskedInstances(task: string): AskedInstances {
  let asked = 0;
  const missing = { count: 0, firstId: '' };
  const again = { count: 0, firstId: '' };
  const note = (of: typeof missing, { id }: Instance): void => {
    if (of.count++ === 0) of.firstId = id;
  };
  return {
    add: (instance, is) => {
      asked++;
      if (is.missing) note(missing, instance);
      if (is.again) note(again, instance);
    },
    problems: (answers) => [
      ...(again.count > 0 ? [repeated(task, again)] : []),
      ...(missing.count > 0 ? [unanswered(task, answers, { ...missing, asked })] : []),
    ],
  };
}

interface Counted {
  readonly count: number;
  readonly firstId: string;
}

function repeated(task: string, { count, firstId }: Counted): Problem {
  return {
    kind: 'repeated-instance',
    message: `${task}: ids of other instances come again (${count}), "${firstId}" first; a prediction counts for each.`,
    count,
  };
}

function unanswered(
  task: string,
  answers: Answers['kind'],
  { count, firstId, asked }: Counted & { readonly asked: number },
): Problem {
  if (answers === 'baseline')
    return {
      kind: 'no-example',
      message: `${task}: it has no positive example to copy, so its instances (${asked}) were left out.`,
      count,
    };
  const which = `${count} of ${asked} instances without a prediction`;
  return {
    kind: 'missing-prediction',
    message: `${task}: ${which} ${count === 1 ? 'was' : 'were'} left out, "${firstId}" first.`,
    count,
  };
}
