import { expect, test } from 'vitest';
import type { PlainInstruction } from '../../../src/core/document/model';
import { assemble } from '../../../src/core/prompt/assemble';
import { builtInLayouts, parseLayout } from '../../../src/core/prompt/layouts';
import { isChatRole, placeholderNames } from '../../../src/core/prompt/template';
import { placeholders } from '../../../src/core/prompt/assemble';

const instruction: PlainInstruction = {
  task: 'kettles',
  category: 'Sentiment',
  definition: ' Would the writer buy again? Answer Yes or No ',
  steps: ['Read the review.', 'Answer\nYes or No'],
  positiveExamples: [
    { input: 'It sings.', output: 'Yes', explanation: 'Praise.' },
    { input: ' It drips ', output: 'No!' },
    { input: 'It is a third one.', output: 'No' },
  ],
  negativeExamples: [{ input: 'It sings.', output: 'Maybe' }],
};

function promptOf(layout: string, input = 'It {{steps}} & <leaks>'): string {
  const template = parseLayout(builtInLayouts[layout]!);
  if (template.kind === 'broken') throw new Error(template.message);
  return assemble(template, instruction, { input }).text;
}

test('tk-instruct', () => {
  expect(promptOf('tk-instruct')).toBe(
    'Definition: Would the writer buy again? Answer Yes or No.\n\n' +
      ' Positive Example 1 -\nInput: It sings.\n Output: Yes.\n\n' +
      ' Positive Example 2 -\nInput: It drips.\n Output: No!\n\n' +
      'Now complete the following example -\nInput: It {{steps}} & <leaks>\nOutput: ',
  );
});

test('tk-instruct makes a full stop of an empty input', () => {
  expect(promptOf('tk-instruct', ' \n')).toMatch(/\nInput: \.\nOutput: $/);
});

test('tk-instruct-steps', () => {
  expect(promptOf('tk-instruct-steps')).toMatch(
    /^Step by Step Instruction: 1\. Read the review\.\n2\. Answer\n {3}Yes or No\.\n\nDefinition: Would/,
  );
});

test('step-by-step', () => {
  expect(promptOf('step-by-step')).toBe(
    'Step by Step Instruction: 1. Read the review.\n2. Answer\n   Yes or No\n' +
      'Definition: Would the writer buy again? Answer Yes or No \n' +
      'Positive Example 1--\nInput:It sings.\nOutput:Yes\n' +
      'Positive Example 2--\nInput: It drips \nOutput:No!\n' +
      'Now complete the following example--\nInput:It {{steps}} & <leaks>\nOutput:',
  );
});

test('step-by-step-append has the steps behind the definition', () => {
  const prompt = promptOf('step-by-step-append');
  expect(prompt.indexOf('Step by Step Instruction:')).toBeGreaterThan(
    prompt.indexOf('Definition:'),
  );
  expect(prompt.length).toBe(promptOf('step-by-step').length);
});

test('definition-only and input-only', () => {
  expect(promptOf('definition-only', 'x')).toBe(
    'Definition: Would the writer buy again? Answer Yes or No.\n\nNow complete the following example -\nInput: x.\nOutput: ',
  );
  expect(promptOf('input-only', 'x')).toBe('Input: x\nOutput: ');
});

test.each(Object.keys(builtInLayouts))(
  '%s uses known placeholders only and shows the input',
  (name) => {
    const template = parseLayout(builtInLayouts[name]!);
    if (template.kind === 'broken') throw new Error(template.message);
    const names = [...placeholderNames(template.nodes)]
      .filter((name) => !isChatRole(name))
      .map((placeholder) => placeholder.split('.')[0]);
    expect(placeholders).toEqual(expect.arrayContaining(names));
    expect(names).toContain('input');
  },
);

test('sections say where the prompt comes from', () => {
  const template = parseLayout(builtInLayouts['step-by-step']!);
  if (template.kind === 'broken') throw new Error(template.message);
  const { text, sections } = assemble(template, instruction, { input: 'x' });
  expect(
    sections.map(({ name, index, start, end }) => [name, index, text.slice(start, end)]),
  ).toEqual([
    ['steps', null, 'Step by Step Instruction: 1. Read the review.\n2. Answer\n   Yes or No\n'],
    ['definition', null, ' Would the writer buy again? Answer Yes or No '],
    ['positive-example', 0, 'Positive Example 1--\nInput:It sings.\nOutput:Yes\n'],
    ['positive-example', 1, 'Positive Example 2--\nInput: It drips \nOutput:No!\n'],
    ['input', null, 'x'],
  ]);
});

test('a layout that is none says what is wrong', () => {
  expect(parseLayout('Task: x\n')).toMatchObject({ kind: 'broken' });
  expect(parseLayout('Template:\n  {{#steps}} {{input}}\n')).toEqual({
    kind: 'broken',
    message:
      'The template is not valid: Unclosed section "steps" at character 20. Check that every {{#section}} has its {{/section}}.',
  });
});
