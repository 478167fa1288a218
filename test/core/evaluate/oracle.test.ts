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

  test('100 kB', async () => {
    // One side is shorter: rouge-score fills a table of 17,000 × 1,000 in Python.
    await expectAsOracle([
      { prediction: text(17_000, ' '), references: [text(1000, ' '), text(40, ' ')] },
      { prediction: 'word'.repeat(25_000), references: ['word'.repeat(25_000), 'word'] },
      { prediction: '你'.repeat(35_000), references: ['你'.repeat(35_000)] },
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
