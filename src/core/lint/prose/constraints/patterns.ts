import type { Demand, OutputSentence, StepsText } from './demand';
import { showsSample, signNames } from './signs';

/**
 * In which pattern the answer has to come: a date or a time of day, or parts with a quoted sign between them. Another form that is
 * drawn ("Team A 3-1 Team B") is carried by steps that make it part by part, in any words.
 */
export function patternsIn({ text, start }: OutputSentence): Demand[] {
  const match = pattern.exec(text);
  if (!match) return [];
  const literal = (match.slice(1).join('') || drawnIn(text.slice(match.index))).toLowerCase();
  const isCarried = ({ text: steps, written, literal: raw }: StepsText): boolean =>
    (literal !== '' && raw.includes(literal.trim())) ||
    (signNames.get(literal.trim())?.test(steps) ?? false) ||
    showsSigns(literal, steps) ||
    showsSample(written) ||
    (isDate.test(match[0]) && dateShape.test(written)) ||
    (literal.trim().length > 1 && shape.test(written));
  return [
    { text: text.slice(match.index).replace(/^[ ,]+/, ''), start: start + match.index, isCarried },
  ];
}

const drawnIn = (text: string): string => /\b\w+[^\w\s.,'"-]+\w+/.exec(text)?.[0] ?? '';

const isDate = /\b(?:DD|MM|HH|YY)\b|YYYY|\bISO\b|\d[:./]\d|\d{4}-\d/;
/** What steps say that bring a date or a time into a form. */
const dateShape =
  /\byears?\b[^.\n]{0,40}\bmonths?\b|\bmonth (?:as a|in words|names?)|\bnames? of the months?|\bdigits?\b|\biso\b|yyyy|\bdd\b|\bmm\b|\bhh\b|hyphens?|dash(?:es)?|slash(?:es)?|\bdots?\b|\bcolons?\b|\d+[./-]\d+|\b(?:re)?format|\b(?:required|wanted|given|right|requested|prescribed|standard) (?:form|notation|pattern|shape)\b|\bpad\w*|leading zeros?|24[- ]hour|\bclock\b/;

/** "Put ' > ' between them" for "2 > 1 > 3": signs that stand in no sentence tell the form. */
function showsSigns(literal: string, steps: string): boolean {
  const signs = literal.match(/[^\w\s.,:;'"?!()-]+/g) ?? [];
  return signs.length > 0 && signs.every((sign) => steps.includes(sign));
}

const pattern =
  /\b(?:(?:in|into|use|using|follow(?:ing)?|as|to) (?:the |this |a )?(?:following )?(?:form|format|pattern|notation) "?(?=[^";]{0,12}(?:\b(?:DD|MM|HH|YY)\b|YYYY|\bISO\b|\d[:./]\d|\d{4}-\d))[^".;]*|(?:^|\band )use (?:the words? )?"([^"]+)"(?=[.,;]|$| (?:for|as|to|between|before|behind|after|in|where)\b)|(?:join|separat|link|connect|delimit)\w* (?:(?:it|them|these|those|both|each|the \w+|all(?: of them)?) )?(?:by|with) (?:an? )?"([^"]+)"|\b(?:replac|substitut)\w* [^."]{0,60}?\b(?:by|with) (?:"([^"]+)"|(\[[A-Z][A-Z_ ]*\]))|(?:DD|MM|HH|YY)\b|YYYY|ISO\b)/i;
const shape =
  /\b(?!\w+ of the (?:given|sample|example|solved))(?:form|format|clock|24[- ]hour\w*|digits?|colons?|hyphens?|dash(?:es)?|slash(?:es)?|commas?|semicolons?|equals|behind|brackets?|parenthes\w+|separat\w+|dots?|points?|zeros?|pad\w*|template|pattern|shape|layout|scheme|notation|underscores?|iso|\d+[./-]\d+|yyyy\S*|hh\S*|\S*mm|followed by|preced\w+|in front of|space|with an? [a-z])\b/;
