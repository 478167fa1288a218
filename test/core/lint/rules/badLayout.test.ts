import { test } from 'vitest';
import { badLayout } from '../../../../src/core/lint/rules/badLayout';
import { expectFindings, expectFix } from '../expectFindings';

test('a way to fit that there is not', () =>
  expectFindings(
    badLayout,
    `
    Fit: words
         ^^^^^ "Fit: words" means nothing: it is one of plain, tk-instruct.
    Template:
      {{input}}`,
  ));

test('a slip is put right', () =>
  expectFix(
    badLayout,
    `
    Fit: Tk_Instruct
    Template:
      {{input}}
    `,
    `
    Fit: tk-instruct
    Template:
      {{input}}
    `,
  ));

test.each(['plain', 'tk-instruct', ''])('Fit: %s', (fit) =>
  expectFindings(badLayout, `Fit: ${fit}\nTemplate:\n  {{input}}\n`),
);

test('a chat with text outside of its messages', () =>
  expectFindings(
    badLayout,
    `
    Template:
    ^^^^^^^^ The layout makes a chat, and "Task:" stands in none of its messages. Put it between {{#user}} and {{/user}}, or in another message.
      Task:
      {{#user}}
      {{input}}
      {{/user}}`,
  ));

test('a chat whose input stands outside', () =>
  expectFindings(
    badLayout,
    `
    Template:
    ^^^^^^^^ The layout makes a chat, and "{{input}}" stands in none of its messages. Put it between {{#user}} and {{/user}}, or in another message.
      {{#positive_examples}}
      {{#user}}
      {{input}}
      {{/user}}
      {{/positive_examples}}
      {{input}}`,
  ));

test('messages in sections, and white space between them', () =>
  expectFindings(
    badLayout,
    'Template:\n  {{#steps}}\n  {{#system}}\n  {{steps}}\n  {{/system}}\n  {{/steps}}\n\n  {{#user}}{{input}}{{/user}}\n',
  ));

test('a template that is broken is told by other rules', () =>
  expectFindings(badLayout, 'Template:\n  {{#user}} {{input}}\n'));

test('in an instruction', () =>
  expectFindings(
    badLayout,
    `
    Fit: tk-instruct
    ^^^^^^^^^^^^^^^^ "Fit" belongs into a layout file, beside its "Template". An instruction names its layout: "Layout: …".
    Definition: Say it.`,
  ));

const naming = `
    Layout: own.instruct
            ^^^^^^^^^^^^ The layout "own.instruct" cannot be used: `;
const fileOf = (text: string) => ({ layoutText: () => text });

test.each([
  ['another task', 'Task: b\nDefinition: Say it.\n'],
  ['a data file', '{"Definition": ["Say it."]}'],
  ['an empty file', ''],
])('an instruction whose layout is %s', (_, file) =>
  expectFindings(
    badLayout,
    `${naming}A layout needs a "Template:" field; this file has none.
    Definition: Say it.`,
    fileOf(file),
  ),
);

test('an instruction whose layout has a broken template', () =>
  expectFindings(
    badLayout,
    `${naming}The template is not valid: Unclosed section "steps" at character 20. Check that every {{#section}} has its {{/section}}.
    Definition: Say it.`,
    fileOf('Template: {{#steps}} {{input}}\n'),
  ));

test('an instruction whose layout can be used, or is not known', () => {
  const text = 'Layout: own.instruct\nDefinition: Say it.\n';
  expectFindings(badLayout, text, fileOf('Template: {{input}}\n'));
  expectFindings(badLayout, text);
  expectFindings(badLayout, 'Layout:\nDefinition: Say it.\n', fileOf(''));
});
