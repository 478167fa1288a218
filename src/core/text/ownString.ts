/**
 * The same text in memory of its own. A part that was cut out of a string keeps the whole string in memory: what is
 * remembered from one key stroke to the next would keep the whole file as it was then.
 */
export function ownString(text: string): string {
  return ` ${text}`.slice(1);
}
