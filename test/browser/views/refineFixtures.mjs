// States of the Refine view, in our own words.
const words = (text) =>
  text
    .split(/(\[[+-][^\]]*\])/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('[+')
        ? { kind: 'added', text: part.slice(2, -1) }
        : part.startsWith('[-')
          ? { kind: 'removed', text: part.slice(2, -1) }
          : { kind: 'same', text: part },
    );
const textOf = (all) =>
  all
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('');
/** Steps in a notation: `[+added]` and `[-removed]` words. */
const steps = (...all) => {
  let number = 0;
  return all.map((text, id) => {
    const marked = words(text);
    const isThere = marked.some(({ kind }) => kind !== 'removed');
    return {
      id,
      number: isThere ? ++number : null,
      words: marked,
      taken: marked.every(({ kind }) => kind === 'same') ? 'same' : 'after',
      text: textOf(marked),
    };
  });
};

const none = { fixed: [], added: [], left: [] };
const waiting = {
  status: 'waiting',
  answer: '',
  notice: null,
  steps: [],
  findings: none,
  objection: null,
  movement: null,
  usage: null,
};

const loop = {
  rule: 'iterates-over-dataset',
  message: 'A prompt holds one example; there is no data set to go through.',
  step: 5,
};
const leak = {
  rule: 'leaks-example',
  message: 'This step quotes the input of Positive Example 1.',
  step: 2,
};
const vague = {
  rule: 'vague-step',
  message: '“Think about it” does not say what to look at or what to decide.',
  step: 3,
};

/** What every turn has. */
const turn = (id, stage) => ({
  id,
  stage,
  prompt: `What the stage ${stage} asks.\n\nIn two paragraphs.`,
  edited: false,
  branch: null,
  changedByHand: false,
  model: null,
  movement: { lengthRatio: 1.124, wordsChanged: 12 },
});

const draft = {
  ...turn(1, 'draft'),
  title: 'Draft',
  purpose: 'Asks for a first list of steps from the category and the definition.',
  status: 'done',
  answer:
    '1. Read both sentences.\n2. Compare what they claim.\n3. Think about it.\n4. Answer E, C or N.\n5. Repeat for every pair in the dataset.',
  notice: null,
  steps: steps(
    '[+Read both sentences.]',
    '[+Compare what they claim.]',
    '[+Think about it.]',
    '[+Answer E, C or N.]',
    '[+Repeat for every pair in the dataset.]',
  ),
  findings: { fixed: [], added: [loop, vague], left: [] },
  objection: null,
  usage: { inputTokens: 412, outputTokens: 96, seconds: 2.14, cost: 0.0012, isCostPart: false },
};
const single = {
  ...turn(2, 'single-example'),
  title: 'Single example',
  purpose: 'Asks for steps that treat one example, without going through a data set.',
  status: 'done',
  answer:
    '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim.\n3. Think about it.\n4. Answer E, C or N.',
  notice: null,
  steps: steps(
    'Read [-both sentences][+sentence 1 and sentence 2].',
    'Compare what [-they][+the two sentences] claim.',
    'Think about it.',
    'Answer E, C or N.',
    '[-Repeat for every pair in the dataset.]',
  ),
  findings: { fixed: [loop], added: [], left: [vague] },
  objection: null,
  usage: { inputTokens: 618, outputTokens: 88, seconds: 1.9, cost: 0.0012, isCostPart: false },
};
const learn = {
  ...turn(3, 'learn-from-examples'),
  title: 'Learn from examples',
  purpose: 'Shows two positive examples and asks what the steps miss.',
  status: 'done',
  answer:
    '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim, for example "A man sleeps on a bench".\n3. If they agree, answer E.',
  notice: null,
  steps: steps(
    'Read sentence 1 and sentence 2.',
    'Compare what the two sentences claim[+, for example "A man sleeps on a bench"].',
    '[-Think about it.]',
    '[+If they agree, answer E.]',
    '[+If they disagree, answer C.]',
    '[+If neither can be determined:\n   - look again for a word that excludes the other sentence,\n   - otherwise answer N.]',
  ),
  findings: { fixed: [vague], added: [leak], left: [] },
  objection: 'It adds one finding (leaks-example) that the stage before did not have.',
  usage: { inputTokens: 1204, outputTokens: 143, seconds: 3.41, cost: 0.0012, isCostPart: false },
};
const generalise = {
  ...turn(4, 'generalise'),
  title: 'Generalise',
  purpose: 'Asks to take every specific example out of the steps.',
  status: 'done',
  answer: '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim.',
  notice: null,
  steps: steps(
    'Read sentence 1 and sentence 2.',
    'Compare what the two sentences claim[-, for example "A man sleeps on a bench"].',
    'If they agree, answer E.',
    'If they disagree, answer C.',
    'If neither can be determined, answer N.',
  ),
  findings: { fixed: [leak], added: [], left: [] },
  objection: null,
  usage: { inputTokens: 1461, outputTokens: 101, seconds: 2.2, cost: 0.0012, isCostPart: false },
};
const final = {
  ...turn(5, 'final'),
  title: 'Final',
  purpose: 'Asks for the finished list and nothing else.',
  status: 'done',
  answer: generalise.answer,
  notice: null,
  steps: steps(...generalise.steps.map(({ text }) => text)),
  findings: none,
  objection: null,
  usage: { inputTokens: 1702, outputTokens: 84, seconds: 1.72, cost: 0.0012, isCostPart: false },
};

export const recording = {
  kind: 'recording',
  name: 'snli.recording.jsonl',
  reason: 'No key is set, so the recording of this workspace answers.',
};
export const endpoint = {
  kind: 'endpoint',
  name: 'gpt-4o-mini at https://api.example.org/v1',
  reason: 'From the setting stepwise.model of this workspace.',
};

const base = {
  document: 'file:///instructions/task190_snli_classification.instruct',
  fileName: 'task190_snli_classification.instruct',
  task: 'task190_snli_classification',
  model: endpoint,
  failure: null,
  totals: { inputTokens: 5397, outputTokens: 512, seconds: 11.37, cost: 0.0012, isCostPart: false },
};

export const streaming = {
  ...base,
  phase: 'running',
  totals: { inputTokens: 1030, outputTokens: 184, seconds: 4.04, cost: 0.0012, isCostPart: false },
  result: { kind: 'none' },
  frames: [
    draft,
    single,
    {
      ...learn,
      ...waiting,
      status: 'streaming',
      answer: '1. Read sentence 1 and sentence 2.\n2. Compare what the two sent',
    },
    { ...generalise, ...waiting },
    { ...final, ...waiting },
  ],
};
export const waitingForEndpoint = {
  ...streaming,
  frames: streaming.frames.map((stage) =>
    stage.status === 'streaming'
      ? {
          ...stage,
          answer: '',
          notice:
            'The endpoint asked to wait 20 s (rate limit). The request is sent again by itself.',
        }
      : stage,
  ),
};
export const finished = {
  ...base,
  model: recording,
  phase: 'finished',
  result: { kind: 'ready', frame: 5, objection: null },
  frames: [draft, single, learn, generalise, final],
};
/** A question behind the last turn, under way. */
export const asking = (stage, prompt) => ({
  ...finished,
  phase: 'running',
  result: { kind: 'none' },
  frames: [
    ...finished.frames,
    { ...final, ...waiting, ...turn(6, stage), prompt, status: 'streaming' },
  ],
});
export const objected = {
  ...base,
  phase: 'finished',
  result: {
    kind: 'ready',
    frame: 3,
    objection: 'It adds one finding (leaks-example) that the stage before did not have.',
  },
  frames: [
    draft,
    single,
    learn,
    { ...generalise, ...waiting, status: 'skipped' },
    { ...final, ...waiting, status: 'skipped' },
  ],
};
/** A turn in the user's own words, a branch and steps changed by hand. */
export const branched = {
  ...finished,
  model: endpoint,
  phase: 'paused',
  result: { kind: 'ready', frame: 7, objection: null },
  frames: [
    draft,
    { ...single, branch: { number: 2, count: 3 }, edited: true },
    {
      ...learn,
      ...turn(7, 'own'),
      title: 'In your words',
      purpose: 'Shorter, please. Keep step 3 as it is.',
      changedByHand: true,
      objection: null,
      steps: [
        { ...learn.steps[0], taken: 'hand' },
        { ...learn.steps[1], taken: 'before' },
        ...learn.steps.slice(2, 4),
        { ...learn.steps[4], number: null, text: '', taken: 'hand' },
        { ...learn.steps[5], number: 4 },
      ],
    },
    { ...generalise, ...waiting, id: -4, prompt: null },
    { ...final, ...waiting, id: -5, prompt: null },
  ],
};
export const applied = { ...finished, result: { kind: 'applied', frame: 5 } };
export const failed = {
  ...base,
  phase: 'failed',
  result: { kind: 'none' },
  failure: {
    message:
      'The endpoint https://api.example.org/v1 refused the key (401). Set a key that is valid there.',
    action: { label: 'Set Key', event: 'setKey' },
  },
  frames: [
    draft,
    { ...single, ...waiting, status: 'failed' },
    { ...learn, ...waiting },
    { ...generalise, ...waiting },
    { ...final, ...waiting },
  ],
};
export const untouched = {
  ...base,
  phase: 'running',
  result: { kind: 'none' },
  totals: { inputTokens: 0, outputTokens: 0, seconds: 0, cost: 0.0012, isCostPart: false },
  frames: [draft, single, learn, generalise, final].map((stage) => ({ ...stage, ...waiting })),
};
export const cancelled = {
  ...streaming,
  phase: 'cancelled',
  frames: streaming.frames.map((stage) =>
    stage.status === 'streaming' ? { ...stage, status: 'skipped' } : stage,
  ),
};

const lure = '<img src=x onerror="posted.push(\'broken\')"><script>posted.push("broken")</script>';
export const hostile = {
  ...finished,
  task: lure,
  fileName: lure,
  model: { kind: 'recording', name: lure, reason: lure },
  failure: { message: lure, action: { label: lure, event: 'goOn' } },
  frames: finished.frames.map((stage) => ({
    ...stage,
    title: lure,
    purpose: lure,
    answer: lure,
    notice: lure,
    objection: lure,
    prompt: lure,
    steps: [
      {
        id: 0,
        number: 1,
        words: [
          { kind: 'added', text: lure },
          { kind: 'removed', text: lure },
        ],
        taken: 'after',
        text: lure,
      },
    ],
    findings: {
      fixed: [{ rule: lure, message: lure, step: 1 }],
      added: [{ rule: lure, message: lure, step: null }],
      left: [],
    },
  })),
};
const sentence =
  'Look for a word in the second sentence that the first sentence excludes, and keep it in mind for the decision. ';
export const long = {
  ...finished,
  frames: finished.frames.map((stage) => ({
    ...stage,
    answer: sentence.repeat(9000),
    steps: steps(
      ...Array.from({ length: 60 }, (_, index) => `${sentence.repeat(4)}[+Then note ${index}.]`),
    ),
    findings: {
      ...none,
      left: Array.from({ length: 40 }, (_, index) => ({ ...vague, step: index + 1 })),
    },
  })),
};
