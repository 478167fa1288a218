// States of the Preview view, in our own words.

/** Builds prompt and sections from parts: text of the layout, or `[name, title, text]`. */
function assemble(...parts) {
  let prompt = '';
  const sections = [];
  for (const part of parts) {
    const text = typeof part === 'string' ? part : part[2];
    if (typeof part !== 'string')
      sections.push({
        name: part[0],
        title: part[1],
        start: prompt.length,
        end: prompt.length + text.length,
        tokens: Math.ceil(text.length / 4),
      });
    prompt += text;
  }
  return { prompt, sections };
}

const definition =
  'You are given two sentences. Decide whether they agree, disagree, or neither.\nAnswer with the letter E, C or N';
const steps =
  '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim.\n3. If they agree, answer E.\n4. If they disagree, answer C.\n5. If neither can be determined, answer N.';
const example = (number, input, output, explanation, kind = 'positive') => {
  const title = `${kind === 'positive' ? 'Positive' : 'Negative'} Example ${number}`;
  return [
    ` ${title} -\nInput: `,
    [`${kind}-example`, `${title} · input`, input],
    '\n Output: ',
    [`${kind}-example`, `${title} · output`, output],
    '.\n Explanation: ',
    [`${kind}-example`, `${title} · explanation`, explanation],
    '\n\n',
  ];
};
const examples = [
  ...example(
    1,
    'Sentence 1: A man sleeps on a bench.\nSentence 2: A man is outdoors.',
    'E',
    'A bench is usually outdoors.',
  ),
  ...example(
    2,
    'Sentence 1: Two children play chess.\nSentence 2: Nobody is playing.',
    'C',
    'Playing chess is playing.',
  ),
  ...example(
    1,
    'Sentence 1: A dog runs.\nSentence 2: A dog is brown.',
    'yes',
    'The answer must be a letter.',
    'negative',
  ),
];
const layouts = [
  'step-by-step',
  'step-by-step-append',
  'tk-instruct',
  'tk-instruct-steps',
  'definition-only',
  'input-only',
  'alpaca',
  'chat',
];
const base = {
  fileName: 'task190_snli_classification.instruct',
  layout: 'step-by-step',
  layouts,
  instances: { kind: 'some', index: 2, count: 100, id: 'task190-6f3e2b7c' },
  dropped: [],
  cut: null,
  references: ['E'],
  problems: [],
};

export const typical = {
  ...base,
  ...assemble(
    'Step by Step Instruction: ',
    ['steps', 'Steps', steps],
    '\n\nDefinition: ',
    ['definition', 'Definition', definition],
    '.\n\n',
    ...examples,
    'Now complete the following example -\nInput: ',
    [
      'input',
      'Input',
      'Sentence 1: A woman in a red coat crosses the street.\nSentence 2: A woman is outside.',
    ],
    '\nOutput: ',
  ),
  tokens: { total: 318, limit: 1024, counter: 'tokenizer.json of t5-small', estimate: false },
};
export const overfull = {
  ...base,
  layout: 'tk-instruct',
  ...assemble(
    'Definition: ',
    ['definition', 'Definition', definition],
    '.\n\n',
    ...examples.slice(0, 8),
    'Now complete the following example -\nInput: ',
    [
      'input',
      'Input',
      `Sentence 1: ${'A very long report about one afternoon at the station. '.repeat(12)}`,
    ],
  ),
  tokens: { total: 256, limit: 256, counter: 'characters divided by 4', estimate: true },
  dropped: ['Positive Example 2', 'Negative Example 1'],
  cut: { text: 'It ends here, unread.\nSentence 2: Nobody waited.\nOutput: ', characters: 57 },
  references: ['N', 'neither', ''],
  problems: [
    'Set "stepwise.tokenizer" to the tokenizer.json of your model to count tokens exactly.',
    'The layout "tk-instruct" has no place for steps, so the five steps of this instruction are not shown.',
  ],
};
export const noInstances = {
  ...typical,
  instances: { kind: 'none', reason: 'The data file "../data/snli.json" does not exist.' },
  references: [],
  problems: [
    'The data file "../data/snli.json" does not exist. Correct the path after "Instances:", or import the task again.',
  ],
};
const lure = '<img src=x onerror="posted.push(\'broken\')">';
export const hostile = {
  ...base,
  layout: lure,
  layouts: [lure],
  fileName: lure,
  instances: { kind: 'some', index: 0, count: 1, id: lure },
  ...assemble(lure, ['definition', lure, lure], lure),
  tokens: { total: 3, limit: 10, counter: lure, estimate: true },
  dropped: [lure],
  cut: { text: lure, characters: lure.length },
  references: [lure],
  problems: [lure],
};
const paragraph =
  'The committee met again in the afternoon and read the second report aloud, line by line, until the light was gone.\n';
/** A prompt of about `characters` characters; with `line` all of it on one line. */
export function long(characters, { oneLine = false } = {}) {
  const text = (oneLine ? paragraph.replace('\n', ' ') : paragraph).repeat(
    Math.ceil(characters / paragraph.length),
  );
  return {
    ...base,
    ...assemble(
      'Definition: ',
      ['definition', 'Definition', definition],
      '\n\nInput: ',
      ['input', 'Input', text],
      '\nOutput: ',
    ),
    tokens: {
      total: Math.ceil(characters / 4),
      limit: 1024,
      counter: 'characters divided by 4',
      estimate: true,
    },
  };
}
export const emptyMessage =
  'Open an instruction (a file that ends in .instruct) to see the prompt that a model gets.';
