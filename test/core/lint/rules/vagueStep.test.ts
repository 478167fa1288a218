import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { vagueStep } from '../../../../src/core/lint/rules/vagueStep';
import { expectFindings } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';

test('praise of care is no step', () =>
  expectFindings(
    vagueStep,
    `
    Definition: You are given a tweet. Name the emotion that it shows.
    Steps:
      1. Read the tweet.
      2. Be careful and thorough.
         ^^^^^^^^^^^^^^^^^^^^^^^^ "Be careful and thorough." does not say what to do with the input. It takes room in the prompt and leaves a model where it was.
      3. Write the emotion. Always do your best.
                            ^^^^^^^^^^^^^^^^^^^^ "Always do your best." does not say what to do with the input. It takes room in the prompt and leaves a model where it was.
    `,
  ));

const vague = [
  'Understand the story.',
  'Handle the entities with due care.',
  'Formulate an effective approach.',
  'Visualize, analyze, synthesize.',
  'Be creative and have fun with it.',
  'Then do what makes sense.',
  'The key is to be inventive.',
  'Focus.',
  'Brainstorm.',
  'Handle the input appropriately.',
  'Use all the skills at your disposal.',
  'Solve the task.',
  'Think it through.',
  'Analyze the paragraph comprehensively.',
  'Treat the question with due seriousness.',
  'Review your work and make improvements if needed.',
  'Come up with a good solution.',
  'Produce a high-quality response.',
  'Ensure accuracy and completeness.',
  'Reach a decision.',
  'Take all relevant factors into account.',
  'It is important to be careful.',
  'Attention to detail is key.',
  'Do what is needed.',
  'Choose the right strategy for the input.',
  'Choose wisely.',
  'Let common sense be your guide.',
  'Remember that quality is what counts.',
  'Deal with difficult cases in an intelligent fashion.',
  'Work on it until the outcome is satisfactory.',
  'Use your reading skills to the fullest.',
  'Put real effort into this.',
  'Do it the way a true professional would.',
  'Strive for the highest accuracy.',
  'Make it a masterpiece.',
  'Take this task seriously.',
  'Let your experience speak.',
  'Treat the situation with care.',
];

const concrete = [
  'Think of what the object does.',
  'Handle a title such as "Dr" as part of the name.',
  'Always take options of the same kind as the right answer.',
  'Identify the inner part of the question.',
  'Remain with the view of the author.',
  'Process the list in reverse order.',
  'Read the text carefully.',
  'Count them.',
  'Decide.',
  'Answer the question.',
  'Give the correct answer.',
  'Choose the best answer.',
  'Return the result.',
  'Be concise.',
  'Be polite in the reply.',
  'Do not guess.',
  'Use common sense about time: causes come first.',
  'Use world knowledge about cooking.',
  'Use logical operators only.',
  'Make sure that the answer is a number.',
  'Ensure all parts of the question are answered.',
  'Make sure the story makes sense.',
  'Think step by step: add first, then multiply.',
  'Draw a conclusion from the two premises.',
  'Analyze the tone of the review.',
  'Do the same for the second sentence.',
  'Keep all details.',
  'Proceed to step 4.',
  'Judge whether the answer is appropriate.',
  'Carry out the corrections needed, and only those.',
  'Weigh form and purpose against each other.',
  'Solve the exercise in your head.',
  'Do it again for each further story.',
  'Pay attention to the context.',
  'Assess the difficulty of the question.',
  'Be careful to keep the order.',
  'Think of possible outcomes.',
  'Put it into the correct form.',
  'Take the season into account.',
  'Consider the heading as well.',
  'Bring the actions into the order in which they have to be performed, taking into account what each of them requires.',
  'Write as a child would.',
  'Read it from the end to the start.',
  'Do not lose the thread that the second speaker takes up.',
  'Use your knowledge of Greek roots.',
  'Give rain more weight than clouds.',
  'Make it rhyme.',
  'Treat hints at other days with suspicion.',
  'Think of the time of day.',
  'Use all the hints you have noted.',
  'Perform the calculation with care.',
  'Let the second speaker decide.',
  'Everything you write should be in the past tense.',
];

test.each(vague)('vague: %s', (step) => expect(stepsFound([step])).toEqual([1]));
test.each(concrete)('something to go by: %s', (step) => expect(stepsFound([step])).toEqual([]));

test('a problem that the definition gives can be solved', () => {
  const definition = 'You are given a math problem. Write the number that solves it.';
  expect(stepsFound(['Solve the problem.'], definition)).toEqual([]);
  expect(stepsFound(['Solve the problem.'])).toEqual([1]);
});

test('line breaks, line ends, odd characters, layouts', () => {
  expectFindings(vagueStep, 'Steps:\n');
  expect(stepsFound(['Be careful\nand thorough.', '\uD800', 'كن حذرا.', ''])).toEqual([1]);
  const crlf = 'Steps:\r\n  1. Be careful.\r\n  2. Answer.\r\n';
  const [finding] = findingsOf(vagueStep, parse(crlf));
  expect(crlf.slice(finding!.span.start, finding!.span.end)).toBe('Be careful.');
  expectFindings(vagueStep, 'Template: {{steps}}\nSteps:\n  1. Be careful.\n');
});

test('a very long step takes linear time', () => {
  expectLinearTime(4_000, (count, turn) => {
    const steps = ['Be careful and ', 'be careful. '].map(
      (words) => `${words.repeat(count)}${turn}`,
    );
    return () => stepsFound(steps);
  });
});

function stepsFound(steps: readonly string[], definition = 'Name the emotion.'): unknown[] {
  const document = parse(
    printInstruction({
      task: 't',
      category: '',
      definition,
      steps,
      positiveExamples: [],
      negativeExamples: [],
    }),
  );
  return findingsOf(vagueStep, document).map(({ step }) => step);
}
