import { grammarWords } from '../grammarWords';
import { isGeneral, isThought, nouns, praise, stemOf, verbs } from './generalWords';
import { emptyPhrases } from './vagueWords';
import { stem } from '../../../evaluate/metrics/porter';
import { singular } from '../inflections';
import { isSpecific, takesResult } from './specific';
import { sizeOf } from '../textNouns';
import { isVagueFrame } from './vagueFrames';
import { concludes, isBare, isWholeTask, itself } from './wholeOrders';
import { wordsOf, type Word } from '../words';

/**
 * Whether a sentence tells its reader to be good at it, or to do the task, and nothing else. `ofTask` has the stems of the
 * definition: "Solve the problem" says something where the definition gives a problem.
 */
export function isVague(sentence: string, ofTask: ReadonlySet<string>): boolean {
  if (sentence.length > longestVague) return false;
  const plain = withoutOpening(sentence);
  if (isAllVague(plain, ofTask)) return true;
  return isVagueClause(plain, ofTask);
}

/** Each part of it is: "Work carefully and do your best." */
function isAllVague(plain: string, ofTask: ReadonlySet<string>): boolean {
  if (isVagueFrame(plain)) return true;
  for (const joint of plain.matchAll(
    /,? (?:and|but)(?: then| also| always)? |[,;] (?:so )?| [–—] /g,
  )) {
    const [before, after] = [
      plain.slice(0, joint.index),
      plain.slice(joint.index + joint[0].length),
    ];
    const [isFramed, isNext] = [isVagueFrame(before), isVagueFrame(after)];
    if (isFramed && isNext) return true;
    if (isFramed && isVagueClause(after, ofTask)) return true;
    if (isNext && isVagueClause(before, ofTask)) return true;
  }
  return false;
}

function isVagueClause(plain: string, ofTask: ReadonlySet<string>): boolean {
  if (isSpecific(plain)) return false;
  if (isThoroughThinking(plain) || answersWell.test(plain) || isPraise.test(plain)) return true;
  if (isTreatedWell(plain)) return true;
  const rest = withoutEmptyPhrases(plain);
  const content = contentOf(rest);
  const isHandling = handling.test(plain);
  const isEmpty = (word: Word): boolean => isGeneral(word) || (isHandling && isText(word));
  if (content.length > mostWords || !content.every(isEmpty)) return false;
  if (rest !== plain) return true;
  const verb = wordsOf(plain).find(({ lower }) => !beforeVerb.has(lower));
  if (!verb || !verbs.has(stemOf(verb)) || isMove(plain) || hasSubject(plain)) return false;
  const praised = content.some(
    (word) =>
      word !== verb &&
      !/^(?:sure|requires?)$/.test(word.lower) &&
      praise.has(stemOf(word)) &&
      !ofTask.has(word.stem),
  );
  const speaksOfTask = content.some((word) => isNamedByTask(word, ofTask)) || ofTask.has(verb.stem);
  if (content.length > 1 && content.every(isThought)) return true;
  if (isEnsuring.test(plain)) return !endsInCorrect.test(plain) && !parts.test(plain);
  if (finding.test(plain)) return findsWay.test(plain) && !speaksOfTask;
  if (isHandling && !content.every(isGeneral)) return praised;
  if (isHandling && praised) return !takesResult(plain);
  if (producing.test(plain)) return isGoodAnswer.test(plain) && !speaksOfTask;
  if (praised) return !takesResult(plain);
  return (
    (isBare.test(plain) && !ofTask.has(verb.stem) && !(speaksOfTask && itself.test(plain))) ||
    (!speaksOfTask && (isWholeTask.test(plain) || concludes.test(plain)))
  );
}

/** In UTF-16 code units, and in words with a meaning. */
const longestVague = 240;
const mostWords = 16;

/** Words in front of the verb of an order. */
const beforeVerb = new Set(
  'please always then now next first finally just simply also and you should must need to have will can try just really not carefully thoroughly'.split(
    ' ',
  ),
);

function withoutOpening(sentence: string): string {
  let plain = sentence;
  for (let round = 0; round < 3; round++) plain = plain.replace(opening, '');
  const led = /^(?:with|by|using|through)\b([^,]*),\s*(?=\S)/i.exec(plain);
  return led && contentOf(led[1]!).every(isGeneral) ? plain.slice(led[0].length) : plain;
}

const opening =
  /^(?:(?:first(?: of all)?|firstly|to begin with|second(?:ly)?|third(?:ly)?|then|next|now|finally|lastly|also|and|so|in this step|as always|at this point|before (?:answering|responding|you (?:answer|start|begin|respond)|anything else)|during this|while doing (?:so|this)|in general|overall|above all|most importantly|after that|afterwards|in the end|the (?:key|trick|point|aim|goal|important thing|main thing)(?: here)? is to|what (?:matters|counts)(?: here)? is to|(?:remember|keep in mind|bear in mind|note|be aware|do not forget|don['’]t forget|never forget) (?:to|that)|(?:be (?:careful|sure|certain)|take (?:(?:good|great|special) )?care|try) to|(?:mind|see(?: to it)?) that you|you (?:should|must|need to|have to|ought to|are (?:expected|asked|supposed|required) to))\b,?\s*|it is (?:(?:very|really|also|always|most) )*(?:important|essential|crucial|vital|necessary|best|advisable|imperative|key) (?:to|that you)\s+)/i;

function withoutEmptyPhrases(text: string): string {
  return emptyPhrases.reduce((rest, phrase) => rest.replace(phrase, ' '), text);
}

function contentOf(text: string): Word[] {
  return wordsOf(text).filter(({ lower }) => !grammarWords.has(lower) || lower === 'all');
}

/** "Attention to detail is key." */
const isPraise =
  /^(?:(?:great|careful|close|good|your|full|high|clear|utmost|critical|logical|deep|thorough|some|much|maximum) )?(?:attention(?: to (?:the )?details?)?|care|quality|accuracy|precision|thoroughness|thinking|thought|concentration|reasoning|focus|diligence|effort|patience|logic)\b (?:(?:is|are|will be) (?:what (?:counts|matters)|(?:(?:very|most|really|absolutely|of|all|always|the|a|an|utmost) )*(?:key|important|importance|essential|crucial|vital|paramount|needed|required|necessary|must|everything|called for))|(?:matters?|counts)(?: a lot| most| here| above all)?|comes first)(?: here| at all times| throughout)?\W*$/i;

/** Going on within the list has a place in it. */
const isMove = (text: string): boolean =>
  /\b(?:proceed|go|continue|move|get)\b.*\bsteps?\b/i.test(text) ||
  /\bsteps? (?:above|below)\b/i.test(text);

const isEnsuring =
  /^(?:please |always )?(?:ensure|make sure|be sure|see|check|verify|confirm)\b.*\b(?:is|are|be|being|considered|looks?|seems?|sounds?)\b/i;
/** To check whether an answer is right is work of its own. */
const endsInCorrect =
  /\b(?:correct|accurate|right|true|precise|complete|consistent|possible)(?:ly)?\W*$/i;

const parts =
  /\b(?:parts?|points?|(?<!in )order|questions?|cases?|options?|ideas?|stages?|conditions?|constraints?)\b/i;

/** To a text, too: "Treat the question with due seriousness." */
const handling =
  /^(?:please |always )?(?:handle|treat|deal with|approach|process|tackle|manage|work on|take care of|do|devote|bring|give (?:it|(?:the|this|each|every) \w+) (?:\w+ ){0,3}(?:attention|thought|care|consideration|effort|time)|(?:put|invest) (?:\w+ ){0,3}(?:effort|thought|work|care|time))\b/i;
const isText = ({ lower }: Word): boolean => (sizeOf(singular(lower)) ?? 0) >= sentenceSize;
const sentenceSize = 3;

/** "Choose wisely." */
const answersWell =
  /^(?:please |always )?(?:answer|respond|reply|decide|choose|judge|classify|select|write|proceed)(?: (?:and \w+))? (?:wisely|carefully|correctly|well|thoughtfully|sensibly|appropriately|properly|professionally|accurately|responsibly|intelligently|reasonably|suitably|to the best of your \w+|as (?:well|accurately|correctly|carefully|best|precisely) as (?:you can|possible)|with (?:due |great |utmost |the utmost )?(?:care|caution|confidence|diligence))\W*$/i;

const finding =
  /^(?:please |always )?(?:find|choose|select|look|seek|pick|plan|formulate|devise|develop|design|define|determine|work out|outline|adopt)\b/i;
/** "Choose the right strategy." */
const findsWay =
  /^(?:please |always )?(?:(?:find|choose|select|look for|seek|pick|plan|formulate|devise|develop|design|define|determine|work out|outline|adopt) (?:(?:a|an|the|your) )?(?:\w+ (?:and \w+ )?)?(?:ways?(?! to (?:say|put|phrase|express))|approach|method|strategy|technique|means|tools?|procedure|(?<=\ba (?:good|suitable|proper|sensible|reasonable|great|satisfactory|fitting|appropriate|clever|smart|perfect|optimal) )solution)\b|look at (?:it|this|everything|the (?:whole )?(?:thing|matter|problem|situation|task))\b)/i;

const resultNoun =
  '(?:answer|response|result|output|solution|reply|outcome|work|job|performance|product)s?';

const producing =
  /^(?:please |then |always )*(?:(?:re)?write|give|produce|deliver (?!excellence|quality|perfection)|provide|generate|submit|create|form|come up with|combine|return|output|make sure you (?:give|produce))\b/i;
/** "Produce a high-quality response", but not "Give the correct answer". */
const isGoodAnswer = new RegExp(
  String.raw`\b(?:(?:a|an|the|your|some) )?(?:\w+ )?(?:(?:good|great|high[- ]quality|excellent|perfect|optimal|superb|outstanding|decent|solid|satisfactory|satisfying|top-notch|first-rate|professional|meaningful|appropriate|suitable|useful|thoughtful|well-considered|thorough) (?:and \w+ )?(?:\w+ )?${resultNoun}|best (?:possible )?${resultNoun}(?: (?:possible|you can|that you can|you are capable of|imaginable))|best possible ${resultNoun})\W*$`,
  'i',
);

/** "Assess the difficulty of the question", "Pay attention to the context": more than praise. */
function hasSubject(text: string): boolean {
  const lower = attending.exec(text)?.[1]?.toLowerCase();
  if (lower === undefined || /^(?:details?|analys[ie]s)$/.test(lower)) return false;
  const own = stem(lower);
  return subjects.test(lower) || (praise.has(own) && !nouns.has(own));
}

const attending =
  /^(?:please |always )?(?:(?:pay|give) (?:\w+ )?(?:attention|heed) to|(?:focus|concentrate) on|consider|think (?:about|of)|assess|evaluate|judge|analy[sz]e|check|verify|look (?:at|for)|mind|weigh|use) (?:the|its|their|his|her|each|an?) (?:(?!use)\w+ )*?(\w+)(?: (?:of|behind|in) (?!things|everything)\b.*|\W*$)/i;
const subjects =
  /^(?:context|order|form|purpose|circumstance|reason|condition|part|point|operation|side|stage|difficulty)s?$/;

/** "Handle the entities with due care." */
function isTreatedWell(text: string): boolean {
  const manner = treating.exec(text)?.[1];
  const words = manner === undefined ? [] : contentOf(manner);
  return words.some((word) => praise.has(stemOf(word))) && words.every(isGeneral);
}

const treating =
  /^(?:please |always )?(?:handle|treat|deal with|approach|process|tackle|manage|go about|take care of|attend to|see to|work (?:on|through)) (?:the|this|each|every|your|all|any|(?:difficult|tricky|hard|complex|special|doubtful|unclear|ambiguous|borderline)(?= cases| situations)) (?:[\w-]+ ){0,2}?\w+ (?:(?:of|in|from) (?:(?:the|this) )?[\w-]+ )?((?:with|in|by)\b.*|as (?:(?:is|it seems|seems|you (?:see|think|deem)) (?:right|proper|best|fit)|(?:is )?(?:appropriate|suitable|needed|necessary|required))|\w+ly)\W*$/i;

/** "Analyze the paragraph comprehensively", "Understand the story": what for? */
function isThoroughThinking(text: string): boolean {
  const noun = (thinking.exec(text) ?? takingIn.exec(text))?.[1]?.toLowerCase();
  return noun !== undefined && (sizeOf(singular(noun)) ?? 0) >= sentenceSize;
}

const thinking =
  /^(?:please )?(?:thoroughly |deeply |comprehensively |critically |fully )?(?:analy[sz]e|understand|comprehend|evaluate|process|assess|interpret|handle|treat|deal with|think about|reflect on) (?:the|this|each|your|both) (?:\w+ )?(\w+) (?:comprehensively|thoroughly|holistically|deeply|critically|systematically|methodically|appropriately|properly|correctly|accordingly|effectively|well|in (?:great |full |more )?(?:depth|detail)|from (?:all|different|various|several|many|multiple) (?:angles|perspectives|sides))\W*$/i;

const takingIn =
  /^(?:please )?(?:fully |thoroughly |deeply )?(?:understand|comprehend|grasp|process|digest|absorb|(?:go|dig|dive|delve) (?:deep(?:ly)? )?into|immerse yourself in|familiari[sz]e yourself with) (?:the|this|each|your|both) (?:(?:whole|entire|given|provided) )?(\w+)\W*$/i;

const isNamedByTask = ({ lower, stem: own }: Word, ofTask: ReadonlySet<string>): boolean =>
  !/^(?:tasks?|inputs?)$/.test(lower) && nouns.has(stemOf({ lower })) && ofTask.has(own);
