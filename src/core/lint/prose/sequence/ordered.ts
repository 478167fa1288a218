import type { Word } from '../words';
import { binding } from './binding';
import { phrasalFamily } from './phrasalVerbs';

/** Whether a word is the verb of an order: at the beginning of a clause, and in its plain form. */
export function isOrdered(text: string, words: readonly Word[], at: number): boolean {
  const { lower, start } = words[at]!;
  if (binding.has(lower) || notVerbs.test(lower)) return false;
  const before = words[at - 1];
  if (before?.lower === 'you' && meanwhile.has(words[at - 2]?.lower ?? '')) return false;
  if (!before) return !/ing$/.test(lower) || words.length > 1;
  const between = text.slice(before.end, start);
  if (/ing$/.test(lower)) return byWorking.has(before.lower);
  if (/[^\s"'“‘(]/.test(between)) return !/^['’-]/.test(between);
  if (counting.has(before.lower) && at > 1 && !joints.has(words[at - 2]!.lower))
    return /[.;:,!?(]\s/.test(text.slice(words[at - 2]!.end, before.start));
  return leads.has(before.lower) || (/ly$/.test(before.lower) && !notAdverbs.has(before.lower));
}

const notVerbs =
  /(?:ed|[^s]s|[ts]ion|ness|ment|ity|(?:low|dist|inst|insur|subst|perform|import|appear|entr|toler|resist|assist)ance|(?<!multip|app|rep|supp|re)ly)$|^(?:got|found|made|took|taken|chose|chosen|wrote|written|kept|left|built|thought|came|drew|drawn|given|gave)$|^\d/;
/** "As you go down the list": how something else is done. */
const meanwhile = new Set(['as', 'while', 'whilst', 'whenever']);
const byWorking = new Set(['by', 'start', 'begin', 'keep', 'and', 'or', 'then']);
/** Words in -ly behind which no order begins. */
const notAdverbs = new Set(
  'only multiply apply reply supply rely yearly monthly weekly daily hourly quarterly early likely friendly lovely lonely lively elderly family'.split(
    ' ',
  ),
);
/** "First read it", but not "the first measure". */
const counting = new Set(['first', 'next']);
const joints = new Set([
  'and',
  'or',
  'then',
  'but',
  'to',
  'you',
  'must',
  'should',
  'now',
  'please',
]);
const leads = new Set(
  'and or then to now finally first please next also should must can may lastly afterwards but instead again you let'.split(
    ' ',
  ),
);

/** What the order that a word belongs to does, in lower case: its verb, or the name of its family where two words say it. */
export function orderBefore(words: readonly Word[], at: number, text: string): string | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 9); index--)
    if (isOrdered(text, words, index)) return phrasalFamily(words, index) ?? words[index]!.lower;
  return undefined;
}
