import { expect } from 'vitest';

/**
 * Fails when the work on one long input costs much more than the same work on as many short ones as are together as long:
 * linear work costs about the same either way, quadratic work `pieces` times as much. What is compared is processor time,
 * the least of several rounds, so that neither the speed of a machine nor what else runs on it makes a difference.
 *
 * `prepare` makes an input of a length (in whatever unit) and returns the work on it, which alone counts. `turn` is another
 * number in every call, to be written into texts that are remembered.
 */
export function expectLinearTime(
  length: number,
  prepare: (length: number, turn: number) => () => unknown,
): void {
  const part = Math.ceil(length / pieces);
  let turn = 0;
  prepare(part, turn++)(); // what is compiled or built in the first call counts for neither
  let ofLong = Infinity;
  let ofShort = Infinity;
  let ratio = Infinity;
  for (let round = 0; round < rounds && ratio > surelyLinear; round++) {
    const long = prepare(part * pieces, turn++);
    ofLong = Math.min(ofLong, processorTime([long]));
    const short = Array.from({ length: pieces }, () => prepare(part, turn++));
    ofShort = Math.min(ofShort, processorTime(short));
    ratio = ofLong / Math.max(ofShort, leastMeasured);
  }
  const told = `${ofLong} µs for one of ${part * pieces}, ${ofShort} µs for ${pieces} of ${part}`;
  expect(ratio, told).toBeLessThan(mostOfLinear);
}

const pieces = 8;
const rounds = 5;
/** Of one round; code that is still being compiled looks like more. */
const surelyLinear = 2;
/** Of all rounds. Linear work stays below 1.5, quadratic work comes near `pieces`. */
const mostOfLinear = 3;
/** In microseconds; what takes less may be nothing but a tick of the clock or a garbage collection. */
const leastMeasured = 5_000;

/** In microseconds. */
function processorTime(works: readonly (() => unknown)[]): number {
  const before = process.cpuUsage();
  for (const work of works) work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
