import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('special cases', () => {
  testDemands([
    {
      definition: 'Find the date of the fair. Where the poster gives no date, answer "undated".',
      fine: ['Find the date, or answer "undated" for a poster without one.'],
      reported: ['Find the date and write it.'],
    },
    {
      definition: 'Name the author of the quotation. For an unknown author, write "anon".',
      fine: ['Name the author, or "anon".'],
      reported: ['Name the author.'],
    },
    {
      definition: 'Extract the phone number. Should the text contain none, return an empty string.',
      fine: [
        'Extract the phone number; if there is none, return an empty string.',
        'Extract the number. No number: output "".',
      ],
      reported: ['Extract the phone number.'],
    },
    {
      definition:
        'Give the capital of the country. If it has two capitals, give the seat of government.',
      fine: ['Give its capital, the seat of government if there are two.'],
      reported: ['Recall the country. Give its capital.'],
    },
    {
      definition:
        'Convert the recipe to metric units. If an amount is already metric, leave it unchanged.',
      fine: [
        'Convert each amount, unless it is metric already.',
        'Convert cups and ounces. Grams stay as they are.',
      ],
      reported: ['Convert each amount in the recipe to metric units.'],
    },
    {
      definition: 'Rewrite the claim so that it is true. If it is true already, copy it.',
      fine: [
        'Check the claim. If it is true, repeat it. If not, rewrite it so that it is true.',
        'Rewrite a false claim; a true one is copied.',
      ],
      reported: ['Find what is false. Rewrite the claim so that it is true.'],
    },
    {
      definition:
        'Find the longest word of the sentence. If several words have the same length, take the first one.',
      fine: [
        'Find the longest word, the first one if there is a tie.',
        'Go through the words from left to right; keep a word only when it is longer than the one kept so far, so the earlier one stays. Output it.',
      ],
      reported: ['Count the letters of each word. Output the longest word.'],
    },
    {
      definition: 'Compute the average of the numbers. If the list is empty, output 0.',
      fine: [
        'Add the numbers, divide by their count, and output the result; output 0 for an empty list.',
      ],
      reported: ['Add the numbers and divide by their count. Output the result.'],
    },
    {
      definition:
        'Write a question that the paragraph answers. The question must start with "Who" or "Where".',
      fine: [
        'Write a question with "Who" or "Where" at its head.',
        'Write a who or where question.',
      ],
      reported: ['Pick a fact. Write a question about it.'],
    },
    {
      definition:
        'You are given a paragraph from a travel guide. Extract all opening hours. Give each as a range such as "9-17". If the paragraph holds no opening hours, return "closed".',
      fine: [
        'Find every opening time and closing time, write each pair with a hyphen between, and return "closed" when there are none.',
      ],
      reported: ['Find the opening hours. Write each as a range such as "9-17".'],
    },
    {
      definition:
        'You get a recipe. Name the kitchen appliance that is needed. If more than one appliance is needed, name the one that is used first.',
      fine: [
        'Look for appliances. Name the first one that comes up in the recipe.',
        'Name the appliance. With several appliances, it is the one used first.',
      ],
      reported: ['Look for the appliance in the recipe and name it.'],
    },
    {
      definition:
        'Given a question and a paragraph, answer the question with a phrase copied from the paragraph. If the question cannot be answered, write "no answer".',
      fine: [
        'Find the sentence that answers it, copy the phrase, or write "no answer" if the paragraph is silent.',
      ],
      reported: ['Find the sentence that answers it and copy the phrase.'],
    },
    {
      definition:
        'Write a short product description for a web shop. Mention the material and the size. Do not use superlatives. Exactly two sentences.',
      fine: [
        'Write two sentences that tell what it is made of and how big it is, with no superlatives.',
        'State material and size in two sentences. Words such as "best" are out.',
        'Write two sentences with no superlatives that make people want to buy it.',
      ],
      reported: ['Write two sentences on the product, with its material and its size.'],
    },
    {
      definition:
        'Solve the equation for x. Give the solution as a fraction in lowest terms. If there is no solution, write NONE; if every number is a solution, write ALL.',
      fine: ['Solve it. Reduce the fraction. Write NONE if no x fits and ALL if each x does.'],
      reported: ['Solve it and reduce the fraction.'],
    },
    {
      definition:
        'Given a list of words, return those that are names of animals. Keep their order. Separate them with a single space. Return "none" when no animal is in the list.',
      fine: [
        'Go through the list and copy each animal behind the last one, with one space in between; "none" if you have not copied any.',
        'Return the animals with a space between them or "none".',
      ],
      reported: ['Return the animals with a space between them.'],
    },
    {
      definition:
        'Remove all adverbs from the sentence. Leave the punctuation as it is. If the sentence has no adverbs, return it unchanged.',
      fine: [
        'Delete the adverbs but not the punctuation marks; with no adverbs in it, the sentence is returned as it is.',
      ],
      reported: ['Delete every adverb. If there is none, return the sentence unchanged.'],
    },
    {
      definition:
        'Write the plural of the noun. If the noun has no plural, repeat the singular. Answer in lower case.',
      fine: [
        'Write its plural in small letters. A noun without a plural is given back in the singular.',
      ],
      reported: ['Write its plural in small letters.'],
    },
    {
      definition:
        'Write a subject line for the e-mail. If the e-mail gives an order number, put it first.',
      fine: [
        'Look for an order number; where there is one, it goes to the front. Sum up the rest.',
        'Is there an order number? Open the line with it. Sum up the rest.',
      ],
      reported: [],
    },
    {
      definition:
        'Translate the Spanish sentence into English. If the sentence is already in English, return it unchanged.',
      fine: [
        'If what you are given is English, give the same English back. Otherwise translate it.',
      ],
      reported: ['Read the sentence. Write it in good English.'],
    },
  ]);
});
