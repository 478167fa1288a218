import { singular } from '../inflections';
import type { InputUnits } from './inputUnits';
import * as says from './loopWords';
import { nounPhraseAt } from './unitPhrases';

/** Whether words name several things that are no inputs of their own: "each option", "the first wrong word", "one by one". */
export function namesParts(text: string, units: InputUnits): boolean {
  for (const match of text.matchAll(quantifier)) {
    const phrase = nounPhraseAt(text, match.index + match[0].length, units);
    if (phrase?.standing === 'part') return true;
    if (phrase?.standing !== 'unknown' || /^(?:one|of)$/.test(phrase.head)) continue;
    const isCounted =
      /^(?:each|every|remaining)$/i.test(match[1]!) ||
      (/^next$/i.test(match[1]!) && units.mentions(phrase.head));
    if (isCounted || phrase.isPlural || (/^first$/i.test(match[1]!) && !phrase.isCase)) return true;
  }
  for (const match of text.matchAll(oneDone)) {
    const phrase = nounPhraseAt(text, match.index + match[0].length, units);
    if (phrase && /^(?:part|unknown)$/.test(phrase.standing) && !phrase.isAspect) return true;
  }
  for (const match of text.matchAll(oneByOne))
    if (nounPhraseAt(text, match.index + match[0].length, units)?.standing !== 'unit') return true;
  for (const [noun] of text.toLowerCase().matchAll(/[a-z][a-z-]+s\b/g)) {
    const one = singular(noun);
    if (one === noun || noun.length < 4) continue;
    if (noNouns.test(noun) && !(one === 'step' && units.givesSome(one))) continue;
    if (units.standingOf(one) !== 'unit') return true;
  }
  return says.oneAtATime.test(text);
}

/** "After correcting one typo": the next is a typo. */
const oneDone =
  /\b(?:after|once|when|having|as soon as)\b[^.,;]{0,40} one (?!of\b|by\b|at\b|after\b)(?=[a-z])/gi;
/** "One word after the other" */
const oneByOne = /\bone (?=[a-z]+ (?:after (?:the other|another)|at a time)\b)/gi;

const quantifier =
  /\b(each|every|first|next|both|all|two|second|any|one by|one at a|several|remaining|other) (?:of (?:the |these )?)?(?=[a-z])/gi;

/** Words in -s that are no plurals, or plurals that nobody loops over. */
const noNouns =
  /^(?:steps|instructions|labels|rules|words|this|these|those|its|is|was|has|does|yes|always|sometimes|perhaps|unless|across|expresses|says|means|states|contains|shows|gives|refers|describes|makes|fits|asks|tells|holds|matches|belongs|needs|wants|uses|sounds|follows|implies|mentions|applies|seems|looks|feels|thinks|talks|says|does|goes|has|results|answers|others|times|guidelines|criteria|ones|classes|categories|considers|supports|attacks|agrees|contradicts|entails|comes|lies|stands|points|hints|speaks|expects|reads|writes|includes|leads|causes|exists|appears|occurs|remains|becomes|requires|suggests|indicates|conveys|corresponds|relates|agrees|works|helps|starts|ends|begins|takes|puts|sets|gets|keeps|lets)$/;
