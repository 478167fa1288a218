import { test } from 'vitest';
import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { expectLinearTime } from '../../../linearTime';
import { testSteps } from '../expectSteps';
import { findingsInSteps } from './findingsInSteps';

/** Going to see what is there, also where the definition speaks of it, and working on the text with the same words. */
testSteps(impossibleStep, [
  {
    definition: 'List the addresses of all links in a web page, one address per line.',
    reported: [
      'Open each link in the page and see whether it works.',

      'Follow every link and note where it leads.',
    ],
    fine: [
      'Follow the order of the page, so that no link is lost.',
      'Find each link and check that it has an address.',
      'Load each link into the list.',
      'Enter each link once and check the list for doubles.',
    ],
  },
  {
    definition: 'You are given a line of a log file. Say whether it is an error or a warning.',
    reported: ['Open the log file and read the lines before this one.'],
    fine: [
      'Open with the level, and then go through the message.',
      'Find the name of the file in the line and check how it ends.',
      'Go on with the part behind the colon.',
    ],
  },
  {
    definition: 'Write a Python function that counts the lines of a file.',
    reported: ['Wait until the customer has tested it.'],
    fine: ['Open the file and check whether it is empty.'],
  },
  {
    definition: 'Rewrite a question as a query for a search engine.',
    reported: ['Enter what is left into a search engine and see which pages come up.'],
    fine: ['See which words are left and put them in order.'],
  },
  {
    definition: 'Extract the names and ages from a letter as JSON.',
    reported: ['Put both values into a spreadsheet.', 'Save the names in your contacts.'],
    fine: [
      'Put both values into a JSON object.',
      'Write each person as a CSV line first.',
      'Store each age in a variable.',
      'Names in columns, as they stand in a spreadsheet, become objects.',
    ],
  },
  {
    definition: 'Decide how urgent the note of a nurse is: today, this week or later.',
    reported: ['Wait until tomorrow.', "Look into the patient's file for earlier diagnoses."],
    fine: ['If waiting until tomorrow could do harm, the note is urgent.'],
  },
  {
    definition: 'Write the reply of a hotel to a complaint.',
    reported: [],
    fine: [
      'Let the guest know that the manager has been told.',
      'Start the reply with the news that the guest waits for.',
    ],
  },
  {
    definition: 'Make a rude request polite.',
    reported: ['Talk to the guest who wrote it and ask what was meant.'],
    fine: [
      'Speak to one person, not to a group.',
      'Write to somebody whom you respect.',
      'Invite the reader in a warm tone.',
    ],
  },
  {
    definition: 'Answer the question about the given timetable.',
    reported: ['Look up the fare on the website of the railway.'],
    fine: [
      'Look up the time at which the train leaves.',
      'Look up which of the trains stop there.',
      'Look the station up in the first column.',
    ],
  },
  {
    definition: 'Given the text of an advertisement, extract the rent.',
    reported: ['Look up two further sources to be sure.'],
    fine: ['Look up the amount next to the word "rent".', 'Look up the one that is higher.'],
  },
]);

test('a long sentence of "take" takes linear time', () => {
  expectLinearTime(48_000, (length, turn) => {
    const step = `${'take it out for a '.repeat(length / 18)}${turn}`;
    return () => findingsInSteps(impossibleStep, 'Summarise the text.', [step]);
  });
});

test('a long definition that speaks of links takes linear time for each step', () => {
  const steps = Array.from({ length: 20 }, (_, at) => `Follow link ${at} and see where it leads.`);
  expectLinearTime(24_000, (length, turn) => {
    const definition = `${'translate '.repeat(length / 10)}a link ${turn}`;
    return () => findingsInSteps(impossibleStep, definition, steps);
  });
});

test('a long definition takes linear time for each thing that a step might mean', () => {
  expectLinearTime(16_000, (length, turn) => {
    const lists = 'rest, see a dentist or call an ambulance, '.repeat(length / 42);
    const definition = `Answer Yes or No ${turn}. ${lists}`;
    return () => findingsInSteps(impossibleStep, definition, ['Read it.', `${lists}${turn}`]);
  });
});
