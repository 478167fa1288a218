import { seededRandom } from '../../random/random';

/**
 * Many random numbers at once: what resampling spends most of its time on. The generator is sfc32 (Chris Doty-Humphrey,
 * PractRand); a state is its four words. Whoever draws holds them in local variables meanwhile, which is several times
 * faster than a call for each number.
 */
export type RandomState = Int32Array;

export function randomState(seed: number, purpose: string): RandomState {
  const random = seededRandom(seed, purpose);
  return Int32Array.from({ length: 4 }, () => random.below(2 ** 32) | 0);
}

/** Fills all places with words of 32 random bits. */
export function fillWords(state: RandomState, into: Uint32Array): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let counter = state[3]!;
  for (let index = 0; index < into.length; index++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    into[index] = word;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}

/** Fills all places with whole numbers from 0 to below `bound`, none more likely than another by more than `bound` in 2^32. */
export function fillBelow(state: RandomState, bound: number, into: Uint32Array): void {
  fillWords(state, into);
  const scale = bound / 2 ** 32;
  for (let index = 0; index < into.length; index++) into[index] = Math.floor(into[index]! * scale);
}
