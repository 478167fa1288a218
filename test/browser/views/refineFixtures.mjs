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
/** A step in a notation: `[+added]` and `[-removed]` words. */
const step = (text) => ({ words: words(text) });

const none = { fixed: [], added: [], left: [] };
const waiting = {
  status: 'waiting',
  answer: '',
  notice: null,
  steps: [],
  findings: none,
  objection: null,
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

const draft = {
  id: 'draft',
  title: 'Draft',
  purpose: 'Asks for a first list of steps from the category and the definition.',
  status: 'done',
  answer:
    '1. Read both sentences.\n2. Compare what they claim.\n3. Think about it.\n4. Answer E, C or N.\n5. Repeat for every pair in the dataset.',
  notice: null,
  steps: [
    step('[+Read both sentences.]'),
    step('[+Compare what they claim.]'),
    step('[+Think about it.]'),
    step('[+Answer E, C or N.]'),
    step('[+Repeat for every pair in the dataset.]'),
  ],
  findings: { fixed: [], added: [loop, vague], left: [] },
  objection: null,
  usage: { inputTokens: 412, outputTokens: 96, seconds: 2.14 },
};
const single = {
  id: 'single-example',
  title: 'Single example',
  purpose: 'Asks for steps that treat one example, without going through a data set.',
  status: 'done',
  answer:
    '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim.\n3. Think about it.\n4. Answer E, C or N.',
  notice: null,
  steps: [
    step('Read [-both sentences][+sentence 1 and sentence 2].'),
    step('Compare what [-they][+the two sentences] claim.'),
    step('Think about it.'),
    step('Answer E, C or N.'),
    step('[-Repeat for every pair in the dataset.]'),
  ],
  findings: { fixed: [loop], added: [], left: [vague] },
  objection: null,
  usage: { inputTokens: 618, outputTokens: 88, seconds: 1.9 },
};
const learn = {
  id: 'learn-from-examples',
  title: 'Learn from examples',
  purpose: 'Shows two positive examples and asks what the steps miss.',
  status: 'done',
  answer:
    '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim, for example "A man sleeps on a bench".\n3. If they agree, answer E.',
  notice: null,
  steps: [
    step('Read sentence 1 and sentence 2.'),
    step('Compare what the two sentences claim[+, for example "A man sleeps on a bench"].'),
    step('[-Think about it.]'),
    step('[+If they agree, answer E.]'),
    step('[+If they disagree, answer C.]'),
    step(
      '[+If neither can be determined:\n   - look again for a word that excludes the other sentence,\n   - otherwise answer N.]',
    ),
  ],
  findings: { fixed: [vague], added: [leak], left: [] },
  objection: 'It adds one finding (leaks-example) that the stage before did not have.',
  usage: { inputTokens: 1204, outputTokens: 143, seconds: 3.41 },
};
const generalise = {
  id: 'generalise',
  title: 'Generalise',
  purpose: 'Asks to take every specific example out of the steps.',
  status: 'done',
  answer: '1. Read sentence 1 and sentence 2.\n2. Compare what the two sentences claim.',
  notice: null,
  steps: [
    step('Read sentence 1 and sentence 2.'),
    step('Compare what the two sentences claim[-, for example "A man sleeps on a bench"].'),
    step('If they agree, answer E.'),
    step('If they disagree, answer C.'),
    step('If neither can be determined, answer N.'),
  ],
  findings: { fixed: [leak], added: [], left: [] },
  objection: null,
  usage: { inputTokens: 1461, outputTokens: 101, seconds: 2.2 },
};
const final = {
  id: 'final',
  title: 'Final',
  purpose: 'Asks for the finished list and nothing else.',
  status: 'done',
  answer: generalise.answer,
  notice: null,
  steps: generalise.steps.map(({ words: all }) => ({
    words: [
      {
        kind: 'same',
        text: all
          .filter(({ kind }) => kind === 'same')
          .map(({ text }) => text)
          .join(''),
      },
    ],
  })),
  findings: none,
  objection: null,
  usage: { inputTokens: 1702, outputTokens: 84, seconds: 1.72 },
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
  fileName: 'task190_snli_classification.instruct',
  task: 'task190_snli_classification',
  model: endpoint,
  failure: null,
  totals: { inputTokens: 5397, outputTokens: 512, seconds: 11.37 },
};

export const streaming = {
  ...base,
  phase: 'running',
  totals: { inputTokens: 1030, outputTokens: 184, seconds: 4.04 },
  result: { kind: 'none' },
  stages: [
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
  stages: streaming.stages.map((stage) =>
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
  result: { kind: 'ready', stage: 'final', objection: null },
  stages: [draft, single, learn, generalise, final],
};
export const objected = {
  ...base,
  phase: 'finished',
  result: {
    kind: 'ready',
    stage: 'learn-from-examples',
    objection: 'It adds one finding (leaks-example) that the stage before did not have.',
  },
  stages: [
    draft,
    single,
    learn,
    { ...generalise, ...waiting, status: 'skipped' },
    { ...final, ...waiting, status: 'skipped' },
  ],
};
export const applied = { ...finished, result: { kind: 'applied', stage: 'final' } };
export const failed = {
  ...base,
  phase: 'failed',
  result: { kind: 'none' },
  failure: {
    message:
      'The endpoint https://api.example.org/v1 refused the key (401). Set a key that is valid there.',
    action: { label: 'Set Key', event: 'setKey' },
  },
  stages: [
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
  totals: { inputTokens: 0, outputTokens: 0, seconds: 0 },
  stages: [draft, single, learn, generalise, final].map((stage) => ({ ...stage, ...waiting })),
};
export const cancelled = {
  ...streaming,
  phase: 'cancelled',
  stages: streaming.stages.map((stage) =>
    stage.status === 'streaming' ? { ...stage, status: 'skipped' } : stage,
  ),
};

const lure = '<img src=x onerror="posted.push(\'broken\')"><script>posted.push("broken")</script>';
export const hostile = {
  ...finished,
  task: lure,
  fileName: lure,
  model: { kind: 'recording', name: lure, reason: lure },
  failure: { message: lure, action: { label: lure, event: 'retry' } },
  stages: finished.stages.map((stage) => ({
    ...stage,
    title: lure,
    purpose: lure,
    answer: lure,
    notice: lure,
    objection: lure,
    steps: [
      {
        words: [
          { kind: 'added', text: lure },
          { kind: 'removed', text: lure },
        ],
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
  stages: finished.stages.map((stage) => ({
    ...stage,
    answer: sentence.repeat(9000),
    steps: Array.from({ length: 60 }, (_, index) =>
      step(`${sentence.repeat(4)}[+Then note ${index}.]`),
    ),
    findings: {
      ...none,
      left: Array.from({ length: 40 }, (_, index) => ({ ...vague, step: index + 1 })),
    },
  })),
};
