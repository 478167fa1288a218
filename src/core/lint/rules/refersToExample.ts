import { sourceSpan } from '../../document/model';
import { examined } from '../examined';
import { withoutQuotations } from '../prose/commands';
import {
  exampleReferences,
  exampleUse,
  namesExamples,
  type Reference,
} from '../prose/examples/exampleReferences';
import type { Loop } from '../prose/loops/collectionLoops';
import { loopsOf } from '../prose/loops/stepLoops';
import { shown } from '../prose/shown';
import { stepMemory } from '../prose/stepMemory';
import { unwrapped } from '../prose/unwrapped';
import { defineRule } from '../rule';

export const refersToExample = defineRule({
  id: 'refers-to-example',
  summary: 'A step can be followed without the examples: it does not point to them.',
  severity: 'warning',
  group: 'steps',
  options: {},
  refine: 'generalise',
  *check({ instruction }) {
    const { steps, definition, template } = instruction;
    if (template || steps.length === 0) return;
    const texts = steps.map(({ value }) => unwrapped(examined(value.text)));
    const plainTexts = texts.map(withoutQuotations);
    const use = exampleUse(
      withoutQuotations(unwrapped(examined(definition?.text ?? ''))),
      plainTexts,
    );
    const context = `${use.inInput}\0${definition?.text ?? ''}`;
    let loops: readonly (Loop | null)[] | undefined;
    let earlier = '';
    let before = '';
    for (const [index, { value }] of steps.entries()) {
      const text = texts[index]!;
      const plain = plainTexts[index]!;
      const step = namesExamples(plain) ? `${before}\0${earlier}\0${plain}` : plain;
      const found = memory.recall(context, step, () => [
        ...exampleReferences(plain, { use, earlier, before }),
      ]);
      for (const { start, end, mayBeOfData } of found) {
        if (mayBeOfData && (loops ??= loopsOf(instruction, []))[index]) continue;
        yield {
          span: sourceSpan(value, start, end),
          message: `${shown(text, start, end)} points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.`,
          step: index + 1,
        };
      }
      before = `${before}\n${plain}`.slice(-mostBefore);
      earlier = plain;
    }
  },
});

/** So many UTF-16 code units before a step tell whether its examples were spoken of. */
const mostBefore = 600;

const memory = stepMemory<readonly Reference[]>();
