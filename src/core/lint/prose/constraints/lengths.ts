import { numberWords } from '../../../document/numberWords';
import { quotationsOf } from '../words';
import { isSelection } from './affixes';
import { isBetween, isCountedOut, isSaid, valueOf } from './saidNumbers';
import { showsSample } from './signs';
import type { Demand, OutputSentence, StepsText } from './demand';

/**
 * How many there are to be of what has no unit of text: "exactly three advantages", "generate five tools".
 */
export function countsIn({ text, start }: OutputSentence): Demand[] {
  return Array.from(text.matchAll(count))
    .filter(
      (match) =>
        !isSelection(text.slice(0, match.index)) &&
        !isClause(match) &&
        !new RegExp(`^(?:${units})$`, 'i').test(match[2]!) &&
        !notCounted.test(match[2]!),
    )
    .map((match) => {
      const value = valueOf(match[1]!);
      const noun = unitOf(match[2]!);
      return {
        text: match[0].trim(),
        start: start + match.index,
        isCarried: (steps: StepsText) =>
          isCountedOut(steps.text, value, noun) ||
          isSaid(steps.text, value, noun, true) ||
          isListedOut(after(match), value, steps.text),
      };
    });
}

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
    .filter(
      ({ match, before }) =>
        isLimit(match, before) &&
        !(
          isTask &&
          (making.test(before) ||
            handled.test(text.slice(0, match.index)) ||
            extending.test(text.slice(0, match.index)))
        ),
    )
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
          ((isMinimum || shared.test(text.slice(end))) &&
            new RegExp(`\\b${unit}`).test(steps.text)) ||
          numbers.some((number) => isCountedOut(steps.text, number, unit)) ||
          numbers.some((number) => isSaid(steps.text, number, unit, isInRest)) ||
          isBetween(steps.text, unit, numbers) ||
          (/digit|letter|character/.test(unit) && showsSample(steps.text)) ||
          isListedOut(text.slice(end), numbers[0]!, steps.text),
      };
    });
}

/** "Two lines: 'Pros:' …, and 'Cons:' …", "three answers: one kind, one neutral, one sharp": steps with each of them have them all. */
function isListedOut(list: string, value: number, steps: string): boolean {
  const names = quotationsOf(list).map((quotation) => quotation.text.toLowerCase());
  if (names.length === value) return names.every((name) => steps.includes(`"${name}`));
  const named = /^[^:.]{0,60}: (one [^.;]+)/.exec(list)?.[1];
  if (named === undefined || value < 2) return false;
  const items = named.toLowerCase().split(/, (?:and )?| and /);
  return items.length === value && items.every((item) => steps.includes(item.split(' ').at(-1)!));
}

const number = String.raw`\d+|${numberWords.join('|')}|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|an?(?= (?:single|(?:sentence|line|word|paragraph|page)\b))|a dozen|half a dozen`;
const units = String.raw`words?|sentences?|lines?|characters?|letters?|paragraphs?|syllables?|digits?|bullets?(?: points?)?|points?|keywords?|key ?phrases?|phrases?|tokens?|tags?|names?|clauses?|verses?|questions?|options?|items?|reasons?|examples?|titles?|hashtags?|emojis?|tips|ideas|titles|choices|facts|steps|synonyms|titles|answers`;
const quantity = new RegExp(
  String.raw`\b(${number})\b(?:(?: ?[-–] ?| to | or | and )(${number})\b)?[ -](single )?((?:(?!and |or |of |to |the |in |per )[a-z-]+ ){0,2}?(?:${units}))\b`,
  'gi',
);
const several = `(?:[2-9]|[1-9]\\d|${numberWords.slice(1).join('|')}|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a dozen|half a dozen)`;
const count = new RegExp(
  String.raw`(?:\b(?:exactly|at (?:the )?(?:most|least)|(?:no|not) (?:more|fewer) than|up to)|^(?:please )?(?:write|generate|list|name|give|suggest|propose|provide|produce|create|invent|compose|return|output)) (${several}) ((?:[a-z-]+ ){0,2}?[a-z-]{3,}s)(?=[.,;:)]|$| (?:that|which|who|for|of|in|from|about|with|to|on|and|each)\b)`,
  'gi',
);
const notCounted =
  /\b(?:times|percent|degrees|minutes|hours|days|weeks|months|years|seconds|places|decimals|is|was|has|does|pixels|euros|dollars|spaces)$/i;
const limitBefore =
  /\b(?:(?:(?:of |in |to |with |by |as |has |have )?(?:at (?:the )?(?:most|least)|(?:no|not) (?:more|longer|fewer|less) than|not (?:be (?:more|longer) than|exceed)|up to|a (?:maximum|limit|length) of|max(?:imum)?\.?|fewer than|less than|more than|below|under|within|over|exceed|exceeds|exactly|between|about|around|limit(?:ed)? to|shorter than|only|just)|of|in|as|with|into|to|has|have|containing|be) )+$/i;
/** "A name of two to four words" */
const sized = /\b(?:an?|your) (?:\w+ )?(?!list|set|pair|series)\w+ of $/i;
const definite =
  /\b(?:the|these|those|your|its|their|given|first|last|same|both|which|of|following|next|other|than|all|any|per|option|number|sentence|every) $/i;

/** Whether a number with a unit counts what is answered, and not what is given ("the two sentences"). */
function isLimit(match: RegExpMatchArray, before: string): boolean {
  const isLimited =
    /\b(?:most|least|than|exceeds?|up to|maximum|max\.?|below|under|within|exactly|between|limit(?:ed)? to|length of|consists? of|composed of|made up of|only|just) $/i.test(
      before,
    );
  if (isClause(match) || isShare(match) || isDescribed(match) || isPlace(match)) return false;
  if (isSelection(before.replace(limitBefore, '')) || scoring.test(before)) return false;
  if (isLimited || sized.test(before)) return true;
  if (/^an?$/i.test(match[1]!) && !/ single /i.test(match[0])) return false;
  if (single.test(match[1]!) && !textual.test(match[4]!) && !/ single /i.test(match[0]))
    return false;
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

/** "A free throw counts one point": what something is worth. */
const scoring = /\b(?:counts?|scores?|earns?|brings?|costs?|worth|deserves?) (?:only )?$/i;

/** "Turn the two into one sentence": who does the task obeys. */
const making = /\binto $/i;

/** "Translate | one line from a menu": what nobody makes is given. */
const handled =
  /^(?:please )?(?!(?:write|produce|generate|give|name|list|find|output|return|provide|suggest|propose|invent|create|compose|make|draft|formulate|form|choose|pick|select|state|ask|answer|report|add|extract|draw|tell|use)\b)[a-z]+ $/i;

/** "Continue the poem with one line" */
const extending = /^(?:continue|complete|finish|extend|fill|replace)\b[^,.;]* with $/i;

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

/** "One line | for each phone": as many as there are of these. */
const shared = /^ (?:per|(?:for|to|from|on|in) (?:each|every))\b/;

const after = ({ 0: words, index, input }: RegExpMatchArray): string =>
  (input ?? '').slice((index ?? 0) + words.length);

/** "One keyword per line": how they are laid out, and not how many they are. */
function isShare(match: RegExpMatchArray): boolean {
  return /^ (?:(?:per|(?:to|on|in|for) (?:a|each|every)|a|each) line\b|each(?=[.;]|$))/.test(
    after(match),
  );
}

/** "One digit after the point": decimals have words of their own. */
function isPlace(match: RegExpMatchArray): boolean {
  return /^ (?:after|behind) the (?:decimal )?point\b/.test(after(match));
}

/** One reason or one example is what the task asks for; one line is how it has to look. */
const textual =
  /(?:words?|sentences?|lines?|paragraphs?|phrases?|verses?|characters?|letters?|digits?|syllables?|bullets?(?: points?)?)$/i;

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
