import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Working off what inputs are kept in, and what looks like it. */
testSteps(iteratesOverDataset, [
  {
    definition:
      'Given a paragraph from a travel guide, list the sights it mentions, separated by semicolons.',
    reported: [
      'As long as there are paragraphs left, repeat the above.',
      'List the sights of all other paragraphs of the guide as well.',
      'For the whole guide, paragraph by paragraph, do the following.',
      'Move along to the paragraph below.',
    ],
    fine: [
      'Read the paragraph sentence by sentence.',
      'Go on until the paragraph ends.',
      'Put a semicolon after every sight but the last.',
      'If a sight is named again in another sentence, do not list it twice.',
      'Check every name in the paragraph.',
      'Go through the paragraph again for sights that you missed.',
      'Look for further sights in the rest of the paragraph.',
      'Do the rest of the paragraph likewise.',
    ],
  },
  {
    definition:
      "You are given an exam question in history and a student's answer. Award between 0 and 5 points.",
    reported: [
      'Then take the answer of another student.',
      'Grade the remaining answers on the stack by the same yardstick.',
      'Continue with the following student until the class is graded.',
      'Before grading, skim through all the answers to get a feeling for the level.',
    ],
    fine: [
      'Compare the answer with what the question asks for.',
      'Give one point for each correct fact.',
      'Go through the facts of the answer one after another.',
      'Deduct a point for every error.',
      'Do not compare the answer with those of other students.',
      'If the student answers a different question, award 0.',
      'Repeat the check for each year that the answer names.',
    ],
  },
  {
    definition: 'Decide if the given meal fits a low-carb diet. Reply with fits or does not fit.',
    reported: [
      'Then have a look at the next meal.',
      'Decide likewise for the other meals of the week.',
      'Next meal.',
    ],
    fine: [
      'Look at each ingredient.',
      'Continue with the next ingredient until you find one that is high in carbs.',
      'Consider all parts of the meal.',
      'For the other ingredients, the amount does not matter.',
      'Repeat for the side dishes.',
    ],
  },
  {
    definition:
      'You are given a chat message with typos. Correct the typos and leave everything else as it is.',
    reported: [
      'Correct the messages that come after it.',
      'Carry on with whatever message comes next.',
      'Correct further messages as they come in.',
      'Stay ready for the next message.',
    ],
    fine: [
      'Correct the next typo.',
      'Go from word to word.',
      'Do the same with all other typos.',
      'Repeat until all typos are corrected.',
      'Once all words are checked, read the message as a whole.',
      'After correcting one typo, move to the next.',
    ],
  },
  {
    definition:
      'You will see a headline and three pictures described in words. Choose the picture that suits the headline. Answer A, B or C.',
    reported: [
      'Choose the pictures for the other headlines of the page in the same way.',
      'Do the next headline as soon as this one has its picture.',
      'Repeat for each further headline.',
    ],
    fine: [
      'Imagine each picture beside the headline.',
      'Move on to the next picture.',
      'Do the same with the other two pictures.',
      'Go through the three pictures in order.',
      'If two pictures suit it, take the one that shows people.',
      'When all pictures have been weighed, choose.',
    ],
  },
  {
    definition:
      "Given an entry from a ship's log, extract position, course and speed. If one is missing, write a dash.",
    reported: [
      'Work your way through the entire log.',
      'Extract the same from the remaining entries.',
      'Start on the following entry.',
      'Process the entries in chronological order.',
    ],
    fine: [
      'Go through the three values in turn.',
      'If the entry gives several positions, take the last.',
      'If one of the values is given twice, use the first.',
      'For each missing value, write a dash.',
      'Repeat for course and speed.',
    ],
  },
  {
    definition:
      'Say whether the two arguments for and against a proposal have the same strength. Answer equal, pro or con.',
    reported: [
      'Judge the arguments on the other proposals in like manner.',
      'Continue with the next proposal.',
      'Keep on until there are no proposals left to judge.',
    ],
    fine: [
      'Weigh the first argument, then do the same with the second.',
      'Go through both arguments point by point.',
      'Check each argument for facts.',
    ],
  },
  {
    definition:
      'Given a question about cooking, answer it in one sentence. Do not mention brand names.',
    reported: [
      'Answer the other questions of the column in the same way.',
      'Carry on with the next question until the mailbag is empty.',
      'Then treat yourself to the next question.',
      'Answer all questions from top to bottom.',
    ],
    fine: [
      'Answer every part of the question.',
      'If the question asks for several things, answer them one by one.',
      'If another question is hidden in it, answer that one as well.',
      'Do not ask a question in return.',
    ],
  },
  {
    definition:
      'You are given a sentence with a blank and two options. Choose the option that fills the blank correctly. Answer 1 or 2.',
    reported: [
      'Complete the remaining sentences of the exercise, too.',
      'Fill the blanks of the whole worksheet one after another.',
    ],
    fine: [
      'Try both options, one after the other.',
      'Read the sentence with the next option.',
      'Do the same with option 2.',
      'Repeat this with the other option.',
    ],
  },
  {
    definition:
      'You are given a short text by a learner of English. Give its level: A1, A2, B1, B2, C1 or C2.',
    reported: [
      'Place the texts of the other learners in the same manner.',
      'Proceed with the text of the next learner.',
      'Rate the texts one by one.',
      'Before you begin, read all the texts of the group.',
      'Do the rest of the class afterwards.',
    ],
    fine: [
      'Look at each sentence of the text.',
      'Go through the six levels from A1 to C2.',
      'If one level does not fit, try the next.',
      'Compare the text with what learners of each level can do.',
      'Read the rest of the text before you decide.',
    ],
  },
  {
    definition: 'Classify a photo caption as indoor or outdoor.',
    reported: [
      'Now classify the next caption.',
      'Caption after caption, repeat what you did here.',
      'Sort the remaining captions into the two groups.',
      'Keep on classifying until you have seen every caption.',
    ],
    fine: [
      'Go through the nouns of the caption.',
      'Take one noun after the other and think of where it is found.',
      'If the caption names other photos, forget about them.',
      'Repeat with the verbs.',
    ],
  },
]);
