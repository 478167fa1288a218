import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlainExample, PlainInstruction } from '../../../src/core/document/model';
import { fit, type FittedPrompt } from '../../../src/core/prompt/budget';
import { builtInLayouts, parseLayout, type Layout } from '../../../src/core/prompt/layouts';
import type { TokenCounter } from '../../../src/core/prompt/tokens';
import { loadTokenizer } from '../../../src/node/tokenizers/loadTokenizer';
import { describeWithSuperni, superniTasks } from '../../core/dataset/superni';
import { askPython } from '../../core/evaluate/oracle';

/** Tk-Instruct's prompts as Python makes them with transformers, run by test/python/tk_instruct_oracle.py. */

const folder = path.resolve(import.meta.dirname, '../../../sample/tokenizer');
const layout = parseLayout(builtInLayouts['tk-instruct']!) as Layout;

interface Request {
  readonly definition: string;
  readonly positive: readonly PlainExample[];
  readonly negative: readonly PlainExample[];
  readonly explanations: boolean;
  readonly input: string;
  readonly most: number;
}

async function counter(): Promise<TokenCounter> {
  const loaded = await loadTokenizer(folder);
  if (loaded.kind === 'failed') throw new Error(loaded.message);
  return loaded.counter;
}

async function expectAsPython(requests: readonly Request[]): Promise<void> {
  const tokens = await counter();
  const answers = await askPython(
    'tk_instruct_oracle.py',
    requests.map((request) => JSON.stringify({ folder, ...request })),
  );
  const wanted = answers.map((answer) => JSON.parse(answer) as string);
  const prompts = requests.map((request) => promptOf(request, tokens));
  expect(prompts.map(({ text }) => text)).toEqual(wanted);
  expect(prompts.map((prompt) => prompt.tokens)).toEqual(wanted.map((text) => tokens.count(text)));
  expect(prompts.filter((prompt, index) => prompt.tokens > requests[index]!.most)).toEqual([]);
}

function promptOf(
  { definition, positive, negative, explanations, input, most }: Request,
  tokens: TokenCounter,
): FittedPrompt {
  const instruction: PlainInstruction = {
    task: '',
    category: '',
    definition,
    steps: [],
    positiveExamples: positive,
    negativeExamples: negative,
  };
  const options = {
    positiveExamples: positive.length,
    negativeExamples: negative.length,
    explanations,
  };
  return fit(layout, instruction, { input, maxSourceTokens: most, counter: tokens, options });
}

const word = fc.constantFrom(
  ...[
    'parcel',
    'letter',
    'the',
    'a',
    'Yes',
    'no.',
    '"x"',
    '…',
    'é',
    '你好',
    '1,000',
    'Input:',
    '{{x}}',
  ],
);
const space = fc.constantFrom(' ', ' ', '  ', '\n', '\n\n', '\t', '\u00a0', '\u001c');
const text = fc
  .array(fc.tuple(word, space), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const example = fc.oneof(
  fc.record({ input: text, output: text }),
  fc.record({ input: text, output: text, explanation: text }),
);

test('any text, with room for all, for some, and for less than the input', async () => {
  const requests = fc.sample(
    fc.record({
      definition: text,
      positive: fc.array(example, { maxLength: 3 }),
      negative: fc.array(example, { maxLength: 2 }),
      explanations: fc.boolean(),
      input: text,
      most: fc.oneof(fc.constant(10_000), fc.integer({ min: 20, max: 300 })),
    }),
    { numRuns: 1500, seed: 5 },
  );
  await expectAsPython(requests);
}, 60_000);

describeWithSuperni('the definition and two positive examples of real tasks', () => {
  test.each([1224, 300, 100])(
    'at %i tokens',
    async (most) => {
      const requests = superniTasks('test').flatMap((task) =>
        task.instances.slice(0, 6).map(({ input }) => ({
          definition: task.definition,
          positive: task.positiveExamples.slice(0, 2),
          negative: [],
          explanations: false,
          input,
          most,
        })),
      );
      await expectAsPython(requests);
    },
    120_000,
  );
});
