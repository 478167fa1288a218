import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentileInterval } from '../../../../src/core/evaluate/statistics/percentiles';

test('of 1000 figures the 25th from either end', () => {
  const figures = Float64Array.from({ length: 1000 }, (_, index) => (index * 379) % 1000);
  expect(percentileInterval(figures)).toEqual({ low: 24, high: 975 });
});

test('of few figures the extremes', () => {
  expect(percentileInterval(Float64Array.of(3, 1, 2))).toEqual({ low: 1, high: 3 });
  expect(percentileInterval(Float64Array.of(5))).toEqual({ low: 5, high: 5 });
});

test('what stands there in sorted order, whatever the figures', () => {
  const figures = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true })), {
    minLength: 1,
    maxLength: 300,
  });
  fc.assert(
    fc.property(figures, (some) => {
      const sorted = some.map((one) => one + 0).sort((left, right) => left - right);
      const rank = Math.max(1, Math.floor(0.025 * (some.length + 1)));
      const { low, high } = percentileInterval(Float64Array.from(some));
      expect([low + 0, high + 0]).toEqual([sorted[rank - 1], sorted.at(-rank)]);
    }),
  );
});
