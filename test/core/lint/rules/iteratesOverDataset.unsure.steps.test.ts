import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Where nothing tells that others than the one input are meant, nothing is reported. */
testSteps(iteratesOverDataset, [
  {
    definition:
      'You are given two lists, one of riddles and one of solutions. Match each riddle with its solution.',
    reported: ['Do the same with every riddle in the corpus.'],
    fine: [
      'Read all the riddles, and then all the solutions.',
      'Divide the remaining solutions among the remaining riddles.',
    ],
  },
  {
    definition:
      'You are given a laboratory sheet with one test per line. Report the tests whose values are too high.',
    reported: ['Treat all further sheets this way.'],
    fine: ['Treat all further lines of the sheet this way, going downwards.'],
  },
  {
    definition: 'You are given a short story about a purchase. Compute the change.',
    reported: ['Go on to the next story.'],
    fine: [
      'Read the story and pick out each article with its price.',
      'Handle the next coin likewise, and so on.',
    ],
  },
  {
    definition: "You are given a pupil's answer and the correct spelling. Say whether they agree.",
    reported: ['Go on with the next pair in the same way.', 'Repeat this for each pair.'],
    fine: ['In each pair, take what stands before the slash.'],
  },
  {
    definition: 'The input is a small data set in CSV form. Say which column has missing values.',
    reported: [],
    fine: ['Go through the data column by column.', 'Check the rest of the file in the same way.'],
  },
  {
    definition: 'The input is a Python program. Say what it prints.',
    reported: ['Once this program is done, take the next one.'],
    fine: [
      'Read on until you come to the class definition.',
      'Look for the next in the same fashion, until the end is reached.',
    ],
  },
  {
    definition: 'You are given a bus timetable and a time of day. Say which bus comes next.',
    reported: ['When this timetable is done, move on to the next one.'],
    fine: [
      'If the cell is empty, take the one below it.',
      'If that bus is late, take the next one.',
    ],
  },
  {
    definition: "Extract the dose of the first medicine from a doctor's note.",
    reported: ['When one note has been dealt with, move on to the next.'],
    fine: ['Search the same sentence, and then the next one, for a number.'],
  },
  {
    definition: 'You are given two passages and a question. Answer it in a short phrase.',
    reported: [],
    fine: ['With the facts given there, answer the second smaller question.'],
  },
  {
    definition: 'The input is one record of a database. Find the field that cannot be right.',
    reported: [],
    fine: ['Compare it with each of the others until every pair has been looked at.'],
  },
]);
