import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTokenizer } from '../../../src/node/tokenizers/loadTokenizer';
import { askPython } from '../../core/evaluate/oracle';
import { tinyTokenizers } from './tinyTokenizers';

/** Hugging Face tokenizers as transformers drives them, run by test/python/tokenizer_oracle.py. */

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-tokenizers-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = [
  ...[
    'the',
    'The',
    'cat',
    'cats,',
    'ab',
    'aab.',
    'aaa',
    'x',
    '1000',
    'Input:',
    'bicycle',
    'Repair.',
  ],
  ...["n't", "it 's", 'Yes , no .', 'é'],
];
const texts = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 })
  .map((some) => some.join(' '));

async function expectAsPython(inFolder: string, numberOfTexts: number): Promise<void> {
  const loaded = await loadTokenizer(inFolder);
  if (loaded.kind === 'failed') throw new Error(loaded.message);
  const { counter } = loaded;
  const requests = fc
    .sample(fc.record({ text: texts, tokens: fc.nat({ max: 30 }) }), numberOfTexts)
    .map((request) => ({ folder: inFolder, ...request }));
  const answers = await askPython(
    'tokenizer_oracle.py',
    requests.map((request) => JSON.stringify(request)),
  );
  const ours = requests.map(({ text, tokens }) => ({
    text,
    tokens,
    count: counter.count(text),
    first: counter.decodeFirst(text, tokens),
  }));
  expect(ours).toEqual(
    requests.map(({ text, tokens }, index) => ({
      text,
      tokens,
      ...(JSON.parse(answers[index]!) as object),
    })),
  );
}

test('the tokenizer of the sample workspace', () =>
  expectAsPython(path.resolve('sample/tokenizer'), 400));

test('the tokenizer of the tests', () =>
  expectAsPython(path.resolve('test/fixtures/tokenizer'), 100));

/** Shapes that no known model has, and for which `@huggingface/tokenizers` 0.2.0, and so our counter, says otherwise. */
const saidOtherwise: Readonly<Record<string, string>> = {
  'T5: words with a mark at the first section': 'it marks each word of the first section',
  'Flan, where rounding decides between "bb" and "b" + "b"':
    'it adds the scores of the words before, and rounding decides the tie',
  'Unigram without a piece for the mark': 'it joins unknown tokens of two words',
  'Unigram without marks, unknown side by side': 'it joins unknown tokens of two words',
};

test.each(Object.entries(tinyTokenizers).filter(([name]) => !(name in saidOtherwise)))(
  '%s',
  async (name, tokenizer) => {
    const own = path.join(folder, name.replace(/\W+/g, '-'));
    mkdirSync(own);
    writeFileSync(path.join(own, 'tokenizer.json'), JSON.stringify(complete(tokenizer)));
    await expectAsPython(own, 200);
  },
);

/** With the members that Python asks for. The character map of T5 is not ours to keep here: NFKC does its work. */
function complete(tokenizer: (typeof tinyTokenizers)[string]): object {
  const defaults = { single_word: false, lstrip: false, rstrip: false, normalized: false };
  const precompiled = JSON.stringify({ type: 'Precompiled', precompiled_charsmap: '' });
  const added = tokenizer.added_tokens.map((token) => ({ ...defaults, special: false, ...token }));
  return JSON.parse(
    JSON.stringify({ ...tokenizer, version: '1.0', added_tokens: added }).replaceAll(
      precompiled,
      JSON.stringify({ type: 'NFKC' }),
    ),
  ) as object;
}
