import type { Instruction } from '../../../document/model';
import { remembered } from '../../../text/remembered';
import { examined } from '../../examined';
import { withoutQuotations } from '../commands';
import { stepMemory } from '../stepMemory';
import { unwrapped } from '../unwrapped';
import { sentencesOf } from '../words';
import type { Loop } from './collectionLoops';
import { collections, keepers, namedHolders } from './collections';
import { goesOn } from './goingOn';
import { inputUnits, type InputUnits } from './inputUnits';
import { findLoop } from './loops';
import * as says from './loopWords';
import { nounsGathered } from './stepNouns';
import { takenUpIn } from './taskFacts';

/**
 * For each step, the first place that goes on to other inputs than the one in the prompt, in offsets of its unwrapped text.
 * `parts` are nouns, in the singular, for parts of the one input.
 */
export function loopsOf(
  { steps, definition, positiveExamples }: Instruction,
  parts: readonly string[],
): readonly (Loop | null)[] {
  const texts = steps.map(({ value }) => unwrapped(examined(value.text)));
  const plain = texts.map(plainText);
  const task = {
    definition: withoutQuotations(unwrapped(examined(definition?.text ?? ''))),
    takenUp: takenUpIn(plain.slice(0, 2).join('\n')),
    gathered: nounsGathered(plain),
    inputs: positiveExamples
      .slice(0, mostExamples)
      .map(({ input }) => examined(input?.text ?? '').slice(0, longestInput)),
    parts,
  };
  const context = JSON.stringify(task);
  const units = knownUnits.recall(context, '', () => inputUnits(task));
  return texts.map((text, index) => {
    const before = plain[index - 1] ?? '';
    return memory.recall(context, `${before}\0${text}`, () =>
      loopIn({ text, plain: plain[index]!, before }, units),
    );
  });
}

/**
 * Whether words of a step are nothing but its loop through what holds the inputs: "Work through the posts of the corpus", not
 * "Download the corpus".
 */
export function isInLoop(
  { start, end }: Loop,
  loop: Loop | null | undefined,
  text: string,
): boolean {
  if (!loop || loop.start >= end || loop.end <= start) return false;
  const words = text.slice(start, end);
  if (learning.test(words) || (fetching.test(words) && !fromAll.test(words))) return false;
  return holdsInputs.test(text.slice(start, Math.max(end, loop.end)));
}
const fetching =
  /^(?:collect|gather|scrape|download|fetch|retrieve|get|obtain|request|order|query|search|find)/i;
const learning =
  /^(?:test|try|train|tune|fine-tune|fit|calibrate|adjust|evaluate|validate|learn|compare)/i;
/** "Collect the names from all sentences of the corpus" goes through them. */
const fromAll =
  /^(?:collect|gather|get|obtain|find)[a-z]* .*\b(?:from|in|of|across) (?:all|each|every)\b/i;
const holdsInputs = new RegExp(
  String.raw`\b(?:${collections}|${says.storeNames}|${keepers}|${namedHolders})(?![\w-])`,
  'i',
);

const plainText = remembered((text: string) =>
  withoutQuotations(text).replace(/\bdata (?=points?\b|sets?\b)/gi, 'data-'),
);
const knownUnits = stepMemory<InputUnits>();
/** So many examples, and so many UTF-16 code units of each, show what an input looks like. */
const mostExamples = 8;
const longestInput = 2_000;

const memory = stepMemory<Loop | null>();

interface StepTexts {
  readonly text: string;
  /** Without quotations. */
  readonly plain: string;
  /** Of the step above. */
  readonly before: string;
}

/** The first loop of a step. */
function loopIn(step: StepTexts, units: InputUnits): Loop | null {
  for (const { start, end } of sentencesOf(step.text)) {
    const sentence = step.plain.slice(start, Math.min(end, start + longestSentence));
    const before = `${step.before}\n${step.plain.slice(0, start)}`.slice(-longestSentence);
    const context = { sentence, before, units };
    const loop = findLoop(context) ?? goesOn(context);
    if (loop) return { start: start + loop.start, end: start + loop.end };
  }
  return null;
}

/** A loop stands in the first words of a sentence, or in none; UTF-16 code units. */
const longestSentence = 600;
