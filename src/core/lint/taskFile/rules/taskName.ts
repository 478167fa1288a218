import { opening } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

const defaults: { readonly numbered: boolean } = { numbered: false };

export const taskName = defineTaskFileRule({
  id: 'task-name',
  summary: 'The name of a task file has no capitals.',
  severity: 'information',
  group: 'data',
  options: defaults,
  *check({ file, options: { numbered } }) {
    const capitals = [...new Set(file.name.match(/\p{Lu}/gu))];
    if (capitals.length > 0)
      yield {
        span: opening(file),
        message: `The name of the task, "${file.name}", has the capital ${capitals.length === 1 ? 'letter' : 'letters'} ${capitals.map((letter) => `"${letter}"`).join(', ')}. Where file names know no capitals, it becomes another name and its scores are kept apart.`,
      };
    if (numbered && !/^task\d+_[^_]+(?:_[^_]+)+$/.test(file.name))
      yield {
        span: opening(file),
        message: `The name of the task, "${file.name}", is not of the form "task<number>_<source>_<type>", by which SUP-NATINST finds the number of a task.`,
      };
  },
});
