import type { AnsweringTask } from './answering';
import { wordsOf } from './words';

/** Looking back at what was done. */
export const checks =
  /^(?:also |always |please |then |finally,? |lastly,? )*(?:check|double-check|make sure|ensure|be sure|verify|see that|see to it|confirm|take care|pay attention|mind|watch)\b/i;

const answerNoun =
  'answers?|outputs?|response|reply|result|solution|label|class|category|verdict|prediction|translation|summary|headline|title|question|keyword|intent|emotion|rating|ranking|score|type|stance|list|sentence';

/** "The answer is …", "as your answer", "is returned". */
export function statesAnswer(text: string, { nouns }: AnsweringTask): boolean {
  if (checks.test(text)) return false;
  if (startsByJudging.test(text))
    return asAnswer.test(text) || isHandedOut.test(text.replace(/^[^,;:]*/, ''));
  if (isAnswer.test(text) || isHandedOut.test(text)) return true;
  const subject = statedNoun.exec(text)?.[1]?.toLowerCase();
  return subject !== undefined && nouns.has(wordsOf(subject)[0]!.stem);
}

/** "The year in them is it" says what the year is: only the noun that the definition asks for counts. */
const statedNoun =
  /\b(?:the|your) (?:\w+ )?(\w+) (?:is|are|reads|goes|becomes|runs)(?: then| thus)?:/i;

const asAnswer =
  /\bas (?:the|your|a|an) (?:\w+ )?(?:answer|output|response|reply|solution|label)\b/i;
const isAnswer = new RegExp(
  [
    String.raw`\b(?:that|this|it|these|those|they)(?:['’]s|['’]re| is| are) (?:then )?(?:your (?:\w+ )?\w+|the (?:\w+ )?(?:${answerNoun}))\b`,
    String.raw`(?<!\b(?:if|whether|when|unless|where|in case|until|till|once|before|after|why|how) )\b(?:the|your|its|this|that|final|correct|right) (?:final |correct |right |whole )?(?:answers?|outputs?|response|reply|result|solution|label|class|category|verdict|prediction|rating|ranking|score|intent|stance|emotion|translation|summary|headline|title|keyword) (?:is|are|should be|must be|has to be|ought to be|will be|would be|becomes|shall be|(?:should|must|will|has to) read|=|:|reads|goes|consists of)\b`,
    String.raw`\b(?:is|are|be|becomes?|makes?|forms?|gives?|as|serves? as|counts? as|constitutes?|get|yields?) (?:then |thus |also )?(?:your|the|an?|its)? ?(?:\w+ )?(?:answer|output|response|reply|solution|label)s?\b(?! (?:to|of|in|that|option|type|choices?)\b)`,
    String.raw`\b(?:answer|label|output|response|result|verdict|final answer) ?(?::|=|->)`,
    String.raw`\b(?:gets?|receives?|takes?|carr(?:y|ies)|has|have|earns?|deserves?) (?:the )?(?:label|answer|class|category|tag|score|stance)\b`,
    String.raw`\b(?:is|are|makes? up|yields?|forms?|gives?|leaves?|left with)\b[^.;]{0,40} to (?:be )?(?:output|return|submit|print|hand in|give back|answer with|returned|written|submitted)\b`,
    String.raw`\bwhat (?:you|to) (?:return|output|answer|submit|write|hand (?:in|over)|give|reply|respond)\b`,
  ].join('|'),
  'i',
);
const isHandedOut =
  /(?<!\b(?:which|that|who) )\b(?:is|are|(?:should|must|shall|can|will|has to|have to|needs? to)(?: \w+)? be|to be)(?: then| finally| only| simply| directly| now| \w+ly)* (?:output|copied|returned|answered|printed|labell?ed|classified|rated|called(?! for)|categori[sz]ed|tagged|written|composed|produced|reported|given back|submitted|(?<=to be )(?:given|told|said|put))\b(?! (?:by|in|with the input|above|below|as they)\b)/i;

/** What goes on in the head. */
export const startsByJudging =
  /^(?:also |then |next |now |first |finally,? |carefully )*(?:think|consider|decide|determine|check|judge|find|look|see|ask (?:yourself|if|whether|what|of)|weigh|compare|read|identify|work out|figure|evaluate|assess|analy[sz]e|verify|examine|reflect|imagine|understand|estimate|infer|recall|locate|keep|search|test|try|ensure|make sure|establish|recogni[sz]e|notice|relate|associate|remember)\b/i;
