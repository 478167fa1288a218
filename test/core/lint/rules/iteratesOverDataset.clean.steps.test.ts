import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** What sensible steps say of parts of the input, of the answer and of kinds of inputs. */
testSteps(iteratesOverDataset, [
  {
    definition: "You are given a customer's e-mail to an energy company. Write a reply.",
    reported: ['Answer each of the e-mails in the inbox.'],
    fine: ["Answer each of the customer's questions in the order in which they were asked."],
  },
  {
    definition: 'The input is a table of football results. Output the team with the most points.',
    reported: ['Go on to the next table and do the same.'],
    fine: [
      'Go to the next match and do the same.',
      'The rest of the matches are dealt with likewise.',
    ],
  },
  {
    definition: 'You are given a dialogue in which a buyer and a seller negotiate a price.',
    reported: ['Do the same for the other dialogues on the table.'],
    fine: ['If the talk ends with different prices on the table, the outcome is "no deal".'],
  },
  {
    definition: 'Convert the given informal English message into formal English.',
    reported: ['There may be several messages; treat them alike.'],
    fine: ['There may be several messages in a row from the sender; treat them as one.'],
  },
  {
    definition: 'You are given a tweet. Label it "complaint" or "praise".',
    reported: ['Sort the tweets of the day by time and begin with the oldest.'],
    fine: ['Sort the signs of a complaint by weight.'],
  },
  {
    definition:
      'You are given the set scores of one finished tennis match between player A and player B. Say who won the match.',
    reported: ['Do the same for the next match.'],
    fine: ['For each set, compare the two numbers.', 'Look at every set in turn.'],
  },
  {
    definition:
      'Given a sentence from an encyclopaedia, rewrite it for children. Every sentence of the output may have at most twelve words.',
    reported: ['Rewrite every sentence of the corpus.', 'Go on to the next sentence of the file.'],
    fine: [
      'Count the words of every sentence so obtained.',
      'Write the sentences one after another.',
      'Check every sentence that you have formed for technical terms.',
      'Read through all resulting sentences.',
    ],
  },
  {
    definition:
      'You are given a review of a hotel stay. Answer "positive" when the praise prevails, "negative" when the complaints prevail, and "mixed" when the two are about equally strong.',
    reported: [
      'Skim the other reviews first.',
      'Gather the complaints that you found in all of the reviews of the corpus.',
      'For each review, decide how the guest felt.',
    ],
    fine: ['More complaints: "negative".', 'List all complaints.'],
  },
  {
    definition:
      'Given a message in which a patient describes a complaint, assign it to one of three levels of urgency: "emergency", "routine" or "self-care".',
    reported: ['Then do the other messages.', 'Sort all messages by urgency.'],
    fine: [
      'Among the other messages, a complaint about sleep is "routine".',
      'In all other messages, look for the duration.',
      'Treat all other messages as "routine".',
      'Label every other message "self-care".',
    ],
  },
  {
    definition:
      'You are given the header and one row of a table on volcanoes. Verbalise the row in one sentence.',
    reported: ['Go through all the rows of the file.'],
    fine: [
      'Drop all pairs of heading and cell in which the cell has no content.',
      'For each pair of heading and cell, write a clause.',
    ],
  },
  {
    definition:
      "You're given the first five numbers of a sequence. Your task is to find the next two numbers.",
    reported: ['Do this for every sequence in the file.'],
    fine: [
      'Calculate the difference of each pair of neighbouring numbers.',
      'Compare all adjacent pairs.',
    ],
  },
  {
    definition:
      'You are given two sentences. Decide whether the second sentence follows from the first.',
    reported: ['Go to the next pair of sentences.', 'Label all pairs.'],
    fine: [
      'For each pair of corresponding words, check whether they are synonyms.',
      'Match each noun of the first sentence with one of the second, and look at every pair.',
    ],
  },
  {
    definition:
      'You are given a line with several surnames. Output the surnames in alphabetical order, one per line.',
    reported: ['Read the next line and sort it, too.'],
    fine: [
      'Output the surnames, putting each one on a new line.',
      'Start a new line for each surname.',
    ],
  },
  {
    definition: 'You are given a word pair and a third word. Produce the fourth word.',
    reported: ['Go on to the next word pair.'],
    fine: ['Read the three words that are given.'],
  },
]);
