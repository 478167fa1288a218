import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Others that are to help with the one input, which is not to go through them; and others that are gone through. */
testSteps(iteratesOverDataset, [
  {
    definition:
      "You are given a pupil's answer to a history question. Mark it as full, half or none.",
    reported: [
      'Go on to the next pupil.',
      'Rate the other pupils, too.',
      'When this is done, mark the answers of the rest of the class too.',
    ],
    fine: [
      'Have two other pupils answer the question and compare.',
      'Show the question to a few other pupils and note how they would answer it.',
      "Look at the pupil's other answers in the exercise book to see how much is known.",
      "Ask the pupil's other teachers about him or her.",
      'Remember that other answers may be right as well.',
    ],
  },
  {
    definition: 'You are given a tweet. Tell whether it is about politics.',
    reported: ['Then take the other tweets in the same way.', 'Label the remaining tweets.'],
    fine: [
      'Check the thread for the other tweets.',
      'Use other tweets that were labelled before to train a filter.',
      'Let me know if you have other tweets for me!',
      'Shall I go on with the next tweet?',
      'Search for other tweets with the hashtag.',
    ],
  },
  {
    definition: 'You are given an advertisement for a job. Extract the salary.',
    reported: ['Do the other advertisements likewise.'],
    fine: [
      "Search the company's other advertisements for the salary.",
      'Compare it with the salaries in other advertisements on the site.',
      'Have a look at the second advertisement above and how it was done there.',
    ],
  },
  {
    definition: 'You are given an error message. Say what caused it.',
    reported: ['Go through the log file in this way.'],
    fine: [
      'Go through the log file and look for other error messages.',
      'Run the program again with other inputs and see whether the message returns.',
      'Train a classifier on all messages first.',
    ],
  },
  {
    definition: 'Given a paragraph of a novel, name the character who speaks.',
    reported: ['Do the rest of the novel likewise.'],
    fine: ['Read the rest of the novel to learn who is there.'],
  },
  {
    definition: 'You are given a line of a poem. Write a line that rhymes with it.',
    reported: ['Then go on to the next line.'],
    fine: ['Put it in the next line.', 'Read the other lines of the poem on the internet.'],
  },
  {
    definition:
      "A start time and a duration are given. Output the time at which it ends. If the end lies on the following day, add '+1'.",
    reported: ['Do this for every start time in the dataset.'],
    fine: [
      '1440 or more = next day, take 1440 off again',
      'Write it down, with a space and +1 behind it for the next day.',
      'Go on to the following day.',
    ],
  },
  {
    definition: 'You are given a movie plot. Name its genre.',
    reported: ['Look at another plot.', 'Check the other plots in the same way.'],
    fine: ['Look at a few other plots to get a feeling for the genres.'],
  },
]);
