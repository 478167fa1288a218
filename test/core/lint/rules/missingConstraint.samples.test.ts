import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('forms and signs that steps only show', () => {
  testDemands([
    {
      definition: 'Return the years. Put a question mark for a year that the text does not give.',
      fine: ['Write the years; the sign ? stands for one that the text leaves out.'],
      reported: ['Write the years. What year is it?'],
    },
    {
      definition: 'Form the acronym. Write it without full stops.',
      fine: ['Join the initials, no dots: output.'],
      reported: ['Join the initials and output them.'],
    },
    {
      definition: 'Extract the notice period. Write the number in digits.',
      fine: ['Find how long before the end notice must be given. Write it in digits.'],
      reported: [],
    },
    {
      definition: 'Write the abstract in three lines. Use the passive voice.',
      fine: ['Write three lines with "was measured" for "we measured".'],
      reported: ['Write three lines on what the authors measured.'],
    },
    {
      definition:
        'Write two lines: "Pros:" followed by advantages and "Cons:" followed by disadvantages.',
      fine: ['Write "Pros:" and what is good, and under it "Cons:" and what is bad.'],
      reported: ['Write what is good and what is bad.'],
    },
    {
      definition: 'Convert the table into CSV. Use a semicolon as separator.',
      fine: ['Write the cells of each row with ; between them.'],
      reported: ['Write the cells of each row.'],
    },
    {
      definition: 'Write the subject line of a commit. Use the imperative mood.',
      fine: ['Write a verb and its object: an order given to the code.'],
      reported: ['Write what the commit changes.'],
    },
    {
      definition: 'Write a poem. Mention a colour.',
      fine: ['Write a poem in which one thing is red or ochre.', 'Write a poem about the topic.'],
      reported: [],
    },
    {
      definition: 'Rewrite the recipe. Use metric units.',
      fine: ['Rewrite it with pounds turned to kilograms.'],
      reported: ['Rewrite it for beginners.'],
    },
    {
      definition: 'Write the notes. They must be written as a single paragraph.',
      fine: ['Output them as running text.'],
      reported: ['Output them.'],
    },
  ]);
});
