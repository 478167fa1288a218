import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('what the answer is made of', () =>
  testDemands([
    {
      definition: 'Given the weather of a day, write a forecast. The forecast must be in French.',
      fine: [
        'Order the facts. Say them in French.',
        'Join the facts and translate what you have written.',
        'Join the facts in the language of the listeners.',
      ],
      reported: ['Order the facts. Write the forecast as the answer.'],
    },
    {
      definition:
        "In this task, you're given a description of an article. Your task is to generate a title for it in German.",
      fine: ['Combine type and feature into a German title.'],
      reported: ['Combine type and feature. Write the title as your answer.'],
    },
    {
      definition: 'Given a timetable, tell how long the ride takes. Express it in minutes.',
      fine: ['Subtract the times. Turn hours into minutes.', 'Subtract, and multiply hours by 60.'],
      reported: ['Subtract the earlier time from the later one. Write the duration.'],
    },
    {
      definition: 'Extract the time of the meeting. Give it in the 24-hour format, with a colon.',
      fine: [
        'Find the time. Hours run from 0 to 23. Put a colon behind them.',
        'Find the time, with pm turned into later hours. Put a colon behind the hours.',
        'Find the time. Write it as 17:30.',
      ],
      reported: ['Find the time. Write the hours, a colon and the minutes.'],
    },
    {
      definition:
        "You're given an occupation. Your task is to generate five tools that people use.",
      fine: ['Pick the five most typical tools.', 'Stop when there are 5 tools.'],
      reported: ['Prefer tools that are used regularly. Write the tools.'],
    },
    {
      definition: 'Write advantages of the gadget. The output must list exactly three advantages.',
      fine: ['Choose the best three. List them.', 'Keep 3 and list them.'],
      reported: ['Reword each benefit. Write the phrases below one another.'],
    },
    {
      definition:
        'Answer the clue. For consistency, answers should contain lower case letters only.',
      fine: ['Find the answer. Use small letters.', 'Find the answer and put it in minuscules.'],
      reported: ['Find the answer. Write the answer that you found.'],
    },
    {
      definition: 'Rewrite the tip. Address the reader as "you".',
      fine: ['Turn "one" into "you".', 'Rewrite it in the second person.'],
      reported: ['Remove feelings. Rewrite it.'],
    },
    {
      definition:
        'Write a riddle about the object. The riddle must not contain the name of the object.',
      fine: ['Write a riddle. Its name stays secret.', 'Write the riddle and do not name it.'],
      reported: ['Note where people keep the object. Write the riddle.'],
    },
  ]));

describe('the same in other words', () =>
  testDemands([
    {
      definition:
        "Write the next line of the receptionist. The reply should start with 'Receptionist:'.",
      fine: ['Phrase it. Write it after the tag "Receptionist:".'],
      reported: ['Phrase it. Write the line as the answer.'],
    },
    {
      definition:
        "Answer the complaint. The answer must end with the sentence 'That's all, thank you.' Be brief.",
      fine: ["Write the answer, and 'That's all, thank you.' behind it."],
      reported: ['Write the complete answer in a friendly voice.'],
    },
    {
      definition:
        'Put the four sentences in order. Give the letters without spaces or punctuation.',
      fine: [
        'Find the first one, then what follows. Write the letters with nothing in between.',
        'Find the first one. Write the letters directly one after the other.',
        'Find the first one. Concatenate the letters.',
      ],
      reported: ['Find the first one, then what follows. Write the letters as the answer.'],
    },
    {
      definition: 'Convert the year to a Roman numeral. The output must be in capital letters.',
      fine: ['Split the year. Use majuscules.', 'Split the year. Write it in upper case.'],
      reported: ['Split the year. Write the numeral.'],
    },
    {
      definition: 'List the persons, in the order of their first mention.',
      fine: [
        'Keep a name at the spot where it comes up.',
        'Go from the beginning to the end and add each name.',
        'Arrange the names according to where they occur.',
        'Mark each name. Write the list.',
      ],
      reported: [],
    },
    {
      definition:
        'List the spices. Write one spice per line with a hyphen and a space in front of each.',
      fine: ['Write each on a line that starts with "- ".'],
      reported: ['Write each on a line of its own.'],
    },
    {
      definition: 'Give the distance. The answer must end with the unit "km" after a space.',
      fine: ['Write the product, then a blank, then "km".'],
      reported: ['Write the product.'],
    },
    {
      definition: 'Tell the ending. The ending must be in the past tense.',
      fine: ['Use verbs such as "went" or "was".', 'No verb tells it as present or future.'],
      reported: ['Think of a way out. Write the ending.'],
    },
    {
      definition: 'Write a summary of 40 to 60 words.',
      fine: ['Sum it up in about fifty words.'],
      reported: ['Sum it up.'],
    },
  ]));

describe('no demand', () =>
  testDemands(
    [
      "In this task, you're given a riddle. Your task is to find the object that the riddle describes.",
      "You're given a sentence that contains exactly one date, which may be written in any style. Find it.",
      'You\'re given a change in which added lines start with "+". Your task is to explain it.',
      'In this task, you will see a note by a nurse. Your task is to list the symptoms that it names.',
      'You are given the set scores of a match. Say who won. Each score is written with the hosts first.',
      'Explain the idiom. The explanation should suit someone who is learning English.',
      'Write the next turn. The turn should react to what the customer said last.',
      'Work out the result of the match. Free throws count one point, other baskets count two points.',
      'Write keywords. A keyword may consist of more than one word.',
      'Give both meanings. The order of the meanings does not matter.',
      'Explain the claim. The explanation must not simply negate it.',
      'Write a slogan. Keep the target group in mind.',
      'Write a question. Avoid questions that can be answered without reading the passage.',
    ].map((definition) => ({ definition, fine: ['Work it out. Write it down.'], reported: [] })),
  ));
