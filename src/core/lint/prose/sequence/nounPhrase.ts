import type { Word } from '../words';
import { binding } from './binding';
import { isKnownVerb } from './families';

/** The words of a plain noun phrase that begins at an index, without its determiners; its head is the last one. */
export function phraseFrom(words: readonly Word[], from: number, text: string): Word[] {
  const phrase: Word[] = [];
  for (const word of words.slice(from, from + 6)) {
    const last = phrase.at(-1);
    if (last && /[^\s'’-]/.test(text.slice(last.end, word.start))) break;
    if (isNumber.test(word.lower)) {
      if (last) break;
      continue;
    }
    if (last && (isAdverb.test(word.lower) || isOrderBehind(last, word))) break;
    if (binding.has(word.lower)) {
      if (phrase.length === 0 && filler.has(word.lower)) continue;
      break;
    }
    phrase.push(word);
  }
  if (/[^s]s$/.test(phrase.at(-1)?.lower ?? '') && /[^s]s$/.test(phrase.at(-2)?.lower ?? ''))
    phrase.pop(); // "these words refers"
  return phrase;
}

/** "From the candidates select one": the order begins behind a plural. */
const isOrderBehind = (last: Word, { lower }: Word): boolean =>
  /[^s]s$/.test(last.lower) &&
  isKnownVerb(lower) &&
  !/(?:s|ed|en|ing)$|^(?:found|made|cut|split|kept|left)$/.test(lower);

const isAdverb =
  /^(?:aloud|again|twice|together|back|first|carefully|thoroughly|directly|exactly|separately|individually|accordingly|anyway|yourself)$/;
const isNumber = /^(?:one|two|three|four|five|six|\d+)$/;
const filler = new Set(
  'the your own most just already newly other of these those previously formerly'.split(' '),
);
