import type { Report } from '../../rule';
import { member, opening, type TaskFile } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const tooFewExamples = defineTaskFileRule({
  id: 'too-few-examples',
  summary: 'A task file has two positive examples and a negative one, or more.',
  severity: 'warning',
  group: 'data',
  options: { positive: 2, negative: 1 },
  *check({ file, options: { positive, negative } }) {
    if (!file.describesTask) return;
    yield* tooFew(file, 'Positive Examples', file.positiveExamples.length, positive);
    yield* tooFew(file, 'Negative Examples', file.negativeExamples.length, negative);
  },
});

function* tooFew(file: TaskFile, key: string, count: number, minimum: number): Generator<Report> {
  if (count >= minimum) return;
  const kind = key === 'Positive Examples' ? 'positive' : 'negative';
  const has =
    count === 0 ? `no ${kind} example` : `${count} ${kind} example${count === 1 ? '' : 's'}`;
  const reason =
    kind === 'positive'
      ? 'Prompts for SUP-NATINST show two'
      : 'SUP-NATINST shows what to avoid, too';
  yield {
    span: member(file.root, key)?.keySpan ?? opening(file),
    message: `The task has ${has}; it needs ${minimum}. ${reason}.`,
  };
}
