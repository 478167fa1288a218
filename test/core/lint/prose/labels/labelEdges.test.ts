import { expect, test } from 'vitest';
import { labelsRead } from './labelsRead';

/** The labels of a task, parted by bars. */
function labels(definition: string, ...outputs: readonly string[]): string {
  return labelsRead(definition, outputs).labels.join('|');
}

test.each([
  [
    'Label the headline politics, sports, weather or local news.',
    'sports',
    'politics|sports|weather|local news',
  ],
  [
    'Which instrument plays the solo: violin, flute or double bass?',
    'flute',
    'violin|flute|double bass',
  ],
  ['Say how the batter got out: bowled, caught or run out.', 'caught', 'bowled|caught|run out'],
  [
    'Diagnose the photograph: blurred, overexposed or too dark.',
    'blurred',
    'blurred|overexposed|too dark',
  ],
  [
    'Give the stage of the project: planning, testing or on hold.',
    'testing',
    'planning|testing|on hold',
  ],
])('a last label of several words: %s', (definition, output, expected) =>
  expect(labels(definition, output)).toBe(expected),
);

test.each([
  ['Tell whether the mail belongs to the spam or ham messages.', 'spam', 'spam|ham'],
  [
    'Judge whether the guest shows positive, negative or neutral sentiment.',
    'negative',
    'positive|negative|neutral',
  ],
  ['Sort the messages of the forum as spam, ham or phishing messages.', 'ham', 'spam|ham|phishing'],
  ['Say which of coal, wood or oil heats the house.', 'wood', 'coal|wood|oil'],
])('what is said of all labels is no part of the last: %s', (definition, output, expected) =>
  expect(labels(definition, output)).toBe(expected),
);

test.each([
  [
    'Sort the payment into one of the spending groups housing, food, transport and leisure.',
    'transport',
    'housing|food|transport|leisure',
  ],
  [
    'Sort the complaint under one of the headings late delivery, broken item, wrong item or rude staff.',
    'wrong item',
    'late delivery|broken item|wrong item|rude staff',
  ],
  [
    'The priority urgent means today, normal means this week, low means some day. Give the priority of the ticket.',
    'normal',
    'urgent|normal|low',
  ],
  ['Use the grade pass, merit or distinction.', 'merit', 'pass|merit|distinction'],
  [
    'Name the part to repair: rear light, brake, chain or tyre.',
    'chain',
    'rear light|brake|chain|tyre',
  ],
])(
  'a noun in front of the first label, and a label of two words: %s',
  (definition, output, expected) => expect(labels(definition, output)).toBe(expected),
);

test.each([
  [
    'Say which error the cell shows: #REF!, #DIV/0!, #VALUE! or #NAME?.',
    ['#DIV/0!', '#NAME?'],
    '#REF!|#DIV/0!|#VALUE!|#NAME?',
  ],
  ['Name the language of the snippet: C, C++, C# or Java.', ['C++'], 'C|C++|C#|Java'],
  ['Say which ending fits the file: .txt, .csv or .mp3.', ['.csv'], '.txt|.csv|.mp3'],
  [
    'Say whether the article is in stock, on order or sold out.',
    ['on order', 'in stock'],
    'in stock|on order|sold out',
  ],
])('labels with signs, and with function words: %s', (definition, outputs, expected) =>
  expect(labels(definition, ...outputs)).toBe(expected),
);

test.each([
  [
    "Name the fault: 'structure' or 'evidence'; if there is no fault, answer 'none'.",
    'evidence',
    'structure|evidence|none',
  ],
  [
    'Identify the gas: oxygen or helium. In all other cases the answer is unknown.',
    'helium',
    'oxygen|helium|unknown',
  ],
  [
    'Given two numbers, answer first if the first one is greater, second if the second one is greater, and equal otherwise.',
    'second',
    'first|second|equal',
  ],
  [
    'Write supported, contradicted, or silent when the clause says nothing on it or uses none of the words.',
    'silent',
    'supported|contradicted|silent',
  ],
])('what is answered for want of another label: %s', (definition, output, expected) =>
  expect(labels(definition, output)).toBe(expected),
);
