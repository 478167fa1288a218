import { gripOf } from './handling';
import { baseOf } from './families';

/** What a step says of something that comes later. */
export interface Foreseen {
  /** What stands in front in the sentence. */
  readonly before: string;
  /** From the thing, or the clause about it, up to the mention of the later step. */
  readonly words: string;
  readonly verb: string;
  /** What stands behind the mention. */
  readonly behind: string;
  /** Whether it is "below" or "later", with no preposition. */
  readonly isSoft: boolean;
}

/**
 * "Underline the words, which you will count in step 3", "the total that you will compute in step 4 must be rounded": tells what a
 * thing is for or will be like, and takes nothing from there. What is only found or made later is taken, unless room is left for it.
 */
export function isAnnounced(foreseen: Foreseen): boolean {
  const { before, words, verb, behind } = foreseen;
  if (isWilled.test(before) || isPurpose.test(before)) return true;
  if (verb === '' && isDemanded.test(behind)) return true; // "The result in step 3 will carry the unit"
  if ((verb === '' && !isClause.test(words)) || /\b(?:will|shall) have\b/i.test(words))
    return false;
  if (besides.test(before) || (modal.test(before) && !isThing.test(words))) return true;
  if (isRelative.test(words) && preposition.test(before)) return true;
  if (!future.test(words) && !present.test(words)) return false;
  const thing = before + words.slice(0, Math.max(0, words.search(clause)));
  return isBroughtAbout(foreseen) && thing.trim() !== '' && !isDemanded.test(behind)
    ? isPrepared(thing)
    : !isHanded(before);
}

/** "You will write | the summary in step 3" */
const isWilled = /\b(?:will|shall|['’]ll|going to) (?:be )?\p{L}+ $/iu;
/** "Collect the numbers for | the sum in step 4" */
const isPurpose =
  /^(?:(?:then|now|next|first|also|please),? )*(?:collect|gather|extract|note|keep|save|store|hold|prepare|list|mark|set|jot|write down|read|find|pull|copy|get|put)\b[^.;:]* for (?:(?:the|your|an?) )?(?:[\p{L}-]+ )?$/iu;
/** "The essay, whose", "words from which the title" */
const besides =
  /\bwhose $|(?<!\b(?:depending|based|according) )\b(?:of|from|by|for|among|between|to|with|in|on) (?:which|whom) (?:[^.;]* )?$/i;
/** "Words from | which you will choose in step 4" */
const preposition = /\b(?:of|from|by|for|among|between|to|with|in|on) $/i;
const isRelative = /^(?:which|whom) /i;

const isDemanded = /^,? (?:must|should|has to|have to|needs? to|shall|will)\b/i;
const isClause = /^(?:that|which|whom) /i;
const modal = /\b(?:can|may|must|should|could|would|will|shall|to) (?:be )?$/i;

/** "According to | the comparison below" */
const isThing = /^(?:the|your|this|that|these|those) /i;

const future =
  /\b(?:will|shall|are going to|are about to|are to|(?<!\b(?:out|proves?) )to be|['’]ll)\b/i;
const present =
  /^(?:(?!(?:what|whatever|as|once|after) )\p{L}+ )?you (?!\p{L}+ed\b|found\b|got\b|chose\b|made\b|wrote\b|took\b|drew\b|have\b|had\b)\p{L}+ |^\p{L}+ (?:that|which) (?:is|are) /iu;
const clause = /(?:\b(?:that|which|whom|what|you)|\bto be)\b/i;

/** "The word that you will choose in step 4", but not "the words that you will choose from". */
function isBroughtAbout({ words, verb, isSoft }: Foreseen): boolean {
  if (!bringing.has(baseOf(verb))) return false;
  const rest = words.slice(words.toLowerCase().lastIndexOf(verb) + verb.length).match(/\S+/g) ?? [];
  return (isSoft ? rest : rest.slice(0, -1)).every((word) => particle.test(word));
}

const particle = /^(?:out|up|on|down|together|for|at|as|with|aside)$/i;
const bringing: ReadonlySet<string> = new Set(
  `find identify locate determine detect spot discover recognise recognize establish figure pinpoint ascertain infer deduce derive
  decide conclude uncover work choose select pick single settle fix isolate diagnose calculate compute obtain gain reach arrive get come
  receive write draft compose formulate create generate produce craft build construct prepare invent devise gather collect compile look`
    .split(/\s+/)
    .map(baseOf),
);

/** "Leave room for the title", "think of the title", "the title" at the beginning of a sentence. */
function isPrepared(thing: string): boolean {
  const found = lastThing.exec(thing);
  const lead = found ? thing.slice(0, found.index) : thing;
  return preparing.test(lead) || suiting.test(lead);
}

/** But "check that | the object you build in step 4 has three keys". */
const preparing =
  /^\W*$|\b(?:for|about|of|(?<!\b(?:check|verify|test|confirm) )(?:that|whether)|sure|(?<=, )(?:and|but)|since|because|so|as|where|when|is|are|than|not) $|\b(?:think|imagine|plan|prepare|remember|leave|reserve|recall|know|await|expect|keep in mind|bear in mind)\b/i;
/** "Note the tense so that it suits | the ending you choose in step 4", but not "Write the line so that it ends in | the word". */
const suiting =
  /^(?!(?:write|compose|formulate|phrase|word|form|build|make|rewrite|translate|output|give|state|print|answer|begin|end)\b).*\b(?:so that|in order)\b/i;

/** Whether the thing in front of a clause is handed to somebody: "compare it with the number you will count". */
function isHanded(before: string): boolean {
  const thing = lastThing.exec(before);
  if (!thing) return false;
  const lead = before.slice(0, thing.index);
  const grip = gripOf({ before: lead, behind: '', isOwn: false, verb: undefined });
  return grip === 'firm' || using.test(lead);
}

const using =
  /\b(?:in|take(?: away| off)?|consult|connect|link|(?:check|verify|test|judge) (?:that|whether|if)) $/i;

const lastThing =
  /\b(?:the|your|those|these|all|each|every|any|both|an?|two|three)(?: [\p{L}"“”'’-]+){0,6}?[ ,;(–—]*$/iu;
