import type { Book, Place } from './book';
import { isNumber, isReckoned, kinOf, type Family } from './families';
import { generalNouns } from './generalNouns';
import { orderOf } from './ofNoStep';
import type { Surrounding } from './premature';
import type { Use } from './use';
import type { Work } from './work';

/** "Use the referents", and nothing but a later step brings them up; "multiply the count", and a later step counts. */
export function makerOfThing(
  { kind, things, family, grip, isPointedAt, start }: Use,
  { step, text, book, known }: Surrounding,
): number | undefined {
  const isMereName = kind === 'thing' && !isNumber(things.at(-1) ?? '');
  if (grip === 'none' || (isMereName && grip === 'loose') || (isPointedAt && step > 0))
    return undefined;
  const place = { step, offset: start };
  if (family === 'answer' && (book.isDone('ask', place) || book.isNamed('question', place)))
    return undefined; // "if your replies differ"
  const isNew = (thing: string): boolean =>
    !known.stems.has(thing) && !book.isNamed(thing, place) && !book.isMade(thing, place);
  const head = things.at(-1);
  const order = { step, offset: orderOf(text, start) };
  const isThere = family !== 'find' && kinOf(family).some((each) => book.isDone(each, order));
  if (head === undefined || isThere) return undefined;
  if (isNew(head) && !generalNouns.has(head)) {
    const maker = book.maker(head, place, suits);
    if (maker !== undefined) return maker;
  }
  const isGiven =
    (known.families.has(family) && !isReckoned(family)) ||
    (known.orders.has(family) && generalNouns.has(head));
  return isNew(head) && !isGiven && family !== ''
    ? makerOfNoun(head, family, place, book)
    : undefined;
}

/** Whether a work brings up a thing that was not there before: "Write the count" and "join the parts" only take it up. */
const suits = ({ family, isNew }: Work): boolean =>
  isNew && !/^(?:match|compare|sort|keep|analyse|solve)$/.test(family);

/** "The total", and a later step counts or adds up; "the test", and a later step tests; but many verbs may make an outline. */
function makerOfNoun(noun: string, family: Family, place: Place, book: Book): number | undefined {
  const root = noun.slice(0, lengthOfRoot);
  const fits = (work: Work): boolean => isReckoned(family) || work.verb.startsWith(root);
  return kinOf(family)
    .map((each) => book.worker(each, [], place, fits))
    .find((found) => found !== undefined);
}

const lengthOfRoot = 3;
