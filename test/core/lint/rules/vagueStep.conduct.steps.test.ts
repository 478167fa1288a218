import { vagueStep } from '../../../../src/core/lint/rules/vagueStep';
import { testSteps } from '../expectSteps';

/** How one should be about a thing and what one should feel; next to a thing that is to be looked after or felt for a reason. */
testSteps(vagueStep, [
  {
    definition: 'Write a second line that rhymes with the line of the song.',
    reported: [
      'Take care of the details.',
      'Be thorough in everything you do.',
      'Proceed with diligence and make the right choices.',
      'Make sensible decisions.',
      'Be guided by good practice.',
      'Follow best practices for lyrics.',
      'Follow good poetic practice.',
      'Apply professional standards in song writing.',
      'Work in keeping with good practice.',
      'Keep the result in line with the usual standards.',
    ],
    fine: [
      'Take care of the last syllable.',
      'Take care of the capital letter.',
      'Feel for the stress of the last word.',
      'Be careful with silent letters at the end.',
      'Be consistent with the spelling of the song.',
      'Make the right choice between "you" and "thou".',
      'Be thorough in the search for rhymes.',
      'Be brief with the second line.',
      'Follow the usual practice of stressing the last syllable.',
      'Follow the usual conventions for ballads.',
      'Follow best practices for lyrics: short words, few clauses.',
      'Follow good practice in verse and begin with a capital.',
      'Keep the metre in line with the first line.',
      'Keep it in accordance with British spelling.',
      'That should do the trick.',
    ],
  },
  {
    definition: 'You get a bug report. Rate it from 1 to 3.',
    reported: ['See that everything is fine.'],
    fine: ['See if there is a way around it.', 'Check whether there is more than one thing.'],
  },
]);
