import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('demands that steps carry in ways that nobody can foresee', () => {
  testDemands([
    {
      definition: 'Transpose every chord up by two semitones and keep its type (minor, seventh).',
      fine: ['Move the root up by two. Write the new chords.'],
      reported: [],
    },
    {
      definition: 'Change the units of the recipe. The salary of the cook must be retained.',
      fine: ['Multiply each amount. Write the recipe with what the cook is paid.'],
      reported: [],
    },
    {
      definition: 'Continue the story. The main character must not die. Avoid clichés.',
      fine: ['Think of a happy turn that the hero survives. Tell it in a fresh way.'],
      reported: [],
    },
    {
      definition: 'Name the river of the city. If the city has two names, use the older one.',
      fine: ['Recall what flows through the place. Write the name of the river.'],
      reported: [],
    },
    {
      definition: 'Name the river of the city. If several apply, give the longest.',
      fine: [
        'Recall what flows through it. Where necessary, let length decide; write the longer one.',
      ],
      reported: ['Recall what flows through it. Write its name.'],
    },
    {
      definition: 'Correct the accents. If the sentence has no mistake, return it unchanged.',
      fine: ['Add accents where they lack. Give the sentence, which may be what you were given.'],
      reported: ['Add the accents that are wanted. Write the new sentence.'],
    },
  ]);
});

describe('words that must not occur', () => {
  testDemands([
    {
      definition:
        'Write a haiku about the topic. The topic word itself must not appear in the poem.',
      fine: [
        'Collect images. Replace the topic word wherever it has slipped in. Write the poem.',
        'Write the poem. The topic is nowhere in it.',
      ],
      reported: ['Collect images that go with the topic. Write the poem.'],
    },
    {
      definition: 'Write a wish for the zodiac sign. Do not mention the sign.',
      fine: ['Think of a trait. Write a wish in which the name of the sign is nowhere.'],
      reported: ['Think of a trait that people link to the sign. Write a wish.'],
    },
    {
      definition: 'Make the request polite. The word "please" should occur.',
      fine: ['Turn the order into a wish. Add please and write it.'],
      reported: ['Turn the order into a wish. Write it.'],
    },
    {
      definition: 'Describe the picture. The text should not begin with "Picture of".',
      fine: ['Name what it shows directly instead of saying that it is a picture.'],
      reported: ['Find what matters. Write the text.'],
    },
  ]);
});

describe('what stands before the task is no demand', () => {
  testDemands([
    {
      definition: 'Two sentences, A and B, describe situations. Decide which makes more sense.',
      fine: ['Imagine both. Write the letter of the better one.'],
      reported: [],
    },
    {
      definition:
        'Tweets cannot be longer than 280 characters. Judge whether the tweet was cut off.',
      fine: ['Look at its end. Write cut or whole.'],
      reported: [],
    },
    {
      definition: 'At most ten names stand in the list. Pick the one that is a pseudonym.',
      fine: ['Recall who wrote under another name. Write the name.'],
      reported: [],
    },
  ]);
});

describe('forms that steps show', () => {
  testDemands([
    {
      definition: 'State the rhyme scheme in capital letters without spaces.',
      fine: ['Compare the last words of the lines. Write the scheme, like ABAB.'],
      reported: ['Compare the last words of the lines. Write the scheme.'],
    },
  ]);
});
