import { quotationsOf } from '../words';

/** What steps call signs. */
export const signNames: ReadonlyMap<string, RegExp> = new Map([
  ['+', /\bplus\b/],
  ['=', /equal/],
  ['&', /ampersand/],
  ['#', /hash/],
  ['.', /full stop|\bdot|period/],
  ['->', /arrow/],
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

/** The signs that a text calls by their names: "a question mark". */
export const signsIn = (text: string): readonly (readonly [sign: string, name: RegExp])[] =>
  [...signNames, ...spokenSigns].filter(([, name]) => name.test(text));

const spokenSigns: readonly (readonly [sign: string, name: RegExp])[] = [
  ['?', /question mark/],
  ['!', /exclamation mark/],
];

/** Whether the steps name a sign of what a demand shows as a sample: 'as a range such as "9-17"'. */
export function namesSampleSign(text: string, steps: string): boolean {
  if (!/\b(?:such as|like|as in|e\.g\.|for (?:example|instance))/i.test(text)) return false;
  return quotationsOf(text).some(({ text: sample }) =>
    Array.from(signNames).some(([sign, name]) => sample.includes(sign) && name.test(steps)),
  );
}

/** '"was measured" for "we measured"', "like [2, 5]": a sample of what is written shows any form. */
export const showsSample = (steps: string): boolean => sample.test(steps);

const sample =
  /"[^"\n]{1,40}"[,;]? (?:for|in (?:place|lieu) of|instead of|rather than|(?:and|but) not|not) (?:"|\d)|\b(?:like|as in) (?:"[^"\n]{0,20}[\d[({<>|\\]|[[({\\]|[a-z]*\d|\w+[^\w\s'-]\w)|\b(?:write|answer|reply|give|output|return|print|report)\b[^.\n]{0,200}\b(?:such as|like|as in|for (?:example|instance)|e\.g\.),? (?!(?:the|an?|this|that|those|these)\b)/;
