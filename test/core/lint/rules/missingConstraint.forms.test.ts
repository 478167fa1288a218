import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('how the answer looks', () => {
  testDemands([
    {
      definition: 'Write a title for the recipe. It must be between three and six words long.',
      fine: [
        'Write a title of three to six words.',
        'Write a title. Six words are the limit, three the minimum.',
      ],
      reported: ['Find what is special about the dish. Write a title.'],
    },
    {
      definition:
        'Give a definition of the term. The definition is not to be longer than one sentence.',
      fine: ['Give a definition in a single sentence.', 'Define the term, in one sentence.'],
      reported: ['Define the term clearly and plainly.'],
    },
    {
      definition:
        'Write a text message to the tenant. The message may have 160 characters at most.',
      fine: [
        'Write a message with no more than 160 characters.',
        'Write it, and cut it down to 160 characters.',
      ],
      reported: ['Write a short message.'],
    },
    {
      definition: 'Extract the names of rivers. Join them with " + ".',
      fine: [
        'Extract the rivers and put " + " between them.',
        'Write the rivers with a plus sign between any two.',
      ],
      reported: ['Extract the rivers and write them down.'],
    },
    {
      definition: 'Give the time of departure in the 24-hour format, e.g. 17:05.',
      fine: ['Give the time of departure on a 24-hour clock.', 'Give the time as HH:MM.'],
      reported: ['Find the time of departure and give it.'],
    },
    {
      definition:
        'Find the highest number in the text. Write it with a comma as thousands separator.',
      fine: ['Write the highest number with commas between the thousands.'],
      reported: ['Write the highest number.'],
    },
    {
      definition: 'Solve the problem. Give the result as a plain integer, without commas.',
      fine: [
        'Solve it, strip off any thousands separator and give the integer that remains.',
        'Solve it and give the integer, without grouping separators.',
      ],
      reported: ['Solve it and give the result.'],
    },
    {
      definition:
        'Name the painter. Put the surname first, followed by a comma and the first name.',
      fine: [
        'Name the painter: surname, comma, first name.',
        'Write the surname, then a comma and then the first name.',
      ],
      reported: ['Find the painter. Write the name.'],
    },
    {
      definition: 'List the cities in the text from north to south, each on a separate line.',
      fine: ['List them from the northernmost to the southernmost, one per line.'],
      reported: ['List the cities with commas between them, from north to south.'],
    },
    {
      definition: 'Write the number in words. Use hyphens in compound numbers such as forty-two.',
      fine: ['Write it in words, with hyphens inside compound numbers.'],
      reported: ['Write the number in words.'],
    },
    {
      definition:
        'Return the words of the sentence that are nouns, in their original order, separated by a slash.',
      fine: [
        'Return the nouns with a slash between them, in the order of the sentence.',
        'Go from left to right, note each noun and put slashes in between.',
        'Return the nouns with a slash between them.',
      ],
      reported: ['Return the nouns in the order of the sentence.'],
    },
    {
      definition: 'State the price in euros. Always give two decimals.',
      fine: [
        'State the price in euros with two decimals.',
        'State the price in euros and cents, like 3.50.',
      ],
      reported: ['Find the price and state it in euros.'],
    },
    {
      definition:
        'Answer the riddle. Write the answer in small letters and put a full stop after it.',
      fine: ['Answer in lower case with a final full stop.'],
      reported: ['Answer in lower case.', 'Give the answer with a full stop behind it.'],
    },
    {
      definition:
        'Extract the keywords of the abstract, in alphabetical order, separated by commas. No keyword may occur twice.',
      fine: ['Sort the keywords from a to z, write each of them once, with commas.'],
      reported: ['Sort the keywords from a to z and write them with commas.'],
    },
    {
      definition:
        'Draft an answer to the applicant. Address the applicant by surname. The tone is friendly. Mention the date of the interview.',
      fine: [
        'Begin with "Dear" and the surname. Say when the interview takes place. Stay friendly.',
        'Write a friendly letter to the applicant which says when the interview takes place.',
      ],
      reported: [],
    },
    {
      definition: 'Count the sentences of the text that are questions. Give the number as a word.',
      fine: ['Count the questions and spell out the number.', 'Give the count as a word.'],
      reported: ['Count the sentences that end with a question mark. Give the number.'],
    },
    {
      definition: 'Write three slogans that begin with the letter S.',
      fine: ['Write three slogans, each with an s at the start.'],
      reported: ['Write three slogans.'],
    },
    {
      definition:
        'Extract the names of the ingredients. Write them in the singular and in lower case. Sort them alphabetically.',
      fine: [
        'Put each ingredient into the singular, in small letters, and order the list from A to Z.',
      ],
      reported: [
        'Put each ingredient into the singular and write it in small letters.',
        'Sort the ingredients alphabetically and write them in lower case.',
      ],
    },
    {
      definition:
        'Write an alt text for the picture described. It should be one sentence, should not begin with "Picture of", and should end with a full stop.',
      fine: [
        'Write one sentence with a full stop at its end; "Picture of" is not how it begins.',
        'Write one sentence. Start right with the subject rather than with "Picture of". Close with a full stop.',
      ],
      reported: [
        'Write one sentence with a full stop at its end.',
        'Write one sentence that does not begin with "Picture of".',
      ],
    },
    {
      definition:
        'Write a question about the picture that can be answered with yes or no. The question should not contain a negation.',
      fine: [
        'Write a yes-no question without "not".',
        'Write a question that can be answered with yes or no and is put positively.',
      ],
      reported: ['Write a yes-no question about the picture.'],
    },
    {
      definition:
        'Fill the gap with a verb in the right form. Write only the verb, not the whole sentence.',
      fine: [
        'Find the tense the gap calls for and write the verb alone.',
        'Write the verb and nothing else.',
        'Output the missing verb by itself.',
      ],
      reported: ['Find the tense the gap calls for and write the sentence with it.'],
    },
    {
      definition:
        'Given a log line, extract the time stamp. Convert it to UTC. Use the format HH:MM:SS.',
      fine: ['Find the time stamp, shift it to UTC, and write it as HH:MM:SS.'],
      reported: ['Find the time stamp and shift it to UTC.'],
    },
    {
      definition: 'Work out how many days lie between the dates. Do not add a unit.',
      fine: [
        'Subtract the dates. Write the count in digits and leave off words like "days".',
        'Subtract the dates. Only figures go into the answer.',
      ],
      reported: ['Subtract the dates. Write how many days lie between them.'],
    },
    {
      definition: 'Turn the question and its answer into one declarative sentence.',
      fine: ['Fill the gap with the answer. Output the statement.'],
      reported: [],
    },
    {
      definition: 'Describe the item. Give its properties in the form comma-separated list.',
      fine: ['Find the properties. Write them side by side with commas between them.'],
      reported: ['Find the properties. Write them.'],
    },
    {
      definition: 'Write the steps for cooking the dish in a numbered list.',
      fine: ['Order the actions. Write each as one line with a number in front of it.'],
      reported: [],
    },
  ]);
});
