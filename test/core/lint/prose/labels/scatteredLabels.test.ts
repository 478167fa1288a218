import { expect, test } from 'vitest';
import { labelsRead } from './labelsRead';

test.each([
  [
    "Decide whether the author is in 'favour' of the topic, 'against' it, or whether that is 'unclear'.",
    ['favour'],
    'favour|against|unclear',
  ],
  [
    "'feature' adds something, 'fix' repairs something, and 'docs' only explains it. Answer with one label.",
    ['fix', 'docs'],
    'feature|fix|docs',
  ],
  [
    'Say whether the profit will "rise", "fall" or "stay". If nothing is said, generate "none".',
    ['rise', 'none'],
    'rise|fall|stay|none',
  ],
  ['Tell what the "cat" and the "dog" do. Do not use the word "bark".', ['run'], ''],
])('quotations over a definition: %s', (definition, outputs, expected) =>
  expect(labelsRead(definition, outputs).labels.join('|')).toBe(expected),
);

test.each([
  [
    'Assign the urgency: red for danger, yellow for complaints that can wait a day, green for all else.',
    ['red', 'green'],
    'red|yellow|green',
  ],
  [
    'The query is navigational if the person wants a site, informational if the person wants to learn, and transactional if the person wants to buy.',
    ['informational', 'transactional'],
    'navigational|informational|transactional',
  ],
])('labels that are explained in one way: %s', (definition, outputs, expected) =>
  expect(labelsRead(definition, outputs).labels.join('|')).toBe(expected),
);
