import { conceptsOf, wide } from '../concepts';
import { conceptsOfAll } from './stepsText';
import type { Demand, OutputSentence, StepsText } from './demand';

/** How the answer has to begin or end, and in which pattern: "start with a verb", "end with a question", 'in the form "10:00"'. */
export function affixesIn(sentence: OutputSentence): Demand[] {
  return [...endsIn(sentence), ...patternsIn(sentence)];
}

function endsIn({ text, start, rest }: OutputSentence): Demand[] {
  const elsewhere = conceptsOfAll(rest);
  return Array.from(text.matchAll(end), (match) => {
    const [whole, verb, object] = match;
    const place = /^(?:end|finish|clos|conclud|follow)/i.test(verb!) ? back : front;
    const quoted = /"([^"]+)"/.exec(object!)?.[1]?.toLowerCase();
    const signs = object!.match(/(?<=^| )[^\w\s"'([]+(?=$| )/g) ?? [];
    const things = quoted !== undefined ? [] : conceptsOf(object!, wide).map(({ id }) => id);
    const isHere = (sentence: StepsText['sentences'][number]): boolean =>
      place.test(sentence.text) &&
      (quoted === undefined ||
        sentence.text.includes(quoted) ||
        things.some((id) => sentence.concepts.has(id)));
    const isForbidden = /\b(?:not|never)\b|n't\b/i.test(text.slice(0, match.index));
    const isCarried = (steps: StepsText): boolean =>
      (isForbidden &&
        steps.sentences.some(({ text: said }) => place.test(said) || isOtherwise(said, quoted))) ||
      (quoted !== undefined && /\w{2}|[^\w\s.]/.test(quoted) && steps.text.includes(quoted)) ||
      signs.some((sign) => steps.text.includes(sign)) ||
      (fullStop.test(object!) && fullStop.test(steps.text)) ||
      things.some((id) => !elsewhere.has(id) && steps.concepts.has(id)) ||
      steps.sentences.some(isHere);
    return { text: whole.trim(), start: start + match.index, isCarried };
  });
}

const fullStop = /\b(?:full stop|period|dot)\b/i;

/** 'Start with "Could you"' keeps something else from the beginning. */
const isOtherwise = (said: string, quoted = ''): boolean =>
  otherwise.test(said) ||
  (/\b(?:not|never|instead|rather|without)\b/.test(said) &&
    (quoted.match(/\w{5,}/g) ?? []).some((word) => said.includes(word)));

const otherwise = /^(?:start|begin|open|end|close|finish)\b[^.\n]*"/;

const end =
  /(?:(?:each|all|it|they|(?:the|your|every) [\w'-]+)(?: of (?:them|these|which))? (?:(?:must|should|has to|have to|may|needs to|shall)(?: not)? )?)?\b((?:begin|start|open|end|finish|close|conclude)(?:s|ing|ning|ting)?|followed|preceded)\b (?:(?:it|them|each|the \w+|your \w+) )?(?:with|in|by|on) ((?:"[^"]*"|[^,.;"])+)/gi;
const front =
  /\b(?:(?:begin|start|open)\w*\b(?! by\b| reading| with reading)|first (?:word|letter|thing)|in front|at the front|to the front|at the (?:top|head)|beginning|at its head|up front|upfront|verb[- ]first|(?:comes?|stands?|goes|put|place\w*|is) (?:\w+ )?first\b|lead(?:s|ing)? (?:with|off)|initial|precede\w*|before it|prefix\w*|wh-\w+|introduc\w+)/;
const back =
  /\b(?:(?:end|clos|finish|conclud)\w*\b|at the end|last (?:word|sentence|line|thing|character)|final(?:ly)?|behind|afterwards|append\w*|follow\w*|(?:comes?|stands?|goes|put|place\w*|is) (?:\w+ )?last\b|after (?:it|that|them))/;

function patternsIn({ text, start }: OutputSentence): Demand[] {
  const match = pattern.exec(text);
  if (!match) return [];
  const literal = (match[1] ?? match[2] ?? '').toLowerCase();
  const isCarried = ({ text: steps }: StepsText): boolean =>
    (literal !== '' && steps.includes(literal.trim())) ||
    (names.get(literal.trim())?.test(steps) ?? false) ||
    (literal.trim().length !== 1 && shape.test(steps));
  return [
    { text: text.slice(match.index).replace(/^[ ,]+/, ''), start: start + match.index, isCarried },
  ];
}

const pattern =
  /\b(?:(?:in|into|to|use|using|follow(?:ing)?|as) (?:the |this |a )?(?:following )?(?:form|format|pattern|notation|shape|template)\b(?! (?:of an?|in which|that|as|given)\b)[^."]{0,20}(?:"([^"]+)")?|(?:join|separat|link|connect|delimit)\w* (?:by|with) (?:an? )?"([^"]+)"|(?:DD|MM|HH|YY)\b|YYYY|(?:as|like) (?:an? )?(?=[([{<]\w)|snake_case|camelCase|ISO\b|24-hour)/i;
/** Signs by their names. */
const names = new Map([
  ['|', /\bbars?\b|pipe/],
  ['/', /slash/],
  [',', /comma/],
  [';', /semi-?colon/],
  [':', /colon/],
  ['-', /hyphen|dash/],
  ['>', /greater|arrow|angle/],
  ['_', /underscore/],
  ['*', /asterisk|star/],
]);

const shape =
  /\b(?!\w+ of the (?:given|sample|example|solved))(?:form|format|digits?|colons?|hyphens?|dash(?:es)?|slash(?:es)?|commas?|semicolons?|equals|behind|brackets?|parenthes\w+|separat\w+|template|pattern|shape|layout|scheme|notation|underscores?|snake_case|camelcase|iso|yyyy\S*|hh\S*|\S*mm|followed by|preced\w+|in front of|space)\b/;
