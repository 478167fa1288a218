import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** What a step is to be done with, whatever its verb is. */
testSteps(impossibleStep, [
  {
    definition: 'Write a sentence that rhymes with the given one.',
    reported: [
      'Verify the syllables on a pocket calculator.',
      'Show it on your phone and take the shorter one.',
      'Find the last word on Wiktionary.',
      'Look for rhymes on RhymeZone.',
      'Search the sequence of sounds in CELEX.',
      'Say both sentences to a smart speaker.',
      'Let Stockfish evaluate the sentence.',
      'Generate a picture of the sentence with Midjourney.',
      'Use the pronouncing package.',
      'A/B test two versions of the sentence.',
      'Start the program and look at what it prints.',
      'Supplement it with the latest news.',
      'Compare your sentence with published translations.',
      'Go back to the scanned page.',
      'Get the numbers of clicks from the analytics dashboard.',
    ],
    fine: [
      'Execute the change letter by letter.',
      'Look up the row and the column of the word.',
      'Determine the ending and recall words that share it.',
    ],
  },
  {
    definition: 'Say whether the message is spam.',
    reported: [
      'Compare your choice with the answers of other annotators.',
      'Have a subject matter expert review the choice.',
      'Perform it in front of an audience.',
      'Ring the bank.',
      'Try it out at home.',
      'It will help to ask a friend.',
    ],
    fine: [
      'See whether it asks the reader to click on a link, open an attachment or send money.',
      'If the authors use, run or train a system, answer no.',
      'Let the wording guide you.',
    ],
  },
]);
