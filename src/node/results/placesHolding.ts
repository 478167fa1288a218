import { isChanged } from './join';
import type { NotAnswered } from './model';
import type { Pair } from './pair';
import type { TextSearch } from './textSearch';

/**
 * Those of the places, in ascending order, that hold a text in any capitals: in the input, a reference or the prediction, or
 * in what the run that it is compared with predicted.
 */
export function placesHolding(
  search: TextSearch,
  { store, other }: Pair,
  text: string,
  places: Uint32Array,
): Uint32Array | NotAnswered {
  const own = search.search({ store, texts: 'all of it' }, text, places);
  if ('kind' in own || !other) return own;
  const found = new Set(own);
  const placeOf = new Map<number, number>();
  for (const place of places) {
    const at = other.join.partner[place]!;
    // The same prediction holds it no more than the own one.
    if (found.has(place) || at < 0) continue;
    if (isChanged(store.index, place, { other: other.store.index, at })) placeOf.set(at, place);
  }
  const partners = Uint32Array.from(placeOf.keys()).sort();
  const more = search.search({ store: other.store, texts: 'the prediction' }, text, partners);
  if ('kind' in more) return more;
  for (const at of more) found.add(placeOf.get(at)!);
  return Uint32Array.from(found).sort();
}
