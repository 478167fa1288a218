import { expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { expectFindings } from '../expectFindings';
import { findingsInSteps } from './findingsInSteps';

test('what the definition asks for, and what becomes of an input', () =>
  expectFindings(
    unknownLabel,
    `
    Definition: You get a fable. Decide which theme it teaches: patience, greed or pride. Answer with the theme.
    Steps:
      1. If the hero is brave, the theme is courage.
                                            ^^^^^^^ "courage" is none of the answers that the definition allows ("patience", "greed", "pride"). A model that is told to give it gives a wrong answer.
      2. A fable that teaches nothing is dismissed as nonsense.
                                                      ^^^^^^^^ "nonsense" is none of the answers that the definition allows ("patience", "greed", "pride"). A model that is told to give it gives a wrong answer.
      3. Foxes are treated as thieves.
      4. If the hero is a fox, the animal is cunning.
    `,
  ));

const valid = 'You get a bug report. Answer valid, duplicate or incomplete.';
const claim = 'You get a claim. Answer supported, refuted or unproven.';
const course = 'Tell which team the ticket belongs to: billing, tech, or sales.';
const formal = 'Mark the sentence as formal or informal.';
const essay = 'Rate the essay as 1, 2, 3, 4 or 5. Output the number only.';
const season =
  'Given a photo caption, say which season it shows: spring, summer, autumn or winter.';

test.each([
  [valid, 'A report that asks for a new feature is closed as wish.'],
  [claim, 'Claims with a grain of truth in them are rated misleading.'],
  [claim, 'A claim nobody could check even in principle is waved through as nonsense.'],
  [course, 'Whatever fits none of the three is routed to general.'],
  [course, 'Things nobody can place go down as "callback".'],
  [course, 'Route everyone else to general.'],
  [formal, 'Sentences showing traits of both should be left as "semi-formal".'],
  [formal, 'A sentence on manners as a whole is put down as "neutral".'],
  [formal, 'A sentence with traits of neither is neutral.'],
  [formal, 'Mark it as formal where titles are used, and as mixed where slang joins them.'],
  [formal, 'Answer formal for titles, informal for slang, and partly for one that is not clear.'],
  [
    formal,
    'Label as formal what has titles, as informal what has slang, and as neutral what has none.',
  ],
  [essay, 'If you hesitate between two ratings, output the value halfway, such as 2.5.'],
  [essay, 'An essay without a word scores zero.'],
  [season, 'If it shows snow in July, the season is unclear.'],
  [season, 'When the caption names none, abstain.'],
  [season, 'In borderline cases say that it depends.'],
  [
    'Name the error in square brackets. Answer Article, Verb or Order.',
    'For an error in spelling output [Spelling].',
  ],
  ['Assign P1, P2 or P3 to the ticket.', 'Anything unclear gets P0 so that somebody looks at it.'],
  [
    'Classify the message as question, complaint or praise.',
    'A message that asks is a question, one that grumbles is a complaint, and one that does neither is a remark.',
  ],
])('an answer: %s %s', (definition, step) => {
  expect(findingsInSteps(unknownLabel, definition, [step])).not.toHaveLength(0);
});

test.each([
  [valid, 'The severity is high or low; it does not matter here.'],
  [valid, 'Units are considered equal when one can be converted.'],
  [
    valid,
    'If permission or payment is missing, the report is incomplete; if it was sent twice, it is duplicate.',
  ],
  [claim, 'Details are checked as to time and place.'],
  [claim, 'A claim that is usually true is no refuted claim.'],
  [course, 'The ticket is best put into the first folder. The first folder is opened last.'],
  [formal, 'The sentence is put into brackets.'],
  [formal, 'Berries are called fruit here.'],
  [formal, 'Slang is a sign of informal speech, and a sentence is never both.'],
  [essay, 'An essay with values such as 3.5 or 7.2 is not better.'],
  [essay, 'Do not use halves such as 2.5.'],
  [season, 'Snow is usually winter.'],
  [season, 'Storms are classified by wind.'],
  [
    'Output P for a permanent job and T for a temporary one.',
    'Apart from the letter, output nothing.',
  ],
  ['Say whether to take an umbrella: yes or no.', 'A report of drizzle is treated as rain.'],
])('no answer: %s %s', (definition, step) => {
  expect(findingsInSteps(unknownLabel, definition, [step])).toEqual([]);
});
