import { withoutQuotations } from '../commands';
import { stepMemory } from '../stepMemory';
import { sentencesOf, wordsOf, type Word } from '../words';
import { familyOf, type Family } from './families';
import { binding } from './binding';

/** Something that a step tells its reader to do. */
export interface Work {
  readonly family: Family;
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
  const ordered = words.flatMap((_, at) =>
    isOrdered(plain, words, at) ? [workOf(plain, words, at)] : [],
  );
  return [...ordered, ...questionsIn(plain, words)].sort((a, b) => a.start - b.start);
}

function workOf(text: string, words: readonly Word[], at: number): Work {
  const objects = objectOf(text, words, at);
  const first = objects[0];
  return {
    family: phrasalFamily(words, at) ?? familyOf(words[at]!.lower),
    start: words[at]!.start,
    objects: objects.filter(({ lower }) => !binding.has(lower)).map(({ stem }) => stem),
    isNew: first !== undefined && !definite.has(first.lower),
  };
}

/** "Sum up", "add the prices up". */
function phrasalFamily(words: readonly Word[], at: number): Family | undefined {
  const verb = words[at]!.lower;
  const behind = words.slice(at + 1, verb === 'add' ? at + 6 : at + 2);
  return behind
    .map(({ lower }) => phrasalFamilies.get(`${verb} ${lower}`))
    .find((found) => found !== undefined);
}

/** Verbs whose second word tells what is done. */
const phrasalFamilies: ReadonlyMap<string, Family> = new Map([
  ['sum up', 'summarise'],
  ['make up', 'invent'],
  ['think up', 'invent'],
  ['think of', 'invent'],
  ['dream up', 'invent'],
  ['come up', 'invent'],
  ['set up', 'write'],
  ['draw up', 'write'],
  ['put together', 'write'],
  ['make out', 'find'],
  ['work out', 'find'],
  ['figure out', 'find'],
  ['find out', 'find'],
  ['single out', 'choose'],
  ['pick out', 'choose'],
  ['take notes', 'list'],
  ['make notes', 'list'],
  ['write down', 'list'],
  ['jot down', 'list'],
  ['put down', 'list'],
  ['add up', 'compute'],
  ['go for', 'choose'],
  ['settle on', 'choose'],
  ['decide on', 'choose'],
]);

const definite = new Set('the this that these those its their your his her it them'.split(' '));

/** The words behind a verb, up to what begins something else. */
function objectOf(text: string, words: readonly Word[], verb: number): readonly Word[] {
  const from = verb + 1 + (particles.has(words[verb + 1]?.lower ?? '') ? 1 : 0);
  const found: Word[] = [];
  let last = words[verb]!;
  for (const word of words.slice(from, from + 9)) {
    if (/[.;:!?()\n]/.test(text.slice(last.end, word.start))) break;
    if (ending.has(word.lower) && (found.length > 0 || !toward.has(word.lower))) break;
    found.push(word);
    last = word;
  }
  return found;
}

const particles = new Set('out up down off away aside together'.split(' '));
const ending = new Set(
  'with for that which who to by from in on at as into if when where because than so but until unless while after before without according using based'.split(
    ' ',
  ),
);
/** Words that stand between a verb and its object: "look for", "decide whether". */
const toward = new Set('for to at on if with of'.split(' '));

/** Whether a word is the verb of an order: at the beginning of a clause, and in its plain form. */
export function isOrdered(text: string, words: readonly Word[], at: number): boolean {
  const { lower, start } = words[at]!;
  if (binding.has(lower) || notVerbs.test(lower)) return false;
  const before = words[at - 1];
  if (!before) return !/ing$/.test(lower) || words.length > 1;
  const between = text.slice(before.end, start);
  if (/ing$/.test(lower)) return byWorking.has(before.lower);
  if (/[^\s"'“‘(]/.test(between)) return !/^['’-]/.test(between);
  return leads.has(before.lower) || (/ly$/.test(before.lower) && before.lower !== 'only');
}

const notVerbs = /(?:ed|[^s]s|tion|ness|ment|ity|ly)$|^\d/;
const byWorking = new Set(['by', 'start', 'begin', 'keep', 'and', 'or', 'then']);
const leads = new Set(
  'and or then to now finally first please next also should must can may lastly afterwards but instead again you let'.split(
    ' ',
  ),
);

/** A question in a step is to be answered: "What is the purpose of the text?" finds the purpose. */
function questionsIn(text: string, words: readonly Word[]): Work[] {
  return sentencesOf(text)
    .filter(({ text: sentence }) =>
      /^(?:what|which|who|whom|whose|where|when|how|why|is|are|does|do)\b.*\?$/is.test(sentence),
    )
    .map(({ start, end }) => ({
      family: 'find',
      start,
      objects: words
        .filter((word) => word.start >= start && word.end <= end && !binding.has(word.lower))
        .slice(0, 6)
        .map(({ stem }) => stem),
      isNew: false,
    }));
}
