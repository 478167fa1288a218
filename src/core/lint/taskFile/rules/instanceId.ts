import type { PlacedInstance } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const instanceId = defineTaskFileRule({
  id: 'instance-id',
  summary: 'Every instance has an id of its own.',
  severity: 'warning',
  group: 'data',
  options: {},
  *check({ file: { instances } }) {
    const nameless = instances.filter(({ id }) => id === undefined);
    const [first] = nameless;
    if (first)
      yield {
        span: { start: first.span.start, end: first.span.start + 1 },
        message: `${nameless.length === 1 ? 'This instance has' : `${nameless.length} instances, of which this is the first, have`} no "id". Predictions are kept by it; without one the place in the list has to stand for it, which changes with the data.`,
      };
    const seen = new Map<string, PlacedInstance>();
    for (const instance of instances) {
      if (!instance.id) continue;
      const before = seen.get(instance.id.text);
      if (before)
        yield {
          span: instance.id.span,
          message: `"Instances"[${before.index}] has the id "${instance.id.text}", too. Predictions are kept by the id, so one of them gets the prediction for the other.`,
        };
      else seen.set(instance.id.text, instance);
    }
  },
});
