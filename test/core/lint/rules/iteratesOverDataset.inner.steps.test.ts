import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Loops over what one input holds, whatever the definition calls the input, and loops that only look like them. */
testSteps(iteratesOverDataset, [
  {
    definition: 'You are given the notes of a meeting. List the tasks that were given to somebody.',
    reported: ['Continue with the notes of the other meetings.', 'Go on to the next meeting.'],
    fine: [
      'Read the notes from top to bottom and take one sentence at a time.',
      'For each sentence, check whether it commits a named person to doing something.',
      'Take one paragraph after another and underline what was decided.',
      'Then go on to the next line.',
      'Once every item has been looked at, write the tasks.',
      'Check all entries one after another.',
      'Read each passage in which a name occurs.',
      'For each message that somebody read out, note who wrote it.',
    ],
  },
  {
    definition:
      'Two offers for the same product are given as A and B, each with a price and a quantity. Tell which of them costs less per unit.',
    reported: ['Then go on to the next two offers.', 'Do the same for the next product.'],
    fine: [
      'Divide each price by its quantity.',
      'Convert every quantity to the same unit.',
      'Round all prices to two decimals.',
    ],
  },
  {
    definition:
      'You get a weather record as attribute-value pairs. Write a forecast for a newspaper in two sentences.',
    reported: ['Go on with the next record.', 'Do this for every record in the file.'],
    fine: [
      'Read all pairs of the record and see what each attribute stands for.',
      'Go through the pairs one by one.',
      'Take the next pair and put it into words.',
    ],
  },
  {
    definition:
      "Rewrite a person's full name for a bibliography: the surname comes first, followed by the initials of the given names.",
    reported: ['Do this for every name in the dataset.'],
    fine: [
      'Take the given names one at a time, and replace each by its first letter.',
      'Go on to the next given name.',
      'Put the given names one after another.',
    ],
  },
  {
    definition: 'Count how many times the letter "e" occurs in a word.',
    reported: ['Then take the next word from the list.'],
    fine: [
      'Spell out the word letter by letter.',
      'When all letters have been dealt with, write the number.',
      'Go on to the next letter.',
    ],
  },
  {
    definition: 'Classify the name in the sentence: PER for a person, ORG for an organisation.',
    reported: ['Classify the names in all other sentences in the same way.'],
    fine: [
      'Once every organisation has been ruled out, write PER.',
      'Go on to the next person that the sentence speaks of.',
    ],
  },
  {
    definition:
      "Decide from a customer's e-mail what the customer wants: money, another article or help.",
    reported: ['Work through the mails in the order in which they came in.'],
    fine: [
      'Ask what the customer would like to have: to get money, to get another item, or just help.',
      'Look at each article that the customer has bought.',
    ],
  },
  {
    definition: 'Given a classified ad, extract the price asked for the item.',
    reported: [
      'Move to the ad underneath and treat it likewise.',
      'Carry on like this down to the last ad in the file.',
    ],
    fine: ['Read the ad from its first word to its last.', 'Go down to the last price in the ad.'],
  },
]);
