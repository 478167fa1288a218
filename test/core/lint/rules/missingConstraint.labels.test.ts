import { describe, test } from 'vitest';
import { missingConstraint } from '../../../../src/core/lint/rules/missingConstraint';
import { expectFindings } from '../expectFindings';
import { testDemands } from './drawnDemands';

describe('beside labels', () => {
  testDemands([
    {
      definition:
        "Classify the guest's card as Complaint, Praise or Wish. If a card does more than one of these things, go by the longest part.",
      outputs: ['Complaint', 'Praise'],
      fine: [
        'Read the card. Answer Complaint if the guest grumbles, Praise if he is content, Wish if he asks for something. On a card with several of them the longest part decides.',
        'Divide the card into complaint, praise and wish. Answer with the name of the longest part.',
      ],
      reported: [
        'Read the card and see what the guest wants. Answer Complaint, Praise or Wish.',
        'Answer Complaint, Praise or Wish, based on both sides of the card.',
      ],
    },
    {
      definition:
        'Tell which sport the report is about: tennis, rowing or chess. When two sports are reported on, answer with the one that is mentioned last.',
      outputs: ['tennis', 'chess'],
      fine: [
        'Name the sport: tennis, rowing or chess. The last one counts.',
        'Find the sports in the report. Of two sports take the later one: tennis, rowing or chess.',
      ],
      reported: [
        'Look for the words of the sport. Answer tennis, rowing or chess.',
        'First, find the names of players. Decide what they play and answer tennis, rowing or chess.',
      ],
    },
    {
      definition:
        'Say whether review A or review B is the friendlier one. Answer A or B. In the case of a tie, answer A.',
      outputs: ['A', 'B'],
      fine: [
        'Count friendly words in both reviews and answer with the letter that has more, A or B; A also where the counts are equal.',
        'Answer B if it is friendlier, and A in all other cases, a draw included.',
      ],
      reported: ['Read both reviews. Count the friendly words in each. Answer A or B.'],
    },
    {
      definition:
        "Tell what the sentence reports: 'harm' if something got worse, 'gain' if it got better. If the sentence reports both kinds of effect, answer 'harm'.",
      outputs: ['harm', 'gain'],
      fine: [
        'What got worse makes it harm. This holds also when a gain is mentioned next to it. A gain makes it gain.',
        'Answer gain for a change to the better, and harm for one to the worse, be it alone or together with a better one.',
        'Something got worse? That is enough for harm. Something got better? Then gain.',
      ],
      reported: ['Look at the change. Answer harm if it got worse and gain if it got better.'],
    },
    {
      definition: 'Label the note as urgent or routine. If the note is blank, label it routine.',
      outputs: ['urgent', 'routine'],
      fine: [
        'Label it urgent where somebody is in danger. All else, also a note without any text, is routine.',
        'If nothing is written on the note, it is routine. Otherwise, label it urgent or routine by what it asks for.',
      ],
      reported: [
        'Find what the note asks for. Label it urgent if it cannot wait and routine if it can.',
      ],
    },
    {
      definition: "Mark the pupil's solution as right, half or wrong. An empty solution is wrong.",
      outputs: ['right', 'wrong'],
      fine: [
        'Mark it right, half or wrong; wrong also stands for a pupil who has written nothing.',
      ],
      reported: ['Compare it with the key. Mark it right, half or wrong.'],
    },
    {
      definition:
        'Decide whether the sentence is a proverb. Answer yes or no. Do not explain your decision.',
      outputs: ['yes', 'no'],
      fine: [
        'Answer yes if it is a well-known saying, no if not, and leave it at that.',
        'Answer yes or no, without giving reasons.',
        'Answer yes or no. An explanation is not needed.',
        'Say yes or no and nothing more.',
        'Answer with a bare yes or no.',
      ],
      reported: [
        'Think of where you would hear it. Answer yes if it is a saying, no if not.',
        'Answer yes if many people would know it and no if they would not.',
      ],
    },
    {
      definition:
        'Tell the mood of the melody: merry, calm or sad. Return the word alone, with no punctuation.',
      outputs: ['merry', 'sad'],
      fine: [
        'Return merry, calm or sad, just the word with no dot behind it.',
        'Return only merry, calm or sad and no punctuation.',
      ],
      reported: ['Weigh the words of the notes. Return merry, calm or sad.'],
    },
    {
      definition: 'Choose the better slogan, 1 or 2. Output the number by itself.',
      outputs: ['1', '2'],
      fine: [
        'Output 1 or 2 and nothing besides.',
        'Output a single digit, 1 or 2, with no further text.',
        'The output is 1 or 2 alone.',
        'Compare them and output 1 or 2.',
      ],
      reported: [],
    },
    {
      definition:
        'Is the claim backed by the table? Reply TRUE or FALSE, with nothing before or after it.',
      outputs: ['TRUE', 'FALSE'],
      fine: [
        'Reply TRUE if it is backed, otherwise FALSE; add nothing.',
        'Reply TRUE or FALSE and stop there.',
      ],
      reported: ['Find the row. Reply TRUE if it is backed, otherwise FALSE.'],
    },
    {
      definition:
        'Decide who wins the debate: the first speaker, the second speaker or neither. Answer "first", "second" or "neither". Judge only by the arguments, not by the style.',
      outputs: ['first', 'neither'],
      fine: [
        'Weigh the arguments and ignore how they are put. Answer "first", "second" or "neither".',
      ],
      reported: [],
    },
    {
      definition:
        'Classify the error: typo, grammar or style. If there are two errors, classify the first one. Answer with one word.',
      outputs: ['typo', 'style'],
      fine: ['Find the first error. Answer typo, grammar or style.'],
      reported: ['Look at the error. Answer typo, grammar or style.'],
    },
    {
      definition:
        'Rate the difficulty from 1 to 5. If you are torn between two ratings, take the higher one.',
      outputs: ['1', '4'],
      fine: ['Rate it from 1 to 5; in doubt, go for the higher number.'],
      reported: [],
    },
    {
      definition: 'Decide which team won: home, away or draw. Do not add the score.',
      outputs: ['home', 'draw'],
      fine: [
        'Compare the goals and answer home, away or draw, without the score.',
        'Answer home, away or draw; the score is not asked for.',
      ],
      reported: [],
    },
    {
      definition:
        'Tell the language of the text: Danish, Swedish or Norwegian. If the text mixes languages, give the one in which most of it is written. Answer with the English name only.',
      outputs: ['Danish', 'Swedish'],
      fine: [
        'Answer Danish, Swedish or Norwegian and nothing else; in a mixed text the language with the most words counts.',
      ],
      reported: [],
    },
    {
      definition:
        'Say whether the offer is fair. Output fair or unfair. Base your decision on the table alone.',
      outputs: ['fair', 'unfair'],
      fine: [
        'Look up the price in the table and output fair or unfair; nothing outside of the table counts.',
        'Use only the table. Output fair or unfair.',
        'Compare the price with those of the table. Output fair or unfair.',
      ],
      reported: [],
    },
    {
      definition:
        'Decide whether the review is positive or negative. Give the label alone, without a reason.',
      outputs: ['positive', 'negative'],
      fine: [
        'Weigh praise and blame. Write positive or negative, and keep the reason to yourself.',
        'Weigh praise and blame. Answer positive or negative, with no reason after it.',
        'Weigh praise and blame. Write positive or negative. Nobody wants to hear why.',
        'Weigh praise and blame. Put down positive or negative and stop there.',
        'Weigh praise and blame. Reply with this one word, positive or negative.',
      ],
      reported: ['Weigh praise and blame, and find reasons. Write positive or negative.'],
    },
  ]);
});

test('letters or numbers that are the labels are no form of their own', () =>
  expectFindings(
    missingConstraint,
    `
    Definition: Choose whether they agree, disagree or neither. Your answer must be in the form of the letters E, C, and N respectively.
    Steps:
      1. If they agree, answer E.
      2. If they disagree, answer C.
      3. Otherwise, answer N.
    Positive Example 1:
      Input: x
      Output: C
    `,
  ));
