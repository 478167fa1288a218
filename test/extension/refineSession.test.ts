import { describe, expect, test } from 'vitest';
import type { PlainInstruction } from '../../src/core/document/model';
import type { ChatModel } from '../../src/core/refine/chatModel';
import { stagePrompt, stages } from '../../src/core/refine/stages';
import {
  parseTranscript,
  printTranscript,
  type Transcript,
} from '../../src/core/refine/transcript';
import { RefineSession } from '../../src/extension/refine/refineSession';
import { refineState } from '../../src/extension/refine/refineState';
import type { FrameView, RefineState } from '../../src/protocol/refine';
import { instruction, lint, scripted } from '../core/refine/fakeModel';

const answers = [
  '1. Read every review.\n2. Answer good or bad.',
  '1. Read the one review.\n2. Answer good or bad.',
  '1. Read the one review.\n2. Weigh it.\n3. Answer good or bad.',
  '1. Read the review.\n2. Weigh its words.\n3. Answer good or bad.',
  '1. Read the review.\n2. Weigh every word.\n3. Answer good or bad.',
];

interface Setup {
  readonly session: RefineSession;
  readonly state: () => RefineState;
  readonly kept: Transcript[];
  readonly deltas: string[];
  /** What stands in the file. */
  file: PlainInstruction;
}

function setUp(): Setup {
  const kept: Transcript[] = [];
  const deltas: string[] = [];
  let time = Date.UTC(2030, 0, 1);
  const setup: Setup = {
    session: new RefineSession({
      instruction: () => setup.file,
      lint,
      now: () => (time += 500),
      changed: () => void setup.state(), // whatever state there is can be shown
      delta: (turn, text) => void deltas.push(`${turn}:${text}`),
      keep: (transcript) => {
        kept.push(transcript);
        return Promise.resolve();
      },
    }),
    state: () =>
      refineState(setup.session, {
        document: 'file:///a.instruct',
        fileName: 'a.instruct',
        task: 'task1_reviews',
        model: { kind: 'endpoint', name: 'scripted', reason: 'A test.' },
        lint,
      }),
    kept,
    deltas,
    file: instruction,
  };
  return setup;
}

const told = (frames: readonly FrameView[]): string[] =>
  frames.map(({ id, stage, status }) => `${id} ${stage} ${status}`);
const texts = ({ steps }: FrameView): string[] =>
  steps.flatMap(({ number, text }) => (number === null ? [] : [text]));

/** A model that never gets further than half an answer. */
function endless(): ChatModel & { readonly begun: Promise<void>; isEnded(): boolean } {
  let isEnded = false;
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return {
    name: 'endless',
    begun,
    isEnded: () => isEnded,
    async *answer(_, signal) {
      yield { kind: 'delta', text: 'Half' };
      begin();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      isEnded = true;
      yield { kind: 'failed', failure: { cause: 'cancelled', message: 'Cancelled.' } };
    },
  };
}

function unpriced(texts: readonly string[]): ChatModel {
  const model = scripted(texts);
  return { name: 'unpriced', answer: (...question) => model.answer(...question) };
}

/** All five stages, done. */
async function done(): Promise<Setup> {
  const setup = setUp();
  await setup.session.start(scripted(answers), stages);
  return setup;
}

describe('a conversation', () => {
  test('is shown turn by turn, with what it took and moved', async () => {
    const { state, kept, deltas } = await done();
    const { frames, totals, phase, result } = state();
    expect(told(frames)).toEqual([
      '1 draft done',
      '2 single-example done',
      '3 learn-from-examples done',
      '4 generalise done',
      '5 final done',
    ]);
    expect(frames[1]).toMatchObject({
      title: 'Single example',
      branch: null,
      findings: { fixed: [{ rule: 'loop', step: 1 }], added: [], left: [] },
      movement: { lengthRatio: 39 / 37, wordsChanged: 3 },
      usage: { inputTokens: 10, outputTokens: 5, seconds: 0.5, cost: 20 / 1e6 },
    });
    expect(totals).toMatchObject({ inputTokens: 50, outputTokens: 25 });
    expect(totals.cost).toBeCloseTo(100 / 1e6);
    expect([phase, result]).toEqual(['finished', { kind: 'ready', frame: 5, objection: null }]);
    expect(kept).toHaveLength(6);
    expect(deltas.slice(0, 2)).toEqual(['1:1. Read e', '1:very revi']);
  });

  test('counts what was charged for answers that failed, also when it goes on', async () => {
    const { session, state, kept } = setUp();
    const usage = { inputTokens: 30, outputTokens: 4096, counted: true };
    const cut = { cause: 'context-too-long', message: 'Cut.', usage } as const;
    await session.start(scripted([answers[0]!, cut]), stages);
    expect(state().totals).toMatchObject({ inputTokens: 40, outputTokens: 4101 });
    await session.goOn(scripted([cut]));
    expect(state().totals).toMatchObject({ inputTokens: 70, outputTokens: 8197 });
    await session.goOn(scripted(answers.slice(1)));
    expect(state().totals).toMatchObject({ inputTokens: 110, outputTokens: 8217 });
    expect(parseTranscript(printTranscript(kept.at(-1)!))?.failed).toHaveLength(2);
  });

  test('that an error ends can go on, and says the error', async () => {
    const { session, state } = setUp();
    await session.start(scripted(answers.slice(0, 1)), stages, 1);
    const broken: ChatModel = {
      name: 'broken',
      answer: () => {
        throw new Error('A bug.');
      },
    };
    await expect(session.goOn(broken)).rejects.toThrow('A bug.');
    expect(state().phase).toBe('failed');
    expect(told(state().frames)[1]).toBe('-2 single-example waiting');
    await session.goOn(scripted(answers.slice(1)));
    expect(state().phase).toBe('finished');
  });

  test('that broke off shows what arrived, and goes on behind what was answered', async () => {
    const { session, state } = setUp();
    const failure = { cause: 'connection-lost', message: 'Lost. Try again.' } as const;
    await session.start(scripted([answers[0]!, failure]), stages);
    expect(told(state().frames)).toEqual([
      '1 draft done',
      '2 single-example failed',
      '-3 learn-from-examples waiting',
      '-4 generalise waiting',
      '-5 final waiting',
    ]);
    expect(state().frames[1]?.answer).toBe('Half an ans');
    expect(state()).toMatchObject({
      phase: 'failed',
      failure: { message: 'Lost. Try again.', action: { event: 'goOn' } },
      result: { kind: 'ready', frame: 1 },
    });
    const model = scripted(answers.slice(1));
    await session.goOn(model);
    expect(model.asked).toHaveLength(4);
    expect(state()).toMatchObject({ phase: 'finished', failure: null });
    expect(state().frames.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  test('keeps who answered each turn and what it cost, whoever is asked next', async () => {
    const { session, state, kept } = await done();
    const small = {
      ...scripted(['1. Answer good or bad.']),
      name: 'small',
      parameters: { seed: 8 },
      prices: { input: 0.1, output: 0.2 },
    };
    await session.ask(small, 5, 'Shorter.');
    const { frames, totals } = state();
    expect(frames.map(({ model }) => model)).toEqual([...Array<null>(5).fill(null), 'small']);
    expect(frames[0]!.usage!.cost).toBeCloseTo(20 / 1e6, 12);
    expect(frames[5]!.usage!.cost).toBeCloseTo(2 / 1e6, 12);
    expect(totals.cost).toBeCloseTo(102 / 1e6, 12);
    expect(totals.isCostPart).toBe(false);
    const { model, turns } = parseTranscript(printTranscript(kept.at(-1)!))!;
    expect(model).toBe('small');
    expect(turns.map((turn) => [turn.model, turn.parameters])).toEqual([
      ...Array<unknown>(5).fill(['scripted', { seed: 7 }]),
      ['small', { seed: 8 }],
    ]);
  });

  test('says that it cost more where a price is not known', async () => {
    const { session, state } = await done();
    await session.ask(unpriced(['1. Answer good or bad.']), 5, 'Shorter.');
    expect(state().frames[5]?.usage?.cost).toBeNull();
    expect(state().totals.cost).toBeCloseTo(100 / 1e6, 12);
    expect(state().totals.isCostPart).toBe(true);
    const other = setUp();
    await other.session.start(unpriced(answers), stages);
    expect(other.state().totals).toMatchObject({ cost: null, isCostPart: false });
  });

  test('whose own steps stand in the file by now goes on, not anew', async () => {
    const setup = setUp();
    const { session } = setup;
    await session.start(scripted(answers.slice(0, 1)), stages, 1);
    expect(told(setup.state().frames)[1]).toBe('-2 single-example waiting');
    expect(setup.state().phase).toBe('paused');
    setup.file = { ...instruction, steps: session.turns[0]!.steps };
    await session.wasApplied(session.turns[0]!);
    expect(setup.state().result).toEqual({ kind: 'applied', frame: 1 });
    const model = scripted(answers.slice(1));
    await session.goOn(model);
    expect(model.asked.map((messages) => messages.length)).toEqual([3, 5, 7, 9]);
    expect(setup.kept.at(-1)?.applied).toMatchObject([{ turn: 1 }]);
  });

  test('of one stage is told the steps of the file, and ends', async () => {
    const setup = setUp();
    setup.file = { ...instruction, steps: ['Read every review.', 'Answer good or bad.'] };
    const model = scripted([answers[1]!]);
    await setup.session.start(
      model,
      stages.filter(({ id }) => id === 'single-example'),
    );
    expect(model.asked[0]?.[0]?.content).toContain('1. Read every review.\n2. Answer good or bad.');
    expect(told(setup.state().frames)).toEqual(['1 single-example done']);
    expect(setup.state().phase).toBe('finished');
  });

  test('tells which stages were left out and why', async () => {
    const { session, state } = setUp();
    await session.start(scripted([answers[1]!, answers[2]!, answers[2]!]), stages);
    expect(told(state().frames).slice(3)).toEqual(['-4 generalise skipped', '-5 final skipped']);
    expect(state().frames[4]?.notice).toBe('The steps are clean and no longer change.');
    expect(state().phase).toBe('finished');
  });
});

describe('where the definition has changed meanwhile', () => {
  const changed = { ...instruction, definition: 'Another one.' };
  const said = ({ asked }: ReturnType<typeof scripted>, at = 0): string =>
    asked[at]!.map(({ content }) => content).join('\n');

  test('what was asked about the old one is stale, and the result is looked at first', async () => {
    const setup = await done();
    const { session, state } = setup;
    expect(session.isStale(5)).toBe(false);
    setup.file = changed;
    expect(session.isStale(null)).toBe(false);
    expect([1, 5].map((turn) => session.isStale(turn))).toEqual([true, true]);
    expect(state().result).toEqual({
      kind: 'ready',
      frame: 5,
      objection:
        'The definition, the examples or the prompts of the stages have changed since these steps were asked for.',
    });
    setup.file = { ...instruction, steps: ['Other steps.'] };
    expect(session.isStale(5)).toBe(false);
  });

  test('so are turns behind other examples, and none that did not show them', async () => {
    const setup = await done();
    setup.file = { ...instruction, positiveExamples: instruction.positiveExamples.slice(1) };
    expect([2, 3, 4].map((turn) => setup.session.isStale(turn))).toEqual([false, true, true]);
  });

  test('a stage that is asked again asks about the new one', async () => {
    const setup = await done();
    const { session, state } = setup;
    setup.file = changed;
    const model = scripted(answers);
    await session.askAgain(model, 1, null);
    expect(model.asked).toHaveLength(5);
    expect(said(model)).toContain('Another one.');
    expect(said(model, 4)).not.toContain(instruction.definition);
    expect(state().frames.map(({ id }) => id)).toEqual([6, 7, 8, 9, 10]);
    expect(state().result).toEqual({ kind: 'ready', frame: 10, objection: null });
    expect(session.isStale(10)).toBe(false);
    session.showBranch(6, -1);
    expect(session.isStale(5)).toBe(true);
  });

  test('a stage that broke off is asked about the new one', async () => {
    const setup = setUp();
    const { session } = setup;
    await session.start(scripted([{ cause: 'timeout', message: 'Late.' }]), stages);
    setup.file = changed;
    const model = scripted(answers);
    await session.goOn(model);
    expect(model.asked).toHaveLength(5);
    expect(said(model)).toContain('Another one.');
    expect(said(model)).not.toContain(instruction.definition);
  });

  test('a prompt of the user stays as it was written', async () => {
    const setup = await done();
    const { session } = setup;
    await session.askAgain(scripted(answers), 1, 'My own prompt.');
    setup.file = changed;
    expect(session.isStale(6)).toBe(false);
    const model = scripted(answers);
    await session.askAgain(model, 6, null);
    expect(said(model)).toBe('My own prompt.');
  });

  test('going on loses no turn', async () => {
    const setup = setUp();
    const { session } = setup;
    await session.start(scripted(answers.slice(0, 2)), stages, 2);
    setup.file = changed;
    await session.goOn(scripted(answers.slice(2)));
    expect(session.turns.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a stage whose examples are gone is left out when it is asked again', async () => {
    const setup = await done();
    setup.file = { ...instruction, positiveExamples: [] };
    const model = scripted(answers.slice(3));
    await setup.session.askAgain(model, 3, null);
    expect(model.asked).toHaveLength(2);
    expect(told(setup.state().frames)[2]).toBe('-3 learn-from-examples skipped');
  });
});

describe('branches', () => {
  test('own words are asked behind any turn; the stages that are left wait', async () => {
    const { session, state } = await done();
    await session.ask(scripted(['1. Read.\n2. Answer good or bad.']), 2, ' Shorter. ');
    expect(told(state().frames)).toEqual([
      '1 draft done',
      '2 single-example done',
      '6 own done',
      '-3 learn-from-examples waiting',
      '-4 generalise waiting',
      '-5 final waiting',
    ]);
    expect(state().phase).toBe('paused');
    expect(state().frames[2]).toMatchObject({
      title: 'In your words',
      purpose: 'Shorter.',
      branch: { number: 2, count: 2 },
    });
    session.showBranch(6, -1);
    expect(state().frames.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(state().phase).toBe('finished');
    session.showBranch(3, -1);
    expect(state().frames.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
    session.showBranch(3, 1);
    await session.goOn(scripted(answers.slice(2)));
    expect(state().frames.map(({ id }) => id)).toEqual([1, 2, 6, 7, 8, 9]);
    expect(state().totals.inputTokens).toBe(90);
  });

  test('a turn asked again, with another prompt, is a branch that goes on', async () => {
    const { session, state } = await done();
    const model = scripted(answers.slice(1));
    await session.askAgain(model, 2, 'Another prompt.');
    expect(model.asked[0]?.at(-1)?.content).toBe('Another prompt.');
    expect(state().frames.map(({ id }) => id)).toEqual([1, 6, 7, 8, 9]);
    expect(state().frames[1]).toMatchObject({ edited: true, branch: { number: 2, count: 2 } });
    const first = scripted(answers);
    await session.askAgain(first, 1, null);
    expect(first.asked.map((messages) => messages.length)).toEqual([1, 3, 5, 7, 9]);
    expect(state().frames[0]).toMatchObject({ edited: false, branch: { number: 2, count: 2 } });
  });

  test('an own turn that failed is asked again by going on', async () => {
    const { session, state } = await done();
    const failure = { cause: 'timeout', message: 'Late.' } as const;
    await session.ask(scripted([failure]), 5, 'Shorter.');
    expect(told(state().frames).at(-1)).toBe('6 own failed');
    const model = scripted(['1. Answer good or bad.']);
    await session.goOn(model);
    expect(model.asked[0]?.at(-1)?.content).toBe('Shorter.');
    expect(told(state().frames).at(-1)).toBe('6 own done');
  });

  test('another question ends the one under way, which leaves no trace', async () => {
    const { session, state } = await done();
    const slow = endless();
    const first = session.ask(slow, 5, 'Wait for it.');
    await slow.begun;
    expect(told(state().frames).at(-1)).toBe('6 own streaming');
    await session.ask(scripted(['1. Answer good or bad.']), 5, 'Shorter.');
    await first;
    expect(slow.isEnded()).toBe(true);
    expect(told(state().frames).at(-1)).toBe('6 own done');
    expect(state().frames.at(-1)?.purpose).toBe('Shorter.');
  });
});

describe('steps changed by hand', () => {
  test('are the result, are linted, and are told to the model', async () => {
    const { session, state, kept } = await done();
    const frame = state().frames[3]!;
    const row = frame.steps.find(({ text }) => text === 'Weigh its words.')!.id;
    await session.changeSteps(4, { kind: 'edit', row, text: 'SHOUT.' });
    expect(state().frames[3]).toMatchObject({
      changedByHand: true,
      findings: { added: [{ rule: 'loud' }] },
    });
    expect(state().result).toMatchObject({ frame: 5 }); // a later turn stands
    expect(kept.at(-1)?.turns[3]?.chosen).toEqual([
      'Read the review.',
      'SHOUT.',
      'Answer good or bad.',
    ]);
    expect(texts(state().frames[4]!)).toEqual([
      'Read the review.',
      'Weigh every word.',
      'Answer good or bad.',
    ]);
    const model = scripted(['1. Answer.']);
    await session.ask(model, 4, 'Better?');
    expect(model.asked[0]?.at(-1)?.content).toBe(
      'Better?\n\nI have changed the steps by hand. They read now:\n1. Read the review.\n2. SHOUT.\n3. Answer good or bad.',
    );
    expect(state().result).toMatchObject({ frame: 6 });
    await session.changeSteps(6, { kind: 'edit', row: 0, text: 'Answer.\nSHOUT.' });
    expect(state().result).toEqual({ kind: 'ready', frame: 6, objection: null });
    await session.changeSteps(4, { kind: 'reset' });
    expect(state().frames[3]?.changedByHand).toBe(false);
  });

  test('while the model answers are kept', async () => {
    const { session, state } = await done();
    const busy: ChatModel = {
      name: 'busy',
      async *answer() {
        yield { kind: 'delta', text: '1. Read.\n2. Answer good or bad.' };
        await session.changeSteps(5, { kind: 'remove', row: state().frames[4]!.steps[0]!.id });
        const usage = { inputTokens: 1, outputTokens: 1, counted: true };
        yield { kind: 'finished', usage, requestId: null };
      },
    };
    await session.ask(busy, 5, 'Shorter.');
    expect(texts(state().frames[4]!)).toEqual(['Weigh every word.', 'Answer good or bad.']);
    expect(told(state().frames).at(-1)).toBe('6 own done');
  });

  test('that are taken back while the model answers are gone', async () => {
    const { session, state, kept } = await done();
    await session.changeSteps(5, { kind: 'edit', row: 0, text: 'Mine.' });
    const busy: ChatModel = {
      name: 'busy',
      async *answer() {
        yield { kind: 'delta', text: 'No list.' };
        await session.changeSteps(5, { kind: 'reset' });
        const usage = { inputTokens: 1, outputTokens: 1, counted: true };
        yield { kind: 'finished', usage, requestId: null };
      },
    };
    await session.ask(busy, 5, 'Shorter.');
    const given = ['Read the review.', 'Weigh every word.', 'Answer good or bad.'];
    expect(texts(state().frames[4]!)).toEqual(given);
    expect(state().frames[4]?.changedByHand).toBe(false);
    expect(session.turns[4]?.chosen).toBeNull();
    expect(kept.at(-1)?.result).toMatchObject({ turn: 5, steps: given });
  });

  test('a rejected change shows the step as it was', async () => {
    const { session, state } = await done();
    const row = state().frames[1]!.steps[0]!.id;
    await session.changeSteps(2, { kind: 'take', row, side: 'before' });
    expect(state().frames[1]!.steps[0]).toMatchObject({
      taken: 'before',
      number: 1,
      words: [{ kind: 'same', text: 'Read every review.' }],
    });
    await session.changeSteps(2, { kind: 'remove', row });
    expect(state().frames[1]!.steps[0]).toMatchObject({
      taken: 'hand',
      number: null,
      words: [{ kind: 'removed', text: 'Read every review.' }],
    });
  });

  test('a step that the user added and left out again is gone', async () => {
    const { session, state } = await done();
    const { steps } = state().frames[4]!;
    const [first] = steps;
    await session.changeSteps(5, { kind: 'edit', row: first!.id, text: `${first!.text}\nMine.` });
    const mine = state().frames[4]!.steps.find(({ text }) => text === 'Mine.')!;
    expect(mine.taken).toBe('hand');
    await session.changeSteps(5, { kind: 'remove', row: mine.id });
    expect(state().frames[4]!.steps).toHaveLength(steps.length);
  });
});

describe('the model is told of steps changed by hand', () => {
  const list = (...steps: readonly string[]): string =>
    `\n\nI have changed the steps by hand. They read now:\n${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}`;
  const bare = (stage: number): string => {
    const prompt = stagePrompt(stages[stage]!, instruction);
    return prompt.kind === 'prompt' ? prompt.text : '';
  };
  const prompts = ({ asked }: ReturnType<typeof scripted>): readonly string[] =>
    asked.map((messages) => messages.at(-1)!.content);
  /** Two stages, and the first step of the second changed. */
  async function changed(): Promise<Setup> {
    const setup = setUp();
    await setup.session.start(scripted(answers.slice(0, 2)), stages, 2);
    await setup.session.changeSteps(2, { kind: 'edit', row: 0, text: 'Mine.' });
    return setup;
  }
  const mine = list('Mine.', 'Answer good or bad.');

  test('when the stages go on, once, in the prompt that is shown and kept', async () => {
    const { session, state, kept } = await changed();
    const model = scripted(answers.slice(2));
    await session.goOn(model);
    expect(prompts(model)).toEqual([bare(2) + mine, bare(3), bare(4)]);
    expect(state().frames[2]).toMatchObject({ prompt: bare(2) + mine, edited: false });
    expect(kept.at(-1)?.turns[2]?.prompt).toBe(bare(2) + mine);
  });

  test('and the conversation goes on behind that, not anew', async () => {
    const { session } = await changed();
    await session.goOn(scripted([answers[2]!, { cause: 'timeout', message: 'Late.' }]));
    const model = scripted(answers.slice(3));
    await session.goOn(model);
    expect(model.asked.map((messages) => messages.length)).toEqual([7, 9]);
  });

  test('also where none is left', async () => {
    const { session, state } = await changed();
    for (const { id } of state().frames[1]!.steps)
      await session.changeSteps(2, { kind: 'remove', row: id });
    await session.goOn(scripted([answers[2]!, { cause: 'timeout', message: 'Late.' }]));
    expect(state().frames[2]?.prompt).toBe(
      `${bare(2)}\n\nI have changed the steps by hand. They read now:\nNone.`,
    );
    const model = scripted(answers.slice(3));
    await session.goOn(model);
    expect(model.asked.map((messages) => messages.length)).toEqual([7, 9]);
  });

  test('when the stage before is left out', async () => {
    const setup = await changed();
    setup.file = { ...instruction, positiveExamples: [] };
    const model = scripted(answers.slice(3));
    await setup.session.goOn(model);
    expect(prompts(model)).toEqual([bare(3) + mine, bare(4)]);
  });

  test('as they read now, when a turn is asked again or broke off', async () => {
    const { session } = await changed();
    await session.goOn(scripted([{ cause: 'timeout', message: 'Late.' }]));
    await session.changeSteps(2, { kind: 'edit', row: 0, text: 'Mine, and better.' });
    const better = list('Mine, and better.', 'Answer good or bad.');
    const second = scripted(answers.slice(2));
    await session.goOn(second);
    expect(prompts(second)[0]).toBe(bare(2) + better);
    await session.changeSteps(2, { kind: 'reset' });
    const third = scripted(answers.slice(2));
    await session.askAgain(third, 3, null);
    expect(prompts(third)[0]).toBe(bare(2));
    await session.changeSteps(2, { kind: 'edit', row: 0, text: 'Mine.' });
    const fourth = scripted(answers.slice(2));
    await session.askAgain(fourth, 3, `Look again.${better}`);
    expect(prompts(fourth)[0]).toBe(`Look again.${mine}`);
  });

  test('as the user writes it in the prompt', async () => {
    const { session, state } = await changed();
    await session.goOn(scripted(answers.slice(2)));
    const written = `Look again.${list('Mine or yours.')}\n\nKeep step 1.`;
    const model = scripted(answers.slice(2));
    await session.askAgain(model, 3, written);
    expect(prompts(model)[0]).toBe(written);
    expect(state().frames[2]).toMatchObject({ prompt: written, edited: true });
  });
});

describe('the result counts as applied', () => {
  /** All stages, and the result in the file. */
  async function applied(): Promise<Setup> {
    const setup = await done();
    setup.file = { ...instruction, steps: setup.session.turns[4]!.steps };
    await setup.session.wasApplied(setup.session.turns[4]!);
    expect(setup.state().result).toEqual({ kind: 'applied', frame: 5 });
    return setup;
  }
  const ready = { kind: 'ready', frame: 5, objection: null };

  test('while it stands in the file', async () => {
    const setup = await applied();
    const { file } = setup;
    setup.file = instruction;
    expect(setup.state().result).toEqual(ready);
    setup.file = file;
    expect(setup.state().result).toEqual({ kind: 'applied', frame: 5 });
  });

  test('until it is changed by hand, also after a reload', async () => {
    const { session, state, kept, file } = await applied();
    await session.changeSteps(5, { kind: 'edit', row: 0, text: 'Mine.' });
    expect(state().result).toEqual(ready);
    const other = setUp();
    other.file = file;
    other.session.restore(parseTranscript(printTranscript(kept.at(-1)!))!, stages);
    expect(other.state().result).toEqual(ready);
  });

  test('only where it was written, not where the file said the same before', async () => {
    const setup = await done();
    setup.file = { ...instruction, steps: setup.session.turns[4]!.steps };
    expect(setup.state().result).toEqual(ready);
  });
});

test('a kept conversation comes back as it was left', async () => {
  const { session, state, kept } = await done();
  await session.ask(scripted(['1. Read.\n2. Answer good or bad.']), 3, 'Shorter.');
  const row = state().frames[3]!.steps[0]!.id;
  await session.changeSteps(6, { kind: 'edit', row, text: 'Look.' });
  await session.wasApplied(session.turns[5]!);
  const other = setUp();
  other.file = { ...instruction, steps: ['Look.', 'Answer good or bad.'] };
  other.session.restore(parseTranscript(printTranscript(kept.at(-1)!))!, stages);
  expect(other.state()).toMatchObject({
    phase: 'paused',
    result: { kind: 'applied', frame: 6 },
    totals: state().totals,
  });
  expect(told(other.state().frames)).toEqual(told(state().frames));
  expect(other.state().frames.map(texts)).toEqual(state().frames.map(texts));
});

test('a kept conversation that is shown while another one streams stays as it was left', async () => {
  const earlier = await done();
  const row = earlier.state().frames[0]!.steps[0]!.id;
  await earlier.session.changeSteps(1, { kind: 'edit', row, text: 'Look.' });
  const left = earlier.kept.at(-1)!;
  const { session, state, kept } = setUp();
  await session.start(scripted(['1. Of another conversation.']), stages, 1);
  const slow = endless();
  const streaming = session.goOn(slow);
  await slow.begun;
  const keptBefore = kept.length;
  session.restore(left, stages);
  await streaming;
  expect(slow.isEnded()).toBe(true);
  expect(state().phase).toBe('finished');
  expect(session.transcript).toEqual(left);
  expect(kept.slice(keptBefore)).toEqual([]);
});
