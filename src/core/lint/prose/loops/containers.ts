import { singular } from '../inflections';
import type { InputUnits } from './inputUnits';

interface Container {
  /** The noun phrase up to its head. */
  readonly words: string;
  /** In the singular. */
  readonly head: string;
  readonly behind: string;
  readonly units: InputUnits;
}

/**
 * "Each pair of neighbouring numbers", "all pairs of heading and cell", "the adjacent pairs": what holds parts of the one input
 * is a part of it. "Each pair of sentences" is not, where the definition gives two sentences.
 */
export function isOfParts({ words, head, behind, units }: Container): boolean {
  if (!container.test(head)) return false;
  if (amongParts.test(words)) return true;
  const held = heldBy.exec(behind)?.[1];
  if (held === undefined) return false;
  if (amongParts.test(held)) return true;
  const nouns = held
    .toLowerCase()
    .split(/ (?:and|or) /)
    .map((each) => each.split(' ').at(-1)!);
  if (nouns.length < 2 && singular(nouns[0]!) === nouns[0]) return false;
  return nouns.every((noun) => !isGiven(singular(noun), units));
}

const container = /^(?:pair|couple|triple|triplet|trio|group|combination)$/;
const amongParts =
  /\b(?:adjacent|neighbou?ring|consecutive|successive|corresponding|matching|matched|aligned|opposing|rhyming|overlapping|possible)[ -](?:[a-z]+ )?[a-z]+$/i;
const heldBy =
  /^ of ((?:[\w'-]+ ){0,4}?[\w'-]+)(?=\s*(?:[.,;:!?)]|$)| (?:in|that|which|who|whose|from|with|for|on|by|to|as|after|before|behind|around|between|when|where|whether|how|if|is|are|has|have|could|can|may|might|you|together|likewise)\b)/i;

/** Whether the input holds one of these, or two of them. */
const isGiven = (noun: string, units: InputUnits): boolean =>
  /^(?:unit|thing)$/.test(units.standingOf(noun)) ||
  ['two', 'both', 'second', 'pair of'].some((count) => units.givesTogether(count, noun));
