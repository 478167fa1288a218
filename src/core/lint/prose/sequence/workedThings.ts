import { baseOf, isChanging, isCreating, isSinglingOut } from './families';
import { orderOf } from './ofNoStep';
import type { Surrounding } from './premature';
import type { Use } from './use';
import type { Work } from './work';

/** "The chosen word", and a later step chooses. Of "the word you have chosen" nobody can say that the input has it. */
export function makerOfWork(
  { kind, family, form, things, grip, start }: Use,
  { step, text, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  const isInInput =
    book.isNamed(form, place) ||
    known.conditions.has(form) ||
    (family === 'mark' && known.isMarked);
  if (kind !== 'done' && isInInput) return undefined;
  if (!book.isDone(family, place, things)) {
    const worker = book.later(
      place,
      (work) => work.family === family && things.some((thing) => work.objects.includes(thing)),
    );
    if (worker !== undefined) return worker;
  }
  if (book.isDone(family, place) || (kind === 'worked' && grip !== 'firm')) return undefined; // "share out the remaining rows": the input's
  if (family === 'keep' && ['remove', 'ignore'].some((each) => book.isDone(each, place)))
    return undefined; // what has not been left out is kept
  if (form === 'remain' && book.isAny(place, (work) => takesPart(work, things))) return undefined;
  if (isSinglingOut(family) && things.some((thing) => book.isMade(thing, place))) return undefined;
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
  const maker =
    book.worker(family, isAnything ? [] : things, place) ??
    (kind === 'worked' && !anyWork.test(family)
      ? book.worker(family, [], place, (work) => work.verb === verb)
      : undefined);
  if (maker !== undefined) return maker;
  return isSinglingOut(family)
    ? things
        .map((thing) => book.maker(thing, place, () => !known.stems.has(thing)))
        .find((found) => found !== undefined)
    : undefined;
}

/** "Keep the spelling you found", "use no word you have found elsewhere": in the input. */
const asItIs = /\b(?:keep|leave|preserve|retain|no|not|never|as)\b/i;

/** What nearly every step does, and what is only done together with a noun: "the action taken". */
const anyWork = /^(?:find|take|make|give|put|set|get)$/;

/** Whether something is done with the input, and it is not only read. */
const isWorkOn = ({ family }: Work): boolean => !perusing.test(family);
const perusing = /^(?:read|reread|skim|scan|go|start|begin|take|open|see|have)$/;

/** Where some of the things have been dealt with, the others remain: "Open with the best line", "Expand slang words". */
const takesPart = (work: Work, things: readonly string[]): boolean =>
  (isRenewing(work) ||
    /^(?:choose|mark|match|put|place|move|take|us|start|begin|open|set|treat|turn|handl)$/.test(
      work.family,
    )) &&
  things.some((thing) => work.objects.includes(thing));

/** Whether it makes a text anew, or another one of it. */
export const isRenewing = ({ family }: Work): boolean =>
  (isCreating(family) && !/^(?:answer|label|guess|explain|imagine)$/.test(family)) ||
  isChanging(family) ||
  /^(?:simplifi|shorten|expand|reduc|polish)$/.test(family);
