import { labelKey } from '../lint/prose/labels/labelKey';
import { stepMemory } from '../lint/prose/stepMemory';
import { answersIn } from '../lint/prose/unknownLabels/answers';
import { unknownAnswersIn } from '../lint/prose/unknownLabels/unknownAnswers';
import type { LabelPlace } from './labelsInProse';
import { withoutMarks } from './withoutMarks';

/**
 * The labels that a step tells to answer, as the rule `unknown-label` reads it: what it would report if it were none ("in
 * all other cases it is neutral", "- question: it asks something"). Capitals make no difference.
 */
export function labelsToldByStep(step: string, labels: readonly string[]): readonly LabelPlace[] {
  return memory.recall(labels.join('\n'), step, () => readLabels(step, labels));
}

const memory = stepMemory<readonly LabelPlace[]>();

function readLabels(step: string, labels: readonly string[]): readonly LabelPlace[] {
  const keys = new Set(labels.map(labelKey));
  const set = { labels, closed: true, isScale: false, places: [] };
  const [told] = unknownAnswersIn([step], set, (text) => !keys.has(labelKey(text)));
  const named = new Set(told!.map(({ text }) => labelKey(text)));
  return answersIn(step, keys)
    .filter(({ text, isClosed }) => isClosed && named.has(labelKey(text)))
    .map((answer) => ({
      label: labels.find((label) => labelKey(label) === labelKey(answer.text))!,
      ...withoutMarks(step, answer),
    }));
}
