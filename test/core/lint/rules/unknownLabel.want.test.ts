import { expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { findingsInSteps } from './findingsInSteps';

const definition = 'Say how the parcel travels. Answer with road, rail or boat.';
const table = 'Road is for lorries, rail for trains, boat for ships.';

const found = (step: string): readonly string[] =>
  findingsInSteps(unknownLabel, definition, [table, step]).map(
    ({ message }) => /^"([^"]*)"/.exec(message)![1]!,
  );

test.each([
  ['If it is flown, answer air freight.', 'air freight'],
  ['Where several are possible, reply with mixed transport.', 'mixed transport'],
  ['When it never left the shop, write cancelled.', 'cancelled'],
  ['If it came back, say returned.', 'returned'],
  ['When there are two parcels, answer 2.', '2'],
  ['If the text is empty, answer zero.', 'zero'],
  ['If two ways are used, answer "same".', 'same'],
])('an answer for a case of its own: %s', (step, answer) => expect(found(step)).toEqual([answer]));

test.each([
  'If both are named, answer with care.',
  'If rail is named, answer first thing.',
  'If it is urgent, answer straight away.',
  'When the way is unclear, answer by elimination.',
  'When the route is known, answer that way.',
  'If you have time, write more detailed notes.',
  'Choose the way for which the price is lowest.',
  'Choose the class for which the evidence is strongest.',
  'Take boat if a ship is named, rail if a train is, and road if a lorry is.',
  'More water means boat, more track means rail, and no change means neither.',
])('no answer: %s', (step) => expect(found(step)).toEqual([]));
