import { defineRule } from '../rule';

export const missingField = defineRule({
  id: 'missing-field',
  summary: 'An instruction has a task and a definition; an example has an input and an output.',
  severity: 'error',
  options: {},
  *check({ document, instruction }) {
    if (instruction.template) return; // a layout
    const start = document.text.startsWith('\uFEFF') ? 1 : 0;
    const firstLine = document.fields[0]?.nameSpan ?? { start, end: start };
    if (!instruction.definition?.text)
      yield {
        span: document.fields.find(({ name }) => name === 'Definition')?.nameSpan ?? firstLine,
        message:
          'The definition is missing. Without it neither a model nor a reader knows how an input becomes an output.',
      };
    if (!instruction.task?.text)
      yield {
        span: document.fields.find(({ name }) => name === 'Task')?.nameSpan ?? firstLine,
        message: 'The task has no name. Scores and data sets are kept by it: add "Task: …".',
      };
    for (const example of [...instruction.positiveExamples, ...instruction.negativeExamples])
      for (const name of ['Input', 'Output'] as const)
        if (example[name === 'Input' ? 'input' : 'output'] === undefined)
          yield { span: example.nameSpan, message: `This example has no "${name}:".` };
  },
});
