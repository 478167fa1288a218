import type { PlainInstruction } from '../document/model';
import {
  assemble,
  defaultPromptOptions,
  type Prompt,
  type PromptOptions,
  type PromptSection,
} from './assemble';
import type { Layout } from './layouts';
import type { TokenCounter } from './tokens';

/**
 * Which text goes where a prompt is too long even without examples: its end, its start, or the end of its input; the
 * last keeps what stands behind the input, such as "Output:".
 */
export const cutChoices = ['end', 'start', 'input'] as const;
export type CutChoice = (typeof cutChoices)[number];

export interface DroppedExample {
  readonly name: 'positive-example' | 'negative-example';
  readonly index: number;
}

export interface FittedPrompt extends Prompt {
  readonly tokens: number;
  /** Examples that did not fit and are not in the prompt. */
  readonly dropped: readonly DroppedExample[];
  /** What did not fit of the prompt without the dropped examples; `null` when all did. */
  readonly cut: Cut | null;
  /** The prompt with every example that was asked for, and with nothing cut. */
  readonly complete: Prompt;
}

export interface Cut {
  /** The prompt before it was cut. */
  readonly whole: Prompt;
  /** Its tokens. */
  readonly tokens: number;
  /** Half-open UTF-16 range of its text that is lost. */
  readonly start: number;
  readonly end: number;
  /** Whether the prompt is the decoded text of its tokens, so that its white space may differ. */
  readonly decoded: boolean;
}

/** The text that is lost. */
export function lostText({ whole, start, end }: Cut): string {
  return whole.text.slice(start, end);
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
  return {
    ...cutToFit(whole, { maxSourceTokens, counter, cut, layout }),
    dropped: droppedExamples(taken, wanted, complete),
    complete,
  };
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

interface Room {
  readonly maxSourceTokens: number;
  readonly counter: TokenCounter;
  readonly cut: CutChoice;
  readonly layout: Layout;
}

function cutToFit(whole: Prompt, room: Room): Omit<FittedPrompt, 'dropped' | 'complete'> {
  const { maxSourceTokens, counter, layout } = room;
  const tokens = counter.count(whole.text);
  if (tokens <= maxSourceTokens) return { ...whole, tokens, cut: null };
  const decoded = layout.fit === 'tk-instruct' && room.cut === 'end';
  const range = decoded ? behindTokens(whole, room) : lostRange(whole, room);
  const kept = without(whole, range);
  const prompt = decoded ? rewritten(kept, counter.decodeFirst(whole.text, maxSourceTokens)) : kept;
  return {
    ...prompt,
    tokens: decoded ? maxSourceTokens : counter.count(prompt.text),
    cut: { whole, tokens, ...range, decoded },
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function lostRange({ text, sections }: Prompt, { maxSourceTokens, counter, cut }: Room): Range {
  const fits = (kept: string): boolean => counter.count(kept) <= maxSourceTokens;
  const input = sections.findLast(({ name }) => name === 'input');
  if (cut === 'start') {
    const length = longest(text.length, (tail) => fits(text.slice(text.length - tail)));
    return { start: 0, end: toBoundary(text, text.length - length, 1) };
  }
  if (cut === 'input' && input) {
    const [head, tail] = [text.slice(0, input.start), text.slice(input.end)];
    if (fits(head + tail)) {
      const room = input.end - input.start;
      const length = longest(room, (some) => fits(text.slice(0, input.start + some) + tail));
      return { start: toBoundary(text, input.start + length, -1), end: input.end };
    }
  }
  const length = longest(text.length, (some) => fits(text.slice(0, some)));
  return { start: toBoundary(text, length, -1), end: text.length };
}

/** What stands behind the tokens that are decoded: as many as fit, without the special ones at the end. */
function behindTokens({ text }: Prompt, { maxSourceTokens, counter }: Room): Range {
  const most = maxSourceTokens + counter.count('');
  const length = longest(text.length, (some) => counter.count(text.slice(0, some)) <= most);
  return { start: toBoundary(text, length, -1), end: text.length };
}

/**
 * The greatest length up to `most` that fits, where a text that fits still does when it is shorter. Lengths are doubled
 * until one does not fit and then halved between, so that the work grows with what fits and not with what there is.
 */
function longest(most: number, fits: (length: number) => boolean): number {
  let fitting = 0;
  let tooLong = Math.min(64, most);
  while (tooLong < most && fits(tooLong)) {
    fitting = tooLong;
    tooLong = Math.min(2 * tooLong, most);
  }
  if (tooLong === most && fits(most)) return most;
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1;
    if (fits(middle)) fitting = middle;
    else tooLong = middle;
  }
  return fitting;
}

/** A place that splits no surrogate pair; `step` says to which side it moves. */
function toBoundary(text: string, place: number, step: 1 | -1): number {
  const splitsPair =
    /[\uD800-\uDBFF]/.test(text[place - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[place] ?? '');
  return splitsPair ? place + step : place;
}

function without({ text, sections, origins, messages }: Prompt, { start, end }: Range): Prompt {
  const moved = (place: number): number =>
    place <= start ? place : Math.max(start, place - (end - start));
  const kept = <Part extends Range>(parts: readonly Part[]): Part[] =>
    parts
      .map((part) => ({ ...part, start: moved(part.start), end: moved(part.end) }))
      .filter((part) => part.start < part.end);
  return {
    text: text.slice(0, start) + text.slice(end),
    sections: kept(sections),
    origins: kept(
      origins.map((origin) =>
        origin.start < end && end < origin.end && start <= origin.start
          ? { ...origin, from: origin.from + end - origin.start }
          : origin,
      ),
    ),
    messages: messages && kept(messages),
  };
}

/**
 * A prompt whose text a tokenizer has written anew: the same but for its white space. Sections begin at the same letter;
 * where each letter comes from is not known any more.
 */
function rewritten({ text, sections, messages }: Prompt, anew: string): Prompt {
  const placeOf = lettersAligned(text, anew);
  const moved = <Part extends Range>(parts: readonly Part[]): Part[] =>
    parts
      .map((part) => ({ ...part, start: placeOf(part.start), end: placeOf(part.end) }))
      .filter((part) => part.start < part.end);
  return {
    text: anew,
    sections: moved(sections),
    origins: [],
    messages: messages && moved(messages),
  };
}

/** From a place in one text to that in another with as many letters before it. Places are asked for in any order. */
function lettersAligned(from: string, to: string): (place: number) => number {
  const isSpace = (text: string, index: number): boolean => /\s/.test(text[index]!);
  const places: number[] = [];
  for (let index = 0; index < to.length; index++) if (!isSpace(to, index)) places.push(index);
  const before = new Uint32Array(from.length + 1);
  for (let index = 0; index < from.length; index++)
    before[index + 1] = before[index]! + (isSpace(from, index) ? 0 : 1);
  return (place) => (place >= from.length ? to.length : (places[before[place]!] ?? to.length));
}
