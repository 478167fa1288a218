import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { missingLabel } from '../../../../src/core/lint/rules/missingLabel';

function missingIn(definition: string, ...steps: readonly string[]): number {
  const text = `Definition: ${definition}\nSteps:\n${steps.map((step) => `  1. ${step}\n`).join('')}`;
  return findingsOf(missingLabel, parse(text)).length;
}

const truth = 'Judge the statement. Answer "True" or "False".';
const act = 'Classify the utterance as a "request", a "promise", an "apology" or "information".';
const duty = "Answer 'obligation', 'permission' or 'none'.";
const points =
  "Give 3 points if the answer is right, 2 if the pupil's answer is partly right and 0 if it is wrong.";
const level = 'Answer with one of: low, medium, high.';

describe('labels that are named in passing', () => {
  test.each([
    [truth, 'If it fits, answer "True".', 'If it does not fit, give the opposite answer.'],
    [truth, 'Answer "True" if it fits, otherwise the other one.'],
    [truth, 'Answer "True" if it fits, and the other label if not.'],
    [truth, 'If it fits, write True, else its opposite value.'],
    [truth, 'If it fits, write True; in all other cases, the opposite.'],
    [
      act,
      'Requests aim at an act, promises announce one.',
      'Apologies regret; a fact is information.',
    ],
    [duty, 'Answer whether it is an obligation, a permission or none of them.'],
    [points, 'All of it: 3. A part: two. Nothing: 0.'],
    [level, 'Up to 3 is low, from 8 on it is high.', 'In between, give the remaining label.'],
  ])('%s %s', (definition, ...steps) => {
    expect(missingIn(definition, ...steps)).toBe(0);
  });
});

describe('labels that are not', () => {
  test.each([
    [duty, 'Answer obligation or permission, and none of your own words.'],
    [truth, 'Read the opposite page.', 'If it fits, answer "True".'],
    [truth, 'Compare the one country with the other.', 'If they fit, answer "True".'],
    [truth, 'See whether the other half is the opposite.', 'If it fits, answer "True".'],
    [level, 'Up to 3 is low.', 'From 8 on, choose the opposite label.'],
    [act, 'Requests aim at an act, promises announce one.', 'A fact is information.'],
  ])('%s %s', (definition, ...steps) => {
    expect(missingIn(definition, ...steps)).toBeGreaterThan(0);
  });
});

test('where no step names any label, none is forgotten', () => {
  const parcel = 'Answer "small", "medium" or "bulky" for the parcel.';
  expect(missingIn(parcel, 'Weigh it.', 'Write the class.')).toBe(0);
  expect(missingIn(parcel, 'Weigh it.', 'Below 2 kg write "small".')).toBe(2);
});

test('nor where the word for one is only used in passing', () => {
  const chat = 'Label the utterance with its act: question, statement, request or thanks.';
  expect(missingIn(chat, 'Look for a question mark.', 'Output the act.')).toBe(0);
  expect(missingIn(chat, 'If it asks something, it is a question.', 'Output the act.')).toBe(3);
  const scale = 'Rate how formal the letter is on a scale from 1 to 5.';
  expect(missingIn(scale, 'Start from 1 and add the points.', 'Write the score.')).toBe(0);
});
