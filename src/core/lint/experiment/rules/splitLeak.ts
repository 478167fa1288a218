import type { Experiment } from '../../../experiment/experiment';
import { splitInstances } from '../../../experiment/split';
import type { LintedInstance, Report } from '../../rule';
import { defineExperimentRule } from '../experimentRule';
import { usedTasks, type UsedTask } from '../usedTasks';

const defaults: { readonly sameTask: boolean } = { sameTask: true };

export const splitLeak = defineExperimentRule({
  id: 'split-leak',
  summary: 'Nothing that is predicted was trained on.',
  severity: 'warning',
  group: 'data',
  options: defaults,
  *check({ experiment, root, surroundings, options }) {
    if (!experiment || !root) return;
    const tasks = usedTasks(root, surroundings);
    const trained = trainedInputs(tasks, experiment);
    for (const task of tasks)
      if (task.roles.test) {
        if (options.sameTask && task.roles.train && experiment.testTasks.length > 0)
          yield {
            span: task.testSpan,
            message: `"${task.file}" is among "tasks", too. The model is trained on this very task, so its score does not say how it does on tasks that it has not seen.`,
          };
        yield* leaks(task, trained, experiment);
      }
  },
});

/** Where an input is learned from. */
interface Trained {
  readonly file: string;
  readonly id: string;
}

/** The inputs that are trained or validated on. */
function trainedInputs(
  tasks: readonly UsedTask[],
  experiment: Experiment,
): ReadonlyMap<string, Trained> {
  const inputs = new Map<string, Trained>();
  for (const { file, task, instances, roles } of tasks) {
    const options = { ...experiment, task };
    const { train, validation, reused } = splitInstances(instances ?? [], roles, options);
    if (reused) continue; // which is told once, for the whole task
    for (const { id, input } of [...train, ...validation]) {
      const key = plainInput(input);
      if (key !== '' && !inputs.has(key)) inputs.set(key, { file, id });
    }
  }
  return inputs;
}

function* leaks(
  { file, task, instances, roles, testSpan }: UsedTask,
  trained: ReadonlyMap<string, Trained>,
  experiment: Experiment,
): Generator<Report> {
  const { test, reused } = splitInstances(instances ?? [], roles, { ...experiment, task });
  if (reused) {
    yield {
      span: testSpan,
      message: `"${file}" has ${test.length} instances, too few for the split "downstream", so the same ones are trained on, validated on and predicted. Its score shows what the model remembers.`,
    };
    return;
  }
  const leaking = test.filter(({ input }) => trained.has(plainInput(input)));
  const [first] = leaking;
  if (!first) return;
  const source = trained.get(plainInput(first.input))!;
  const where = source.file === file ? 'in the same file' : `in "${source.file}"`;
  const count =
    leaking.length === test.length
      ? `All ${test.length} inputs`
      : `${leaking.length} of the ${test.length} inputs`;
  yield {
    span: testSpan,
    message: `${count} of "${file}" that are predicted are trained on, too: "${first.id}" is "${source.id}" ${where}. A score on ${leaking.length === 1 ? 'it' : 'them'} shows what the model remembers.`,
  };
}

/** Two inputs are the same to a model when they have the same words, whatever the white space between them. */
function plainInput(input: LintedInstance['input']): string {
  return input.replace(/\s+/g, ' ').trim();
}
