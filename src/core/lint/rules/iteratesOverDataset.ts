import { sourceSpan } from '../../document/model';
import { examined } from '../examined';
import { loopsOf } from '../prose/loops/stepLoops';
import { shown } from '../prose/shown';
import { unwrapped } from '../prose/unwrapped';
import { defineRule } from '../rule';

/** Nouns, in the singular, for parts of the one input. */
const noParts: readonly string[] = [];

export const iteratesOverDataset = defineRule({
  id: 'iterates-over-dataset',
  summary: 'A step speaks of the one example in the prompt, never of going through a data set.',
  severity: 'warning',
  group: 'steps',
  options: { parts: noParts },
  refine: 'single-example',
  *check({ instruction, options }) {
    const { steps, template } = instruction;
    if (template || steps.length === 0) return;
    const loops = loopsOf(instruction, options.parts);
    for (const [index, { value }] of steps.entries()) {
      const loop = loops[index];
      if (!loop) continue;
      const text = unwrapped(examined(value.text));
      const rest = /^[^.!?;\n]*[.!?]?/.exec(text.slice(loop.end))![0].length;
      yield {
        span: sourceSpan(value, loop.start, loop.end + rest),
        message: `${shown(text, loop.start, loop.end)}: a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.`,
        step: index + 1,
      };
    }
  },
});
