import { sentencesOf, type Sentence } from '../words';
import type { OutputSentence } from './demand';
import { isImperative } from './imperatives';
import { plain } from './stepsText';

/**
 * The sentences of a definition that tell the reader what to answer or how the answer has to be. What only describes the input,
 * asks a question, gives a hint or permits something is left out.
 */
export function outputSentences(definition: string): readonly OutputSentence[] {
  const sentences = wholeSentences(plain(definition));
  const presented = presentedIn(definition);
  const outputs = outputNouns(definition, presented);
  const found: OutputSentence[] = [];
  let isAfterTask = false;
  let previous = '';
  for (const sentence of sentences) {
    const { text, start, isNamedTask } = aboutOutput(sentence.text);
    if (text === '' || isHint.test(text) || isPermission.test(text)) continue;
    const isGoingOn = pronoun.test(text) && found.at(-1)?.text === previous;
    previous = text;
    const isOrder = order.test(text) || (isImperative(text) && !demandingOrder.test(text));
    const isFixed = (isGoingOn && placing.test(text)) || (isAfterTask && isFramed(text, presented));
    if (!isOrder && !isFixed && !isDemanding(text, outputs, presented)) continue;
    const rest = sentences.filter((other) => other !== sentence).map((other) => other.text);
    const isTask =
      isNamedTask ||
      (!isAfterTask && (isOrder || handlingOrder.test(text)) && !refinement.test(text));
    if (isTask) isAfterTask = true;
    found.push({ text, start: sentence.start + start, isTask, rest });
  }
  return found;
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
  if (isPresenting || /\?["')]*$/.test(text)) return { text: '', start, isNamedTask };
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
  String.raw`^(?:(?:in this task,? )?(?:given|based on|from|for(?! (?:an?|any|every|each|no|missing|unknown)\b)|after reading|using|with(?! (?:several|more|two|no|an?)\b)) [^.]{1,140}?, (?=(?:please |then )?(?:${orderVerbs})\b)|(?:in this task,? |here,? )?(?:your (?:task|job|goal|aim) is to|the (?:task|goal|aim|job) is to|you (?:have|need|are asked|are expected|are required|are supposed|are to be asked) to|you're (?:asked|expected|required|supposed) to|you (?:must|should|will|are to)(?! (?:be|see|get|receive|find|read)\b)|read [^.]{1,100}? and (?=(?:${orderVerbs})\b)|look at [^.]{1,80}? and (?=(?:${orderVerbs})\b)) ?|[^.;]{1,80}, so (?=(?:do not|don't|never|avoid|use|keep|leave|write|give)\b))`,
  'i',
);
const presentsInput =
  /^(?:(?:in this task,? )?(?:you|we|i)(?:'re|'ll be|'ve been| (?:are|(?:will )?(?:be|get|see|find|receive|read)|have been|now have))\b|the inputs?\b|the following\b|given\b|there (?:is|are)\b|in (?:the|each|every|this) [^,]{1,40}, (?![^.]*\b(?:must|should|may)\b)[^.]*\b(?:is|are)\b|two \w+ are\b|(?!(?:if|when|where|whenever|unless|should|in case)\b)[^,;]{1,80}\b(?:is|are) (?:given|provided|presented|shown|marked|described|shuffled|numbered)\b)/i;
const isHint =
  /^(?:keep\b[^.]*\bin mind\b|note that\b(?![^.]*\b(?:must|should|answer|output)\b)|think about|keep in mind|remember that|consider\b|be aware|imagine|use (?:your|common)\b(?! own words)|read|look|compare|check|pay attention|make sure you (?:read|understand))\b/i;
const isPermission =
  /\b(?:need not|needn't|need to not|do(?:es)? not (?:need|have) to|don't (?:need|have) to|you (?:may|can) (?!not|only)|any (?:one )?of them|(?:order|sequence)\b[^.;]*\bdo(?:es)? not matter|^(?!neither\b|no\b|none\b|nothing\b)[^.]*\bmay (?:also |even )?(?:consist of|contain|have|be|include|span|take|need) (?:more than|several|longer|any)\b|it is (?:fine|okay|ok|allowed)|(?:is|are) (?:allowed|optional|permitted|fine))\b/i;
const refinement =
  /^(?:(?:please|also|only|just) )*(?:only|answer (?!.*\bquestions?\b)(?!(?:the|a|an|each|every|this)\b)|respond|reply|give the answer|write the answer|add (?:no|nothing)|judge (?:by|only|it|from)|decide (?:by|only|on the basis)|mark (?:only|as)|label (?:only|as))\b/i;

/** Whether a sentence that is no order says how the answer has to be. */
function isDemanding(
  text: string,
  outputs: ReadonlyMap<string, 'made' | 'named'>,
  presented: string,
): boolean {
  if (demandingOrder.test(text) || condition.test(text) || fragment.test(text)) return true;
  const subject = subjectOf(text);
  if (pronoun.test(text) || answered.test(text)) return obliging.test(text);
  const rank = subject === '' ? undefined : outputs.get(subject);
  if (rank === 'made') return ruling.test(text);
  if (rank === 'named') return obliging.test(text);
  return (
    /^[A-Za-z][a-z]+s (?:must|should|may not|cannot|have to|need to)\b/.test(text) ||
    (decree.test(text) && !(noted.test(text) && subject !== '' && presented.includes(subject))) ||
    (obliging.test(text) && passive.test(text) && !/\b(?:is|are) to\b/.test(text)) ||
    (impersonal.test(text) && !presented.includes(subject))
  );
}

const demandingOrder =
  /^(?:(?:please|also|and|always|but|then),? )*(?:do not|don't|never|avoid|refrain|use|keep|leave|preserve|retain|maintain|ignore|disregard|skip|omit|exclude|include|mention|cover|begin|start|end|finish|open|close|limit|restrict|treat|stay|remain|be|separate|stick|address|refer|phrase|format|surround|enclose|wrap|quote|round|capitali[sz]e|lower-?case|number|prefix|append|attach|make sure|ensure|see to it|take care|follow|apologi[sz]e|thank|drop|discard|express|break|let|cite|base|rely|take|assume|count|at most|no more|exactly|all in|everything in|prefer|repeat|resolve|apply|allow|underline)\b/i;
/** What may be the task itself where nothing else is: "Quote the sentence that …". */
const handlingOrder =
  /^(?:(?:please|then),? )*(?:quote|cite|count|number|underline|capitali[sz]e|lower-?case|round|express|break|resolve|repeat|apply|phrase|separate|wrap|enclose|surround|drop|discard|omit|exclude|underline|address|apologi[sz]e|thank|refer|format|attach|append|prefix) (?:the|a|an|all|every|each|both|this|that|these|those|any|to|for|it|him|her|them|whoever|what|how)\b/i;
const condition =
  /^(?:if|when|whenever|where|should|in case|in the case|in cases|in (?:the event of )?an? (?:tie|draw)|unless|for (?:a|an|any|every|each|all|inputs?|sentences?)\b[^,]{0,60},|without (?:a|an|any)\b|otherwise|with (?:several|more than|two or more|ties)|(?:an?|any|every) (?:empty|blank)\b)\b|^(?:write|output|return|answer|give|use|put|say|print)\b[^.]{1,50}\b(?:if|when|where|for)\b/i;
const fragment =
  /^(?:(?!.*\b(?:is|are|was|were)\b)(?:(?:at (?:the )?(?:most|least)|no more than|exactly|only|maximum|max|a maximum of) )?(?:one|two|three|four|five|six|an?|a single|\d+) (?:\w+ )?(?:words?|sentences?|lines?|characters?|letters?|paragraphs?|verses?|phrases?|points?|bullets?|items?)(?=$|[.,;]| (?:only|at (?:the )?most|at (?:the )?least|maximum|max|each|or|per|long|in)\b)|(?:only|max|maximum)\b(?!.*\b(?:is|are|has|have|may|can)\b)|no\b(?!.*\b(?:is|are|has|have|does|was|were)\b)|only\b.*\b(?:may|can|should|must)\b)[^.]{1,80}\.?$/i;
const pronoun =
  /^(?:it|they|each(?= (?:of (?:them|these|which)|one|must|should|has|starts|begins|with|in|on|is to be (?:put|written))\b)|all of them|both|(?:none|neither)(?: of (?:them|these|the (?:two|three|\w+s)))?(?= (?:may|must|can|should|is)\b)|the first|the second|the last|every one|this|these)\b/i;
/** 'The new request begins with "…"', but not 'Every line of the log begins with "…"' */
const isFramed = (text: string, presented: string): boolean =>
  quoted.test(text) && !/^(?:\w+ ){1,3}of\b/.test(text) && !presented.includes(subjectOf(text));

/** 'The explanation begins with "…"' */
const quoted = /\b(?:begins?|starts?|opens?|ends?|closes?) with (?:[\w-]+ ){0,3}"/i;
/** "Write a message. It ends with …" */
const placing = /^\w+ (?:begins?|starts?|opens?|ends?|closes?) with\b/i;
const ruling =
  /\b(?:(?:must|should|ca|may|need)n't|must|should|has to|have to|may not|can ?not|may (?:\w+ )?only|may (?:have|be|contain|use|include)|shall|is to|are to|needs? to|ought to|rhymes?|starts?|begins?|ends? (?:with|in)|consists? of|(?:has|have|contains?|is|are|uses?) (?:told in|no|not|never|at (?:most|least)|no more|exactly|only|under|below|less|fewer|between|one|two|three|four|five|six|up to|written|separated|sorted|ordered|given in|in (?:lower|upper|capital|the|alphabetical)|followed|preceded|numbered|surrounded|enclosed))\b/i;
const decree =
  /\b(?:(?:is|are) (?:the same|not (?:allowed|permitted|wanted|quoted|repeated|listed|rounded|numbered)|forbidden|banned)\b|keeps? (?:its|their)\b|do(?:es)? not (?:appear|occur|belong|stand) in (?:the|your) (?:output|answer|list|result|reply)|(?:is|are) (?:listed|put|printed|sorted|rounded|joined|replaced|spelled|translated|merged) (?:once|first|last|only|separately|together|(?:in|by) (?:\w+ )?order)\b|stays?|remains?|counts? as|counts? (?:only )?once|do(?:es)? not (?:count|matter|cost|play)|(?:is|are) (?:always|never|ignored|dropped|omitted|skipped|treated|left out|returned|kept|removed|not counted|counted|written|to be (?:ignored|dropped|omitted|skipped|left|kept|removed|written|returned|counted))|become[s]?|belongs? to)\b/i;
/** "The rhyme scheme must be AABBA": of what is not given, it is said how it has to be. */
const impersonal =
  /^(?:the|each|every|no|all|exactly one|at least one|at most one) (?:[\w'-]+ ){1,4}?(?:must|should|may not|has to|shall)\b/i;
/** "Each score is written with the home side first", "The passage is never longer than …": so it is given. */
const noted = /\b(?:is|are) (?:written|always|never)\b/i;
const obliging =
  /\b(?:(?:must|should|ca)n't|must|should|has to|have to|may not|can ?not|is to|are to|shall|ought to|needs? to|(?:may|can) (?:\w+ )?(?:only|at most|no more|up to)|(?:has|have|contains?|is|are) (?:at most|at least|no more|no longer|exactly|up to|only))\b|\bmay have\b|^(?:none|neither)\b.*\b(?:may|can|is)\b|^(?:no|only)\b.*\b(?:may|can)\b/i;
const passive =
  /\b(?:be (?:\w+ly )?(?:\w+ed|kept|left|lost|put|written|given|made|said|set|shown|cut|taken|drawn|sent|spelt|separated)|appear|occur|stay|remain|stand|show|get lost|be lost)\b/i;

/** What the reader makes, whatever its name: "your message", "the rewritten question", "… in your output". */
const answered =
  /^(?:your (?!(?:task|job|goal|aim|role)\b)|(?:each|every) (?:line|item|entry|bullet|verse|row|sentence|keyword|tag|pair|bullet point|paragraph|stanza) (?!of the (?:input|text|given|original))|the (?:\w+ )?(?:new|re\w+(?:ed|en)|revised|resulting|final|generated|chosen|selected|simplified|translated|corrected|modified|changed|transformed|converted|shortened|edited|proposed|suggested) )|\bin (?:your|the) (?:output|answer|response|reply|result)\b/i;

/** The head of the noun phrase at the beginning of a statement. */
function subjectOf(text: string): string {
  const phrase =
    /^(?:the|your|this|that|each|every|all|both|any|no|a|an) ((?:[\w'-]+ ){0,5}?)(?:of|that|which|in|for|must|should|has|have|may|can|cannot|shall|is|are|needs?|ought|consists?|contains?|starts?|begins?|opens?|ends?|closes?|uses?|rhymes?|will|refers?|mentions?|includes?)\b/i.exec(
      text,
    );
  return phrase?.[1]?.trim().split(' ').at(-1)?.toLowerCase().replace(/s$/, '') ?? '';
}

/** The sentences that present the input. */
const presentedIn = (definition: string): string =>
  plain(definition)
    .split(/(?<=[.?!]) /)
    .filter((text) => presentsInput.test(text))
    .join(' ')
    .toLowerCase();

/** The nouns for what the task makes: "a headline", "the keywords". */
function outputNouns(definition: string, presented: string): ReadonlyMap<string, 'made' | 'named'> {
  const nouns = new Map<string, 'made' | 'named'>(
    'answer output response result reply solution'.split(' ').map((noun) => [noun, 'made']),
  );
  for (const noun of usualOutputs) if (!presented.includes(noun)) nouns.set(noun, 'named');
  for (const [, article, words] of plain(definition).matchAll(producing)) {
    const head = words!.trim().split(/[ -]/).at(-1)!.toLowerCase().replace(/s$/, '');
    if (nouns.get(head) !== 'made')
      nouns.set(head, /\bthe $/i.test(article ?? '') ? 'named' : 'made');
  }
  return nouns;
}

/** What tasks make even where the definition names it only by its verb: "Explain the clause. The explanation should …". */
const usualOutputs =
  `explanation translation summary paraphrase description continuation rewrite version caption title headline
 definition correction conversion abbreviation suggestion recommendation conclusion rewritten text`.split(
    /\s+/,
  );

const producing =
  /\b(?:write|generate|produce|output|return|give|provide|create|compose|construct|formulate|make|form|build|draft|suggest|propose|recommend|name|list|extract|choose|select|paraphrase|summari[sz]e|explain|find|ask|invent|into|(?:with|by|as|to)(?= (?:an?|one) )|in(?= (?:one|two|three|a single|\d+|exactly|at most) )) (?:down )?((?:(?:an?|the|one|two|three|four|five|six|exactly|up|to|all|some|your|at|least|most|more|its|\d+|another|each|every|new|this|possible) )*)((?:[a-z-]+ ){0,2}?[a-z-]+)(?= (?:of|for|that|which|in|with|to|from|by|as|and|on|about|is|at|who|whose|where|so|using|without|described|given)\b|[.,;:(]|$)/gi;
