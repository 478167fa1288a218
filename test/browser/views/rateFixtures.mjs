// Parts of studies for the rating page, with invented tasks and raters.
const yesNo = (yes, no) => [
  { id: 'yes', label: yes },
  { id: 'no', label: no },
];

const instructionQuestions = [
  {
    id: 'correct',
    text: 'Are the steps correct? Say yes if someone who only follows them answers every input as the definition asks; one step that leads elsewhere is a no.',
    choices: yesNo(
      'Yes, they lead to what the definition asks',
      'No, a step is wrong or leads elsewhere',
    ),
  },
  {
    id: 'complete',
    text: 'Are the steps complete? Say yes if every condition, label and format of the definition is in some step; how well it is said does not count here.',
    choices: yesNo(
      'Yes, nothing of the definition is missing',
      'No, something of the definition is in no step',
    ),
  },
];

const betterQuestion = {
  id: 'better',
  text: 'Which answer is better? Compare them only by what the definition asks.',
  choices: [
    { id: 'a', label: 'A is better' },
    { id: 'b', label: 'B is better' },
    { id: 'same', label: 'Both are the same' },
  ],
};

const tasks = [
  ['task190_snli_classification', 'Textual Entailment'],
  ['task02_parcel_place', 'Information Extraction'],
  ['task03_plain_notice', 'Paraphrasing'],
  ['task640_esnli_with_a_name_that_goes_on_and_on_and_does_not_stop', 'Textual Entailment'],
  ['task04_note_and_claim', 'Answerability Classification'],
];

export const instructionItems = tasks.map(([task, category], index) => ({
  kind: 'instruction',
  id: task,
  mark: `mark of ${task}`,
  task,
  category,
  definition:
    index === 0
      ? 'In this task, you are given two sentences taken from a conversation, and your job is to classify whether these given sentences agree, disagree, or neither. Indicate your answer by E (entailment), C (contradiction), or N (neutral); never answer with a whole sentence. If a word is missing, take the most usual one.'
      : `Definition number ${index + 1}: read what is given. Decide where the parcel is, and answer with the name of the place.`,
  steps:
    index === 0
      ? [
          'Read sentence 1 and sentence 2 carefully and understand what each one claims.',
          'Compare the claims.\n  - Look at who does what.\n  - Look at where and when.',
          'If both claims can be true at once and the first supports the second, answer "E".',
          'If they cannot both be true, answer "C".',
          'If neither can be determined, answer "N".',
        ]
      : ['Read the text.', 'Find the last place that is named.', 'Answer with its name.'],
}));

const instructionPart = {
  format: 1,
  study: 'steps-of-spring',
  kind: 'instructions',
  rater: 'Ann',
  questions: instructionQuestions,
  items: instructionItems,
};

const rating = (item, answers, more = {}) => ({
  study: 'steps-of-spring',
  rater: 'Ann',
  item,
  answers,
  note: '',
  time: '2026-04-01T10:00:00.000Z',
  ...more,
});

const part = (shown, ratings = []) => ({ type: 'part', part: shown, ratings, disagreements: [] });

/** As the one who adjudicates gets it. */
export const adjudication = (shown, disagreements) => ({
  type: 'part',
  part: {
    ...shown,
    disputed: disagreements.map(({ item, question }) => ({ item, question })),
  },
  ratings: [],
  disagreements,
});

/** Nothing is rated yet. */
export const fresh = part(instructionPart);

/** From one text to another in the definition of the first item, both included. */
const span = (from, to, ...steps) => {
  const { definition } = instructionItems[0];
  return { start: definition.indexOf(from), end: definition.indexOf(to) + to.length, steps };
};
export const spans = [
  span('In this task', 'conversation,', 1),
  span('and your job', 'neither.', 2, 3, 4),
  span('Indicate', '(neutral);', 3, 4, 5),
  span('never', 'sentence.'),
  span('If a word', 'usual one.'),
];

/** The first is begun, with its definition mapped; two are rated. */
export const mapped = part(instructionPart, [
  rating(tasks[0][0], { correct: 'yes' }, { spans, note: 'Step 2 is two steps.' }),
  rating(tasks[1][0], { correct: 'yes', complete: 'yes' }),
  rating(tasks[2][0], { correct: 'no', complete: 'yes' }),
]);

/** All are rated. */
export const done = part(
  instructionPart,
  tasks.map(([task]) => rating(task, { correct: 'yes', complete: 'no' })),
);

export const empty = part({ ...instructionPart, items: [] });

export const predictionItems = [
  {
    kind: 'prediction',
    id: 'item-1',
    task: 'task1356_xlsum_title_generation',
    category: 'Title Generation',
    definition: 'You are given a news article. Write a title of at most ten words for it.',
    input:
      'The town council decided on Tuesday that the old bridge over the river will be closed to cars from May. Buses and bicycles may still use it. Shop owners in the old town fear for their customers; the mayor speaks of a test for one year.',
    a: 'Old bridge closed to cars from May for one year',
    b: 'The old bridge over the river will be closed to cars in May',
  },
  {
    kind: 'prediction',
    id: 'item-2',
    task: 'task1356_xlsum_title_generation',
    category: 'Title Generation',
    definition: null,
    input:
      'قررت البلدية إغلاق الجسر القديم أمام السيارات اعتبارا من شهر مايو.\nتحتفظ الحافلات بحق المرور.',
    a: 'إغلاق الجسر القديم أمام السيارات',
    b: '',
  },
  {
    kind: 'prediction',
    id: 'item-3',
    task: 'task190_snli_classification',
    category: 'Textual Entailment',
    definition: 'Answer E, C or N.',
    input: 'Sentence 1: A man sleeps. Sentence 2: A man is awake.',
    a: 'C',
    b: 'C',
  },
];

const predictionPart = {
  format: 1,
  study: 'bridge-titles',
  kind: 'predictions',
  rater: 'Cem',
  questions: [betterQuestion],
  items: predictionItems,
};

export const pair = part(predictionPart);
/** The second item has Arabic text and an empty side. */
export const rightToLeft = part(predictionPart, [
  { ...rating('item-1', { better: 'a' }), study: 'bridge-titles', rater: 'Cem' },
]);

/** Two of the items, one of them in both questions. */
export const disputed = adjudication({ ...instructionPart, rater: 'adjudication' }, [
  {
    item: tasks[0][0],
    question: 'correct',
    answers: [
      { rater: 'Ann', choice: 'yes', note: '' },
      { rater: 'Cem', choice: 'no', note: 'Step 3 takes "can be true at once" for "agree".' },
      { rater: 'Dora', choice: 'yes', note: 'Fine, but wordy.' },
    ],
  },
  {
    item: tasks[0][0],
    question: 'complete',
    answers: [
      { rater: 'Ann', choice: 'yes', note: '' },
      { rater: 'Cem', choice: 'no', note: 'Step 3 takes "can be true at once" for "agree".' },
    ],
  },
  {
    item: tasks[2][0],
    question: 'complete',
    answers: [
      { rater: 'Ann', choice: 'yes', note: '' },
      { rater: 'Dora', choice: 'no', note: 'Where is the place?' },
    ],
  },
]);

const markup = `<img src=x onerror="posted.push('broken')">`;
export const hostile = adjudication(
  {
    ...instructionPart,
    study: `${markup}</script>`,
    rater: markup,
    questions: [
      {
        id: 'correct',
        text: `${markup} Is it? ${markup}`,
        choices: yesNo(markup, `</script><script>posted.push('broken')</script>`),
      },
    ],
    items: [
      {
        kind: 'instruction',
        id: markup,
        task: markup,
        category: markup,
        definition: `${markup} One. ${markup} two.`,
        steps: [markup, `</li>${markup}`],
      },
    ],
  },
  [
    {
      item: markup,
      question: 'correct',
      answers: [{ rater: markup, choice: 'yes', note: markup }],
    },
  ],
);

/** Two predictions of so many characters that differ now and then. */
export const long = (characters) => {
  const words = (seed) =>
    Array.from({ length: characters / 6 }, (_, index) =>
      index % 97 === seed ? 'other' : `w${String(index % 1000).padStart(4, '0')}`,
    ).join(' ');
  return part({
    ...predictionPart,
    items: [
      { ...predictionItems[0], input: words(3), definition: words(4), a: words(1), b: words(2) },
    ],
  });
};

/** An instruction whose definition has so many characters. */
export const longDefinition = (characters) =>
  part({
    ...instructionPart,
    items: [
      {
        ...instructionItems[0],
        definition: Array.from(
          { length: characters / 50 },
          (_, index) => `Sentence ${String(index).padStart(5, '0')} of a very long definition.`,
        ).join('\n'),
      },
    ],
  });

export const many = part({
  ...instructionPart,
  items: Array.from({ length: 500 }, (_, index) => ({
    ...instructionItems[index % 5],
    id: `item-${index}`,
  })),
});
