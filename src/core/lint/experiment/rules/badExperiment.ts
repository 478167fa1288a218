import { taskEntries } from '../taskEntries';
import { defineExperimentRule } from '../experimentRule';

export const badExperiment = defineExperimentRule({
  id: 'bad-experiment',
  summary: 'An experiment file says what a run needs, and nothing else.',
  severity: 'error',
  group: 'data',
  options: {},
  *check({ read, root, surroundings }) {
    if (read.kind === 'damaged') yield* read.problems;
    for (const key of ['tasks', 'testTasks'] as const)
      for (const { pattern, span } of taskEntries(root, key))
        if (surroundings.tasks(pattern)?.length === 0)
          yield {
            span,
            message: `No file matches "${pattern}", so the experiment cannot run. Paths are relative to this file.`,
          };
  },
});
