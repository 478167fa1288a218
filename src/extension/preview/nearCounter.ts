import type { TokenCounter } from '../../core/prompt/tokens';

export interface NearCounter extends TokenCounter {
  /** Whether the count of a text is taken from its beginning. */
  isRough(text: string): boolean;
}

/**
 * A counter for a model that reads `limit` tokens: of a text far beyond that, only the beginning is looked at, so that a
 * megabyte takes no longer than a few pages. Up to twice the limit every count is exact; a larger one tells that it is
 * larger. The beginning ends before white space, so its first tokens are those of the text.
 */
export function nearCounter(counter: TokenCounter, limit: number): NearCounter {
  const enough = Math.max(20_000, 16 * limit);
  const beginning = (text: string): string => {
    if (text.length <= 2 * enough) return text;
    const space = text.slice(enough, 2 * enough).search(/(?<=\S)\s/);
    return space < 0 ? text : text.slice(0, enough + space);
  };
  const seen = (text: string): { readonly start: string; readonly tokens: number } => {
    const start = beginning(text);
    const tokens = counter.count(start);
    return start === text || tokens > 2 * limit
      ? { start, tokens }
      : { start: text, tokens: counter.count(text) };
  };
  const again = latest(seen);
  return {
    name: counter.name,
    estimate: counter.estimate,
    count: (text) => {
      const { start, tokens } = again(text);
      return start === text ? tokens : Math.round((tokens * text.length) / start.length);
    },
    decodeFirst: (text, tokens) => counter.decodeFirst(again(text).start, tokens),
    isRough: (text) => again(text).start !== text,
  };
}

/** Fitting a prompt asks for the same text more than once in a row. */
function latest<Result>(find: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: find(text) };
    return last.result;
  };
}
