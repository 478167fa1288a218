import type { Example } from '../../document/model';
import { defineRule } from '../rule';

export const exampleNumbering = defineRule({
  id: 'example-numbering',
  summary: 'Examples of a kind are numbered 1, 2, 3, … in their order.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ instruction: { positiveExamples, negativeExamples }, document: { text } }) {
    const wrong = [...misnumbered(positiveExamples), ...misnumbered(negativeExamples)];
    const fix = {
      title: 'Number the examples from 1',
      edits: wrong.map(({ example, heading }) => ({ span: example.nameSpan, text: heading })),
    };
    for (const { example, heading } of wrong) {
      const written = text.slice(example.nameSpan.start, example.nameSpan.end);
      yield {
        span: example.nameSpan,
        message:
          example.number === null
            ? `"${written}" has no number; in its order it is "${heading}". Findings, previews and people name examples by their numbers.`
            : `"${written}" stands where "${heading}" is due. In a prompt examples are counted in their order, so that number names another one there.`,
        fix,
      };
    }
  },
});

function misnumbered(
  examples: readonly Example[],
): { readonly example: Example; readonly heading: string }[] {
  return examples.flatMap((example, index) => {
    const kind = example.polarity === 'positive' ? 'Positive' : 'Negative';
    return example.number === index + 1 ? [] : { example, heading: `${kind} Example ${index + 1}` };
  });
}
