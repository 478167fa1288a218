import { quotationsOf } from './words';

/**
 * Whether a text is written in Latin letters, as English is, apart from what it quotes. Rules that know by English words what a
 * text lacks have nothing to say of others.
 */
export function isInLatinLetters(text: string): boolean {
  if (!otherLetter.test(text)) return true;
  let latin = 0;
  let others = 0;
  const count = (part: string): void => {
    for (const [letter] of part.matchAll(/\p{L}/gu)) {
      if (/\p{Script=Latin}/u.test(letter)) latin++;
      else others++;
    }
  };
  let from = 0;
  for (const { start, end } of quotationsOf(text)) {
    count(text.slice(from, start));
    from = end;
  }
  count(text.slice(from));
  return others <= latin;
}

const otherLetter = /[^\P{L}\p{Script=Latin}]/u;
