import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

/** What was shown, solved or given elsewhere, and examples that no word for them names. */
testSteps(refersToExample, [
  {
    definition: 'Write a headline for the news article.',
    reported: [
      'Use the same capitals as the outputs do.',
      'Copy the layout of the articles you got before this one.',
    ],
    fine: [
      'In the examples which the article itself gives, look for a name.',
      'Read the article together with the examples the reporter put into it.',
      'Compare the new line with the given one and see that no name is lost.',
      'Does it follow a pattern you have seen?',
      'Articles that have a date in the first line are old.',
    ],
  },
  {
    definition: 'Three word pairs with one relation are given, followed by a single word.',
    reported: ['Write it as in the positive examples of the prompt.'],
    fine: ['Check the relation on all three examples given.', 'Apply it as in the pairs above.'],
  },
  {
    definition: 'Write a function for the description. It ends with test cases.',
    reported: ['Lay it out like the examples of the prompt.'],
    fine: ['Take the order of the arguments from the sample calls.'],
  },
  {
    definition: 'One word of a headline has been replaced. Rate the headline from 0 to 3.',
    reported: [
      'Calibrate yourself on the rated headlines that you were shown earlier.',
      'Before anything else, study how the headlines above were judged.',
      'Let the headlines shown above serve as a guide.',
    ],
    fine: [],
  },
  {
    definition: 'Label the last turn of the given dialogue: Question or Offer.',
    reported: [],
    fine: [
      'Go to the last turn; the earlier turns serve as context only.',
      'The earlier turns act as background.',
    ],
  },
  {
    definition: 'Given turns, tell the direction in which the person is facing at the end.',
    reported: [
      'Face it like the persons shown at the outset.',
      'Keep to the directions given at the beginning of the prompt.',
    ],
    fine: [
      'Find the direction that the person faces at the outset.',
      'Note where the persons at the beginning stand.',
      'Compare the persons at the top of the list.',
      'See which way the persons at the end of the text turn.',
      'Start with what the person sees at the beginning.',
    ],
  },
]);
