import type { Book, Place } from './book';
import { isChanging, isCreating, isMaking, isReckoned, isSinglingOut } from './families';
import { makerOfHad } from './heldThings';
import type { Known } from './known';
import { makerOfThing } from './madeThings';
import { prematureOperand } from './operands';
import { isOfNoStep } from './ofNoStep';
import type { Use } from './use';
import { usesIn } from './uses';
import type { Work } from './work';
import { isRenewing, makerOfWork } from './workedThings';

/** Words of a step that name the result of a later step. */
export interface Premature {
  readonly start: number;
  readonly end: number;
  /** Index of the step that makes it, where one can be named. */
  readonly maker: number | undefined;
}

export interface Surrounding {
  readonly step: number;
  /** Of the step. */
  readonly text: string;
  readonly book: Book;
  readonly known: Known;
}

/** The first thing that a step uses although only a later step makes it. */
export function prematureUse(around: Surrounding): Premature | undefined {
  let made = -1;
  const { uses, operands } = usesIn(around.text);
  for (const use of uses) {
    if (use.kind === 'thing' && use.start === made) continue;
    const maker = makerOf(use, around);
    if (maker !== undefined || isOfNoStep(use, around))
      return { start: use.start, end: use.end, maker };
    if (use.kind === 'worked' && isDoneBefore(use, around)) made = use.start;
  }
  return prematureOperand(operands, around);
}

/** "The marked points", and a step above marks something: whatever it is, it is there. */
const isDoneBefore = ({ family, start }: Use, { step, book }: Surrounding): boolean =>
  book.isDone(family, { step, offset: start });

function makerOf(use: Use, around: Surrounding): number | undefined {
  if (use.kind === 'worked' || use.kind === 'done') return makerOfWork(use, around);
  if (use.kind === 'basis') return makerOfBasis(use, around);
  if (use.kind === 'yielded')
    return around.known.stems.has(use.form) ? undefined : makerOfBasis(use, around);
  if (use.kind === 'had') return makerOfHad(use, around);
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

/** "Once you have counted the letters", "what your count yields", and a later step counts them. */
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
  const isNewThing = isCompleted(things) && !completed.some((each) => known.stems.has(each));
  const isOwn = kind === 'own' || kind === 'revised' || isNewThing;
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
  const isFinal = isCompleted(things) || things.includes('final');
  const isEnough = (isOwn || isFinal) && !isInMind; // "shorten the title", and at last "Write the title"
  return book.maker(head, place, ({ family, isNew }) => isCreating(family) && (isNew || isEnough));
}

/** "The finished row", where nothing tells of a row before. */
const isCompleted = (things: readonly string[]): boolean =>
  things.some((thing) => completed.includes(thing));

const completed = ['finish', 'complet'];

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
/** Whether anything has been written before. */
const isWritten = (thing: string, place: Place, book: Book): boolean =>
  book.isAny(place, ({ family }) => isCreating(family)) || book.isMade(thing, place);
