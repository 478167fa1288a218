import type { Meaning } from './stepMeaning';

/** "Count the grades", "add up the grades"; "multiply the price by the rate". */
export const reckonsOtherwise = (one: Meaning, other: Meaning): boolean =>
  !/\b(?:comput|calculat|reckon|work)/i.test(other.text) &&
  operations.some(
    ({ verb, result }) => verb.test(one.text) && !verb.test(other.text) && !result.test(other.text),
  );
const operations: readonly { readonly verb: RegExp; readonly result: RegExp }[] = [
  {
    verb: /\badd(?:ing)?\b|^sum\b/i,
    result:
      /\b(?:sums?|totals?|plus|together|overall|append|insert|include|give|put|write|attach|suppl)/i,
  },
  { verb: /\bsubtract/i, result: /\b(?:difference|minus|less|deduct|remainder)/i },
  { verb: /\bmultipl/i, result: /\b(?:product|times|percent)/i },
  {
    verb: /\bdivid(?:e|ing)\b/i,
    result: /\b(?:quotient|ratio|share|average|mean|split|separate|break|part|half)/i,
  },
];
