import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longestCommonSubsequence,
  type Tokens,
} from '../../../../src/core/evaluate/metrics/longestCommonSubsequence';
import { createRougeScorer } from '../../../../src/core/evaluate/metrics/rouge';
import { stem } from '../../../../src/core/evaluate/metrics/porter';
import {
  createVocabulary,
  type TokenList,
  type Vocabulary,
} from '../../../../src/core/evaluate/metrics/tokens';

/** Of a text of its own vocabulary. */
function tokensOf(vocabulary: Vocabulary, text: string): number[] {
  const [{ tokens, length }] = vocabulary.references([text]) as readonly [TokenList];
  return [...tokens.subarray(0, length)];
}

describe('a word', () => {
  const sameWords = (left: string, right: string): boolean => {
    const vocabulary = createVocabulary();
    return String(tokensOf(vocabulary, left)) === String(tokensOf(vocabulary, right));
  };

  test.each([
    ['case and punctuation do not count', 'Yes, he DID!', 'yes he did'],
    ['words are stemmed', 'cats running', 'cat runs'],
    ['a word of three letters is not', 'was', 'was'],
    ['the Kelvin sign is a k', '300 \u212A', '300 k'],
    ['İ is an i and ends its word', 'İstanbul', 'i stanbul'],
    ['letters outside a–z end a word', 'naïve', 'na ve'],
  ])('%s', (_, left, right) => {
    expect(sameWords(left, right)).toBe(true);
  });

  test('"was" and "wa" differ', () => {
    expect(sameWords('was', 'wa')).toBe(false);
  });

  test('the table of words finds each of many again', () => {
    const vocabulary = createVocabulary();
    const text = Array.from({ length: 50_000 }, (_, index) => `w${index}q`).join(' ');
    const first = tokensOf(vocabulary, text);
    expect(new Set(first).size).toBe(50_000);
    expect(tokensOf(vocabulary, text)).toEqual(first);
  });

  test('a word of a million letters', () => {
    expect(tokensOf(createVocabulary(), 'x'.repeat(1_000_000))).toHaveLength(1);
  });

  test('of a prediction is read where a reference has one of the same stem, and counted everywhere', () => {
    const vocabulary = createVocabulary();
    vocabulary.references(['a sky, a die']);
    const { words, tokens, length } = vocabulary.prediction('Skies above; aing dying bee');
    expect(words).toBe(5);
    const stems = [...tokens.subarray(0, length)];
    expect(stems).toEqual(expect.arrayContaining(tokensOf(vocabulary, 'sky a die')));
  });

  test('of any letters is found where its stem is in a reference', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('aeioybdgnlst')),
      maxLength: 5,
    });
    const word = fc
      .tuple(letters, fc.constantFrom('', 's', 'ed', 'eds', 'ing', 'ings', 'ies', 'ied', 'ly', 'e'))
      .map((parts) => parts.join(''))
      .filter((made) => made !== '');
    const words = fc.array(word, { minLength: 1, maxLength: 30 });
    const stemOf = (made: string): string => (made.length > 3 ? stem(made) : made);
    fc.assert(
      fc.property(words, words, (predicted, wanted) => {
        const vocabulary = createVocabulary();
        const among = new Set(wanted.map(stemOf));
        const numbers = new Set(tokensOf(vocabulary, wanted.join(' ')));
        const { tokens, length } = vocabulary.prediction(predicted.join(' '));
        const found = [...tokens.subarray(0, length)].filter((token) => numbers.has(token));
        expect(found).toHaveLength(predicted.filter((made) => among.has(stemOf(made))).length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the longest common subsequence', () => {
  test.each([31, 32, 33, 64, 65, 200])(
    'of a list of %i tokens with itself is all of it',
    (length) => {
      const list = listOf(Array.from({ length }, (_, index) => index % 7));
      expect(longestCommonSubsequence(list, list, new Int32Array(7))).toBe(length);
    },
  );

  test.each([3, 40])(
    'of lists of %i different tokens is what the textbook finds, and the masks are left clean',
    (size) => {
      const list = fc.array(fc.nat(size - 1), { maxLength: 150, size: 'max' }).map(listOf);
      fc.assert(
        fc.property(list, list, (left, right) => {
          const masks = new Int32Array(size);
          expect(longestCommonSubsequence(left, right, masks)).toBe(
            textbook(partOf(left), partOf(right)),
          );
          expect(masks).toEqual(new Int32Array(size));
        }),
        { numRuns: 300 },
      );
    },
  );

  function listOf(tokens: readonly number[]): Tokens {
    // Longer than what counts.
    return { tokens: Uint32Array.from([...tokens, 1, 2]), length: tokens.length };
  }

  const partOf = ({ tokens, length }: Tokens): Uint32Array => tokens.subarray(0, length);

  function textbook(left: Uint32Array, right: Uint32Array): number {
    let row = new Array<number>(right.length + 1).fill(0);
    for (const token of left) {
      const next = [0];
      for (let index = 0; index < right.length; index++)
        next.push(
          token === right[index] ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!),
        );
      row = next;
    }
    return row.at(-1)!;
  }
});

describe('ROUGE', () => {
  const rouge = createRougeScorer();

  test('order counts for ROUGE-L only', () => {
    const { rougeL, rouge1 } = rouge('the cat sat', ['sat the cat']);
    expect(rouge1).toBe(1);
    expect(rougeL).toBeCloseTo(2 / 3, 12);
  });

  test('a word counts as often as both have it', () => {
    expect(rouge('a a a b', ['a a c c']).rouge1).toBeCloseTo(0.5, 12);
  });

  test('the nearest reference counts', () => {
    expect(rouge('yes', ['no', 'yes', 'maybe'])).toEqual({ rougeL: 1, rouge1: 1 });
  });

  test.each([
    ['nothing', '', 'a'],
    ['no reference text', 'a', ''],
    ['punctuation only', '?!', '?!'],
    ['no Latin letters', '你好', '你好'],
  ])('%s scores 0', (_, prediction, reference) => {
    expect(rouge(prediction, [reference])).toEqual({ rougeL: 0, rouge1: 0 });
  });

  test('a scorer gives the same with and without a past', () => {
    const text = fc.array(fc.constantFrom('cats', 'cat', 'ran', 'run', 'é', 'a1'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [prediction, reference] = [left.join(' '), right.join(' ')];
        expect(rouge(prediction, [reference])).toEqual(
          createRougeScorer()(prediction, [reference]),
        );
      }),
    );
  });
});
