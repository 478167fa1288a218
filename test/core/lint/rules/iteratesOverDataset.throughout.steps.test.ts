import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** From one to one, until something is done for all, for the whole of what holds them, and what is made of the one. */
testSteps(iteratesOverDataset, [
  {
    definition: 'You are given a postcard. State the season in which it was written.',
    reported: [
      'Go from postcard to postcard through the shoebox and state each season.',
      'Keep at it until a season has been stated for all the postcards in the box.',
      'Carry on until you have stated a season for every postcard in the album.',
      'Do this for the whole postcard list.',
    ],
    fine: [
      'Go from sentence to sentence through the postcard.',
      'Keep going until all the hints in the postcard have been weighed.',
      'Take the next hint from your list and treat it alike.',
      'Do this for the whole postcard.',
    ],
  },
  {
    definition: 'You are given a math riddle. Solve it and give the number.',
    reported: [
      'Repeat these steps until every problem in the set has been solved.',
      'Proceed to the following problem and treat it alike.',
    ],
    fine: [
      'Break the problem into two or three smaller problems.',
      'Go on until every candidate in the set has been tested.',
    ],
  },
  {
    definition: 'Rewrite the given sentence for children.',
    reported: ['Rewrite two or three more sentences from the book in the same manner.'],
    fine: [
      'Write two or three simple sentences instead of one long one.',
      'If there are several clauses, break the sentence into two or three short sentences.',
      'Replace it by three or four short sentences if it is long.',
    ],
  },
  {
    definition: 'You are given a line of a poem. Write it in capitals.',
    reported: ['Do the same for the whole poem.'],
    fine: ['Go from letter to letter.'],
  },
  {
    definition: 'Given a question and five answers, pick the best answer.',
    reported: [],
    fine: [
      'Take the next answer from the list and treat it alike.',
      'Do this for the whole answer list.',
    ],
  },
]);
