import { conceptsOf, wide } from '../concepts';
import { conceptsOfAll } from './stepsText';
import { grammarWords } from '../grammarWords';
import { wordsOf } from '../words';
import { grammarFormats } from './grammarFormats';
import { forbiddenWords } from './forbiddenWords';
import { kindredIn } from './kindred';
import { patternsIn } from './patterns';
import { signNames, signsIn } from './signs';
import type { Demand, OutputSentence, StepSentence, StepsText } from './demand';

/** How the answer has to begin or end, and in which pattern: "start with a verb", "end with a question", 'in the form "10:00"'. */
export function affixesIn(sentence: OutputSentence): Demand[] {
  return [...endsIn(sentence), ...placesIn(sentence), ...patternsIn(sentence)];
}

function endsIn({ text, start, rest }: OutputSentence): Demand[] {
  return Array.from(text.matchAll(end))
    .filter(({ index }) => !isSelection(text.slice(0, index)))
    .map((match) => {
      const [whole, verb, object] = match;
      const no = forbidding.exec(text.slice(0, match.index))?.[0] ?? '';
      const isForbidden = no !== '' || forbiddenThen.test(whole);
      const place = /^(?:end|finish|clos|conclud|follow)/i.test(verb!) ? back : front;
      const isPlaced = placed(object!, place, isForbidden, rest);
      const isUnsaid = isForbidden ? forbiddenWords(text) : undefined;
      const isCarried = (steps: StepsText): boolean =>
        !isClosed(object!) || isPlaced(steps) || isUnsaid?.(steps) === true;
      return { text: (no + whole).trim(), start: start + match.index - no.length, isCarried };
    });
}

/** 'The first word must be "Today"' */
function placesIn({ text, start, rest }: OutputSentence): Demand[] {
  const [words, ordinal, object] = extreme.exec(text) ?? [];
  if (words === undefined || !isClosed(object!)) return [];
  const isFront = /first|opening/i.test(ordinal!);
  const isCarried = placed(object!, isFront ? front : back, false, rest);
  return [{ text: words, start, isCarried }];
}

const extreme =
  /^(?:its|the) (first|opening|last|final|closing) (?:word|line|sentence|letter|character|bullet|paragraph|item) (?:(?:must|should|has to|is to|shall) (?:be|name|state|contain|mention|say|give|repeat)|names|states|says|repeats) (.+)/i;

/** Whether steps put something at the beginning or the end, or keep it from there. */
function placed(
  object: string,
  place: RegExp,
  isForbidden: boolean,
  rest: readonly string[],
): (steps: StepsText) => boolean {
  const elsewhere = conceptsOfAll(rest);
  const quoted = literalOf(object);
  const marks = object.match(/(?<=^| )[^\w\s"'([]+(?=$| )/g) ?? [];
  const head = object.replace(addressee, '');
  const things = quoted !== undefined ? [] : conceptsOf(head, wide).map(({ id }) => id);
  const { carry } = kindredIn(object, true);
  const signs = signsIn(object);
  const grammar = grammarFormats.flatMap(({ demand, carry }) =>
    demand.test(object) ? carry('') : [],
  );
  const isThing = ({ text, concepts }: StepSentence): boolean =>
    quoted === undefined
      ? !isForbidden || things.some((id) => concepts.has(id)) || carry.some((way) => way.test(text))
      : text.includes(quoted);
  const isKeptAway = ({ text }: StepSentence): boolean =>
    (place.test(text) && (without.test(text) || / with\b/.test(text))) || isOtherwise(text, quoted);
  return (steps) =>
    (isForbidden && steps.sentences.some(isKeptAway)) ||
    (quoted !== undefined &&
      /\w{2}|[^\w\s.]/.test(quoted) &&
      steps.literal.includes(grammarWords.has(quoted) ? `"${quoted}` : quoted)) ||
    (quoted !== undefined && isSpelledOut(quoted, steps)) ||
    marks.some((mark) => steps.text.includes(mark)) ||
    signs.some(([sign, name]) => steps.text.includes(`"${sign}`) || name.test(steps.text)) ||
    (signNames.get(quoted ?? '')?.test(steps.text) ?? false) ||
    (fullStop.test(object) && fullStop.test(steps.text)) ||
    (brackets.test(object) && /[()[\]{}]/.test(steps.text)) ||
    grammar.some((said) => said.test(steps.text)) ||
    things.some((id) => !elsewhere.has(id) && steps.concepts.has(id)) ||
    steps.sentences.some((said) => place.test(said.text) && isThing(said));
}

/** "Greet Mr Brown with Dear" for "Dear Mr Brown", "its key and a colon" for "material:" */
function isSpelledOut(quoted: string, steps: StepsText): boolean {
  const words = wordsOf(quoted).filter(({ lower }) => !grammarWords.has(lower));
  if (
    words.length > 1 &&
    steps.sentences.some(({ text }) => words.every(({ lower }) => text.includes(lower)))
  )
    return true;
  const [, word, sign] = /^([\w -]+?) ?([^\w\s])$/.exec(quoted) ?? [];
  const name = signNames.get(sign ?? '');
  return word !== undefined && steps.text.includes(word) && name?.test(steps.text) === true;
}

/** What is to stand there letter by letter: in quotation marks, or with a capital, as in "end with the words Kind regards". */
function literalOf(object: string): string | undefined {
  const [, quoted = object.match(capitalized)?.[1]] = /"([^"]+)"/.exec(object) ?? [];
  return quoted?.toLowerCase().replace(/(?<=\w)[,.]$/, '');
}

const capitalized =
  /^(?:(?:the|this|your) )?(?:(?:single )?(?:words?|phrase|question|line|sentence|formula|greeting|name|letters?) )?(\p{Lu}[\p{L}'-]+(?: [\p{L}'-]+){0,5}[?!.]?)$/u;

/** "A question | to the other person": of whom it is about, steps speak in any case. */
const addressee = / (?:to|for|about) .*$/s;

/** Whether it is a text, a sign or a kind of word, which steps call by its name. Anything else has too many names. */
const isClosed = (object: string): boolean =>
  /"|[^\w\s,;'-]|\d/.test(object) ||
  literalOf(object) !== undefined ||
  fullStop.test(object) ||
  named.test(object) ||
  signsIn(object).length > 0;

const named =
  /\b(?:verbs?|nouns?|articles?|adjectives?|adverbs?|pronouns?|prepositions?|conjunctions?|infinitives?|imperatives?|gerunds?|questions?|wh-|marks?|colons?|semi-?colons?|commas?|hyphens?|dash(?:es)?|slash(?:es)?|brackets?|parenthes[ie]s|letters?|capitals?|digits?|vowels?|consonants?|spaces?|dots?|ellips[ie]s|exclamations?|emojis?|hashtags?|names?|words? [A-Z])/;

const forbidding =
  /\b(?:(?:do|does|must|should|may|can|shall) ?not|don't|never|(?:must|should|can)n't|without)(?: \w+)? $/i;

/** "The text should not begin with …" */
const forbiddenThen = /\b(?:must|should|may|shall|has to|have to) not\b/i;

const without =
  /\b(?:not|no|never|nothing|none|without|avoid\w*|off|away|out|drop\w*|remov\w*|delet\w*|cut\w*|strik\w*|strip\w*|skip\w*|omit\w*|instead|rather|other|another|anything but)\b|n't\b/;

/** "Keep user names (words that begin with @)", "Count the words that begin with a vowel": what is chosen, not what is written. */
export const isSelection = (before: string): boolean =>
  /\([^)]*$/.test(before) ||
  (/\b(?:(?:the|all|every|each|any|those|no|of)(?: [\w'-]+){1,3}|\w+s),? (?:that|which|who)(?: \w+)? $/i.test(
    before,
  ) &&
    !/\b(?:write|create|compose|generate|invent|make|suggest|propose|be)\b/i.test(before));

const brackets = /\b(?:brackets?|parenthes[ie]s|braces?)\b/i;
const fullStop = /\b(?:full stop|(?:a|the) stop|period|dot|punctuat\w+)\b/i;

/** 'Start with "Could you"' keeps something else from the beginning. */
const isOtherwise = (said: string, quoted = ''): boolean =>
  otherwise.test(said) ||
  (/\b(?:not|never|instead|rather|without)\b/.test(said) &&
    (quoted.match(/\w{5,}/g) ?? []).some((word) => said.includes(word)));

const otherwise =
  /^(?:start|begin|open|end|close|finish)\b[^.\n]*"|\b(?:first|last) (?:word|letter|character|sign)\b/;

const end =
  /(?:(?:each|all|it|they|(?:the|your|every) [\w'-]+)(?: of (?:them|these|which))? (?:(?:must|should|has to|have to|may|needs to|shall)(?: not)? )?)?\b((?:begin|start|open|end|finish|close|conclude)(?:s|ing|ning|ting)?|followed|preceded?|prefix(?:ed)?|prefaced?)\b (?:(?:it|them|each|(?:the|your|each|every|all) \w+) )?(?:with|in|by|on) ((?:"[^"]*"|[^,.;"])+)/gi;
const front =
  /\b(?:(?:begin|start|open)\w*\b(?! by\b| reading| with reading|(?<=open) the\b(?! (?:\w+ ){1,2}with\b))|leading\b|first (?:word|letter|thing)|in front|at the front|to the front|at the (?:top|head)|beginning|at its head|up front|upfront|verb[- ]first|\bask (?:what|who|where|when|why|how)\b|(?:comes?|stands?|goes|put|place\w*|is) (?:\w+ )?first\b|lead(?:s|ing)? (?:with|off)|\bfirst(?=[,.;])|initial|precede\w*|preface\w*|(?:put|place|write|add)\w* [^.\n]{0,30}(?:before|ahead)|before it|prefix\w*|wh-\w+|introduc\w+)/;
const back =
  /\b(?:(?:end|clos|finish|conclud)\w*\b|at the (?:end|bottom|foot)|last (?:word|sentence|line|thing|character)|final(?:ly)?|behind|afterwards|append\w*|follow\w*|(?:comes?|stands?|goes|put|place\w*|is) (?:\w+ )?last\b|after (?:it|that|them)|round\w* (?:\w+ )?off|terminat\w*|sign\w* off|tail)/;
