import { describe, expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { findingsInSteps } from './findingsInSteps';

const diary =
  'You are given a diary entry. Tell its mood. Answer with one of: cheerful, gloomy, calm.';
const path = 'The input describes a cliff path. Rate its danger as low, medium or high.';
const page = 'You are given the text of a web page. Answer with genuine or spam.';
const manners = 'Judge the behaviour of a guest. Answer with "polite" or "rude".';
const invoice = 'Decide whether the invoice was paid. Answer with "paid" or "unpaid".';

describe('an input is given a label of its own', () => {
  test.each([
    [diary, 'Where the entry is empty, label the entry blank.', 'blank'],
    [diary, 'When nothing can be felt, tag the diary entry neutral.', 'neutral'],
    [page, 'Where the two are balanced, mark the page as suspicious instead.', 'suspicious'],
    [path, 'If there are falling stones as well, rate the path as extreme.', 'extreme'],
    [path, 'Grade the path moderate where there is a handrail.', 'moderate'],
    [path, 'Where the text says nothing of the ground, label the path uncertain.', 'uncertain'],
    [invoice, 'Where the date lies in the future, label the invoice pending.', 'pending'],
  ])('%s %s', (definition, step, answer) => {
    const found = findingsInSteps(unknownLabel, definition, [step, 'Write the label.']);
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).toContain(answer);
  });
});

describe('what stands beside a label, and what is noted of another thing', () => {
  test.each([
    [manners, 'If not, the opposite label, "polite", applies.'],
    [manners, 'See if it can be excused; if it cannot, the label is "rude".'],
    [
      diary,
      'Start with gloomy for bad news, and with calm when there are none or they say little.',
    ],
    [diary, 'Label the entry gloomy when it rains.'],
    [invoice, 'If there is a date, mark the date as found.'],
    [invoice, 'If the sum is missing, label the invoice accordingly.'],
  ])('%s %s', (definition, step) => {
    const answering = definition === diary ? 'Write cheerful, gloomy or calm.' : 'Write the label.';
    expect(findingsInSteps(unknownLabel, definition, [step, answering])).toEqual([]);
  });
});
