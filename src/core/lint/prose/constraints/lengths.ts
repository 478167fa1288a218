import { numberWords } from '../../../document/numberWords';
import { isSelection } from './affixes';
import type { Demand, OutputSentence, StepsText } from './demand';

/** Limits and counts: "at most 25 words", "three to six keywords", "in one sentence", "a three-line poem". */
export function lengthsIn({ text, start, isTask, rest }: OutputSentence): Demand[] {
  return Array.from(text.matchAll(quantity), (match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    return { match, before };
  })
    .filter(
      ({ before }) =>
        !(isTask && /\b(?:whether|if)\b/.test(text.slice(0, text.indexOf(before) + before.length))),
    )
    .filter(({ match, before }) => isLimit(match, before) && !(isTask && making.test(before)))
    .map(({ match, before }) => {
      const from = match.index - (limitBefore.exec(before)?.[0].length ?? 0);
      const end = match.index + match[0].length;
      const unit = unitOf(match[4]!);
      const numbers = [match[1], match[2]].flatMap((word) => (word ? [valueOf(word)] : []));
      const isMinimum = /\bleast (?:one|1|an?)\b/i.test(before.slice(-9) + match[0]);
      const isInRest = new RegExp(`\\b${unit}`, 'i').test(rest.join(' '));
      return {
        text: text.slice(from, end).trim(),
        start: start + from,
        isCarried: (steps: StepsText) =>
          (isMinimum && new RegExp(`\\b${unit}`).test(steps.text)) ||
          numbers.some((number) => isCountedOut(steps.text, number, unit)) ||
          numbers.some((number) => isSaid(steps.text, number, unit, isInRest)),
      };
    });
}

const number = String.raw`\d+|${numberWords.join('|')}|thirty|forty|fifty|sixty|hundred|an?(?= (?:single|(?:sentence|line|word|paragraph|page)\b))|a dozen|half a dozen`;
const units = String.raw`words?|sentences?|lines?|characters?|letters?|paragraphs?|syllables?|digits?|bullets?(?: points?)?|points?|keywords?|key ?phrases?|phrases?|tokens?|tags?|names?|clauses?|verses?|questions?|options?|items?|reasons?|examples?|titles?|hashtags?|emojis?|tips|ideas|titles|choices|facts|steps|synonyms|titles|answers`;
const quantity = new RegExp(
  String.raw`\b(${number})\b(?:(?: ?[-–] ?| to | or | and )(${number})\b)?[ -](single )?((?:(?!and |or |of |to |the |in |per )[a-z-]+ ){0,2}?(?:${units}))\b`,
  'gi',
);
const limitBefore =
  /\b(?:(?:(?:of |in |to |with |by |as |has |have )?(?:at (?:the )?(?:most|least)|(?:no|not) (?:more|longer|fewer|less) than|not (?:be (?:more|longer) than|exceed)|up to|a (?:maximum|limit|length) of|max(?:imum)?\.?|fewer than|less than|more than|below|under|within|over|exceed|exceeds|exactly|between|about|around|limit(?:ed)? to|shorter than|only|just)|of|in|as|with|into|to|has|have|containing|be) )+$/i;
/** "A name of two to four words" */
const sized = /\b(?:an?|your) (?:\w+ )?(?!list|set|pair|series)\w+ of $/i;
const definite =
  /\b(?:the|these|those|your|its|their|given|first|last|same|both|which|of|following|next|other|than|all|any|per|option|number|sentence|every) $/i;

/** Whether a number with a unit counts what is answered, and not what is given ("the two sentences"). */
function isLimit(match: RegExpMatchArray, before: string): boolean {
  const isLimited =
    /\b(?:most|least|than|exceeds?|up to|maximum|max\.?|below|under|within|exactly|between|limit(?:ed)? to|length of|only|just) $/i.test(
      before,
    );
  if (isClause(match) || isShare(match) || isDescribed(match)) return false;
  if (isSelection(before.replace(limitBefore, ''))) return false;
  if (isLimited || sized.test(before)) return true;
  if (/^an?$/i.test(match[1]!) && !/ single /i.test(match[0])) return false;
  if (/\b(?:that|which|who|whose) (?:\w+ ){1,2}$/i.test(before)) return false;
  if (
    single.test(match[1]!) &&
    object.test(before) &&
    /^ (?:that|which|who|for)\b/.test(after(match))
  )
    return false;
  if (definite.test(before) || / more /.test(match[0])) return false;
  return true;
}

/** "Turn the two into one sentence": who does the task obeys. */
const making = /\binto $/i;

/** "Only one option may be right": the number is not that of what is answered. */
function isClause(match: RegExpMatchArray): boolean {
  return /^ (?:may|can|must|should|is|are|has|have)\b/.test(after(match));
}

/** "Fill the gap with one word that occurs elsewhere": which one it is, and not that it is one. */
function isDescribed(match: RegExpMatchArray): boolean {
  return (
    /^one$/i.test(match[1]!) &&
    !/sentence|line|paragraph|question/i.test(match[4]!) &&
    /^ (?:that|which|who|whose)\b/.test(after(match))
  );
}

const after = ({ 0: words, index, input }: RegExpMatchArray): string =>
  (input ?? '').slice((index ?? 0) + words.length);

/** "One keyword per line": how they are laid out, and not how many they are. */
function isShare(match: RegExpMatchArray): boolean {
  return /^ (?:per|(?:to|on|in|for) (?:a|each|every)|a|each) line\b/.test(after(match));
}

/** "Produce one word that rhymes": the task itself asks for a single thing. */
const single = /^(?:one|a|an|1)$/i;
const object =
  /^(?:\w+ )?(?:write|produce|give|name|find|output|generate|return|provide|suggest) (?:down )?$/i;

function unitOf(phrase: string): string {
  const word = phrase
    .replace(/(?<=bullet) points?$/i, '')
    .split(' ')
    .at(-1)!
    .toLowerCase();
  return word.replace(/s$/, '');
}

function valueOf(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  return wordValues.get(lower) ?? numberWords.indexOf(lower) + 1;
}

const wordValues = new Map([
  ['a', 1],
  ['an', 1],
  ['half a dozen', 6],
  ['a dozen', 12],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['hundred', 100],
]);

/** Whether the steps name the number: a large one anywhere, a small one together with a unit. */
function isSaid(steps: string, value: number, unit: string, isInRest: boolean): boolean {
  if (value === 1) return isOneSaid(steps, unit, isInRest);
  const words = [value - 1, value, value + 1]
    .filter((near) => near > 1)
    .flatMap((near) => [...formsOf(near), ...(others.get(near) ?? [])]);
  if (value > 3) return new RegExp(`\\b(?<!\\d/)(?:${words.join('|')})\\b(?!/\\d)`).test(steps);
  return new RegExp(
    `(?<!\\bstep |\\d/)\\b(?:${words.join('|')})\\b(?!/\\d| (?:sides|texts|inputs)\\b)`,
  ).test(steps);
}

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
function isCountedOut(steps: string, value: number, unit: string): boolean {
  return (
    (value > 1 &&
      steps.match(new RegExp(`\\b(?:an?|another|one|last|final) ${unit}\\b`, 'g'))?.length ===
        value) ||
    (value > 1 && new RegExp(`\\bone (?:\\w+ )?${unit} (?:each|apiece|for each)\\b`).test(steps))
  );
}

const others = new Map([
  [2, ['pair', 'couple', 'twice', 'both', 'second', 'other', 'another']],
  [3, ['trio', 'triple', 'thrice', 'third']],
  [6, ['half a dozen']],
  [12, ['dozen']],
  [100, ['hundred']],
]);

/** "Ask one thing at the most", "only once". */
const onlyOne =
  /\b(?:only|just|at (?:the )?(?:most|utmost)|(?:no|not) more than|exactly) (?:[\w'-]+ ){0,2}(?:one|once|a single)\b|\b(?:one|once)\b[^.\n]{0,25} at (?:the )?(?:most|utmost)\b/;

/** What is a single thing of its kind in itself: a verb is a word, a row a line. */
const inItself = new Map([
  ['word', /\b(?:that|the|an?|this|its) (?:verb|noun|adjective|adverb|pronoun|antonym|synonym)\b/],
  ['emoji', /\b(?:one|a single) (?:\w+ )?(?:picture|symbol|smiley|icon|face)\b/],
  ['line', /\b(?:in|as|on) (?:an?|one) row\b|side by side/],
]);

const noSecond =
  /\b(?:not|never|no) (?:a second|two)\b|(?:not|n't|never) (?:split|break|divide) (?:it|the|them)\b/;

function isOneSaid(steps: string, unit: string, isInRest: boolean): boolean {
  const single = new RegExp(
    `\\b(?:one|1|single|lone|sole|just an?|only an?)[ -](?:[\\w'-]+ ){0,3}?${unit}|\\b(?:an?|that|this|second|more than one|or one)[ -](?:[\\w'-]+ ){0,2}?${unit}\\b|\\bone (?:or|to|and) two (?:[\\w'-]+ )?${unit}|\\bsingle\\b|\\b(?:resulting|finished|new|final|whole|merged|combined|complete) ${unit}\\b`,
  );
  if (single.test(steps) || onlyOne.test(steps)) return true;
  if (inItself.get(unit)?.test(steps) || noSecond.test(steps)) return true;
  return !isInRest && new RegExp(`\\b${unit}\\b`).test(steps);
}
