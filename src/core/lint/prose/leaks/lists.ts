import { functionWords } from './functionWords';
import type { Word } from '../words';

/** The place of a list in a sentence. */
export interface List {
  readonly start: number;
  readonly end: number;
  readonly isOfNames: boolean;
}

/**
 * Lists of kinds, such as "snow, fog, wind or rain": those with an item that the example does not have. Who lists what may
 * occur meets with an example by chance.
 */
export function listsOfKinds(
  words: readonly Word[],
  sentence: string,
  isOfExample: (word: Word) => boolean,
): readonly List[] {
  return listsIn(words, sentence).flatMap((items) => {
    const telling = items
      .map((item) => item.filter(({ lower }) => !functionWords.has(lower)))
      .filter((item) => item.length > 0);
    const isCopied = telling.every((item) => item.some(isOfExample));
    if (telling.length < fewest || isCopied) return [];
    const isOfNames = telling.flat().every(({ text }) => /^\p{Lu}/u.test(text));
    return [{ start: items[0]![0]!.start, end: items.at(-1)!.at(-1)!.end, isOfNames }];
  });
}

/** Two things are named together for many reasons. */
const fewest = 3;

type Item = readonly Word[];

/** The items of every list; of the first and the last one only the words next to the others. */
function listsIn(words: readonly Word[], sentence: string): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let list: Item[] = [];
  let item: Word[] = [];
  let isLast = false;
  const close = (): void => {
    const isWhole = isLast || item.length <= longest;
    if (list.length > 1 && item.length > 0 && isWhole)
      lists.push([...list, item.slice(0, longest)]);
    list = [];
    item = [];
  };
  for (const [index, word] of words.entries()) {
    if (joining.test(word.lower)) continue;
    item.push(word);
    const next = words[index + 1];
    const gap = next ? sentence.slice(word.end, next.start) : '.';
    const isOver = /[.;:()!?—–]/.test(gap) || asides.test(sentence.slice(word.end));
    if (isOver || (isLast && /[,/]/.test(gap))) close();
    else if (/[,/]/.test(gap) || joining.test(next!.lower)) {
      list = item.length > longest ? [item.slice(-longest)] : [...list, item];
      item = [];
    } else continue;
    isLast = !isOver && /^(?:and|or)$/.test(next!.lower) && list.length > 0;
  }
  close();
  return lists;
}

/** In words. */
const longest = 4;
const joining = /^(?:and|or|then)$/;
const asides = /^,? (?:such as|like|as (?:in|with)|say|for (?:example|instance|one))\b/;
