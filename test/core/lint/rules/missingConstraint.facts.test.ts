import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('what is no demand on the answer', () => {
  testDemands([
    {
      definition:
        'Two timetables from neighbouring harbours are listed from the smallest to the largest port. Name the ferry that leaves first.',
      fine: ['Compare the departures. Write the name of the ferry that is ahead of all others.'],
      reported: [],
    },
    {
      definition:
        'Boarding a ferry takes ten minutes at most. Name the next ferry that the traveller can catch by giving its name.',
      fine: ['Take the time on board into account. Write the ferry that leaves soonest.'],
      reported: [],
    },
    {
      definition:
        'Given a question and its answer, rate how polite the answer is from 1 to 5. The answer is written in lower case.',
      fine: ['Look for polite words. Give a rating from 1 to 5.'],
      reported: [],
    },
    {
      definition: 'Given a question, write a polite answer. The answer is written in lower case.',
      fine: ['Answer politely in lower case.'],
      reported: ['Answer politely.'],
    },
    {
      definition: 'Name the odd word. The words are separated by commas.',
      fine: ['Find what most words share. Write the word that lacks it.'],
      reported: [],
    },
    {
      definition: 'State the common dishes. The dishes are separated by commas.',
      fine: ['Compare the menus. Write the dishes, with commas between them.'],
      reported: ['Compare the menus. Write the dishes.'],
    },
    {
      definition:
        'You are given a letter from an archive. The letter is never longer than nine sentences. Summarise it.',
      fine: ['Read the letter. Write what it is about.'],
      reported: [],
    },
    {
      definition:
        'You are given a letter from an archive. Summarise it. The summary must not be longer than nine sentences.',
      fine: ['Write what the letter is about in nine sentences or fewer.'],
      reported: ['Write what the letter is about.'],
    },
    {
      definition: 'Assign the fossil to a period: early (before 250) or late.',
      fine: ['Look at the layer of rock. Write what its age tells.'],
      reported: [],
    },
    {
      definition: 'Write the slogan and end the line with a period.',
      fine: ['Write the slogan with a full stop.'],
      reported: ['Write the slogan.'],
    },
    {
      definition:
        'Sort plants as edible, harmful or deadly. Harmful plants cause illness without danger to life; deadly ones kill.',
      outputs: ['edible', 'harmful', 'deadly'],
      fine: [
        'Check whether it makes people ill (harmful) or kills (deadly), or else answer edible.',
      ],
      reported: [],
    },
    {
      definition: 'Count the failures. Every line of the log begins with "ERR" or "OK".',
      fine: ['Look at each line. Write how many are faulty.'],
      reported: [],
    },
    {
      definition: 'You are given a recipe. Name the dish. The recipe begins with "Serves".',
      fine: ['Read the ingredients. Write the name of the dish.'],
      reported: [],
    },
  ]);
});

describe('demands that steps may fulfil in any words', () => {
  testDemands([
    {
      definition: 'State the error exactly as the compiler would show it.',
      fine: ['Find the faulty line. Write the message the way the compiler puts it.'],
      reported: [],
    },
    {
      definition: 'Describe the painting. Mention its colours.',
      fine: ['Look at what is shown. Write that the sky is blue, the meadow green, and so on.'],
      reported: [],
    },
    {
      definition: 'Write the last scene of the play. It must not introduce another conflict.',
      fine: ['Write a scene in which the quarrel that we know is settled.'],
      reported: [],
    },
    {
      definition: 'Write a guide to the museum. The guide must be based only on the text.',
      fine: ['Pick what families like. Write the guide.'],
      reported: [],
    },
    {
      definition: 'Write the toast. Use the words "harbour" and "home".',
      fine: ['Write a toast that has "harbour" and "home" in it.'],
      reported: ['Think of the couple. Write the toast.'],
    },
  ]);
});

describe('beginnings, endings and forbidden words', () => {
  testDemands([
    {
      definition: 'Rewrite the notice. The new notice ends with "Thank you" and a signature.',
      fine: ['Write the notice and put "Thank you" under it, with the signature.'],
      reported: ['Find what tenants must do. Write the notice in a kind tone.'],
    },
    {
      definition: "Write a note to the caretaker. The finished note closes with 'Best wishes'.",
      fine: ["Write the note, with 'Best wishes' at its end."],
      reported: ['Find what is broken. Write the note.'],
    },
    {
      definition: 'Write a reply to the guest. It must end with a question to the guest.',
      fine: ['Write a reply to the guest, with a question as the last sentence.'],
      reported: ['Read what the guest wants. Write a reply to the guest.'],
    },
    {
      definition: 'Close the letter with a question about the delivery.',
      fine: ['Write on the delivery. At the bottom, ask when the parcel will come.'],
      reported: ['Write on the delivery.'],
    },
    {
      definition:
        'You are given a product and a list of banned words. Write a slogan. None of the banned words may occur in the slogan.',
      fine: [
        'Think of a slogan. Swap every word that is on the list for a harmless one.',
        'Write a slogan without the banned words.',
      ],
      reported: ['Think about who buys the product. Write the slogan.'],
    },
    {
      definition: 'Write a label for the jar. Do not use the word "natural".',
      fine: ['Write the label without calling the jam natural.'],
      reported: ['Find the main fruit. Stay within 30 words and write the label.'],
    },
    {
      definition: 'Give the place of the ship as two numbers separated by a comma.',
      fine: ['Follow the course. Write the place as (x, y).'],
      reported: ['Follow the course (as far as it goes, that is). Write the two numbers.'],
    },
  ]);
});
