import fc from 'fast-check';

/** Lines as people half-type them, and as no one would. */
const lines = [
  'Task: reviews',
  'task: reviews',
  'Category: Sentiment Analysis',
  'Instances: ../data/reviews.json',
  'Layout: step-by-step',
  'Layout: my.instruct',
  'Definition: You are given a review. Answer Yes or No. The answer must be one word.',
  'Definition:',
  '  Classify the message as praise, blame or other. If it is empty, return "none".',
  'Steps:',
  'Steps (exact): "1. a\\n2. b"',
  '  1. Read the review.',
  '  1. Read the review.',
  '  2. Repeat this for every review in the dataset.',
  '  2.Read it again.',
  '  (3) Weigh the words.',
  '   4. Weigh the blame.',
  '  # remark',
  '  3) Sure! Here are the refined steps:',
  '  7. Answer Maybe, as in step 9 or in the example above.',
  '     a. Look for words such as "kettle".',
  '  - Do your best.',
  '  Search the web for the kettle and write the answer.',
  'Positive Example 1:',
  'Positive Example 3:',
  'Negative Example:',
  '  Input: The kettle sings beautifully.',
  '  Output: Yes',
  '  Output (exact): "No\\n"',
  ' Output: misplaced',
  '    Output: No',
  '  Input:joined',
  '  Explanation: It praises the kettle.',
  '    deeper',
  'Template:',
  '  {{#positive_examples}}{{input}} {{outptu}}',
  '  {{/steps}} {{{x}} {{! c }} {{^a}}',
  '# stepwise-disable vague-step',
  '# stepwise-disable-next-line',
  '# stepwise-enable no-such-rule',
  'stray text',
  '\tTabs: here',
  '',
  '   ',
  '\uFEFF',
  'Steps: \uD800\uDC00\uD800',
  '  4. اقرأ النص ثم أجب بنعم أو لا',
  '  5. \u202Eright to left\u202C and 日本語 and é',
];

/** Texts of such lines, with any line ends, some of them torn or with bytes of any kind in between. */
export const anyInstructionText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...lines) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(...lines), fc.nat(30))
            .map(([line, length]) => line.slice(0, length)),
        },
      ),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.flat().join(''));
