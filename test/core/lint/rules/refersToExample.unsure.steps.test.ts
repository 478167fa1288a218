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
]);
