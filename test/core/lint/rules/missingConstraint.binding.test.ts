import { testDemands } from './drawnDemands';

/** Sentences that say how something is to be written which the input does not have. */
testDemands([
  {
    definition: 'Given a timetable, name the late trains. The list must be in lower case.',
    reported: ['Compare the times. Write the late trains.'],
    fine: ['Compare the times. Write the late trains in small letters.'],
  },
  {
    definition:
      "You are given the last lines of a play. Write the king's next line. The line must not be longer than twelve words.",
    reported: ['Find out what the king wants. Write the next line.'],
    fine: ['Find out what the king wants. Write twelve words at most.'],
  },
  {
    definition:
      'The text is the description of a hike. List the places that are reached. The places are separated by arrows.',
    reported: ['Find the places. Write them.'],
    fine: ['Find the places. Write them with arrows between.'],
  },
  {
    definition:
      'The input is a number sequence. Give the next members. They are separated by commas.',
    reported: ['Find the rule. Write the members.'],
    fine: ['Find the rule. Write the members with commas between.'],
  },
  {
    definition: 'Turn the data into a forecast. The temperatures are to be given in Fahrenheit.',
    reported: ['Find the region. Write the forecast.'],
    fine: ['Convert the temperatures to Fahrenheit. Write the forecast.'],
  },
  {
    definition: 'Explain the Polish proverb. The explanation has to be in English.',
    reported: ['Think of its figurative sense. Write the explanation.'],
    fine: ['Think of its figurative sense. Explain it in English.'],
  },
  {
    definition: 'Reply to the review. The reply must be written in the language of the review.',
    reported: ['Find out what went wrong. Write the reply.'],
    fine: ['Find out in what language it is written. Write the reply.'],
  },
  {
    definition: 'Translate the letter into Spanish. Address the client with the formal usted.',
    reported: ['Look up terms. Write it in Spanish.'],
    fine: ['Write it in Spanish with usted.', 'Write it in Spanish and be formal.'],
  },
  {
    definition: 'Name the stages of the process. They must be in chronological order.',
    reported: ['Find the stages. Write them.'],
    fine: ['Find the stages. Bring them into the order in which they happen.'],
  },
]);

/** What tells which one is sought, or by what something is judged. */
testDemands([
  {
    definition:
      'Determine which equation has a result that does not end with the digit of the others. Answer with its number.',
    reported: [],
    fine: ['Compute each result. Compare them. Answer with the number of the odd one.'],
  },
  {
    definition:
      'Find the sentence in which the subject is not followed by the verb. Output its number.',
    reported: [],
    fine: [
      'Find every subject. Output the number of the sentence where another word is behind it.',
    ],
  },
  {
    definition: 'Count the words that are longer than five letters. Answer with the number.',
    reported: [],
    fine: ['Measure every word. Keep a tally of the long ones. Answer with the tally.'],
  },
  {
    definition:
      'Judge whether the essay follows the rules. The essay must not be longer than 300 words. Answer yes or no.',
    outputs: ['yes', 'no'],
    reported: [],
    fine: ['Check the length. Answer yes or no.'],
  },
  {
    definition: 'Tell whether the poem is a limerick. The first line should rhyme with the second.',
    outputs: ['true', 'false'],
    reported: [],
    fine: ['Compare the line ends. Answer true or false.'],
  },
  {
    definition: 'Choose the room for the meeting. The room must have at least ten lines of seats.',
    reported: [],
    fine: ['Drop rooms that are too small. Answer with the name of the room.'],
  },
  {
    definition: 'Sort the words, ignoring the difference between capitals and small letters.',
    reported: [],
    fine: ['Group them by their first letter, and disregard whether it is a capital. Write them.'],
  },
  {
    definition: 'You are given a list of numbers. Sort the numbers. They are separated by spaces.',
    reported: [],
    fine: ['Compare the numbers. Write them from the smallest on.'],
  },
]);
