import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Going on with the work on one input, and with what the definition has sought in it. */
testSteps(iteratesOverDataset, [
  {
    definition: 'Work out how much paint a wall needs. The answer is a number of litres.',
    reported: ['Repeat this for every wall in the data set.'],
    fine: [
      'Do the remaining multiplication likewise.',
      'Find out whether windows are mentioned and do the remaining subtraction accordingly.',
      'Handle the rest of the arithmetic in the same way.',
      'Handle the rest of the measurements the same way.',
      'Go on with the rest of the calculation in this manner.',
    ],
  },
  {
    definition:
      'You are given a list of forum posts about one car. Name the complaint that most owners make.',
    reported: ['Repeat this for every car in the collection.'],
    fine: [
      'For every complaint, count the posts that make it.',
      'Do this for each complaint and compare the numbers.',
      'Go on to the next complaint until all have been counted.',
    ],
  },
  {
    definition: 'Read the chat of a family. Find the message that starts the quarrel and copy it.',
    reported: ['Then take up the next chat.', 'Go through all chats like this.'],
    fine: [
      'For every message, decide whether it sounds angry.',
      'Go on with the next message until you hit the first angry one.',
    ],
  },
  {
    definition: 'Count the right turns on a bike ride.',
    reported: [],
    fine: [
      'Carry the count over from one turn to the next.',
      'Keep the direction from one jump to the next.',
      'Note the move to the next.',
    ],
  },
  {
    definition: 'Given a Ruby snippet, tell what it prints.',
    reported: [
      'Repeat all this for every snippet.',
      'Repeat the steps for each item in the dataset.',
      'Do the same for each further item of the batch.',
    ],
    fine: [
      'Repeat the block for each item.',
      'At a loop, repeat the body for each item or until the condition fails.',
      'The inner line is then repeated for every item.',
    ],
  },
  {
    definition: 'Say whether a leaflet is meant for children. Answer yes or no.',
    reported: [
      'Go on to the following leaflets.',
      'Do the same until the leaflets of all restaurants are judged.',
      'Repeat this until the leaflets of the entire town have been dealt with.',
      'Do not stop before the leaflets of the whole file are labelled.',
      'Do the judging for all examples of the task.',
      'Judge the leaflets for every instance of this task before you answer.',
    ],
    fine: [
      'Go on to the following points: size of the letters, names and prices.',
      'Then go on to the following questions. Is there a picture? Is it funny?',
      'Proceed to the following checks and do them in this order.',
      'Do the check for all words of the leaflet.',
      'Shorten until the words of the leaflet are down to three.',
    ],
  },
]);
