import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { noAnswerStep } from '../../../../src/core/lint/rules/noAnswerStep';
import { expectFindings } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';

test('a list that ends in judging', () =>
  expectFindings(
    noAnswerStep,
    `
    Definition: You are given a review. Tell whether the writer would buy again. Answer Yes or No.
    Steps:
    ^^^^^ No step has the answer written: the list ends in reading, finding and thinking. A model that follows it may tell its thoughts instead of answering.
      1. Read the review.
      2. Weigh praise and blame against each other.
      3. Decide between Yes and No.
    `,
  ));

test('a list that repeats its steps behind the answer', () =>
  expectFindings(
    noAnswerStep,
    `
    Definition: Complete the proverb with its customary ending.
    Steps:
      1. Separate the part that has been given from the part that is lacking.
      2. Write the lacking part only.
      3. Repeat steps 1 and 2 for every other proverb.
    `,
  ));

const yesNo = 'You are given a review. Tell whether the writer would buy again. Answer Yes or No.';
const headline = 'Write a headline for the article. It must not be longer than eight words.';
const story = 'Write an ending for the story.';
const numbers = 'Output the even numbers in their order.';
const cities = 'Find all the cities in the text and list them, one per line.';
const questions = 'Given a passage, write two questions about it and answer them.';
const reply = 'Compose a reply that accepts the invitation.';
const rewriting = 'Rewrite the sentence in the passive voice.';

const answered: readonly (readonly [definition: string, step: string])[] = [
  [yesNo, 'Answer Yes or No.'],
  [yesNo, 'If praise prevails, the answer is Yes, otherwise No.'],
  [yesNo, 'Praise prevails: Yes. Blame prevails: No.'],
  [yesNo, 'A review with more praise gets a Yes.'],
  [yesNo, 'Hand it in, without any comment.'],
  [yesNo, 'Choose one of the two labels.'],
  [yesNo, 'Your task is to classify it as Yes or No.'],
  [headline, 'Sum it up in a headline of at most eight words.'],
  [headline, 'Coin a headline on this.'],
  [headline, 'The headline reads: who, what, where.'],
  [headline, 'Boil the article down to eight words.'],
  [yesNo, 'Where you find blame only, No.'],
  [yesNo, 'If praise prevails, Yes is correct.'],
  [yesNo, "Put 'Yes' or 'No'."],
  [yesNo, 'If praise prevails, it is Yes, otherwise No. Continue with the next review.'],
  [headline, 'Show the words as one headline.'],
  [headline, 'Assemble these words in a suitable order.'],
  [headline, 'Arrange the words into a headline.'],
  [story, 'Resolve the conflict in two sentences.'],
  [story, 'Describe step by step how it ends.'],
  [numbers, 'Write down the numbers in their order.'],
  [numbers, 'The sum is to be given with one decimal.'],
  [cities, 'Put each city on its own line.'],
  [cities, 'Place every name on a line of its own.'],
  [cities, 'Set each of them on a separate line.'],
  [reply, 'Accept in a warm tone.'],
  [rewriting, 'Rewrite it.'],
  [rewriting, 'The sentence thus formed is what you return.'],
  [rewriting, 'Turn subject into object, and the result is your answer.'],
  [yesNo, "Praise prevails? It's a Yes. Otherwise it's a No."],
  [yesNo, 'Should praise prevail, go for Yes, else for No.'],
  [yesNo, 'Route happy reviews to Yes and the others to No.'],
  [headline, 'Add a headline that tells it.'],
  [headline, 'Stitch the words together.'],
  [headline, 'Work the verb into a headline.'],
  [reply, 'Let the guest accept it warmly.'],
  [rewriting, 'Repeat the sentence with the verb in the passive.'],
  [rewriting, 'The sentence that you end up with is the result.'],
  [rewriting, 'Say the same thing with the verb in the passive voice. Keep it short.'],
  [yesNo, 'Praise prevails? Yes.'],
  [yesNo, 'Tick Yes, or else No.'],
  [yesNo, 'Reduce your finding to Yes or No.'],
  [yesNo, 'What remains = answer, as one word'],
  [yesNo, 'Let the answer be Yes only if praise wins.'],
  [yesNo, 'One word comes out, Yes or No.'],
  [headline, '- one line, eight words at most'],
  [headline, 'Full headline out.'],
  [headline, 'Main event → write it in eight words.'],
  [headline, 'Write headline, full stop, and nothing else.'],
  [headline, 'Your line opens with the actor, then comes the act.'],
  [headline, 'Wrap up with a headline. The reader must be able to do without the article.'],
  [numbers, 'Output the numbers in this order.'],
  [numbers, 'Then the numbers, nothing else.'],
  [numbers, 'Each number gets a line of its own.'],
  [numbers, 'The numbers, please.'],
  [questions, 'Write questions that can be answered from the passage.'],
  [questions, 'Write answers to the first two questions.'],
  [questions, 'Answer carefully.'],
  [questions, 'Give your best answer.'],
  [numbers, 'There you go: the numbers, that is all we want to see.'],
];

const unanswered: readonly (readonly [definition: string, step: string])[] = [
  [yesNo, 'Determine whether the writer would buy again (Yes) or would not (No).'],
  [yesNo, 'Make sure that your answer is Yes or No.'],
  [yesNo, 'Ask yourself whether it points to Yes or to No.'],
  [yesNo, 'Make up your mind between Yes and No.'],
  [yesNo, 'Write down the facts that speak for buying again.'],
  [headline, 'Think of headlines that would make readers curious.'],
  [headline, 'Find a verb for the event. Remember that a headline has at most eight words.'],
  [headline, 'Choose a verb in the present tense.'],
  [headline, 'Make sure that the output has eight words.'],
  [headline, 'Judge which word makes the best start.'],
  [headline, 'Make it easy to follow.'],
  [headline, 'Rank the words by weight.'],
  [numbers, 'Exclude any that are written in brackets.'],
  [numbers, 'Put the last one first.'],
  [numbers, 'Understand what happens between input and return value.'],
  [reply, 'Bear in mind that the host has to be asked.'],
  [rewriting, 'Say it to yourself.'],
  [rewriting, 'Pay attention to the tense.'],
  [yesNo, 'Tell praise from blame.'],
  [yesNo, 'Give every sentence a point for praise. Weigh them.'],
  [yesNo, 'Draw up a list of the complaints. Consider how serious they are.'],
  [yesNo, 'Form an opinion.'],
  [rewriting, 'Sort the words. Consider their order.'],
  [rewriting, 'Look at the way in which they are written.'],
  [rewriting, 'Keep past as past and present as present.'],
  [yesNo, 'weigh praise against blame'],
  [yesNo, 'These feelings go together with Yes and No. Reason about it.'],
  [yesNo, 'Give priority to praise.'],
  [numbers, 'Turn the order of the rest around.'],
  [numbers, 'The numbers count only once.'],
];

test.each(answered)('answers (%s) %s', (definition, step) =>
  expect(found(definition, ['Read the input.', step])).toBe(0),
);
test.each(unanswered)('does not answer (%s) %s', (definition, step) =>
  expect(found(definition, ['Read the input.', step])).toBe(1),
);

const lists: readonly (readonly [string, number, string, readonly string[]])[] = [
  [
    'an imagined answer',
    1,
    'Turn a list of ingredients into a JSON array of strings. Empty lines become nothing.',
    [
      'Split the list at the line breaks.',
      'Imagine the array: strings in quotation marks, empty lines as nothing.',
    ],
  ],
  [
    'a thought of how the answer would look',
    1,
    'Rewrite the time of day in the 24-hour format HH:MM.',
    [
      'Find the minutes, whether they are written out or given in figures.',
      'Reflect on how the two would look with a colon between them.',
    ],
  ],
  [
    'what is to be kept in mind',
    1,
    'Extract the deadline that the sentence sets. If there is none, answer "none".',
    [
      'Identify the period.',
      'Consider that some laws only mention or describe one, which is a case for "none".',
    ],
  ],
  [
    'an answer that is put together',
    0,
    'Turn a list of ingredients into a JSON array of strings.',
    [
      'Split the list at the line breaks.',
      'Set commas between the lines and brackets around the whole.',
    ],
  ],
  [
    'an answer that is taken over',
    0,
    'Extract the deadline that the sentence sets.',
    ['Find the time expression.', 'Take it over word for word.'],
  ],
  [
    'parts that are mended where the task is to mend',
    0,
    'Correct the punctuation of the sentence.',
    ['Correct the commas.', 'Then correct the full stops.'],
  ],
  [
    'each part of the answer',
    0,
    'Write the days of the diary, each with its mood in brackets.',
    ['Divide the diary at the weekdays.', 'Write each weekday with its mood in brackets.'],
  ],
  [
    'a note that was given',
    0,
    'A note from a help desk is given. Rewrite it with all abbreviations written out.',
    ['Find out what each abbreviation stands for.', 'Write the note.'],
  ],
];

test.each(lists)('%s: %i', (_, count, definition, steps) =>
  expect(found(definition, steps)).toBe(count),
);

test('a check behind what may be the answer', () => {
  const steps = ['Express it in other words.', 'Check that nothing is missing.'];
  expect(found('Say it more simply.', steps)).toBe(0);
});

test.each([
  ['レビューを最後まで読む。', '批判が多ければ「否定」と答える。'],
  ['阅读评论。', '如果评论是赞扬，回答“正面”。'],
  ['Прочитайте отзыв.', 'Если автор хвалит товар, ответьте «Да».'],
  ['समीक्षा पढ़ें।', 'अन्यथा "negative" लिखें।'],
  ['리뷰를 끝까지 읽는다.', "그렇지 않으면 '부정'이라고 답한다."],
  ['اقرأ النص.'],
])('steps in other letters than those of English are not judged: %s', (...steps) => {
  expect(found('', steps)).toBe(0);
});

test('English steps that quote another language are judged', () => {
  expect(found('', ['Read the review "とても使いやすく、毎日愛用しています。"'])).toBe(1);
});

test.each([
  [
    'Translate the given English sentence into French.',
    'translation',
    'Write a translation of it.',
  ],
  ['Translate the sentence to SQL.', 'query', 'Write a SQL query for it.'],
  ['Summarize the article.', 'summary', 'Write a short summary.'],
])('%s A %s is the answer, and comparing it is a check', (definition, noun, step) => {
  const check = `Compare the ${noun} with the source and correct mistakes.`;
  expect(found(definition, ['Read it.', step, check])).toBe(0);
  expect(found(definition, ['Read it.', check])).toBe(1);
});

test('comparing what was given is no check', () => {
  expect(
    found(yesNo, ['Stitch the words together.', 'Compare it with the review and fix errors.']),
  ).toBe(0);
  expect(found(yesNo, ['Stitch the words together.', 'Compare the review with the product.'])).toBe(
    1,
  );
});

test('no steps, half-typed files, layouts, odd characters', () => {
  expectFindings(noAnswerStep, 'Definition: Answer Yes or No.\n');
  expectFindings(noAnswerStep, 'Steps:\n');
  expectFindings(noAnswerStep, 'Template: {{steps}}\nSteps:\n  1. Read.\n');
  expect(found('', ['\uD800', 'Read the text.'])).toBe(1);
  expect(findingsOf(noAnswerStep, parse('Steps:\r\n  1. Read.\r\n  2. Answer.\r\n'))).toEqual([]);
});

test('a very long step takes linear time', () => {
  expectLinearTime(5_000, (count, turn) => {
    const steps = [`${'and then '.repeat(count)}${turn}`, `${'to to to '.repeat(count)}${turn}`];
    return () => found(`${'Write a headline. '.repeat(count)}${turn}`, steps);
  });
});

test('thousands of vague steps do not read a long definition each', () => {
  expectLinearTime(1_600, (count, turn) => {
    const steps = Array.from({ length: count }, (_, at) => `Deliver high quality. ${vague(at)}`);
    const definition = `Write a summary. ${'some other words of it '.repeat(count)}${turn}`;
    return () => found(definition, steps);
  });
});

/** Another one for every number below 10,000. */
const vague = (number: number): string =>
  Array.from(String(number), (digit) => vagueSentences[Number(digit)]).join(' ');
const vagueSentences =
  'Be thorough.|Be careful.|Do your best.|Be precise.|Work carefully.|Be accurate.|Stay focused.|Be consistent.|Be diligent.|Pay attention.'.split(
    '|',
  );

function found(definition: string, steps: readonly string[]): number {
  const document = parse(
    printInstruction({
      task: 't',
      category: '',
      definition,
      steps,
      positiveExamples: [],
      negativeExamples: [],
    }),
  );
  return findingsOf(noAnswerStep, document).length;
}

test('what a program prints is no program', () => {
  expectFindings(
    noAnswerStep,
    'Definition: Given a Python program, write its output.\nSteps:\n  1. Work through it line by line.\n  2. Write what the program prints.\n',
  );
  expect(
    findingsOf(
      noAnswerStep,
      parse(
        'Definition: Count the lines of the poem.\nSteps:\n  1. Read it.\n  2. Write a program that counts them.\n',
      ),
    ),
  ).toHaveLength(1);
});
