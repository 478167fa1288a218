import { actsOnParts, staysInHead } from '../actVerbs';
import type { AnsweringTask } from './answering';
import { sentencesOf, wordsOf } from '../words';

/**
 * What a step does before an answer can be there: it works on the input, or chooses words, which may be those of an answer that
 * is there, or changes parts of something.
 */
export function workedOutIn(
  text: string,
  { nouns }: AnsweringTask,
): 'input' | 'wording' | 'parts' | undefined {
  if (looksBack.test(text)) return undefined;
  for (const sentence of sentencesOf(text)) {
    const order = sentence.text.replace(leading, '');
    const [verb] = wordsOf(order);
    if (!verb || verb.start > 0) continue;
    const isWork = isWorking(verb.lower, order);
    if (!isWork && !actsOnParts.has(verb.lower)) continue;
    const object = order.slice(verb.end + 1);
    const held = ofObject.exec(object)?.[1];
    const isHeld = held !== undefined && nouns.has(wordsOf(held)[0]!.stem);
    if (isHeld || (pronoun.test(object) && !ofSeveral.test(order))) return undefined;
    if (!isWork) return 'parts';
    if (!ofWording.test(order)) return 'input';
    return inOneCase.test(order) ? undefined : 'wording';
  }
  return undefined;
}

const leading =
  /^(?:(?:then|now|next|after that|before that|for this|to do so|finally|first|also|for each [\w ]+),? )*/i;
/** "It" may be the answer; and "add no words" adds nothing. */
const pronoun = /^(?:it|them|no|nothing|neither)\b/i;
const ofSeveral = /^(?:weigh|compare|add|multiply|subtract|divide|sort|rank) them\b/i;
const ofObject = /^(?:for |through |over |at |out |on )?(?:the|your|this|that) (\w+)/i;

const isWorking = (verb: string, order: string): boolean =>
  (staysInHead(verb) && !ofManner.has(verb)) ||
  otherWork.has(verb) ||
  /^(?:go (?:through|down|along|over)|carry out|work out|put (?:either|each))\b/i.test(order);

/** Of the words that leave nothing on paper: how one goes about it, what one minds on the way, and what is no verb. */
const ofManner: ReadonlySet<string> = new Set(
  `treat regard view deem use employ adopt avoid do be is are isn't stay remain stop wait keep hold bear mind remember forget remind
  trust rely believe doubt prefer favour favor prioritise prioritize ignore disregard overlook start begin let have get ensure lean
  err side focus concentrate attend pay take expect beware given not there it if when end yes no please move go prepare
  learn know understand grasp familiarise feel contain address belong consist depend differ refer consult dismiss reject neglect`.split(
    /\s+/,
  ),
);
const otherWork: ReadonlySet<string> = new Set(
  `convert place draft perform ask list combine extract gather work evaluate`.split(' '),
);

/** How an answer is worded may be said behind it, and which one to take where there are several. */
const ofWording = /^(?:choose|pick|select|consider|think|plan|look)\b/i;
const inOneCase = / if\b/i;

/** What is done with an answer that is there. */
const looksBack =
  /\b(?:check|see (?:to it|that)|again|once more|re-?read|recount|verify|make sure|ensure|finished|correct|improve|shorten|polish|revise|mistakes?|errors?|slips?|too|as well|shorter|simpler|clearer|your (?:answer|reply|output|response)|the (?:answer|reply|output|response|result))\b|\b(?:it|they) (?:sounds?|reads?)\b/i;
