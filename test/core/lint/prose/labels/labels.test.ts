import { expect, test } from 'vitest';
import { labelsRead } from './labelsRead';
import { expectLinearTime } from '../../../../linearTime';

/** The labels of a task, parted by bars; nothing where its answers are free. */
function labels(definition: string, ...outputs: readonly string[]): string {
  const set = labelsRead(definition, outputs);
  expect(set.closed).toBe(set.labels.length > 0);
  return set.labels.join('|');
}

test.each([
  ['「肯定」「否定」「中立」のいずれかで答えてください。', ['肯定', '否定'], '肯定|否定|中立'],
  ['「肯定」、『否定』のいずれかで答えてください。', ['否定'], '肯定|否定'],
  ['判断其情感，回答“正面”或“负面”。', ['正面'], '正面|负面'],
  ['Определите тональность и ответьте «Да» или «Нет».', ['Нет'], 'Да|Нет'],
  ['Read a recipe. Answer easy, medium or hard.', ['easy', 'hard'], 'easy|medium|hard'],
  ['Return True if the number is prime and False otherwise.', ['True'], 'True|False'],
  ['Label it as "offensive" or "not offensive".', ['offensive'], 'offensive|not offensive'],
  ['Generate "Yes" when the second follows from the first, else "No".', ['Yes', 'No'], 'Yes|No'],
  ['Give E (entailment), C (contradiction) or N (neutral).', ['E', 'N'], 'E|C|N'],
  ['The answer must be the numbers 0 (yes), 1 (no), or 2(open).', ['2'], '0|1|2'],
  [
    'Classify it as one of: card_lost, transfer, balance, other.',
    ['other'],
    'card_lost|transfer|balance|other',
  ],
  [
    'Classify the headline.\nLabels:\n- world\n- sports\n- science',
    ['sports'],
    'world|sports|science',
  ],
  [
    'Choose a class:\n1. World: international news\n2. Sports: matches\n3. Tech: gadgets',
    ['Tech'],
    'World|Sports|Tech',
  ],
  [
    'Which kind is it: (a) spam - if it sells something (b) ham - if it does not?',
    ['ham'],
    'spam|ham',
  ],
  [
    'Return OK when it can be sent, REVISE when the tone is off, and BLOCK when it leaks a secret.',
    ['OK', 'BLOCK'],
    'OK|REVISE|BLOCK',
  ],
  ['If it mentions a price, answer "yes". If it does not, answer "no".', ['yes'], 'yes|no'],
  ['Choose the right ending (A or B) for the story.', ['A', 'B'], 'A|B'],
  ['There are options labelled A through D. Answer with the letter.', ['C'], 'A|B|C|D'],
  ['Rate the sentence on a scale from 1 (bad) to 5 (perfect).', ['4', '2'], '1|2|3|4|5'],
  [
    'Output one of the labels rain, snow, sun, written in small letters.',
    ['rain', 'sun'],
    'rain|snow|sun',
  ],
  ['Choose one of the words red, amber, green, spelled as here.', ['red'], 'red|amber|green'],
  ['The text is spoken, written or mixed. Say which.', ['spoken', 'mixed'], 'spoken|written|mixed'],
  ['State the kind of file: image, sound, video or text.', ['image'], 'image|sound|video|text'],
  ['Tell what it asks for: person, place or number.', ['place'], 'person|place|number'],
  ["Respond with 'on' or 'off', and with nothing more.", ['on', 'off'], 'on|off'],
  ['Is the sentence grammatical?', ['Yes', 'No'], 'Yes|No'],
  [
    'Write toxic if it insults, threatens or demeans someone, and benign otherwise.',
    ['toxic', 'benign'],
    'toxic|benign',
  ],
  ['Choose the right word: because, although, or so.', ['although'], 'because|although|so'],
  ['Tell the stance: favor, against or none.', ['against'], 'favor|against|none'],
  ['Answer YES, NO, or NOT SURE, going by the text alone.', ['NO'], 'YES|NO|NOT SURE'],
  ['Is it spam or ham? Answer with one word, spam or ham.', ['ham'], 'spam|ham'],
  ['Classify it into World, Sports, or Sci/Tech.', ['Sci/Tech'], 'World|Sports|Sci/Tech'],
  ['Detect sarcasm: sarcastic -> 1, not sarcastic -> 0.', ['1'], '1|0'],
  ['Who speaks? Which of the speakers, Host or Guest, speaks?', ['Host'], 'Host|Guest'],
  ['What is asked for: person, place, number or date?', ['date'], 'person|place|number|date'],
  ['Two statements are given, numbered 1 and 2. Return the number of the odd one.', ['1'], '1|2'],
])('%s', (definition, outputs, expected) => {
  expect(labels(definition, ...outputs)).toBe(expected);
});

test.each([
  ['Write the plural. If there is none, write "none".', ['cats', 'none']],
  [
    'Name the person. Answer "unknown" if there is none and "several" if there are more.',
    ['Anna', 'several'],
  ],
  ['Add the two numbers, each between 1 and 9.', ['7', '9']],
  ['Replace every "and" by "or".', ['tea or milk']],
  ['Four steps, marked A to D, are given. Output the letters joined by hyphens.', ['B-D-C-A']],
  ['Summarise the text in one or two sentences.', ['A dog barks.']],
  ['Translate to French. Use the informal "tu" and never "vous".', ['oui', 'non']],
  ['', []],
])('free answers: %s', (definition, outputs) => {
  expect(labels(definition, ...outputs)).toBe('');
});

test('without examples, only what is demanded outright counts', () => {
  expect(labels('Respond with "agree" or "disagree".')).toBe('agree|disagree');
  expect(labels('The text is about "cats" or "dogs".')).toBe('');
  expect(labels('Generate a correct and concise answer.')).toBe('');
});

test.each([
  (count: number) => `Answer ${'"a", b (c), 1 if d - '.repeat(count)}`,
  (count: number) => `${'('.repeat(2 * count)}${'A: '.repeat(count)}`,
])('a huge definition takes linear time', (definition) => {
  expectLinearTime(5_000, (count, turn) => {
    const text = `${definition(count)}${turn}`;
    return () => labels(text, 'x');
  });
});
