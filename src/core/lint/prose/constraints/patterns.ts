import type { Demand, OutputSentence, StepsText } from './demand';
import { showsSample, signNames } from './signs';

/** In which pattern the answer has to come: 'in the form "10:00"', "as (word)", "YYYY". */
export function patternsIn({ text, start }: OutputSentence): Demand[] {
  const match = pattern.exec(text);
  if (!match) return [];
  const behind = text.slice(match.index);
  const drawn = ofForm.exec(behind)?.[1];
  const bare = drawn ?? /\b\w+[^\w\s.,'"-]+\w+/.exec(behind)?.[0] ?? '';
  const literal = (match.slice(1).join('') || bare).toLowerCase();
  const samples = text.toLowerCase().match(/[([{<][^)\]}>]{1,30}[)\]}>]/g) ?? [];
  const isCarried = ({ text: steps, written, literal: raw }: StepsText): boolean =>
    (literal !== '' && raw.includes(literal.trim())) ||
    samples.some((sample) => steps.includes(sample)) ||
    hasAllWords(literal, written) ||
    (literal.match(/[a-z]{3,}[^\w\s,.]/g) ?? []).some((field) => steps.includes(field)) ||
    (signNames.get(literal.trim())?.test(steps) ?? false) ||
    showsSigns(literal, steps) ||
    showsSample(written) ||
    (literal.trim().length !== 1 && shapesOf(match[0], drawn).some((said) => said.test(written)));
  return [
    { text: text.slice(match.index).replace(/^[ ,]+/, ''), start: start + match.index, isCarried },
  ];
}

/** "In the form | name | dose", "in the form X-Y": no word of running text, such as "comma-separated". */
const ofForm =
  /\b(?:form|format|pattern|notation|shape|template) (?!of\b)([^".;,]{0,40}?\w ?(?!(?<=[a-z])-[a-z])[^\p{L}\w\s".,;'(] ?\w[^".;,]{0,60})/u;
/** What steps say that bring something into a form: of one that is drawn, they name the signs. */
function shapesOf(words: string, drawn: string | undefined): readonly RegExp[] {
  if (isDate.test(drawn ?? words)) return [dateShape];
  if (drawn === undefined) return [shape];
  return [
    called,
    ...Array.from(signNames).flatMap(([sign, name]) => (drawn.includes(sign) ? name : [])),
  ];
}

const called = /\b(?:form|format|pattern|notation|layout|shape|template|scheme)\b/;
const isDate = /\b(?:DD|MM|HH|YY)\b|YYYY|\bISO\b|\b\d{1,2}(?:[./]| \w+ )\d|\b\d{4}\b/;
/** What steps say that bring a date or a time into a form. */
const dateShape =
  /\byears?\b[^.\n]{0,40}\bmonths?\b|\bmonth (?:as a|in words|names?)|\bnames? of the months?|\bdigits?\b|\biso\b|yyyy|\bdd\b|\bmm\b|\bhh\b|hyphens?|dash(?:es)?|slash(?:es)?|\bdots?\b|\bcolons?\b|\d+[./-]\d+|\b(?:re)?format|\b(?:required|wanted|given|right|requested|prescribed|standard) (?:form|notation|pattern|shape)\b|\bpad\w*|leading zeros?|24[- ]hour|\bclock\b/;

/** "Put ' > ' between them" for "2 > 1 > 3": signs that stand in no sentence tell the form. */
function showsSigns(literal: string, steps: string): boolean {
  const signs = literal.match(/[^\w\s.,:;'"?!()-]+/g) ?? [];
  return signs.length > 0 && signs.every((sign) => steps.includes(sign));
}

/** "The verdict, a colon and the reason" for "verdict: reason" */
function hasAllWords(literal: string, steps: string): boolean {
  const words = literal.match(/[a-z]{3,}/g) ?? [];
  return (
    words.length > 1 &&
    words.every((word) => steps.includes(word)) &&
    (shape.test(steps) || /"[^\w"]{1,2}"/.test(steps))
  );
}

const pattern =
  /\b(?:(?:(?:in|into|use|using|follow(?:ing)?|as) (?:the |this |a )?|to (?:the |this |a ))(?:following )?(?:form|format|pattern|notation|shape|template)\b(?! (?:of an?|in which|that|as|given)\b|[.,;]|$)[^."]{0,20}(?:"([^"]+)")?|(?:^|\band )use (?:the words? )?"([^"]+)"(?=[.,;]|$| (?:for|as|to|between|before|behind|after|in|where)\b)|(?:join|separat|link|connect|delimit)\w* (?:(?:it|them|these|those|both|each|the \w+|all(?: of them)?) )?(?:by|with) (?:an? )?"([^"]+)"|\b(?:replac|substitut)\w* [^."]{0,60}?\b(?:by|with) (?:"([^"]+)"|(\[[A-Z][A-Z_ ]*\]))|(?:DD|MM|HH|YY)\b|YYYY|(?:as|like) (?:an? )?([([{<]\w[^)\]}>.;]{0,30}[)\]}>]?)|ISO\b)/i;
const shape =
  /\b(?!\w+ of the (?:given|sample|example|solved))(?:form|format|clock|24[- ]hour\w*|digits?|colons?|hyphens?|dash(?:es)?|slash(?:es)?|commas?|semicolons?|equals|behind|brackets?|parenthes\w+|separat\w+|dots?|points?|zeros?|pad\w*|template|pattern|shape|layout|scheme|notation|underscores?|iso|\d+[./-]\d+|yyyy\S*|hh\S*|\S*mm|followed by|preced\w+|in front of|space|with an? [a-z])\b/;
