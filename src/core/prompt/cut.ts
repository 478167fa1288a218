import type { Prompt } from './assemble';
import type { TokenCounter } from './tokens';

/**
 * Which text goes where a prompt is too long even without examples: its end, its start, or the end of its input; the
 * last keeps what stands behind the input, such as "Output:".
 */
export const cutChoices = ['end', 'start', 'input'] as const;
export type CutChoice = (typeof cutChoices)[number];

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

export interface CutPrompt extends Prompt {
  readonly tokens: number;
  /** `null` where all of it fits. */
  readonly cut: Cut | null;
}

interface Room {
  readonly maxSourceTokens: number;
  readonly counter: TokenCounter;
  readonly cut: CutChoice;
  /** Whether the prompt is to be the decoded text of its first tokens; only where its end is cut. */
  readonly isDecoded: boolean;
}

/** The prompt, and what of it is lost where it has more than `maxSourceTokens`. */
export function cutToFit(whole: Prompt, room: Room): CutPrompt {
  const { maxSourceTokens, counter, isDecoded: decoded } = room;
  const tokens = counter.count(whole.text);
  if (tokens <= maxSourceTokens) return { ...whole, tokens, cut: null };
  const range = lostRange(whole, room);
  const kept = without(whole, range);
  const prompt = decoded ? rewritten(kept, readOf(whole.text, room)) : kept;
  return {
    ...prompt,
    tokens: counter.count(prompt.text),
    cut: { whole, tokens, ...range, decoded },
  };
}

/**
 * What a model reads of a text that Tk-Instruct cuts. It decodes the first `maxSourceTokens` tokens, which need not have
 * the special token that ends a text; where that text has too many with it, the last ones before it are lost, too.
 */
function readOf(text: string, { maxSourceTokens, counter }: Room): string {
  const decoded = counter.decodeFirst(text, maxSourceTokens);
  let read = decoded;
  for (let most = maxSourceTokens; most > 0 && counter.count(read) > maxSourceTokens; most--)
    read = counter.decodeFirst(decoded, most);
  return read;
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
