import { stem } from '../../../evaluate/metrics/porter';
import { actsOnParts } from '../actVerbs';
import { answeringOfClause, isInHead } from './answeringClauses';
import { isCommand } from '../commands';
import type { Deliverable } from './deliverable';
import { assertsLabel, givesLabel } from './labelAssertions';
import { casing, limits, weighing } from './manners';
import { clausesOf, type Clause } from './orders';
import { checks, comparesAnswer, statesAnswer } from './statedAnswers';
import { quotationsOf, sentencesOf, wordsOf } from '../words';

/**
 * How surely a step has the answer produced: `maybe` is enough at the end of a list, `named` only says which label belongs to
 * what, and `check` looks back at an answer that was written before, or mends or limits it.
 */
export type Answering = 'surely' | 'maybe' | 'named' | 'check' | 'remark' | 'no';

export interface AnsweringTask extends Deliverable {
  /** Stems of all words of the definition. */
  readonly stems: ReadonlySet<string>;
  /** Where a step gives one of the labels; made by `assertionOf`. */
  readonly assertion: RegExp | undefined;
  readonly hasLabels: boolean;
  /** "If there is none, write none": the only fixed answer is that of an exception. */
  readonly hasOnlyException: boolean;
  /** A label at the end of an order, and one anywhere; made by `givenLabelOf` and `labelOf`. */
  readonly givenLabel: RegExp | undefined;
  readonly label: RegExp | undefined;
}

/**
 * Whether a step has something handed out. "Output", "reply" or "the answer is" do so surely; so does what the definition
 * orders ("rewrite", "a headline"). Judging, finding and thinking produce nothing; any other act may be the one that does.
 */
export function answeringOf(step: string, task: AnsweringTask): Answering {
  const verdicts = sentencesOf(step).map(({ text }) => answeringOfSentence(text, task));
  return order.find((each) => verdicts.includes(each)) ?? 'no';
}

const order = ['surely', 'maybe', 'named', 'check', 'remark'] as const;

function answeringOfSentence(sentence: string, task: AnsweringTask): Answering {
  const text = withoutQuotations(sentence)
    .slice(0, longestRead)
    .replace(asks.some((noun) => task.nouns.has(noun)) ? answerToIt : never, 'the key')
    .replace(/\s+/g, ' ')
    .replace(namedThings, (things) => things.replace(/,? or |, /g, '/'));
  if (isReminder.test(text)) return dwells.test(text) ? 'no' : 'remark';
  if (statesAnswer(text, task)) return 'surely';
  const clauses = clausesOf(text);
  const ordering =
    ponders.test(text) || inThought.test(text) ? clauses.filter(startsAnew) : clauses;
  const verdicts = ordering.map((clause) => answeringOfClause(clause, task));
  if (verdicts.includes('surely') || choosesWritten(ordering, verdicts, task)) return 'surely';
  if (checks.test(text)) return 'check';
  if (verdicts.includes('maybe')) return 'maybe';
  if (goesOn.test(text) || comparesAnswer(text, task)) return 'check';
  if (assertsLabel(sentence.replace(explaining, ''), task.assertion)) return 'named';
  if (routing.test(clauses[0]!.text) && givesLabel(sentence, task.givenLabel)) return 'named';
  const main = clauses.find((clause) => !leadsIn.test(clause.text)) ?? clauses[0]!;
  if (toWriter.test(text)) return 'check';
  if (isInHead(main.text) || text.endsWith('?')) return 'no';
  if (isDoneWithLabel(main.text, task)) return 'named';
  const [verb] = wordsOf(main.text);
  if (
    obliges.test(text) ||
    limits.test(main.text) ||
    casing.test(main.text) ||
    weighing.test(main.text) ||
    goesOn.test(text) ||
    (verb && actsOnParts.has(verb.lower))
  )
    return 'check';
  return isFragment(text) || (namesAnswer(text, task) && !finite.test(text)) ? 'maybe' : 'remark';
}

/** Where a question is to be made, "the answer" is that to the question. */
const asks = ['question', 'riddle', 'quiz'].map(stem);
const answerToIt = /\b(?:the|its|an|this|that) answers?\b/gi;
const never = /(?!)/;

/** "Notice any deadline, sum or name": none of them is an order. */
const namedThings = /\b(?:any|each|every|no) [\p{L}-]+(?:, [\p{L}-]+){0,6},? or [\p{L}-]+/giu;

/** "Write the mood that prevails: happy, sad or calm" */
const choosesWritten = (
  [order, ...rest]: readonly Clause[],
  [verdict]: readonly Answering[],
  { label }: AnsweringTask,
): boolean =>
  verdict === 'maybe' &&
  handsOut.test(order!.text) &&
  label !== undefined &&
  rest.filter(({ text }) => label.test(text)).length > 1;

/** "Late buses mean delay, dirt counts as uncleanliness": what labels stand for is no order to write one. */
const explaining =
  /\b(?:means?|meant|counts? as|suggests?(?: that)?|implies|imply|indicates?|shows?|points? to|leans? to(?:wards)?|speaks? (?:for|of)|is typical of|are typical of|hints? at)\b[^.;:?,]*/gi;

/** "Consider that some sentences only permit or describe something": all of it goes on in the head. */
const ponders =
  /^(?:(?:also|then|next|now|first|finally|lastly),? )*(?:(?:imagine|picture|visuali[sz]e|envision|envisage|reflect|ponder|contemplate|meditate|muse|wonder|consider|think|reason|recall|realise|realize|understand|be aware)\b(?! (?:up|it (?:through|over) and)\b)|(?:reflect|think|ponder|muse|wonder|meditate) (?:on|upon|about|of|over)\b)/i;

/** "In your head, put the items into order" */
const inThought =
  /^(?:(?:first|then|next|now),? )*(?:in your (?:head|mind|thoughts)|in thought|mentally|silently|inwardly)\b/i;

/** "… and write it down", "…; then report it" */
const startsAnew = ({ isPlain, text }: Clause, index: number): boolean =>
  index > 0 && (isPlain || handsOut.test(text));

const handsOut =
  /^(?:answer|output|return|reply|respond|write|print|give|say|state|report|label|classify|choose|pick|select|tell|name)\b/i;

/** An act of any kind on a label, or one that ends with it: "Tick Yes", "Bring it down to Yes or No". */
function isDoneWithLabel(clause: string, { label }: AnsweringTask): boolean {
  const object = act.exec(clause)?.[1];
  if (object === undefined || !label || !isCommand(clause) || limits.test(clause)) return false;
  const [named] = label.exec(object) ?? [];
  return named !== undefined && (closelyBound.test(object) || object.startsWith(named));
}

const act = /^[A-Z][a-z]*[a-rt-z] (.+)/;
const closelyBound = /^(?:it|them|the|this|either|down|out|on|with|your \w+) /;

/** In UTF-16 code units. */
const longestRead = 800;

const leadsIn =
  /^(?:for|to|in|of|with|as|at|on|from|because|if|when|whenever|once|after|before|having|while|where|by)\b/i;

const routing =
  /^(?:send|route|direct|assign|sort|file|put|place|move|forward|refer|hand|give|map|attribute|allocate|set|mark|tag|label|classify|flag|rate|treat|count|class|categori[sz]e|code|consider|read|take|regard|see|judge)\b/i;

/** "The reader must be able to do without it": how an answer has to be, said in passing. */
const obliges =
  /^(?!(?:you|what|which|who|where|how|if|when|whether|think|consider|see|ask|decide|judge|find)\b)[^.;:?]{0,80}\b(?:must|should|has to|have to|ought to)\b/i;

/** "Full snippet out", "that noun, one word": said without a verb, it may well be what is handed out. */
const isFragment = (text: string): boolean =>
  ofAnswer.test(text) || ((inLowerCase.test(text) || counted.test(text)) && !finite.test(text));

/** "Dutch version, one sentence." */
const namesAnswer = (text: string, { nouns }: AnsweringTask): boolean =>
  nouns.has(wordsOf(text)[0]?.stem ?? '');

/** Where orders would begin with a capital. */
const inLowerCase = /^[^\p{L}\d]*[a-z]/u;
const counted =
  /^\W*(?:one|two|three|four|five|\d+|a single|full|whole|complete|same|that|this|just|only|plain|bare|final)\b(?! \w+s\b)|^\W*(?:now|then|last(?:ly)?|finally|at the end)[,:]? (?:for )?(?:the|an?|your)\b|^\W*[\w -]{1,40} (?:only|alone|nothing (?:else|more)|no more)\b|^[^.]{1,60}, nothing (?:else|more)\W*$|^\W*[a-z][\w -]{1,40}\b(?:out|done)\W*$|^\W*(?:the|an?|your) \w+(?: \w+)?(?:, please)?[.!]?$/i;
const finite =
  /\b(?:is|are|was|were|be|has|have|had|does|do|did|can|could|may|might|must|shall|should|will|would|you|we|counts?|matters?|means?|shows?|comes?|goes|stands?|says?|tells?|gives?|helps?|takes?|plays?|depends?|weighs?|points?|speaks?|belongs?|proves?)\b|n['’]t\b|['’]s\b/i;
/** "Your line opens with …" */
const ofAnswer =
  /^your (?:\w+ ){1,2}(?:opens|begins|starts|ends|closes|reads|goes|comes|has|holds)\b/i;

/** Left from a chat: nothing that is done with the input. */
const toWriter = /\b(?:me|my|feel free|anything else)\b/i;

/** Telling what a label means, or that it exists, is not giving it. */
const isReminder =
  /^(?:also |always |please )?(?:keep in mind|bear\b[^.]*\bin mind|remember\b(?! to)|recall (?:that|how|what)|note that|be aware|know that|notice that|consider that|reali[sz]e that|recogni[sz]e that|accept that|take (?:[^.;:]{1,60} )?into account\b|be clear that|don['’]t forget (?:that|the)|do not forget (?:that|the)|understand that|assume)\b/i;

const dwells = /\bmind (?:which|what|whether|who|where)\b/i;

const goesOn =
  /^(?:then |and )?(?:repeat(?: (?:this|these|it|for|with|until|steps?|the (?:steps?|process|procedure|same|above))\b|\W*$)|continue|carry on|go on|proceed|move on|keep (?:going|doing)|do (?:this|the same|so)|(?:re-?read|read (?:it|this|your|them|the (?:whole|finished|result\w*|answer|output)))\b)/i;

function withoutQuotations(text: string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of quotationsOf(text)) {
    result += `${text.slice(from, start)}QUOTED`;
    from = end;
  }
  return result + text.slice(from);
}
