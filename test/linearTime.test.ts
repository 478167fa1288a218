import { expect, test } from 'vitest';
import { expectLinearTime } from './linearTime';

/** Takes a time that grows with `times` alone. */
function add(times: number): number {
  let sum = 0;
  for (let index = 0; index < times; index++) sum += index % 7;
  return sum;
}

test('linear work passes', () => {
  expectLinearTime(40_000_000, (length) => () => add(length));
});

test('sorting passes', () => {
  expectLinearTime(200_000, (length) => {
    const numbers = Array.from({ length }, (_, index) => (index * 7919) % length);
    return () => numbers.sort((a, b) => a - b);
  });
});

test('quadratic work fails', () => {
  expect(() => {
    expectLinearTime(8_000, (length) => () => add(length * length));
  }).toThrow('to be less than');
});

test('an expression that backtracks fails', () => {
  expect(() => {
    expectLinearTime(12_000, (length) => {
      const text = `${' '.repeat(length)}x`;
      return () => / +$/.test(text);
    });
  }).toThrow('to be less than');
});

test('only the work counts', () => {
  expectLinearTime(8_000, (length) => {
    add(length * length);
    return () => undefined;
  });
});

test('every input has another number', () => {
  const turns: number[] = [];
  expectLinearTime(800, (_, turn) => {
    turns.push(turn);
    return () => undefined;
  });
  expect(new Set(turns).size).toBe(turns.length);
});
