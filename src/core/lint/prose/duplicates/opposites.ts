import type { Meaning } from './stepMeaning';

/** Words and ids of concepts that make the difference between two steps. */
const opposites = `
keep remove|add remove|left right|before after|above below|over under|begin end|#1 last|positive negative|big small|top bottom
correct wrong|same different|earlier later|old new|more less|more fewer|most least|with without|increase decrease|odd even
plural singular|prefix suffix|vowel conson|cause effect|premis hypothesi|support contradict|strengthen weaken|praise blame
agree disagree|accept refuse|buyer seller|input output|subject object|question answer|yes no|must may|all none|up down
maximum minimum|ascending descending|visible hidden|literal figurative|allowed forbidden|relevant irrelevant
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.split(' ') as [string, string]);

/** "Keep the numbers", "drop the numbers": each has one of two opposites alone. */
export const areOpposed = (later: Meaning, earlier: Meaning): boolean =>
  opposites.some(
    ([one, other]) =>
      (has(later, one, other) && has(earlier, other, one)) ||
      (has(later, other, one) && has(earlier, one, other)),
  );

const has = ({ named }: Meaning, word: string, without: string): boolean =>
  named.has(word) && !named.has(without);
