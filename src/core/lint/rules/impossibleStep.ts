import { sourceSpan } from '../../document/model';
import { examined } from '../examined';
import type { Lack } from '../prose/impossible/actions';
import { actionsIn, type Found } from '../prose/impossible/actionsIn';
import { madeIn, nounsIn } from '../prose/impossible/madeThings';
import type { Loop } from '../prose/loops/collectionLoops';
import { isInLoop, loopsOf } from '../prose/loops/stepLoops';
import { shown } from '../prose/shown';
import { unwrapped } from '../prose/unwrapped';
import { stepMemory } from '../prose/stepMemory';
import { defineRule } from '../rule';

/** Words of what a model can do where it runs. */
const noWords: readonly string[] = [];

export const impossibleStep = defineRule({
  id: 'impossible-step',
  summary: 'A step asks only for what a model can do with the text in front of it.',
  severity: 'warning',
  group: 'steps',
  options: { allowed: noWords },
  refine: 'single-example',
  *check({ instruction, options }) {
    const { steps, definition, template } = instruction;
    if (template || steps.length === 0) return;
    const task = unwrapped(examined(definition?.text ?? ''));
    const allowed = options.allowed.map((words) => words.toLowerCase());
    const madeSoFar = new Set<string>();
    let loops: readonly (Loop | null)[] | undefined;
    for (const [index, { value }] of steps.entries()) {
      const text = unwrapped(examined(value.text));
      const made = nounsIn(text).filter((noun) => madeSoFar.has(noun));
      const found = memory.recall(task, `${made.join(' ')}\0${text}`, () =>
        actionsIn(text, { task, made }),
      );
      for (const noun of madeIn(text)) madeSoFar.add(noun);
      for (const { start, end, lack } of found) {
        const words = text.slice(start, end).toLowerCase();
        if (allowed.some((each) => words.includes(each))) continue;
        loops ??= loopsOf(instruction, []);
        if (isInLoop({ start, end }, loops[index], text)) continue;
        yield {
          span: sourceSpan(value, start, end),
          message: `${shown(text, start, end)}: ${reasons[lack]}`,
          step: index + 1,
        };
      }
    }
  },
});

const memory = stepMemory<readonly Found[]>();

const reasons: Readonly<Record<Lack, string>> = {
  sources: 'a model has only its prompt. It can look nothing up and makes up what it would find.',
  tools: 'a model has no other programs or models to use. It makes up what would come out of them.',
  training:
    'a model sees one example in its prompt and has no other data to learn from or to measure with.',
  people: 'nobody is there to turn to. A model makes up what they would say.',
  files: 'a model has no files. It reads its prompt and writes its answer.',
  execution: 'a model cannot run anything. It makes up what would come out.',
  time: 'a model answers at once; there is no later.',
  memory: 'a model remembers nothing from before its prompt. It makes up what was there.',
  deeds: 'a model writes an answer and does nothing else. It makes up that it was done.',
};
