import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlainExample, PlainInstruction } from '../../../src/core/document/model';
import { assemble, assembler, placeholders } from '../../../src/core/prompt/assemble';
import { builtInLayouts, parseLayout, type Layout } from '../../../src/core/prompt/layouts';
import { chatRoles, type TemplateNode } from '../../../src/core/prompt/template';

/** Prompts made for many inputs at a time are those that are made one by one. */

const someText = fc.oneof(
  fc.constantFrom('', ' ', '\n', 'A\n', '\n\nB', ' c. ', '{{input}}', '{{#steps}}'),
  fc.string({ maxLength: 5 }),
);

const example = fc.record<PlainExample>(
  { input: someText, output: someText, explanation: someText },
  { requiredKeys: ['input', 'output'] },
);
const examples = fc.array(example, { maxLength: 3 });

const instruction = fc.record<PlainInstruction>({
  task: someText,
  category: someText,
  definition: someText,
  steps: fc.array(someText, { maxLength: 2 }),
  positiveExamples: examples,
  negativeExamples: examples,
});

const options = fc.record({
  positiveExamples: fc.nat(3),
  negativeExamples: fc.nat(3),
  explanations: fc.boolean(),
});

const name = fc.constantFrom(...placeholders);
const { nodes } = fc.letrec<{ nodes: readonly TemplateNode[]; node: TemplateNode }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'template' }),
  node: fc.oneof(
    { depthIdentifier: 'template', maxDepth: 3 },
    fc.record({ kind: fc.constant('text' as const), text: someText }),
    fc.record({
      kind: fc.constant('placeholder' as const),
      name: fc.tuple(name, fc.constantFrom('', '.sentence')).map((parts) => parts.join('')),
    }),
    fc.record({
      kind: fc.constantFrom('section' as const, 'inverted' as const),
      name: fc.oneof(name, fc.constantFrom(...chatRoles, 'input', 'unknown')),
      nodes: tie('nodes'),
    }),
  ),
}));

const builtIn = Object.values(builtInLayouts).map((text) => parseLayout(text) as Layout);
const layout = fc.oneof(
  fc.constantFrom(...builtIn),
  fc.record<Layout>({
    kind: fc.constant('layout'),
    nodes,
    fit: fc.constant('plain'),
    chat: fc.boolean(),
  }),
);

test('the same text and the same messages, for every layout and instruction', () => {
  fc.assert(
    fc.property(
      layout,
      instruction,
      options,
      fc.array(someText, { minLength: 1, maxLength: 3 }),
      (someLayout, someInstruction, someOptions, inputs) => {
        const promptOf = assembler(someLayout, someInstruction, someOptions);
        for (const input of inputs) {
          const { text, messages } = assemble(someLayout, someInstruction, {
            input,
            options: someOptions,
          });
          expect(promptOf(input)).toEqual({ text, messages });
        }
      },
    ),
    { numRuns: 3000 },
  );
});
