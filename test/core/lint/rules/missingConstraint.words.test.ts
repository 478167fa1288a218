import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('words that only the demand has', () => {
  testDemands([
    {
      definition: "Rewrite the doctor's sentence in plain words. Address the patient as 'you'.",
      fine: [
        "Choose plain words. Turn 'the patient' into 'you'.",
        'Choose plain words, and say you to whoever was examined.',
      ],
      reported: ['Choose plain words for hard ones. Write the sentence.'],
    },
    {
      definition: 'Write the time of the input as HH:MM. Fill up hours and minutes with zeros.',
      fine: [
        'Read the time. Give hours and minutes two digits each, and write HH:MM.',
        'Read the time. Write it as HH:MM.',
      ],
      reported: [],
    },
    {
      definition: 'Give the dose with its unit. Do not put a space between figure and unit.',
      fine: [
        'Find the dose. Output figure and unit stuck together.',
        'Find the dose. Write the unit right behind the figure.',
        'Find the dose. Output dose and unit in one piece.',
      ],
      reported: ['Find the dose. Output it with its unit.'],
    },
    {
      definition: 'Sort the words in angle brackets. Return them in the same notation.',
      fine: ['Sort the words and print them between < and >.', 'Sort the words and return them.'],
      reported: [],
    },
    {
      definition: 'Suggest a name for the file. Do not repeat the names of the folders.',
      fine: ['Write a name in which no folder occurs.'],
      reported: ['See what the file holds. Write a name for it.'],
    },
    {
      definition: 'Copy the price. If the shop gives several prices, give the lowest.',
      fine: ['Copy the cheapest price.', 'Copy the price; of more than one the least.'],
      reported: ['Look for the price and copy it.'],
    },
    {
      definition:
        'Find the row of the table that matches. If several rows match, take the topmost.',
      fine: ['Go down the rows and take the first that matches.', 'Answer with the uppermost row.'],
      reported: ['Look for the key word in the rows. Answer with the cell.'],
    },
    {
      definition: 'Write the number with two decimals. Use a point, not a comma.',
      fine: ['Write it with a decimal point and two decimals.'],
      reported: ['Write it with two decimals.'],
    },
    {
      definition: 'Encode the message. Leave blanks and dashes as they are.',
      fine: ['Encode the letters; whatever is no letter stays what it is.'],
      reported: ['Encode the message letter by letter.'],
    },
    {
      definition: 'Answer the letter of the guest. Do not offer money.',
      fine: ['Write the answer and promise no compensation.'],
      reported: ['Write the answer.'],
    },
    {
      definition: 'List the dates in the letter. Do not sort them.',
      fine: ['List the dates as they come.', 'List the dates.'],
      reported: [],
    },
  ]);
});

describe('sentences that demand something of the answer', () => {
  testDemands([
    {
      definition:
        'State the finding of the study in one sentence. The sentence must begin with "They" and have at most 25 words.',
      fine: ['Write one sentence of up to 25 words with "They" in front.'],
      reported: ['Write one sentence with "They" in front.'],
    },
    {
      definition:
        'Write a title for the match report. It must name the loser, have no more than nine words and not end with a dot.',
      fine: ['Write a title with the loser in it, nine words at most, without a dot at its end.'],
      reported: ['Write a title with the loser in it, without a dot at its end.'],
    },
    {
      definition: 'Read the keywords. Give the group a name of two to four words.',
      fine: ['Find what they share. Write a name of two, three or four words.'],
      reported: ['Find what they share. Write the name.'],
    },
    {
      definition: 'Explain the formula. The reader is a child, so do not use Greek letters.',
      fine: ['Explain it without Greek letters.'],
      reported: [],
    },
    {
      definition: 'Rewrite the mail in a formal style. Contractions are not allowed.',
      fine: ['Write the mail in a formal style with full forms such as "do not".'],
      reported: ['Write the mail in a formal style.'],
    },
    {
      definition:
        'Count the different words of the line. Words that differ only in case are the same word.',
      fine: ['Count the words, capitals and small letters being alike.'],
      reported: ['Count the words of the line.'],
    },
    {
      definition: 'List the skills. Skip optional skills.',
      fine: ['List all skills but the optional ones.'],
      reported: [],
    },
    {
      definition: 'Give number and street. If one of the two is missing, put 0 in its place.',
      fine: ['Give number and street, with 0 for what is missing.'],
      reported: ['Give number and street.'],
    },
    {
      definition: 'Translate the label. The translation may be at most ten characters longer.',
      fine: ['Translate it and cut what is more than ten characters longer.'],
      reported: ['Translate it.'],
    },
    {
      definition: 'Name the article of the noun. "None" means that there is no article.',
      fine: ['Answer with the article.'],
      reported: [],
    },
    {
      definition: 'Name the winner of the vote. In a tie, name both.',
      fine: ['Count the votes. Name who has most, or both if they are equal.'],
      reported: [],
    },
    {
      definition: 'Say whether the claim holds. Answer "holds" or "fails". Answer in lower case.',
      outputs: ['holds', 'fails'],
      fine: ['Answer "holds" or "fails".', 'Answer with holds or fails.'],
      reported: ['See whether facts speak against it. Write the answer.'],
    },
  ]);
});
