import { describe, expect, test } from 'vitest';
import { baselineAnswer, baselines } from '../../../src/core/evaluate/baselines';
import { exactMatch } from '../../../src/core/evaluate/metrics/exactMatch';
import { createRougeScorer } from '../../../src/core/evaluate/metrics/rouge';
import { describeWithSuperni, superniTasks } from '../dataset/superni';
import { askPython } from './oracle';

/** Google's rouge-score 0.1.2 and Tk-Instruct's exact match, run by test/python/rouge_oracle.py. */

interface Pair {
  readonly prediction: string;
  readonly references: readonly string[];
}

describe('made texts score as in Python', () => {
  const words = [
    ...[
      'cat',
      'Cats',
      'running',
      'RUNS',
      'skies',
      'analogies',
      'hopefulness',
      'a',
      'was',
      '3rd',
      '1990',
    ],
    ...['你好', '日本語テキスト', 'été', 'naïve', 'İstanbul', '\u212Aelvin', 'ǅ', 'ΑΣ', 'ß', 'ﬁne'],
    ...[
      '👍🏽',
      '-',
      '...',
      '\u200B',
      '\uFEFF',
      '\u0085',
      '\u001C',
      '\u00A0',
      '\r\n',
      '\t',
      '_',
      "don't",
    ],
  ];
  const random = randomNumbers(20_241);
  const text = (length: number, separator: string): string =>
    Array.from({ length }, () => words[random(words.length)]).join(separator);

  test('short ones, with and without spaces', async () => {
    const pairs = Array.from({ length: 3000 }, () => ({
      prediction: text(random(12), random(3) === 0 ? '' : ' '),
      references: Array.from({ length: 1 + random(3) }, () => text(random(12), ' ')),
    }));
    await expectAsOracle(pairs);
  });

  test('empty, punctuation and lone characters', async () => {
    const odd = ['', ' ', '.', '!?', '\u0000', '\u0130', '\u0131', '\u017F', '\u212A', 'A', '1'];
    const pairs = odd.flatMap((prediction) =>
      odd.map((reference) => ({ prediction, references: [reference] })),
    );
    await expectAsOracle(pairs);
  });

  test('every character of the basic plane, for its lower case', async () => {
    const pairs: Pair[] = [];
    for (let code = 1; code < 0x1_00_00; code++)
      if (code < 0xd8_00 || code > 0xdf_ff) {
        const prediction = `x${String.fromCharCode(code)}y`;
        pairs.push({ prediction, references: ['xky xiy xsy', 'x y'] });
      }
    await expectAsOracle(pairs, { exact: false });
  }, 120_000);

  test('random texts of every script, with combining marks, emoji and halves of characters', async () => {
    const texts = fuzzTexts(1500);
    const pairs = texts.flatMap((prediction, index) => [
      { prediction, references: [texts[(index * 7 + 1) % texts.length]!] },
      { prediction, references: [changed(prediction), texts[(index * 11 + 5) % texts.length]!] },
    ]);
    await expectAsOracle(pairs);
  }, 120_000);

  test('100 kB', async () => {
    // rouge-score fills a table of words by words in Python, at some 10 million cells in 3 seconds. So one side is shorter
    // (17,000 × 1,000 words), or words are few and long; 2,000 words on both sides stand for long texts alike.
    await expectAsOracle([
      { prediction: text(17_000, ' '), references: [text(1000, ' '), text(40, ' ')] },
      { prediction: 'word'.repeat(25_000), references: ['word'.repeat(25_000), 'word'] },
      { prediction: '你'.repeat(35_000), references: ['你'.repeat(35_000)] },
      { prediction: text(2000, ' '), references: [text(2000, ' ')] },
      { prediction: '!? '.repeat(33_000), references: ['.', 'a'] },
      { prediction: `${'🙂 '.repeat(20_000)}cats`, references: ['cat', '🙂'] },
      {
        prediction: `${'e\u0301 '.repeat(3000)}${'\uD83D '.repeat(3000)}`,
        references: ['e e e', '\uD83D'],
      },
    ]);
  }, 300_000);
});

describeWithSuperni('the evaluation instances score as in Python', () => {
  test.each(baselines)(
    '%s',
    async (baseline) => {
      const pairs = superniTasks('test').flatMap((task) =>
        task.instances.map((instance) => ({
          prediction: baselineAnswer(baseline, task, instance)!,
          references: instance.references,
        })),
      );
      expect(pairs).toHaveLength(11_810);
      await expectAsOracle(pairs);
    },
    600_000,
  );
});

/** Python's lower case may know more or fewer letters than ours, which only an exact match can show: `exact: false`. */
async function expectAsOracle(
  pairs: readonly Pair[],
  { exact }: { readonly exact: boolean } = { exact: true },
): Promise<void> {
  const lines = await askPython(
    'rouge_oracle.py',
    pairs.map((pair) => JSON.stringify(pair)),
  );
  expect(lines).toHaveLength(pairs.length + 1);
  const rouge = createRougeScorer();
  const wrong = pairs.flatMap(({ prediction, references }, index) => {
    const ours = {
      ...rouge(prediction, references),
      exactMatch: exactMatch(prediction, references),
    };
    const theirs = JSON.parse(lines[index]!) as typeof ours;
    const isSame =
      Math.abs(ours.rougeL - theirs.rougeL) <= 1e-9 &&
      Math.abs(ours.rouge1 - theirs.rouge1) <= 1e-9 &&
      (!exact || ours.exactMatch === theirs.exactMatch);
    return isSame ? [] : [{ prediction, references, ours, theirs }];
  });
  expect(wrong.slice(0, 3)).toEqual([]);
}

/**
 * Texts of up to 40 pieces, one kind of piece or a mixture: words that stem, letters of one script, any character of any
 * plane (halves of a pair included, which JSON carries as escapes), marks on letters, emoji, digits, punctuation, space.
 */
function fuzzTexts(count: number): readonly string[] {
  const random = randomNumbers(6);
  const one = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
  const within = (from: number, to: number) => () => String.fromCodePoint(from + random(to - from));
  const kinds: readonly (() => string)[] = [
    () =>
      one(['nationally', 'flying', 'ties', 'agreed', 'Sky', 'ABILITIES', 'x1y2', '007', 'ii', 'a']),
    () => one([' ', '  ', '\n', '\t', '\u2003', '\u3000', '\u0085', '\u200D', '\u00A0']),
    () => one(['.', ',', '-', "'", '_', '$', '%', '(', '…', '«', '„', '、', '。', '！']),
    () => one(['👍🏽', '👩‍👩‍👧', '🇩🇪', '❤️', '☃', '🙂']),
    () => `${one(['e', 'A', 'ο', 'ا', 'क'])}${within(0x3_00, 0x3_6f)()}${one(['', '\u0323'])}`,
    () => one(['İ', 'ı', 'ſ', '\u212A', 'ẞ', 'ﬃ', 'Ǆ', 'Σ', 'ΟΣ', 'ς']),
    within(0x61, 0x7b),
    within(0x1, 0x80),
    within(0xc0, 0x2_50),
    within(0x3_70, 0x5_90),
    within(0x5_d0, 0x7_00),
    within(0x9_00, 0xe_7f),
    within(0x30_40, 0x31_00),
    within(0x4e_00, 0x9f_ff),
    within(0xac_00, 0xd7_a4),
    within(0xd8_00, 0xe0_00),
    within(0xf9_00, 0x1_00_00),
    within(0x1_00_00, 0x11_00_00),
  ];
  return Array.from({ length: count }, () => {
    const used = random(2) === 0 ? [one(kinds)] : [one(kinds), one(kinds), one(kinds)];
    const separator = one(['', '', ' ']);
    return Array.from({ length: random(40) }, () => one(used)()).join(separator);
  });
}

/** Near to a text: capital letters, without its start, or with something put in. */
function changed(text: string): string {
  switch (text.length % 4) {
    case 0:
      return text.replace(/[a-z\u00E0-\u2BFF]/g, upperCase);
    case 1:
      return text.slice(text.length / 3);
    case 2:
      return `${text} word ${text}`;
    default:
      return Array.from(text).reverse().join('');
  }
}

/** Not where it was given a letter by a Unicode newer than Python's, which would not see that both are the same. */
function upperCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper < '\u2C00' ? upper : letter;
}

/** Whole numbers below a bound, the same in every run (mulberry32). */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
