import { test } from 'vitest';
import { stepsNotRendered } from '../../../../src/core/lint/rules/stepsNotRendered';
import { expectFindings } from '../expectFindings';

const steps = `
    Steps:
      1. Read.
      2. Answer.
    `;

test('a layout that ships with Stepwise and leaves the steps out', () =>
  expectFindings(
    stepsNotRendered,
    `
    Layout: tk-instruct
            ^^^^^^^^^^^ The layout "tk-instruct" has no place for steps, so the 2 steps of this task reach no prompt. "tk-instruct-steps" shows them.${steps}`,
  ));

test('a single step', () =>
  expectFindings(
    stepsNotRendered,
    `
    Layout: definition-only
            ^^^^^^^^^^^^^^^ The layout "definition-only" has no place for steps, so the step of this task reaches no prompt. "step-by-step" shows them.
    Steps:
      1. Answer.
    `,
  ));

test.each(['step-by-step', 'step-by-step-append', 'tk-instruct-steps', 'alpaca'])('%s', (name) =>
  expectFindings(stepsNotRendered, `\n    Layout: ${name}${steps}`),
);

test('without a layout the default is used, which shows them', () =>
  expectFindings(stepsNotRendered, steps));

test('without steps nothing is lost', () =>
  expectFindings(stepsNotRendered, 'Layout: tk-instruct\nSteps:\n'));

const own = (template: string) => ({ layoutText: () => `Template:\n  ${template}\n` });

test('a layout of one’s own', () =>
  expectFindings(
    stepsNotRendered,
    `
    Layout: own.instruct
            ^^^^^^^^^^^^ The layout "own.instruct" has no place for steps, so the 2 steps of this task reach no prompt. "step-by-step" shows them.${steps}`,
    own('{{^steps}}{{steps}}{{/steps}} {{#steps}}There are some.{{/steps}} {{input}}'),
  ));

test.each([
  '{{steps.sentence}}',
  '{{#steps}}{{steps}}{{/steps}}',
  '{{#category}}{{steps}}{{/category}}',
])('a layout with %s', (template) =>
  expectFindings(stepsNotRendered, `\n    Layout: own.instruct${steps}`, own(template)),
);

test('nothing is said of a layout that is unknown or broken', () => {
  expectFindings(stepsNotRendered, `\n    Layout: own.instruct${steps}`);
  expectFindings(stepsNotRendered, `\n    Layout: own.instruct${steps}`, own('{{#steps}}'));
});
