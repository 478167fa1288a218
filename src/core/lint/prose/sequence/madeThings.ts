import type { Book, Place } from './book';
import { isCreating, isReckoned, kinOf, type Family } from './families';
import { generalNouns } from './generalNouns';
import { orderOf } from './ofNoStep';
import type { Surrounding } from './premature';
import type { Grip, Use } from './use';
import type { Work } from './work';

/** "The referents", and nothing but a later step finds or makes them. */
export function makerOfThing(
  { kind, things, family, grip, isPointedAt, start }: Use,
  { step, text, book, known }: Surrounding,
): number | undefined {
  if (grip === 'none' || (isPointedAt && step > 0)) return undefined;
  const place = { step, offset: start };
  if (family === 'answer' && (book.isDone('ask', place) || book.isNamed('question', place)))
    return undefined; // "if your replies differ"
  if (kind === 'own' && family !== '' && !book.isDone(family, place)) {
    const worker = book.worker(family, [], place);
    if (worker !== undefined) return worker;
  }
  const isNew = (thing: string): boolean =>
    !known.stems.has(thing) && !book.isNamed(thing, place) && !book.isMade(thing, place);
  const head = things.at(-1);
  const order = { step, offset: orderOf(text, start) };
  const isThere = family !== 'find' && kinOf(family).some((each) => book.isDone(each, order));
  if (head === undefined || isThere) return undefined;
  if (isNew(head) && !generalNouns.has(head)) {
    const maker = book.maker(
      head,
      place,
      (work) =>
        suits(work, grip) || (work.family === 'find' && isReckoned(family) && grip === 'firm'),
    );
    if (maker !== undefined) return maker;
  }
  const isGiven =
    known.families.has(family) || (known.orders.has(family) && generalNouns.has(head));
  if (isNew(head) && !isGiven && family !== '') {
    const maker = makerOfNoun(head, family, place, book);
    if (maker !== undefined) return maker;
  }
  const modifier = things.at(-2);
  if (modifier === undefined) return undefined;
  if (!book.isNamed(modifier, place) && !known.stems.has('translat')) {
    const translator = book.worker('translate', [], place);
    const yielder = book.maker(modifier, place, (work) => work.family === 'yield');
    if (translator !== undefined && translator === yielder) return translator;
  }
  if (!isNew(modifier) || generalNouns.has(modifier)) return undefined;
  return book.maker(modifier, place, (work) => work.objects.includes(head) && suits(work, 'firm'));
}

/**
 * Whether a work brings up a thing so clearly that it was not there before. "Write the count", "join the parts" only take up
 * what is there, and so may "find the hero", unless the hero was held firmly before.
 */
function suits({ family, isNew, isOnNumbers }: Work, grip: Grip): boolean {
  if (isCreating(family)) return isNew;
  if (/^(?:match|compare|sort|keep|analyse|solve)$/.test(family)) return false;
  return isNew || (grip === 'firm' && makesNumbers.has(family) && !isOnNumbers);
}

const makesNumbers = new Set(['count', 'compute', 'multiply', 'rate', 'yield', 'get']);

/** "The total", and a later step counts or adds up; "the test", and a later step tests; but many verbs may make an outline. */
function makerOfNoun(noun: string, family: Family, place: Place, book: Book): number | undefined {
  const root = noun.slice(0, lengthOfRoot);
  const fits = (work: Work): boolean => isReckoned(family) || work.verb.startsWith(root);
  return kinOf(family)
    .map((each) => book.worker(each, [], place, fits))
    .find((found) => found !== undefined);
}

const lengthOfRoot = 3;
