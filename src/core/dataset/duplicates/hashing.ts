/** One step of a hash of 32 bits: `hash` with `value` mixed into it. */
export function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The last step: every bit of the result depends on every bit of `hash`. It is `fmix32` of MurmurHash3 (Austin Appleby). */
export function finished(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * A whole number below 2^53 for a text, its length mixed in. That two of n different texts have the same one happens with a
 * probability of about n² / 2^54: one in two million for 100,000 texts.
 */
export function identity(text: string): number {
  let first = text.length;
  let second = ~text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = mixed(first, code);
    second = Math.imul(second ^ code, 0x01000193);
  }
  return finished(first) * 2 ** 21 + (finished(second) >>> 11);
}
