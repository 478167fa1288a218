/** What a step begins with on its first line. */
export interface StepMarker {
  /** As it is written: a number such as `2.`, `2)` or `(2)`, or a bullet. */
  readonly text: string;
  /** `null` for a bullet. */
  readonly number: number | null;
}

/** A digit behind the point is none of a list ("2.5 litres"); a letter is one whose space is missing ("2.Read"). */
const numbered = /^(?:\((\d{1,9})\)|(\d{1,9})[.)])(?=[ \t\r\n]|$|[\p{L}"'“‘«([{<*_`])/u;
const bullet = /^[-*•](?=[ \t\r\n]|$)/;

/** The number or the bullet that a text begins with; `undefined` where it has none. */
export function stepMarker(text: string): StepMarker | undefined {
  const number = numbered.exec(text);
  if (number) return { text: number[0], number: Number(number[1] ?? number[2]) };
  const sign = bullet.exec(text)?.[0];
  return sign === undefined ? undefined : { text: sign, number: null };
}

/** The longest marker with what tells that it is one, in UTF-16 code units. */
export const longestMarker = '(123456789)'.length + 2;
