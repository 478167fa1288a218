import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { reparse } from '../../../src/core/document/reparse';
import type { lint } from '../../../src/core/lint/lint';
import { noSurroundings, type Surroundings } from '../../../src/core/lint/rule';
import { estimatedTokens } from '../../../src/core/prompt/tokens';

/** What may stand in each place of an instruction. */
const places = {
  above: ['', '# stepwise-disable vague-step', '# stepwise-disable no-answer-step, leaks-example'],
  category: ['Category: Sentiment Analysis', 'Category: Kettle Reviews', ''],
  definition: [
    'You are given a review of a kettle. Answer Yes or No.',
    'You are given a review of a kettle. Answer yes or no, in lower case.',
    'You are given a review and three examples of others. Return A, B or C.',
    'Rate the review from 1 to 5. Return "None" if there is no review.',
    'Follow the steps of the recipe and write a short summary of it. Use at most ten words.',
    'Read the letters. Write down each letter.',
  ],
  first: [
    '1. Read the review of the kettle.',
    '1. Read the letter.',
    '2. Look at the recipe and list its words.',
    '1. Sort the words that were counted.',
  ],
  comment: ['', '# stepwise-disable-next-line', '# stepwise-disable-next-line unknown-label'],
  second: [
    '2. Compare it with the first example.',
    '2. Make a list of the complaints and search the list.',
    '2. Search the web for the list of Aurora.',
    '2. Write an example sentence.',
    '2. Pick out the words that say so; see step 7.',
    '5. Repeat this for the next review.',
  ],
  third: [
    '3. Read the review about the kettle.',
    '3. Count the words of that list, as in the example above.',
    '3. Compare the examples with the list.',
    '3. If the aurora is praised, answer Maybe.',
    '3. Do the same with the others.',
    '3. Sure! Here is the review.',
  ],
  last: [
    '4. Answer Yes or No.',
    '4. Repeat for all other letters.',
    '4. Otherwise it is B.',
    '4. Write the summary.',
    '4. Think about it.',
  ],
  input: [
    'Input: The Aurora kettle sings.',
    'Input: the aurora kettle sings.',
    'Input: Dear Nora, it broke. Step 2 went wrong.',
    'Input: 1. one 2. two',
  ],
  output: ['Output: Yes', 'Output: No', 'Output: A', 'Output: 4', 'Output: It is a summary.'],
  other: ['Output: No', 'Output: yes', 'Output: B', 'Output: 2'],
} as const;
type Place = keyof typeof places;
type Chosen = Readonly<Record<Place, string>>;

const textOf = (chosen: Chosen): string =>
  [
    chosen.above,
    'Task: reviews',
    chosen.category,
    `Definition: ${chosen.definition}`,
    'Steps:',
    `  ${chosen.first}`,
    chosen.comment,
    `  ${chosen.second}`,
    `  ${chosen.third}`,
    `  ${chosen.last}`,
    'Positive Example 1:',
    `  ${chosen.input}`,
    `  ${chosen.output}`,
    'Positive Example 2:',
    '  Input: It fell apart in Aurora.',
    `  ${chosen.other}`,
    '',
  ].join('\n');

const anyChoice = fc.record(
  Object.fromEntries(
    Object.entries(places).map(([place, texts]) => [place, fc.constantFrom<string>(...texts)]),
  ) as Record<Place, fc.Arbitrary<string>>,
);
const anyEdit = fc
  .constantFrom(...(Object.keys(places) as Place[]))
  .chain((place) => fc.tuple(fc.constant(place), fc.constantFrom<string>(...places[place])));

const surroundings: Surroundings = {
  ...noSurroundings,
  budget: { maxSourceTokens: 60, counter: estimatedTokens },
};

test('after any edits, the findings are those of a linter that remembers nothing', async () => {
  const { lint } = await import('../../../src/core/lint/lint');
  const lintAnew = await forgetfulLint();
  fc.assert(
    fc.property(anyChoice, fc.array(anyEdit, { minLength: 10, maxLength: 20 }), (start, edits) => {
      let chosen: Chosen = start;
      let document = parse(textOf(chosen));
      for (const [place, text] of edits) {
        chosen = { ...chosen, [place]: text };
        document = reparse(document, textOf(chosen));
        const afresh = lintAnew(parse(document.text), { surroundings });
        expect(lint(document, { surroundings })).toEqual(afresh);
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);

async function forgetfulLint(): Promise<typeof lint> {
  vi.resetModules();
  vi.doMock('../../../src/core/text/remembered', () => ({ remembered: (find: unknown) => find }));
  vi.doMock('../../../src/core/lint/prose/stepMemory', () => ({
    stepMemory: () => ({ recall: (_: string, __: string, look: () => unknown) => look() }),
  }));
  return (await import('../../../src/core/lint/lint')).lint;
}
