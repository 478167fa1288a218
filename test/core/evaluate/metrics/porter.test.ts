import { expect, test } from 'vitest';
import { stem } from '../../../../src/core/evaluate/metrics/porter';
import { describeWithSuperni, superniTasks } from '../../dataset/superni';
import { askPython } from '../oracle';

test.each([
  // plural, step 1a
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['dies', 'die'], // NLTK
  // past and gerund, step 1b
  ['agreed', 'agre'],
  ['feed', 'feed'],
  ['plastered', 'plaster'],
  ['bled', 'bled'],
  ['motoring', 'motor'],
  ['sing', 'sing'],
  ['sized', 'size'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['filing', 'file'],
  ['tried', 'tri'],
  ['died', 'die'], // NLTK
  // y, step 1c
  ['happy', 'happi'],
  ['enjoy', 'enjoy'], // NLTK
  // longer suffixes
  ['relational', 'relat'],
  ['conditional', 'condit'],
  ['vietnamization', 'vietnam'],
  ['triplicate', 'triplic'],
  ['adoption', 'adopt'],
  ['decision', 'decis'],
  ['region', 'region'],
  ['archaeology', 'archaeolog'], // NLTK
  ['really', 'realli'],
  ['fully', 'fulli'],
  // the end
  ['probate', 'probat'],
  ['rate', 'rate'],
  ['controll', 'control'],
  // NLTK's own list
  ['skies', 'sky'],
  ['dying', 'die'],
  ['news', 'news'],
  ['proceed', 'proceed'],
  // no words at all
  ['2021st', '2021st'],
  ['yyyyy', 'yyyyy'],
  ['constructor', 'constructor'],
])('%s → %s', (word, wanted) => {
  expect(stem(word)).toBe(wanted);
});

test('equals NLTK on words made of its suffixes', async () => {
  const beginnings = [
    '',
    'a',
    'y',
    'b',
    'ty',
    'oa',
    'tr',
    'cat',
    'troubl',
    'hop',
    'fail',
    'sky',
    '7',
  ];
  const suffixes =
    'sses ies ss s eed ed ing ied at bl iz y ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti fulli logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion sion tion ou ism ate iti ous ive ize e ll ly'.split(
      ' ',
    );
  const words = beginnings.flatMap((beginning) =>
    suffixes.flatMap((suffix) => ['', ...suffixes].map((last) => beginning + suffix + last)),
  );
  await expectAsNltk(words);
});

describeWithSuperni('the words of SUP-NATINST', () => {
  test('have the stems that NLTK gives them', async () => {
    const words = new Set<string>();
    for (const part of ['test', 'train_sample', 'edge'])
      for (const { json } of superniTasks(part))
        for (const [word] of JSON.stringify(json)
          .toLowerCase()
          .matchAll(/[a-z0-9]+/g))
          words.add(word);
    expect(words.size).toBeGreaterThan(30_000);
    await expectAsNltk([...words]);
  }, 120_000);
});

async function expectAsNltk(words: readonly string[]): Promise<void> {
  const stems = await askPython('porter_oracle.py', words);
  expect(stems).toHaveLength(words.length);
  const wrong = words.flatMap((word, index) =>
    stem(word) === stems[index] ? [] : [{ word, ours: stem(word), nltk: stems[index] }],
  );
  expect(wrong.slice(0, 10)).toEqual([]);
}
