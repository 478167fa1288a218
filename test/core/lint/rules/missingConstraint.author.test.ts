import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('demands and other words of step lists that carry them', () => {
  testDemands([
    {
      definition: 'Answer every question. Number the answers in the same way as the questions.',
      fine: ['Write the answers, each preceded by the number of its question.'],
      reported: ['Write the answers one below the other.'],
    },
    {
      definition:
        'Pick the email to answer first. The output should be its number preceded by a hash sign.',
      fine: ['Write "#" and, without a space, what the email is called by.'],
      reported: ['Write what the email is called by.'],
    },
    {
      definition: 'Explain the origin of the word. Only facts from the notes may appear.',
      fine: [
        'Explain every stage, adding nothing that the notes do not say.',
        'Explain every stage in plain language.',
      ],
      reported: [],
    },
    {
      definition: 'Write the regular expression. Do not enclose it in slashes.',
      fine: ['Output the expression bare, without delimiters around it.'],
      reported: ['Output the expression.'],
    },
    {
      definition: 'Extract the date of the appointment. Give the date in the format YYYY-MM-DD.',
      fine: ['Write the year, the month and the day with hyphens between them.'],
      reported: ['Separate the date from other dates and write it without the time of day.'],
    },
    {
      definition: 'List the tasks. Sort them by due date.',
      fine: ['Put the one that is due soonest at the top.'],
      reported: ['Note who has what to do, and write it.'],
    },
    {
      definition: 'Write a shopping list. Leave out water, salt and pepper.',
      fine: ['Strike what everyone has at home, such as salt.'],
      reported: ['Gather what is needed and write the list.'],
    },
    {
      definition:
        'Convert the message into formal English. Contractions must be written out, emojis must be removed, and slang must be replaced.',
      fine: [
        'Write "cannot" for "can\'t", take out every smiley, and put standard words in place of slang.',
      ],
      reported: [],
    },
    {
      definition: 'Sort the words. All words must occur exactly once.',
      fine: ['Write the words; none may be lacking or be there a second time.'],
      reported: [],
    },
    {
      definition:
        'Turn the points into a paragraph. It has to use the words "however" and "finally".',
      fine: ['Link the points; "however" and "finally" have to be among the links.'],
      reported: ['Link the points.'],
    },
  ]);
});
