import { withoutItem } from '../listEdits';
import { listOf } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const instanceIsExample = defineTaskFileRule({
  id: 'instance-is-example',
  summary: 'No instance has the input of a positive example.',
  severity: 'warning',
  group: 'data',
  options: {},
  *check({ file: { root, positiveExamples, instances } }) {
    const shown = new Map(
      positiveExamples.toReversed().map(({ input, index }) => [input?.text, index]),
    );
    for (const { input, index } of instances) {
      const example = input && shown.get(input.text);
      if (example === undefined) continue;
      yield {
        span: input!.span,
        message: `"Positive Examples"[${example}] has this input, too. The prompt shows its answer, so a score on this instance says nothing.`,
        fix: {
          title: 'Remove this instance',
          edits: [withoutItem(listOf(root, 'Instances')!, index)], // it comes from that list
        },
      };
    }
  },
});
