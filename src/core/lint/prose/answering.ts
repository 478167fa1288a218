import { stem } from '../../evaluate/metrics/porter';
import { headOf, type Deliverable } from './deliverable';
import { assertsLabel } from './labelAssertions';
import { clausesOf } from './orders';
import { checks, statesAnswer } from './statedAnswers';
import { quotationsOf, sentencesOf, wordsOf } from './words';

/**
 * How surely a step has the answer produced: `maybe` is enough at the end of a list, `named` only says which label belongs to
 * what, and `check` looks back at an answer that was written before.
 */
export type Answering = 'surely' | 'maybe' | 'named' | 'check' | 'no';

export interface AnsweringTask extends Deliverable {
  /** Where a step gives one of the labels; made by `assertionOf`. */
  readonly assertion: RegExp | undefined;
}

/**
 * Whether a step has something handed out. "Output", "reply" or "the answer is" do so surely; so does what the definition
 * orders ("rewrite", "a headline"). Judging, finding and thinking produce nothing.
 */
export function answeringOf(step: string, task: AnsweringTask): Answering {
  const verdicts = sentencesOf(step).map(({ text }) => answeringOfSentence(text, task));
  return order.find((each) => verdicts.includes(each)) ?? 'no';
}

const order = ['surely', 'maybe', 'named', 'check'] as const;

function answeringOfSentence(sentence: string, task: AnsweringTask): Answering {
  const text = withoutQuotations(sentence).replace(/\s+/g, ' ');
  const isCheck = checks.test(text);
  if (isReminder.test(text)) return 'no';
  if (statesAnswer(text, task)) return 'surely';
  let best: Answering = assertsLabel(sentence, task.assertion) ? 'named' : 'no';
  for (const clause of clausesOf(text)) {
    const verdict = answeringOfClause(clause, task);
    if (verdict === 'surely') return 'surely';
    if (verdict === 'maybe' && !isCheck) best = 'maybe';
  }
  return best === 'no' && (isCheck || goesOn.test(text)) ? 'check' : best;
}

function answeringOfClause(clause: string, { verbs, nouns, isChoice }: AnsweringTask): Answering {
  const words = wordsOf(clause);
  const makesIt = words.some(({ stem }, at) => at > 0 && nouns.has(stem));
  if (makesIt && writingDown.test(clause)) return 'surely';
  if (
    isInward.test(clause) ||
    aside.test(clause) ||
    (isOnTheWay(clause, nouns) && !/\b(?:out|as|into) (?:as )?(?:a|an|one)\b/i.test(clause))
  )
    return 'no';
  const verb = words[0];
  if (!verb) return 'no';
  if (program.test(clause) && !programs.some((noun) => nouns.has(noun))) return 'no';
  if (handing.test(clause)) return 'surely';
  if (choosing.test(clause)) {
    const chosen = headOf(clause.replace(/^\S+\s+(?:(?:with|for|out|up) )?/, '')) ?? '';
    const isIt = nouns.has(wordsOf(chosen)[0]?.stem ?? '') && !/^pick out\b/i.test(clause);
    if (isIt || choosesAnswer.test(clause)) return 'surely';
    return !isChoice ? 'no' : material.test(chosen) ? 'maybe' : 'surely';
  }
  if (inTheHead.test(verb.lower)) return 'no';
  if (partial.test(verb.lower))
    return makesIt && /\binto (?:a|an|one) /i.test(clause) ? 'maybe' : 'no';
  if (/^\S+ing\b/i.test(clause) && !/^bring\b/i.test(clause)) return 'no';
  const isAsked =
    words.length > 1 &&
    !trial.test(clause) &&
    verbs.has(verb.stem) &&
    !/^(?:solve|calculate|compute|count|reverse)/i.test(verb.lower);
  if (isAsked || (making.test(clause) && makesIt && !trial.test(clause))) return 'surely';
  if (speaking.test(clause) && messages.some((noun) => nouns.has(noun))) return 'maybe';
  return shaped.test(clause) || making.test(clause) ? 'maybe' : 'no';
}

/** Telling what a label means, or that it exists, is not giving it. */
const isReminder =
  /^(?:also |always |please )?(?:keep in mind|bear in mind|remember\b(?! to)|recall (?:that|how|what)|note that|be aware|know that|notice that|don['’]t forget (?:that|the)|do not forget (?:that|the)|understand that|assume)\b/i;

const goesOn =
  /^(?:then |and )?(?:repeat|continue|carry on|go on|proceed|move on|keep (?:going|doing)|do (?:this|the same|so))\b/i;

const isInward =
  /\b(?:(?:in|up) your (?:head|mind)|(?:for|to) yourself|mentally|silently|inwardly|in mind)\b/i;

/** To hand something out is to answer. */
const handing =
  /^(?:answer(?! (?:to|in the|is|was|choices?|options?)\b)|output(?:ting|s)?|return(?:ing)?|respond(?:ing)?|reply(?:ing)?|print(?:ing)?|submit|provide|present|classify|categori[sz]e|label|rewrite|generate|produce|report|deliver|conclude|type|emit|indicate|predict|writ(?:e|ing)|giv(?:e|ing)|(?:hand|give|send|pass|put)(?: (?:it|them|this|that|the \w+))? (?:out|over|back|down|in(?=\W*$))|(?:read|spell)(?: (?:it|them|this|that|the \w+))? out|copy|quote|finish (?:by|with)|display|issue|transcribe|announce|state|say|tell|jot down|note down as|set down|call (?:it|this|the|that)|mark (?:it|this|the \w+|them) (?:as|with)|rate|grade|score|tag)\b(?! (?:to (?:step|yourself|sentence|your|it|what)|it (?:some )?thought|(?:special |particular |more |enough )?(?:attention|priority|weight|preference|thought|heed)|your(?:self)? (?:mind|time)|yourself|it a try|is|are|was|were|has|must|would|may|(?:types?|values?|statements?|formats?|options?)\b|up\b|from the passage|(?:each|every one|them|all)(?: of \w+)? (?:a |an |its )?(?:place|rank|weight|score|number)|in (?:context|question)\b))/i;

const program =
  /^(?:write|produce|generate|give) (?:an? |some )?(?:[\w-]+ ){0,2}(?:programs?|scripts?|code|functions?|macros?)\b/i;

const programs = ['program', 'script', 'code', 'function', 'macro'].map(stem);

const choosing = /^(?:choose|select|pick(?! \w+ \w+ out)|opt|go with|vote|guess)\b/i;
const choosesAnswer =
  /\b(?:answers?|labels?|options?|class(?:es)?|categor(?:y|ies)|tags?|choices?|ratings?|scores?)\b/i;
/** What is chosen on the way, if no task asks for it. */
const material =
  /^(?:words|clues?|cues?|phrases|sentences|evidence|details?|facts?|terms|features?|reasons?|arguments|signals?|expressions|passages?|parts?|things?|aspects?|points?|strateg(?:y|ies)|approach|methods?|perspective|criteri(?:a|on)|numbers|verbs?|nouns?|adjectives?)$/i;

/** Verbs of making; whether it is the answer that is made, the definition tells, or the end of the list. */
const making =
  /^(?:offer|show|pose|retell|recount|reproduce|assemble|name|list|compose|formulate|generate|summari[sz]e|sum(?! of)|paraphrase|reword|rephrase|translate|boil|copy|quote|extract|cite|create|form|draft|describe|express|phrase|put(?! (?:yourself|aside)|[^,]* (?:first|last|before|after|behind|together|aside)\b)|turn(?! [^,]*\baround\b)|transform|convert|combine|merge|condense|compress|make (?:(?:a|an|one|two|three|four|up) |(?:it|the \w+) (?:a|an|into|from) |this |these |them )(?!for\b|sense|note)|invent|come up with|build|craft|construct|coin|render|enumerate|declare|specify|restate|simplify|decode|encode|supply|devise|word (?:it|the|your|this)|verbali[sz]e|caption|entitle|title|recommend|suggest|propose|define|explain|lay (?:it|them)|complete|fill|finish|close|continue|join|fuse|assign|record|bring|shorten|add (?:a|an|one))\b(?!\W*$| (?:your mind|for)| (?:the time|an eye|track|note|notice|care|sure|apart|into account|to mind|yourself)\b)/i;

/** What has so many sentences is written down, whatever the verb: "Resolve it in two sentences". */
const shaped =
  /^(?!(?:avoid|do|no|not)\b)\w+ .{0,80}\b(?:in|into|on) (?:(?:a|one|two|three|four|at most|your|no more than) ){1,2}(?:\w+ )?(?:sentences?|lines?|paragraphs?|answer|response)\b/i;

/** To do so in a message is to write it. */
const speaking =
  /^(?:accept|agree|decline|refuse|thank|apologi[sz]e|greet|invite|congratulate|console|comfort|reassure|ask|promise|advise|warn|remind|request)\b/i;
const messages = ['reply', 'response', 'message', 'email', 'letter', 'turn', 'line', 'post'].map(
  stem,
);

/** "Fill the blank with either noun", "Ask if …" */
const trial = /\b(?:with|by) (?:either|each|every)\b|^ask (?:if|whether|yourself|of|how|what)\b/i;

/** Nothing is handed out by these, although a definition may ask for them. */
const inTheHead =
  /^(?:read|think|consider|decide|determine|check|judge|find|look|see|weigh|compare|identify|work|figure|evaluate|assess|analy[sz]e|verify|examine|reflect|imagine|understand|estimate|infer|recall|locate|keep|search|test|try|ensure|sure|establish|recogni[sz]e|notice|note|use|avoid|ignore|be|do|is|are|go|take|start|begin|remember|mind|follow|learn|know|get|have|let|picture|brainstorm|scan|detect|spot|pay|treat|include|contain|mention|count|sort|keep|leave|refer|assume|relate|associate|solve|stay|remain|given|match|consist|not|there|it|if|when|end|address|phrase|begin)$/i;
/** Handling of parts on the way. */
const partial =
  /^(?:insert|drop|remove|delete|strike|cross|skip|reverse|cut|split|break|subtract|divide|multiply|add\b(?! a)|sort|group|underline|highlight|arrange|align|swap|number|normali[sz]e|separate|calculate|compute|mark|throw)$/i;

const aside = /^(?:for|to|in|of|with|that|which|who|as|at|on|from|because)\b/i;

const writingDown = /^(?:write|note|jot) down (?:the|this|these|your)\b/i;

/** Notes on the way are no answer. */
const isIntermediate =
  /^(?:write|give|produce|generate|list|state|provide|report|compose|formulate|complete|label|type|print|output|present|indicate|summari[sz]e|jot|put|come up with|name|say|tell|describe|collect)\b(?: down)?(?: (?:all|any|each|every|the|a|an|some|your|possible|few|short|rough|brief|main|key|important|relevant|list of|number of|several|two|three|potential|candidate|of|initial|first|given|known|own|in|words?))* (?:each|every|notes?|facts?|quantit(?:y|ies)|candidates?|ideas?|clues?|evidence|observations?|thoughts?|reasoning|outline|hypothes[ie]s|differences|similarities|key points|steps?(?! by)|entities|aspects?|drafts?|numbers in|equations?|arguments for)\b/i;

function isOnTheWay(clause: string, nouns: ReadonlySet<string>): boolean {
  const notes = isIntermediate.exec(clause)?.[0];
  return notes !== undefined && !nouns.has(wordsOf(notes).at(-1)!.stem);
}

function withoutQuotations(text: string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of quotationsOf(text)) {
    result += `${text.slice(from, start)}QUOTED`;
    from = end;
  }
  return result + text.slice(from);
}
