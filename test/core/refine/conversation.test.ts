import { describe, expect, test } from 'vitest';
import type { RefineEvent } from '../../../src/core/refine/conversation';
import {
  stagePrompt,
  stages,
  stagesAfter,
  stagesWith,
  type Stage,
} from '../../../src/core/refine/stages';
import { parseTranscript, printTranscript } from '../../../src/core/refine/transcript';
import { branchesAt, newestEnd, pathTo, resultOf, type Turn } from '../../../src/core/refine/turns';
import { instruction, lint, run, scripted } from './fakeModel';

const clean = [
  '1. Read the review.\n2. Answer good or bad.',
  '1. Read the one review.\n2. Answer good or bad.',
  '1. Read the one review.\n2. Weigh it.\n3. Answer good or bad.',
  '1. Read the review.\n2. Weigh its words.\n3. Answer good or bad.',
  '1. Read the review.\n2. Weigh every word.\n3. Answer good or bad.',
];

const finished = (events: readonly RefineEvent[]) =>
  events.filter((event) => event.kind === 'stageFinished');
const kinds = (events: readonly RefineEvent[]): string[] => [
  ...new Set(events.map(({ kind }) => kind)),
];

describe('five stages', () => {
  test('are turns of one conversation that keeps what was said', async () => {
    const model = scripted(clean);
    const { events, transcript } = await run(model);
    expect(kinds(events)).toEqual([
      'stageStarted',
      'answerDelta',
      'stageFinished',
      'conversationFinished',
    ]);
    expect(model.asked.map((messages) => messages.length)).toEqual([1, 3, 5, 7, 9]);
    const last = model.asked.at(-1)!;
    expect(last.map(({ role }) => role).join(' ')).toBe(
      'user assistant user assistant user assistant user assistant user',
    );
    expect(last.filter(({ role }) => role === 'assistant').map(({ content }) => content)).toEqual(
      clean.slice(0, 4),
    );
    expect(transcript).toMatchObject({
      outcome: 'finished',
      task: 'task1_reviews',
      model: 'scripted',
      parameters: { seed: 7 },
      started: '2030-01-01T00:00:00.500Z',
      failure: null,
      unfinished: null,
      result: {
        stage: 'final',
        steps: ['Read the review.', 'Weigh every word.', 'Answer good or bad.'],
        objection: null,
      },
    });
    expect(transcript.turns.map(({ stage }) => stage)).toEqual(stages.map(({ id }) => id));
    expect(transcript.turns[1]).toMatchObject({ seconds: 0.5, requestId: 'request-2' });
  });

  test('a stage tells what it fixed, added and left', async () => {
    const { events } = await run(
      scripted([
        '1. READ every review.\n2. Answer.',
        '1. READ it, every review.\n2. SHOUT good or bad.',
        '1. Read it.\n2. SHOUT good or bad.',
        ...clean.slice(3),
      ]),
      { of: { ...instruction, steps: ['READ every review.', 'Answer for every review.'] } },
    );
    const rules = finished(events).map(({ findings: { fixed, added, left } }) =>
      [fixed, added, left].map((list) => list.map(({ message }) => message).join(' ')),
    );
    expect(rules.slice(0, 4)).toEqual([
      ['There is one review.', '', '"READ" is loud. There is one review.'].map((text, at) =>
        at === 2 ? 'There is one review. "READ" is loud.' : text,
      ),
      ['', '"SHOUT" is loud.', 'There is one review. "READ" is loud.'],
      ['There is one review. "READ" is loud.', '', '"SHOUT" is loud.'],
      ['"SHOUT" is loud.', '', ''],
    ]);
    expect(finished(events)[0]?.before).toEqual(['READ every review.', 'Answer for every review.']);
    expect(finished(events)[1]?.before).toEqual(['READ every review.', 'Answer.']);
  });

  test('end early once the steps are clean and no longer change', async () => {
    const model = scripted([clean[0]!, clean[1]!, clean[1]!]);
    const { events, transcript } = await run(model);
    expect(events.filter((event) => event.kind === 'stageSkipped')).toEqual([
      {
        kind: 'stageSkipped',
        stage: 'generalise',
        reason: 'The steps are clean and no longer change.',
      },
      { kind: 'stageSkipped', stage: 'final', reason: 'The steps are clean and no longer change.' },
    ]);
    expect(transcript).toMatchObject({ outcome: 'finished', result: { objection: null } });
  });

  test('leave out the examples where there are none', async () => {
    const { events } = await run(scripted(clean.slice(1)), {
      of: { ...instruction, positiveExamples: [] },
    });
    expect(events.filter((event) => event.kind === 'stageSkipped')).toEqual([
      {
        kind: 'stageSkipped',
        stage: 'learn-from-examples',
        reason: 'The instruction has no positive example to learn from.',
      },
    ]);
  });
});

describe('a model that misbehaves never makes the file worse', () => {
  const steps = ['Read the review closely.', 'Answer good or bad.'];
  const of = { ...instruction, steps };

  test('it adds text every turn', async () => {
    let text = '1. Read the review.\n2. Answer.';
    const growing = Array.from({ length: 5 }, () => (text += `\n3. ${text.slice(3)}`));
    const { transcript } = await run(scripted(growing), { of });
    const accepted = transcript.turns.filter(({ objection }) => objection === null);
    const length = (list: readonly string[]): number => list.join('').length;
    for (const turn of accepted) expect(length(turn.steps)).toBeLessThanOrEqual(2 * length(steps));
    expect(transcript.turns.at(-1)?.objection).toMatch(
      /^These steps have \d+ characters, more than 2 times the 43 there were at first/,
    );
    expect(transcript.turns).toHaveLength(5);
  });

  test('it grows slowly: each stage not twice the one before, together far more', async () => {
    const answers = [100, 180, 320, 570, 1000].map((length) => `1. ${'a'.repeat(length)}`);
    const { transcript } = await run(scripted(answers));
    expect(transcript.turns.map(({ objection }) => objection === null)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(transcript.result).toMatchObject({ stage: 'single-example', objection: null });
  });

  test('it goes to and fro', async () => {
    const [a, b] = ['1. Read it.\n2. Answer good or bad.', '1. Read every review.\n2. Answer it.'];
    const { transcript } = await run(scripted([a, b, a, b, a]), { of });
    expect(transcript.result).toMatchObject({
      stage: 'final',
      steps: ['Read it.', 'Answer good or bad.'],
    });
    const other = await run(scripted([b, a, b, a, b]), { of });
    expect(other.transcript.result).toMatchObject({ stage: 'generalise', objection: null });
  });

  test('it has findings in every turn: its last steps are offered with an objection', async () => {
    const { transcript } = await run(scripted(Array(5).fill('1. Read every review.') as string[]), {
      of,
    });
    expect(transcript.result).toEqual({
      turn: 5,
      stage: 'final',
      steps: ['Read every review.'],
      objection: 'These steps have new findings (loop), so they are not taken over by themselves.',
    });
  });

  test('it trades one finding for another', async () => {
    const { transcript } = await run(scripted(Array(5).fill('1. SHOUT.') as string[]), {
      of: { ...instruction, steps: ['Read every review.'] },
    });
    expect(transcript.result?.objection).toContain('(loud)');
  });

  test('it gives no steps: the answer is kept, nothing is taken from it', async () => {
    const { events, transcript } = await run(
      scripted([clean[0]!, 'I am sorry.', clean[2]!, 'No.', 'No!']),
    );
    expect(finished(events)[1]).toMatchObject({
      turn: {
        answer: 'I am sorry.',
        steps: [],
        objection: expect.stringContaining('no list of steps') as string,
      },
      findings: { fixed: [], added: [], left: [] },
    });
    expect(finished(events)[2]?.before).toEqual(['Read the review.', 'Answer good or bad.']);
    expect(transcript.result?.stage).toBe('learn-from-examples');
  });

  test('it never gives any', async () => {
    const { transcript } = await run(scripted(['', 'No.', 'No.', 'No.', 'No.']));
    expect(transcript).toMatchObject({ outcome: 'finished', result: null });
  });

  test('it ends its stream without a word: that is a bug and is thrown', async () => {
    const model = { name: 'broken', answer: () => ReadableStream.from<never>([]) };
    await expect(run(model)).rejects.toThrow('"broken" ended its stream');
  });
});

describe('an end before the end keeps everything', () => {
  const failure = { cause: 'connection-lost', message: 'Lost. Try again.' } as const;

  test('a failure in the third turn', async () => {
    const { events, transcript } = await run(scripted([clean[0]!, clean[1]!, failure]));
    expect(events.at(-1)).toMatchObject({ kind: 'failed', failure });
    expect(transcript).toMatchObject({
      outcome: 'failed',
      failure,
      unfinished: { stage: 'learn-from-examples', answer: 'Half an ans' },
      result: { stage: 'single-example', objection: null },
    });
    expect(transcript.turns).toHaveLength(2);
  });

  test('what a question took that failed is known', async () => {
    const usage = { inputTokens: 30, outputTokens: 4096, counted: true };
    const cut = { cause: 'context-too-long', message: 'Cut.', usage } as const;
    const { transcript } = await run(scripted([clean[0]!, cut]));
    expect(transcript.failed).toEqual([{ usage, cost: (30 + 2 * 4096) / 1e6, seconds: 0.5 }]);
    expect((await run(scripted([failure]))).transcript).not.toHaveProperty('failed');
  });

  test('going on does not ask again what was answered', async () => {
    const { transcript } = await run(scripted([clean[0]!, clean[1]!, failure]));
    const model = scripted(clean.slice(2));
    const again = await run(model, {
      said: transcript.turns,
      behind: transcript.current,
      stages: stagesAfter(stages, transcript.turns),
      began: transcript.started,
    });
    expect(model.asked.map((messages) => messages.length)).toEqual([5, 7, 9]);
    expect(again.transcript.turns.map(({ answer }) => answer)).toEqual(clean);
    expect(again.transcript.turns.map(({ id, after }) => [id, after])).toEqual([
      [1, null],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4],
    ]);
    expect(finished(again.events)).toHaveLength(3);
    expect(again.transcript.turns[0]).toEqual(transcript.turns[0]);
    expect(again.transcript).toMatchObject({ started: transcript.started, outcome: 'finished' });
  });

  test('cancelling, in the middle of an answer and between two turns', async () => {
    const cancelled = { cause: 'cancelled', message: 'Cancelled.' } as const;
    const { events, transcript } = await run(scripted([clean[0]!, cancelled]));
    expect(events.at(-1)?.kind).toBe('cancelled');
    expect(transcript).toMatchObject({
      outcome: 'cancelled',
      failure: null,
      unfinished: { stage: 'single-example' },
      result: { stage: 'draft' },
    });
    const aborted = await run(scripted([]), { signal: AbortSignal.abort() });
    expect(aborted.events.map(({ kind }) => kind)).toEqual(['cancelled']);
  });

  test('a wait is passed on', async () => {
    const model = {
      ...scripted([]),
      async *answer() {
        yield { kind: 'waiting' as const, seconds: 3, reason: 'Busy.' };
        yield { kind: 'failed' as const, failure: await Promise.resolve(failure) };
      },
    };
    const { events } = await run(model);
    expect(events[1]).toEqual({ kind: 'waiting', stage: 'draft', seconds: 3, reason: 'Busy.' });
  });

  test('a file without a definition costs nothing', async () => {
    const { events } = await run(scripted([]), { of: { ...instruction, definition: ' \n' } });
    expect(events).toMatchObject([{ kind: 'failed', failure: { cause: 'nothing-to-refine' } }]);
  });

  test('a broken stage file costs nothing, even where it is the last', async () => {
    const broken = { ...stages[4]!, file: 'Template:\n  {{#steps}}' };
    const { events } = await run(scripted([]), { stages: [...stages.slice(0, 4), broken] });
    expect(events).toMatchObject([
      {
        kind: 'failed',
        failure: {
          cause: 'broken-stage',
          message: expect.stringContaining('Stage "final"') as string,
        },
      },
    ]);
  });
});

describe('branches', () => {
  const own = { stage: 'own', prompt: 'Shorter, please.', edited: false } as const;

  test('a turn in own words stands between stages, with all that was said on its branch', async () => {
    const { transcript } = await run(scripted(clean.slice(0, 2)), { stages: stages.slice(0, 2) });
    const model = scripted(['1. Read.\n2. Answer good or bad.', ...clean.slice(2)]);
    const { transcript: longer } = await run(model, {
      said: transcript.turns,
      behind: 2,
      ask: own,
      stages: stages.slice(2),
    });
    expect(model.asked[0]?.map(({ content }) => content)).toEqual([
      transcript.turns[0]!.prompt,
      clean[0],
      transcript.turns[1]!.prompt,
      clean[1],
      'Shorter, please.',
    ]);
    expect(longer.turns.map(({ stage }) => stage)).toEqual([
      'draft',
      'single-example',
      'own',
      'learn-from-examples',
      'generalise',
      'final',
    ]);
  });

  test('a stage asked once more begins a branch; the other one is kept, and not told', async () => {
    const { transcript } = await run(scripted(clean));
    const model = scripted(['1. Look at it.\n2. Answer good or bad.']);
    const prompt = 'In another way.';
    const { transcript: two } = await run(model, {
      said: transcript.turns,
      behind: 1,
      ask: { stage: 'single-example', prompt, edited: true },
      stages: [],
    });
    expect(model.asked).toEqual([
      [
        { role: 'user', content: transcript.turns[0]!.prompt },
        { role: 'assistant', content: clean[0] },
        { role: 'user', content: prompt },
      ],
    ]);
    expect(two.turns).toHaveLength(6);
    expect(two).toMatchObject({ current: 6, result: { turn: 6, stage: 'single-example' } });
    expect(pathTo(two.turns, 6).map(({ id }) => id)).toEqual([1, 6]);
    expect(branchesAt(two.turns, two.turns[5]!).map(({ id }) => id)).toEqual([2, 6]);
    expect(newestEnd(two.turns, 2)).toBe(5);
    expect(newestEnd(two.turns, 1)).toBe(6);
    expect(pathTo(two.turns, null)).toEqual([]);
    expect(pathTo(two.turns, 99)).toEqual([]);
  });

  test('steps that the user chose count as those of the turn', async () => {
    const { transcript } = await run(scripted(clean.slice(0, 1)), { stages: stages.slice(0, 1) });
    const chosen = ['Read.', 'SHOUT.'];
    const said = transcript.turns.map((turn) => ({ ...turn, chosen }));
    const { events } = await run(scripted(['1. Read.\n2. Answer.']), {
      said,
      behind: 1,
      ask: own,
      stages: [],
    });
    expect(finished(events)[0]).toMatchObject({
      before: chosen,
      findings: { fixed: [{ rule: 'loud' }] },
    });
    expect(resultOf(said)).toEqual({ turn: 1, stage: 'draft', steps: chosen, objection: null });
  });

  test('a broken tree of turns ends', () => {
    const turn = { id: 1, after: 1 } as Turn;
    expect(pathTo([turn], 1)).toEqual([turn]);
  });
});

describe('prompts', () => {
  const promptOf = (id: Stage['id']): string => {
    const prompt = stagePrompt(
      stages.find((stage) => stage.id === id)!,
      instruction,
    );
    if (prompt.kind === 'broken') throw new Error(prompt.message);
    return prompt.text;
  };

  test('values are put in as they are', () => {
    expect(promptOf('draft')).toContain('Task category: Sentiment Analysis\n');
    expect(promptOf('draft')).toContain('\nSay whether a review is {{good}} or <bad>.\n');
  });

  test('two examples are shown, an explanation where there is one', () => {
    expect(promptOf('learn-from-examples')).toContain(
      'Example 1\nInput: Fine food & {{wine}}.\nOutput: good\nWhy: Praise.\n\nExample 2\nInput: Never again.\nOutput: bad\n\nTake',
    );
    expect(promptOf('learn-from-examples')).not.toContain('A third one.');
  });

  test.each(stages.map(({ id }) => id))('%s leaves no placeholder of its own', (id) => {
    const text = promptOf(id).replaceAll('{{good}}', '').replaceAll('{{wine}}', '');
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text.trim()).toBe(text);
  });

  test('only the examples stage shows examples', () => {
    for (const { id } of stages.filter(({ needsExamples }) => !needsExamples))
      expect(promptOf(id)).not.toContain('Never again.');
  });

  test('a stage that begins a conversation is told the steps of the file', () => {
    const of = { ...instruction, steps: ['Read {{it}}.', 'Answer.'] };
    const prompt = stagePrompt(stages[3]!, of, { isFirst: true });
    const text = prompt.kind === 'prompt' ? prompt.text : '';
    expect(text).toContain('Task category: Sentiment Analysis\n');
    expect(text).toContain('\n1. Read {{it}}.\n2. Answer.\n\n');
    expect(text.endsWith(promptOf('generalise'))).toBe(true);
    const draft = stagePrompt(stages[0]!, of, { isFirst: true });
    expect(draft).toEqual({ kind: 'prompt', text: promptOf('draft') });
  });

  test('a file of the workspace stands in for a stage', () => {
    const own = stagesWith(new Map([['final', 'Template:\n  The end of {{category}}.']]));
    expect(own.map(({ id }) => id)).toEqual(stages.map(({ id }) => id));
    expect(stagePrompt(own[4]!, instruction)).toEqual({
      kind: 'prompt',
      text: 'The end of Sentiment Analysis.',
    });
    expect(own[0]).toEqual(stages[0]);
  });

  test.each([
    ['{{defintion}}', '"{{defintion}}" stands for nothing here. "definition" is meant, it seems.'],
    [
      '{{steps}}',
      '"{{steps}}" is a list, so nothing would stand in its place. Write "{{#steps}}{{number}} {{text}}{{/steps}}".',
    ],
    [
      '{{text}}',
      '"{{text}}" stands for nothing here. It belongs between "{{#steps}}" and "{{/steps}}".',
    ],
    [
      '{{#definition}}{{length}}{{/definition}}',
      '"{{length}}" stands for nothing here. Placeholders here are category, definition, steps, positive_examples.',
    ],
    [
      '{{#positive_examples}}{{input}} {{text}}{{/positive_examples}}',
      '"{{text}}" stands for nothing here. It belongs between "{{#steps}}" and "{{/steps}}".',
    ],
  ])('a placeholder that stands for nothing is named: %s', (template, message) => {
    const file = `Template:\n  For {{category.sentence}}\n  ${template}\n`;
    expect(stagePrompt({ ...stages[0]!, file }, instruction)).toEqual({
      kind: 'broken',
      message: `Stage "draft": ${message}`,
    });
  });

  test('a placeholder that is there is none', () => {
    const file =
      'Template:\n  {{^steps}}None.{{/steps}}{{#positive_examples}}{{number}} {{#explanation}}{{explanation}} {{definition}}{{/explanation}}{{/positive_examples}}\n';
    expect(stagePrompt({ ...stages[0]!, file }, instruction)).toMatchObject({ kind: 'prompt' });
  });

  test('a file without a template says so', () => {
    expect(stagePrompt({ ...stages[0]!, file: 'Task: x\n' }, instruction)).toEqual({
      kind: 'broken',
      message: 'Stage "draft": A stage prompt needs a "Template:" field; this file has none.',
    });
  });
});

test('a transcript comes back from its file, which reads line by line', async () => {
  const { transcript } = await run(scripted([clean[0]!, 'One line.', ...clean.slice(2)]));
  const text = printTranscript(transcript);
  expect(parseTranscript(text)).toEqual(transcript);
  expect(transcript.turns[0]).toMatchObject({
    model: 'scripted',
    parameters: { seed: 7 },
    cost: 20 / 1e6,
  });
  expect(text).toContain('        "1. Read the review.",\n        "2. Answer good or bad."\n');
  const first = {
    ...transcript,
    transcript: 'stepwise-refine-1',
    turns: transcript.turns.map((turn) => ({
      ...turn,
      id: undefined,
      after: undefined,
      edited: undefined,
      chosen: undefined,
    })),
    result: { ...transcript.result, turn: undefined },
    current: undefined,
    applied: undefined,
  };
  expect(parseTranscript(JSON.stringify(first))).toEqual(transcript);
  const unsaid = { model: undefined, parameters: undefined, cost: undefined };
  const before = {
    ...transcript,
    turns: transcript.turns.map((turn) => ({ ...turn, ...unsaid })),
    failed: [{ usage: transcript.turns[0]!.usage, seconds: 1 }],
  };
  expect(parseTranscript(JSON.stringify(before))).toEqual({
    ...transcript,
    turns: transcript.turns.map((turn) => ({ ...turn, cost: null })),
    failed: [{ ...before.failed[0], cost: null }],
  });
  expect(parseTranscript('{}')).toBeUndefined();
  expect(parseTranscript('{"transcript":"stepwise-refine-2","turns":[7]}')).toBeUndefined();
  expect(parseTranscript('nothing')).toBeUndefined();
});

test('the linter of these tests finds what they rely on', () => {
  expect(lint(['READ every review.'])).toHaveLength(2);
});
