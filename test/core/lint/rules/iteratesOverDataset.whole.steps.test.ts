import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** What one input is made of, also where the definition names it as it names an input. */
testSteps(iteratesOverDataset, [
  {
    definition:
      'The input is an email thread between two colleagues. Extract the date they agree on.',
    reported: ['Go on to the next email thread and do the same.'],
    fine: [
      'Start with the oldest email at the bottom and work your way up.',
      'In each email, look for proposals and refusals.',
      'Move on to the next email until somebody agrees.',
    ],
  },
  {
    definition: 'You are given a message from an email thread. Say whether it is a question.',
    reported: ['Do the same for the next message.'],
    fine: ['Read the message line by line.'],
  },
  {
    definition: 'A list of file paths is given, one path per line. Return those that end in .txt.',
    reported: [],
    fine: ['Read the list line by line, treating every line as one path.'],
  },
  {
    definition: 'Write a headline for the given news article.',
    reported: ['Process articles one by one in this way.'],
    fine: ['Strike out articles, titles and side details until eight words are left.'],
  },
  {
    definition: 'You are given four events from the life of one person. Put them in order.',
    reported: ['Go on to the next four events.'],
    fine: ['Consider for each pair of events whether one makes the other possible.'],
  },
  {
    definition: 'You are given an algorithm in pseudocode. State its running time.',
    reported: ['Repeat this for each algorithm.'],
    fine: [
      'One loop over all items makes it linear, and a loop inside a loop quadratic.',
      'When you meet a loop, repeat its body for each item.',
    ],
  },
]);
