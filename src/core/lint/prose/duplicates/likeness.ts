import { echoOf, type Token } from './tokens';
import type { Meaning } from './stepMeaning';

/** How much a concept tells: little where most steps speak of it, or the definition does. */
export type Weigh = (id: string) => number;

/**
 * Above zero where the later step surely says the same. The numbers are those that part the labelled
 * pairs of steps best, rounded.
 */
export function likenessOf(later: Meaning, earlier: Meaning, weigh: Weigh): number {
  const { shared, own } = agreementOf(later, earlier, weigh);
  if (own > mostOwn || shared === 0) return -1;
  const { own: onlyEarlier } = agreementOf(earlier, later, weigh);
  return (
    1.1 * Math.min(shared, mostShared) -
    0.9 * own -
    0.55 * onlyEarlier -
    1.2 * Math.abs(Math.log(later.tokens.length / earlier.tokens.length)) +
    (later.action === earlier.action ? 1 : 0) -
    (verbOf(later) === verbOf(earlier) ? 1.1 : 0) -
    leastLikeness
  );
}

const mostOwn = 2;
const mostShared = 3;
/** Above the point where both are as likely: what is told must be right. */
const leastLikeness = 1.2;

/** Who says the same again takes another verb. */
const verbOf = ({ tokens, action }: Meaning): string | undefined =>
  tokens.find(({ kind, id }) => kind === 'action' && id === action)?.stems;

/** The weight of what both say in so many words, and of what only the first one says. */
function agreementOf(
  of: Meaning,
  by: Meaning,
  weigh: Weigh,
): { readonly shared: number; readonly own: number } {
  let [shared, own] = [0, 0];
  for (const token of of.tokens) {
    const echo = echoOf(token, by.tokens);
    if (echo === undefined) own += weightOf(token, weigh);
    if (echo === 'same' && !usualActs.has(token.id)) shared += weightOf(token, weigh);
  }
  return { shared, own };
}

const weightOf = ({ id, kind }: Token, weigh: Weigh): number =>
  kind === 'negation' ? 1 : Math.min(weigh(id), places.has(id) ? 0.4 : 1);
const usualActs = new Set(['find', 'read', 'consider', 'check', 'write', 'list', 'choose', 'use']);

/** Where something is found; that one step names it and the other does not is a small difference. */
const places: ReadonlySet<string> = new Set(
  'text question message sentence conversation input review articl document story essai abstract descript line list page post email letter report note clause statement paper ad title premis'.split(
    ' ',
  ),
);
