import { ownString } from './ownString';

/**
 * A function of a text that remembers what it found: with every key stroke nearly all texts of a file come again. What was
 * not asked for during the last `mostUnits` UTF-16 code units of other texts is forgotten; texts above `longestKept` are not kept.
 */
export function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  let young = new Map<string, { readonly found: Found }>();
  let old = young;
  let units = 0;
  return (text) => {
    if (text.length > longestKept) return find(text);
    const kept = young.get(text);
    if (kept !== undefined) return kept.found;
    const own = ownString(text);
    const known = old.get(text) ?? { found: find(own) };
    if (units > mostUnits) {
      old = young;
      young = new Map();
      units = 0;
    }
    units += text.length;
    young.set(own, known);
    return known.found;
  };
}

const longestKept = 2_000;
const mostUnits = 600_000;
