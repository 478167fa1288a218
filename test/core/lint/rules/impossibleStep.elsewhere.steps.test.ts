import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Places, people and programs that nobody can turn to, where the same words may be about the input. */
testSteps(impossibleStep, [
  {
    definition:
      'You are given the abstract of a medical study. State the number of participants as a number. If it is not given, write NA.',
    reported: [
      'Look into the full study if the number is missing.',
      'Contact the authors of the study if no number is given.',
      'Use a named entity tagger to find all numbers.',
      'Check the supplementary material.',
    ],
    fine: [
      'If several groups are named, add up their numbers.',
      'Check whether the number counts patients or samples.',
      'Look for "n =".',
      'If participants were contacted by phone, this changes nothing.',
    ],
  },
  {
    definition:
      'Given a limerick without its last line, write the last line. It must rhyme with the first two.',
    reported: [
      'Recite the limerick to a friend and see if he laughs.',
      'Listen to a recording of the limerick for its rhythm.',
      'Search for the original online.',
      'Have a poet polish the line.',
    ],
    fine: [
      'Tap the rhythm in your mind.',
      'Collect words that rhyme with the first two lines.',
      'Read the limerick to yourself and listen to the rhythm.',
      'Make the reader laugh.',
    ],
  },
  {
    definition:
      'You are given a job title. Choose the industry it belongs to from the list: health, finance, education, construction.',
    reported: [
      'Browse job portals for advertisements with this title.',
      'Look the title up in the official classification of occupations.',
      'Ask a recruiter if the title is unknown to you.',
      'Feed the title to the classifier of the employment agency.',
    ],
    fine: [
      'Look at the last word of the title first.',
      'Ask where a person with this title works all day.',
      'If the title could belong to two industries, take the one that is named first in the list.',
    ],
  },
  {
    definition: 'Summarize the discussion of a Wikipedia talk page in one sentence.',
    reported: [
      'Open the article that is discussed and see what was changed.',
      'Ask the participants whether the summary is fair.',
    ],
    fine: [
      'Find out what the participants disagree about.',
      'If someone opens a vote, name its outcome.',
      'Check who has the last word.',
      'If they ask an administrator for help, mention it.',
    ],
  },
  {
    definition: 'You are given two phone numbers in free notation. Answer same or different.',
    reported: [
      'Look both numbers up in the phone book.',

      'Check the area codes on the website of the network agency.',
      'Put both numbers into a spreadsheet and compare the cells with a formula.',
    ],
    fine: [
      'Strip spaces, dashes and brackets from both numbers.',
      'Compare digit by digit.',
      'Take a leading 00 for a plus.',
    ],
  },
  {
    definition:
      'Given the ingredients on a food label, decide whether the product contains milk. Answer yes, no or traces.',
    reported: [
      'Scan the bar code of the product with an app.',
      'Have the product tested in a laboratory.',
      'Search for the additives in an E-number database.',
      'Look at the photo of the label.',
      "Check the producer's homepage for allergy information.",
    ],
    fine: [
      'Search the list for words such as whey, casein and butter.',
      'Know that lactose is made of milk.',
      'Check the end of the label for a warning.',
    ],
  },
  {
    definition:
      'You are given the description of a chess position and three candidate moves. Choose the best move. Output its number.',
    reported: [
      'Let a chess engine evaluate the three moves.',
      'Look for the position in an opening database.',
      'Ask a grandmaster.',
    ],
    fine: [
      'For each move, think of the best reply.',
      'Search for checks and captures first.',
      'Calculate three moves ahead.',
      'Compare the three positions that result.',
    ],
  },
  {
    definition: 'Decide whether a tweet was written by a bot or a human. Answer bot or human.',
    reported: ['Reply to the tweet and wait for an answer.', 'Look at the profile picture.'],
    fine: [
      'Look for phrases that are repeated.',
      'If the tweet replies to somebody, this speaks for a human.',
      'Check the tweet for links and numbers.',
    ],
  },
  {
    definition:
      'You are given a price in one currency, a target currency and the exchange rate. Convert the price. Round to two decimals.',
    reported: [
      'Type the numbers into a pocket calculator.',
      'Check the result with a currency app.',
    ],
    fine: [
      'Multiply the price by the rate.',
      'Check the result by dividing it by the rate again.',
      'Use the rate as it is given.',
    ],
  },
  {
    definition:
      'You are given an email of a student to a professor. Rate its politeness on a scale from 1 to 5.',
    reported: [
      'Let two raters score the email and take the mean.',
      'Forward the email to the professor and ask how polite she finds it.',

      'Train a regression on rated emails.',
      'Discuss scores of 3 with your team.',
    ],
    fine: [
      'Look at greeting and closing.',
      'Imagine being the professor.',
      'Ask yourself how the professor would feel.',
      'Count how many requests are softened with please or could.',
    ],
  },
  {
    definition: 'Given a street address, extract the postal code. Write only the code.',
    reported: [
      'Validate the code against the database of the postal service.',
      'Look for the address on a map.',
      'Enter the address on Google Maps.',
    ],
    fine: [
      'Look for a group of five digits.',
      'Check whether it stands before the town.',
      'Leave out the code of the country.',
    ],
  },
  {
    definition: 'You are given a short Java method. Write a Javadoc comment for it.',
    reported: [
      'Run the method with some inputs to see what it returns.',
      'Generate the comment with Copilot and correct it.',
      'Ask the developer what the method is meant for.',
    ],
    fine: [
      'Name every parameter and the return value.',
      'Check what happens if the argument is null.',
      'Run through the method line by line.',
      'If the method calls another method, guess from its name what it does.',
      'Tell the caller which exceptions are thrown.',
    ],
  },
]);
