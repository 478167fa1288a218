import type { Rank } from './readRanking';

/** A line that names an example. */
interface NamedLine extends Rank {
  /** The number in front of it; `null` where there is none. */
  readonly place: number | null;
}

/** A list while its lines come in. */
interface OpenList {
  /** Whether it stands below a title such as "Ranking:". */
  readonly isTitled: boolean;
  readonly lines: NamedLine[];
  /** Of the examples in it. */
  readonly numbers: Set<number>;
}

/**
 * The rankings in lines such as "1. Example 3: …", "**#1 – Example 3** because …" or "2. 3". A list begins where the places begin
 * anew, below a title, and with an example that the list has already.
 */
export function ranksInLines(text: string): Rank[][] {
  const lists: OpenList[] = [];
  let isTitled = false;
  for (const line of text.split('\n')) {
    const named = namedLine(line);
    isTitled ||= !named && isTitleOfRanking(line);
    if (!named) continue;
    let list = lists.at(-1);
    if (!list || list.isTitled !== isTitled || beginsList(list, named)) {
      list = { isTitled, lines: [], numbers: new Set() };
      lists.push(list);
    }
    list.lines.push(named);
    list.numbers.add(named.number);
  }
  const rankings = isTitled ? lists.filter((list) => list.isTitled) : [];
  return (rankings.length > 0 ? rankings : lists.filter((list) => !isRunThrough(list))).map(
    ({ lines }) => lines,
  );
}

function beginsList({ lines, numbers }: OpenList, { place, number }: NamedLine): boolean {
  const hasPlaces = lines[0]!.place !== null;
  return numbers.has(number) || (place !== null) !== hasPlaces || (hasPlaces && place === 1);
}

/** "Example 1: I get Yes.", "Example 2: …": nothing tells whether that is a ranking, and the order is the same without. */
function isRunThrough({ lines }: OpenList): boolean {
  return lines.every(({ place, number }, index) => place === null && number === index + 1);
}

function isTitleOfRanking(line: string): boolean {
  return /^[^\p{L}\p{N}]*(?:\p{L}+ ){0,5}(?:rank(?:ing|ed|s)?|order)\b[^\p{N}]*$/iu.test(line);
}

const place = String.raw`(?:(?:rank|place|number) *)?#?(\d{1,2})(?:st|nd|rd|th)?`;
const example = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${place}[^\p{L}\p{N}]+)?(?:place[^\p{L}\p{N}]+)?(?:example|candidate) *#?(\d{1,3})\b[^\p{L}\p{N}]*(.*)$`,
  'iu',
);
/** "1. 3", "1) #3: …" and "1st: 3" */
const bareNumber =
  /^ *(\d{1,2})(?:[.)]|(?:st|nd|rd|th):) +[*_#]{0,3}(\d{1,3})[*_]{0,2}(?: *(?:[:–—-] *(.*))?)$/u;

function namedLine(line: string): NamedLine | undefined {
  const [, place, number, why = ''] = example.exec(line) ?? bareNumber.exec(line) ?? [];
  if (number === undefined) return undefined;
  return {
    place: place === undefined ? null : Number(place),
    number: Number(number),
    why: why.replace(/[*_]+/g, '').trim(),
    isDoubted: false,
  };
}
