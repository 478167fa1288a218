import { generalNouns } from './generalNouns';
import { makerOfThing } from './madeThings';
import type { Surrounding } from './premature';
import type { Use } from './use';
import type { Work } from './work';

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
