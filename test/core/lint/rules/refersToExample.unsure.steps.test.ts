import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

/** What stands before, or is finished, may be in the input or be made by the steps. */
testSteps(refersToExample, [
  {
    definition: 'You are given a line with a gap and three words. Fill the gap with the best word.',
    reported: ['Look at the sentences you were given before.'],
    fine: [
      'Compare the completed sentences with one another.',
      'Collect the noun phrases before and after it.',
      'Find out which word can follow the one you have.',
    ],
  },
  {
    definition: 'You are given a bus timetable and a time of day. Say which bus comes next.',
    reported: [],
    fine: [
      'Go down the column until you find a time later than the given one.',
      'Compare each row with the one before.',
      'Read the previous timetables before you answer.',
    ],
  },
  {
    definition: 'Write a headline for the news article.',
    reported: ['Write it in the style of the previous headlines.'],
    fine: ['Leave out the headlines before you count the words.'],
  },
  {
    definition: 'You are given five offers, one below the other. Choose the cheapest.',
    reported: [],
    fine: [
      'If two cost the same, the one higher up wins.',
      'Where prices are equal, prefer the two further up.',
    ],
  },
  {
    definition: 'Classify how a dog greets a visitor: friendly, shy or angry.',
    reported: ['Answer in the style you saw.'],
    fine: ['Name the manner you saw.', 'Recall the pattern you have seen in the movements.'],
  },
]);
