import { vagueStep } from '../../../../src/core/lint/rules/vagueStep';
import { testSteps } from '../expectSteps';

/** Being as good as can be, being appropriate and keeping to what is usual, and sentences of the same shape that point at the text. */
testSteps(vagueStep, [
  {
    definition: 'In this task you get a letter of complaint. Write a suitable reply to it.',
    reported: [
      'Do the comparison as well as you possibly can.',
      'Handle the complaint as appropriate.',
      'Treat difficult cases as seems right.',
      'Adopt a solid and effective strategy.',
      'Follow letter-writing best practices.',
      'Be sure to follow all the usual best practices.',
      'Strive for excellence in every respect.',
      'Keep the principles of good correspondence in mind.',
      'Do it well.',
    ],
    fine: [
      'Handle the complaint as a question about billing.',
      'Make the reply as short as you can.',
      'Keep the date of the payment in mind.',
      'Be the second speaker.',
      'Aim for twenty words.',
      'See when the parcel comes.',
      'Follow its way in your mind.',
      'Carry out these checks for all the letters.',
    ],
  },
]);
