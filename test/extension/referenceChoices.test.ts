import { expect, test } from 'vitest';
import {
  referenceChoices,
  type ReferencePlaces,
} from '../../src/extension/results/referenceChoices';

test.each<[ReferencePlaces, readonly string[]]>([
  [{ tasks: 3, own: true }, ['own', 'tasks', 'file']],
  [{ tasks: 3, own: false }, ['tasks', 'file', 'own']],
  [{ tasks: 0, own: true }, ['own', 'file']],
  [{ tasks: 0, own: false }, ['file', 'own']],
])('%j: the likeliest place of references comes first', (places, wanted) => {
  expect(referenceChoices(places).map(({ value }) => value)).toEqual(wanted);
});
