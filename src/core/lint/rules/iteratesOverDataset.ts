import { sourceSpan } from '../../document/model';
import { remembered } from '../../text/remembered';
import { examined } from '../examined';
import { withoutQuotations } from '../prose/commands';
import { inputUnits, type InputUnits } from '../prose/loops/inputUnits';
import { stepNouns } from '../prose/loops/stepNouns';
import { takenUpIn } from '../prose/loops/taskFacts';
import { stepMemory } from '../prose/stepMemory';
import { findLoop } from '../prose/loops/loops';
import { goesOn } from '../prose/loops/goingOn';
import { shown } from '../prose/shown';
import { sentencesOf } from '../prose/words';
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
  *check({ instruction: { steps, definition, positiveExamples, template }, options }) {
    if (template || steps.length === 0) return;
    const texts = steps.map(({ value }) => unwrapped(examined(value.text)));
    const plain = texts.map(plainText);
    const task = {
      definition: withoutQuotations(unwrapped(examined(definition?.text ?? ''))),
      takenUp: takenUpIn(plain.slice(0, 2).join('\n')),
      worked: stepNouns(plain),
      inputs: positiveExamples
        .slice(0, mostExamples)
        .map(({ input }) => examined(input?.text ?? '').slice(0, longestInput)),
      parts: options.parts,
    };
    const context = JSON.stringify(task);
    const units = knownUnits.recall(context, '', () => inputUnits(task));
    for (const [index, { value }] of steps.entries()) {
      const [text, before] = [texts[index]!, plain[index - 1] ?? ''];
      const isLast = index > 0 && index === steps.length - 1;
      const earlier = isLast ? plain.slice(0, index).join('\n').toLowerCase() : undefined;
      const loop = memory.recall(context, `${earlier ?? before}\0${isLast}\0${text}`, () =>
        loopIn({ text, plain: plain[index]!, before, earlier }, units),
      );
      if (!loop) continue;
      const rest = /^[^.!?;\n]*[.!?]?/.exec(text.slice(loop.end))![0].length;
      yield {
        span: sourceSpan(value, loop.start, loop.end + rest),
        message: `${shown(text, loop.start, loop.end)}: a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.`,
        step: index + 1,
      };
    }
  },
});

const plainText = remembered((text: string) =>
  withoutQuotations(text).replace(/\bdata (?=points?\b|sets?\b)/gi, 'data-'),
);
const knownUnits = stepMemory<InputUnits>();
/** So many examples, and so many UTF-16 code units of each, show what an input looks like. */
const mostExamples = 8;
const longestInput = 2_000;

interface Place {
  readonly start: number;
  readonly end: number;
}

const memory = stepMemory<Place | null>();

interface StepTexts {
  readonly text: string;
  /** Without quotations. */
  readonly plain: string;
  /** Of the step above. */
  readonly before: string;
  /** Of all steps above the last one. */
  readonly earlier: string | undefined;
}

/** The first loop of a step. */
function loopIn(step: StepTexts, units: InputUnits): Place | null {
  for (const { start, end } of sentencesOf(step.text)) {
    const sentence = step.plain.slice(start, Math.min(end, start + longestSentence));
    const before = `${step.before}\n${step.plain.slice(0, start)}`.slice(-longestSentence);
    const context = { sentence, before, earlier: step.earlier, units };
    const loop = findLoop(context) ?? goesOn(context);
    if (loop) return { start: start + loop.start, end: start + loop.end };
  }
  return null;
}

/** A loop stands in the first words of a sentence, or in none; UTF-16 code units. */
const longestSentence = 600;
