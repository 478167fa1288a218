import { isDenied } from '../commands';
import { collectionAt, type Collection } from './collections';
import type { InputUnits } from './inputUnits';
import type { Mention } from './unitMentions';

/** The sentence of a mention. */
interface Place {
  readonly sentence: string;
  readonly units: InputUnits;
}

/** Whether a collection holds inputs: the definition has none of that name, or only as what the input is taken from. */
export const isForeign = (
  collection: Collection | undefined,
  units: InputUnits,
): collection is Collection =>
  collection !== undefined && (!units.mentions(collection.noun) || units.isWhole(collection.noun));

/** "Each line in the input file", whatever else has lines. */
export function isLineOfFile({ end, isRowLike }: Mention, { sentence, units }: Place): boolean {
  const collection = isRowLike ? collectionAt(sentence.slice(end)) : undefined;
  return isForeign(collection, units) && (collection.isStrong || collection.noun === 'file');
}

/** "In all of the articles of the corpus", also where what is done is only told by the way. */
export function isAllOfCollection(
  { kind, standing, isPlural, start, end }: Mention,
  { sentence, units }: Place,
): boolean {
  if (standing !== 'unit' || !/^(?:every|other)$/.test(kind) || !isPlural) return false;
  const collection = collectionAt(sentence.slice(end));
  return isForeign(collection, units) && collection.isStrong && !isDenied(sentence.slice(0, start));
}
