import { isMaking, isSinglingOut, type Family } from './families';
import type { Surrounding } from './premature';
import type { Use } from './use';

/** "Trim the word you settled on", "shorten the corrected word", where nothing has been done yet: whoever does it, it is still to come. */
export function isOfNoStep(
  { kind, family, form, start }: Use,
  { step, text, book, known }: Surrounding,
): boolean {
  if (step > 0 || family === 'find') return false;
  const isReworked =
    kind === 'worked' &&
    isReworking(family) &&
    !known.stems.has(form) &&
    !known.conditions.has(form);
  if (kind !== 'done' && !isReworked) return false;
  if (!isReworked && !isMaking(family) && !isSinglingOut(family)) return false;
  return !book.isAny({ step, offset: orderOf(text, start) }, (work) => isMaking(work.family));
}

/** Where the order that uses a thing begins: what it does itself has not been done before. */
export function orderOf(text: string, start: number): number {
  const from = Math.max(0, start - longestOrder);
  return from + ([...text.slice(from, start).matchAll(parting)].at(-1)?.index ?? 0);
}

/** What nobody does to an input before it is handed out. */
export const isReworking = (family: Family): boolean =>
  /^(?:correct|translate|rewrite|summarise)$/.test(family);

const parting = /[.;:,!?]|\b(?:and|then)\b/g;
/** In UTF-16 code units. */
const longestOrder = 200;
