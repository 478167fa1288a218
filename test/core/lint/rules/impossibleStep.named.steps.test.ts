import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Places that stay out of reach though the definition speaks of such things, services of any kind, numbers to call, and earlier talks. */
testSteps(impossibleStep, [
  {
    definition: 'Given a post from the internet, say whether it is an advertisement.',
    reported: [
      'Search the internet for the product.',
      'Check on the web whether the shop exists.',
      'Look at what a review site says about the product.',
      'Compare the price on an auction platform.',
      'Call the number in the post and ask what it costs.',
      'Ring the number given under the picture.',
    ],
    fine: [
      'Read the internet post to the end.',
      'Note whether a number is given to call.',
      'Call the number in the middle the price.',
      'A post that praises a streaming service is often an advertisement.',
      'Decide whether it is of service to the reader.',
      'Posts about a building site are none.',
    ],
  },
  {
    definition: 'Given a list of names, output them in the order of the alphabet.',
    reported: [
      'Use the sort button of a text editor.',
      'Use the sorting function of a spreadsheet program.',
    ],
    fine: ['Use the order of the letters.', 'Use the second name if the first ones are alike.'],
  },
  {
    definition: 'Given the wish of a guest, recommend one of the three dishes listed.',
    reported: [
      'Remember what this guest ordered in earlier chats.',

      'Consider what came up in previous sessions with the guest.',
    ],
    fine: [
      'Remember what the guest says about nuts.',
      'Consider what guests ordered in earlier years if the wish says so.',
      'Think of what goes with the wine.',
    ],
  },
]);
