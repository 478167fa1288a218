import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('a forbidden word, also one of grammar, that steps name without quotation marks', () => {
  testDemands([
    {
      definition: "Complain about the delay. Your message must not contain the word 'but'.",
      fine: [
        'Say what went wrong. If but has slipped in, split the sentence there.',
        'Say what went wrong. Replace any but by a full stop.',
        'Say what went wrong, and do without but.',
      ],
      reported: ['Say what went wrong, but stay calm. Write the message.'],
    },
    {
      definition: 'Write a title for the recipe. Leave out the word "recipe".',
      fine: ['The title is the dish itself, without recipe in it.'],
      reported: ['Find the main ingredient of the recipe. Write the title.'],
    },
    {
      definition: 'Advertise the bike. The text must not contain the word "cheap".',
      fine: ['Find its strengths. Choose other wording for cheap.'],
      reported: ['Find its strengths. Write the text without the name of the brand.'],
    },
    {
      definition: 'Write a slogan for the shop. Do not use "!" or "cheap".',
      fine: ['Think of the shop. Write the slogan, and do without cheap.'],
      reported: [
        'Think of the shop. Write the slogan without delay.',
        'Think of the shop. Remove the price. Write the slogan.',
      ],
    },
  ]);
});

describe('a single sentence', () => {
  testDemands([
    {
      definition:
        'Describe the picture for a blind visitor. The description must be a single sentence.',
      fine: [
        'Note colours and shapes. If there are many, pack all of them into one.',
        'Note colours and shapes. Link them so that no full stop is left between them.',
      ],
      reported: ['Note colours and shapes. Put each into words.'],
    },
    {
      definition: 'Summarise the talk. Write one sentence only.',
      fine: ['Note the thesis. Write one sentence about it.'],
      reported: ['Note the thesis. Write the summary.'],
    },
  ]);
});

describe('what is left to the reader, or does not matter, is no demand', () => {
  testDemands(
    [
      'Copy the phrase that names the place. If it occurs twice, any occurrence will do.',
      'Judge the tone of the claim. Whether the claim is true does not matter.',
      "Name the bird. It doesn't matter how often it is named.",
    ].map((definition) => ({
      definition,
      fine: ['Find what is wanted. Write the answer.'],
      reported: [],
    })),
  );
});

describe('demands on what a definition calls "the …" without an article of its own', () => {
  testDemands([
    {
      definition:
        'Turn the order that is given into a request. The request must begin with "Would you".',
      fine: ['Find the deed. Write it as a request with would you in front.'],
      reported: ['Find the deed. Soften the verb. Write the request.'],
    },
    {
      definition: 'List the tools it calls for. The tools are separated by semicolons.',
      fine: ['Find every tool. Write them with a ; in between.'],
      reported: ['Find every tool. Strike out those that are named twice.'],
    },
  ]);
});

describe('other words', () => {
  testDemands([
    {
      definition: 'Compose a haiku. Do not mention the season by name.',
      fine: ['Pick an image. Hint at the season with it.'],
      reported: ['Pick an image of the season. Write three lines.'],
    },
    {
      definition: 'Give the time in words. Do not use digits.',
      fine: ['Read the clock. Spell out hour and minutes.'],
      reported: ['Read the clock. Write hour and minutes.'],
    },
    {
      definition: 'Correct the sentence. If it is already correct, repeat it.',
      fine: ['Look for slips. Write the sentence, mended where it has to be.'],
      reported: ['Look for slips. Mend them.'],
    },
  ]);
});
