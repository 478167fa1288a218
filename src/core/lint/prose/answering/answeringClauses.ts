import { stem } from '../../../evaluate/metrics/porter';
import { actsOnParts, staysInHead } from '../actVerbs';
import type { Answering, AnsweringTask } from './answering';
import { isOnlyNoted, makes } from './answerObjects';
import { headOf, verbStem } from './deliverable';
import { handing, notesLabel, plainOrder, writesOut } from './handing';
import { choosing, choosingOf } from './choosing';
import { intoForm } from './intoForm';
import { grammarWords } from '../grammarWords';
import type { Clause } from './orders';
import { casing, limits, weighing } from './manners';
import { isOfWhole, rearranging } from './wholeActs';
import { isNumber } from '../sequence/families';
import { wordsOf, type Word } from '../words';

/** Whether a part of a sentence has the answer produced. */
export function answeringOfClause({ text, isPlain }: Clause, task: AnsweringTask): Answering {
  const clause = plainOrder(text);
  const { nouns } = task;
  const words = wordsOf(clause);
  const [verb] = words;
  if (!verb) return 'no';
  const makesIt = words.some((word, at) => at > 0 && nouns.has(word.stem));
  if (writesOut(clause, makesIt)) return 'surely';
  if (onLines.test(clause)) return 'maybe';
  if (notesLabel(clause, task)) return 'maybe';
  if (isInside(clause, nouns)) return 'no';
  if (isOnTheWay(clause, nouns) && !asOne.test(clause))
    return wholeOfParts.test(clause) ? 'maybe' : 'no';
  if (isOnlyLabel(clause, task) || reckoning.test(clause)) return 'no';
  if ((casing.test(clause) || limits.test(clause)) && !asksToDo(verb, task)) return 'no';
  if (handing.test(clause))
    return isOnlyNoted(clause, task) && !asksToDo(verb, task) && !isWhole(clause, task)
      ? 'maybe'
      : 'surely';
  if (settling.test(clause) && task.label?.test(clause)) return 'maybe';
  if (choosing.test(clause)) return choosingOf(clause, task);
  if (
    !startsInHead.test(clause) &&
    (shaped.test(clause) || assembled.test(clause) || becomes(clause, nouns))
  )
    return isOrdered(clause, words, task) ? 'surely' : 'maybe';
  if (actsOnParts.has(verb.lower) && asksToDo(verb, task)) return 'maybe';
  if (staysInHead(verb.lower) || actsOnParts.has(verb.lower)) return 'no';
  if (/^\S+ing\b/i.test(clause) && !/^(?:bring|string)\b/i.test(clause))
    return naming.test(clause) ? 'maybe' : 'no';
  if (isOrdered(clause, words, task)) return 'surely';
  if (speaking.test(clause) && messages.some((noun) => nouns.has(noun))) return 'maybe';
  if (/^ask (?:for|about)\b/i.test(clause)) return 'maybe';
  const brought = intoForm(clause, task);
  if (brought) return brought;
  const isMade = words.length > 1 && making.test(clause);
  const isTold = (telling.test(clause) && nouns.size > 0) || isReckoned(clause, verb, task);
  if (isMade && !isTold && !rearranging.test(clause)) return 'maybe';
  const isOther = isPlain && isOtherAct(clause, verb) && task.label?.exec(clause)?.index !== 0;
  return (isMade || isOther) && isOfWhole(clause.slice(verb.end), task) ? 'maybe' : 'no';
}

/** "Arrange the words into a headline", "Add a line", "End with a question mark". */
function becomes(clause: string, nouns: ReadonlySet<string>): boolean {
  if (
    /^(?:end|finish|close|conclude) (?:it |(?:the|your) (?:\w+ ){1,2})?with\b|^sum (?:\w+ ){0,4}up (?:in|as)\b/i.test(
      clause,
    )
  )
    return true;
  const made = product.exec(clause)?.[1];
  const head = made && headOf(made);
  return head !== undefined && head !== '' && nouns.has(stem(head));
}

const product =
  /(?:\binto|^(?:add|insert|arrange|put|make (?:it|them|this|each(?: of \w+)?|the \w+))) (?:(?:a|an|one|your)\b|(?:a |the )?(?:second|single|final)\b) ?(.*)/i;
const startsInHead =
  /^(?:its?|their|his|her|the|an?|your|this|that|think|consider|decide|determine|check|find|look|see|weigh|compare|read|identify|imagine|picture|plan|count|recall|divide|split|break|group)\b/i;

/** "Past, present or future": labels are no orders, even where a verb looks like that. */
function isOnlyLabel(clause: string, { label }: AnsweringTask): boolean {
  return label !== undefined && !/\p{L}/u.test(clause.replace(label, ''));
}

/** In the head, a note on the way, or a program that would do the task. */
function isInside(clause: string, nouns: ReadonlySet<string>): boolean {
  if (isInward.test(clause) || judges.test(clause) || aside.test(clause)) return true;
  if (weighing.test(clause)) return true;
  if (distinguishing.test(clause)) return true;
  return program.test(clause) && !programs.some((noun) => nouns.has(noun));
}

/** "Tell the licence of the data from that of the code" */
const distinguishing =
  /^tell (?!what\b|which\b|who\b|how\b|why\b|where\b|when\b|whether\b|if\b)[^.;:]{1,80} (?:from|apart)\b/i;

/** "Say in one sentence what the chart shows", where no label is wanted. */
const isWhole = (clause: string, { isChoice, hasLabels }: AnsweringTask): boolean =>
  !isChoice && !hasLabels && shaped.test(clause) && !/\b(?:each|every|both)\b/i.test(clause);

/** What the definition asks for. */
function isOrdered(clause: string, words: readonly Word[], task: AnsweringTask): boolean {
  if (words.length < 2 || trial.test(clause)) return false;
  const [verb] = words;
  if (/[^s]s$|^bring$/.test(verb!.lower)) return false;
  if (asksToDo(verb!, task)) return true;
  const changed = changing.test(clause) && /\b(?:in|into|to|as|with)\s+(.*)/i.exec(clause)?.[0];
  return making.test(clause) && makes(changed || clause.slice(verb!.end), task);
}

const asksToDo = ({ lower }: Word, { verbs }: AnsweringTask): boolean =>
  verbs.has(verbStem(lower)) &&
  !/^(?:solve|calculate|compute|count|reverse)/.test(lower) &&
  !(verbs.size > 1 && /^(?:round|keep)$/.test(lower)); // "Compute … Round the result"

const changing = /^(?:turn|convert|transform|change|translate|map)\b/i;

const isInward =
  /\b(?:(?:in|up) your (?:head|mind|thoughts)|(?:for|to) yourself|mentally|silently|inwardly|in mind|in (?:your )?memory)\b/i;
/** "Form a judgment". */
const judges =
  /^(?:form|make|reach|draw|take|come to|arrive at|get to|give)\b(?: \w+){0,3} (?:judge?ments?|opinions?|conclusions?|decisions?|ideas?|pictures?|impressions?|views?|choice|verdict|mind|hypothesis|guess)\b(?! of| as)|^\S+ .*\binto an? (?:\w+ )?(?:judge?ment|opinion|picture|impression|view)\b/i;
/** "Finish by naming the tone" */
const naming =
  /^(?:naming|stating|saying|telling|choosing|picking|selecting|labelling|labeling|listing)\b/i;
/** Put down as one thing, or with marks between the parts. */
const asOne =
  /\b(?:out|as|into) (?:as )?(?:a|an|one)\b|\b(?:commas?|semicolons?|blanks?|spaces) between\b|\bseparated by\b/i;
/** No orders, or verbs that make something only in the company of certain words. */
const noOtherActs: ReadonlySet<string> = new Set(
  'where when who why like unlike not without spent took made gave went got left had said told found thought felt wrote came saw knew turn put make add draw ask bring handle process give deliver provide'.split(
    ' ',
  ),
);
/** An order with a verb of no known kind and an object. */
const isOtherAct = (clause: string, { lower }: Word): boolean =>
  !grammarWords.has(lower) &&
  !noOtherActs.has(lower) &&
  !trial.test(clause) &&
  /^\p{L}[\p{L}-]*(?<!(?:[^s]s|ed|(?<!^str)ing|ly)) (?:\p{L}+ly )?(?:(?:up|out|back|down|off|away|over|in|on|with) )?(?:the|a|an|it|this|that|these|those|them|each|every|all|both|your|its|one|two|three|any|QUOTED)\b/iu.test(
    clause,
  );

const program =
  /^(?:write|produce|generate|give) (?!(?:the|its|this|that|your|(?:down )?(?:what|which|who|how|why|where|when|whether))\b)(?:an? |some )?(?:[\w-]+ ){0,2}(?:programs?|scripts?|code|functions?|macros?)\b/i;

const programs = ['program', 'script', 'code', 'function', 'macro'].map(stem);

/** On a label: "go for x". */
const settling = /^(?:go|opt|settle|plump|default|fall back|resort) (?:for|on|to|with)\b/i;
/** Verbs of making; whether it is the answer that is made, the definition tells, or the end of the list. */
const making =
  /^(?:offer|show|pose|retell|recount|reproduce|assemble|name|list|compose|formulate|generate|summari[sz]e|sum(?! of)|paraphrase|reword|rephrase|translate|boil|copy|quote|extract|cite|create|form|draft|describe|express|phrase|put(?! (?:yourself|aside)|[^,]* (?:first|last|before|after|behind|together|aside)\b)|turn(?! to\b| [^,]*\baround\b)|transform|convert|combine|merge|condense|compress|make (?:(?:a|an|one|two|three|four|up) |(?:it|the \w+) (?:a|an|the|into|from) |this |these |them )(?!for\b|sense|note)|invent|come up with|build|craft|construct|coin|render|enumerate|declare|specify|restate|simplify|decode|encode|supply|devise|word (?:it|the|your|this)|verbali[sz]e|caption|entitle|title|recommend|suggest|propose|define|explain|lay (?:it|them)|complete|fill|finish|close|continue|join|fuse|assign|record|bring|shorten|add (?:a|an|one))\b(?!\W*$| (?:your mind|for)| (?:the time|an eye|track|note|notice|care|sure|apart|into account|to mind|yourself)\b)/i;

/** Numbers that come of it are not on paper yet: "Carry out each operation", "Make a rough estimate". */
const reckoning =
  /^(?:(?:carry out|perform|do|execute|run|make|take|work through|lay out|set up)\b[^.;:]{0,40}\b(?:operations?|calculations?|computations?|estimates?|estimation|arithmetic|additions?|subtractions?|multiplications?|divisions?|sums?|checks?|tests?|comparisons?|measurements?)|apply\b[^.;:]{0,40}\b(?:operations?|formulas?|rates?|factors?|rules?))\b/i;

/** "Form the sum", where a label is wanted. */
const isReckoned = (clause: string, { end }: Word, { hasLabels }: AnsweringTask): boolean =>
  hasLabels && isNumber(stem(headOf(clause.slice(end)) ?? ''));

/** Verbs that may be about anything the input has: "name the rule behind it". */
const telling = /^(?:name|specify|record|cite)\b/i;

/** What has so many sentences is written down, whatever the verb: "Resolve it in two sentences". */
const shaped =
  /^(?!(?:avoid|do|no|not)\b)\w+ .{0,80}\b(?:in|into|on) (?:(?:a|one|two|three|four|at most|your|no more than) ){1,2}(?:\w+ )?(?:sentences?|lines?|paragraphs?|bullet points?|bullets?|answer|response)\b/i;

/** "Set commas between them" */
const assembled =
  /^(?:(?:set(?:ting)?|plac(?:e|ing)|put(?:ting)?|string(?:ing)?) (?:an? |the |each )?(?:commas?|colons?|semicolons?|hyphens?|dash(?:es)?|slash(?:es)?|spaces?|bars?|full stops?|quotation marks|quotes|brackets|parentheses|braces) (?:between|around|behind|after|before|in front)|(?:wrap|enclose|surround|interlace) [^.;]{0,60}\b(?:in|with|by))\b/i;

/** "Put each name on a line of its own", "one name per line": only what is written has lines. */
const onLines =
  /^one [\w-]+ (?:per|to a|on each|on every) line\b|^(?:put|place|set|write|list|lay|give|print|keep|leave)\b[^.;]* (?:(?:on|in) (?:(?:a|an|one|its|their) )?(?:(?:own|new|separate) lines?\b|(?:single |different )?lines?\b(?! (?:with|for|between)))|(?:per|to a|to each) line\b)/i;

/** To do so in a message is to write it. */
const speaking =
  /^(?:accept|agree|decline|refuse|thank|apologi[sz]e|greet|invite|congratulate|console|comfort|reassure|ask|promise|advise|warn|remind|request)\b/i;
const messages = ['reply', 'response', 'message', 'email', 'letter', 'turn', 'line', 'post'].map(
  stem,
);

/** "Fill the blank with either noun", "Ask if …" */
const trial = /\b(?:with|by) (?:either|each|every)\b|^ask (?:if|whether|yourself|of|how|what)\b/i;

/** Also "say" in "an hour, say". */
const aside = /^(?:for|to|in|of|with|that|which|who|as|at|on|from|because)\b|^say\W*$/i;

/** Notes on the way are no answer. */
const isIntermediate =
  /^(?:write|give|produce|generate|list|state|provide|report|compose|formulate|complete|label|type|present|indicate|summari[sz]e|jot|put|come up with|name|say|tell|describe|collect)\b(?: down)?(?: (?:all|any|each|every|the|a|an|some|your|possible|few|short|rough|brief|main|key|important|relevant|list of|number of|several|two|three|potential|candidate|of|initial|first|given|known|own|in|words?))* (?:each|every|notes?|facts?|quantit(?:y|ies)|candidates?|ideas?|clues?|evidence|observations?|thoughts?|reasoning|outline|hypothes[ie]s|differences|similarities|key points|steps?(?! by)|entities|aspects?|drafts?|numbers in(?! (?:an?|one|this|that|order|ascending|descending|the (?:order|form|format|row|line|same|right|output|answer))\b)|equations?|arguments for)\b/i;

/** "Write each day with its mood", at the end of a list; "Write the note", where a note is given. */
const wholeOfParts = /^write (?:each|every|(?:the|your) (?:\w+ )?notes?)\b/i;

function isOnTheWay(clause: string, nouns: ReadonlySet<string>): boolean {
  const notes = isIntermediate.exec(clause)?.[0];
  if (notes === undefined) return false;
  const isEach = /(?:each|every)$/i.test(notes);
  const noun = isEach ? wordsOf(clause.slice(notes.length))[0] : wordsOf(notes).at(-1);
  return !nouns.has(noun?.stem ?? '');
}

/** Limits on the answer, such as "avoid slang" and "keep it short", are no thoughts on the way to it. */
export function isInHead(clause: string): boolean {
  const [verb] = wordsOf(clause);
  if (verb === undefined || limits.test(clause)) return false;
  return (
    staysInHead(verb.lower) || judges.test(clause) || isInward.test(clause) || asks.test(clause)
  );
}

const asks = /^ask (?:if|whether|yourself|of|how|what|who|why|which|where|when)\b/i;
