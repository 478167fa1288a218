import { sourceSpan, type Instruction } from '../../document/model';
import { stepReferences } from '../../document/stepReferences';
import { examined } from '../examined';
import { answeringTask } from '../prose/answering/answeringTask';
import { earlyAnswerIn } from '../prose/answering/earlyAnswer';
import { withoutTalk } from '../prose/chat/withoutTalk';
import { loopsOf } from '../prose/loops/stepLoops';
import { bookOf } from '../prose/sequence/book';
import { knownFrom } from '../prose/sequence/known';
import { pointersIn } from '../prose/sequence/pointers';
import { prematureUse } from '../prose/sequence/premature';
import { shown } from '../prose/shown';
import { unwrapped } from '../prose/unwrapped';
import { defineRule } from '../rule';

export const forwardReference = defineRule({
  id: 'forward-reference',
  summary: 'A step uses only what the steps above it have made.',
  severity: 'information',
  group: 'steps',
  options: {},
  refine: 'final',
  *check({ instruction }) {
    const { steps, template } = instruction;
    if (template || steps.length < 2) return;
    const texts = steps.map(({ value }) => unwrapped(examined(value.text)));
    const definition = unwrapped(examined(instruction.definition?.text ?? ''));
    const book = bookOf(texts);
    const known = knownFrom(instruction);
    const named = numbersBySteps(instruction);
    const early = earlyAnswerIn(texts, answeringTask(instruction), () => loopsOf(instruction, []));
    for (const [index, { value }] of steps.slice(0, -1).entries()) {
      const text = texts[index]!;
      const numbers = named.get(index) ?? [];
      const found =
        pointersIn(text, {
          step: index,
          steps: steps.length,
          numbers,
          hasOtherSteps: known.hasSteps,
          conditions: known.conditions,
          book,
        }) ??
        prematureUse({ step: index, text, book, known }) ??
        (early?.step === index ? { ...early, maker: early.worker } : undefined);
      if (!found || (found.maker ?? 0) >= steps.length) continue; // no such step: `step-numbering`
      if (!/\p{L}/u.test(withoutTalk(text, definition))) continue; // `chat-residue`
      const where = found.maker === undefined ? 'a later step' : `step ${found.maker + 1} below`;
      yield {
        span: sourceSpan(value, found.start, found.end),
        message: `${shown(text, found.start, found.end)} comes from ${where}. A model works through the steps from top to bottom and does not have it yet.`,
        step: index + 1,
      };
    }
  },
});

/** The numbers of steps that a step names, by its index. */
function numbersBySteps(instruction: Instruction): ReadonlyMap<number, readonly number[]> {
  const named = new Map<number, number[]>();
  for (const { step, number } of stepReferences(instruction))
    named.set(step, [...(named.get(step) ?? []), number]);
  return named;
}
