import type { Loop } from './collectionLoops';
import { keepers } from './collections';
import { isTalk } from './consulted';
import type { Context } from './loops';
import { isDenied } from '../commands';
import type { InputUnits } from './inputUnits';
import * as says from './loopWords';
import { namesParts } from './namedParts';
import { nounPhraseAt } from './unitPhrases';

/**
 * A loop without a noun: "once this review is done, move on to the next". The next is one of what the words before speak of: a
 * loop where that is the one input, or where neither they nor the definition have several of anything.
 */
export function goesOn({ sentence, before, units }: Context): Loop | undefined {
  if (!telling.test(sentence) || isTalk(sentence)) return undefined;
  for (const pattern of patterns)
    for (const match of sentence.matchAll(pattern)) {
      const earlier = sentence.slice(0, match.index);
      if (isDenied(earlier) || !isOfInputs(earlier, before, units)) continue;
      return { start: match.index, end: match.index + match[0].length };
    }
  return undefined;
}

/** Whether what is gone through are inputs, and no parts of the one. */
const isOfInputs = (earlier: string, before: string, units: InputUnits): boolean =>
  pointsAtUnit(earlier, units)
    ? !namesParts(earlier, units)
    : !units.givesSeveral && !namesParts(`${before} ${earlier}`, units);

/** "Once you are done with this sentence" */
function pointsAtUnit(sentence: string, units: InputUnits): boolean {
  for (const match of sentence.matchAll(
    /\b(?:this|the|that|one|(?:done|through|finished) with (?:an?|each)) (?=[a-z])/gi,
  )) {
    const phrase = nounPhraseAt(sentence, match.index + match[0].length, units);
    if (phrase?.standing === 'unit' && !phrase.isPlural) return true;
  }
  return false;
}

/** One of these words is in all of them. */
const telling =
  /\b(?:next|others?|successor|follower|neighbou?r|rest|remaining|ones?|all|each|another|any|everything|second|following|after|behind|under\w*|below|beneath|comes|until|till|back|new|fresh|loop\w*|above|repeat|iterate|redo|reiterate|again|anew|afresh|over|return|step|steps|start|move|carry)\b/i;

const waiting = '(?:(?:un[\\w-]+|new|open|pending|waiting|fresh|available|given) )?';
const ordinal = `(?:the (?:next|following|subsequent|succeeding|ensuing|upcoming|coming)(?: (?:${waiting}ones?|in line|in the (?:row|queue|line|list|series)))?|the (?:second|third) one|what(?:ever|ichever) (?:one )?(?:comes|follows|is next)[\\w ]{0,20}|whichever (?:one )?(?:comes|follows|is)[\\w ]{0,20}|the ones? (?:that |which )?(?:after|following|follows?|behind|below|underneath|beneath|comes? (?:next|after)|next to)(?: (?:it|this|that|them|this one|that one))?)`;
const others = `(?:${ordinal}|(?:(?:the|all|any|all the|all of the) )?others?(?: ones)?|the rest(?: of them)?|the remaining(?: ones)?|all (?:of them|the rest)|each (?:of them|one)|every one(?: of them)?|everything else|another(?: one)?|an?(?:other)? (?:new|fresh|different) one|all)`;
const closing = String.raw`(?=\s*(?:[.,;!)]|:(?! )|$| (?:in the same|in this|in like|likewise|similarly|alike|as well|too|until|and|on (?:the|your) (?:pile|stack|heap|list|table|tray|desk)|one by one|after|afterwards|when|once|accordingly|similarly|identically|with|from|on|by|(?:in|of|on) (?:the|your) (?:[\w-]+ )?(?:${says.holderNames}|${keepers}))\b|(?<=\bones?) (?:in|of|on|from) (?:the|your) [a-z]+(?=\s*(?:[.,;!)]|$))))`;

const procedure =
  '(?:(?:this|these|that|the|it|all|your|of) |above |foregoing |whole |entire |complete |same |previous |earlier |described )*(?:steps?|process|procedure|sequence|cycle|routine|instructions|everything|this|it|exercise|workflow|task)?(?: (?:above|\\d+(?: ?(?:-|–|to|through|and) ?\\d+)?))?';
const fromTheTop =
  '(?: (?:from|at|to|with|back to) (?:(?:the )?step (?:1|one|a)|(?:the )?(?:very )?(?:beginning|start|top|first step)|scratch|square one))';
const asNeeded =
  '(?: (?:as (?:often|many times) as (?:needed|necessary|required)|as (?:needed|necessary|required)|again and again|over and over(?: again)?|many times|until (?:done|finished|complete|completed|you are (?:done|finished)|the task is (?:done|complete)|everything is done)|until there (?:is|are) (?:nothing|none|no more)(?: (?:left|more|else|to [\\w-]+))*|till (?:the end|there is nothing[\\w ]{0,25})|indefinitely|continuously))';
const opened = String.raw`(?<=^\W*|[.;:!?] |, |\b(?:and|then|finally|lastly|afterwards|now|next),? )`;
const alone = String.raw`(?<=^\W*(?:(?:then|finally|lastly|afterwards|now|next|and),? )*|[.;:!?] (?:(?:then|finally) )?)`;
const ended = String.raw`(?=\s*(?:[.;!)]|$))`;

/** "From one turn to the next", "note the move to the next" */
const asNoun = String.raw`\b(?:from (?:one|each|every)|an?|the|its) `;

const patterns = [
  String.raw`(?:take|pick(?: up)?|choose|get|do|start with|start on|begin with|fetch|load|open|grab|tackle) (?:another|a new|a fresh|a different|the next) one`,
  String.raw`(?:repeat|redo|reiterate|iterate|rinse and repeat|do (?:this|so|the same|it|that|likewise)|proceed|continue|apply (?:this|these|it|the same)|apply|go on|carry on|keep going|follow (?:these|the same)|(?:do|perform|carry out|apply|follow|execute|run through|go through) (?:(?:the|these|all|both|this) )*(?:[a-z]+ )?(?:steps?|procedure|following)|same(?= (?:for|with|to) )|the same (?:is|goes))\b[^.;:!?]{0,60}? (?:for|with|on|to|over|in|until) ${others}${closing}`,
  String.raw`(?:move|go|proceed|continue|pass|advance|turn|switch|jump|skip|carry|get|return)(?: (?:on|over|ahead|forward|back|along|again))* (?:to|with|onto) (?!all\b|each\b)${others}${closing}`,
  String.raw`(?:take|take up|pick up|pick|start|begin|tackle|process|label|handle|load|fetch|read|classify|annotate|answer|do) (?:on |with )?the (?:(?:next|following|subsequent|succeeding) one|one (?:after|following|behind|below|under|underneath|beneath|next to)(?: (?:it|this|that))?)${closing}`,
  String.raw`(?:go|return|jump|come|loop|get|start)(?: (?:on|right|then|over|again|all over))* (?:back to|to|from|at) (?:step (?:\d+|one)|the (?:first step|start|beginning|top)) (?:and|to|with|for) (?:[\w-]+ ){0,4}?(?:next|another|new|others|following|remaining|upcoming|subsequent)(?: ones?)?${closing}`,
  `${alone}(?:(?:lather,? )?rinse,? (?:and )?)?(?:repeat|iterate|reiterate|redo|loop)(?: ${procedure})??${fromTheTop}?${asNeeded}?${ended}`,
  `${opened}(?:(?:start|begin)(?: (?:all )?(?:over|again|anew|afresh))+|(?:return|go back|loop back|jump back|come back)(?= ))${fromTheTop}?${asNeeded}?${ended}`,
].map((words) => new RegExp(String.raw`(?<![\w'-])(?<!${asNoun})${words}`, 'gi'));
