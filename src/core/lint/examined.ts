/** Rules about wording look at this much of a value, in UTF-16 code units: far more than people write, and soon read. */
export const longestExamined = 50_000;

export function examined(text: string): string {
  return text.length > longestExamined ? text.slice(0, longestExamined) : text;
}
