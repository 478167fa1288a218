import { examined } from '../examined';
import { answeringOf, type Answering } from '../prose/answering';
import { deliverableOf } from '../prose/deliverable';
import { assertionOf } from '../prose/labelAssertions';
import { labelsOf } from '../prose/labels';
import { stepMemory } from '../prose/stepMemory';
import { unwrapped } from '../prose/unwrapped';
import { defineRule } from '../rule';

export const noAnswerStep = defineRule({
  id: 'no-answer-step',
  summary: 'A step has the answer written.',
  severity: 'warning',
  group: 'steps',
  options: {},
  refine: 'final',
  *check({ instruction }) {
    const { steps, stepsField, template } = instruction;
    if (steps.length === 0 || !stepsField || template) return;
    const outputs = instruction.positiveExamples.flatMap(({ output }) => output?.text ?? []);
    const definition = unwrapped(examined(instruction.definition?.text ?? ''));
    const labels = [...new Set([...labelsOf(instruction).labels, ...outputs])];
    const task = {
      ...deliverableOf(definition, outputs, labels),
      assertion: assertionOf(labels),
    };
    const texts = steps.map(({ value }) => unwrapped(examined(value.text)));
    const context = JSON.stringify([definition, labels]);
    const verdicts = texts.map((text) =>
      memory.recall(context, text, () => answeringOf(text, task)),
    );
    if (isAnswered(verdicts)) return;
    yield {
      span: stepsField.nameSpan,
      message:
        'No step has the answer written: the list ends in reading, finding and thinking. A model that follows it may tell its thoughts instead of answering.',
    };
  },
});

const memory = stepMemory<Answering>();

/** What only may be the answer counts at the end, where nothing but checks come after it. */
function isAnswered(verdicts: readonly Answering[]): boolean {
  if (verdicts.includes('surely')) return true;
  const last = verdicts.findLast((verdict) => verdict !== 'check');
  return last === 'maybe' || last === 'named';
}
