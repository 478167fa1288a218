import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('in how many ways steps leave something out', () => {
  testDemands([
    {
      definition: 'Name the operation that solves the problem. Do not solve the problem.',
      fine: [
        'Find what is done with the numbers. Output the name of the operation and leave the result uncomputed.',
        'Try the operation, but keep the amount to yourself. Output its name.',
      ],
      reported: [],
    },
    {
      definition: 'Solve the puzzle. Give the result in digits and without a unit.',
      fine: [
        'Work it out. Write the result in digits, omitting any unit of measurement.',
        'Work it out. Write the number in digits, without "g" or "kg".',
      ],
      reported: ['Work it out. Give the result in digits.'],
    },
    {
      definition: 'Write a summary of the meeting. The summary must not contain names.',
      fine: ['Sum the meeting up, referring to people by their roles instead of naming them.'],
      reported: ['Identify the decisions. Write a summary of what was decided.'],
    },
    {
      definition: 'Describe the chart. Do not interpret the data.',
      fine: ['Say what rises and falls; what it may mean is left to the reader.'],
      reported: [],
    },
    {
      definition:
        'Write a sentence which cannot be true together with the premise. Do not use "no".',
      fine: [],
      reported: ['Change a detail so that both cannot hold at once. Write the sentence.'],
    },
    {
      definition:
        'Rewrite the message formally. Do not add information, and do not use contractions.',
      fine: ['Add nothing new, write "do not" for "don\'t", and output the message.'],
      reported: [],
    },
    {
      definition: 'Write a paraphrase. It must not be longer than the sentence.',
      fine: ['Write a paraphrase, and shorten it until it has no more words than the sentence.'],
      reported: ['Drop versions that alter the meaning. Output the one that is left.'],
    },
  ]);
});

describe('nothing but the answer', () => {
  testDemands([
    {
      definition:
        'Output P for a permanent job and T for a temporary one. Give the letter and nothing else.',
      outputs: ['T', 'P'],
      fine: [
        'P without an end date, T with one. Apart from the letter, output nothing.',
        'P without an end date, T with one. No word besides it belongs in the output.',
      ],
      reported: ['Output P if the job goes on for ever, and T if it ends.'],
    },
    {
      definition: 'Name the author. Answer with the name only.',
      fine: ['Find who wrote it and write the name.'],
      reported: [],
    },
  ]);
});

describe('what must stay', () => {
  testDemands([
    {
      definition: 'Rewrite the clause in plain English. Keep the names of the parties.',
      fine: ['Say it in plain English; the parties are called by their names.'],
      reported: ['Find out who owes what to whom. Put it into plain English.'],
    },
    {
      definition: 'Answer with the content of one cell, exactly as it stands in the table.',
      fine: ['Answer with the cell, character for character.', 'Give the cell to the letter.'],
      reported: [],
    },
    {
      definition: 'Name the replaced words. Leave names of persons untranslated.',
      fine: ['Write the words. John stays John.'],
      reported: ['Write the words.'],
    },
  ]);
});
