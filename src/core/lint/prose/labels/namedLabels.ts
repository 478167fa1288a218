import type { Span } from '../../../document/model';
import type { LabelPlace } from '../../../names/labelsInProse';
import { numberWords } from '../../../document/numberWords';

/** Which labels a text does not name. A range names what lies between its ends ("A-D", "1 to 5"). */
export function unnamedLabels(labels: readonly string[], text: string): readonly string[] {
  const named = new Set(placesOfLabels(labels, text).map(({ label }) => label));
  const unnamed = labels.filter((label) => !named.has(label));
  if (unnamed.length === 0) return unnamed;
  const inRanges = rangesIn(text);
  return unnamed.filter((label) => !inRanges(label));
}

/**
 * Where a text names labels, in offsets of the text. Another case counts as named, and so do many of it and its name in words;
 * a part of another word or label does not ("acceptable" in "unacceptable"), nor does a label that only has another job in
 * a sentence ("no reason", "none of them").
 */
export function placesOfLabels(labels: readonly string[], text: string): readonly LabelPlace[] {
  const places: LabelPlace[] = [];
  let rest = text;
  for (const label of [...labels].sort((a, b) => b.length - a.length)) {
    let left = '';
    let from = 0;
    for (const { start, end } of occurrencesOf(label, rest, text)) {
      places.push({ label, start, end });
      left += rest.slice(from, start) + '\u0000'.repeat(end - start);
      from = end;
    }
    rest = left + rest.slice(from);
  }
  return places;
}

function occurrencesOf(label: string, rest: string, text: string): Span[] {
  const places: Span[] = [];
  for (const match of rest.matchAll(patternOf(label))) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (isApart(label, rest, place) && isName(label, match[0], text, place)) places.push(place);
  }
  return places;
}

/** A label, also of many ("statements"); a space, a hyphen and an underscore are one. */
function patternOf(label: string): RegExp {
  const words = label
    .trim()
    .split(/\s+|(?<=\S)[_-]+(?=\S)/)
    .filter((word) => word !== '');
  if (words.length === 0) return new RegExp(escaped(label.trim() || label), 'g');
  const negative = /^-(\d+)$/.exec(label.trim())?.[1];
  if (negative !== undefined) return negativeOf(negative);
  const [whole] = words;
  const inWords = words.length === 1 ? otherNames.get(whole!) : undefined;
  if (inWords !== undefined) return new RegExp(`${escaped(whole!)}|${inWords}`, 'gi');
  return new RegExp(ofMany(words.map(escaped).join(String.raw`[\s_-]*`)), 'gi');
}

/** "Statements", "apologies". */
function ofMany(pattern: string): string {
  if (!/\p{L}{4}$/u.test(pattern) || /s$/i.test(pattern)) return pattern;
  return /[^aeiou]y$/i.test(pattern) ? `${pattern.slice(0, -1)}(?:y|ies)` : `${pattern}(?:e?s)?`;
}

/** "-1", "minus one". */
function negativeOf(digits: string): RegExp {
  const word = numberWords[Number(digits) - 1];
  const inWords = word === undefined ? '' : `|${word}\\b`;
  return new RegExp(
    String.raw`(?:(?<![\p{L}\d])[-–−]\s?|\b(?:minus|negative)[\s-])(?:${digits}(?!\d)${inWords})`,
    'giu',
  );
}

function answered(word: string): string {
  const before = String.raw`\b(?:answer|output|return|give|write|say|print|reply|respond|choose|put|enter|score|rate|award|from|to|through|is)`;
  const behind = String.raw`(?=[.,;:)]| (?:if|when|where|for|stars?|points?|otherwise|to|through)\b|$)`;
  return String.raw`(?<=(?:${before}|[:=→]|->) )${word}${behind}|(?<=\b(?:worth|gets?|makes?|means|be|is|it|as|with|give|for) an? )${word}(?=[.,;:)]| (?:and|or|if|when)\b|$)`;
}

/** Numbers and signs in words. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['0', String.raw`\b(?:zero|nought|nil)\b`],
  ...numberWords.slice(0, 10).map((word, index) => {
    const isEveryday = index < 2; // "one of them", "the two"
    return [String(index + 1), isEveryday ? answered(word) : String.raw`\b${word}\b`] as const;
  }),
  ['<', 'less[ -]than|smaller[ -]than'],
  ['>', 'greater[ -]than|larger[ -]than|more[ -]than'],
  ['=', 'equals?[ -]sign'],
  ['+', String.raw`\bplus\b`],
  ['-', String.raw`\bminus\b`],
  ['?', 'question mark'],
]);

/** Whether it is no part of a longer word. */
function isApart(label: string, text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const isCut =
    startsAsWord.test(label.trim()) && (endsAsWord.test(before) || negating.test(before));
  const goesOn = endsLikeWord.test(label.trim()) && goingOn.test(text.slice(end, end + 2));
  return !isCut && !goesOn;
}

const startsAsWord = /^[\p{L}\p{N}]/u;
const goingOn = /^[\p{L}\p{N}_]/u;
const endsLikeWord = /[\p{L}\p{N}]$/u;
const endsAsWord = /[\p{L}\p{N}_]$/u;
const negating = /\b(?:non|un|anti|semi|half)-$/i;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Words of every sentence that may be labels, too. */
const everyday = new Set(['a', 'an', 'i', 'no', 'other', 'none', 'not', 'same', 'both', 'all']);

const isFollowedAsName =
  /^["'”’`)\]]|^\s*(?:$|\n|[.,;:!?()\]/|=–—-]|->|→|(?:in|at|by|on|only|here|also|because|since|although|though|while|once|but|so|from|after|before|would|applies|fits|holds|instead|there|this|that|it|the|every|each|whether|whichever|rather|in all|(?<= )(?:should|must|can|will) be|if|when|whenever|where|for|in case|otherwise|or|and|as|is|means|accordingly|respectively|depending|based|unless|then|to|with)\b)/i;

function isName(label: string, found: string, text: string, { start, end }: Span): boolean {
  const key = label.toLowerCase();
  if (!everyday.has(key) && !/^\p{L}$/u.test(label)) return true;
  const after = text.slice(end, end + 12);
  const before = text.slice(Math.max(0, start - 12), start);
  if (/["“'‘`(]$/.test(before) && /^["”'’`).,]/.test(after)) return true;
  if (/^\p{Lu}$/u.test(label)) return found === label && !isArticle(found, before, after);
  if (key === 'other')
    return !/\b(?:each|the|any|every|an)\s*$/i.test(before) && isFollowedAsName.test(after);
  if (key === 'none') return !/^\s+of\b/i.test(after) || /\bor\s*$/i.test(before);
  if (/\byes(?:,| or| and|\/|,? respectively)\s*$/i.test(before)) return true;
  if (key === 'a' || key === 'an' || key === 'no' || key === 'not')
    return isFollowedAsName.test(after);
  return true;
}

/** "A passage …" at the start of a sentence. */
function isArticle(found: string, before: string, after: string): boolean {
  return (
    /^[AI]$/.test(found) &&
    /(?:^|[.!?:\n]\s*)$/.test(before) &&
    /^\s+\p{Ll}{2,}/u.test(after) &&
    !/^\s+(?:if|when|for|means|is|or|and)\b/.test(after)
  );
}

/** Whether a label lies in a range that the text names. */
function rangesIn(text: string): (label: string) => boolean {
  const inDigits = text.replace(numberInWords, (word) =>
    String(numberWords.indexOf(word.toLowerCase()) + 1),
  );
  const ranges = [range, span].flatMap((pattern) =>
    Array.from(inDigits.matchAll(pattern), ([, first, last]) => [first!, last!] as const),
  );
  return (label) => ranges.some(([first, last]) => isBetween(label, first, last));
}

const numberInWords = new RegExp(String.raw`\b(?:${numberWords.join('|')})\b`, 'gi');

const range =
  /(?<![\p{L}\p{N}_.])["'(]?(\p{Lu}|-?\d{1,2})["')]?(?:\s*\([^)\n]{1,60}\))?\s*(?:-|–|—|to|through|until|till|and up to|\.{2,3}|…)\s*["'(]?(\p{Lu}|-?\d{1,2})["')]?(?![\p{L}\p{N}_])/gu;

/** "A value between 1 and 4". */
const span =
  /\bbetween\s+["'(]?(-?\d{1,2})["')]?(?:\s*\([^)\n]{1,60}\))?\s+and\s+["'(]?(-?\d{1,2})(?![\d.]*\d)/g;

function isBetween(label: string, first: string, last: string): boolean {
  if (/^-?\d+$/.test(label) && /\d/.test(first) && /\d/.test(last))
    return Number(first) <= Number(label) && Number(label) <= Number(last);
  return /^\p{L}$/u.test(label) && /^\p{L}$/u.test(first) && /^\p{L}$/u.test(last)
    ? first <= label.toUpperCase() && label.toUpperCase() <= last
    : false;
}
