import { examined } from '../examined';
import { answeringOf, type Answering, type AnsweringTask } from '../prose/answering/answering';
import { answeringIn, answeringTask, type ContextOfTask } from '../prose/answering/answeringTask';
import { earlyAnswerIn } from '../prose/answering/earlyAnswer';
import { withoutTalk } from '../prose/chat/withoutTalk';
import { isInLatinLetters } from '../prose/latinLetters';
import { loopsOf } from '../prose/loops/stepLoops';
import { stepMemory } from '../prose/stepMemory';
import { unwrapped } from '../prose/unwrapped';
import { isVague } from '../prose/vague/vagueness';
import { sentencesOf } from '../prose/words';
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
    const definition = unwrapped(examined(instruction.definition?.text ?? ''));
    const task = answeringTask(instruction);
    const isTalk = !/\p{L}/u.test(withoutTalk(texts.at(-1)!, definition));
    const verdicts = texts.map((text, index) =>
      isTalk && index === texts.length - 1 && ofWriter.test(text)
        ? 'remark'
        : answeringIn(text, task),
    );
    const isAnswering = (verdict: Answering, index: number): boolean =>
      verdict === 'surely' && !isEmpty(texts[index]!, task);
    if (verdicts.some(isAnswering)) return;
    const loops = loopsOf(instruction, []);
    const isIdle = (verdict: Answering, index: number): boolean => {
      const text = texts[index]!;
      if (verdict === 'surely') return true; // but vague
      const loop = loops[index];
      if (!loop) return isTalk && index === texts.length - 1;
      return verdict === 'maybe'
        ? /^(?:no|remark|check)$/.test(
            answeringOf(text.slice(0, goesOnFrom(text, loop.start)), task.task),
          )
        : verdict === 'no' || verdict === 'remark';
    };
    const working = verdicts.filter((verdict, index) => !isIdle(verdict, index));
    if (isAnswered(working, task.task)) return;
    if (earlyAnswerIn(texts, task, () => loops)) return; // `forward-reference`
    yield {
      span: stepsField.nameSpan,
      message:
        'No step has the answer written: the list ends in reading, finding and thinking. A model that follows it may tell its thoughts instead of answering.',
    };
  },
});

/** "Please tell me if you would like more detail." */
const ofWriter = /\b(?:me|my)\b/i;

/** Where a step begins to go on to other inputs: "Write the priority | and move on to the next ticket". */
const goesOnFrom = (text: string, loop: number): number =>
  Math.max(
    loop,
    text.search(/\b(?:and|then|before you) (?:then )?(?:move|go|proceed|continue|carry|pass)\b/i),
  );

/** What only may be the answer counts at the end, where nothing but checks come after it. Talk and going on to other inputs are no steps. */
function isAnswered(
  verdicts: readonly Answering[],
  { hasOnlyException }: Pick<AnsweringTask, 'hasOnlyException'>,
): boolean {
  const last = verdicts.findLast((verdict) => verdict !== 'check' && verdict !== 'remark');
  if (last === 'named') return !hasOnlyException;
  return verdicts.findLast((verdict) => verdict !== 'check') === 'maybe';
}

/** "Be thorough and deliver high quality", but not "Answer carefully". */
const isEmpty = (step: string, { context, task }: ContextOfTask): boolean =>
  !answers.test(step) &&
  emptiness.recall(context, step, () =>
    sentencesOf(step).every(({ text }) => isVague(text, task.stems)),
  );

const answers = /\b(?:answers?|respond|responses?|reply|replies|solutions?)\b/i;
const emptiness = stepMemory<boolean>();
