import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Loops in usual words, and going through one input. */
testSteps(iteratesOverDataset, [
  {
    definition:
      'You are given a job advertisement. Extract the salary. If no salary is given, write "none".',
    reported: [
      'Proceed with the following advertisement.',
      'Then see to the next advertisement.',
      'Do not stop before all advertisements are done.',
      'Every advertisement in the newspaper is treated like this.',
      'Go back to step 1 with a new advertisement.',
      'Process the advertisements of the other companies as well.',
      'Continue with the one that comes after it.',
    ],
    fine: [
      'Look at each number and see whether it is money.',
      'Take the higher figure if there are two salaries.',
      'If several salaries are given, take the first.',
      'If there are several numbers, look at each of them.',
      'Check the other numbers as well.',
      'Go on reading until you come to the end of the advertisement.',
      'Look at the following lines, too.',
      'Note each bonus separately.',
      'Go through the list of benefits.',
      'For other amounts, such as a bonus, write nothing.',
      'Continue with the next line until you find the salary.',
    ],
  },
  {
    definition: 'Given a haiku, count its syllables per line.',
    reported: [
      'Count the syllables of the next haiku.',
      'Repeat with each haiku of the collection.',
    ],
    fine: [
      'Repeat with each line of the haiku.',
      'Then go to the next line and count again.',
      'Do the same with lines two and three.',
      'Do this for the second and the third line, too.',
      'Start with the first line.',
      'Count the vowels of every word, one word after the other.',
      'After the first line do the second.',
      'After that do the next line.',
      'Count the syllables line by line.',
    ],
  },
  {
    definition: 'You will see a chess move in words. Write it in algebraic notation.',
    reported: ['Write down the remaining moves of the game, too.'],
    fine: [
      'Find the letter for the piece.',
      'Check each file and rank.',
      'Write the letter of the file first, then the number.',
    ],
  },
  {
    definition: 'Given a short story, name the main character.',
    reported: [
      'Read the other stories of the book as well.',
      'Once you have the name, open the next story.',
      'The same applies to the other stories.',
    ],
    fine: [
      'For each character, count how often he or she is mentioned.',
      'Go through the story from beginning to end.',
      'Compare each character with the others.',
      'Cross out all other characters.',
      'Write only the main one and leave out the rest.',
      'Take the next character on your list.',
      'If there are other stories within the story, ignore them.',
      'Do the same for the other characters.',
    ],
  },
  {
    definition: 'Given two sentences, decide whether the second follows from the first.',
    reported: [
      'Then turn to the next two sentences.',
      'Repeat for the other pairs.',
      'Do this for all pairs of sentences in the file.',
    ],
    fine: [
      'Read the first sentence, then do the same with the second one.',
      'Take the next sentence.',
      'Compare both sentences word by word.',
      'Check every claim of the second sentence.',
      'Do the same for the other sentence.',
    ],
  },
  {
    definition: 'Classify the news article by topic: sports, politics, business or other.',
    reported: ['Go over to the next article of the newspaper.'],
    fine: [
      'Read the first paragraph, then the next, until the topic is clear.',
      'Note the topic of every paragraph.',
      'Other articles about money are business.',
      'Articles about clubs and players are sports.',
      'Remember that many articles touch several topics.',
      'If the article touches several topics, choose the main one.',
      'Think of where a newspaper would print the article.',
      'Look for a word that is typical of the articles of that section.',
    ],
  },
  {
    definition: 'Read the beginning of a story and continue it with exactly two sentences.',
    reported: ['Then continue with the next story.'],
    fine: [
      'Continue the story in line with the best idea.',
      'Approach the rest with a feeling for language.',
      'Update the name whenever the narrator gives a new one.',
    ],
  },
]);
