import type { Meaning } from './stepMeaning';

/** "Count the grades", "add up the grades"; "multiply the price by the rate". */
export const reckonsOtherwise = (one: Meaning, { words }: Meaning): boolean =>
  !words.some((word) => reckoning.test(word)) &&
  operations.some(
    ({ verb, result }) =>
      one.words.some((word, at) => verb.test(word) && !isNoun(one.words, at)) &&
      !words.some((word) => verb.test(word) || result.test(word)),
  );
/** "The sum". */
const isNoun = (words: readonly string[], at: number): boolean =>
  /^(?:the|an?|this|that|its|their|your|each|every|whole|final)$/.test(words[at - 1] ?? '');
const reckoning = /^(?:comput|calculat|reckon|work)/;
const operations: readonly { readonly verb: RegExp; readonly result: RegExp }[] = [
  {
    verb: /^(?:add|adding|sum|summing)$/,
    result:
      /^(?:sums?|totals?|plus|together|overall|append\w*|insert\w*|include\w*|give|put|write|attach|supply|supplement)$/,
  },
  { verb: /^subtract(?:ing)?$/, result: /^(?:differences?|minus|less|deduct\w*|remainder)$/ },
  { verb: /^multipl(?:y|ying)$/, result: /^(?:products?|times|percent\w*)$/ },
  {
    verb: /^(?:divide|dividing)$/,
    result: /^(?:quotients?|ratios?|shares?|average|mean|split|separate|break|parts?|half)$/,
  },
  {
    verb: /^(?:square|squaring|double|doubling|halve|halving)$/,
    result: /^(?:squares?|twice|half)$/,
  },
];
