import { stem } from '../../evaluate/metrics/porter';
import { remembered } from '../../text/remembered';

/** A word or number with its place in UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Porter stem of the word in lower case, so that "compares" and "comparing" are one. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** The words and numbers of a text; a hyphen or an apostrophe inside belongs to the word. */
export const wordsOf: (text: string) => readonly Word[] = remembered(readWords);

/** A sentence without the white space around it; a line that ends without a full stop ends a sentence, too. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text. A full stop in "e.g.", "3.5" or "file.txt" ends none, nor does one inside quotation marks. */
export const sentencesOf: (text: string) => readonly Sentence[] = remembered(readSentences);

/** What stands in quotation marks, with its marks. */
export interface Quotation {
  /** Without the marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Everything between straight or curly quotation marks, corner brackets or backticks on one line. An apostrophe begins no quotation. */
export const quotationsOf: (text: string) => readonly Quotation[] = remembered(readQuotations);

function readWords(text: string): Word[] {
  const pattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’_-][\p{L}\p{M}\p{N}]+)*|\d+(?:[.,:]\d+)*/gu;
  return Array.from(text.matchAll(pattern), (match) => {
    const [word] = match;
    const lower = word.toLowerCase();
    const start = match.index;
    return {
      text: word,
      lower,
      stem: stem(lower.replace(/['’]s$/, '')),
      start,
      end: start + word.length,
    };
  });
}

const abbreviation =
  /(?:^|[\s("“])(?:e\.g|i\.e|etc|vs|cf|approx|resp|no|nos|fig|mr|mrs|ms|dr|prof|st|a\.m|p\.m|u\.s|[A-Za-z])\.$/i;

function isAbbreviation(before: string, after: string): boolean {
  return abbreviation.test(before) && (!answer.test(before) || /^\s*\d/.test(after));
}

/** "Answer yes or no.", "Choose A or B.", but "no. 5". */
const answer = /\b(?:or [A-Za-z]|[A-Z],? and [A-Z]|no)\.$/i;

function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const inside = readQuotations(text);
  let from = 0;
  const add = (end: number): void => {
    const part = text.slice(from, end);
    const start = from + (part.length - part.trimStart().length);
    const trimmed = part.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, start, end: start + trimmed.length });
    from = end;
  };
  let quotation = 0;
  for (const match of text.matchAll(/[.!?]+["'”’)\]]*(?=\s|$)|\n+/g)) {
    const end = match.index + match[0].length;
    while (quotation < inside.length && inside[quotation]!.end <= match.index) quotation++;
    const around = inside[quotation];
    const isInside = around && around.start <= match.index && end < around.end;
    const before = text.slice(Math.max(from, match.index - 12), match.index + 1);
    const goesOn = /["”’]$/.test(match[0]) && /^ \p{Ll}/u.test(text.slice(end, end + 3)); // put "why?" behind it
    const isShort = isAbbreviation(before, text.slice(end, end + 4));
    if (match[0].includes('\n') || (!isInside && !goesOn && !isShort)) add(end);
  }
  add(text.length);
  return sentences;
}

/** What is longer is two marks that have nothing to do with each other; and no text may be searched to its end for each mark. */
const longestQuotation = 400;
const inside = (but: string): string => `[^${but}\\n]{1,${longestQuotation}}`;
const quotation = new RegExp(
  String.raw`"(${inside('"')})"|“(${inside('”')})”|„(${inside('“”')})[“”]|«(${inside('»')})»|「(${inside('」')})」|『(${inside('』')})』|\x60(${inside('\\x60')})\x60` +
    String.raw`|(?<![\p{L}\p{N}])['‘]((?:[^'‘’\n]|['’](?=\p{L})){1,${longestQuotation}})['’](?![\p{L}\p{N}])`,
  'gu',
);

function readQuotations(text: string): Quotation[] {
  return Array.from(text.matchAll(quotation), (match) => ({
    text: match.slice(1).join(''), // one group of them took part
    start: match.index,
    end: match.index + match[0].length,
  }));
}
