import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPositiveExamples } from '../../../../src/core/document/addExamples';
import { applyEdits } from '../../../../src/core/document/edit';
import { plainInstruction } from '../../../../src/core/document/model';
import { parse } from '../../../../src/core/document/parse';
import { readExamples } from '../../../../src/core/refine/examples/answer/readExamples';
import { expectLinearTime } from '../../../linearTime';

const two = [
  { input: 'Not bad at all.', output: 'good', explanation: 'Two negations.' },
  { input: 'Great,\nif you like waiting.', output: 'bad', explanation: 'Irony.' },
];
const [first, second] = two as [(typeof two)[0], (typeof two)[0]];
const json = JSON.stringify(two, null, 2);
const blocks = (mark: (label: string) => string, between = ''): string =>
  two
    .map(
      ({ input, output, explanation }) =>
        `${mark('Input')} ${input}\n${mark('Output')} ${output}\n${mark('Explanation')} ${explanation}`,
    )
    .join(`\n${between}\n`);
/** The second line of an input stands below the first. */
const listed = (...[input, output, explanation]: readonly [string, string, string]): string =>
  two
    .map((each) => {
      const value = each.input.replace(
        '\n',
        `\n${' '.repeat(Math.max(input.search(/\w*:|\*\*/), 0))}`,
      );
      return `${input}${value}\n${output}${each.output}\n${explanation}${each.explanation}`;
    })
    .join('\n');

describe('two examples, whatever their dress', () => {
  test.each<[string, string]>([
    ['JSON', json],
    ['JSON in one line', JSON.stringify(two)],
    ['JSON in a fence', `Sure! Here you are:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
    ['a fence that is never closed', `\`\`\`json\n${json}`],
    ['JSON after talk', `Here are two examples:\n${json}\nLet me know [if] that helps {a lot}.`],
    ['JSON under a key', JSON.stringify({ task: 'x', examples: two })],
    ['a key for each', JSON.stringify({ 'Example 1': first, 'Example 2': second })],
    ['an object a line', two.map((each) => JSON.stringify(each)).join('\n')],
    ['objects with commas', two.map((each) => JSON.stringify(each)).join(',\n')],
    ['commas at the end', json.replace(/\n(?= *[}\]])/g, ',\n')],
    ['line ends inside strings', JSON.stringify(two).replaceAll('\\n', '\n')],
    ['other keys', JSON.stringify(two).replace(/"(input|output)"/g, '"Expected_$1"')],
    ['a reason', JSON.stringify(two).replaceAll('"explanation"', '"reason"')],
    ['a list that broke off', `${JSON.stringify(two).slice(0, -1)},{"input":"And th`],
    ['thinking before', `<think>\n[{"input": "x", "output": "y"}]\n</think>\n${json}`],
    ['labels', blocks((label) => `${label}:`)],
    ['bold labels', blocks((label) => `**${label}:**`, '---\n')],
    ['bold labels, colon outside', blocks((label) => `**${label}**:`)],
    ['bullets', blocks((label) => `- ${label}:`)],
    ['nested bullets', listed('- Input: ', '  - Output: ', '  - Explanation: ')],
    ['a numbered list', listed('1. **Input:** ', '   **Output:** ', '   **Explanation:** ')],
    ['a numbered list in brackets', listed('(1) Input: ', '    Output: ', '    Explanation: ')],
    ['YAML', listed('- input: ', '  output: ', '  explanation: ')],
    ['indented YAML', `examples:\n${listed('  - input: ', '    output: ', '    explanation: ')}`],
    [
      'YAML with blocks',
      two
        .map(
          ({ input, output, explanation }) =>
            `- input: |\n    ${input.replace('\n', '\n    ')}\n  output: ${output}\n  explanation: >-\n    ${explanation}`,
        )
        .join('\n'),
    ],
    ['headings of parts', listed('### Input\n', '### Output\n', '### Explanation\n')],
    ['bold titles of parts', listed('**Input**\n', '**Output**\n', '**Explanation**\n')],
    ['a mistake before', listed('Input: ', 'Incorrect Output: neither\nOutput: ', 'Explanation: ')],
    ['a mistake in bold', listed('**Input:** ', '**Output:** ', '**Wrong output:** x\n**Why:** ')],
    ['a mistake in JSON', JSON.stringify(two.map((each) => ({ wrong_output: 'x', ...each })))],
    [
      'a mistake beside the correct one in JSON',
      JSON.stringify(two).replaceAll('"output"', '"incorrect_answer":"x","correct_answer"'),
    ],
    [
      'the original input in JSON',
      JSON.stringify(two.map((each) => ({ original_input: 'x', ...each }))),
    ],
    ['small letters', blocks((label) => `${label.toLowerCase()}:`)],
    ['capitals', blocks((label) => `${label.toUpperCase()}:`)],
    ['headings between', `### Example 1\n${blocks((label) => `${label}:`, '\n### Example 2:')}`],
    [
      'titles between',
      `**Example 1**\n\n${blocks((label) => `${label}:`, '\n**Example 2 (irony)**')}`,
    ],
    ['numbers between', `1.\n${blocks((label) => `${label}:`, '2.')}`],
    ['labels in a fence', `Here:\n\`\`\`\n${blocks((label) => `${label}:`)}\n\`\`\``],
    ['talk around labels', `Of course!\n\n${blocks((label) => `${label}:`)}\n\nI hope this helps!`],
    ['CR LF', blocks((label) => `${label}:`).replaceAll('\n', '\r\n')],
    [
      'the form of our files',
      two
        .map(
          ({ input, output, explanation }, index) =>
            `Positive Example ${index + 3}:\n  Input:\n    ${input.replace('\n', '\n    ')}\n  Output: ${output}\n  Explanation: ${explanation}\n`,
        )
        .join('\n'),
    ],
    [
      'values below their labels',
      two
        .map(
          ({ input, output, explanation }) =>
            `**Input**:\n${input}\n\n**Output**:\n\`${output}\`\n\n**Why**:\n${explanation}\n`,
        )
        .join('\n'),
    ],
  ])('%s', (_, answer) => expect(readExamples(answer)).toEqual(two));
});

describe('no example is made up', () => {
  test.each([
    '',
    'I am sorry, I cannot help with that.',
    'Here are harder examples:\n1. A review with irony.\n2. A review with two negations.',
    '[]',
    '{"input": "no output"}',
    '{"input": "no right output", "incorrect_output": "x"}',
    'Input: no right output\nIncorrect output: x',
    '[{"question": "a"}, "b", 3, null]',
    'Input: only an input\n\nInput: and another',
    'Output: only an output',
    '```json\n[{"input": "broken", "outp',
    '[[[[[[[[[[',
  ])('%j', (answer) => expect(readExamples(answer)).toEqual([]));
});

describe('values', () => {
  test('that are no texts are written as they are', () => {
    const values = [
      { input: 1, output: true },
      { input: ['a', 'b'], output: ['yes'] },
      { input: { a: 1 }, output: null },
    ];
    expect(readExamples(JSON.stringify(values))).toEqual([
      { input: '1', output: 'true' },
      { input: '["a","b"]', output: 'yes' },
      { input: '{"a":1}', output: '' },
    ]);
  });

  test('hold no terminal codes and no control characters', () => {
    const hostile = '\u001b[31mred\u001b[0m \u001b]0;title\u0007and\u0000 \u009bmore\r\nend\u2028.';
    const clean = 'red and more\nend\n.';
    expect(readExamples(JSON.stringify([{ input: hostile, output: hostile }]))).toEqual([
      { input: clean, output: clean },
    ]);
    expect(readExamples(`Input: a${hostile.slice(0, 8)}\nOutput: b`)).toEqual([
      { input: 'ared', output: 'b' },
    ]);
  });

  test('in a code block may have lines that look like labels', () => {
    const answer = 'Input:\n```\nOutput: 1\nInput: 2\n```\nOutput: 3';
    expect(readExamples(answer)).toEqual([{ input: 'Output: 1\nInput: 2', output: '3' }]);
  });
});

/** What our files, templates and answers give a meaning to. */
const telling = fc.constantFrom(
  'Steps:',
  'Input: x',
  'Output:',
  'Positive Example 1:',
  '# comment',
  '{{input}}',
  '{{#steps}}',
  '```',
  '  ',
  '\n',
  '\t',
  '"',
  '\\',
  '</think>',
  '<script>',
  '\u001b[2J',
  'a',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(telling, { maxLength: 12 }).map((parts) => parts.join('')),
);
const example = fc.record({ input: text, output: text, explanation: text });

test('what was read from an answer stands in a file as it was read', () => {
  const file =
    'Definition: Do it.\n\nPositive Example 1:\n  Input: a\n  Output: b\n\nSteps:\n  1. Go.\n';
  fc.assert(
    fc.property(fc.array(example, { minLength: 1, maxLength: 4 }), (examples) => {
      const read = readExamples(JSON.stringify(examples));
      expect(read).toHaveLength(examples.length);
      const edited = applyEdits(file, [addPositiveExamples(parse(file), read)]);
      const before = plainInstruction(parse(file));
      expect(plainInstruction(parse(edited))).toEqual({
        ...before,
        positiveExamples: [...before.positiveExamples, ...read],
      });
      expect(edited).not.toMatch(/\(exact\)/);
    }),
  );
});

test('JSON gives plain texts back exactly, whatever they look like', () => {
  const plain = fc.array(
    fc.constantFrom('Input:', 'Output: x', '\n', '{', ']', '"', '\\', '```', 'é'),
    {
      maxLength: 10,
    },
  );
  const trimmed = plain.map((parts) => `<${parts.join('')}>`);
  fc.assert(
    fc.property(
      fc.array(fc.record({ input: trimmed, output: trimmed }), { minLength: 1 }),
      (all) => {
        expect(readExamples(JSON.stringify(all))).toEqual(all);
        expect(readExamples(`\`\`\`json\n${JSON.stringify(all, null, 2)}\n\`\`\``)).toEqual(all);
      },
    ),
  );
});

test('any answer can be read', () => {
  const pieces = fc.array(
    fc.oneof(telling, fc.constantFrom('[', '{', '}', ']', ',', 'Input:', ' 1.')),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      for (const { input, output } of readExamples(parts.join('')))
        expect([input, output]).toEqual([input.trim(), output.trim()]);
    }),
  );
});

test.each([
  '[',
  '{"a":',
  '"',
  '[{"input":"a","output":"',
  'Input: a\n',
  '```\n',
  '- - ',
  '1. 1. ',
  '\u001b]',
])('a long answer of nothing but %j is read in linear time', (piece) => {
  expectLinearTime(80_000, (length) => {
    const answer = piece.repeat(Math.ceil(length / piece.length));
    return () => readExamples(answer);
  });
});
