/**
 * A pattern that is found in a text just when one of several is found there. Most texts have none of them, and one search
 * that tells so is much faster than as many. The patterns refer to no groups of theirs and have the same flags.
 */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const flags = patterns[0]!.flags.replace('g', '');
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags);
}
