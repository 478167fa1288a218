import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { lint } from '../../src/core/lint/lint';
import type { Finding } from '../../src/core/lint/rule';
import { prepareRename, rename } from '../../src/language/rename';
import { around, drawn, edited, within } from './drawn';

const uri = 'file:///a.instruct';

const findings = (text: string): Finding[] => lint(parse(text));

/** The text after a rename, or why there was none. */
function renamed(drawing: string, newName: string, { crlf = false, isStage = false } = {}): string {
  const { source, position } = drawn(drawing, { crlf });
  const request = { uri, position, newName, lint: findings };
  const result = rename(source, request, around({ isStage }));
  if (result.kind === 'refused') return result.message;
  return edited(source, result.edit.changes?.[uri] ?? []);
}

function prepared(drawing: string): string {
  const { source, position } = drawn(drawing);
  const result = prepareRename(source, position);
  return result.kind === 'refused'
    ? result.message
    : `${within(source, result.range)} as ${result.placeholder}`;
}

const task = `Task: kettles
Definition:
  Answer with "Yes" or "No". Yesterday does not count, and No-one asks.

Steps:
  1. If it is praised, answer |Yes.
  2. Otherwise answer No.

Positive Example 1:
  Input: Yes
  Output: Yes
  Explanation: It is praised, so answer Yes.

Positive Example 2:
  Input: No
  Output (exact): "Yes"

Negative Example 1:
  Input: No
  Output: Yes, it is
`;

/** Two positive examples. */
const examples = (first: string, second: string): string =>
  `\nPositive Example 1:\n  Input: a kettle\n  Output: ${first}\n\nPositive Example 2:\n  Input: a lamp\n  Output: ${second}\n`;

const relations = `Task: nli
Definition:
  Given a premise and a hypothesis, answer with entailment, contradiction or neutral.

Steps:
  1. Read the premise and the hypothesis.
  2. If the premise makes it true, it is entailment; if it makes it false, it is contradiction.
  3. In all other cases it is neutral.
  4. Answer with that word.
${examples('entailment', 'neutral')}`;

const intents = `Task: bank
Definition:
  Classify a message to a bank as one of: card_lost, transfer, balance, other.

Steps:
  1. Read the message.
  2. Look for words on a lost card (card_lost), on sending money (transfer), or on the amount in an account (balance). The rest falls under other.
  3. Answer with that label.
${examples('card_lost', 'transfer')}`;

const acts = `Task: messages
Definition:
  Classify a message as question, request or remark.

Steps:
  1. Read the message.
  2. Decide:
     - question: it wants to know something
     - request: it wants something to be done
     - remark: all else
  3. Write the class.
${examples('question', 'remark')}`;

describe('a label', () => {
  test('in definition, steps, outputs and explanations, and nowhere else', () => {
    const wanted = `Task: kettles
Definition:
  Answer with "Good" or "No". Yesterday does not count, and No-one asks.

Steps:
  1. If it is praised, answer Good.
  2. Otherwise answer No.

Positive Example 1:
  Input: Yes
  Output: Good
  Explanation: It is praised, so answer Good.

Positive Example 2:
  Input: No
  Output (exact): "Good"

Negative Example 1:
  Input: No
  Output: Yes, it is
`;
    expect(renamed(task, 'Good')).toBe(wanted);
    expect(renamed(task, '  Good\t')).toBe(wanted);
    expect(renamed(task, 'Good', { crlf: true })).toBe(wanted.replaceAll('\n', '\r\n'));
  });

  test('from wherever it stands', () => {
    const places = ['"|Yes"', 'Yes|.', 'Output: Y|es\n'];
    for (const place of places) {
      const text = task.replace('|', '').replace(place.replace('|', ''), place);
      expect(renamed(text, 'Good')).toBe(renamed(task, 'Good'));
    }
  });

  test('of several words, over the end of a line', () => {
    const text =
      'Definition: Answer "Not sure" or "Sure".\n  Say "Not\n  sure" once.\nSteps:\n  1. Answer "Not sur|e".\n';
    expect(renamed(text, 'Unsure')).toBe(
      'Definition: Answer "Unsure" or "Sure".\n  Say "Unsure" once.\nSteps:\n  1. Answer "Unsure".\n',
    );
  });

  test('with other capitals in the examples is still one label', () => {
    const text =
      'Definition: Say whether it is so. Answer with yes or |no.\nPositive Example 1:\n  Output: Yes\nPositive Example 2:\n  Output: No\n';
    expect(renamed(text, 'never')).toBe(
      'Definition: Say whether it is so. Answer with yes or never.\nPositive Example 1:\n  Output: Yes\nPositive Example 2:\n  Output: never\n',
    );
    expect(renamed(text, 'No')).toContain('yes or No.');
  });

  test('with a full stop in the examples keeps it there', () => {
    const text =
      'Definition: Say whether it is so. Answer "Yes" or "|No".\nPositive Example 1:\n  Output: Yes.\nPositive Example 2:\n  Output: No.\nPositive Example 3:\n  Output (exact): " no. "\n';
    expect(renamed(text, 'Never')).toBe(
      'Definition: Say whether it is so. Answer "Yes" or "Never".\nPositive Example 1:\n  Output: Yes.\nPositive Example 2:\n  Output: Never.\nPositive Example 3:\n  Output (exact): " Never. "\n',
    );
  });

  test.each([
    ['neutral', 'unclear', relations],
    ['transfer', 'money_sent', intents],
    ['question', 'ask', acts],
  ])('leaves no findings behind: %s to %s', (label, newLabel, text) => {
    const result = renamed(text.replace(label, `|${label}`), newLabel);
    expect(result).toBe(text.replaceAll(label, newLabel));
    expect(lint(parse(result)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  test('may get a name with any characters', () => {
    expect(renamed(task, '$1 \\ ')).toContain('Output (exact): "$1 \\\\"');
    expect(renamed(task, '\u05D0\u05D1')).toContain('Output: \u05D0\u05D1\n');
  });

  test.each([
    [
      'H',
      `Task: moods
Definition: Write one letter: <A> for a happy review, B for an unhappy one.

Steps:
  1. A review is given. Read it.
  2. Where it praises, <A> is the letter. Otherwise write B.
${examples('<A>', 'B')}`,
    ],
    [
      'close',
      `Task: pairs
Definition: Compare two sentences and output one of these: equal (the same is meant), <near> (one detail differs), far (all differs).

Steps:
  1. Compare the sentences.
  2. Think about whether equal, <near> or far describes the pair.
  3. Write that word.
${examples('equal', '<near>')}`,
    ],
  ])('has the name %s wherever the rules read it, from each of the places', (newLabel, marked) => {
    const text = marked.replace(/[<>]/g, '');
    expect(findings(text)).toEqual([]);
    for (const { index } of marked.matchAll(/</g)) {
      const before = marked.slice(0, index).replace(/[<>]/g, '');
      const result = renamed(`${before}|${text.slice(before.length)}`, newLabel);
      expect(result).toBe(marked.replace(/<\w+>/g, newLabel));
      expect(findings(result)).toEqual([]);
    }
  });

  test.each([
    [
      'is told by a range alone',
      `Definition: Rate the review from 1 to 5.\n${examples('|2', '5')}`,
      '"2" is told only as part of a range, which has no name for it. Change the range in the definition, or list the labels there one by one.',
    ],
    [
      'is told by a range, too',
      `Definition: Rate the urgency from 1 to 4: 1 = ambulance now, |2 = doctor today, 3 = doctor this week, 4 = care at home. Return the number.\n${examples('4', '1')}`,
      '"2" was not renamed to "Ham", because of line 1: a range tells "2" there, too. List the labels one by one, and rename again.',
    ],
    [
      'stands in an exact definition',
      `Task: a\nDefinition (exact): "Answer \\"Spam\\" or \\"No\\"."\n${examples('|Spam', 'No')}`,
      '"Spam" was not renamed to "Ham", because of line 2: the exact value of the definition would still tell "Spam". Change it there, and then rename.',
    ],
    [
      'stands in exact steps',
      `Task: a\nDefinition: Answer "|Spam" or "No".\nSteps (exact): "1. Answer Spam or No."\n${examples('Spam', 'No')}`,
      '"Spam" was not renamed to "Ham", because of line 3: a finding would be new there. No step says when the answer is "Ham". A model that follows the steps hardly ever gives an answer that they leave out. Change that place, and then rename.',
    ],
    [
      'is known by the examples alone',
      `Definition: Tell whether the review is kind.\n${examples('|Yes', 'No')}`,
      '"Yes" was not renamed to "Ham", because of line 1: the definition would no longer tell which labels the task has. Set its labels in quotation marks, or choose another name.',
    ],
  ])('stays where it %s', (_, drawing, message) => {
    expect(renamed(drawing, 'Ham')).toBe(message);
  });

  test('is refused only for findings that are reported', () => {
    const text = `Task: a\nDefinition: Answer "|Spam" or "No".\nSteps (exact): "1. Answer Spam or No."\n`;
    const { source, position } = drawn(text);
    const result = rename(source, { uri, position, newName: 'Ham', lint: () => [] });
    expect(result.kind).toBe('edit');
  });

  test('is shown as told by a range before a name is typed', () => {
    expect(prepared(`Definition: Rate the review from 1 to 5.\n${examples('|2', '5')}`)).toContain(
      'only as part of a range',
    );
  });

  test.each([
    ['', 'A label is not empty. Type the new label.'],
    ['  ', 'A label is not empty. Type the new label.'],
    ['a\nb', 'A label stands on one line. Type it without line breaks.'],
    ['a\rb', 'A label stands on one line. Type it without line breaks.'],
    ['a\0b', 'This label holds characters that do not show in a text file. Type it without them.'],
    [
      '\uD800',
      'This label holds characters that do not show in a text file. Type it without them.',
    ],
    ['No', '"No" is a label of this task already. Two labels in one cannot be told apart again.'],
    ['no', '"No" is a label of this task already. Two labels in one cannot be told apart again.'],
    [
      '"No".',
      '"No" is a label of this task already. Two labels in one cannot be told apart again.',
    ],
  ])('refuses %j', (newName, message) => {
    expect(renamed(task, newName)).toBe(message);
  });

  test('is shown before it is renamed', () => {
    expect(prepared(task)).toBe('Yes as Yes');
  });
});

describe('a placeholder', () => {
  test.each([
    [
      '{{ste|ps}} {{steps.sentence}} {{task}}',
      'definition',
      '{{definition}} {{definition.sentence}} {{task}}',
    ],
    ['{{#ste|ps}}{{steps}}{{/steps}}', 'category', '{{#category}}{{category}}{{/category}}'],
    ['{{^steps}}none{{/st|eps}}', 'task', '{{^task}}none{{/task}}'],
    [
      '{{#positive_ex|amples}}{{input}}{{/positive_examples}}',
      'negative_examples',
      '{{#negative_examples}}{{input}}{{/negative_examples}}',
    ],
    [
      '{{input}}{{#positive_examples}}{{inp|ut}}{{/positive_examples}}',
      'output',
      '{{input}}{{#positive_examples}}{{output}}{{/positive_examples}}',
    ],
    ['{{definitoi|n}}', 'definition', '{{definition}}'],
    ['{{#ste|ps}}a', 'task', '{{#task}}a'],
  ])('%s to %s', (template, newName, wanted) => {
    expect(renamed(`Template:\n  ${template}\n`, newName)).toBe(`Template:\n  ${wanted}\n`);
  });

  test.each([
    [
      '{{ste|ps}}',
      'stages',
      '"stages" is no placeholder that can stand here. Possible are definition, steps, input, task, category.',
    ],
    [
      '{{ste|ps}}',
      'output',
      '"output" is no placeholder that can stand here. Possible are definition, steps, input, task, category.',
    ],
    [
      '{{ste|ps}}',
      'positive_examples',
      '"positive_examples" is no placeholder that can stand here. Possible are definition, steps, input, task, category.',
    ],
    [
      '{{#positive_ex|amples}}{{input}}{{/positive_examples}}',
      'steps',
      '"steps" is no placeholder that can stand here. Possible are positive_examples, negative_examples.',
    ],
    [
      '{{ste|ps}}',
      '',
      '"" is no placeholder that can stand here. Possible are definition, steps, input, task, category.',
    ],
  ])('refuses %s as %j', (template, newName, message) => {
    expect(renamed(`Template:\n  ${template}\n`, newName)).toBe(message);
  });

  describe('in the prompt of a stage', () => {
    const inStage = (template: string, newName: string): string =>
      renamed(`Template:\n  ${template}\n`, newName, { isStage: true });

    test.each([
      [
        '{{#steps}}{{num|ber}}{{/steps}}{{number}}',
        'text',
        '{{#steps}}{{text}}{{/steps}}{{number}}',
      ],
      [
        '{{#steps}}{{number}}{{/steps}}{{#positive_examples}}{{num|ber}}{{/positive_examples}}',
        'output',
        '{{#steps}}{{number}}{{/steps}}{{#positive_examples}}{{output}}{{/positive_examples}}',
      ],
      [
        '{{#ste|ps}}{{number}} {{category}}{{/steps}}',
        'positive_examples',
        '{{#positive_examples}}{{number}} {{category}}{{/positive_examples}}',
      ],
      ['{{#ste|ps}}some{{/steps}}', 'category', '{{#category}}some{{/category}}'],
      [
        '{{constructo|r}}{{#toString}}{{/toString}}',
        'category',
        '{{category}}{{#toString}}{{/toString}}',
      ],
    ])('%s to %s', (template, newName, wanted) => {
      expect(inStage(template, newName)).toBe(`Template:\n  ${wanted}\n`);
    });

    test.each([
      ['{{defin|ition}}', 'Possible are category, definition.'],
      ['{{ste|ps}}', 'Possible are category, definition.'],
      ['{{#steps}}{{num|ber}}{{/steps}}', 'Possible are category, definition, number, text.'],
      ['{{#ste|ps}}{{number}} {{text}}{{/steps}}', 'Possible are steps.'],
      [
        '{{#ste|ps}}{{text}}{{/steps}}{{steps}}',
        'No other name fits everywhere that "steps" stands.',
      ],
    ])('%s has its own names', (template, possible) => {
      for (const ofLayout of ['task', 'user'])
        expect(inStage(template, ofLayout)).toBe(
          `"${ofLayout}" is no placeholder that can stand here. ${possible}`,
        );
    });
  });

  test('is shown without its form and braces', () => {
    expect(prepared('Template:\n  {{ste|ps.sentence}}')).toBe('steps as steps');
    expect(prepared('Template:\n  {{#ste|ps}}')).toBe('steps as steps');
  });
});

test.each([
  '|',
  'Ta|sk: a',
  'Task: a|',
  'Layout: tk-in|struct',
  'Definition: some wo|rds',
  'Definition: {{in|put}}',
  'Template:\n  {{|}}',
  'Template (exact): "{{in|put}}"',
  'Steps:\n  1|. Read.',
  'Positive Example 1:\n  Output: a|',
])('nothing else: %j', (drawing) => {
  const message =
    'Only labels of the task, and placeholders and sections of a template, can be renamed.';
  expect(prepared(drawing)).toBe(message);
  expect(renamed(drawing, 'x')).toBe(message);
});
