import { examined } from '../examined';
import { answeringOf, type Answering, type AnsweringTask } from '../prose/answering/answering';
import { deliverableOf } from '../prose/answering/deliverable';
import { assertionOf, givenLabelOf, labelOf } from '../prose/answering/labelAssertions';
import { withoutTalk } from '../prose/chat/withoutTalk';
import { labelsOf } from '../prose/labels/labels';
import { isInLatinLetters } from '../prose/latinLetters';
import { loopsOf } from '../prose/loops/stepLoops';
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
    const texts = steps.map(({ value }) => unwrapped(examined(value.text)));
    if (!isInLatinLetters(texts.join('\n'))) return;
    const outputs = instruction.positiveExamples.flatMap(({ output }) => output?.text ?? []);
    const definition = unwrapped(examined(instruction.definition?.text ?? ''));
    const closed = labelsOf(instruction).labels;
    const labels = [...new Set([...closed, ...outputs])];
    const context = JSON.stringify([definition, outputs, closed]);
    const task = tasks.recall(context, '', () => ({
      ...deliverableOf(definition, outputs, labels),
      hasLabels: closed.length > 0,
      assertion: assertionOf(labels),
      givenLabel: givenLabelOf(labels),
      label: labelOf(labels),
    }));
    const verdicts = texts.map((text) =>
      memory.recall(context, text, () => answeringOf(text, task)),
    );
    if (isAnswered(verdicts)) return;
    const loops = loopsOf(instruction, []);
    const isIdle = (verdict: Answering, index: number): boolean =>
      (loops[index] !== null && /^(?:no|remark)$/.test(verdict)) ||
      (index === texts.length - 1 && !/\p{L}/u.test(withoutTalk(texts[index]!, definition)));
    if (isAnswered(verdicts.filter((verdict, index) => !isIdle(verdict, index)))) return;
    yield {
      span: stepsField.nameSpan,
      message:
        'No step has the answer written: the list ends in reading, finding and thinking. A model that follows it may tell its thoughts instead of answering.',
    };
  },
});

const tasks = stepMemory<AnsweringTask>();
const memory = stepMemory<Answering>();

/** What only may be the answer counts at the end, where nothing but checks come after it. Talk and going on to other inputs are no steps. */
function isAnswered(verdicts: readonly Answering[]): boolean {
  if (verdicts.includes('surely')) return true;
  const last = verdicts.findLast((verdict) => verdict !== 'check' && verdict !== 'remark');
  if (last === 'named') return true;
  return verdicts.findLast((verdict) => verdict !== 'check') === 'maybe';
}
