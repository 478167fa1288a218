import { defineTaskFileRule } from '../taskRule';

export const missingExplanation = defineTaskFileRule({
  id: 'missing-explanation',
  summary: 'Every example of a task file has an explanation.',
  severity: 'information',
  group: 'data',
  options: {},
  *check({ file: { positiveExamples, negativeExamples } }) {
    for (const { explanation, span } of [...positiveExamples, ...negativeExamples])
      if (explanation === undefined)
        yield {
          span: { start: span.start, end: span.start + 1 },
          message:
            'This example has no text as "explanation". Programs for SUP-NATINST refuse the file; an empty text will do for them.',
        };
  },
});
