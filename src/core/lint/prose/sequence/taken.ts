import { familyOf, isCreating, namesWork, type Family } from './families';
import { isAnnounced } from './foreseen';
import type { Mention } from './stepMentions';

/** What a step takes from the step that it mentions. */
export interface Taken {
  readonly start: number;
  readonly end: number;
  /** In lower case; empty where the words name no work. */
  readonly verb: string;
  /** The word before it, where a participle stands behind a noun: "the grades assigned later". */
  readonly noun: string;
  /** What the work must be done to; empty where any such work counts: "the remedy that is chosen afterwards". */
  readonly object: string;
}

/** What a step takes from the step that it mentions, if it does. */
export function takenFrom(text: string, mention: Mention): Taken | undefined {
  const from = sentenceStart(text, mention.start);
  const before = text.slice(from, mention.start);
  if (movesOn.test(before) || movesOnBehind.test(text.slice(mention.end, mention.end + 40)))
    return undefined;
  const wider = text.slice(mention.end, mention.end + reach);
  const owned = mention.isSoft ? undefined : yieldedBy(before, wider);
  if (owned)
    return {
      start: from + owned.from,
      end: mention.end + owned.length,
      verb: '',
      noun: '',
      object: '',
    };
  const isAdverb = isAlone.test(text.slice(mention.start, mention.end));
  for (const pattern of mention.isSoft ? softly : surely) {
    const match = pattern.exec(!mention.isSoft && isAdverb ? `${before}in ` : before);
    if (!match) continue;
    const { verb: past, work } = match.groups ?? {};
    if (work !== undefined && !isWorkNoun(work.toLowerCase())) continue;
    const verb = (past ?? work ?? '').toLowerCase();
    const start = from + match.index;
    const clause = match.groups?.['clause'] ?? '';
    if (
      isAnnounced({
        before: text.slice(from, start),
        words: match[0],
        verb,
        behind: wider,
        isSoft: mention.isSoft,
      })
    )
      continue;
    if (clause !== '' && needed.test(wider)) continue;
    if (ofWriter.test(text.slice(from, start))) continue;
    const noun = /(\p{L}+) $/u.exec(text.slice(from, start))?.[1]?.toLowerCase() ?? '';
    return {
      start,
      end: mention.end,
      verb,
      noun: namesWork(noun) ? noun : '',
      object: match.groups?.['object'] ?? '',
    };
  }
  return undefined;
}

/** "The weighing", "the comparison": no text that the input may hold, such as "the list" and "the summary". */
const isWorkNoun = (noun: string): boolean =>
  /\p{L}{3}ing$/u.test(noun) || (namesWork(noun) && !isText(familyOf(noun)));
const isText = (family: Family): boolean =>
  isCreating(family) || /^(?:list|mark|group|suggest)$/.test(family);

/** "Two steps further down", to which no preposition belongs. */
const isAlone =
  /^(?!the |a |one of|any of|steps?\b)\p{L}+ steps? (?:further|down|below|ahead|later)/iu;

/** "The nouns that the comparison in step 4 needs" */
const needed =
  /^ (?:(?:will|is going to) )?(?:needs?|requires?|wants?|uses?|asks? for|calls? for|starts? from|(?:draws?|builds?|relies|rely|depends?|is based) (?:up)?on)\b/i;

/** "I've taken it out of step two" is about the list of steps. */
const ofWriter = /\b(?:I|we)(?:['’]ve| have| had)? $/i;

/** Where the sentence of a mention begins, or at most the reach before it. */
function sentenceStart(text: string, mention: number): number {
  const from = Math.max(0, mention - reach);
  const last = [...text.slice(from, mention).matchAll(/[.!?;\n]\s+/g)].at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** How far around a mention its sentence is looked at, in UTF-16 code units. */
const reach = 200;

const past = String.raw`(?<verb>(?!(?:based|mentioned|shown|stated|specified|outlined|defined|discussed|needed|used|required|followed|continued|read|indeed|need|speed|unrelated|done|covered|dealt|handled|listed as|finished)\b)(?:\p{L}{2,}ed|found|given|chosen|written|made|taken|drawn|kept|left|built|split|set|drafted|cut|put|thought|sought|gotten|got|won|brought))`;
const gap = String.raw`(?: (?!(?:is|are|be|was|were|will|and|then|to|for)\b)\p{L}[\p{L}'-]*){0,4}?`;
const inside = String.raw`(?:in|by|from|during|through|at|of|under|within|with)`;
const results =
  'results?|outcomes?|output|product|findings?|conclusions?|verdicts?|decision|lists?|scores?|answers?|counts?|values?|selection|choice|summary|draft|tally|notes?|ranking|ratings?|judge?ment|analysis|comparison|candidates?|information|insights?|totals?|sums?|average|maximum|estimate';
const determined = String.raw`(?:the|your|these|those|all|its|their|what|whatever)`;
const when = String.raw`(?:that|which|whom|what|once|after|as|whatever)`;
const willing = String.raw`(?:(?:will|shall) have|will|shall|are going to|are about to|are to|have|had|'ve|'ll)`;
const foretelling = String.raw`(?:(?:will|shall) have|will|shall|are going to|are about to)`;
/** "The need | you will identify", with no word between. */
const contact = String.raw`(?!(?:since|because|if|when|while|and|but|or|so|then|where|how|why|for)\b)\p{L}+`;

const ending = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source} $`, 'iu');

const surely: readonly RegExp[] = [
  ending(String.raw`(?<!\b(?:is|are|be|was|were) )${past}${gap} ${inside}`),
  ending(
    String.raw`(?:${when}|${contact}) you(?: ${willing}|'ve|'ll)?(?: have| be)? (?<verb>(?!be\b)\p{L}+)${gap} ${inside}`,
  ),
  ending(
    String.raw`(?:(?:that|which|who|whom|as(?: (?:it|they))?) (?:gets?|(?:was|were|is|are|has been|have been|(?:will|shall|(?:is|are) (?:going|about) to) (?:be|get|have been)))|to be) ${past}${gap} ${inside}`,
  ),
  ending(
    String.raw`(?:that|which) (?:is|are|was|were|gets?|will be) (?:done|carried out) ${inside}`,
  ),
  ending(
    String.raw`(?:that|which) (?:will |shall )?(?:comes?|results?|emerges?|arises?|follows?)(?: out| up)?(?: (?:of|from|in|by|through) (?:the|your) [\p{L}-]+)? ${inside}`,
  ),
  // "Each option that gets a low mark in the next step"
  ending(
    String.raw`(?:that|which|who) (?:gets?|receives?|earns?|scores?|fails?|pass(?:es)?|survives?|wins?|loses?|remains?|proves?(?: to be)?|turns? out(?: to be)?|drops? out|comes? (?:first|last|top|out))(?: (?!(?:and|but|or|then|from|to)\b)[\p{L}'-]+){0,5} (?:in|at|during|under|by)`,
  ),
  // "The breaches that the check in step 4 brings to light"
  ending(
    String.raw`(?<=\p{L}{3} )(?<!\b(?:so|sure|note|remember|know|mind|see|check|ensure|given|provided|such|recall|assume|aware|notice|fact|decide|tell|show) )(?<clause>that|which|whom) (?=(?:the|an?|your|these|those|each|every|all|any|\p{L}+ing) )(?:\p{L}[\p{L}'-]* ){1,4}?(?:in|of|from)`,
  ),
  ending(String.raw`${determined} (?:(?!for\b)[\p{L}-]+ ){0,3}?(?:${results}) (?:of|from|in)`),
  ending(
    String.raw`(?:(?:the|your) (?:["“‘']?[\p{L}-]+["”’']? ){1,4}|(?:take|get|use|copy|carry|transfer|bring|fetch|draw|pick|choose|infer|conclude|judge|tell|learn)(?: \p{L}+)? )from`,
  ),
  ending(
    String.raw`(?:based on|according to|depending on|on the basis of|judging (?:by|from)|in line with|in accordance with|in (?:the )?light of|given|following|using|once|after(?: (?:finishing|completing|doing|you have done|you have finished))?|when you have (?:done|finished))`,
  ),
];

const softly: readonly RegExp[] = [
  ending(String.raw`(?:${when}) you(?: ${willing}|'ve|'ll)? (?<verb>\p{L}+)${gap}`),
  ending(String.raw`${contact} you(?: ${foretelling}|'ll) (?<verb>\p{L}+)${gap}`),
  ending(
    String.raw`(?:(?:that|which|who) (?:will|shall|(?:is|are) (?:going|about) to) (?:be|get|have been)|to be) ${past}${gap}`,
  ),
  ending(String.raw`(?<object>\p{L}+) (?:that|which|who) (?:is|are|was|were|gets?) ${past}${gap}`),
  ending(
    String.raw`(?<object>${contact}) you (?<verb>(?!may\b|can\b|should\b|must\b)\p{L}+)${gap}`,
  ),
  ending(String.raw`(?<!\b(?:is|are|be|was|were|given|provided|listed|defined) )${past}${gap}`),
  ending(
    String.raw`(?:the|your) (?<work>\p{L}+)(?: (?:that|which) (?:will |shall |is to )?(?:comes?|follows?|is done|is made|takes place)(?: only| right)?)?`,
  ),
];

/** What a step yields, as its name is the subject of a clause: "step 4's verdict", "the word step 4 suggests", "if step 4 shows". */
function yieldedBy(before: string, behind: string): { from: number; length: number } | undefined {
  const result = resultBehind.exec(behind);
  if (result) return { from: before.length, length: result[0].length };
  const thing = subordinate.exec(before);
  const verb = thing && yieldedBehind.exec(behind);
  return verb ? { from: thing.index, length: verb[0].length } : undefined;
}

const resultBehind = new RegExp(
  String.raw`^(?:['’]s [\p{L}-]+\b(?: (?:${results})\b)?| (?:has (?:found|given|shown|yielded|produced|turned up)|yields?|yielded|will (?:yield|give|show|produce|tell|turn up)|produces?|produced|turns up|turned up|came up with|comes up with|brings up|results in)(?=\s*(?:[.,;:)]|$)))`,
  'iu',
);

const subordinate =
  /(?:(?<!\b(?:so|sure|note|know|mind|see|ensure) )\b(?:what|whatever|that|which|whichever|if|once|whether|how|unless) |\b(?:the|your|those|these) (?:(?!(?:is|are|in|of|on|at|by|for|from|to|with|as|than|about|when|where|while|and|or|but|because|since)\b)[\p{L}-]+ ){1,3})$/iu;
const yieldedBehind =
  /^ (?:(?:will|has|have|will have) )?(?!(?:is|are|was|be|do|does|did|can|could|may|might|must|should|would|will|needs?|asks?|requires?|says|describes?|deals?|expects?|tells|explains?|applies|apply|and|or|to|in|into|for|from|of|on|with|by|as|at|the|an?|you|we|it|if|when|then|below|above|before|after|so|wants?|uses?|demands?|begins?|starts?|follows?|handles?|treats?)\b)\p{L}+/iu;

/** Going on to a step, or keeping something for it, uses nothing of it. */
const movesOn =
  /\b(?:go|skip|jump|proceed|continue|(?<!\b(?:the|an?|this|that|each|every|first|last|final|right|left) )(?:move|turn|return)|ready|needed|useful|helpful|important|relevant|(?<!\b(?:the|an?|this|that|each|every) )need(?: \w+){0,3}|use (?:it|them|this|these|that)|used|using (?:it|them)|help(?:s|ful)?(?: you)?|keep(?: \w+){1,3} for|save(?: \w+){1,3} for|leave(?: \w+){1,4} (?:for|to)|before|until|till|for|do|repeat|input (?:to|for|of)|prepar(?:e|es|ing|ation)(?: \w+){0,3}) (?:(?:on|to|in|with|at|for|on to|back to|directly|straight|over)\s)*$|\b(?:before|until|till) you\b[^,;]*$/i;
const movesOnBehind =
  /^,? (?:you will|will be|we will|is (?:about|where|for)|comes?(?! (?:to|up|out)\b)|deals?)\b/i;
