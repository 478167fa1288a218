import { defineRule } from '../rule';

export const missingField = defineRule({
  id: 'missing-field',
  summary: 'An instruction has a task and a definition; an example has an input and an output.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ document, instruction }) {
    if (instruction.template) return; // a layout
    const end = document.text.length;
    const firstName = document.fields[0]?.nameSpan ?? { start: end, end };
    if (!instruction.definition?.text)
      yield {
        span: document.fields.find(({ name }) => name === 'Definition')?.nameSpan ?? firstName,
        message: `The definition is ${instruction.definition ? 'empty' : 'missing'}. Without it neither a model nor a reader knows how an input becomes an output.`,
      };
    if (!instruction.task?.text)
      yield {
        span: document.fields.find(({ name }) => name === 'Task')?.nameSpan ?? firstName,
        message: 'The task has no name. Scores and data sets are kept by it: add "Task: …".',
      };
    for (const example of [...instruction.positiveExamples, ...instruction.negativeExamples])
      for (const name of ['Input', 'Output'] as const)
        if (example[name === 'Input' ? 'input' : 'output'] === undefined)
          yield { span: example.nameSpan, message: `This example has no "${name}:".` };
  },
});
