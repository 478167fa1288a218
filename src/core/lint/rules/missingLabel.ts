import { examined } from '../examined';
import { labelKey, labelsOf, type LabelSet } from '../prose/labels/labels';
import { unnamedLabels } from '../prose/labels/namedLabels';
import { namesTheRemaining } from '../prose/labels/remainingLabel';
import { answersInEach } from '../prose/unknownLabels/answers';
import { defineRule } from '../rule';

export const missingLabel = defineRule({
  id: 'missing-label',
  summary: 'Every answer label of the definition stands in some step.',
  severity: 'warning',
  group: 'steps',
  options: {},
  refine: 'final',
  *check({ instruction }) {
    const { steps, stepsField, template } = instruction;
    if (steps.length === 0 || !stepsField || template) return;
    const texts = steps.map(({ value }) => value.text);
    const missing = missingOf(labelsOf(instruction), texts);
    for (const labels of missing.length > mostNamed ? [missing] : missing.map((label) => [label])) {
      const shown = labels
        .slice(0, mostNamed)
        .map((label) => `"${label}"`)
        .join(', ');
      const more =
        labels.length > mostNamed ? ` and ${String(labels.length - mostNamed)} more labels` : '';
      yield {
        span: stepsField.nameSpan,
        message: `No step says when the answer is ${shown}${more}. A model that follows the steps hardly ever gives an answer that they leave out.`,
      };
    }
  },
});

/** So many labels are reported one by one, more of them in one finding. */
const mostNamed = 8;

/** Where no label is named at all, or the word for one is only used in passing, none is forgotten; of a scale, the two ends stand for all that lies between. */
function missingOf(
  { labels, closed, isScale }: LabelSet,
  steps: readonly string[],
): readonly string[] {
  if (!closed) return [];
  const text = examined(steps.join('\n'));
  const unnamed = unnamedLabels(labels, text);
  const named = labels.filter((label) => !unnamed.includes(label));
  const isOne = named.length === 1 && labels.length > 2;
  if (named.length === 0 || (isOne && !isTold(named[0]!, steps, labels))) return [];
  if (unnamed.length === 1 && namesTheRemaining(labels, text)) return [];
  const isSpanned =
    isScale && unnamed.every((label) => label !== labels[0] && label !== labels.at(-1));
  const isSparse = unnamed.length > labels.length / 2;
  return isSpanned && isSparse ? [] : unnamed;
}

/** "A question mark" is no answer where "question" is. */
function isTold(label: string, steps: readonly string[], labels: readonly string[]): boolean {
  const keys = new Set(labels.map(labelKey));
  const answers = answersInEach(steps.map(examined), keys).flat();
  return answers.some(({ text }) => labelKey(text) === labelKey(label));
}
