import { withoutQuotations } from '../commands';
import { stepMemory } from '../stepMemory';
import { sentencesOf, wordsOf, type Sentence, type Word } from '../words';
import { familyOf, isCreating, isNumber, namesWork, type Family } from './families';
import { announcedIn } from './announcements';
import { binding } from './binding';
import { phraseFrom } from './nounPhrase';
import { isOrdered } from './ordered';
import { phrasalFamily } from './phrasalVerbs';

/** Something that a step tells its reader to do. */
export interface Work {
  readonly family: Family;
  /** Stem of its verb, or of the noun that says what is done: "give each line a score". */
  readonly verb: string;
  /** Where the verb stands in the step. */
  readonly start: number;
  /** Stems of what it is done to, or of what it makes. */
  readonly objects: readonly string[];
  /** "A summary", "key points": the thing has not been spoken of. */
  readonly isNew: boolean;
}

/** Everything that a step tells its reader to do, in order. */
export function workIn(text: string): readonly Work[] {
  return text.length > longestKept ? readWork(text) : memory.recall('', text, () => readWork(text));
}

const memory = stepMemory<readonly Work[]>();
/** In UTF-16 code units. */
const longestKept = 2_000;

function readWork(text: string): readonly Work[] {
  const plain = withoutQuotations(text);
  const words = wordsOf(plain);
  const untold = [...announcedIn(plain), ...listedIn(plain)];
  const ordered = words.flatMap((word, at) =>
    isOrdered(plain, words, at) && !untold.some((sentence) => isWithin(word, sentence))
      ? worksOf(plain, words, at)
      : [],
  );
  return [...ordered, ...questionsIn(plain, words)].sort((a, b) => a.start - b.start);
}

const isWithin = (
  { start }: Word,
  { start: from, end }: Pick<Sentence, 'start' | 'end'>,
): boolean => start >= from && start < end;

/** "Choose a verb, such as add, remove or rename": words that are only named. */
const listedIn = (text: string): readonly Pick<Sentence, 'start' | 'end'>[] =>
  Array.from(text.matchAll(listing), ({ index, 0: list }) => ({
    start: index,
    end: index + list.length,
  }));
const listing = /\bsuch as [^.;:()]*?(?=[.;:()]|, (?:and|then|but|which|while)\b|$)/gi;

/** What a verb orders, and what it turns that into: "split the text into parts". */
function worksOf(text: string, words: readonly Word[], at: number): Work[] {
  const { start, lower } = words[at]!;
  if (lower === 'make' && /^(?:sure|certain)$/.test(words[at + 1]?.lower ?? '')) return [];
  const noun = workNoun(text, words, at);
  const family = noun ? familyOf(noun.lower) : (phrasalFamily(words, at) ?? familyOf(lower));
  const objects = madeOf(objectOf(text, words, at), family);
  const first = objects.find(({ lower }) => !toward.has(lower) && lower !== 'both');
  const work = {
    family,
    verb: (noun ?? words[at]!).stem,
    start,
    objects: objects.filter((word) => !binding.has(word.lower)).map(({ stem }) => stem),
    isNew: first !== undefined && (isNew(first, objects) || isDrawnUp(words, at)),
  };
  const product = productOf(text, words, at, work.family);
  return product.length > 0
    ? [work, { ...work, family: 'yield', objects: product, isNew: true }]
    : [work];
}

/** "A summary", "key points"; but "write name and description" hands out what is there. */
const isNew = (first: Word, objects: readonly Word[]): boolean =>
  !definite.has(first.lower) &&
  (!clausal.has(objects[0]!.lower) || isAsking(objects)) &&
  !eachOf.has(first.lower) &&
  (binding.has(first.lower) ||
    objects.every(({ lower }) => lower !== 'and') ||
    /s$/.test(first.lower));

/** "Work out which share of the statements is right": there was none. */
const isAsking = ([question, noun]: readonly Word[]): boolean =>
  question?.lower === 'which' && noun !== undefined && !binding.has(noun.lower);

/** "Give every new sound a letter": there are sounds. */
const eachOf = new Set(['each', 'every', 'any']);

/** "Consider whether the claim …" takes the claim for granted. */
const clausal = new Set('whether how why if where when which what who'.split(' '));

/** "Draw up the list", "compile the list": what nobody does with a thing that is there. */
const isDrawnUp = (words: readonly Word[], at: number): boolean =>
  /^(?:compile|assemble|compose|devise|invent)$/.test(words[at]!.lower) ||
  /^(?:draw up|put together|make up|set up)$/.test(`${words[at]!.lower} ${words[at + 1]?.lower}`);

/** "Write a summary of the decisions" makes a summary and no decisions. */
function madeOf(objects: readonly Word[], family: Family): readonly Word[] {
  const end = isCreating(family) ? objects.findIndex(({ lower }) => lower === 'of') : -1;
  return end > 0 ? objects.slice(0, end) : objects;
}

/** "Into parts", "as candidates", "to a total": what comes of the things that a verb is about. */
function productOf(
  text: string,
  words: readonly Word[],
  verb: number,
  family: Family,
): readonly string[] {
  for (let at = verb + 2; at < Math.min(words.length - 1, verb + 14); at++) {
    if (/[.;:!?\n]/.test(text.slice(words[at - 1]!.end, words[at]!.start))) break;
    const preposition = words[at]!.lower;
    if (!/^(?:into|as|to)$/.test(preposition)) continue;
    if (preposition === 'as' && !collecting.has(family)) continue;
    const next = words[at + 1]!.lower;
    const isArticle = /^an?$/.test(next);
    const isNamed = definite.has(next) && preposition !== 'as' && changing.has(family);
    if (!isArticle && !isNamed && (preposition === 'to' || definite.has(next))) continue;
    const phrase = phraseFrom(words, isArticle || isNamed ? at + 2 : at + 1, text);
    if (phrase.length > 0) return phrase.map(({ stem }) => stem);
  }
  return [];
}

const changing = new Set([
  'convert',
  'change',
  'reduc',
  'translate',
  'group',
  'compute',
  'multiply',
]);
const collecting = new Set(['find', 'list', 'mark', 'keep', 'choose', 'treat']);

/** "Make a list", "give each line a score": the noun tells what is done. */
function workNoun(text: string, words: readonly Word[], verb: number): Word | undefined {
  if (!light.has(words[verb]!.lower)) return undefined;
  const isAct = /^(?:make|do|perform)$/.test(words[verb]!.lower);
  const nounBehind = (article: RegExp): Word | undefined => {
    const at = words.slice(verb + 1, verb + 6).findIndex(({ lower }) => article.test(lower));
    return at < 0 ? undefined : phraseFrom(words, verb + 2 + at, text).at(-1);
  };
  const noun = nounBehind(isAct ? /^(?:an?|the)$/ : /^an?$/);
  if (noun) return namesWork(noun.lower) ? noun : undefined;
  const number = nounBehind(/^the$/);
  return number && isNumber(number.stem) ? number : undefined; // "form the sum"
}

const light = new Set(
  'make give take do perform carry run prepare reach form get obtain keep'.split(' '),
);

const definite = new Set('the this that these those its their your his her it them'.split(' '));

/** The words behind a verb, up to what begins something else. */
function objectOf(text: string, words: readonly Word[], verb: number): readonly Word[] {
  const from = verb + 1 + (particles.has(words[verb + 1]?.lower ?? '') ? 1 : 0);
  const found: Word[] = [];
  let last = words[verb]!;
  for (const word of words.slice(from, from + 9)) {
    if (/[.;:!?()\n]/.test(text.slice(last.end, word.start))) break;
    if (aside.test(text.slice(last.end, word.end))) break;
    if (ending.has(word.lower) && (found.length > 0 || !toward.has(word.lower))) break;
    if (pointing.has(word.lower) && found.length > 0 && !joining.has(last.lower)) break;
    found.push(word);
    last = word;
  }
  return found;
}

const particles = new Set('out up down off away aside together'.split(' '));
/** "A phrase around this benefit": what is pointed at is there. */
const pointing = new Set(['this', 'these', 'those']);
const joining = new Set(['and', 'or', 'of', 'for', 'both', 'all']);
const ending = new Set(
  'with for that which who to by from in on at as into if when where because than so but until unless while after before without according using based'.split(
    ' ',
  ),
);
/** "Answer 2, no matter how many insults there are". */
const aside = /^, (?:no|even|regardless|otherwise|so)$/i;
/** Words that stand between a verb and its object: "look for", "find out which". */
const toward = new Set('for to at on if with of which'.split(' '));

/** A question in a step is to be answered: "What is the purpose of the text?" finds the purpose. */
function questionsIn(text: string, words: readonly Word[]): Work[] {
  return sentencesOf(text)
    .filter(({ text: sentence }) =>
      /^(?:what|which|who|whom|whose|where|when|how|why|is|are|does|do)\b.*\?$/is.test(sentence),
    )
    .map(({ start, end }) => ({
      family: 'find',
      verb: 'ask',
      start,
      objects: words
        .filter((word) => word.start >= start && word.end <= end && !binding.has(word.lower))
        .slice(0, 6)
        .map(({ stem }) => stem),
      isNew: false,
    }));
}
