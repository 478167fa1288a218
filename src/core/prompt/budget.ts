import type { PlainInstruction } from '../document/model';
import { assemble, defaultPromptOptions, type Prompt, type PromptOptions } from './assemble';
import type { Template } from './template';

/** Counts the tokens that a model sees in a text, its end-of-sequence token included. */
export interface TokenCounter {
  /** How the count is named to a user: the tokenizer, or what an estimate goes by. */
  readonly name: string;
  readonly estimate: boolean;
  count(text: string): number;
}

/** Four characters a token: near enough for English text to see what is long, and said to be an estimate. */
export const estimatedTokens: TokenCounter = {
  name: '4 characters a token',
  estimate: true,
  count: (text) => Math.ceil(text.length / 4) + 1,
};

export interface FittedPrompt extends Prompt {
  readonly tokens: number;
  /** Examples that did not fit and are not in the prompt. */
  readonly dropped: readonly {
    readonly name: 'positive-example' | 'negative-example';
    readonly index: number;
  }[];
  /** Text that the layout has behind `text` and that did not fit; `null` when all did. */
  readonly cut: string | null;
}

interface FitRequest {
  readonly input: string;
  readonly maxSourceTokens: number;
  readonly counter: TokenCounter;
  readonly options?: PromptOptions;
}

/**
 * The prompt as a model with room for `maxSourceTokens` sees it. An example is taken only if it fits together with all
 * before it, and the first that does not fit ends the list, negative examples behind positive ones; a prompt that is
 * still too long loses its end. This is how Tk-Instruct fits its prompts; for its other layouts the field has no rule.
 */
export function fit(
  layout: Extract<Template, { readonly kind: 'template' }>,
  instruction: PlainInstruction,
  { input, maxSourceTokens, counter, options = defaultPromptOptions }: FitRequest,
): FittedPrompt {
  const render = (taken: PromptOptions): Prompt =>
    assemble(layout, instruction, { input, options: taken });
  const wanted = {
    positiveExamples: Math.min(options.positiveExamples, instruction.positiveExamples.length),
    negativeExamples: Math.min(options.negativeExamples, instruction.negativeExamples.length),
  };
  const taken = { positiveExamples: 0, negativeExamples: 0 };
  for (const kind of ['positiveExamples', 'negativeExamples'] as const)
    while (taken[kind] < wanted[kind]) {
      const next = { ...taken, [kind]: taken[kind] + 1 };
      if (counter.count(measured(render(next))) > maxSourceTokens) break;
      taken[kind]++;
    }
  const dropped = [
    ...range(taken.positiveExamples, wanted.positiveExamples, 'positive-example' as const),
    ...range(taken.negativeExamples, wanted.negativeExamples, 'negative-example' as const),
  ];
  const rendered = render(wanted);
  const unused = (['positive-example', 'negative-example'] as const).filter(
    (name) => !rendered.sections.some((section) => section.name === name),
  );
  return {
    ...cutToFit(render(taken), maxSourceTokens, counter),
    dropped: dropped.filter(({ name }) => !unused.includes(name)),
  };
}

/** Tk-Instruct measures examples joined by a space, though its prompt has none between them. */
function measured({ text, sections }: Prompt): string {
  const starts = sections.filter(({ name, index }) => name.endsWith('-example') && index! > 0);
  return starts.reduceRight(
    (whole, { start }) => `${whole.slice(0, start)} ${whole.slice(start)}`,
    text,
  );
}

function cutToFit(
  { text, sections }: Prompt,
  maxSourceTokens: number,
  counter: TokenCounter,
): Omit<FittedPrompt, 'dropped'> {
  const tokens = counter.count(text);
  if (tokens <= maxSourceTokens) return { text, sections, tokens, cut: null };
  const length = longestFitting(text, maxSourceTokens, counter);
  const kept = text.slice(0, length);
  return {
    text: kept,
    sections: sections
      .filter(({ start }) => start < length)
      .map((section) => ({ ...section, end: Math.min(section.end, length) })),
    tokens: counter.count(kept),
    cut: text.slice(length),
  };
}

/** The length of the longest beginning of `text` that fits, found by halving; it never splits a surrogate pair. */
function longestFitting(text: string, maxSourceTokens: number, counter: TokenCounter): number {
  let fits = 0;
  let tooLong = text.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (counter.count(text.slice(0, middle)) <= maxSourceTokens) fits = middle;
    else tooLong = middle;
  }
  const splitsPair =
    /[\uD800-\uDBFF]/.test(text[fits - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[fits] ?? '');
  return splitsPair ? fits - 1 : fits;
}

function range<Name>(from: number, to: number, name: Name): { name: Name; index: number }[] {
  return Array.from({ length: to - from }, (_, offset) => ({ name, index: from + offset }));
}
