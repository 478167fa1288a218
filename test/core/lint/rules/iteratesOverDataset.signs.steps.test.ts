import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** "Each" and "all" need a second sign that inputs are gone through, and not what one input has several of. */
testSteps(iteratesOverDataset, [
  {
    definition: 'You are given one clause of a contract. Name the subject that it regulates.',
    reported: [
      'Label each clause with its subject.',
      'For each clause, note the subject.',
      'Note the subjects of all the clauses in one list.',
      'Look at each clause in the file.',
      'Look at each clause you are given.',
    ],
    fine: [
      'Look at each sub-clause only to understand the main one.',
      'Drop all clauses that only repeat it.',
    ],
  },
  {
    definition:
      'The input gives the direction at the start and lists the turns. Name the last one.',
    reported: ['Do this for all inputs of the data set.'],
    fine: [
      'Apply the turns in order.',
      'Pull out the turns in the order in which they are made.',
      'Process the turns one by one.',
    ],
  },
  {
    definition: 'Given the formula of a compound, count its atoms.',
    reported: ['Count the atoms of each formula on the sheet.'],
    fine: ['Work out each bracket and multiply its atoms by the index behind it.'],
  },
  {
    definition: 'You are given the listing of a folder, one file per line. Name the largest file.',
    reported: ['Do the same with the next listing.'],
    fine: ['Look at each of the files and note its size.', 'Take the files one after the other.'],
  },
  {
    definition: 'You are given a question about a plant. Write an answer of two sentences.',
    reported: [
      'Prepare the answers to several questions side by side.',
      'Write a reply to every question you received.',
      'If many questions have come in, begin with the oldest.',
      'Begin with the shortest question.',
      'If you get more than one question, write two sentences for each.',
      'Keep count of the causes over the entire set of questions.',
    ],
    fine: [
      'Look for answers to several questions in it.',
      'Cut off the rest once the cause is clear.',
      'If there is more than one question, answer one.',
    ],
  },
  {
    definition: 'The input is a function. Say what it computes.',
    reported: ['Do this for all functions of the module.', 'Pick the first function in the file.'],
    fine: ['Follow all function calls in the body.'],
  },
  {
    definition: 'Sort the e-mail of a customer into Billing, Returns or Support.',
    reported: [
      'For all other e-mails, answer likewise.',
      'For every other e-mail, choose a department.',
      'For all other e-mails, output Billing, Returns or Support.',
    ],
    fine: [
      'For any other e-mail, answer Support.',
      'For all other e-mails, return "Support".',
      'For every other e-mail, choose the label Support.',
    ],
  },
  {
    definition: 'Given a job advertisement, name the profession wanted.',
    reported: ['Read through all the ads of the week.'],
    fine: ['Read all of the ad.'],
  },
]);
