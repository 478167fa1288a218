import type { Example } from '../../document/model';
import { labelsOf } from '../prose/labels/labels';
import { defineRule } from '../rule';

export const oneSidedExamples = defineRule({
  id: 'one-sided-examples',
  summary: 'Positive examples show more than one label.',
  severity: 'warning',
  group: 'examples',
  options: { minimumLabels: 2, shown: 2 },
  *check({ instruction, options: { minimumLabels, shown } }) {
    const { positiveExamples } = instruction;
    const seen = shown > 1 ? positiveExamples.slice(0, shown) : positiveExamples;
    const last = seen.at(-1)?.output;
    const answer = answerOf(seen.at(-1));
    if (seen.length < 2 || !last || answer === '') return;
    if (seen.some((example) => answerOf(example) !== answer)) return;
    const { labels, closed } = labelsOf(instruction);
    const others = labels.filter((label) => plain(label) !== answer);
    if (!closed || labels.length < minimumLabels || others.length === 0) return;
    const who =
      seen.length === positiveExamples.length
        ? 'Every positive example answers'
        : `The first ${seen.length} positive examples, those that a prompt shows, all answer`;
    yield {
      span: last.span,
      message: `${who} "${last.text}" and none ${listed(others)}. A model that is shown one label only tends to repeat it.`,
    };
  },
});

function answerOf(example: Example | undefined): string {
  return plain(example?.output?.text ?? '');
}

function plain(text: string): string {
  return text.trim().replace(/\.$/, '').toLowerCase();
}

const mostListed = 4;

function listed(labels: readonly string[]): string {
  const quoted = labels.slice(0, mostListed).map((label) => `"${label}"`);
  const rest = labels.length - quoted.length;
  if (rest > 0) return `${quoted.join(', ')} or ${rest} others`;
  return quoted.length === 1
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}
