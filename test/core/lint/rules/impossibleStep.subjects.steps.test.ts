import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

testSteps(impossibleStep, [
  {
    definition: 'Sort a request to a voice assistant into search, call, lights or other.',
    reported: [
      'Searching the web, find out what the request means.',
      'Looking the words up in a dictionary is recommended.',
    ],
    fine: [
      // What something is said of is not to be done.
      'Searching the web, shopping and the like belongs to other.',
      'Asking the assistant to open a website or to look something up is search.',
      'Contacting the bank, opening an account or asking for a loan is call.',
      'Look in the request for words on calculators, alarms and timers.',
      'Asking for passwords, opening attachments or calling a number are typical requests.',
      'Test your choice with other examples of your own.',
    ],
  },
  {
    definition: 'Simplify the sentence for a reader of ten years.',
    reported: [
      'Have a beginner read it and tell you what is still too hard.',

      'Try your version out on a class of beginners.',

      'Ring up a school and have a clerk name a good word.',
    ],
    fine: [
      'Call people by the names that the sentence gives them.',
      'Call each person what the sentence calls them.',
      'Say it to yourself and listen to how it sounds.',
      'Let the reader tell from the first words what it is about.',
      'Take a look at the picture as a whole.',
      'Look at the bigger picture, then at the details.',
      'Collect what it says in telegram style.',
      'Give it up only for a good reason, not with a slip of the pen.',
    ],
  },
  {
    definition: 'Assign a priority to a support ticket: high, middle or low.',
    reported: [
      'Log into the order system and see whether it is true.',
      'Sign in to the portal and read what was written before.',
      'Attempt to reproduce the reported issue in a staging environment.',
      'Visit statistics of earlier users should be fetched to settle ties.',
      'The usage figures have to be pulled from the log.',
    ],
    fine: [
      'The words must be retrieved from the text.',
      'Nothing has to be looked up.',
      'See how many things the ticket asks for.',
    ],
  },
  {
    definition: 'Copy the sentence of the abstract of a paper that states its aim.',
    reported: [],
    fine: ['Get hold of the main verb of each sentence.'],
  },
  {
    definition: 'You are given a how-to in which a step is missing. Write the missing step.',
    reported: [
      'Carry out the remaining steps with real material and see where you get stuck.',
      'Act out the steps with a real bicycle.',
    ],
    fine: [
      'Go through the remaining steps with real care.',
      'Play the steps through in your mind.',
    ],
  },
  {
    definition: 'The input shows three example pairs and a query. Apply the rule to the query.',
    reported: [],
    fine: [
      'Find a rule for the first example and try it on the other two examples.',
      'Test your rule on the other examples before you use it.',
    ],
  },
  {
    definition: 'Write a three-line poem on the given topic.',
    reported: ['Keep the poem in a sheet for later.'],
    // A loop, and no file
    fine: ['Keep going with the other topics on the sheet.'],
  },
]);
