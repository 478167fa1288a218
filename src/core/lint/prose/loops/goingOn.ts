import type { Loop } from './collectionLoops';
import { keepers } from './collections';
import { standsByAnother } from './companions';
import { isTalk } from './consulted';
import type { Context } from './loops';
import { isCommand, isDenied } from '../commands';
import { singular } from '../inflections';
import type { InputUnits } from './inputUnits';
import * as says from './loopWords';
import { namesParts } from './namedParts';
import { nounPhraseAt } from './unitPhrases';
import { isWithinInput } from './withinInput';

/**
 * A loop without a noun: "repeat for the next one", "do the same for the rest", "until all are done", "start over". What is meant
 * stands before: parts of the input that the same step or the one before goes through, or else other inputs.
 */
export function goesOn({ sentence, before, units }: Context): Loop | undefined {
  if (!telling.test(sentence) || isTalk(sentence)) return undefined;
  for (const pattern of surely) {
    const match = pattern.exec(sentence);
    if (match && !isDenied(sentence.slice(0, match.index)) && !isNextPart(match, units))
      return { start: match.index, end: match.index + match[0].length };
  }
  for (const pattern of patterns)
    for (const match of sentence.matchAll(pattern)) {
      const earlier = sentence.slice(0, match.index);
      if (isDenied(earlier) || isNextPart(match, units)) continue;
      const head = match.groups?.['behind'];
      if (
        head !== undefined &&
        / (?:below|under)/.test(match[0]) &&
        standsByAnother(earlier, head, units)
      )
        continue;
      if (isAmongParts(earlier, before, units) || followsWalked(earlier, units)) continue;
      const end = match.index + match[0].length;
      if (isWithinInput({ earlier, words: match[0], later: sentence.slice(end), units })) continue;
      return { start: match.index, end };
    }
  return doneToOthers(sentence, before, units);
}

/** "Next word, same procedure" */
function isNextPart({ groups }: RegExpMatchArray, units: InputUnits): boolean {
  const noun = groups?.['noun'];
  return noun !== undefined && units.standingOf(singular(noun.toLowerCase())) === 'part';
}

function isAmongParts(earlier: string, before: string, units: InputUnits): boolean {
  return namesParts(pointsAtUnit(earlier, units) ? earlier : `${before} ${earlier}`, units);
}

/** "Copy the letter and go on to the next one", where the letters of the input are gone through. */
const followsWalked = (earlier: string, units: InputUnits): boolean =>
  Array.from(earlier.matchAll(/\b(?:the|this|that|its) ([a-z]+)(?: ([a-z]+))?\b/gi))
    .flatMap(([, ...words]) => words.map((word: string | undefined) => (word ?? '').toLowerCase()))
    .some((noun) => units.walks(noun) && units.standingOf(noun) !== 'unit');

/** "Once you are done with this sentence": the next one is a sentence, whatever stands before. */
function pointsAtUnit(sentence: string, units: InputUnits): boolean {
  for (const match of sentence.matchAll(
    /\b(?:this|the|that|(?:done|through|finished) with (?:an?|one|each)) (?=[a-z])/gi,
  )) {
    const phrase = nounPhraseAt(sentence, match.index + match[0].length, units);
    if (phrase?.standing === 'unit' && !phrase.isPlural) return true;
  }
  return false;
}

/** "Annotate the others": whatever is done, where there is but one that the others could be others of. */
function doneToOthers(sentence: string, before: string, units: InputUnits): Loop | undefined {
  for (const match of sentence.matchAll(otherOnes)) {
    const clauseStart = /(?:[.,;:!?] )?[^.,;:!?]*$/.exec(sentence.slice(0, match.index))!.index;
    const earlier = sentence.slice(0, match.index);
    if (units.givesSeveral && !pointsAtUnit(earlier, units)) continue;
    const start =
      clauseStart +
      /^[.,;:!? ]*(?:(?:and|then|or|but) )*/.exec(sentence.slice(clauseStart))![0].length;
    const lead = sentence.slice(start, match.index);
    const isMeant =
      /^(?!(?:to|with|in|on|by|for|from|at|of) )[\w' -]+ $/.test(lead) &&
      isCommand(sentence.slice(start)) &&
      !notTheirs.test(lead) &&
      !isDenied(lead) &&
      !inManner.test(sentence.slice(match.index + match[0].length)) &&
      !isAmongParts(earlier, before, units) &&
      !isWithinInput({ earlier, words: match[0], later: sentence.slice(match.index), units }) &&
      isNoRemnant(match[0], lead, sentence.slice(match.index + match[0].length), units);
    if (isMeant) return { start, end: match.index + match[0].length };
  }
  return undefined;
}

/** "Label the rest", "do the rest likewise", but not "cut off the rest" of what is worked on. */
function isNoRemnant(words: string, lead: string, rest: string, units: InputUnits): boolean {
  if (!/^the rest$/i.test(words)) return true;
  const verb = /^\W*([a-z]+)/i.exec(lead)?.[1] ?? '';
  return (
    says.working.test(lead) ||
    /\b(?:with|for|to) $/i.test(lead) ||
    says.isAgain(rest) ||
    says.serial.test(rest) ||
    units.mentions(verb.toLowerCase())
  );
}

/** "Approach the rest with care": what is left of the work. */
const inManner = /^ with (?!(?:the|this|these|that) (?:same|steps?|procedure)\b)/i;

/** What is done to what is left of parts, and what is said of others. */
const notTheirs =
  /\b(?:rule|ignor\w*|discard|drop|delete|remove|eliminate|skip|omit|leave|exclude|cross|strike|disregard|forget|keep|try|find|think|search|look for|invent|add|use|than|from|like|of|with|if|that|which|who|whether|what|how|because|when|where|until|unless|as|against|between|among|differs?|put|insert|pick|choose|take) (?:out |off |of |for |the |all )*$|\b(?:if|that|which|who|whether|what|how|because|where|unless|while|when|whenever|gives|has|holds)\b/i;

/** One of these words is in all of them. */
const telling =
  /\b(?:next|others?|successor|follower|neighbou?r|rest|remaining|ones?|all|each|another|any|everything|second|following|after|behind|under\w*|below|beneath|comes|until|till|back|new|fresh|loop\w*|above|repeat|iterate|redo|reiterate|again|anew|afresh|over|return|step|steps|start|move|carry)\b/i;

const waiting = '(?:(?:un[\\w-]+|new|open|pending|waiting|fresh|available|given) )?';
const ordinal = `(?:the (?:next|following|subsequent|succeeding|ensuing|upcoming|coming)(?: (?:${waiting}ones?|in line|in the (?:row|queue|line|list|series)))?|the (?:second|third) one|what(?:ever|ichever) (?:one )?(?:comes|follows|is next)[\\w ]{0,20}|whichever (?:one )?(?:comes|follows|is)[\\w ]{0,20}|the ones? (?:that |which )?(?:after|following|follows?|behind|below|underneath|beneath|comes? (?:next|after)|next to)(?: (?:it|this|that|them|this one|that one))?)`;
const others = `(?:${ordinal}|(?:(?:the|all|any|all the|all of the) )?others?(?: ones)?|the rest(?: of them)?|the remaining(?: ones)?|all (?:of them|the rest)|each (?:of them|one)|every one(?: of them)?|everything else|another(?: one)?|an?(?:other)? (?:new|fresh|different) one|all)`;
const closing = String.raw`(?=\s*(?:[.,;!)]|:(?! )|$| (?:in the same|in this|in like|likewise|similarly|alike|as well|too|until|and|on (?:the|your) (?:pile|stack|heap|list|table|tray|desk)|one by one|after|afterwards|when|once|accordingly|similarly|identically|with|from|on|by|(?:in|of|on) (?:the|your) (?:[\w-]+ )?(?:${says.holderNames}|${keepers}))\b|(?<=\bones?) (?:in|of|on|from) (?:the|your) [a-z]+(?=\s*(?:[.,;!)]|$))))`;
const otherOnes = new RegExp(
  String.raw`(?<![\w'-])(?:(?:the|all the|all|any) others|the other ones|the rest(?: of them)?|the remaining ones|the next ${waiting}one|an?(?:other)? (?:new|fresh) one|the one (?:after|following|behind|below|underneath|beneath|(?:that|which) (?:follows|comes (?:next|after|behind)|is next))(?: (?:it|this|that))?|the (?:following|subsequent|upcoming) ones?)${closing}`,
  'gi',
);
const finished =
  '(?:labell?ed|processed|done|left|classified|annotated|answered|handled|covered|finished|completed|treated|translated|solved|rated|scored|tagged|categori[sz]ed|dealt with|checked|gone|exhausted)';

const procedure =
  '(?:(?:this|these|that|the|it|all|your|of) |above |foregoing |whole |entire |complete |same |previous |earlier |described )*(?:steps?|process|procedure|sequence|cycle|routine|instructions|everything|this|it|exercise|workflow|task)?(?: (?:above|\\d+(?: ?(?:-|–|to|through|and) ?\\d+)?))?';
const fromTheTop =
  '(?: (?:from|at|to|with|back to) (?:(?:the )?step (?:1|one|a)|(?:the )?(?:very )?(?:beginning|start|top|first step)|scratch|square one))';
const asNeeded =
  '(?: (?:as (?:often|many times) as (?:needed|necessary|required)|as (?:needed|necessary|required)|again and again|over and over(?: again)?|many times|until (?:done|finished|complete|completed|you are (?:done|finished)|the task is (?:done|complete)|everything is done)|until there (?:is|are) (?:nothing|none|no more)(?: (?:left|more|else|to [\\w-]+))*|till (?:the end|there is nothing[\\w ]{0,25})|indefinitely|continuously))';
const opened = String.raw`(?<=^\W*|[.;:!?] |, |\b(?:and|then|finally|lastly|afterwards|now|next),? )`;
const alone = String.raw`(?<=^\W*(?:(?:then|finally|lastly|afterwards|now|next|and),? )*|[.;:!?] (?:(?:then|finally) )?)`;
const ended = String.raw`(?=\s*(?:[.;!)]|$))`;

/** Going on to others whatever stands before. */
const surely = [
  String.raw`(?:the )?(?:next|following) (?<noun>[\w-]+)(?:,|:|;| [–—-])? (?:the )?same\b`,
  String.raw`(?:take|grab|fetch|get|pick up|start|open|tackle|request|load|begin|pull) (?:on |with )?(?:another|the next|a new|a fresh|one more) (?:batch|lot|round|pile|stack|bunch|load|dozen)\b`,
  String.raw`(?:go|move|step|jump|skip) (?:down )?(?:one|a) (?<noun>row|line|entry|record|page) (?:down|further|on|below)`,
  String.raw`(?:turn|flip)(?: over)? (?:the page|to the next page) (?:and|to|then)\b`,
  String.raw`work (?:your way )?(?:down|downwards|on|along|through)[^.;:!?]{0,40}? (?:until|till) (?:you (?:hit|reach|come to|get to|arrive at) )?(?:an? (?:empty|blank) (?:line|row|cell)|the (?:very )?(?:last (?:line|row|one)|bottom))`,
].map((words) => new RegExp(String.raw`(?<![\w'-])${words}`, 'i'));

/** "From one turn to the next", "note the move to the next" */
const asNoun = String.raw`\b(?:from (?:one|each|every)|an?|the|its) `;

const patterns = [
  String.raw`(?:the next one|another one|a new one|the (?:following|subsequent) ones?|the one after (?:it|this|that)|the others|the rest|the remaining ones) (?:(?:is|are) (?:next|up|due|(?:then |now |also )?(?:to be )?[\w]{3,}ed\b)|comes?|follows?|(?:must|should|has to|have to|will) (?:then )?(?:be|follow|come|go)|undergo(?:es)?|gets? the same)`,
  String.raw`(?!(?:of|in|from|than|and|or|as|about|between|is|at|by)\b)[\w-]+ (?:the next one|the one after (?:it|that|this))${closing}`,
  String.raw`(?:take up|turn to|go on to|move (?:on )?to|continue with|proceed (?:to|with)|start on) (?:the second(?: one)?${closing}|(?:its|the) (?:successor|follower|neighbour|neighbor)\b(?! of\b))`,
  String.raw`(?:take|pick(?: up)?|choose|get|do|start with|start on|begin with|fetch|load|open|grab|tackle) (?:another|a new|a fresh|a different|the next) one`,
  String.raw`(?:the )?(?:second|next|following)(?: (?:of (?:the|these|your) )?(?<noun>[\w-]+))?,? and so (?:on|forth)`,
  String.raw`(?:end|finish|stop|close|conclude) (?:with|at) the (?:very )?last(?: one)?${closing}`,
  String.raw`(?:then the next|(?<=^\W*|[.?!:] )(?:and )?on(?:wards?)? (?:to|with) the next(?: one)?)(?=\s*(?:[,;.!)]|$))`,
  String.raw`(?:move|go|proceed|continue|carry|pass|turn)(?: (?:on|over|ahead|down))* (?:to|with) the (?<behind>[\w-]+)(?: of [\w-]+)? (?:underneath|beneath|(?:right |just )?below|(?:that |which )?(?:follows|comes (?:next|after)|is next)|(?:after|behind|below|under) (?:that|it|this))(?: (?:it|this|that))?${closing}`,
  String.raw`(?:repeat|redo|reiterate|iterate|rinse and repeat|do (?:this|so|the same|it|that|likewise)|proceed|continue|apply (?:this|these|it|the same)|apply|go on|carry on|keep going|follow (?:these|the same)|(?:do|perform|carry out|apply|follow|execute|run through|go through) (?:(?:the|these|all|both|this) )*(?:[a-z]+ )?(?:steps?|procedure|following)|same(?= (?:for|with|to) )|the same (?:is|goes))\b[^.;:!?]{0,60}? (?:for|with|on|to|over|in|until) ${others}${closing}`,
  String.raw`(?:move|go|proceed|continue|pass|advance|turn|switch|jump|skip|carry|get|return)(?: (?:on|over|ahead|forward|back|along|again))* (?:to|with|onto) (?!all\b|each\b)${others}${closing}`,
  String.raw`(?:do|label|process|rate|tackle|handle|annotate|classify|see|read|begin|start) the next(?=\s*(?:[.;!)]|$))`,
  String.raw`(?<=\b(?:once|when|after|as soon as)\b[^.;]{0,60}, )(?:then )?[a-z]+ the next(?=\s*(?:[.;!)]|$))`,
  String.raw`(?:open|take|pick|fetch|load|grab|get|pull|bring|draw|call)(?: (?:up|out|in|down|on))? the next(?= and\b|\s*(?:[.,;:!)]|$))`,
  String.raw`(?:take|take up|pick up|pick|start|begin|tackle|process|label|handle|load|fetch|read|classify|annotate|answer|do) (?:on |with )?the (?:(?:next|following|subsequent|succeeding) one|one (?:after|following|behind|below|under|underneath|beneath|next to)(?: (?:it|this|that))?)${closing}`,
  String.raw`(?:until|till) (?:all|each|every one|everything|none|no more|nothing)(?: of them| ones)?(?: (?:is|are|has|have|been|more|remains?))* ?(?:${finished}|remains?|remaining)\b`,
  String.raw`(?:until|till) there (?:is|are|'s) (?:nothing|none)(?: more| left| else)*(?: to [\w-]+)?${ended}`,
  String.raw`(?:until|till) (?:you (?:have |are )?|you've |you're )(?:been )?(?:run out|through|done|finished|${finished}|gone through|seen|been through|looked at)(?: with)?(?: (?:all|everything|them all|all of them|every one|each one|the lot))${closing}`,
  String.raw`(?:keep going|keep on|carry on|continue|go on|keep labell?ing|keep repeating|repeat)(?: (?:like this|this way|in this (?:way|manner|fashion)|with this|labell?ing))* (?:until|till) (?:you (?:have )?(?:run out|finish(?:ed)?|reach(?:ed)? the (?:end|last one)|are (?:done|finished|through))|the (?:very )?end|none|no more|nothing)${closing}`,
  String.raw`(?:go|return|jump|come|loop|get|start)(?: (?:on|right|then|over|again|all over))* (?:back to|to|from|at) (?:step (?:\d+|one)|the (?:first step|start|beginning|top)) (?:and|to|with|for) (?:[\w-]+ ){0,4}?(?:next|another|new|others|following|remaining|upcoming|subsequent)(?: ones?)?${closing}`,
  String.raw`(?:start|begin|do (?:it|this|everything))(?: (?:all|over|again|anew|afresh|from step (?:1|one)))+ (?:with|on|for) (?:the )?(?:another|a new|a fresh|a different|others?|next|rest|remaining)(?: one)?${closing}`,
  `${alone}(?:(?:lather,? )?rinse,? (?:and )?)?(?:repeat|iterate|reiterate|redo|loop)(?: ${procedure})??${fromTheTop}?${asNeeded}?${ended}`,
  `${opened}(?:repeat|iterate|reiterate|redo) (?=this|the|all|these|step|from)${procedure}?${fromTheTop}?${asNeeded}?${ended}`,
  String.raw`(?<=\b(?:once|when|after|as soon as)\b[^.;,]{0,40}\b(?:done|finished|ready|saved|complete|completed|finishing)\b[^.;,]{0,20}, )(?:just |simply |you can |you may )?(?:move|carry|go) on${ended}`,
  `${opened}(?:(?:start|begin)(?: (?:all )?(?:over|again|anew|afresh))+|(?:return|go back|loop back|jump back|come back)(?= ))${fromTheTop}?${asNeeded}?${ended}`,
  `${opened}(?:start|begin|do)(?: (?:it|this|everything|the whole thing))? (?:all )?(?:over )?(?:again and again|over and over(?: again)?)\\b(?!,? until (?!all|every|each|you|done|no more)\\b)[^.;]*`,
].map((words) => new RegExp(String.raw`(?<![\w'-])(?<!${asNoun})${words}`, 'gi'));
