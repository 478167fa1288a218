import type { Word } from '../words';
import { binding } from './binding';

/** The words of a plain noun phrase that begins at an index, without its determiners; its head is the last one. */
export function phraseFrom(words: readonly Word[], from: number, text: string): Word[] {
  const phrase: Word[] = [];
  for (const [index, word] of words.slice(from, from + 6).entries()) {
    const last = phrase.at(-1);
    if (last && /[^\s'’-]/.test(text.slice(last.end, word.start))) break;
    if (isNumber.test(word.lower)) {
      if (last) break;
      continue;
    }
    if (last && passing.has(word.lower)) continue;
    if (
      last &&
      (isAdverb.test(word.lower) ||
        isVerbBehind(last, word) ||
        isFinite.test(word.lower) ||
        words[from + index + 2]?.lower === word.lower) // "piece by piece"
    )
      break;
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

/** Behind a plural there is a verb: "from the candidates select one", "if the totals differ". */
const isVerbBehind = (last: Word, { lower }: Word): boolean =>
  /[^suin]s$/.test(last.lower) &&
  !/(?:s|ed|en|ing)$|^(?:found|made|cut|split|kept|left|chosen|written|drawn)$/.test(lower);

const isAdverb =
  /^(?:aloud|again|twice|together|back|first|carefully|thoroughly|directly|exactly|separately|individually|accordingly|anyway|yourself)$/;
/** Forms that are verbs behind a noun: "the score exceeds 3", "the learner wrote". */
const isFinite =
  /^(?:lies?|lay|exceeds?|equals?|says?|shows?|contains?|differs?|agrees?|belongs?|refers?|means|fits?|suits?|gives|holds|stands?|comes?|seems?|becomes?|remains?|occurs?|appears?|ends|begins|fails?|passes|survived?s?|turns|clash|favou?rs?|leans?|exists?|depends?|wrote|chose|took|drew|came|gave|began|went|spoke|broke)$/;
/** "The claim thus found": adverbs in front of what has been done. */
const passing = new Set(['thus', 'already', 'just', 'previously', 'newly']);
const isNumber = /^(?:one|two|three|four|five|six|\d+)$/;
const filler = new Set(
  'the your own most just already newly other of these those previously formerly'.split(' '),
);
