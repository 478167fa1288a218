import type { Book, Place } from './book';
import { baseOf, isChanging, isCreating, isSinglingOut } from './families';
import { isReworking, orderOf } from './ofNoStep';
import type { Surrounding } from './premature';
import type { Use } from './use';
import type { Work } from './work';

/** "The chosen word", and a later step chooses. Of "the word you have chosen" nobody can say that the input has it. */
export function makerOfWork(
  { kind, family, form, things, grip, start, end }: Use,
  { step, text, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  const isInInput =
    book.isNamed(form, place) ||
    known.conditions.has(form) ||
    (family === 'mark' && known.isMarked);
  if (kind !== 'done' && isInInput) return undefined;
  if (family === 'remove' && ofRest.test(form) && book.isAny({ step, offset: 0 }, isWorkOn))
    return undefined; // whatever it was, something is left of it
  const isText = isReworking(family); // "End the translated sentence with a full stop"
  const isHeld = grip === 'firm' || (grip === 'loose' && !isText && !ofRest.test(form)); // "share out the remaining rows": the input's
  if (!book.isDone(family, place, things)) {
    const worker = book.later(
      place,
      (work) => work.family === family && things.some((thing) => work.objects.includes(thing)),
    );
    if (worker !== undefined) return worker;
  }
  if (book.isDone(family, place) || (kind === 'worked' && !isHeld)) return undefined;
  if (family === 'keep' && ['remove', 'ignore'].some((each) => book.isDone(each, place)))
    return undefined; // what has not been left out is kept
  if (isSinglingOut(family) && things.some((thing) => isSingledOut(thing, place, book)))
    return undefined;
  if (
    isCreating(family) &&
    book.isAny({ step, offset: 0 }, (work) => isCreating(work.family) || isChanging(work.family))
  )
    return undefined;
  const order = orderOf(text, start);
  const isFirst =
    !asItIs.test(text.slice(order, start)) && !book.isAny({ step, offset: order }, isWorkOn);
  const isOfAnything = family !== 'find' || isFirst; // nearly every step finds something
  if (kind === 'done' && things.length === 0 && !isOfAnything) return undefined;
  const isAnything = form === '' || (kind === 'done' && isOfAnything);
  const verb = baseOf(form);
  const head = things.at(-1) ?? '';
  return (
    book.worker(family, isAnything ? [] : things, place) ??
    (kind === 'done' && !future.test(text.slice(start, end)) && !book.isNamed(head, place)
      ? book.maker(head, place, (work) => work.isNew)
      : undefined) ??
    (kind === 'worked' && !anyWork.test(family)
      ? book.worker(family, [], place, (work) => work.verb === form || work.verb === verb)
      : undefined)
  );
}

/** "Find the verbs" singles verbs out, "split it into words" no words. */
const isSingledOut = (thing: string, place: Place, book: Book): boolean =>
  book.isMade(thing, place) &&
  book.isAny(place, (work) => isSinglingOut(work.family) && work.objects.includes(thing));

/** "The lines you are going to write" */
const future = /\b(?:will|shall|going to|about to)\b|'ll\b/i;

/** "What is left", "the remaining rows". */
const ofRest = /^(?:remain)?$/;

/** "Keep the spelling you found", "use no word you have found elsewhere": in the input. */
const asItIs = /\b(?:keep|leave|preserve|retain|no|not|never|as)\b/i;

/** What nearly every step does, and what is only done together with a noun: "the action taken". */
const anyWork = /^(?:find|take|make|give|put|set|get)$/;

/** Whether something is done with the input, and it is not only read. */
const isWorkOn = ({ family }: Work): boolean => !perusing.test(family);
const perusing = /^(?:read|reread|skim|scan|go|start|begin|take|open|see|have)$/;

/** Whether it makes a text anew, or another one of it. */
export const isRenewing = ({ family }: Work): boolean =>
  (isCreating(family) && !/^(?:answer|label|guess|explain|imagine)$/.test(family)) ||
  isChanging(family) ||
  /^(?:simplifi|shorten|expand|reduc|polish)$/.test(family);
