import type { Report } from '../../rule';
import type { PlacedText } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const emptyText = defineTaskFileRule({
  id: 'empty-text',
  summary: 'Inputs and outputs hold text.',
  severity: 'warning',
  group: 'data',
  options: {},
  *check({ file: { instances, positiveExamples, negativeExamples } }) {
    for (const { input, references } of instances) {
      yield* empty(input, 'This input', 'A model is asked nothing.');
      for (const reference of references)
        yield* empty(
          reference,
          'This reference',
          'A model learns to say nothing, and scores 0 when it says something.',
        );
    }
    for (const { input, output } of [...positiveExamples, ...negativeExamples]) {
      yield* empty(input, 'The input of this example', 'It shows nothing.');
      yield* empty(
        output,
        'The output of this example',
        'It shows a model that saying nothing is an answer.',
      );
    }
  },
});

function* empty(text: PlacedText | undefined, what: string, reason: string): Generator<Report> {
  if (!text || /\S/.test(text.text)) return;
  const how = text.text === '' ? 'is empty' : 'holds white space only';
  yield { span: text.span, message: `${what} ${how}. ${reason}` };
}
