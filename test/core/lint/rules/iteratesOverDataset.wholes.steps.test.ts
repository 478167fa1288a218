import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** What inputs are taken from, letters of words and letters to somebody, and others of a kind. */
testSteps(iteratesOverDataset, [
  {
    definition:
      'You are given a quiz question and its right answer. Write three wrong answers for a multiple choice test. Separate them with semicolons.',
    reported: [
      'Fill in the wrong answers for each question of the quiz, one quiz item after the other.',
      'Write wrong answers for every question of the quiz.',
      'Keep going until the quiz is finished.',
      'Do this for all questions in the quiz.',
    ],
    fine: [
      'Think of other members of this class until you have three which a pupil could take for right.',
      'Think of other animals of the same class.',
      'Look for other words from the same list of synonyms.',
    ],
  },
  {
    definition: "Given an exam question and a student's reply, give a mark from 0 to 5.",
    reported: [
      'Mark each question of the exam in this way.',
      'Then grade the next reply on the pile.',
      'After that mark the next reply in the stack.',
      "Repeat this for the other pupils' replies.",
      'Keep marking until you have been through the whole stack.',
    ],
    fine: [
      'For each point of the model reply, check whether the student has it.',
      'Do the same for the rest of the sentence.',
    ],
  },
  {
    definition: 'You are given a forum post. Decide whether it is on topic. Answer yes or no.',
    reported: [
      'Check every post of the forum.',
      'Judge each post in the forum in this manner.',
      'After this one do the next post.',
      'After that take the next post on the list.',
      'With that done pick the next post.',
      'Once done open the next post.',
      'When finished go to the next post in the thread list.',
      'Now take the following post and judge it in the same manner.',
      'When this post is done, take up the following post and proceed alike.',
      'Carry on with the posts by the other members.',
      'Continue with the posts of further members.',
    ],
    fine: [
      'Take the post and note its topic in the same words.',
      'Read the earlier posts that it quotes for comparison.',
      'Compare the tone of the post with that of a typical post.',
    ],
  },
  {
    definition:
      'You are given one clause of a contract. Assign it to one of these classes: Termination, Liability, Confidentiality, Payment.',
    reported: [
      'When this clause is done, take the following clause of the contract and classify it in the same manner.',
      'Now classify the following clause the same way.',
      'Work on until the contract is finished.',
      'Repeat this until you have been through the entire contract.',
      'Do likewise for the rest of the contract.',
    ],
    fine: [
      'Think of the other classes of this group before you settle on one.',
      'Check for each class whether the clause fits it.',
      'If the clause mentions the following clause of the contract, ignore it.',
    ],
  },
  {
    definition:
      'You are given the opening lines of a contract. List the names of the parties in alphabetical order, separated by a vertical bar. Leave out legal forms such as Ltd or GmbH.',
    reported: [
      'Then open the following contract and treat its first lines in the same fashion.',
      'Fetch the following contract and list its parties likewise.',
    ],
    fine: [
      'Read the following lines up to the first full stop.',
      'Go through the parties and do the same for each of them.',
    ],
  },
  {
    definition:
      'You are given a note of a general practitioner. Extract the symptoms that the patient reports. Write one symptom per line. Do not list symptoms that the patient denies.',
    reported: [
      'Carry on with the notes on the other patients of the day.',
      'Do the same with the notes on all further patients.',
      "Continue with the other patients' notes.",
      'Treat the rest of the ward in the same way.',
    ],
    fine: [
      'Check for every complaint whether the patient denies it, and delete it if that is the case.',
      'Go through all complaints and drop the denied ones.',
      'Leave out the notes on the other members of the family.',
    ],
  },
  {
    definition:
      'Given a recipe, list the ingredients it uses. Leave out the amounts. Sort the ingredients alphabetically and separate them with semicolons.',
    reported: ['Continue until the collection is done.'],
    fine: [
      'Keep going until you have been through the whole recipe.',
      'Go on until you reach the end of the recipe.',
      'Continue until you have gone through all the ingredients.',
      'Take the first ingredient and compare it with the one after it; swap them if need be and go on to the next one.',
    ],
  },
  {
    definition:
      'You are given a list of integers. Sort it in descending order and drop the duplicates. Write the numbers in square brackets, separated by commas. If the list is empty, return -1.',
    reported: [
      'Once the list is sorted, fetch the next list and sort it in the same way.',
      'Do the same with all other lists.',
    ],
    fine: [
      'Repeat this until no number of the input list is left.',
      'Go on until nothing in the input list is left.',
      'Take the next number of the input list.',
      'Go on with the largest of the remaining numbers in the input list.',
    ],
  },
  {
    definition:
      'Given a sentence, count the words that begin with a vowel. The letter y does not count as a vowel. Give the count in digits.',
    reported: ['Do the same with the next sentence.'],
    fine: [
      'Take the sentence and put all letters into lower case, so that capitals make no difference.',
      'Go through the letters one after another.',
      'For each letter, decide whether it is a vowel.',
      'Move on to the next letter and do the same.',
    ],
  },
  {
    definition:
      'Shift every letter of the text forward in the alphabet by the given number of places; after z comes a again. Keep the case of each letter. Leave all characters that are not letters unchanged.',
    reported: [
      'Output the new text, then fetch another text and encode it in the same way.',
      'Then take the next text.',
    ],
    fine: [
      'Write the position in the alphabet, from 0 to 25, under each letter.',
      'Move every letter forward in the alphabet by the shift.',
      'Copy the letter and go on to the next one.',
      'Process all letters in this way.',
      'Write down the new letter, then move on to the next.',
      'Replace every letter with the one that comes next.',
    ],
  },
  {
    definition: 'You are given a letter to the editor of a newspaper. Say which topic it is about.',
    reported: [
      'Do the same for each letter in the inbox.',
      'Then take the next letter.',
      'Process all letters in this way.',
    ],
    fine: ['Go through the letter paragraph by paragraph.'],
  },
  {
    definition:
      'Given a cover letter, decide whether the applicant is qualified. Answer yes or no.',
    reported: ['Repeat this for all letters.', 'Then open the next letter.'],
    fine: [],
  },
  {
    definition: 'Given a word, reverse its letters. Write the result in capital letters.',
    reported: ['Go on to the next word on the list.'],
    fine: [
      'Take the last letter and put it first; then take the letter before it, and so on.',
      'Start with the last letter of the word and go on to the one before it.',
    ],
  },
  {
    definition:
      'Decide whether the author of a social media post means it literally. Output "sarcastic" or "sincere".',
    reported: [
      'Compare your choice with the labels you gave to earlier posts.',
      'Stay consistent with the previous posts.',
    ],
    fine: [
      "Open the author's profile and read the earlier posts for comparison.",
      'Compare the mood with what happened earlier in the post.',
    ],
  },
  {
    definition: "Given a short biography, write the person's profession.",
    reported: ['Do this for every biography in the archive.', 'After this do the next biography.'],
    fine: [],
  },
]);
