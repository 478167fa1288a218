import { defineTaskFileRule } from '../taskRule';

/** A file that cannot be read has no other findings; the linter reports it when reading fails. */
export const badTaskFile = defineTaskFileRule({
  id: 'bad-task-file',
  summary: 'A task file is JSON, and holds one object.',
  severity: 'error',
  group: 'data',
  options: {},
  check: () => [],
});
