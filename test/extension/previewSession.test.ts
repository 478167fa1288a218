import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { parseLayout } from '../../src/core/prompt/layouts';
import { estimatedTokens } from '../../src/core/prompt/tokens';
import { OpenComparisons, type Comparison } from '../../src/extension/preview/openComparisons';
import { defaultOptions } from '../../src/extension/preview/previewOptions';
import { PreviewSession } from '../../src/extension/preview/previewSession';
import type { PreviewChoice } from '../../src/extension/preview/previewSources';
import type { PreviewRequest } from '../../src/extension/preview/previewState';
import type { PreviewState, PreviewToView } from '../../src/protocol/preview';

const request: PreviewRequest = {
  file: '/tasks/kettles.instruct',
  document: parse('Task: kettles\nDefinition: Answer Yes or No.\nSteps:\n  1. Read.\n'),
  refined: undefined,
  layoutName: 'of the file',
  layout: parseLayout('Template:\n  {{definition}} {{steps}} {{input}}\n'),
  options: defaultOptions,
  experiment: null,
  variants: null,
  isFitted: true,
  instances: [
    { id: 'a', input: 'first', references: ['Yes'] },
    { id: 'b', input: 'the second', references: ['No'] },
  ],
  problems: [],
  index: 0,
  maxSourceTokens: 100,
  counter: estimatedTokens,
};

/** As the files say: an experiment decides about layout and options, else the user, else the file. */
function gathered(
  own: PreviewRequest,
  { layout, options, experiment, variant, index }: PreviewChoice,
) {
  const layoutName = layout ?? own.layoutName;
  const chosen = { ...own, layoutName, options, index };
  const all = ['layout=a', 'layout=b'];
  const followed = {
    layoutName: 'of the experiment',
    experiment: 'tiny.experiment.json',
    variants: { shown: variant ?? all[0]!, all },
  };
  const request = experiment === undefined ? chosen : { ...chosen, ...followed };
  return Promise.resolve({ request, later: null });
}

async function previewOf(own: PreviewRequest) {
  const posted: PreviewToView[] = [];
  let followed = own;
  const session = new PreviewSession({
    gather: (choice) => gathered(followed, choice),
    post: (message) => posted.push(message),
    drawn: () => undefined,
    failed: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
  await session.begin();
  return {
    session,
    posted,
    shown: (): PreviewState => session.drawn!.state,
    goOnTo: (other: PreviewRequest): void => {
      followed = other;
      session.followAnother();
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a jump', () => {
  test('goes to the instance that was asked for', async () => {
    const { session, shown } = await previewOf(request);
    await session.handle({ type: 'jump', to: 'longest' });
    expect(shown().instances).toMatchObject({ index: 1, id: 'b' });
  });

  test('that was asked for in one file leaves another at its own instance', async () => {
    const slow = {
      length: 40,
      at: (index: number) => {
        const until = performance.now() + 2;
        while (performance.now() < until);
        return { id: String(index), input: 'word '.repeat(index), references: [''] };
      },
    };
    const preview = await previewOf({ ...request, instances: slow });
    const jump = preview.session.handle({ type: 'jump', to: 'longest' });
    await turn();
    expect(preview.posted.at(-1)).toMatchObject({ overview: { kind: 'counting' } });
    preview.goOnTo({ ...request, file: '/tasks/other.instruct' });
    await jump;
    await turn();
    expect(preview.shown()).toMatchObject({ fileName: 'other.instruct', instances: { index: 0 } });
    expect(preview.posted.filter(({ type }) => type === 'overview').at(-1)).toEqual({
      type: 'overview',
      overview: { kind: 'none' },
    });
  });
});

describe('"Defaults" takes back the options and nothing else', () => {
  test('the layout that was chosen stays', async () => {
    const { session, shown } = await previewOf(request);
    await session.handle({ type: 'selectLayout', layout: 'chosen' });
    await session.handle({ type: 'selectInstance', index: 1 });
    await session.handle({ type: 'changeOptions', change: { positiveExamples: 3 } });
    expect(shown().options.differing).toBe(1);
    await session.handle({ type: 'resetOptions' });
    expect(shown().options.differing).toBe(0);
    expect(shown()).toMatchObject({ layout: 'chosen', instances: { index: 1 } });
  });

  test('the layout of the experiment that was followed stays, as after any change of an option', async () => {
    const { session, shown } = await previewOf(request);
    await session.followExperiment('/tasks/tiny.experiment.json');
    expect(shown()).toMatchObject({ experiment: 'tiny.experiment.json' });
    await session.handle({ type: 'resetOptions' });
    expect(shown()).toMatchObject({ experiment: null, layout: 'of the experiment' });
  });
});

test('the variant of an experiment stays chosen until another experiment is followed', async () => {
  const preview = await previewOf(request);
  const { session, shown } = preview;
  const first = { variants: { shown: 'layout=a' } };
  const second = { variants: { shown: 'layout=b' } };
  await session.followExperiment('/tasks/tiny.experiment.json');
  expect(shown()).toMatchObject(first);
  await session.handle({ type: 'selectVariant', variant: 'layout=b' });
  await session.handle({ type: 'selectInstance', index: 1 });
  expect(shown()).toMatchObject({ ...second, instances: { index: 1 } });
  preview.goOnTo({ ...request, file: '/tasks/other.instruct' });
  await turn();
  expect(shown()).toMatchObject({ ...second, fileName: 'other.instruct' });
  await session.followExperiment('/tasks/tiny.experiment.json');
  expect(shown()).toMatchObject(first);
  await session.handle({ type: 'selectVariant', variant: 'layout=b' });
  await session.handle({ type: 'leaveExperiment' });
  expect(shown()).toMatchObject({ experiment: null, variants: null });
});

describe('differences that are open', () => {
  const [older, newer] = [
    { ...request, index: 1 },
    { ...request, index: 2 },
  ];

  /** Keeps the requests that it was drawn with; each drawing waits until it is let go. */
  function comparison() {
    const drawn: number[] = [];
    const waiting: ((isOpen: boolean) => void)[] = [];
    const made: Comparison = {
      draw: ({ index }) => {
        drawn.push(index);
        return new Promise((resolve) => waiting.push(resolve));
      },
    };
    return { ...made, drawn, letGo: (isOpen = true) => waiting.shift()!(isOpen) };
  }

  test('one that is opened while another is drawn follows, too', async () => {
    const open = new OpenComparisons();
    const [first, second] = [comparison(), comparison()];
    await open.add(first, request);
    const drawing = open.draw(older);
    await turn();
    await open.add(second, older);
    first.letGo();
    await turn();
    second.letGo();
    await drawing;
    void open.draw(newer);
    await turn();
    first.letGo();
    await turn();
    expect([first.drawn, second.drawn]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('what was typed while one was opened is drawn at once', async () => {
    const open = new OpenComparisons();
    await open.draw(older);
    const late = comparison();
    void open.add(late, request);
    await turn();
    expect(late.drawn).toEqual([1]);
  });

  test('a newer text is drawn after the older one, not meanwhile', async () => {
    const open = new OpenComparisons();
    const slow = comparison();
    await open.add(slow, request);
    void open.draw(older);
    void open.draw(newer);
    await turn();
    expect(slow.drawn).toEqual([1]);
    slow.letGo();
    await turn();
    expect(slow.drawn).toEqual([1, 2]);
  });

  test('one whose editor is closed is not drawn again', async () => {
    const open = new OpenComparisons();
    const closed = comparison();
    await open.add(closed, request);
    const drawing = open.draw(older);
    await turn();
    closed.letGo(false);
    await drawing;
    await open.draw(newer);
    expect(closed.drawn).toEqual([1]);
  });
});
