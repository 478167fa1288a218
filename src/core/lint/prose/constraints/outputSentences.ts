import { numberWords } from '../../../document/numberWords';
import { sentencesOf, type Sentence } from '../words';
import type { OutputSentence } from './demand';
import { demandingOrder, isDemanding, isTextRule, laidOut, pronoun } from './demanding';
import { isImperative } from './imperatives';
import { outputNouns, producedIn, subjectOf } from './outputNouns';
import { plain } from './stepsText';

/**
 * The sentences of a definition that tell the reader what to answer or how the answer has to be. What only describes the input,
 * asks a question, gives a hint, permits something or stands before the task is left out.
 */
export function outputSentences(definition: string): readonly OutputSentence[] {
  const sentences = wholeSentences(plain(definition));
  const presented = presentedIn(definition);
  const outputs = outputNouns(definition, presented);
  const found: OutputSentence[] = [];
  let isAfterTask = false;
  let previous = '';
  for (const sentence of sentences) {
    const before = definition.slice(0, sentence.start);
    const { text, start, isNamedTask } = aboutOutput(sentence.text);
    if (text === '' || isHint.test(text) || isPermission.test(text) || isAllowance(text)) continue;
    const isGoingOn = pronoun.test(text) && found.at(-1)?.text === previous;
    const isLaidOut = laidOut.test(text) && isNew(previous, presented);
    previous = text;
    const isOrder = order.test(text) || (isImperative(text) && !demandingOrder.test(text));
    const isFixed =
      (isGoingOn && (placing.test(text) || sized.test(text) || isLaidOut)) ||
      (isAfterTask && (isFramed(text, presented) || isTextRule(text, presented, before)));
    if (!isOrder && !isFixed && !isDemanding(text, outputs, presented, before)) continue;
    const rest = sentences.filter((other) => other !== sentence).map((other) => other.text);
    const isTask =
      isNamedTask ||
      (!isAfterTask && (isOrder || handlingOrder.test(text)) && !refinement.test(text));
    if (isTask) isAfterTask = true;
    found.push({ text, start: sentence.start + start, isTask, rest });
  }
  const task = found.findIndex(({ isTask }) => isTask);
  return found.slice(Math.max(0, task));
}

/** What follows a quoted mark, as in 'Write "?" for what is missing.', begins no sentence. */
function wholeSentences(text: string): readonly Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentencesOf(text).flatMap(behindSymbols)) {
    const last = whole.at(-1);
    const isPart = last && /["')\]]$/.test(last.text) && /^[a-z]/.test(sentence.text);
    if (isPart) whole.pop();
    const start = isPart ? last.start : sentence.start;
    whole.push({ text: text.slice(start, sentence.end), start, end: sentence.end });
  }
  return whole.slice(0, mostSentences);
}

/** Definitions have seldom more than twenty. */
const mostSentences = 60;

/** "… in the unit m. Do not …": a full stop behind a single letter ends a sentence where an order follows. */
function behindSymbols({ text, start }: Sentence): Sentence[] {
  const parts = text.split(
    /(?<= (?:\w|[ap]\.m|etc|Mrs?|Dr)\.) (?=(?:Do not|Don't|Use|Keep|Answer|If|The|Give|Return|Output|Write|Separate|Add|Leave|Avoid|Round|Express|Your)\b)/,
  );
  let at = start;
  return parts.map((part) => {
    const sentence = { text: part, start: at, end: at + part.length };
    at += part.length + 1;
    return sentence;
  });
}

/** The part of a sentence behind "Given a premise, …" or "Your task is to …"; nothing where it only presents the input. */
function aboutOutput(sentence: string): About {
  const from = opening.exec(sentence)?.[0].length ?? 0;
  const lead = leadIn.exec(sentence.slice(from));
  const start = from + (lead ? lead[0].length : 0);
  const text = sentence.slice(start);
  const isPresenting = presentsInput.test(text) && !demandingOrder.test(text);
  const isNamedTask = namedTask.test(lead?.[0] ?? '');
  const isQuestion =
    /\?["')]*$/.test(text) && !/\b(?:begin|start|end|close|finish)s? with\b/.test(text);
  if (isPresenting || isQuestion) return { text: '', start, isNamedTask };
  return { text, start, isNamedTask };
}

interface About {
  readonly text: string;
  readonly start: number;
  /** Whether the sentence calls it the task. */
  readonly isNamedTask: boolean;
}

/** "For consistency, answers should …" */
const opening =
  /^(?:for (?:the sake of )?(?:consistency|clarity|simplicity|brevity|readability|uniformity)|in addition|moreover|furthermore|additionally|importantly|in any case|in (?:all|each) cases?|by convention|as usual|of course), /i;
const namedTask = /\b(?:task|goal|aim|job) is to /i;

const orderVerbs = `answer|respond|reply|write|generate|produce|output|return|give|print|provide|create|compose|construct|formulate|make|form|build|draft|craft|state|tell|say|name|list|extract|copy|pick|choose|select|label|classify|categori[sz]e|assign|tag|mark|rate|rank|grade|score|judge|decide|determine|identify|detect|find|locate|predict|infer|guess|recommend|suggest|propose|rewrite|rephrase|paraphrase|reword|reformulate|summari[sz]e|shorten|condense|translate|convert|transform|turn|change|replace|correct|fix|complete|continue|fill|insert|add|remove|delete|restore|anonymi[sz]e|simplify|expand|split|merge|combine|join|sort|order|arrange|reorder|put|bring|count|compute|calculate|solve|evaluate|explain|describe|verbali[sz]e|report|spell|map|match|show|present|submit|negate|invert|reverse|emit|report|outline|title|caption|swap|reverse|double|multiply|subtract|divide|round|strike|cut|filter|shift|rotate|concatenate|append|prepend|flip|encode|decode|parse|segment|highlight|mask|redact|normali[sz]e|clean|edit|revise|improve|polish|adapt|perform|execute|pair|group|link|resolve|conjugate|inflect|render|invent|devise|design|plan|ask|reply|build|suppose|fuse|apply|cite|paint|tag`;
const order = new RegExp(
  String.raw`^(?:(?:please|then|and|now|next|finally|also|instead|always|only|just|in (?:one|two|a few) \w+|from [^,]{1,50}|for (?:each|every)[^,]{1,40},|(?:after|before|behind|below|under|above|at|in front of) (?:the|each|every|it|them)\b[^,]{0,40},|based on [^,]{1,50},|using [^,]{1,50},),? )*(?:${orderVerbs})\b`,
  'i',
);
const leadIn = new RegExp(
  String.raw`^(?:(?:in this task,? )?(?:given|based on|from|for(?! (?:an?|any|every|each|no|missing|unknown)\b)|after reading|using|with(?! (?:several|more|two|no|an?)\b)) [^.]{1,140}?, (?=(?:please |then )?(?:${orderVerbs})\b)|(?:in this task,? |here,? )?(?:your (?:task|job|goal|aim) is to|the (?:task|goal|aim|job) is to|you (?:have|need|are asked|are expected|are required|are supposed|are to be asked) to|you're (?:asked|expected|required|supposed) to|you (?:must|should|will|are to|(?:may|can)(?= (?:only|\w+ (?:at most|no more|up to|only))\b))(?! (?:be|see|get|receive|find|read)\b)|read [^.]{1,100}? and (?=(?:${orderVerbs})\b)|look at [^.]{1,80}? and (?=(?:${orderVerbs})\b)) ?|[^.;]{1,80}, so (?=(?:do not|don't|never|avoid|use|keep|leave|write|give)\b))`,
  'i',
);
const presentsInput =
  /^(?:(?:in this task,? )?(?:you|we|i)(?:'re|'ll be|'ve been| (?:are|(?:will )?(?:be|get|see|find|receive|read)|have been|now have))\b|the inputs?\b|the following\b|given\b|there (?:is|are)\b|in (?:the|each|every|this) (?!(?:output|answer|response|reply|result)\b)[^,]{1,40}, (?![^.]*\b(?:must|should|may)\b)[^.]*\b(?:is|are)\b|two \w+ are\b|(?!(?:if|when|where|whenever|unless|should|in case|(?:the|your) (?:output|answer|response|reply|result)s?)\b)[^,;]{1,80}\b(?<!\b(?:that|which|who) )(?:is|are) (?:given|provided|presented|shown|marked|described|shuffled|numbered)\b)/i;
const isHint =
  /^(?:keep\b[^.]*\bin mind\b|note that\b(?![^.]*\b(?:must|should|answer|output)\b)|think about|keep in mind|remember that|consider\b|be aware|imagine|use (?:your|common)\b(?! own words)|read|look|compare|check|pay attention|make sure you (?:read|understand))\b/i;
const isPermission =
  /\b(?:need not|needn't|need to not|do(?:es)? not (?:need|have) to|don't (?:need|have) to|you (?:may|can) (?!not|only|\w+ (?:at most|no more|up to|only)\b)|any (?:one )?of them|\bany (?:\w+ )?(?:will|would) do\b|\b(?:either|both|any) (?:\w+ ){1,3}(?:is|are) (?:accepted|acceptable|correct|right|valid|welcome)\b|\b(?:(?:is|are) (?:of no (?!more\b)\w+|irrelevant|immaterial|unimportant|insignificant)|makes? no difference|plays? no (?:role|part))\b|^[^.;]*\bdo(?:es)?(?: not|n't) matter\b|^(?!neither\b|no\b|none\b|nothing\b)[^.]*\bmay (?:also |even )?(?:consist of|contain|have|be|include|span|take|need) (?:more than|several|longer|any)\b|it is (?:fine|okay|ok|allowed)|(?<!\b(?:at most|no more|up to|maximum|only|no)\b[^.;]{0,40})(?:is|are) (?:allowed|optional|permitted|fine))\b/i;
/** "The verse may be in any rhyme scheme": neither a limit nor a number, nor a case. */
const isAllowance = (text: string): boolean =>
  allowing.test(text) && !limiting.test(text) && !isImperative(text);
const allowing =
  /^(?!(?:if|when|whenever|where|unless|in case|without|for|with)\b)(?:[\w'-]+ ){1,8}(?:may|can|might|could) (?!not\b)/i;
const limiting = new RegExp(
  String.raw`\b(?:not|never|no|none|neither|nothing|only|must|should|most|least|up to|maximum|once|\d+|${numberWords.join('|')})\b`,
  'i',
);
const refinement =
  /^(?:(?:please|also|only|just) )*(?:only|answer (?!.*\bquestions?\b)(?!(?:the|a|an|each|every|this)\b)|respond|reply|give the answer|write the answer|add (?:no|nothing)|judge (?:by|only|it|from)|decide (?:by|only|on the basis)|mark (?:only|as)|label (?:only|as))\b/i;

/** What may be the task itself where nothing else is: "Quote the sentence that …". */
const handlingOrder =
  /^(?:(?:please|then),? )*(?:quote|cite|count|number|underline|capitali[sz]e|lower-?case|round|express|break|resolve|repeat|apply|phrase|separate|wrap|enclose|surround|drop|discard|omit|exclude|underline|address|apologi[sz]e|thank|refer|format|attach|append|prefix) (?:the|a|an|all|every|each|both|this|that|these|those|any|to|for|it|him|her|them|whoever|what|how)\b/i;
/** 'The new request begins with "…"', but not 'Every line of the log begins with "…"' */
const isFramed = (text: string, presented: string): boolean =>
  quoted.test(text) && !/^(?:\w+ ){1,3}of\b/.test(text) && !presented.includes(subjectOf(text));

/** 'The explanation begins with "…"' */
const quoted = /\b(?:begins?|starts?|opens?|ends?|closes?) with (?:[\w-]+ ){0,3}"/i;
/** "Write a message. It ends with …" */
const placing = /^\w+ (?:begins?|starts?|opens?|ends?|closes?) with\b/i;

/** "Write a haiku. It consists of three lines." */
const sized =
  /^it (?:is|has|contains|consists of) (?:only )?(?:one|two|three|four|five|six|a single|\d+) (?:[\w-]+ )?(?:words?|sentences?|lines?|verses?|paragraphs?|stanzas?|syllables?|characters?|items?|points?)\b/i;

/** Whether a sentence has something written that is no part of the input. */
const isNew = (sentence: string, presented: string): boolean =>
  producedIn(sentence).some(({ noun }) => !presented.includes(noun));

/** The sentences that present the input, and what stands before the order in "Given a bill, compute the tip". */
const presentedIn = (definition: string): string =>
  plain(definition)
    .split(/(?<=[.?!]) /)
    .filter((text) => presentsInput.test(text))
    .map((text) => leadIn.exec(text)?.[0] ?? text)
    .join(' ')
    .toLowerCase();
