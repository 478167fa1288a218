import type { Book, Place } from './book';
import {
  isChanging,
  isCreating,
  isMaking,
  isReckoned,
  isSinglingOut,
  type Family,
} from './families';
import { makerOfCounted, makerOfHad, makerOfShown } from './heldThings';
import type { Known } from './known';
import { makerOfThing } from './madeThings';
import { prematureOperand } from './operands';
import { isOfNoStep } from './ofNoStep';
import type { Use } from './use';
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
  const { uses, operands } = usesIn(text);
  for (const use of uses) {
    if (use.kind === 'thing' && use.start === made) continue;
    const maker = makerOf(use, around);
    if (maker !== undefined || isOfNoStep(use, text, around))
      return { start: use.start, end: use.end, maker };
    if (use.kind === 'worked' && isDoneBefore(use, around)) made = use.start;
  }
  return prematureOperand(operands, around);
}

/** "The marked points", and a step above marks something: whatever it is, it is there. */
const isDoneBefore = ({ family, start }: Use, { step, book }: Surrounding): boolean =>
  book.isDone(family, { step, offset: start });

function makerOf(use: Use, around: Surrounding): number | undefined {
  if (use.kind === 'worked' || use.kind === 'bare' || use.kind === 'done')
    return makerOfWork(use, around);
  if (use.kind === 'basis') return makerOfBasis(use, around);
  if (use.kind === 'had') return makerOfHad(use, around);
  if (use.kind === 'shown') return makerOfShown(use, around);
  if (use.kind === 'counted') return makerOfCounted(use, around);
  if (mayBeMade(use, around)) return undefined;
  const maker = makerOfProduct(use, around);
  return maker ?? (isVersion(use, around) ? undefined : makerOfThing(use, around));
}

/**
 * Whether a mere name may mean what a step above has made under another one: "the candidates" are the words that were collected,
 * "the new version" is what came of the changes. A name for a number tells what it comes of.
 */
const mayBeMade = ({ kind, family, things }: Use, { step, book, known }: Surrounding): boolean => {
  const above = { step, offset: 0 };
  const isNamed = kind === 'own' && book.isNamed(things.at(-1) ?? '', above);
  if (isNamed && !known.orders.has(family)) return true; // "Start with an empty list"
  return !isReckoned(family) && book.isAny(above, yieldsThings);
};

/** What is only found or marked stays what it was. */
const yieldsThings = ({ family }: Work): boolean =>
  (isMaking(family) || isChanging(family)) && !/^(?:find|analyse|mark)$/.test(family);

/** "The chosen word", and a later step chooses. Of "the word you have chosen" nobody can say that the input has it. */
function makerOfWork(
  { kind, family, form, things, start }: Use,
  { step, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  const isInInput =
    book.isNamed(form, place) ||
    known.conditions.has(form) ||
    (family === 'mark' && known.isMarked);
  if (kind !== 'done' && isInInput) return undefined;
  if ((kind === 'done' || kind === 'worked') && !book.isDone(family, place, things)) {
    const worker = book.later(
      place,
      (work) => work.family === family && things.some((thing) => work.objects.includes(thing)),
    );
    if (worker !== undefined) return worker;
  }
  if (book.isDone(family, place)) return undefined;
  if (family === 'keep' && ['remove', 'ignore'].some((each) => book.isDone(each, place)))
    return undefined; // what has not been left out is kept
  if (form === 'remain' && book.isAny(place, (work) => takesPart(work, things))) return undefined;
  if (isSinglingOut(family) && things.some((thing) => book.isMade(thing, place))) return undefined;
  if (
    isCreating(family) &&
    book.isAny({ step, offset: 0 }, (work) => isCreating(work.family) || isChanging(work.family))
  )
    return undefined;
  const isAnything = kind === 'worked' || (kind === 'done' && family !== 'find'); // nearly every step finds something
  const maker = book.worker(family, isAnything ? [] : things, place);
  if (maker !== undefined) return maker;
  if (kind === 'worked' && known.orders.has(family)) return makerInOtherWords(family, place, book);
  return isSinglingOut(family)
    ? things
        .map((thing) => book.maker(thing, place, () => !known.stems.has(thing)))
        .find((found) => found !== undefined)
    : undefined;
}

/** "The shifted letters", where the task is to shift them, and a later step says so in other words: "Add the shift." */
function makerInOtherWords(family: Family, place: Place, book: Book): number | undefined {
  if (isCreating(family) || isSinglingOut(family)) return undefined;
  const isPlaced = book.isAny(
    { ...place, offset: 0 },
    (work) => isChanging(work.family) || /^(?:bring|move|arrange|us|appli)$/.test(work.family),
  );
  return isPlaced ? undefined : book.bringer(family, place);
}

/** Where some of the things have been dealt with, the others remain: "Open with the best line", "Expand slang words". */
const takesPart = (work: Work, things: readonly string[]): boolean =>
  (isRenewing(work) ||
    /^(?:choose|mark|match|put|place|move|take|us|start|begin|open|set|treat|turn|handl)$/.test(
      work.family,
    )) &&
  things.some((thing) => work.objects.includes(thing));

/** "Once you have counted the letters", and a later step counts them. */
function makerOfBasis(
  { family, things, start }: Use,
  { step, book }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  return book.isDone(family, place) ? undefined : book.worker(family, things, place);
}

/** "Your summary", "shorten the summary", and a later step writes it, as the definition asks. */
function makerOfProduct(use: Use, around: Surrounding): number | undefined {
  const { kind, things, grip, isPointedAt, start } = use;
  const { step, book, known } = around;
  const place = { step, offset: start };
  const head = things.at(-1);
  const isOwn = kind === 'own' || kind === 'revised';
  const isOfText = isVersion(use, around);
  const isProduct = grip !== 'none' && !isPointedAt && (isOfText || known.products.has(head ?? ''));
  if (head === undefined || !(isOwn || isProduct)) return undefined;
  if (isOfText) {
    const isBefore = book.isAny(
      place,
      (work) => isRenewing(work) && (work.isNew || !work.objects.includes(head)),
    );
    return isBefore ? undefined : book.later(place, isRenewing);
  }
  if (isWritten(head, place, book)) return undefined;
  if (kind === 'revised' && !ofMind.test(head))
    return book.later(place, (work) => isCreating(work.family));
  const earlier = { step, offset: 0 };
  const isInMind = grip === 'loose' && book.isAny(earlier, (work) => isSinglingOut(work.family));
  const isFinished = things.some((thing) => /^(?:finish|complet|final)$/.test(thing));
  const isEnough = (isOwn || isFinished) && !isInMind; // "shorten the title", and at last "Write the title"
  return book.maker(head, place, ({ family, isNew }) => isCreating(family) && (isNew || isEnough));
}

/** "The draft": what comes of working over the text, whatever that is called. */
function isVersion({ things }: Use, { known }: Surrounding): boolean {
  const head = things.at(-1);
  return (
    head !== undefined &&
    versions.test(head) &&
    !known.stems.has(head) &&
    !things.some((thing) => ofInput.test(thing))
  );
}

/** Stems of nouns for what comes of a text when it is worked over. */
const versions = /^(?:version|draft|paraphras)$/;
/** Words for one of several versions that the input holds. */
const ofInput =
  /^(?:old|new|earlier|later|former|latter|first|second|other|previous|current|both)$/;
/** Stems of nouns for what nobody writes: "adjust your standard". */
const ofMind =
  /^(?:standard|criteria|criterion|threshold|expect|view|opinion|approach|attent|focu|scale|understand|assumpt|scope|search|strategi|method|confid|bar|percept|sens|eye|interpret|hypothesi|impress)$/;
const isRenewing = ({ family }: Work): boolean =>
  (isCreating(family) && !/^(?:answer|label|guess|explain|imagine)$/.test(family)) ||
  isChanging(family) ||
  /^(?:simplifi|shorten|expand|reduc|polish)$/.test(family);

/** Whether anything has been written before. */
const isWritten = (thing: string, place: Place, book: Book): boolean =>
  book.isAny(place, ({ family }) => isCreating(family)) || book.isMade(thing, place);
