import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainInstruction } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { greatestGrowth, lengthOf, type StepFinding } from '../../../src/core/refine/convergence';
import { stepFindings } from '../../../src/core/refine/stepFindings';
import { stages } from '../../../src/core/refine/stages';
import { run, scripted } from './fakeModel';

/** With the linter that users have, unlike the tests of the conversation itself. */
const file = parse(`Task: task7_reviews
Category: Sentiment Analysis
Definition:
  You are given a review of a cafe. Answer Good if the writer would come back, Bad otherwise.
Steps:
  1. Read the review.
  2. Look for praise and complaints, and weigh which of them decides.
  3. If the writer would come back, answer Good.
  4. Otherwise answer Bad.
Positive Example 1:
  Input: The cinnamon rolls were warm and the waiter remembered my name.
  Output: Good
Positive Example 2:
  Input: We waited an hour for two cold coffees and nobody said sorry.
  Output: Bad
`);
const instruction = plainInstruction(file);

const findings = (steps: readonly string[]): StepFinding[] => stepFindings(file, steps);

const countOf = (list: readonly StepFinding[], rule: string): number =>
  list.filter((finding) => finding.rule === rule).length;

/** What is taken over by itself has no more findings of any rule than the file, and not twice its length. */
async function expectNotWorse(answers: readonly string[]): Promise<void> {
  const { transcript } = await run(scripted(answers), { of: instruction, lint: findings });
  expect(transcript.outcome).toBe('finished');
  expect(transcript.turns.length).toBeLessThanOrEqual(stages.length);
  const { result } = transcript;
  if (!result || result.objection !== null) return;
  const before = findings(instruction.steps);
  for (const { rule } of findings(result.steps))
    expect(countOf(findings(result.steps), rule)).toBeLessThanOrEqual(countOf(before, rule));
  expect(lengthOf(result.steps)).toBeLessThanOrEqual(greatestGrowth * lengthOf(instruction.steps));
}

const list = (steps: readonly string[]): string =>
  steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
const [read, weigh, good, bad] = instruction.steps as [string, string, string, string];
const fine = list([read, weigh, good, bad]);

describe('against the linter that users have', () => {
  test('the steps of the file are clean, so that every finding below is the doing of the model', () => {
    expect(findings(instruction.steps)).toEqual([]);
  });

  test('a model that adds text every turn', async () => {
    let steps = instruction.steps;
    const answers = Array.from({ length: 5 }, () => list((steps = [...steps, weigh, weigh])));
    await expectNotWorse(answers);
  });

  test('a model that goes to and fro', async () => {
    const worse = list([read, 'Repeat this for every review in the dataset.', good, bad]);
    await expectNotWorse([fine, worse, fine, worse, fine]);
    await expectNotWorse([worse, fine, worse, fine, worse]);
  });

  test('a model that gives the examples back, word for word', async () => {
    const [one, two] = instruction.positiveExamples;
    const verbatim = list([
      read,
      `If the review says "${one!.input}", answer ${one!.output}.`,
      `If the review says "${two!.input}", answer ${two!.output}.`,
    ]);
    const { transcript } = await run(scripted(Array<string>(5).fill(verbatim)), {
      of: instruction,
      lint: findings,
    });
    expect(transcript.result?.objection).toContain('leaks-example');
    await expectNotWorse([fine, verbatim, fine, verbatim, verbatim]);
  });

  test('a model that puts another step where a rule is switched off', () => {
    const search = parse(
      file.text.replace(
        '  2. Look',
        '# stepwise-disable-next-line impossible-step -- there is a search tool\n  2. Search the web for the cafe, look',
      ),
    );
    const [, searched] = plainInstruction(search).steps;
    const after = (step: string) => stepFindings(search, [read, step, good, bad]);
    expect(after(searched!)).toEqual([]);
    expect(after('Train a model on opinions.')).toMatchObject([
      { rule: 'impossible-step', step: 2 },
    ]);
  });

  test('any model', async () => {
    const step = fc.constantFrom(
      read,
      weigh,
      good,
      bad,
      'Repeat this for every review in the dataset.',
      'Look at the second example again.',
      'Search the web for the cafe.',
      'The cinnamon rolls were warm and the waiter remembered my name.',
      'Think about it.',
    );
    const answer = fc.oneof(
      fc.array(step, { maxLength: 9 }).map(list),
      fc.string(),
      fc.constant('I cannot do that.'),
    );
    const five = fc.array(answer, { minLength: 5, maxLength: 5 });
    await fc.assert(fc.asyncProperty(five, expectNotWorse), { numRuns: 60 });
  });
});
