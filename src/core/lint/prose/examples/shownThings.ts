import {
  beforehand,
  inPrompt,
  isElsewhere,
  knownAnswer,
  ofOthers,
  shownToYou,
  stated,
  whichOnes,
} from './shownWhere';
import { asModel, likeWhatFollows, servesAsModel } from './similarity';
import { wordsOf, type Word } from '../words';
import type { TaskNouns } from './taskNouns';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The places where a step points to examples without a word for them: "the summaries you were given", "like those above",
 * "the solved instances". A plural of what the task has one of ("the reviews above") can only mean the examples.
 */
export function* shownThings(step: string, task: TaskNouns): Generator<Place> {
  const words = wordsOf(step);
  for (const [index, word] of words.entries()) {
    const kind = kindOf(word.lower, step.slice(Math.max(0, word.start - 20), word.start), task);
    if (kind === undefined) continue;
    const phrase = phraseAround(step, words, index);
    if (isShown(phrase, { kind, task, noun: word.lower })) yield phrase;
  }
}

/**
 * What a noun may be: `several` of what the task has one of, its `product`, what any task has (`usual`: solutions, outputs),
 * a `pronoun` (those), or something else.
 */
type Kind = 'several' | 'product' | 'usual' | 'pronoun' | 'other';

function kindOf(word: string, leading: string, task: TaskNouns): Kind | undefined {
  if (/^(?:ones|those|these)$/.test(word)) return 'pronoun';
  if (!/[^s'u]s$/.test(word) || word.length < 4) return undefined;
  if (neverExamples.test(word) && !(modelOf.test(leading) && task.hasOne(word))) return undefined;
  if (task.isPlural(word)) return undefined;
  if (usual.test(word)) return 'usual';
  if (task.isProduct(word)) return 'product';
  return task.hasOne(word) ? 'several' : 'other';
}

const usual =
  /^(?:solutions|outputs|answers|responses|completions|predictions|pairs|instances|results|inputs|items|cases|problems|tasks|decisions|verdicts|judge?ments|ratings|classifications|annotations|gradings|labell?ings|assignments)$/;

/** What a task lists for its reader, and the parts of a text: "the labels above", "the words given". */
const neverExamples =
  /^(?:labels|classes|options|categories|rules|lists|criteria|steps|requirements|instructions|definitions?|guidelines|tags|choices|values|constraints|conditions|words|numbers|letters|names|facts|clues|hints|terms|figures|dates|details|things|ways|points|reasons|lines|rows|columns|fields|keys|types|kinds|sorts|groups|levels|scales|signs|symbols|characters|tokens|digits|units|parts|sections|times|days|years|this|does|goes|always|perhaps|sometimes|examples|demonstrations|samples|exemplars|illustrations|shots|demos|verbs|nouns|signals|keywords|genres|emotions|moods|intents|sentiments|languages|countries|arguments|properties|attributes|parameters|coordinates|formats|ingredients|relations|entities|symptoms|amounts|prices|sizes|distances|means|uses|shows|gives|says|tells|makes|takes|looks|comes|others|contexts?|headings|topics|marks|besides|towards|afterwards|as|is|was|has|its|thus|plus|versus|less|unless|across|less|lens|news|series|species)$/;

/** "the model letters", where the task is about a letter */
const modelOf = /\b(?:model|sample|specimen|reference) $/i;

interface Phrase extends Place {
  /** The words in front of the noun, from its article. */
  readonly front: readonly string[];
  readonly leading: string;
  readonly which: string;
  readonly trailing: string;
}

function phraseAround(step: string, words: readonly Word[], index: number): Phrase {
  let first = index;
  while (first > 0 && index - first < 4 && isInPhrase(step, words, first - 1)) {
    first--;
    if (article.test(words[first]!.lower)) break;
  }
  const end = words[index]!.end;
  const behind = step.slice(end, end + 100);
  const which = whichOnes.exec(behind)?.[0].trimEnd() ?? '';
  return {
    start: words[first]!.start,
    end: end + which.length,
    front: words.slice(first, index).map(({ lower }) => lower),
    leading: step.slice(Math.max(0, words[first]!.start - 80), words[first]!.start),
    which,
    trailing: behind.slice(which.length),
  };
}

function isInPhrase(step: string, words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!/^[ \n]+$|^\/$/.test(step.slice(word.end, words[at + 1]!.start))) return false;
  return !outside.test(word.lower);
}

const article = /^(?:the|these|those|your|our|all|both|any|each|no|a|an)$/;
const outside =
  /^(?:of|in|on|at|to|from|with|by|for|as|like|and|or|but|if|when|that|which|is|are|was|were|be|it|you|see|follow|use|than|into|how|what|not|do|does|can|should|will|match|holds?|contains?|gives?|lists?|shows?|names?|has|have|had|several|many|some|more|compare|after|using|study|read|mirror|between|among|resembles?|against|up)$/;

function isShown(
  phrase: Phrase,
  { kind, task, noun }: { readonly kind: Kind; readonly task: TaskNouns; readonly noun: string },
): boolean {
  const { front, leading, which, trailing } = phrase;
  if (isElsewhere.test(trailing) || front[0] === 'no') return false;
  if (which === ' included' && leading.endsWith(', ')) return false; // "with the earlier turns"
  if (atSomePoint.test(which) && (relative.test(leading) || ofSomething.test(trailing)))
    return false;
  const definite = front.some((word) => /^(?:the|these|those|all|both|your|given)$/.test(word));
  if (!definite && stated.test(leading)) return false;
  if (inPrompt.test(which) && !task.has('prompt'))
    return kind !== 'pronoun' || likeWhatFollows.test(leading);
  if (knownAnswer.test(trailing)) return kind !== 'pronoun';
  if (front.some((word) => /^input-output$/.test(word)) || /\binput\/$/i.test(leading)) return true;
  const was = shownToYou.test(which);
  if (task.isSerial(noun) && which === '') return false;
  if (kind === 'pronoun') return !among.test(leading) && pronounIsShown(phrase);
  if (front.some((word) => solved.test(word) && !task.has(word)) && (definite || which !== ''))
    return true;
  if (was && definite && front.some((word) => annotated.test(word))) return true;
  if (among.test(leading)) return false;
  if (kind !== 'other' && front.some((word) => annotated.test(word)) && definite) return true;
  const isModel =
    likeWhatFollows.test(leading) || servesAsModel.test(trailing) || asModel.test(which + trailing);
  const pointed =
    which !== '' || front.some((word) => marking.test(word) || (isModel && before.test(word)));
  if (!pointed) return isLikeAnswers(phrase, noun) && !task.has(noun.replace(/s$/, ''));
  if (everyOne.test(`${leading}${front.join(' ')} `)) return isModel;
  const isTold = was || beforehand.test(which) || ofOthers.test(trailing);
  if (kind === 'product' || kind === 'several') return isModel || (isTold && !loops.test(leading));
  if (onlyInExamples.test(noun) && definite && !task.has(noun.replace(/s$/, ''))) return true;
  if (kind === 'usual')
    return (
      isTold ||
      servesAsModel.test(trailing) ||
      (isModel && !/^(?:cases|problems|items|tasks)$/.test(noun))
    );
  return (
    (isModel && definite && (asModel.test(which + trailing) || (was && imitated.test(leading)))) ||
    (beforehand.test(which) && textThing.test(noun) && !loops.test(leading))
  );
}

/** "The direction that the person faces at the outset" has a verb, "the persons at the top of the list" are in the input. */
const relative = /\b(?:that|which|whom?|what|where|how) $/i;
const ofSomething = /^ of (?:the|this|that|an?|its|each) (?!prompt|task|instruction)/i;
const atSomePoint = /^ (?:at|near|towards) the (?:very )?(?:top|beginning|start|outset|end|head)$/i;

/** "As the outputs do": with one input there is no other output. */
function isLikeAnswers({ front, leading }: Phrase, noun: string): boolean {
  return (
    /^(?:outputs|completions)$/.test(noun) && front[0] === 'the' && likeWhatFollows.test(leading)
  );
}

/** "Imitate" the rankings that were handed to you */
const imitated =
  /\b(?:imitat\w+|mimic\w*|emulat\w+|copy\w*|resembl\w+|echo\w*|mirror\w*|same (?:[\w-]+ )?as|(?:style|tone|manner|spirit|logic|reasoning|length|pattern) (?:of|in|behind)) $/i;

/** With "given" or "above", and no word of them in the definition. */
const onlyInExamples = /^(?:outputs|completions|pairs|instances)$/;

/** Whoever is to go through all of them has a data set before his eyes, and no examples. */
const everyOne =
  /\b(?:all|each|every|any|most|rest|remaining|whole|entire)(?: (?:of|the|these|those)){0,2} $/i;
/** What tasks have as inputs and outputs. */
const textThing =
  /^(?:tweets|reviews|comments|posts|descriptions|slogans|translations|summaries|headlines|titles|questions|sentences|rewrites|stories|texts|dialogues|messages|e-?mails|passages|plots|jokes|poems|paraphrases|explanations|replies|captions|queries|conversions|corrections|classifications|gradings|ratings|verdicts|judg(?:e)?ments|decisions|letters|reports|notes|quotations|recipes|one-liners|answers|solutions|outputs|pieces|snippets|functions|commands|conversations|articles|abstracts|requests|complaints)$/;
const loops = /\b(?:for|over|through|across|to|on|with) (?:all )?$/i;

/** "like those above", "similar to the given ones" */
function pronounIsShown({ front, leading, which, trailing }: Phrase): boolean {
  const marked = front.some((word) =>
    /^(?:given|provided|shown|supplied|presented|displayed|demonstrated)$/.test(word),
  );
  if (which === '' && !marked) return false;
  if (listed.test(leading) || isComparedPart(leading, which)) return false;
  return likeWhatFollows.test(leading) || servesAsModel.test(trailing);
}

/** "Compare its last word with those above": with other words of the input. */
const isComparedPart = (leading: string, which: string): boolean => {
  const noun = /\b(?:its|the|each)(?: [\w-]+)? ([a-z]+) (?:with|to|against) (?:the )?$/i.exec(
    leading,
  )?.[1];
  return (
    noun !== undefined &&
    /^ (?:above|below)$/.test(which) &&
    neverExamples.test(`${noun.toLowerCase()}s`)
  );
};

const marking =
  /^(?:given|provided|above|shown|supplied|attached|accompanying|presented|aforementioned|above-mentioned|demonstrated|foregoing|included|existing|displayed)$/;
/** Also of what is in the input, such as "the previous messages". */
const before = /^(?:previous|earlier|preceding|prior)$/;
const solved =
  /^(?:solved|worked|demonstrated|reference|gold|gold-standard|exemplary|exemplified)$/;
const annotated =
  /^(?:label(?:l?)ed|annotated|answered|classified|model|training|rated|graded|scored|judged|positive|negative)$/;

/** "one of the pairs above", "choose from those given" */
const among =
  /\b(?:one of|among|amongst|any of|choose|select|pick|out of|between|each of|which of|first of|last of|definitions? of|names? of|list of) (?:from |among |between |one of )?$/i;
const listed =
  /\b(?:labels?|words?|options?|class(?:es)?|categor\w+|rules?|values?|tags?|numbers?|conditions|cases|steps?) (?:[\w-]+ )?(?:like|such as|similar to) $/i;
