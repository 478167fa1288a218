import { isCreating, isSinglingOut } from './families';
import { generalNouns } from './generalNouns';
import { makerOfThing } from './madeThings';
import type { Surrounding } from './premature';
import type { Use } from './use';
import type { Work } from './work';

/** "Return this word", and a later step singles it out. */
export function makerOfShown(
  { things, start }: Use,
  { step, book }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  const head = things.at(-1);
  if (head === undefined || book.isNamed(head, place)) return undefined;
  return book.maker(head, place, ({ family }) => isSinglingOut(family) || isCreating(family));
}

/** "Out of the three endings", and a later step makes up three endings; two of a kind may be in every input. */
export function makerOfCounted(
  { form, things, start, grip }: Use,
  { step, book, known }: Surrounding,
): number | undefined {
  const place = { step, offset: start };
  const head = things.at(-1)!;
  if (grip === 'none' || book.isNamed(head, place) || known.stems.has(form)) return undefined;
  return book.maker(head, place, ({ isNew, objects }) => isNew && objects.includes(form));
}

/** "With the two signs at hand", and a later step finds, counts or writes them. */
export function makerOfHad(use: Use, around: Surrounding): number | undefined {
  const { things, start } = use;
  const { step, book, known } = around;
  const place = { step, offset: start };
  const head = things.at(-1);
  if (head === undefined || book.isNamed(head, place)) return undefined;
  const isPlain = known.stems.has(head) || generalNouns.has(head);
  if (isPlain && things.length < 2) return undefined;
  const needed = isPlain ? things : [head];
  const isAll = ({ objects }: Work): boolean => needed.every((thing) => objects.includes(thing));
  return book.maker(head, place, isAll) ?? makerOfThing(use, around);
}
