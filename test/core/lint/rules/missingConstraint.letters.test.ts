import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('what has to stand there letter by letter', () => {
  testDemands([
    {
      definition:
        'You are given a note about a lost pet. Say whether a reward is offered. Write a poster. It has to close with the words "Please call us".',
      fine: ['Write the poster, with Please call us at the bottom.'],
      reported: ['Find what the pet looks like. Write the poster.'],
    },
    {
      definition: 'Draft a warning for the lift. It must begin with the word Attention.',
      fine: ['See what is broken. Write the warning; attention is its first word.'],
      reported: ['See what is broken. Write the warning in plain words.'],
    },
    {
      definition: 'Explain the abbreviation. An unknown one is followed by "(?)".',
      fine: ['Explain it, and set "(?)" after one you do not know.'],
      reported: [],
    },
    {
      definition: 'From the ad, extract make and year of the car. Answer in the form make/year.',
      fine: ['Find both. Write make/year.', 'Find the make. Find the year. Write both.'],
      reported: [],
    },
    {
      definition: 'Name the tram line. If there is none, output only the word NOTRAM and the date.',
      fine: ['Name the line, or write NOTRAM and the date.'],
      reported: ['Find the line and write it.'],
    },
    {
      definition:
        'Correct the note. Doublings such as "that that" are kept where the sentence needs them.',
      fine: ['Take out doubled words. Where both belong, let them stand.'],
      reported: [],
    },
  ]);
});

describe('what must not occur', () => {
  testDemands([
    {
      definition: 'Rewrite the advert. The word "free" must not occur in it.',
      fine: ['Rewrite it and see that the forbidden word is gone.'],
      reported: ['Rewrite it in no more than twenty words.'],
    },
    {
      definition:
        'You get a sentence and a taboo word. Say the same. The taboo word must not be used.',
      fine: ['Say the same, with something else in place of the taboo word.'],
      reported: ['Swap a clause for another one. Write the new sentence.'],
    },
    {
      definition: 'Describe the animal. The name of the animal must not appear in the description.',
      fine: ['Write about it without naming it.'],
      reported: ['List traits that nobody would think of. Describe it.'],
    },
    {
      definition: 'Describe the photo. The text must not begin with "image of".',
      fine: ['Begin with the thing itself.', 'Describe it, but not with a word for picture.'],
      reported: ['Describe what is to be seen.'],
    },
    {
      definition: 'Write the reply in German. Address the guest with "Sie", never with "du".',
      fine: ['Write a German reply that uses "Sie".'],
      reported: ['Write a German reply.'],
    },
  ]);
});

describe('how the output is', () => {
  testDemands([
    {
      definition: 'Summarise what the club decided. The summary consists of exactly four points.',
      fine: ['Write a summary of four points.'],
      reported: ['Find the decisions. Write a short summary.'],
    },
    {
      definition: 'Work out how many tiles are needed. The answer is a number followed by "tiles".',
      fine: ['Multiply the sides. Write the number and tiles behind it.'],
      reported: ['Multiply the sides. Write the number.'],
    },
    {
      definition: 'Sort the guests by age. In the output, the names are separated by a slash.',
      fine: ['Compare the ages. Write the names with / between them.'],
      reported: ['Compare the ages. Write the names.'],
    },
    {
      definition: 'Convert the duration. The result is given in seconds.',
      fine: ['Multiply the minutes by 60 and add the seconds.'],
      reported: ['Read the duration. Write the result.'],
    },
  ]);
});

describe('what is allowed, given, or said only in passing', () => {
  const nothing = ['Read it closely. Think about what it says. Write your result.'];
  testDemands(
    [
      'Name the mood of the poem. The poem may be in any metre or rhyme.',
      'Answer the question about the menu. Dishes might be listed in alphabetical order.',
      'Write a toast for the couple. A toast can be in lower case.',
      'Find the capital. Output the name only.',
      'Return only the sentences that speak of money.',
      'Count the sheep. Give the number as an integer.',
      'Translate one line from a menu into Dutch.',
      'List all verbs in the imperative mood.',
    ].map((definition) => ({ definition, fine: nothing, reported: [] })),
  );
});
