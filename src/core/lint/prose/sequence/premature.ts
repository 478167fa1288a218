import type { Book, Place } from './book';
import { isChanging, isCreating, isMaking, isSinglingOut, kinOf, type Family } from './families';
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
  let made = -1;
  for (const use of usesIn(text)) {
    if (use.kind === 'thing' && use.start === made) continue;
    const maker = makerOf(use, around);
    if (maker !== undefined) return { start: use.start, end: use.end, maker };
    if (use.kind === 'worked' && isDoneBefore(use, around)) made = use.start;
  }
  return undefined;
}

/** "The marked points", and a step above marks something: whatever it is, it is there. */
const isDoneBefore = ({ family, start }: Use, { step, book }: Surrounding): boolean =>
  book.isDone(family, { step, offset: start });

function makerOf(use: Use, around: Surrounding): number | undefined {
  if (use.kind === 'worked' || use.kind === 'bare' || use.kind === 'done')
    return makerOfWork(use, around);
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

/** "The chosen word", and a later step chooses. Of "the word you have chosen" nobody can say that the input has it. */
function makerOfWork(
  { kind, family, form, things, start }: Use,
  { step, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  if (kind === 'done' && !book.isDone(family, place, things)) {
    const worker = book.later(
      place,
      (work) => work.family === family && things.some((thing) => work.objects.includes(thing)),
    );
    if (worker !== undefined) return worker;
  }
  if (book.isDone(family, place)) return undefined;
  const isInInput =
    book.isNamed(form, place) ||
    known.conditions.has(form) ||
    (family === 'mark' && known.isMarked);
  if (kind !== 'done' && isInInput) return undefined;
  if (form === 'remain' && book.isAny(place, (work) => takesPart(work, things))) return undefined;
  if (isSinglingOut(family) && things.some((thing) => book.isMade(thing, place))) return undefined;
  if (
    isCreating(family) &&
    book.isAny({ step, offset: 0 }, (work) => isCreating(work.family) || isChanging(work.family))
  )
    return undefined;
  const maker = book.worker(family, kind === 'bare' ? things : [], place);
  if (maker !== undefined) return maker;
  return isSinglingOut(family)
    ? things
        .map((thing) => book.maker(thing, place, () => !known.stems.has(thing)))
        .find((found) => found !== undefined)
    : undefined;
}

/** Where some of the things have been dealt with, the others remain: "Open with the best line". */
const takesPart = ({ family, objects }: Work, things: readonly string[]): boolean =>
  /^(?:choose|mark|match|put|place|move|take|us|start|begin|open|set|treat|turn|handl|write)$/.test(
    family,
  ) && things.some((thing) => objects.includes(thing));

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
  { kind, things, grip, isPointedAt, start }: Use,
  { step, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  const head = things.at(-1);
  const isOwn = kind === 'own' || kind === 'revised';
  const isVersion = head !== undefined && versions.test(head) && !known.stems.has(head);
  const isProduct =
    grip !== 'none' && !isPointedAt && (isVersion || known.products.has(head ?? ''));
  if (head === undefined || !(isOwn || isProduct)) return undefined;
  if (isVersion) return book.isAny(place, isRenewing) ? undefined : book.later(place, isRenewing);
  if (isWritten(head, place, book)) return undefined;
  if (kind === 'revised') return book.later(place, (work) => isCreating(work.family));
  return book.maker(head, place, ({ family, isNew }) => isCreating(family) && (isNew || isOwn));
}

/** Stems of nouns for what comes of a text when it is worked over. */
const versions = /^(?:version|draft|paraphras)$/;
const isRenewing = ({ family }: Work): boolean =>
  isCreating(family) ||
  isChanging(family) ||
  /^(?:simplifi|shorten|expand|reduc|polish)$/.test(family);

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
  if (kind === 'own' && family !== '' && !book.isDone(family, place)) {
    const worker = book.worker(family, [], place);
    if (worker !== undefined) return worker;
  }
  const isNew = (thing: string): boolean =>
    !known.stems.has(thing) && !book.isNamed(thing, place) && !book.isMade(thing, place);
  const head = things.at(-1);
  if (head === undefined) return undefined;
  if (isNew(head) && !generalNouns.has(head)) {
    const maker =
      book.maker(head, place, (work) => suits(work, grip)) ??
      (grip === 'none' ? undefined : book.introducer(head, place));
    if (maker !== undefined) return maker;
  }
  if (grip !== 'none' && isNew(head) && !known.families.has(family) && family !== '') {
    const maker = makerOfNoun(family, place, book);
    if (maker !== undefined) return maker;
  }
  const modifier = things.at(-2);
  if (grip === 'none' || modifier === undefined) return undefined;
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
function suits({ family, isNew }: Work, grip: Grip): boolean {
  if (isCreating(family)) return isNew;
  return grip === 'firm' ? isNew || !takingUp.has(family) : grip === 'loose' && isNew;
}

const takingUp = new Set(['merge', 'compare', 'sort']);

/** "The total", and a later step counts or adds up; "the test", and a later step tests. */
function makerOfNoun(family: Family, place: Place, book: Book): number | undefined {
  if (family === 'find') return undefined; // nearly every step finds something
  const kin = kinOf(family);
  if (kin.some((each) => book.isDone(each, place))) return undefined;
  return kin.map((each) => book.worker(each, [], place)).find((found) => found !== undefined);
}
