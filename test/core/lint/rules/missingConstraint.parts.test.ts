import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('what steps make part by part', () => {
  testDemands([
    {
      definition: 'Given the log of a night nurse, write a one-line summary for the day shift.',
      fine: ['Pick what the day shift has to act on, and put it down as the line.'],
      reported: ['Pick what the day shift has to act on, and write it in plain words.'],
    },
    {
      definition: 'Describe the stamp in three lines: country, year, motif.',
      fine: ['Write the country in the first line. Below it put two further lines for the others.'],
      reported: ['Find the country, the year and the motif. Describe the stamp by them.'],
    },
    {
      definition: 'Write a poem about the tool. It has four lines.',
      fine: [
        'Write a line about the handle, one about the blade, another about use and a last one.',
      ],
      reported: ['Write about the handle, the blade and the hand that holds it.'],
    },
    {
      definition: 'List the rooms of the flat with one line for each room.',
      fine: ['Go through the rooms. Write the lines.'],
      reported: [],
    },
    {
      definition: 'Report the result of the tennis match in the form "Winner d. Loser".',
      fine: ['See who won. Write the winner, then the one who lost.'],
      reported: [],
    },
    {
      definition: 'Extract sender and date, on two lines that start with "from:" and "date:".',
      fine: ['Write from and date one beneath the other, each followed by a colon and the entry.'],
      reported: [],
    },
    {
      definition: 'Write an e-mail to the landlord. Start it with "Dear Mr Brown".',
      fine: ['Greet Mr Brown with Dear. Ask for a repair.'],
      reported: ['Say what is broken. Ask Mr Brown for a repair.'],
    },
    {
      definition: 'Split the paragraph into sentences, each on a line of its own.',
      fine: ['Find where a thought ends. Write the sentences one under another.'],
      reported: ['Find where a thought ends. Write the sentences.'],
    },
    {
      definition: 'Suggest a title for the song. Do not use the name of the singer.',
      fine: ['Find what is repeated. Should the singer occur in it, choose another title.'],
      reported: ['Find what is repeated. Find out who the singer is. Write a title.'],
    },
    {
      definition:
        'Decide what the baker did with the dough: kneaded, rolled or baked. Reply with the verb in the past tense.',
      outputs: ['rolled', 'baked'],
      fine: ['Write the matching one of kneaded, rolled and baked.'],
      reported: [],
    },
  ]);
});

describe('what only looks like a demand', () => {
  testDemands([
    {
      definition: 'Name the highest bidder of the auction; no two bids are equal.',
      fine: ['Keep the largest bid in mind. Write who made it.'],
      reported: [],
    },
    {
      definition:
        'Write a title for the walk. Many titles are written in capital letters, but either spelling is accepted.',
      fine: ['Find what makes the walk worth it. Write a title.'],
      reported: [],
    },
    {
      definition:
        'Name the bird that cannot fly. Capitalization in the list is of no significance.',
      fine: ['Ask of each bird how it gets about. Write the one that stays on the ground.'],
      reported: [],
    },
    {
      definition:
        'Write one question about the bridge. It asks for a reason, so that "yes" or "no" would be no reply.',
      fine: ['Find what is explained. Ask for the cause.'],
      reported: [],
    },
    {
      definition:
        'Name the winner first; in case of a draw, put the home team first. If nobody played, write "off".',
      fine: ['Write the team with more goals, then the other, or "off" when there was no match.'],
      reported: ['Write the team with more goals, then the other.'],
    },
    {
      definition: 'Write a headline. It must contain neither a colon nor words in capitals.',
      fine: ['Write a headline with ordinary small letters and no sign between its parts.'],
      reported: [],
    },
    {
      definition:
        'Write the recipe for six persons. Quantities without a number, such as "a pinch", stay as they are.',
      fine: ['Multiply each quantity. Write the list.'],
      reported: [],
    },
  ]);
});
