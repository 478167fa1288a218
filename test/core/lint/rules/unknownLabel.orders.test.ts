import { describe, expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { findingsInSteps } from './findingsInSteps';

const milk = 'Judge the milk. Answer "fresh" if it can be drunk, and "sour" if it cannot.';
const signs = 'Output "<" if A is smaller, ">" if A is larger, and "=" if they are equal.';
const letters = 'Choose the better text. Answer with A, B or C.';
const level = 'Tell the level of the course. Use 1 for beginners, 2 for others.';

describe('what a definition does not tell to answer', () => {
  test.each([
    [milk, 'If it comes from a tin, answer outdated.', 'Answer fresh or sour.'],
    [milk, 'If both are said of it, answer offline.', 'Answer fresh or sour.'],
    [milk, 'If it has only begun to turn, output "aged" rather than "sour".'],
    [milk, 'If nobody has tasted it, then "unknown".'],
    [milk, 'Answer fresh or sour. Otherwise unclear.'],
    [milk, 'Write fresh if so, sour if not and mixed if the two are blended.'],
    [signs, 'Output <, > or =, and "?" if one of them is no number.'],
    [letters, 'If all are bad, answer "0".'],
    [`${milk} Both bottles may be open.`, 'If the bottles differ, answer "both".'],
  ])('%s %s', (definition, ...steps) => {
    expect(findingsInSteps(unknownLabel, definition, steps)).toHaveLength(1);
  });
});

describe('what it tells to answer elsewhere, and what is no answer', () => {
  test.each([
    [`${level} If nothing is said about it, return 0.`, 'If there is no hint, return 0.'],
    [`${level} If nothing is said about it, return 0.`, 'Write 1, 2 or, for no hint, 0.'],
    [milk, 'If both hold, answer likewise.', 'Answer fresh or sour.'],
    [milk, 'If you are sure, answer now.', 'Answer fresh or sour.'],
    [milk, 'Otherwise read on.', 'Answer fresh or sour.'],
    [milk, 'If the date has passed, the label has to say so.', 'Answer fresh or sour.'],
    [milk, 'If it smells, write down "smells" for yourself and answer sour.'],
    [letters, 'Give each text 0, 1 or 2 points.', 'Answer A, B or C.'],
  ])('%s %s', (definition, ...steps) => {
    expect(findingsInSteps(unknownLabel, definition, steps)).toEqual([]);
  });
});
