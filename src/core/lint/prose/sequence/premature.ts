import type { Book, Place } from './book';
import {
  isChanging,
  isCreating,
  isMaking,
  isSeeking,
  isSinglingOut,
  kinOf,
  type Family,
} from './families';
import { generalNouns } from './generalNouns';
import type { Known } from './known';
import type { Grip, Use } from './use';
import { usesIn } from './uses';
import type { Work } from './work';

/** Words of a step that name the result of a later step. */
export interface Premature {
  readonly start: number;
  readonly end: number;
  /** Index of the step that makes it, where one can be named. */
  readonly maker: number | undefined;
}

export interface Surrounding {
  readonly step: number;
  readonly book: Book;
  readonly known: Known;
}

/** The first thing that a step uses although only a later step makes it. */
export function prematureUse(text: string, around: Surrounding): Premature | undefined {
  for (const use of usesIn(text)) {
    const maker = makerOf(use, around);
    if (maker !== undefined) return { start: use.start, end: use.end, maker };
  }
  return undefined;
}

function makerOf(use: Use, around: Surrounding): number | undefined {
  if (use.kind === 'worked') return makerOfWork(use, around);
  if (use.kind === 'basis') return makerOfBasis(use, around);
  if (use.kind === 'shown') return makerOfShown(use, around);
  return makerOfProduct(use, around) ?? makerOfThing(use, around);
}

/** "Return this word", and a later step singles it out. */
function makerOfShown({ things, start }: Use, { step, book }: Surrounding): number | undefined {
  const place = { step, offset: start };
  const head = things.at(-1);
  if (head === undefined || book.isNamed(head, place)) return undefined;
  return book.maker(head, place, ({ family }) => isSinglingOut(family) || isCreating(family));
}

/** "The chosen word", and a later step chooses. */
function makerOfWork(
  { family, form, things, start }: Use,
  { step, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  if (book.isDone(family, place) || book.isNamed(form, place) || known.conditions.has(form))
    return undefined;
  if (family === 'mark' && known.isMarked) return undefined;
  if (isSinglingOut(family) && things.some((thing) => book.isMade(thing, place))) return undefined;
  if (
    isCreating(family) &&
    book.isAny(place, (work) => isCreating(work.family) || isChanging(work.family))
  )
    return undefined;
  const maker = book.worker(family, [], place);
  if (maker !== undefined) return maker;
  return isSinglingOut(family)
    ? things
        .map((thing) => book.maker(thing, place, () => !known.stems.has(thing)))
        .find((found) => found !== undefined)
    : undefined;
}

/** "Once you have counted the letters", and a later step counts them. */
function makerOfBasis(
  { family, things, start }: Use,
  { step, book }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  return book.isDone(family, place) ? undefined : book.worker(family, things, place);
}

/** "Your summary", "shorten the summary", and a later step writes it, as the definition asks. */
function makerOfProduct(
  { kind, things, grip, start }: Use,
  { step, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  const head = things.at(-1);
  if (head === undefined || (kind !== 'own' && grip === 'none')) return undefined;
  if (kind !== 'own' && !known.products.has(head)) return undefined;
  if (isWritten(head, place, book)) return undefined;
  return book.maker(
    head,
    place,
    ({ family, isNew }) => isCreating(family) && (isNew || kind === 'own'),
  );
}

/** Whether anything has been written before. */
function isWritten(thing: string, place: Place, book: Book): boolean {
  return book.isAny(
    place,
    ({ family, objects }) => isCreating(family) || (isMaking(family) && objects.includes(thing)),
  );
}

/** "The referents", and nothing but a later step finds or makes them. */
function makerOfThing(
  { kind, things, family, grip, isPointedAt, start }: Use,
  { step, book, known }: Surrounding,
): number | undefined {
  if ((kind === 'own' && grip === 'none') || (isPointedAt && step > 0)) return undefined;
  const place = { step, offset: start };
  if (kind === 'own' && family !== '' && !book.isDone(family, place))
    return book.worker(family, [], place);
  const isNew = (thing: string): boolean => !known.stems.has(thing) && !book.isNamed(thing, place);
  const head = things.at(-1);
  if (head === undefined) return undefined;
  if (isNew(head) && !generalNouns.has(head)) {
    const maker = book.maker(head, place, (work) => suits(work, grip));
    if (maker !== undefined) return maker;
  }
  if (grip === 'firm' && isNew(head) && !known.families.has(family) && family !== '') {
    const maker = makerOfNumber(family, place, book);
    if (maker !== undefined) return maker;
  }
  const modifier = things.at(-2);
  if (grip !== 'firm' || modifier === undefined || !isNew(modifier) || generalNouns.has(modifier))
    return undefined;
  return book.maker(modifier, place, ({ objects }) => objects.includes(head));
}

/** Whether a work brings up a thing so clearly that it was not there before. */
function suits({ family, isNew }: Work, grip: Grip): boolean {
  if (grip === 'firm') return true;
  if (grip === 'none') return isNew && isCreating(family);
  return isNew || !isSeeking(family);
}

/** "The total", and a later step counts or adds up. */
function makerOfNumber(family: Family, place: Place, book: Book): number | undefined {
  const kin = kinOf(family);
  if (kin.some((each) => book.isDone(each, place))) return undefined;
  return kin.map((each) => book.worker(each, [], place)).find((found) => found !== undefined);
}
