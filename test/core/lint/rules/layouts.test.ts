import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/core/document/edit';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { noSurroundings, type Finding, type Rule } from '../../../../src/core/lint/rule';
import { missingInputPlaceholder } from '../../../../src/core/lint/rules/missingInputPlaceholder';
import { unclosedSection } from '../../../../src/core/lint/rules/unclosedSection';
import { unknownPlaceholder } from '../../../../src/core/lint/rules/unknownPlaceholder';
import { builtInLayouts, parseLayout } from '../../../../src/core/prompt/layouts';
import { stages } from '../../../../src/core/refine/stages';
import { expectFindings, expectFix } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';

const layoutRules = [
  unknownPlaceholder,
  unclosedSection,
  missingInputPlaceholder,
] as readonly Rule[];

function findings(text: string): Finding[] {
  const document = parse(text);
  return layoutRules.flatMap((rule) => findingsOf(rule, document));
}

test.each(Object.keys(builtInLayouts))('%s has no findings', (name) =>
  expect(findings(builtInLayouts[name]!)).toEqual([]),
);

describe('a prompt of a stage of refinement', () => {
  const inStage = (text: string): string[] => {
    const surroundings = { ...noSurroundings, isStage: true };
    return layoutRules.flatMap((rule) =>
      findingsOf(rule, parse(text), { surroundings }).map(({ message }) => message),
    );
  };

  test.each(stages.map(({ id, file }) => [id, file]))('%s has no findings', (_, file) =>
    expect(inStage(file)).toEqual([]),
  );

  test('has names of its own, and needs no input', () =>
    expect(
      inStage(
        'Template:\n  {{defintion}}{{input}}{{steps}}{{#steps}}{{number}}. {{text}}{{/steps}}{{text}}\n',
      ),
    ).toEqual([
      '"{{defintion}}" stands for nothing here. "definition" is meant, it seems.',
      '"{{input}}" stands for nothing here. It belongs between "{{#positive_examples}}" and "{{/positive_examples}}".',
      '"{{steps}}" is a list, so nothing would stand in its place. Write "{{#steps}}{{number}} {{text}}{{/steps}}".',
      '"{{text}}" stands for nothing here. It belongs between "{{#steps}}" and "{{/steps}}".',
    ]));

  test('sections in sections take linear time', () =>
    expectLinearTime(4_000, (count) => {
      const text = `Template:\n  ${'{{#steps}}{{x}}'.repeat(count)}\n`;
      return () => inStage(text);
    }));
});

test('an instruction is no layout', () =>
  expect(findings('Definition: {{x}} {{#y}}\n')).toEqual([]));

describe('unknown-placeholder', () => {
  test('a slip, and a name that nothing is like', () =>
    expectFindings(
      unknownPlaceholder,
      `
      Template:
        {{defintion}} {{input}} {{answer}}
          ^^^^^^^^^ No placeholder is called "defintion", so nothing appears in its place. "definition" is meant, it seems.
                                  ^^^^^^ No placeholder is called "answer", so nothing appears in its place. Placeholders here are definition, steps, input, positive_examples, negative_examples, task, category, system, user, assistant.
      `,
    ));

  test('what only an example has', () =>
    expectFindings(
      unknownPlaceholder,
      `
      Template:
        {{output}} {{#positive_examples}}{{output}}{{/positive_examples}}
          ^^^^^^ "{{output}}" stands for the output of the example, and here is none: it belongs between "{{#positive_examples}}" and "{{/positive_examples}}". Nothing appears in its place.
      `,
    ));

  test('a list as a value', () =>
    expectFindings(
      unknownPlaceholder,
      `
      Template:
        {{positive_examples}}
          ^^^^^^^^^^^^^^^^^ "positive_examples" is a list, so nothing appears in the place of "{{positive_examples}}". Write "{{#positive_examples}}", what each example looks like, and "{{/positive_examples}}".
      `,
    ));

  test('forms', () =>
    expectFindings(
      unknownPlaceholder,
      `
      Template:
        {{definition.sentence}} {{definition.upper}} {{#steps.sentence}}{{/steps.sentence}}
                                  ^^^^^^^^^^^^^^^^ A value has no form "upper", so "{{definition.upper}}" is the same as "{{definition}}". The one form is "sentence".
                                                        ^^^^^^^^^^^^^^ A section has a plain name: "{{#steps.sentence}}" is never taken for "steps".
      `,
    ));

  test('partials and other braces', () =>
    expectFindings(
      unknownPlaceholder,
      `
      Template:
        {{> header}}
        ^^^^^^^^^^^^ "{{> header}}" would take in another file, which a layout cannot. Nothing appears in its place.
        {{=<% %>=}}
        ^^^^^^^^^^^ "{{=<% %>=}}" would change the braces of placeholders. Keep "{{" and "}}", which all tools for layouts know.
      `,
    ));

  test('names in a section with a wrong name are not looked at', () =>
    expectFindings(
      unknownPlaceholder,
      `
      Template:
        {{#positive-examples}}{{output}}{{/positive-examples}}
           ^^^^^^^^^^^^^^^^^ No placeholder is called "positive-examples", so nothing appears in its place. "positive_examples" is meant, it seems.
      `,
    ));

  test('an exact template is judged as a whole', () =>
    expectFindings(
      unknownPlaceholder,
      `
      Template (exact): " {{inptu}}"
                        ^^^^^^^^^^^^ No placeholder is called "inptu", so nothing appears in its place. "input" is meant, it seems.
      `,
    ));

  test('the fix corrects a section with its end', () =>
    expectFix(
      unknownPlaceholder,
      `
      Template:
        {{#Steps}}
        {{steps}}
        {{/Steps}}
      `,
      `
      Template:
        {{#steps}}
        {{steps}}
        {{/steps}}
      `,
    ));

  test('the fix corrects a form', () =>
    expectFix(
      unknownPlaceholder,
      'Template: {{input.sentance}}\n',
      'Template: {{input.sentence}}\n',
    ));
});

describe('unclosed-section', () => {
  test('a section that is never closed', () =>
    expectFindings(
      unclosedSection,
      `
      Template:
        {{#steps}}
        ^^^^^^^^^^ "{{#steps}}" is never closed, so no prompt can be made. Its end is marked by "{{/steps}}".
        {{steps}}
        {{input}}
      `,
    ));

  test('an end without a beginning', () =>
    expectFindings(
      unclosedSection,
      `
      Template:
        {{input}} {{/steps}}
                  ^^^^^^^^^^ "{{/steps}}" closes a section that was never opened, so no prompt can be made.
      `,
    ));

  test('another name at the end', () =>
    expectFindings(
      unclosedSection,
      `
      Template:
        {{#steps}} {{steps}} {{/step}}
                             ^^^^^^^^^ "{{#steps}}" is closed by "{{/step}}", which has another name, so no prompt can be made.
      `,
    ));

  test('sections that cross', () =>
    expectFindings(
      unclosedSection,
      `
      Template:
        {{#category}}{{#steps}} a {{/category}} b {{/steps}}
                                                  ^^^^^^^^^^ "{{/steps}}" stands outside of the section in which "{{#steps}}" was opened, so no prompt can be made. What is opened last is closed first.
      `,
    ));

  test('tags without an end', () =>
    expectFindings(
      unclosedSection,
      `
      Template:
        {{definition
        ^^^^^^^^^^^^ "{{definition" has no closing braces, so the layout is not read as it is meant. A tag ends with "}}".
        {{input} here {{steps}}
        ^^^^^^^^^^^^^ "{{input} here" has no closing braces, so the layout is not read as it is meant. A tag ends with "}}".
      `,
    ));

  test('comments may hold braces', () =>
    expectFindings(unclosedSection, 'Template:\n  {{! {{#steps}} as in {{steps }} {{input}}\n'));

  test('in an exact template, the whole is marked', () =>
    expectFindings(
      unclosedSection,
      `
      Template (exact): "{{#steps}} "
                        ^^^^^^^^^^^^^ "{{#steps}}" is never closed, so no prompt can be made. Its end is marked by "{{/steps}}".
      `,
    ));

  test.each([
    [
      'a section on lines of its own',
      '{{#steps}}\n  {{steps}}\n  {{input}}',
      '{{#steps}}\n  {{steps}}\n  {{input}}\n  {{/steps}}',
    ],
    [
      'a section within a line',
      '{{#steps}}{{steps}} {{input}}',
      '{{#steps}}{{steps}} {{input}}{{/steps}}',
    ],
    [
      'a section in a section',
      '{{#category}}\n  {{#steps}}\n  {{steps}}\n  {{/category}}\n  {{input}}',
      '{{#category}}\n  {{#steps}}\n  {{steps}}\n  {{/steps}}\n  {{/category}}\n  {{input}}',
    ],
    ['an end too many', '{{input}}\n  {{/steps}}\n  x', '{{input}}\n  x'],
    ['another name', '{{#step}}{{steps}}{{/steps}}', '{{#steps}}{{steps}}{{/steps}}'],
    [
      'a crossing',
      '{{#category}}{{#steps}} a {{/category}} b {{/steps}}',
      '{{#category}}{{#steps}} a {{/steps}}{{/category}} b ',
    ],
    ['a tag', 'Say {{input}', 'Say {{input}}'],
    ['a tag before another', '{{input {{steps}}', '{{input}} {{steps}}'],
  ])('the fix repairs %s', (_, before, after) =>
    expectFix(unclosedSection, `Template:\n  ${before}\n`, `Template:\n  ${after}\n`),
  );
});

describe('missing-input-placeholder', () => {
  test('a template without input', () =>
    expectFindings(
      missingInputPlaceholder,
      `
      Template:
      ^^^^^^^^ Outside of its examples the template has no "{{input}}", so a model never sees what it is to answer.
        {{definition}} {{#positive_examples}}{{input}}{{/positive_examples}}
      `,
    ));

  test.each(['{{input.sentence}}', '{{^steps}}{{input}}{{/steps}}', '{{&input}}', '{{{input}}}'])(
    '%s shows it',
    (template) => expectFindings(missingInputPlaceholder, `Template: ${template}\n`),
  );

  test('while sections are damaged, an input anywhere counts', () =>
    expectFindings(missingInputPlaceholder, 'Template: {{#positive_examples}} {{input}}\n'));

  test('an empty template', () =>
    expectFindings(
      missingInputPlaceholder,
      `
      Template:
      ^^^^^^^^ Outside of its examples the template has no "{{input}}", so a model never sees what it is to answer.
      `,
    ));
});

describe('any template', () => {
  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{',
      '}',
      '#',
      '^',
      '/',
      '! ',
      ' ',
      '\n  ',
      '\r\n  ',
      'steps',
      'input',
      'x',
      '.sentence',
    ],
    ...[
      '{{input}}',
      '{{#steps}}',
      '{{^steps}}',
      '{{/steps}}',
      '{{#positive_examples}}',
      '{{output}}',
    ],
    ...[
      '{{/positive_examples}}',
      '{{#category}}',
      '{{/category}}',
      '{{/step}}',
      '{{inptu}}',
      'é\u202E',
    ],
  );
  const layout = fc
    .array(piece, { maxLength: 14 })
    .map((pieces) => `Task: t\nTemplate:\n  ${pieces.join('')}\n`);

  test('has a finding about its sections where no prompt can be made, and only then or for a tag', () => {
    fc.assert(
      fc.property(layout, (text) => {
        const template = parse(text).instruction.template!;
        if (parseLayout(text).kind === 'broken' && template.text !== '')
          expect(findingsOf(unclosedSection as Rule, parse(text))).not.toEqual([]);
        for (const { span } of findings(text)) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a fix takes its finding away and brings no other', () => {
    fc.assert(
      fc.property(layout, (text) => {
        const before = findings(text);
        for (const { fix, rule, message } of before) {
          if (!fix) continue;
          const after = findings(applyEdits(text, fix.edits));
          const told = `${rule}: ${message}\n${text}\n${applyEdits(text, fix.edits)}`;
          expect(after.length, told).toBeLessThan(before.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['{{#steps}} {{ {{/x}} {{!', '{{#steps}} {{input {{x}}'])(
    'of nothing but %s is looked at in linear time',
    (piece) => {
      expectLinearTime(8_000, (count) => {
        const text = `Template:\n  ${piece.repeat(count)}\n`;
        return () => findings(text);
      });
    },
  );
});

test.each(['{{#a}}', '{{', '{{/a}} {{! ', '{{x}}', '{{#steps}}{{/step}}'])(
  '20,000 times %s are looked at in linear time',
  (piece) => {
    expectLinearTime(20_000, (count) => {
      const text = `Template: ${piece.repeat(count)}\n`;
      return () => findings(text);
    });
  },
);
