import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huggingFaceCounter } from '../../../src/node/tokenizers/huggingFace';
import { tinyTokenizers } from './tinyTokenizers';

/** Words that the tiny tokenizers know, parts of them, what they do not know, white space of all kinds, their specials. */
const parts = [
  ...[
    'the',
    'The',
    'cat',
    'cats',
    'Cat',
    'ab',
    'aab',
    'aaa',
    'aaaa',
    'abab',
    'bb',
    'bbb',
    'x',
    'xy',
    '1000',
    't',
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00A0',
    '\u3000',
    '\u200B',
    '\u0000',
    '\u007F',
  ],
  ...['.', ',', "'s", '<', '</s>', '<unk>', '<extra_id_0>', '[SEP]', '[cls]', '▁', '▁▁', '▁▁▁'],
  ...['🙂', 'é', 'e\u0301', 'ﬁ', '你好', 'İ', '\uD83D', '\uDE42', '\u2028', '～'],
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((some) => some.join('')),
  fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((some) => some.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 60 }),
);

describe.each(Object.entries(tinyTokenizers))('%s', (name, tokenizer) => {
  const plain = new Tokenizer(tokenizer, {});
  const counter = huggingFaceCounter(name, { tokenizer, config: {} });

  test('counts as the library does, whatever was counted before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(counter.count(text)).toBe(plain.encode(text).ids.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('decodes the first tokens as the library does', () => {
    const named = 'model' in tokenizer && tokenizer.model;
    const oracle = new Tokenizer(tokenizer, named ? { unk_token: '<unk>' } : {});
    fc.assert(
      fc.property(texts, fc.nat({ max: 40 }), (text, tokens) => {
        const ids = oracle.encode(text).ids.slice(0, tokens);
        const options = { skip_special_tokens: true, clean_up_tokenization_spaces: false };
        const expected = ids.length === 0 ? '' : oracle.decode(ids, options);
        expect(counter.decodeFirst(text, tokens)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('takes no more than its share of time for a long text', () => {
    const long = 'The cats ab 1000, aab the.\n'.repeat(10_000);
    expect(counter.count(long)).toBeGreaterThan(40_000);
    expect(counter.decodeFirst(long, 5).length).toBeLessThan(60);
  });
});
