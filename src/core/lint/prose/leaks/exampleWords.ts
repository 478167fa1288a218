import { numberWords } from '../../../document/numberWords';
import { stem } from '../../../evaluate/metrics/porter';
import { commonWords, familiarNames, familiarWords, wordsOfSteps } from '../../commonWords';
import { wordsOf, type Word } from '../words';
import { seriesKeys } from './series';

/** What stands in an example and might give it away in a step. */
export interface ExampleWords {
  /** Where the words of a key stand, counted in words; see `keyOf`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Keys of words that only occur with a capital. */
  readonly names: ReadonlySet<string>;
  /** Those of the names that do not only begin sentences. */
  readonly innerNames: ReadonlySet<string>;
  /** Keys of words in small letters that a value follows ("wind: strong"). */
  readonly fields: ReadonlySet<string>;
  /** The key of an input that is a single word. */
  readonly onlyWord: string | undefined;
  /** How many words are neither common nor shared by the task. */
  readonly size: number;
  /** The text in lower case, words parted by single spaces, with a space at both ends. */
  readonly spelled: string;
  /** Whether it is several examples in one. */
  readonly isJoined: boolean;
}

/** The words of a text that is an example's; the same text is read once. */
export function exampleWords(text: string): ExampleWords {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const read = readExample(text);
  kept.set(text, read);
  return read;
}

/** Examples come again with every key stroke. */
const kept = new Map<string, ExampleWords>();
const mostKept = 40;

function readExample(text: string): ExampleWords {
  const places = new Map<string, number[]>();
  const names = new Set<string>();
  const inner = new Set<string>();
  const fields = new Set<string>();
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    const key = keyOf(word);
    const known = places.get(key);
    if (known) known.push(index);
    else {
      places.set(key, [index]);
      names.add(key);
    }
    if (!/^\p{Lu}/u.test(word.text)) names.delete(key);
    if (/[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, word.start - 2), word.start)))
      inner.add(key);
    if (isField(word, text)) fields.add(key);
  }
  const innerNames = new Set([...names].filter((name) => inner.has(name)));
  const size = [...places.keys()].filter((key) => rarityOf(key) > 0).length;
  const onlyWord = onlyKey(text);
  const spelled = spelledOf(text);
  return { places, names, innerNames, fields, onlyWord, size, spelled, isJoined: false };
}

/** "wind: strong", but not "lamb : sheep" and "1 krone = 0.09 dollars". */
function isField({ start, end, text: word }: Word, text: string): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 3)];
  return (
    /^\p{Ll}/u.test(word) &&
    (/^["']?:/.test(behind) || (/^["']?\s?=/.test(behind) && !/\d \p{L}* ?$/u.test(before)))
  );
}

/** The output stands in the last line; behind a first line of one word may come the rest of a poem. */
function onlyKey(text: string): string | undefined {
  const input = /^\s*(\p{L}{1,60})\s*\n[^\n]*$/u.exec(text)?.[1] ?? '';
  const [word] = wordsOf(input);
  return word && keyOf(word);
}

/** Several examples as one; what stands in two of them does not stand side by side. */
export function together(examples: readonly ExampleWords[]): ExampleWords {
  const places = new Map<string, number[]>();
  const names = new Set<string>();
  let offset = 0;
  for (const example of examples) {
    for (const [key, own] of example.places)
      places.set(key, [...(places.get(key) ?? []), ...own.map((place) => place + offset)]);
    for (const name of example.names) names.add(name);
    offset += farApart;
  }
  for (const example of examples)
    for (const key of example.places.keys()) if (!example.names.has(key)) names.delete(key);
  const innerNames = new Set(
    [...names].filter((name) => examples.some((example) => example.innerNames.has(name))),
  );
  const size = examples.reduce((total, example) => total + example.size, 0);
  const spelled = examples.map((example) => example.spelled).join('|');
  return {
    places,
    names,
    innerNames,
    fields: new Set(),
    onlyWord: undefined,
    size,
    spelled,
    isJoined: true,
  };
}

/** More words than an example has. */
const farApart = 1_000_000;

/** The text in lower case, words and numbers parted by single spaces, with a space at both ends. */
export function spelledOf(text: string): string {
  return ` ${wordsOf(text)
    .map(({ lower }) => lower.replaceAll('’', "'"))
    .join(' ')} `;
}

/** What brings the forms of a word together: its stem, of irregular ones that of the base form; of a number its digits. */
export function keyOf({ lower, stem: own }: Word): string {
  const number = numbers.get(lower);
  if (number !== undefined) return number;
  if (/^\d/.test(lower)) return lower.replace(/(?<=\d),(?=\d{3})/g, '');
  return irregulars.get(lower) ?? own;
}

const numbers = new Map([
  ...numberWords.map((word, index) => [word, String(index + 1)] as const),
  ['dozen', '12'],
  ['thirty', '30'],
  ['forty', '40'],
  ['fifty', '50'],
  ['sixty', '60'],
  ['seventy', '70'],
  ['eighty', '80'],
  ['ninety', '90'],
  ['hundred', '100'],
  ['thousand', '1000'],
]);

const irregulars = new Map(
  `ate eaten eat, began begun begin, bitten bit bite, blew blown blow, bought buy, broke broken break, brought bring, built
  build, burnt burn, came come, caught catch, chose chosen choose, crept creep, drank drunk drink, drew drawn draw, drove
  driven drive, fed feed, fell fallen fall, felt feel, flew flown fly, forgot forgotten forget, fought fight, found find,
  froze frozen freeze, gave given give, gone went go, grew grown grow, held hold, hid hidden hide, kept keep, knew known
  know, laid lay, learnt learn, left leave, lent lend, lost lose, made make, met meet, paid pay, ran run, rang rung ring,
  rode ridden ride, rose risen rise, said say, sang sung sing, sank sunk sink, sat sit, saw seen see, sent send, shook
  shaken shake, shone shine, shot shoot, slept sleep, sold sell, spent spend, spoke spoken speak, spun spin, stole stolen
  steal, stood stand, struck strike, stuck stick, swam swum swim, swept sweep, swore sworn swear, taught teach, thought
  think, threw thrown throw, told tell, took taken take, tore torn tear, understood understand, wept weep, woke woken wake,
  won win, wore worn wear, wound wind, wrote written write, children child, feet foot, geese goose, men man, mice mouse,
  teeth tooth, women woman, wives wife, knives knife, leaves leaf, loaves loaf, shelves shelf, wolves wolf`
    .split(',')
    .flatMap((line) => {
      const forms = line.trim().split(/\s+/);
      return forms.slice(0, -1).map((form) => [form, stem(forms.at(-1)!)] as const);
    }),
);

/**
 * How much a word tells about where it comes from: 0 for common words, 0.3 for what steps of many tasks say, 0.5 for what is familiar
 * but hardly said in steps, such as "train", 0.7 for what is hardly met with elsewhere.
 */
export function rarityOf(key: string): number {
  if (/^10+$/.test(key) || knownNumbers.has(key) || seriesKeys.has(key)) return 0.2;
  if (/^\d/.test(key)) return rarityOfNumber(key);
  if (key.length < 2) return 0;
  return (rarities ??= ratedWords()).get(key) ?? 0.7;
}

/** Round or small numbers are met with everywhere, those of three digits and fractions of two hardly. */
function rarityOfNumber(digits: string): number {
  if (/^\d{3}/.test(digits)) return 0.8;
  return Number(digits) > 20 || /\.\d*[1-9]\d/.test(digits) ? 0.7 : 0.2;
}

/** Of clock, calendar, angles and temperatures. */
export const knownNumbers: ReadonlySet<string> = new Set(
  '24 28 29 30 31 32 52 60 90 180 360 365 366'.split(' '),
);

let rarities: ReadonlyMap<string, number> | undefined;

function ratedWords(): ReadonlyMap<string, number> {
  const rated = (words: readonly string[], rarity: number) =>
    words.map((word) => [irregulars.get(word) ?? stem(word.toLowerCase()), rarity] as const);
  return new Map([
    ...rated(familiarWords, 0.5),
    ...rated([...familiarNames, ...wordsOfSteps], 0.3),
    ...rated(commonWords, 0),
  ]);
}
