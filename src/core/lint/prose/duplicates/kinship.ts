import { conceptsOf, wide } from '../concepts';
import { kinFamilies } from './kinFamilies';

/** Classes of so many verbs that what is kin to one of them is not kin to the others. */
const broad: ReadonlySet<string> = new Set(['find', 'write', 'read', 'list', 'check']);

const kinOf = new Map<string, Set<string>>();
for (const family of kinFamilies.split(/[|\n]/)) {
  const [head, ...members] = family.trim().split(' ').map(idOf);
  for (const member of members) {
    addKin(head!, member);
    addKin(member, head!);
  }
}

function addKin(one: string, other: string): void {
  if (broad.has(one) || broad.has(other)) return;
  const kin = kinOf.get(one);
  if (kin) kin.add(other);
  else kinOf.set(one, new Set([other]));
}

/** "Word-for-word" is three words to the vocabulary, whose first one stands for it. */
function idOf(word: string): string {
  return conceptsOf(word, wide)[0]?.id ?? word;
}

/** Whether two concepts may stand for the same in two steps that otherwise agree. */
export const areKin = (one: string, other: string): boolean =>
  kinOf.get(one)?.has(other) === true || shareRoot(one, other);

/** "Irregular" and "irregularly", "negate" and "negative". */
export function shareRoot(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && one.slice(0, shorter - 1) === other.slice(0, shorter - 1);
}
