import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Waiting for others, and what only others do. */
testSteps(impossibleStep, [
  {
    definition: 'You get a blunt demand. Rewrite it as a polite request.',
    reported: [
      'Wait until the user has told you whether the tone is right.',
      'Pause here until you hear back from the client.',
      'Hold off until someone has approved your version.',
    ],
    fine: [
      'Use the polite form for websites and the familiar one for forums.',
      'Use capital letters for encyclopedias and dictionaries.',
    ],
  },
  {
    definition:
      'You are given the beginning of a chat between a house hunter and an estate agent. Write the next message.',
    reported: ['Wait for the house hunter to reply and adapt the wording to the reaction.'],
    fine: ['Tell the house hunter to wait for the agent at the gate.'],
  },
  {
    definition:
      'Given the description of a calculation in a spreadsheet, write the formula for it.',
    reported: ['Open the workbook and check what these cells contain.'],
    fine: ['Open a bracket behind the name of the function and check which cells come first.'],
  },
  {
    definition: 'You are given four living things. Arrange them as a food chain.',
    reported: [],
    fine: [
      'Check every pair: the right one must be able to eat the left one.',
      'Each of them should be able to eat the one before it.',
    ],
  },
  {
    definition: 'Translate the given sentence into French.',
    reported: [],
    // for iterates-over-dataset
    fine: ['Write down the translation and go on to the next sentence in the file.'],
  },
]);
