import type { Field } from '../../document/model';
import { defineRule, type Report } from '../rule';

export const emptyValue = defineRule({
  id: 'empty-value',
  summary: 'Steps and examples hold text.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ document: { blocks }, instruction: { steps } }) {
    for (const [index, { number, numberSpan, span, value }] of steps.entries())
      if (value.text === '')
        yield {
          span: number !== null && numberSpan.end > numberSpan.start ? numberSpan : span,
          message: `Step ${index + 1} has no text, and stands in the prompt as its number alone. Write it, or delete it.`,
          step: index + 1,
        };
    for (const { example, field } of blocks) if (example) yield* emptyOutput(field!);
  },
});

/** The first field of a name counts. An exact value is meant, and an example without one of the fields is no matter of this rule. */
function* emptyOutput({ nameSpan, inner }: Field): Generator<Report> {
  const input = inner.find(({ name }) => name === 'Input');
  const output = inner.find(({ name }) => name === 'Output');
  if (!output || !isEmpty(output)) return;
  if (input && isEmpty(input))
    yield {
      span: nameSpan,
      message:
        'This example is empty, and stands in the prompt as one that has no input and no output. Write both, or delete it.',
    };
  else if (input)
    yield {
      span: output.nameSpan,
      message:
        'The output is empty, so the example shows a model to answer nothing. Where that is meant, write: Output (exact): ""',
    };
}

/** Whether nothing stands in the source. */
function isEmpty({ value: { text, span } }: Field): boolean {
  return text === '' && span.start === span.end;
}
