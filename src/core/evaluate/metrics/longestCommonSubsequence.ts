/** The first `length` of `tokens`. */
export interface Tokens {
  readonly tokens: Uint32Array;
  readonly length: number;
}

/** Working memory that calls share: one bit mask per token number, all zero between calls. */
export interface TokenMasks {
  forSize(size: number): Int32Array;
}

export function createTokenMasks(): TokenMasks {
  let masks = new Int32Array(1024);
  return {
    forSize: (size) => {
      if (masks.length < size) masks = new Int32Array(2 * size);
      return masks;
    },
  };
}

/**
 * The length of the longest common subsequence of two token lists. Bit-parallel (H. Hyyrö, "Bit-parallel
 * LCS-length computation revisited", 2004): 32 tokens of the shorter list are a column of bits that one addition
 * moves past a token of the longer one. `masks` has an entry for every token number.
 */
export function longestCommonSubsequence(left: Tokens, right: Tokens, masks: Int32Array): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length <= 32) return commonInOneWord(short, long, masks);
  return commonInBlocks(short, long, masks);
}

function commonInOneWord(short: Tokens, long: Tokens, masks: Int32Array): number {
  setMasks(short, 0, masks);
  let column = -1;
  for (let index = 0; index < long.length; index++) {
    const mask = masks[long.tokens[index]!]!;
    column = (column + (column & mask)) | (column & ~mask);
  }
  clearMasks(short, 0, masks);
  return countOnes(~column);
}

/** As above in blocks of 32 tokens; the carry of a block's additions goes into the same additions of the next. */
function commonInBlocks(short: Tokens, long: Tokens, masks: Int32Array): number {
  const carries = new Uint8Array(long.length);
  let length = 0;
  for (let block = 0; block < short.length; block += 32) {
    setMasks(short, block, masks);
    let column = -1;
    for (let index = 0; index < long.length; index++) {
      const mask = masks[long.tokens[index]!]!;
      const sum = (column >>> 0) + ((column & mask) >>> 0) + carries[index]!;
      carries[index] = sum > 0xff_ff_ff_ff ? 1 : 0;
      column = sum | (column & ~mask);
    }
    clearMasks(short, block, masks);
    length += countOnes(~column);
  }
  return length;
}

function setMasks({ tokens, length }: Tokens, from: number, masks: Int32Array): void {
  const to = Math.min(from + 32, length);
  for (let index = from; index < to; index++) masks[tokens[index]!]! |= 1 << (index - from);
}

function clearMasks({ tokens, length }: Tokens, from: number, masks: Int32Array): void {
  const to = Math.min(from + 32, length);
  for (let index = from; index < to; index++) masks[tokens[index]!] = 0;
}

function countOnes(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55_55_55_55);
  pairs = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
