import { describe, expect, test } from 'vitest';
import { drawnSums } from '../../../../src/core/evaluate/statistics/drawnSums';
import { randomState } from '../../../../src/core/evaluate/statistics/randomNumbers';

describe('a resample', () => {
  test.each([3, 7, 100, 2 ** 15, 2 ** 15 + 1])(
    'of %i instances has as many of them',
    (instances) => {
      const scores = new Float64Array(3 * instances).fill(1);
      scores[0] = 0; // not all the same, else nothing is drawn
      const sums = new Float64Array(3 * 20);
      drawnSums(scores, randomState(1, 'test'), sums);
      for (let at = 0; at < sums.length; at += 3)
        expect(sums.slice(at + 1, at + 3)).toEqual(Float64Array.of(instances, instances));
    },
  );

  test.each([3, 5, 6, 100])('of %i draws each as often (chi square)', (instances) => {
    const resamples = Math.ceil(600_000 / instances);
    const expected = resamples;
    let square = 0;
    for (let start = 0; start < instances; start += 3) {
      const scores = new Float64Array(3 * instances);
      for (let metric = 0; metric < 3 && start + metric < instances; metric++)
        scores[3 * (start + metric) + metric] = 1;
      const sums = new Float64Array(3 * resamples);
      drawnSums(scores, randomState(5, 'test'), sums);
      for (let metric = 0; metric < 3 && start + metric < instances; metric++) {
        let count = 0;
        for (let at = metric; at < sums.length; at += 3) count += sums[at]!;
        square += (count - expected) ** 2 / expected;
      }
    }
    const freedom = instances - 1;
    expect(square).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom) + 8); // far in the tail
  });

  test('of instances that are all the same is what they are', () => {
    const sums = new Float64Array(6).fill(9);
    drawnSums(Float64Array.of(0.5, 0, 1, 0.5, 0, 1), randomState(1, 'test'), sums);
    expect([...sums]).toEqual([1, 0, 2, 1, 0, 2]);
  });
});
