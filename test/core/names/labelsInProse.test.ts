import { expect, test } from 'vitest';
import { labelsInProse } from '../../../src/core/names/labelsInProse';
import { expectLinearTime } from '../../linearTime';

/** The text with `[` and `]` around each place that names a label. */
function marked(text: string, labels: readonly string[]): string {
  const plain = text.replace(/[[\]]/g, '');
  let result = '';
  let from = 0;
  for (const { start, end } of labelsInProse(plain, labels)) {
    result += `${plain.slice(from, start)}[${plain.slice(start, end)}]`;
    from = end;
  }
  return result + plain.slice(from);
}

const letters = ['A', 'B', 'C'];
const polar = ['positive', 'negative', 'neutral'];
const yes = ['Yes', 'No', 'Not sure'];
const topics = ['Order', 'Repair', 'Refund', 'Opening Hours', 'Other'];
const numbers = ['1', '2', '3', '4', '5'];
const languages = ['English', 'German'];

test.each([
  [letters, 'Answer [A] if the note shows it, [B] if not, and [C] if the note leaves it open.'],
  [letters, 'A man sees a dog. Compare sentence [A] and sentence [B].'],
  [letters, 'Answer with the letter [A], [B] or [C].'],
  [letters, 'If so, answer [A]. A note may be short.'],
  [polar, 'Classify the review as [positive], [negative] or [neutral].'],
  [polar, 'Find positive words and negative words in the review.'],
  [polar, 'If there are more positive words, answer [positive].'],
  [polar, 'Decide whether the review is [positive] or [negative].'],
  [polar, 'Return "[positive]" for a positive review.'],
  [polar, 'Classify it as positive sentiment.'],
  [polar, 'Write a positive review.'],
  [polar, 'Words of praise ([positive]), or of blame ([negative]).'],
  [polar, 'Find words with a good (positive) ring.'],
  [numbers, 'Read the sentence (1).'],
  [yes, 'Answer [Yes] or [No].'],
  [yes, 'No other words are allowed. Answer "[No]" alone.'],
  [yes, 'Yes-men say no. Answer [Not sure] when it is not sure.'],
  [yes, '[Yes]: the writer would buy it.\n[No]: the writer would not.'],
  [yes, '[Yes] if it is true, [No] otherwise.'],
  [yes, 'If it is, the answer is [Yes].'],
  [yes, "It isn't a No's business: answer [No]."],
  [yes, 'No doubt, no Nobody, Yesterday.'],
  [yes, 'Answer “[Not\n sure]” or ‘[Yes]’.'],
  [
    topics,
    'Answer with one of these labels: [Order], [Repair], [Refund], [Opening Hours], [Other].',
  ],
  [topics, 'Order the words. If something is to be bought, answer [Order].'],
  [topics, 'In all other cases answer [Other].'],
  [numbers, 'Read sentence 1 and sentence 2. Answer [1] if the first is true and [2] otherwise.'],
  [numbers, 'Read sentence 1 or 2 and count 3 words.'],
  [numbers, 'Answer with [1], [2] or [3].'],
  [polar, 'Answer [positive] if it praises, [negative] if it blames, otherwise [neutral].'],
  [polar, 'If it is positive, wait. Read negative if there is time, positive if not.'],
  [
    languages,
    'If the text is written in English, answer [English]. If in German, answer [German].',
  ],
  [languages, 'Say whether the text is [English] or [German].'],
  [['not equal', 'equal'], 'Answer "[not equal]" or "[equal]".'],
  [['+', '-'], 'Answer "[+]" or "[-]": 3 + 4 - 5.'],
  [['a.b', 'a+b'], 'Answer [a.b] or [a+b], not axb.'],
  [['כן', 'לא'], 'Answer "[כן]" or "[לא]".'],
  [['E', 'C', 'N'], 'Answer with the letter [E], [C] or [N].'],
  [['True', 'False'], 'Return [True]/[False].'],
  [['none'], 'If there is none, return [none]. Write none of the words.'],
  [[], 'Answer Yes.'],
  [['', ' x '], 'Answer x.'],
])('%j in %s', (labels, text) => {
  expect(marked(text, labels)).toBe(text);
});

test('long texts take linear time', () => {
  const words = 'Answer Yes or No, positive, , , or and the answer is with with with ';
  expectLinearTime(2_000, (count, turn) => {
    const text = `${words.repeat(count)}${turn}`;
    return () => labelsInProse(text, [...yes, ...polar]);
  });
});
