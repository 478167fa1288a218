import { wordsOf } from '../words';
import { ringsOfActs } from './ringsOfActs';
import { ringsOfQualities } from './ringsOfQualities';
import { ringsOfThings } from './ringsOfThings';

/** The stems of a word or phrase, by which rings know it. */
export const stemsOf = (phrase: string): string =>
  wordsOf(phrase)
    .map(({ stem }) => stem)
    .join(' ');

const ringsOf = new Map<string, Set<number>>();
const rings = [ringsOfActs, ringsOfQualities, ringsOfThings].join('|').split(/[|\n]/);
for (const [at, ring] of rings.entries())
  for (const word of ring.trim().split(' '))
    if (word) addTo(at, stemsOf(word.replaceAll('_', ' ')));

function addTo(ring: number, stems: string): void {
  const rings = ringsOf.get(stems);
  if (rings) rings.add(ring);
  else ringsOf.set(stems, new Set([ring]));
}

/** Whether some step list may use two phrases for one another; both as `stemsOf` gives them. */
export function shareRing(one: string, other: string): boolean {
  const [some, others] = [ringsOf.get(one), ringsOf.get(other)];
  if (some === undefined || others === undefined) return false;
  for (const ring of some) if (others.has(ring)) return true;
  return false;
}
