import { expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { labelsOf } from '../../../src/core/lint/prose/labels/labels';
import { labelMentions, labelSpread } from '../../../src/core/names/labelMentions';

const text = `Definition: Answer "Yes" or "No".
Steps:
  1. If so, answer
     Yes.
Positive Example 1:
  Input: Yes
  Output: Yes
  Explanation: So the label is Yes.
Positive Example 2:
  Output: YES
Positive Example 3:
  Output: yes.
Positive Example 4:
  Explanation: no output
Negative Example 1:
  Output (exact): "No"
`;
const { instruction } = parse(text);

test('labels are found where they are meant, in the order of the file', () => {
  const found = labelMentions(instruction, ['Yes', 'No']);
  expect(
    found.map(({ label, span, in: place, inString }) =>
      [label, text.slice(span.start, span.end), place, inString ? 'in a string' : ''].join(' '),
    ),
  ).toEqual([
    'Yes Yes definition ',
    'No No definition ',
    'Yes Yes step ',
    'Yes Yes output ',
    'Yes Yes explanation ',
    'Yes YES output ',
    'Yes yes output ',
    'No "No" output in a string',
  ]);
});

/** The steps with the mentions of labels in brackets. */
function stepsMarked(steps: string, labels: readonly string[]): string {
  const source = `Definition: Answer.\nSteps:\n${steps}\n`;
  const mentions = labelMentions(parse(source).instruction, labels);
  let result = source;
  for (const { span } of mentions.toReversed())
    result = `${result.slice(0, span.start)}[${result.slice(span.start, span.end)}]${result.slice(span.end)}`;
  return result.slice('Definition: Answer.\nSteps:\n'.length, -1);
}

const relations = ['entailment', 'contradiction', 'neutral'];
const acts = ['question', 'request', 'remark'];
const intents = ['card_lost', 'transfer', 'other'];

test.each([
  [relations, '  1. In all other cases it is [neutral].'],
  [relations, '  1. It makes the hypothesis true -> [entailment].'],
  [
    relations,
    '  1. Look for a contradiction, and stay neutral.\n  2. Answer [contradiction] or [neutral].',
  ],
  [
    acts,
    '  1. Decide:\n     - [question]: it asks something\n     - [request]: it asks for a deed',
  ],
  [
    acts,
    '  1. Find the question. Look whether a request or a remark is made.\n  2. Answer "[question]", "[request]" or "[remark]".',
  ],
  [
    intents,
    '  1. Look for words on sending money ([transfer]).\n  2. The rest falls under [other].',
  ],
  [
    intents,
    '  1. Compare each transfer with the other ones.\n  2. Answer "[transfer]" or "[other]".',
  ],
  [['Yes', 'No'], '  1. If it is a noun, answer [yes], and in all other cases "[no]".'],
  [['not sure', 'sure'], '  1. All the rest counts as [not\n     sure].'],
])('of %j, a step names those that the rules read as answers: %s', (labels, steps) => {
  expect(stepsMarked(steps.replace(/[[\]]/g, ''), labels)).toBe(steps);
});

test.each([
  ['question', '  1. Find the [question]s.'],
  ['not_sure', '  1. Where both fit, [Not sure] is right.'],
  ['-1', '  1. Write minus one.'],
  ['no', '  1. There is no reason to guess.'],
])('"%s", which no step answers, is named where a step mentions it: %s', (label, steps) => {
  expect(stepsMarked(steps.replace(/[[\]]/g, ''), [label])).toBe(steps);
});

test('a definition names its labels where the rules read them', () => {
  const definition = 'Write one letter: A for a happy review, B for an unhappy one.';
  const source = `Definition: ${definition}\nPositive Example 1:\n  Output: A\nPositive Example 2:\n  Output: B\n`;
  const read = parse(source).instruction;
  const mentions = labelMentions(read, labelsOf(read).labels);
  expect(mentions.map(({ label, span, in: place }) => `${label} ${place} ${span.start}`)).toEqual([
    `A definition ${source.indexOf('A for')}`,
    `B definition ${source.indexOf('B for')}`,
    `A output ${source.indexOf('A\n')}`,
    `B output ${source.indexOf('B\n')}`,
  ]);
});

test('an exact list of steps has no places of labels', () => {
  const exact = parse('Steps (exact): "1. In all other cases it is neutral."').instruction;
  expect(labelMentions(exact, relations)).toEqual([]);
});

test('nothing is found without labels, in exact texts, or in an empty file', () => {
  expect(labelMentions(instruction, [])).toEqual([]);
  expect(labelMentions(parse('').instruction, ['Yes'])).toEqual([]);
  const exact = parse('Definition (exact): "Answer \\"Yes\\"."').instruction;
  expect(labelMentions(exact, ['Yes'])).toEqual([]);
});

test('positive examples are counted by their labels, whatever the capitals and the full stop', () => {
  const { counts, others } = labelSpread(instruction, ['Yes', 'No']);
  expect([...counts]).toEqual([
    ['Yes', 3],
    ['No', 0],
  ]);
  expect(others).toBe(1);
});
