/** English words for 1 to 20, in order. */
export const numberWords: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** English words for 1st to 20th, in order. */
export const ordinalWords: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** A number as it stands in place of a written one: words stay words as far as they go, with their capitals. */
export function inStyleOf(written: string, number: number): string {
  const isOrdinal = /\p{L}$/u.test(written) && !numberWords.includes(written.toLowerCase());
  const word = (isOrdinal ? ordinalWords : numberWords)[number - 1];
  if (/^\d/.test(written) || word === undefined)
    return isOrdinal ? `${number}${ordinalEnding(number)}` : String(number);
  if (written === written.toUpperCase()) return word.toUpperCase();
  return written.startsWith(written[0]!.toUpperCase()) && written[0] !== written[0]!.toLowerCase()
    ? word[0]!.toUpperCase() + word.slice(1)
    : word;
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinalEnding(number: number): string {
  if (/1\d$/.test(String(number))) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

/** The number that digits or a word say, as a number or as an ordinal; 0 for any other word. */
export function numberOf(written: string): number {
  if (/^\d/.test(written)) return parseInt(written, 10);
  const word = written.toLowerCase();
  return Math.max(numberWords.indexOf(word), ordinalWords.indexOf(word)) + 1;
}
