import type { Interval } from '../evaluate/model';

/**
 * The interval of 95 % of a share, from 0 to 1: the score interval of E. B. Wilson (Probable inference, the law of
 * succession, and statistical inference, JASA 22, 1927), which also holds for few cases and for shares near 0 and 1.
 * `of` is at least 1.
 */
export function wilsonInterval(count: number, of: number): Interval {
  const share = count / of;
  const square = normalQuantile ** 2;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half =
    (normalQuantile / (1 + square / of)) *
    Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return {
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}

/** 97.5 % of a normal distribution lie below it. */
const normalQuantile = 1.959963984540054;
