import { metrics } from '../model';
import { fillBelow, type RandomState } from './randomNumbers';

/** Scores and sums come in threes, in the order of `metrics`. */
export const width = metrics.length;

/**
 * Draws as many instances as there are, with replacement, once for each resample, and puts the sums of each resample side
 * by side.
 */
export function drawnSums(scores: Float64Array, state: RandomState, sums: Float64Array): void {
  const instances = scores.length / width;
  if (isConstant(scores))
    for (let at = 0; at < sums.length; at++) sums[at] = instances * scores[at % width]!;
  else if (instances <= 2 ** 15)
    for (let at = 0; at < sums.length; at += width) drawFew(scores, state, sums, at);
  else for (let at = 0; at < sums.length; at += width) drawMany(scores, state, sums, at);
}

/**
 * One resample: two instances a random word, each as likely, by multiplication with rejection (Lemire, ACM TOMACS 29,
 * 2019) on its halves. Drawing and adding in one loop takes two thirds of the time of one after the other.
 */
function drawFew(scores: Float64Array, state: RandomState, sums: Float64Array, at: number): void {
  const instances = scores.length / width;
  const rejected = 2 ** 16 % instances;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let counter = state[3]!;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let left = instances; left > 0;) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    const high = Math.imul(word >>> 16, instances);
    if ((high & 0xff_ff) >= rejected) {
      const place = width * (high >>> 16);
      first += scores[place]!;
      second += scores[place + 1]!;
      third += scores[place + 2]!;
      left--;
    }
    const low = Math.imul(word & 0xff_ff, instances);
    if ((low & 0xff_ff) >= rejected && left > 0) {
      const place = width * (low >>> 16);
      first += scores[place]!;
      second += scores[place + 1]!;
      third += scores[place + 2]!;
      left--;
    }
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
  sums[at] = first;
  sums[at + 1] = second;
  sums[at + 2] = third;
}

const places = new Uint32Array(4096);

/** The same for more instances than half a word can tell apart. */
function drawMany(scores: Float64Array, state: RandomState, sums: Float64Array, at: number): void {
  const instances = scores.length / width;
  sums.fill(0, at, at + width);
  for (let left = instances; left > 0; left -= places.length) {
    fillBelow(state, instances, places);
    const count = Math.min(left, places.length);
    for (let index = 0; index < count; index++) {
      const place = width * places[index]!;
      sums[at]! += scores[place]!;
      sums[at + 1]! += scores[place + 1]!;
      sums[at + 2]! += scores[place + 2]!;
    }
  }
}

function isConstant(scores: Float64Array): boolean {
  for (let place = width; place < scores.length; place++)
    if (scores[place] !== scores[place - width]) return false;
  return true;
}
