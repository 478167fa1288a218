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
