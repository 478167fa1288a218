import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTokenizer } from '../../../src/node/tokenizers/loadTokenizer';
import { askPython } from '../../core/evaluate/oracle';
import { tinyTokenizers } from './tinyTokenizers';

/** Hugging Face tokenizers as transformers drives them, run by test/python/tokenizer_oracle.py. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-tokenizers-'));
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

/** Shapes that no known model has, and for which `@huggingface/tokenizers` 0.2.0, and so our counter, says otherwise. */
const saidOtherwise: Readonly<Record<string, string>> = {
  'T5: words with a mark at the first section': 'it marks each word of the first section',
  'Flan, where rounding decides between "bb" and "b" + "b"':
    'it adds the scores of the words before, and rounding decides the tie',
  'Unigram without a piece for the mark': 'it joins unknown tokens of two words',
  'Unigram without marks, unknown side by side': 'it joins unknown tokens of two words',
};

const cases = [
  {
    name: 'the tokenizer of the sample workspace',
    inFolder: path.resolve('sample/tokenizer'),
    texts: 400,
  },
  {
    name: 'the tokenizer of the tests',
    inFolder: path.resolve('test/fixtures/tokenizer'),
    texts: 100,
  },
  ...Object.keys(tinyTokenizers)
    .filter((name) => !(name in saidOtherwise))
    .map((name) => ({ name, inFolder: path.join(folder, name.replace(/\W+/g, '-')), texts: 200 })),
].map(({ name, inFolder, texts: number }) => ({
  name,
  inFolder,
  requests: fc.sample(fc.record({ text: texts, tokens: fc.nat({ max: 30 }) }), number),
}));

/** What Python answers, by case: all are asked at once, for to start Python takes longer than the answers. */
const answers = new Map<string, readonly object[]>();

beforeAll(async () => {
  for (const { name, inFolder } of cases)
    if (name in tinyTokenizers) {
      mkdirSync(inFolder);
      const tokenizer = JSON.stringify(complete(tinyTokenizers[name]!));
      writeFileSync(path.join(inFolder, 'tokenizer.json'), tokenizer);
    }
  const lines = await askPython(
    'tokenizer_oracle.py',
    cases.flatMap(({ inFolder, requests }) =>
      requests.map((request) => JSON.stringify({ folder: inFolder, ...request })),
    ),
  );
  let from = 0;
  for (const { name, requests } of cases) {
    const own = lines.slice(from, (from += requests.length));
    answers.set(
      name,
      own.map((line) => JSON.parse(line) as object),
    );
  }
  expect(lines).toHaveLength(from);
}, 120_000);

test.each(cases)('$name', async ({ name, inFolder, requests }) => {
  const loaded = await loadTokenizer(inFolder);
  if (loaded.kind === 'failed') throw new Error(loaded.message);
  const { counter } = loaded;
  const ours = requests.map(({ text, tokens }) => ({
    text,
    tokens,
    count: counter.count(text),
    first: counter.decodeFirst(text, tokens),
  }));
  const theirs = answers.get(name)!;
  expect(ours).toEqual(requests.map((request, index) => ({ ...request, ...theirs[index] })));
});

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
