import { numberWords } from '../../../document/numberWords';

/** Whether the steps name the number: a large one anywhere, a small one together with a unit. */
export function isSaid(steps: string, value: number, unit: string, isInRest: boolean): boolean {
  if (value === 1) return isOneSaid(steps, unit, isInRest);
  const near = value > 3 ? [value - 1, value, value + 1] : [value];
  const words = near.flatMap((number) => [...formsOf(number), ...(others.get(number) ?? [])]);
  if (value <= 3) words.push(...formsOf(value + 1), value === 2 ? 'third' : 'fourth');
  if (value === 3 && isOnePlusTwo(steps, unit)) return true;
  if (value > 3) return new RegExp(`\\b(?<!\\d/)(?:${words.join('|')})\\b(?!/\\d)`).test(steps);
  return new RegExp(
    `(?<!\\bstep |\\d/)\\b(?:${words.join('|')})\\b(?!/\\d| (?:sides|texts|inputs)\\b)`,
  ).test(steps);
}

/** "The header and below it the two lines": three lines. */
const isOnePlusTwo = (steps: string, unit: string): boolean =>
  new RegExp(`\\btwo\\b[^.\\n]{0,60}\\b${unit}s?\\b`).test(steps);

/** "13", "thirteen", "13th", "thirteenth", "forty-nine": whoever may write twelve words leaves out the thirteenth. */
function formsOf(value: number): string[] {
  const word = wordOf(value);
  if (word === undefined) return [String(value)];
  if (value <= 3) return [String(value), word];
  const ordinal = word
    .replace(/five$/, 'fif')
    .replace(/twelve$/, 'twelf')
    .replace(/(?:e|t)$/, '')
    .replace(/y$/, 'ie');
  return [`${value}(?:th|st|nd|rd)?`, word, `${ordinal}th`];
}

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Up to 99. */
function wordOf(value: number): string | undefined {
  if (value <= 20) return numberWords[value - 1];
  const ten = tens[Math.floor(value / 10) - 2];
  const rest = value % 10;
  return ten === undefined || rest === 0 ? ten : `${ten}[- ]${numberWords[rest - 1]!}`;
}

/** "Start with a paragraph …, go on with a paragraph …, end with a paragraph …": three paragraphs. */
export function isCountedOut(steps: string, value: number, unit: string): boolean {
  return (
    (value > 1 &&
      steps.match(
        new RegExp(
          `\\b(?:an?|another|one|last|final) ${unit}\\b|\\b(?:and|then) (?:then )?(?:one|another)\\b|\\b(?:last|final) one\\b|\\b(?:one|another) (?:of(?! the| them| these| those| its| your)|about|from|on|for|with)\\b`,
          'g',
        ),
      )?.length === value) ||
    (value > 1 &&
      new RegExp(
        `\\b(?:lay|writ|put|print)\\w* [^.\\n]{0,20}\\b${unit} by ${unit}\\b|\\bone (?:\\w+ )?${unit} (?:each|apiece|(?:for|to|on|about) (?:each|either))\\b|\\ban? (?:\\w+ )?${unit} of each\\b`,
      ).test(steps))
  );
}

const others = new Map([
  [2, ['pair', 'couple', 'twice', 'both', 'second', 'other', 'another', 'couplet']],
  [4, ['quatrain', 'couplets']],
  [3, ['trio', 'triple', 'thrice', 'third']],
  [6, ['half a dozen']],
  [12, ['dozen']],
  [100, ['hundred']],
]);

/** "Ask one thing at the most", "only once", "join them into one". */
const onlyOne =
  /\b(?:pack|fit|squeez|join|link|merg|combin|fus|condens|compress|bring|draw|pull|put|boil|turn|mak|roll)\w* [^.\n]{0,60}?\b(?:in|into|to) (?:one|a single)(?=[.,;]|$)|\bleave it at (?:this|that|one)\b|\b(?:only|just|at (?:the )?(?:most|utmost)|(?:no|not) more than|exactly) (?:[\w'-]+ ){0,2}(?:one|once|a single)\b|\b(?:one|once)\b[^.\n]{0,25} at (?:the )?(?:most|utmost)\b/;

/** What is a single thing of its kind in itself: a verb is a word, a row a line. */
const inItself = new Map([
  ['word', /\b(?:that|the|an?|this|its) (?:verb|noun|adjective|adverb|pronoun|antonym|synonym)\b/],
  ['emoji', /\b(?:one|a single) (?:\w+ )?(?:picture|symbol|smiley|icon|face)\b/],
  [
    'sentence',
    /\b(?:one|a single|only|no) (?:\w+ )?(?:full stop|period)\b|\b(?:close|end|finish|conclude)\w* (?:it |the \w+ )?(?:with|in) (?:a|the) (?:full stop|period)\b|\b(?:an?|main|subordinate|relative) clause\b/,
  ],
  ['example', /\b(?:an?|one) (?:\w+ )?(?:case|instance|illustration|sample)\b/],
  [
    'paragraph',
    /\b(?:no|without) (?:\w+ )?breaks?\b|\brunning text\b|\bcontinuous|\b(?:one|a single) block\b/,
  ],
  ['line', /\b(?:in|as|on) (?:an?|one) row\b|side by side/],
]);

const noSecond =
  /\b(?:not|never|no) (?:a second|two)\b|(?:not|n't|never) (?:split|break|divide) (?:it|the|them)\b/;

function isOneSaid(steps: string, unit: string, isInRest: boolean): boolean {
  const single = new RegExp(
    `\\b(?:one|1|single|lone|sole|just an?|only an?)[ -](?:[\\w'-]+ ){0,3}?${unit}|\\b(?:an?|that|this|second|more than one|or one)[ -](?:[\\w'-]+ ){0,2}?${unit}\\b|\\bone (?:or|to|and) two (?:[\\w'-]+ )?${unit}|\\bsingle\\b|\\b(?:writ|output|return|giv|print|compos|phras|form|put|add|read)\\w* (?:(?:out|down|up|back) )?(?:the|your) (?!(?:first|last|second|next|given) )(?:[\\w'-]+ )?${unit}\\b|\\b(?:resulting|finished|new|final|whole|merged|combined|complete) ${unit}\\b`,
  );
  if (single.test(steps) || onlyOne.test(steps)) return true;
  if (inItself.get(unit)?.test(steps) || noSecond.test(steps)) return true;
  return !isInRest && new RegExp(`\\b${unit}\\b`).test(steps);
}

/** "About fifty words" for "40 to 60 words", "some forty words" for "under 50 words". */
export function isBetween(steps: string, unit: string, numbers: readonly number[]): boolean {
  const most = numbers.at(-1)!;
  if (most <= 10) return false;
  const least = numbers.length > 1 ? numbers[0]! : most / 2;
  const counted = numbers.length > 1 ? spokenNumber : `${spokenNumber}(?=[- ](?:\\w+ )?${unit})`;
  return Array.from(steps.matchAll(new RegExp(counted, 'g')), ([word]) => valueOf(word)).some(
    (value) => least <= value && value <= most,
  );
}

const spokenNumber = `\\b(?:\\d+|two dozen|a dozen|${numberWords.join('|')}|${tens.join('|')}|hundred)\\b`;

/** The number that a word stands for. */
export function valueOf(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  return wordValues.get(lower) ?? numberWords.indexOf(lower) + 1;
}

const wordValues = new Map([
  ['a', 1],
  ['an', 1],
  ['half a dozen', 6],
  ['a dozen', 12],
  ['two dozen', 24],
  ...tens.map((ten, index): [string, number] => [ten, 10 * (index + 2)]),
  ['hundred', 100],
]);
