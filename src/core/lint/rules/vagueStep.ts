import { sourceSpan } from '../../document/model';
import { examined } from '../examined';
import { shown } from '../prose/shown';
import { unwrapped } from '../prose/unwrapped';
import { isVague } from '../prose/vague/vagueness';
import { stepMemory } from '../prose/stepMemory';
import { sentencesOf, wordsOf, type Sentence } from '../prose/words';
import { defineRule } from '../rule';

export const vagueStep = defineRule({
  id: 'vague-step',
  summary: 'A step says what is to be done with the input, not only that it is to be done well.',
  severity: 'information',
  group: 'steps',
  options: {},
  refine: 'final',
  *check({ instruction: { steps, definition, template } }) {
    if (template || steps.length === 0) return;
    const task = unwrapped(examined(definition?.text ?? ''));
    const ofTask = new Set(wordsOf(task).map(({ stem }) => stem));
    for (const [index, { value }] of steps.entries()) {
      const text = unwrapped(examined(value.text));
      const vague = memory.recall(
        task,
        text,
        () => sentencesOf(text).find((sentence) => isVague(sentence.text, ofTask)) ?? none,
      );
      if (vague === none) continue;
      yield {
        span: sourceSpan(value, vague.start, vague.end),
        message: `${shown(text, vague.start, vague.end)} does not say what to do with the input. It takes room in the prompt and leaves a model where it was.`,
        step: index + 1,
      };
    }
  },
});

const memory = stepMemory<Sentence>();
const none: Sentence = { text: '', start: 0, end: 0 };
