import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

testSteps(iteratesOverDataset, [
  {
    definition: 'Give the past tense of the verb.',
    reported: [
      // What holds the inputs is named after them.
      'Work down the verb list in the same way.',
      'Go on through the complete column of verbs like this.',
      'Keep at it until the whole notebook of verbs has been dealt with.',
      'Carry on with verb number two, verb number three, and so forth.',
      'Run these steps over every verb you are sent.',
      'The procedure is the same for all the verbs you will meet.',
      'Fill in the form, and do this for the entire sheet.',
    ],
    fine: [
      'Happy to help; feel free to come back with the next verb.',
      'Good luck with the next verb!',
      'Do not ask anybody to send log files.',
      'Leave pronouns, nouns or any other verb of the sentence alone.',
    ],
  },
  {
    definition: 'Rewrite the paragraph so that a child can read it. Use short sentences.',
    reported: ['Go on like this with paragraph number two.'],
    fine: [
      'Turn every long sentence into another, shorter sentence.',
      'Output the short sentences in the order of their weight.',
      'Write the sentences one after another.',
    ],
  },
  {
    definition:
      'You are given an article and a summary of it. Answer yes if every claim of the summary is supported, otherwise no.',
    reported: ['Answer yes or no, and continue with the next summary.'],
    fine: [
      'Take the first claim. Then go on to the next claim, until you have been through all of them.',
      'Correct one word after the other until you have been through all of them.',
    ],
  },
  {
    definition: 'The input shows four pairs of strings followed by a string. Find the rule.',
    reported: ['Once the rule is found, take the next input from the file.'],
    fine: [
      'Check the rule on all four examples.',
      'For each pair of brackets after a string, see what is inside.',
    ],
  },
  {
    definition: 'Turn the bullet points into one paragraph.',
    reported: ['Repeat this for every list in the folder.'],
    fine: [
      'Take the bullets in the order given.',
      'Keep going until the last bullet has found its place.',
    ],
  },
  {
    definition: 'Label the last utterance of the dialogue: inform, ask, or greet.',
    reported: ['Then, as long as the folder holds more dialogues, do the other dialogues.'],
    fine: ['Compare your impression with the labels of the earlier sample dialogues.'],
  },
]);
