import type { PlainInstruction } from '../document/model';
import {
  assemble,
  defaultPromptOptions,
  type Prompt,
  type PromptOptions,
  type PromptSection,
} from './assemble';
import { cutToFit, type CutChoice, type CutPrompt } from './cut';
import type { Layout } from './layouts';
import type { TokenCounter } from './tokens';

export interface DroppedExample {
  readonly name: 'positive-example' | 'negative-example';
  readonly index: number;
}

/** It is cut where it does not fit even without the dropped examples. */
export interface FittedPrompt extends CutPrompt {
  /** Examples that did not fit and are not in the prompt. */
  readonly dropped: readonly DroppedExample[];
  /** The prompt with every example that was asked for, and with nothing cut. */
  readonly complete: Prompt;
}

export interface FitRequest {
  readonly input: string;
  readonly maxSourceTokens: number;
  readonly counter: TokenCounter;
  readonly options?: PromptOptions;
  readonly cut?: CutChoice;
}

/**
 * The prompt as a model with room for `maxSourceTokens` sees it. An example is taken only if it fits together with all
 * before it, and the first that does not fit ends the list, negative examples behind positive ones; a prompt that is
 * still too long is cut. This is how Tk-Instruct fits its prompts; for other layouts the field has no rule.
 */
export function fit(
  layout: Layout,
  instruction: PlainInstruction,
  { input, maxSourceTokens, counter, options = defaultPromptOptions, cut = 'end' }: FitRequest,
): FittedPrompt {
  const render = (taken: Taken): Prompt =>
    assemble(layout, instruction, { input, options: { ...options, ...taken } });
  const wanted = {
    positiveExamples: Math.min(options.positiveExamples, instruction.positiveExamples.length),
    negativeExamples: Math.min(options.negativeExamples, instruction.negativeExamples.length),
  };
  const measure = (prompt: Prompt): string =>
    layout.fit === 'tk-instruct' ? measured(prompt) : prompt.text;
  const complete = render(wanted);
  const tried = measure(complete);
  const tokens = tokensWithin(maxSourceTokens, tried, counter);
  if (tokens !== null)
    return {
      ...complete,
      tokens: tried === complete.text ? tokens : counter.count(complete.text),
      dropped: [],
      cut: null,
      complete,
    };
  const fits = (some: Taken): boolean =>
    tokensWithin(maxSourceTokens, measure(render(some)), counter) !== null;
  const taken = takenExamples(wanted, fits);
  const whole = render(taken);
  const isDecoded = layout.fit === 'tk-instruct' && cut === 'end';
  return {
    ...cutToFit(whole, { maxSourceTokens, counter, cut, isDecoded }),
    dropped: droppedExamples(taken, wanted, complete),
    complete,
  };
}

/**
 * The prompt where it goes whole to a trainer: no example is dropped, and its end is cut, as a trainer cuts it that reads
 * `maxSourceTokens`. So it is where an experiment names no tokenizer; then `counter` says by an estimate where.
 */
export function cutByTrainer(
  layout: Layout,
  instruction: PlainInstruction,
  { input, maxSourceTokens, counter, options = defaultPromptOptions }: Omit<FitRequest, 'cut'>,
): FittedPrompt {
  const complete = assemble(layout, instruction, { input, options });
  const room = { maxSourceTokens, counter, cut: 'end', isDecoded: false } as const;
  return { ...cutToFit(complete, room), dropped: [], complete };
}

/** The tokens of a text; `null` where there are more than fit. Of a text that is much too long, only a beginning is counted. */
function tokensWithin(most: number, text: string, counter: TokenCounter): number | null {
  const beginning = 16 * most;
  const isMuchTooLong =
    text.length > 4 * beginning && counter.count(text.slice(0, beginning)) > 2 * most;
  if (isMuchTooLong) return null;
  const tokens = counter.count(text);
  return tokens <= most ? tokens : null;
}

type Taken = Pick<PromptOptions, 'positiveExamples' | 'negativeExamples'>;

function takenExamples(wanted: Taken, fits: (taken: Taken) => boolean): Taken {
  const taken = { positiveExamples: 0, negativeExamples: 0 };
  for (const kind of ['positiveExamples', 'negativeExamples'] as const)
    while (taken[kind] < wanted[kind] && fits({ ...taken, [kind]: taken[kind] + 1 })) taken[kind]++;
  return taken;
}

/** Examples that the layout does not show were not dropped. */
function droppedExamples(taken: Taken, wanted: Taken, complete: Prompt): readonly DroppedExample[] {
  return complete.sections.flatMap(({ name, index }) => {
    if (index === null || !isExample(name)) return [];
    const kind = name === 'positive-example' ? 'positiveExamples' : 'negativeExamples';
    return index >= taken[kind] && index < wanted[kind] ? [{ name, index }] : [];
  });
}

function isExample(name: PromptSection['name']): name is DroppedExample['name'] {
  return name === 'positive-example' || name === 'negative-example';
}

/**
 * The text that Tk-Instruct measures when it tries the last example of a prompt: those before it of the same kind are
 * joined by a space there, though its prompt has none between them.
 */
function measured({ text, sections }: Prompt): string {
  const examples = sections.filter(({ name }) => isExample(name));
  const starts = examples.slice(0, -1).filter(({ index }) => index! > 0);
  return starts.reduceRight(
    (whole, { start }) => `${whole.slice(0, start)} ${whole.slice(start)}`,
    text,
  );
}
