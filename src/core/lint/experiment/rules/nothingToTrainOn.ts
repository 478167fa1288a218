import type { Span } from '../../../document/model';
import type { Experiment } from '../../../experiment/experiment';
import { splitInstances } from '../../../experiment/split';
import type { JsonObjectNode } from '../../../json/nodes';
import { defineExperimentRule } from '../experimentRule';
import { taskEntries } from '../taskEntries';
import { usedTasks, type UsedTask } from '../usedTasks';

export const nothingToTrainOn = defineExperimentRule({
  id: 'nothing-to-train-on',
  summary: 'Every task that is trained on has instances left for it.',
  severity: 'warning',
  group: 'data',
  options: {},
  *check({ experiment, root, surroundings }) {
    if (!experiment || !root) return;
    const trained = usedTasks(root, surroundings).filter(({ roles }) => roles.train);
    const heldOut = trained.filter(
      (task) => !isAllPredicted(task, experiment) && isHeldOut(task, experiment),
    );
    const [first] = heldOut;
    if (!first) return;
    const whose =
      heldOut.length === trained.length
        ? 'No instance is left to train on'
        : `${heldOut.length} of the ${trained.length} tasks ${heldOut.length === 1 ? 'has' : 'have'} no instance left to train on`;
    const key = first.roles.test ? 'testInstances' : 'validationInstances';
    const advice = first.roles.test ? ', or name other tasks in "testTasks"' : '';
    yield {
      span: valueSpan(root, key),
      message: `${whose}: "${first.file}" has ${counted(first)}, and of each task ${taken(experiment, first)}. Lower "${key}"${advice}.`,
    };
  },
});

/** Then none is trained on, as is said in the file. */
const isAllPredicted = ({ roles }: UsedTask, { testInstances }: Experiment): boolean =>
  roles.test && testInstances === 'all';

function isHeldOut({ task, roles, instances = [] }: UsedTask, experiment: Experiment): boolean {
  const { train } = splitInstances(instances, roles, { ...experiment, task });
  return instances.length > 0 && train.length === 0;
}

/** Where the number stands; without one, where the tasks are named. */
function valueSpan(root: JsonObjectNode, wanted: string): Span {
  const given = root.members.findLast(({ key }) => key === wanted);
  return given?.value.span ?? taskEntries(root, 'tasks')[0]?.span ?? root.span;
}

function counted({ instances = [] }: UsedTask): string {
  return instances.length === 1 ? '1 instance' : `${instances.length} instances`;
}

function taken({ testInstances, validationInstances }: Experiment, { roles }: UsedTask): string {
  if (!roles.test)
    return validationInstances === 1
      ? 'the first is validated on'
      : `the first ${validationInstances} are validated on`;
  const predicted = testInstances === 1 ? 'the first is' : `the first ${testInstances} are`;
  const next = validationInstances === 0 ? '' : `, the next ${validationInstances} validated on`;
  return `${predicted} predicted${next}`;
}
