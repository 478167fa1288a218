import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNearSearch } from '../../../../src/core/dataset/duplicates/nearSearch';
import { createShingler } from '../../../../src/core/dataset/duplicates/shingles';
import { similarity } from '../../../../src/core/dataset/duplicates/similarity';
import { createSketches, type Sketches } from '../../../../src/core/dataset/duplicates/sketches';

/** Sets of few different numbers, so that many are alike; as hashes spread over 32 bits. */
const sets = fc.array(fc.uniqueArray(fc.nat(25), { minLength: 1, maxLength: 22 }), {
  maxLength: 25,
});

describe.each([
  ['whole sets', 64],
  ['estimates', 8],
])('%s', (_, sketchSize) => {
  const thresholds = fc.constantFrom(0.3, 0.5, 0.8, 0.95, 1);

  test('across: exactly the texts that have a near one, with one that is', () => {
    fc.assert(
      fc.property(sets, sets, thresholds, (first, second, threshold) => {
        const sketches = sketchesOf([...first, ...second], sketchSize);
        const texts = first.map((_, index) => index);
        const pool = second.map((_, index) => first.length + index);
        const near = (text: number, other: number): number =>
          similarity(sketches, [text, other], sketchSize);
        const found = createNearSearch(sketches, { threshold, sketchSize }).across(texts, pool);
        const due = texts.filter((text) => pool.some((other) => near(text, other) >= threshold));
        expect([...found.keys()].sort((a, b) => a - b)).toEqual(due);
        for (const [text, { text: other, similarity: value }] of found) {
          expect(pool).toContain(other);
          expect(value).toBe(near(text, other));
        }
      }),
    );
  });

  test('inside: exactly the texts that have a near one which is not longer', () => {
    fc.assert(
      fc.property(sets, thresholds, (all, threshold) => {
        const sketches = sketchesOf(all, sketchSize);
        const texts = all.map((_, index) => index);
        const isBefore = (one: number, other: number): boolean =>
          sketches.size(one) - sketches.size(other) < 0 ||
          (sketches.size(one) === sketches.size(other) && one < other);
        const due = texts.filter((text) =>
          texts.some(
            (other) =>
              isBefore(other, text) && similarity(sketches, [text, other], sketchSize) >= threshold,
          ),
        );
        const found = createNearSearch(sketches, { threshold, sketchSize }).inside(texts);
        expect([...found.keys()].sort((a, b) => a - b)).toEqual(due);
      }),
    );
  });
});

test('similarity is what sets say, as long as they are whole', () => {
  fc.assert(
    fc.property(fc.tuple(sets, sets), ([first, second]) => {
      const sketches = sketchesOf([...first, ...second], 64);
      for (const [index, left] of first.entries())
        for (const [other, right] of second.entries()) {
          const union = new Set([...left, ...right]).size;
          const shared = left.filter((number) => right.includes(number)).length;
          expect(similarity(sketches, [index, first.length + other], 64)).toBe(shared / union);
        }
    }),
  );
});

test('an estimate is near the similarity', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => index);
  const sketches = sketchesOf([numbers.slice(0, 18_000), numbers.slice(2000)], 512);
  expect(Math.abs(similarity(sketches, [0, 1], 512) - 0.8)).toBeLessThan(0.05);
});

describe('shingles', () => {
  const shingle = createShingler(3);
  const size = (text: string): number => shingle(text).length;

  test('runs of three words, each once, ascending', () => {
    expect(size('a b c')).toBe(1);
    expect(size('a b c d')).toBe(2);
    expect(size('a b a b a b a b')).toBe(2);
    const hashes = [...shingle('one two three four five six')];
    expect(hashes).toEqual(hashes.toSorted((left, right) => left - right));
  });

  test('fewer words are one shingle, long ones are taken by characters', () => {
    expect([size(''), size('a'), size('a b')]).toEqual([1, 1, 1]);
    expect(size('abcdefghijklmnopqrstuvwxyz')).toBe(22);
  });

  test('a character of a writing without spaces is a word', () => {
    expect(size('渡船每天早上')).toBe(4);
    expect(size('the 渡船 leaves')).toBe(2);
    expect(size('เรือข้ามฟาก')).toBe(9);
  });

  test('words in another order are other shingles', () => {
    expect([...shingle('a b c')]).not.toEqual([...createShingler(3)('c b a')]);
  });
});

function sketchesOf(all: readonly (readonly number[])[], sketchSize: number): Sketches {
  const sketches = createSketches(sketchSize);
  for (const numbers of all)
    sketches.add(Uint32Array.from(numbers, (number) => Math.imul(number + 1, 0x9e3779b1)).sort());
  return sketches;
}
