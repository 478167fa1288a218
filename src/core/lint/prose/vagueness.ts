import { grammarWords } from './grammarWords';
import { emptyPhrases, fillers, generalNouns, generalVerbs, qualities } from './vagueWords';
import { stem } from '../../evaluate/metrics/porter';
import { singular } from './inflections';
import { sizeOf } from './textNouns';
import { quotationsOf, wordsOf, type Word } from './words';

/**
 * Whether a sentence tells its reader to be good at it, or to do the task, and nothing else. `ofTask` has the stems of the
 * definition: "Solve the problem" says something where the definition gives a problem.
 */
export function isVague(sentence: string, ofTask: ReadonlySet<string>): boolean {
  if (sentence.length > longestVague || isSpecific(sentence)) return false;
  const plain = withoutOpening(sentence);
  if (isThoroughThinking(plain) || answersWell.test(plain) || isPraise.test(plain)) return true;
  if (isTreatedWell(plain)) return true;
  const rest = withoutEmptyPhrases(plain);
  const content = contentOf(rest);
  const isHandling = handling.test(plain);
  const isEmpty = (word: Word): boolean => isGeneral(word) || (isHandling && isText(word));
  if (content.length > mostWords || !content.every(isEmpty)) return false;
  if (rest !== plain) return true;
  const verb = wordsOf(plain).find(({ lower }) => !beforeVerb.has(lower));
  if (!verb || !verbs.has(stemOf(verb)) || isMove(plain)) return false;
  const praised = content.some(
    (word) => word !== verb && praise.has(stemOf(word)) && !ofTask.has(word.stem),
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
    isBare.test(plain) || (!speaksOfTask && (isWholeTask.test(plain) || concludes.test(plain)))
  );
}

/** In UTF-16 code units, and in words with a meaning. */
const longestVague = 240;
const mostWords = 16;

/** What is counted, quoted or explained, and what is forbidden, is something to go by. */
function isSpecific(sentence: string): boolean {
  if (/[:?]["”’)]*$|\d|(?<!\bwhat(?:ever)? )\bmakes? sense\b/i.test(sentence)) return true;
  return forbids.test(sentence) || quotationsOf(sentence).length > 0;
}

/** "Do not guess" is something to go by, "do not hurry" is not. */
const forbids =
  /^(?:please )?(?:do not|don['’]t|never|avoid)\b(?! (?:rush|hurry|overthink|worry|panic|give up|be (?:hasty|careless|sloppy)|(?:making |make |any |all )*(?:mistakes|errors|slips)\W*$))/i;

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
  /^(?:(?:first(?: of all)?|firstly|to begin with|second(?:ly)?|third(?:ly)?|then|next|now|finally|lastly|also|and|so|in this step|as always|at this point|before (?:answering|responding|you (?:answer|start|begin|respond)|anything else)|during this|while doing (?:so|this)|in general|overall|above all|most importantly|after that|afterwards|in the end|the (?:key|trick|point|aim|goal|important thing|main thing)(?: here)? is to|what (?:matters|counts)(?: here)? is to|(?:remember|keep in mind|bear in mind|note|be aware|do not forget|don['’]t forget|never forget) (?:to|that)|you (?:should|must|need to|have to|ought to|are (?:expected|asked|supposed|required) to))\b,?\s*|it is (?:(?:very|really|also|always|most) )*(?:important|essential|crucial|vital|necessary|best|advisable|imperative|key) (?:to|that you)\s+)/i;

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
const endsInCorrect = /\b(?:correct|accurate|right|true|precise)(?:ly)?\W*$/i;

const parts = /\b(?:parts?|points?|(?<!in )order|questions?|cases?|options?|ideas?|stages?)\b/i;

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
  /^(?:please |always )?(?:(?:find|choose|select|look for|seek|pick|plan|formulate|devise|develop|design|define|determine|work out|outline|adopt) (?:(?:a|an|the|your) )?(?:\w+ )?(?:ways?|approach|method|strategy|technique|means|tools?|procedure|(?<=\ba (?:good|suitable|proper|sensible|reasonable|great|satisfactory|fitting|appropriate|clever|smart|perfect|optimal) )solution)\b|look at (?:it|this|everything|the (?:whole )?(?:thing|matter|problem|situation|task))\b)/i;

const resultNoun =
  '(?:answer|response|result|output|solution|reply|outcome|work|job|performance|product)s?';

const producing =
  /^(?:please |then |always )*(?:(?:re)?write|give|produce|deliver (?!excellence|quality|perfection)|provide|generate|submit|create|form|come up with|combine|return|output|make sure you (?:give|produce))\b/i;
/** "Produce a high-quality response", but not "Give the correct answer". */
const isGoodAnswer = new RegExp(
  String.raw`\b(?:(?:a|an|the|your|some) )?(?:\w+ )?(?:(?:good|great|high[- ]quality|excellent|perfect|optimal|superb|outstanding|decent|solid|satisfactory|satisfying|top-notch|first-rate|professional|meaningful|appropriate|suitable|useful|thoughtful|well-considered|thorough) (?:and \w+ )?(?:\w+ )?${resultNoun}|best (?:possible )?${resultNoun}(?: (?:possible|you can|that you can|you are capable of|imaginable))|best possible ${resultNoun})\W*$`,
  'i',
);

/** "Use the best answer" has an object. */
const takesResult = (text: string): boolean =>
  /^(?:please |always )*(?:use|take|keep|give|follow|consider|put|show|get|bring|start|begin)\b(?: \w+){0,3} (?:answer|response|result|output|solution|conclusion|question|option|point|part|data|information|context|case|detail|label|class|categorie|category)s?\b/i.test(
    text,
  ) || /\blogical operators?\b/i.test(text);

/** "Handle the entities with due care." */
function isTreatedWell(text: string): boolean {
  const manner = treating.exec(text)?.[1];
  const words = manner === undefined ? [] : contentOf(manner);
  return words.some((word) => praise.has(stemOf(word))) && words.every(isGeneral);
}

const treating =
  /^(?:please |always )?(?:handle|treat|deal with|approach|process|tackle|go about|take care of) (?:the|this|each|every|your|all) \w+ ((?:with|in|by)\b.*|\w+ly\W*)$/i;

/** "Analyze the paragraph comprehensively", "Understand the story": what for? */
function isThoroughThinking(text: string): boolean {
  const noun = (thinking.exec(text) ?? takingIn.exec(text))?.[1]?.toLowerCase();
  return noun !== undefined && (sizeOf(singular(noun)) ?? 0) >= sentenceSize;
}

const thinking =
  /^(?:please )?(?:thoroughly |deeply |comprehensively |critically |fully )?(?:analy[sz]e|understand|comprehend|evaluate|process|assess|interpret|handle|treat|deal with|think about|reflect on) (?:the|this|each|your|both) (?:\w+ )?(\w+) (?:comprehensively|thoroughly|holistically|deeply|critically|systematically|methodically|appropriately|properly|correctly|accordingly|effectively|well|in (?:great |full |more )?(?:depth|detail)|from (?:all|different|various|several|many|multiple) (?:angles|perspectives|sides))\W*$/i;

const takingIn =
  /^(?:please )?(?:fully |thoroughly |deeply )?(?:understand|comprehend|grasp|process|digest|absorb|(?:go|dig|dive|delve) (?:deep(?:ly)? )?into|immerse yourself in|familiari[sz]e yourself with) (?:the|this|each|your|both) (?:(?:whole|entire|given|provided) )?(\w+)\W*$/i;

const vagueObject =
  '(?:it|this|things|everything|all(?: of it)?|further|on it|about (?:it|this|everything)|(?:the|your) (?:\\w+ )?(?:answer|response|results?|output|outcome|work|solution|draft|findings|quality))';
/** An order without an object of its own. */
const isBare = new RegExp(
  String.raw`^(?:please |then |also |carefully |thoroughly )*(?:` +
    String.raw`(?:optimi[sz]e|improve|refine|polish|perfect|enhance|adjust|tweak|reconsider|rethink|revise|review|recheck|go (?:back )?over|look over|double-check|finali[sz]e|evaluate|assess|modify|ponder|contemplate|deliberate|meditate|think|reflect|act|concentrate|focus|brainstorm)\b(?: ${vagueObject})?(?: (?:once more|again|one last time))?(?:,? and (?:adjust|improve|refine|revise|tweak|modify|fix|polish|optimi[sz]e|make|correct)\b(?: (?:it|this|them|any|the|some|all|possible|remaining|changes|improvements|adjustments|corrections|issues|problems))*)?(?: (?:as|if|where(?:ver)?|when(?:ever)?) (?:needed|necessary|required|possible|appropriate|it is \w+))?` +
    String.raw`|be (?:yourself|prepared|ready)|(?:think|reason) (?:step by step|it (?:over|through)|twice|before \w+)` +
    String.raw`|(?:start|begin|get (?:started|going))(?: (?:working|thinking|the (?:process|task|work)|(?:to )?work))?|act on (?:it|this|your findings)` +
    String.raw`|(?:make|do) (?:(?:any|the|some) )?(?:(?:necessary|needed|required) )?(?:improvements|adjustments|changes)(?: (?:as|if|where) (?:needed|necessary))?)\W*$`,
  'i',
);

const taskNoun =
  '(?:task|problem|input|matter|job|work|everything|instructions?|directions?|guidelines?|requirements?|it|assignment|data|information|situation|context|process|(?:next )?moves?|expectations|criteria|aspects?|factors?|issues?|problems|difficult(?:y|ies)|challenges?|essence|thoughts|possibilit(?:y|ies)|eventualit(?:y|ies)|insights?|understanding|picture|overview|ideas|scenario|circumstances)';
const isWholeTask = new RegExp(
  String.raw`^(?:please |now |always )*(?:do|handle|process|understand|comprehend|analy[sz]e|complete|perform|tackle|approach|solve|execute|deal with|work on|accomplish|manage|resolve|make sure (?:that )?you (?:understand|know)|follow|think about|reflect on|carry out|consider|evaluate|assess|interpret|get|gain|develop|obtain|achieve|meet|satisfy|fulfil+|familiari[sz]e (?:yourself )?with|brainstorm|use|finish|address|take care of|conduct|ensure|settle|adapt|weigh|explore|grasp|generate|plan|organi[sz]e|structure|immerse yourself in|get familiar with|ponder|contemplate|gather|collect|absorb|think over|look at|review)\b.*\b${taskNoun}\W*$`,
  'i',
);

/** "Come to a decision": which one, and by what? */
const concludes =
  /^(?:(?:reach|make|draw|form|arrive at|come to|come up with|get to|find|take|develop)\b)(?: \w+){0,2} (?:conclusions?|decisions?|verdicts?|judge?ments?|solutions?|inferences?)\W*$/i;

const isNamedByTask = ({ lower, stem: own }: Word, ofTask: ReadonlySet<string>): boolean =>
  !/^(?:tasks?|inputs?)$/.test(lower) && nouns.has(stemOf({ lower })) && ofTask.has(own);

const isGeneral = (word: Word): boolean =>
  general.has(stemOf(word)) && !/^(?:objects?|meanings?|exactly|corrections?)$/.test(word.lower);

/** "Visualize, analyze, synthesize." */
const isThought = ({ lower }: Word): boolean => thoughts.has(lower);

const thoughts = new Set(
  'think reflect ponder consider analyse analyze evaluate assess understand comprehend synthesise synthesize visualise visualize reason conclude plan focus concentrate contemplate deliberate interpret brainstorm review refine imagine process act execute decide'.split(
    ' ',
  ),
);

const stemOf = ({ lower }: { readonly lower: string }): string => stem(lower);

const stemSet = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.trim().split(/\s+/)).map((word) => stem(word)));

const verbs = stemSet(generalVerbs);
const nouns = stemSet(generalNouns);
const praise = stemSet(qualities);
const general = stemSet(
  generalVerbs,
  generalNouns,
  fillers,
  qualities,
  'not never no account consideration mile use view lot bit shot where wherever when whenever',
);
