import { isVague } from '../textNouns';
import type { InputUnits } from './inputUnits';

/** What stands around "go on with the next" and tells that the next is in the one input. */
interface Surroundings {
  readonly earlier: string;
  /** "the second one", with the words that lead to it. */
  readonly words: string;
  readonly later: string;
  readonly units: InputUnits;
}

/** Whether other words than the names of parts tell that a loop without a noun stays within the one input. */
export const isWithinInput = ({ earlier, words, later, units }: Surroundings): boolean =>
  (ofTwo.test(words) && (units.givesTwo || units.givesSeveral)) ||
  endsWithInput(later, units) ||
  isOfCondition(earlier, units);

/** "Do so for the second one, too" */
const ofTwo = /\bthe (?:second|third|other)(?: one)?$/i;

/** "Go on to the next until the menu ends" */
function endsWithInput(later: string, units: InputUnits): boolean {
  const end = inputEnds.exec(later);
  const noun = end?.[1] ?? end?.[2];
  return noun !== undefined && units.standingOf(noun.toLowerCase()) === 'unit';
}
const inputEnds =
  /^[^.;]{0,30} (?:until|till) (?:(?:you (?:reach|come to|get to|are at) )?the end of (?:the|this) ([a-z]+)|(?:the|this) ([a-z]+) (?:ends|is over|is at an end|stops))(?=\s*(?:[.,;]|$))/i;

/** "If a word fits, keep it; otherwise go on with the next": of what the condition speaks of. */
function isOfCondition(earlier: string, units: InputUnits): boolean {
  const [lead, kind] = conditionOnOne.exec(earlier) ?? [];
  if (lead === undefined) return false;
  const words = earlier
    .slice(lead.length)
    .toLowerCase()
    .split(/[^\w-]+/, 2);
  const standings = words.map((word) => units.standingOf(word));
  if (standings.some((standing) => standing === 'unit' || standing === 'thing')) return false;
  if (kind !== undefined || /^(?:them|these|those)$/.test(words[0]!)) return true;
  return words.some(
    (word, at) => standings[at] === 'part' || (units.mentions(word) && !isVague(word)),
  );
}
const conditionOnOne =
  /^\W*(?:(?:but|and|then),? )?(?:if|where|wherever|when|whenever|should)\b(?:(?!\b(?:an?|one|any|either)\b)[^,;.]){0,60}\b(?:an?|one|any|either) (?:((?:kind|type|sort) )?of )?(?=[a-z])/i;
