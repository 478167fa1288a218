import { distinctInstances } from '../distinctInstances';
import { member } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const instanceCount = defineTaskFileRule({
  id: 'instance-count',
  summary: 'A task file has enough instances, and not too many.',
  severity: 'information',
  group: 'data',
  options: { minimum: 26, maximum: 6500 },
  *check({ file, options: { minimum, maximum } }) {
    const instances = member(file.root, 'Instances');
    if (!instances) return;
    const { length } = distinctInstances(file);
    if (length >= minimum && length <= maximum) return;
    const has = `There ${length === 1 ? 'is 1 different instance' : `are ${length} different instances`}`;
    yield {
      span: instances.keySpan,
      message:
        length < minimum
          ? `${has}; SUP-NATINST demands ${minimum} or more. A score on so few is a matter of luck.`
          : `${has}; SUP-NATINST takes ${maximum} at most, so that no task outweighs the others.`,
    };
  },
});
