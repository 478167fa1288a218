import { isBuiltInLayout } from '../../prompt/layouts';
import { defineRule } from '../rule';

export const missingFile = defineRule({
  id: 'missing-file',
  summary: 'The files that an instruction names are there.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ instruction: { instances, layout }, surroundings }) {
    if (instances?.text && !surroundings.fileExists(instances.text))
      yield {
        span: instances.span,
        message: `There is no data file "${instances.text}", so this task has no instances. The path is relative to this file.`,
      };
    if (layout?.text && !isBuiltInLayout(layout.text) && !surroundings.fileExists(layout.text))
      yield {
        span: layout.span,
        message: `"${layout.text}" is neither a layout that ships with Stepwise nor a file. The path is relative to this file.`,
      };
  },
});
