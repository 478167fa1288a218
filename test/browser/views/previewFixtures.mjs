// States of the Preview view, in our own words.

/** Builds text and sections from parts: text of the layout, or `[name, title, text, isDropped]`. */
function assemble(...parts) {
  let shown = '';
  const sections = [];
  for (const part of parts) {
    const text = typeof part === 'string' ? part : part[2];
    if (typeof part !== 'string')
      sections.push({
        name: part[0],
        title: part[1],
        start: shown.length,
        end: shown.length + text.length,
        tokens: Math.ceil(text.length / 4),
        dropped: part[3] ?? false,
      });
    shown += text;
  }
  const losses = sections
    .filter(({ dropped }) => dropped)
    .map(({ start, end }) => ({ kind: 'dropped', start, end, characters: end - start }));
  return { text: shown, sections, losses };
}

const definition =
  'You are given two sentences. Decide whether they agree, disagree, or neither.\nAnswer with the letter E, C or N';
const steps =
  '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim.\n3. If they agree, answer E.\n4. If they disagree, answer C.\n5. If neither can be determined, answer N.';
const example = (number, { input, output, explanation, kind = 'positive', dropped = false }) => {
  const title = `${kind === 'positive' ? 'Positive' : 'Negative'} Example ${number}`;
  const text = ` ${title} -\nInput: ${input}\n Output: ${output}.\n Explanation: ${explanation}\n\n`;
  return [`${kind}-example`, title, text, dropped];
};
const examplesOf = (...droppedTitles) => [
  example(1, {
    input: 'Sentence 1: A man sleeps on a bench.\nSentence 2: A man is outdoors.',
    output: 'E',
    explanation: 'A bench is usually outdoors.',
  }),
  example(2, {
    input: 'Sentence 1: Two children play chess.\nSentence 2: Nobody is playing.',
    output: 'C',
    explanation: 'Playing chess is playing.',
    dropped: droppedTitles.includes('Positive Example 2'),
  }),
  example(1, {
    input: 'Sentence 1: A dog runs.\nSentence 2: A dog is brown.',
    output: 'yes',
    explanation: 'The answer must be a letter.',
    kind: 'negative',
    dropped: droppedTitles.includes('Negative Example 1'),
  }),
];
const examples = examplesOf();
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
  options: {
    steps: 'original',
    positiveExamples: 2,
    negativeExamples: 0,
    explanations: false,
    cut: 'end',
    stepChoices: ['original', 'refined', 'shuffled', 'none'],
    cutChoices: ['end', 'start', 'input'],
    differing: 0,
  },
  experiment: null,
  variants: null,
  instances: { kind: 'some', index: 2, count: 100, id: 'task190-6f3e2b7c' },
  losses: [],
  messages: null,
  rewritten: false,
  droppedUnseen: [],
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
const unread = 'It ends here, unread.\nSentence 2: Nobody waited.\nOutput: ';
const overfullParts = assemble(
  'Definition: ',
  ['definition', 'Definition', definition],
  '.\n\n',
  ...examplesOf('Positive Example 2', 'Negative Example 1'),
  'Now complete the following example -\nInput: ',
  [
    'input',
    'Input',
    `Sentence 1: ${'A very long report about one afternoon at the station. '.repeat(12)}${unread}`,
  ],
);
export const overfull = {
  ...base,
  layout: 'tk-instruct',
  options: { ...base.options, negativeExamples: 1, explanations: true, differing: 2 },
  experiment: 'baseline.experiment.json',
  ...overfullParts,
  losses: [
    ...overfullParts.losses,
    {
      kind: 'cut',
      start: overfullParts.text.length - unread.length,
      end: overfullParts.text.length,
      characters: 40_057,
    },
  ],
  rewritten: true,
  tokens: { total: 256, limit: 256, counter: 'characters divided by 4', estimate: true },
  references: ['N', 'neither', ''],
  problems: [
    {
      kind: 'warning',
      message: 'The input alone takes 10,200 tokens, more than the limit of 256.',
      action: { id: 'changeLimit', label: 'Change the Limit' },
    },
    { kind: 'info', message: 'The layout has no place for steps.', action: null },
  ],
};
/** A chat, of which an example stands nowhere in the text. */
const chatParts = assemble(
  ['definition', 'Definition', definition],
  '\n\n',
  ['positive-example', 'Positive Example 1', 'Sentence 1: A man sleeps.\n\nE'],
  '\n\n',
  ['input', 'Input', 'Sentence 1: A woman crosses the street.'],
);
const [, chatExample, chatInput] = chatParts.sections;
export const chat = {
  ...base,
  layout: 'chat',
  ...chatParts,
  messages: [
    { role: 'system', start: 0, end: chatParts.sections[0].end },
    { role: 'user', start: chatExample.start, end: chatExample.end - 3 },
    { role: 'assistant', start: chatExample.end - 1, end: chatExample.end },
    { role: 'user', start: chatInput.start, end: chatInput.end },
  ],
  droppedUnseen: ['Positive Example 2'],
  tokens: { total: 61, limit: 1024, counter: 'o200k_base', estimate: false },
};
export const found = {
  query: 'street',
  hits: [0, 2, 40].map((index) => ({
    index,
    id: `task190-${index}`,
    where: index === 40 ? 'reference' : 'input',
    before: '…in a red coat crosses the ',
    match: 'street',
    after: '. Sentence 2: A woman is outs…',
  })),
  total: 3,
  searched: 100,
  count: 100,
};
export const counted = {
  kind: 'counted',
  count: 100,
  longest: { index: 41, tokens: 1930 },
  losing: 12,
};
export const noInstances = {
  ...typical,
  instances: { kind: 'none', reason: 'No instances: the input is empty.' },
  references: [],
  problems: [
    {
      kind: 'warning',
      message: 'There is no file "../data/snli.json".',
      action: { id: 'goToInstancesField', label: 'Go to “Instances:”' },
    },
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
  losses: [{ kind: 'cut', start: lure.length, end: 2 * lure.length, characters: lure.length }],
  droppedUnseen: [lure],
  experiment: lure,
  variants: { shown: lure, all: [lure] },
  references: [lure],
  problems: [{ kind: 'warning', message: lure, action: null }],
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
