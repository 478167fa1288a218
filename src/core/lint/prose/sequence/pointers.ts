import type { Book } from './book';
import { familyOf, namesWork } from './families';
import type { Premature } from './premature';
import { mentionsIn, type Mention } from './stepMentions';

export interface Standing {
  /** Index of the step. */
  readonly step: number;
  readonly steps: number;
  /** What the step calls by a number, in the order of the text. */
  readonly numbers: readonly number[];
  readonly hasOtherSteps: boolean;
  readonly book: Book;
}

/** The first words that point to a result of a later step: "the lengths calculated below", "the result of step 5". */
export function pointersIn(text: string, standing: Standing): Premature | undefined {
  for (const mention of mentionsIn(text, standing)) {
    const taken = takenFrom(text, mention);
    if (!taken) continue;
    const later =
      taken.verb === ''
        ? undefined
        : [taken.verb, taken.noun]
            .map((word) => standing.book.speaker(familyOf(word), place(standing, taken.start)))
            .find((step) => step !== undefined);
    if (
      telling.test(taken.verb) &&
      (mention.target === undefined ||
        standing.book.worker(familyOf(taken.verb), [], place(standing, taken.start)) !==
          mention.target)
    )
      continue;
    if (
      mention.isSure ||
      later !== undefined ||
      /\byou\b/i.test(text.slice(taken.start, taken.end))
    )
      return {
        start: taken.start,
        end: taken.end,
        maker: mention.target ?? (mention.isSure ? undefined : later),
      };
  }
  return undefined;
}

/** What a step says itself, unless it has it said: "the rule described in step 3". */
const telling = /^(?:named|described|explained)$/;

const place = ({ step }: Standing, offset: number): { step: number; offset: number } => ({
  step,
  offset,
});

interface Taken {
  readonly start: number;
  readonly end: number;
  /** In lower case; empty where the words name no work. */
  readonly verb: string;
  /** The word before it, where a participle stands behind a noun: "the grades assigned later". */
  readonly noun: string;
}

/** What a step takes from the step that it mentions, if it does. */
function takenFrom(text: string, mention: Mention): Taken | undefined {
  const from = sentenceStart(text, mention.start);
  const before = text.slice(from, mention.start);
  if (movesOn.test(before) || movesOnBehind.test(text.slice(mention.end, mention.end + 40)))
    return undefined;
  const wider = text.slice(mention.end, mention.end + reach);
  const owned = mention.isSoft
    ? null
    : (resultBehind.exec(wider) ?? (whatever.test(before) ? yieldedBehind.exec(wider) : null));
  if (owned)
    return { start: mention.start, end: mention.end + owned[0].length, verb: '', noun: '' };
  for (const pattern of mention.isSoft ? softly : surely) {
    const match = pattern.exec(before);
    if (!match) continue;
    const verb = match.groups?.['verb']?.toLowerCase() ?? '';
    const start = from + match.index;
    if (verb !== '' && isAnnounced(text.slice(from, start), match[0])) continue;
    if (ofWriter.test(text.slice(from, start))) continue;
    const noun = /(\p{L}+) $/u.exec(text.slice(from, start))?.[1]?.toLowerCase() ?? '';
    return { start, end: mention.end, verb, noun: namesWork(noun) ? noun : '' };
  }
  return undefined;
}

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

const past = String.raw`(?<verb>(?!(?:based|compared|mentioned|given|shown|stated|specified|outlined|defined|discussed|needed|used|required|followed|continued|read|indeed|need|speed|unrelated|done|covered|dealt|handled|listed as|finished)\b)(?:\p{L}{2,}ed|found|chosen|written|made|taken|drawn|kept|left|built|split|set|drafted|cut|put|thought|sought|gotten|got|won|brought))`;
const gap = String.raw`(?: (?!(?:is|are|be|was|were|will|and|then|to|for)\b)\p{L}[\p{L}'-]*){0,4}?`;
const inside = String.raw`(?:in|by|from|during|through|at|of|under|within|with)`;
const results =
  'results?|outcomes?|output|product|findings?|conclusions?|verdicts?|decision|lists?|scores?|answers?|counts?|values?|selection|choice|summary|draft|tally|notes?|ranking|ratings?|judge?ment|analysis|comparison|candidates?|information|insights?|totals?|sums?|average|maximum|estimate';
const determined = String.raw`(?:the|your|these|those|all|its|their|what|whatever)`;
const when = String.raw`(?:that|which|whom|what|once|after|as|whatever)`;
const willing = String.raw`(?:will|shall|are going to|are about to|are to|have|had|'ve|'ll)`;

const ending = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source} $`, 'iu');

const surely: readonly RegExp[] = [
  ending(String.raw`(?<!\b(?:is|are|be|was|were) )${past}${gap} ${inside}`),
  ending(
    String.raw`(?:${when}|(?!(?:since|because|if|when|while|and|but|or|so|then|where|how|why|for)\b)\p{L}+) you(?: ${willing}|'ve|'ll)?(?: have)? (?<verb>(?!be\b)\p{L}+)${gap} ${inside}`,
  ),
  ending(
    String.raw`(?:that|which) (?:gets?|(?:was|were|is|are|has been|have been|will be|shall be)) ${past}${gap} ${inside}`,
  ),
  ending(String.raw`${determined} (?:[\p{L}-]+ ){0,3}?(?:${results}) (?:of|from|in)`),
  ending(String.raw`(?:the|your) (?:["“‘']?[\p{L}-]+["”’']? ){1,4}from`),
  ending(
    String.raw`(?:based on|according to|depending on|on the basis of|judging (?:by|from)|in line with|in accordance with|in (?:the )?light of|given|following|using|once|after(?: (?:finishing|completing|doing|you have done|you have finished))?|when you have (?:done|finished))`,
  ),
];

const softly: readonly RegExp[] = [
  ending(String.raw`(?:${when}) you(?: ${willing}|'ve|'ll)? (?<verb>\p{L}+)${gap}`),
  ending(String.raw`(?<!\b(?:is|are|be|was|were|given|provided|listed|defined) )${past}${gap}`),
  ending(
    String.raw`(?:the|your) (?<verb>check|comparison|analysis|count|search|test|calculation|evaluation|assessment|ranking|sorting|examination|review|inspection|computation|rating|classification|translation|selection)`,
  ),
];

/** What a step yields, behind its name: "step 4's verdict", "what step 4 shows". */
const resultBehind = new RegExp(
  String.raw`^(?:['’]s (?:[\p{L}-]+ ){0,2}(?:${results})\b| (?:has (?:found|given|shown|yielded|produced|turned up)|yields?|yielded|will (?:yield|give|show|produce|tell|turn up)|produces?|produced|turns up|turned up|came up with|comes up with|brings up|results in)(?=\s*(?:[.,;:)]|$)))`,
  'iu',
);

/** "What the fourth step returns". */
const whatever = /\b(?:what|whatever|that|which) $/i;
const yieldedBehind =
  /^ (?:(?:will|has|will have) )?(?!(?:is|are|was|be|needs?|asks?|requires?|says|describes?|deals?|expects?|tells)\b)\p{L}+/iu;

/** "…, which you will count in step 3", "the words to be sorted later": tells what a thing is for, and takes nothing from there. */
function isAnnounced(before: string, words: string): boolean {
  if (/\b(?:will|shall) have\b/i.test(words)) return false;
  if (/, (?:whose|of which|from which) $/i.test(before)) return true;
  if (/\b(?:will|shall|can|to|may|must|should|could|would) (?:be )?$/i.test(before)) return true;
  if (/(?:^|[,;(–—]) *$/.test(before) && /^(?:which|that|whom|what|as)\b/i.test(words))
    return (
      !/\byou(?:'ve| have| had)\b|^(?:as|what)\b/i.test(words) &&
      /\byou\b|\b(?:will|shall) be\b/i.test(words)
    );
  if (
    !/\b(?:will|shall|are going to|are about to|are to|'ll)\b/i.test(words) &&
    !/^(?:that|which|whom) you \p{L}+(?<!ed)\b/iu.test(words)
  )
    return false;
  return !handed.test(before);
}

/** Words in front of a thing that is taken from where it will be made, up to the thing. */
const handed =
  /(?:^|\b(?:check|compare|use|using|apply|by means of|based on|according to|with|from|against|among|of|replace|output|return|print|sort|rank|match|map|join|merge|combine|drop|discard|remove|add|copy|insert|into|fill|shorten|trim|take|place|put|once|after|,) )(?:(?:in|from|with|of|among|to|on|for|by) )?(?:(?:the|your|all|those|these|each|every|any|both|two|three|one) )*(?:[\p{L}-]+ ){0,6}?$/iu;

/** Going on to a step, or keeping something for it, uses nothing of it. */
const movesOn =
  /\b(?:go|skip|jump|proceed|continue|move|turn|return|ready|needed|useful|helpful|important|relevant|need(?: \w+){0,3}|use (?:it|them|this|these|that)|used|using (?:it|them)|help(?:s|ful)?(?: you)?|keep(?: \w+){1,3} for|save(?: \w+){1,3} for|leave(?: \w+){1,4} (?:for|to)|before|until|till|for|do|repeat|input (?:to|for|of)|prepar\w+(?: \w+){0,3}) (?:(?:on|to|in|with|at|for|on to|back to|directly|straight|over)\s)*$|\b(?:before|until|till) you\b[^,;]*$/i;
const movesOnBehind = /^,? (?:you will|will be|we will|is (?:about|where|for)|comes?|deals?)\b/i;
