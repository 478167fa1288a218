import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counter as cl100k } from '../../../src/node/tokenizers/cl100k';
import { counter as o200k } from '../../../src/node/tokenizers/o200k';

/** Counts that OpenAI's tiktoken gives. */
test.each([
  ['', 0, 0],
  ['hello world', 2, 2],
  ['tiktoken is great!', 6, 6],
  ['antidisestablishmentarianism', 6, 6],
  ['2 + 2 = 4', 7, 7],
  ['お誕生日おめでとう', 9, 8],
])('%j', (text, inCl100k, inO200k) => {
  expect([cl100k.count(text), o200k.count(text)]).toEqual([inCl100k, inO200k]);
});

describe.each([cl100k, o200k])('$name', (counter) => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('<|endoftext|>', '<|im_start|>', ' ', 'a', '\n', '🙂', '你', '\uD83D'))
      .map((parts) => parts.join('')),
  );

  test('the names of special tokens are text like any other', () => {
    expect(counter.count('<|endoftext|>')).toBeGreaterThan(3);
    expect(counter.decodeFirst('a <|endoftext|> b', 100)).toBe('a <|endoftext|> b');
  });

  test('the first tokens are a beginning of the text, and all of them the whole text', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 20 }), (text, tokens) => {
        const whole = text.toWellFormed();
        expect(whole.startsWith(counter.decodeFirst(text, tokens))).toBe(true);
        expect(counter.decodeFirst(text, counter.count(text))).toBe(whole);
      }),
    );
  });

  test('a character that is cut leaves nothing behind, in this text or the next', () => {
    const tokens = counter.count('𓀀');
    expect(tokens).toBeGreaterThan(1);
    expect(counter.decodeFirst('𓀀', tokens - 1)).toBe('');
    expect(counter.decodeFirst('next', 1)).toBe('next');
  });
});
