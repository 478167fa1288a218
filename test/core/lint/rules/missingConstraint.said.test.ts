import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('what the set of labels leaves out', () => {
  testDemands([
    {
      definition:
        "Did the writer like the film? Answer 'liked' or 'hated'; no other answers are used.",
      outputs: ['liked', 'hated'],
      fine: ["Answer 'liked' where praise is stronger, and 'hated' where blame is."],
      reported: [],
    },
    {
      definition: "Tell what the text is about: 'sport' or 'art'. Any other label is not accepted.",
      outputs: ['sport', 'art'],
      fine: ["Answer 'sport' for games and 'art' for paintings."],
      reported: [],
    },
  ]);
});

describe('what is permitted', () => {
  testDemands([
    {
      definition: 'Explain the rule. The explanation may use technical terms and may be long.',
      fine: ['Think of the reason for the rule. Write the explanation.'],
      reported: [],
    },
    {
      definition: 'Explain the rule. The explanation must not use technical terms.',
      fine: ['Write the explanation in everyday words.'],
      reported: ['Think of the reason for the rule. Write the explanation.'],
    },
  ]);
});

describe('signs and samples', () => {
  testDemands([
    {
      definition: 'Split the noun. Put a plus sign with a space on either side between the parts.',
      fine: ["Split the noun and write the parts with ' + ' between them."],
      reported: ['Split the noun and write the parts.'],
    },
    {
      definition: 'Count the dots. Express the count as a number word.',
      fine: ['Count the dots and turn the count into a word.'],
      reported: ['Count the dots and write the result.'],
    },
    {
      definition: 'Write a comment on the function. Put it in double quotes.',
      fine: ['Write a comment with """ on both sides.'],
      reported: ['Write a comment on what is returned.'],
    },
    {
      definition: 'Add up the payments. Give the sum in euros.',
      fine: ['Add up the payments and write EUR behind the total.'],
      reported: ['Add up the payments and write the total.'],
    },
    {
      definition: 'Decide by the section. Begin your answer with "Yes," or "No,".',
      fine: ['Compare case and section. The answer opens with Yes and a comma, or with No.'],
      reported: ['Compare case and section. Write the verdict with a reason.'],
    },
    {
      definition:
        'Write a question about the passage. The question has to begin with the word "Which".',
      fine: ['Choose a fact. Write a question that starts with "Which".'],
      reported: ['Choose a fact which is clear. Write the question.'],
    },
    {
      definition: 'Deny the sentence. Contracted forms are not allowed.',
      fine: ['Deny it, with the verb and its "not" as two words. Both are separate words.'],
      reported: ['Insert a negation behind the verb. Write the sentence.'],
    },
    {
      definition: 'Remove the articles. The remaining words keep their spelling.',
      fine: ['Delete the articles, and never change a letter of the other words.'],
      reported: ['Delete the articles. Write the sentence.'],
    },
  ]);
});

describe('what comes first, and statements on the answer', () => {
  testDemands([
    {
      definition: 'Write a sentence of praise and one of blame. The praise has to come first.',
      fine: [
        'Write what is liked, and after it what is not.',
        'Write what is liked and what is not.',
      ],
      reported: [],
    },
    {
      definition: 'Report the result. Name the winner first; for a draw, name the home team first.',
      fine: [
        'Let the team with more goals open the sentence. In a draw, let the home side open it.',
      ],
      reported: [],
    },
    {
      definition: "Write the captain's message. It ends with the phrase 'Over and out.'",
      fine: ["Write the message and put 'Over and out.' behind it."],
      reported: ['Say what the problem is. Write the message.'],
    },
    {
      definition: "Explain the proverb. The explanation begins with the words 'It fits since'.",
      fine: ["Explain the proverb, and start with 'It fits since'."],
      reported: ['Work out the lesson. Write the explanation.'],
    },
    {
      definition:
        'You are given a message. It ends with the word "stop". Translate it into French.',
      fine: ['Translate the message into French.'],
      reported: [],
    },
    {
      definition: 'Write a story about the sailor. The story is told in the first person.',
      fine: ['Write the story with "I" for the sailor.'],
      reported: ['Put the facts in order. Write the story.'],
    },
  ]);
});
