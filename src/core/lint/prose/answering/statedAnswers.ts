import type { AnsweringTask } from './answering';
import { wordsOf } from '../words';

/** Looking back at what was done. */
export const checks =
  /^(?:also |always |please |then |finally,? |lastly,? )*(?:check|double-check|make sure|ensure|be sure|verify|see that|see to it|confirm|take care|pay attention|mind|watch|go over\b[^.]*\b(?:again|once more|a second time)|re-?check|recalculate|recompute|recount(?= to\b|\W*$)|count (?:the|its|your) (?:words|characters|letters|syllables|lines|sentences))\b/i;

/** "Compare the translation with the source and correct mistakes": what is compared was written before. */
export function comparesAnswer(text: string, { nouns }: AnsweringTask): boolean {
  const [, compared, rest] = comparing.exec(text) ?? [];
  if (compared === undefined || rest === undefined) return false;
  if (/^(?:it|them)$/i.test(compared)) return mending.test(rest);
  const last = wordsOf(compared).at(-1);
  return (
    last !== undefined &&
    (nouns.has(last.stem) || /^(?:answer|output|result|response)$/.test(last.lower))
  );
}

const comparing =
  /^(?:also |always |please |then |now |finally,? |lastly,? )*compare (?:(?:the|your|this) )?((?:\w+ )?\w+) (?:with|to|against) (.*)/i;
const mending =
  /\b(?:and|then) (?:correct|fix|mend|repair|improve|revise|adjust|edit|polish)\b|\bto (?:make sure|be sure|check|verify|ensure|see that)\b/i;

const answerNoun =
  'answers?|outputs?|response|reply|result|solution|label|class|category|verdict|prediction|translation|summary|headline|title|question|keyword|intent|emotion|rating|ranking|score|type|stance|list|sentence';

/** "The answer is …", "as your answer", "is returned". */
export function statesAnswer(text: string, task: AnsweringTask): boolean {
  if (checks.test(text)) return false;
  return states(text.replace(checking, '').replace(aiming, ''), task);
}

/** "Express all in cents, so that the result is a whole number": what the answer will be like. */
const aiming = /\b(?:so|such) that\b[^.;:]*/gi;

/** "Calculate it and check that the result is a whole number" */
const checking = /\band (?:check|make sure|ensure|verify|see) that\b[^.;:]*/gi;

function states(text: string, { nouns }: AnsweringTask): boolean {
  if (startsByJudging.test(text))
    return (
      asAnswer.test(text) ||
      isToBeHandedOut.test(text.replace(/^[^,;:]*/, '')) ||
      isAnswer.test(/(?:;|, which) (.*)/i.exec(text)?.[1] ?? '')
    );
  if (isAnswer.test(text) || isHandedOut.test(text) || inCase.test(text)) return true;
  const subject = statedNoun.exec(text)?.[1]?.toLowerCase();
  return subject !== undefined && nouns.has(wordsOf(subject)[0]!.stem);
}

/** "The year in them is it" says what the year is: only the noun that the definition asks for counts. */
const statedNoun =
  /\b(?:the|your) (?:\w+ )?(\w+) (?:is|are|reads|goes|becomes|runs)(?: then| thus)?:/i;

/** "If the clues point to English output en", with no comma. */
const inCase =
  /^(?:if|when|where|for|in)\b[^,;:.]*\b(?<!\b(?:the|an?|your|its|of|to) )(?:output|return|print|reply|respond with|answer) \w+[,.;]/i;

const asAnswer =
  /\bas (?:the|your|a|an) (?:\w+ )?(?:answer|output|response|reply|solution|label)\b/i;
/** What stands ahead is looked at first: to look behind at every place of a text takes longer than all the rest. */
const isAnswer = new RegExp(
  [
    String.raw`\b(?:that|this|it|these|those|they)(?:['’]s|['’]re| is| are) (?:then )?(?:your (?:\w+ )?\w+|the (?:\w+ )?(?:${answerNoun}))\b`,
    String.raw`\b(?=(?:the|your|its|this|that|final|correct|right) )(?<!\b(?:if|whether|when|unless|where|in case|until|till|once|before|after|why|how) )\w+ (?:final |correct |right |whole )?(?:answers?|outputs?|response|reply|result|solution|label|class|category|verdict|prediction|rating|ranking|score|intent|stance|emotion|translation|summary|headline|title|keyword) (?:is|are|should be|must be|has to be|ought to be|will be|would be|becomes|shall be|(?:should|must|will|has to) read|=|:|reads|goes|consists of)\b`,
    String.raw`\b(?:is|are|be|becomes?|makes?|forms?|gives?|as|serves? as|counts? as|constitutes?|get|yields?) (?:then |thus |also )?(?:your|the|an?|its)? ?(?:\w+ )?(?:answer|output|response|reply|solution|label)s?\b(?! (?:to|of|in|that|option|type|choices?)\b)`,
    String.raw`\b(?:answer|label|output|response|result|verdict|final answer) ?(?::|=|->|→)`,
    String.raw`(?:[=:→]|->) ?(?:(?:the|your|final) )*(?:answer|output|response|reply|result)\b(?! (?:of|to|in|options?|choices?)\b)`,
    String.raw`\bthat(?:['’]s| is) (?:all|everything|what|it)(?:(?: that)? (?:we|you|they|is)\b|[.!]?$)`,
    String.raw`\b(?:gets?|receives?|takes?|carr(?:y|ies)|has|have|earns?|deserves?) (?:the )?(?:label|answer|class|category|tag|score|stance)\b`,
    String.raw`\b(?:is|are|makes? up|yields?|forms?|gives?|leaves?|left with)\b[^.;]{0,40} to (?:be )?(?:output|return|submit|print|hand in|give back|answer with|returned|written|submitted)\b`,
    String.raw`\b(?=(?:is|are|becomes?|makes?|gives?|forms?|yields?) )(?<!^(?:if|whether|when|decide|check|see)\b[^,;:]{0,80})\w+ (?:then |thus |therefore )?(?:the|your) (?:\w+ )?(?:${answerNoun}|total|sum|number|name)(?: (?:asked for|wanted|sought|to give))?(?:[;,]|\W*$)`,
    String.raw`\b(?:is|are) (?:all|everything|what|the only thing)(?: \w+){0,5} (?:reply|answer|output|response|write|give|wanted|return|say|print)\W*$`,
    String.raw`^your (?:(?:only|last|final|whole|entire|first) )?(?:line|answer|reply|output|response) (?:holds?|contains?|has|shows?|consists of|is)\b(?! (?:short|at most|no longer|not)\b)`,
    String.raw`\bthe (?:\w+ )?(?:command|word|number|value|letter|label|name|sentence|phrase|option|one)\b[^.;]{0,80} (?:goes|belongs|comes) (?:in|into|on|to) (?:the|your|a|one) (?:\w+ )?(?:reply|answer|output|response|line)\b`,
    String.raw`^(?:out comes|(?:each|every) (?:\w+ )?gets (?:an?|its) (?:\w+ )?(?:row|line)|[^.;?]{1,60}, (?:goes|comes|stands) (?:an?|the|your)|(?:[^.;]{1,60}\band )?let (?:the|your) (?:\w+ )?(?:answer|output|reply|response|label|verdict) be)\b`,
    String.raw`\b(?=(?:comes? out|is (?:to be )?handed (?:in|over|out)|you are done|you['’]re done)\b)(?<!\b(?:how|what|which|that|where|when|if|as|they|way|whether)\b[^.;:]{0,60})`,
    String.raw`\b(?:is|are) (?:all|everything|what|the only thing|that)\b(?: \w+){0,6} (?:hand (?:in|over|out)|(?:asked|looked) for|needed)\W*$`,
    String.raw`^(?!(?:check|make sure|ensure|see)\b)[^.;]{0,60}\b(?:goes|stands?|comes?|belongs?|alone)\b[^.;]{0,30}\b(?:in|into|of) (?:the|your) (?:output|reply|answer|response)(?:,|\W*$)`,
    String.raw`^(?:wrap|round|finish|close)(?: (?:it|things|this))? (?:up|off|out) (?:with|by)\b`,
    String.raw`^(?:then|otherwise|else)[:,]? QUOTED\W*$`,
    String.raw`\bwhat (?:gets|has to be|is to be) (?:written|returned|output|answered|said|given)\b`,
    String.raw`\b(?:is|are) the \w+ to (?:reply with|answer with|respond with|give|write|print|hand in|state|report|return|output|submit|name|enter)\W*$`,
    String.raw`\bwhat (?:you|to) (?:return|output|answer|submit|write|hand (?:in|over)|give|reply|respond)\b`,
  ].join('|'),
  'i',
);
const handedOut =
  '(?: then| finally| only| simply| directly| now| \\w+ly)* (?:output|copied|returned|answered|printed|labell?ed|classified|rated|called(?! for)|categori[sz]ed|tagged|written|composed|produced|reported|given back|submitted|(?<=to be )(?:given|told|said|put))\\b(?! (?:by|in|with the input|above|below|as they)\\b)';
const toBe = '(?:(?:should|must|shall|can|will|has to|have to|needs? to)(?: \\w+)? be|to be)';
const others = '(?<!\\b(?:which|that|who) )';
const isToBeHandedOut = new RegExp(`${others}\\b${toBe}${handedOut}`, 'i');
/** But not "the way in which they are written". */
const isHandedOut = new RegExp(
  String.raw`${others}\b(?:${toBe}|(?=(?:is|are) )(?<!\b(?:how|what|which|that|where|when|if|because|as|they|way)\b[^.;:]{0,80}|\bwhether\b[^.,;:]{0,80})(?:is|are))${handedOut}`,
  'i',
);

/** What goes on in the head. */
export const startsByJudging =
  /^(?:also |then |next |now |first |finally,? |carefully )*(?:think|consider|decide|determine|check|judge|find|look|see|ask (?:yourself|if|whether|what|of)|weigh|compare|read|hold on|identify|work out|figure|evaluate|assess|analy[sz]e|verify|examine|reflect|imagine|understand|estimate|infer|recall|locate|keep|search|test|try|ensure|make sure|establish|recogni[sz]e|notice|relate|associate|remember)\b/i;
