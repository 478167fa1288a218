// The four views in Chromium under the policy and themes of VS Code: node --test test/browser/views/
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { expectAccessible } from './accessible.mjs';
import { bundleViews, openView, themeNames } from './openView.mjs';
import * as preview from './previewFixtures.mjs';
import * as rate from './rateFixtures.mjs';
import * as refine from './refineFixtures.mjs';
import * as results from './resultsFixtures.mjs';

let bundles;
let browser;
before(async () => {
  bundles = await bundleViews();
  browser = await launchBrowser();
});
after(() => browser.close());

const state = (value) => ({ type: 'state', state: value });

/** Opens a view, shows it messages, runs the check, and expects that nothing broke or was refused on the way. */
async function withView(options, messages, check) {
  const view = await openView(browser, { bundles, ...options });
  try {
    await view.send(...messages);
    await check(view);
    assert.deepEqual(view.errors, []);
  } finally {
    await view.close();
  }
}

const inRefine = (shown, check, options) =>
  withView({ view: 'refine', ...options }, [state(shown)], check);
const inPreview = (shown, check, options) =>
  withView({ view: 'preview', ...options }, [state(shown)], check);

/** Everything posted after the page said that it is ready. */
const eventsOf = async (view) => (await view.events()).slice(1);
const button = (view, name) => view.page.getByRole('button', { name, exact: true });

/** What has the focus, seen through shadow roots from the outside. */
const focused = (view) =>
  view.page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent?.trim(),
  );

for (const name of ['refine', 'preview', 'results', 'rate'])
  test(`the ${name} bundle stays under 200 kB`, () => {
    const size = Buffer.byteLength(bundles.get(`webview-${name}.js`));
    assert.ok(size > 10_000 && size < 200_000, `${size} bytes`);
  });

describe('every view', () => {
  const shownStates = {
    refine: [
      'streaming',
      'finished',
      'objected',
      'applied',
      'failed',
      'untouched',
      'cancelled',
      'branched',
    ].map((name) => [name, state(refine[name])]),
    preview: [
      ...['typical', 'overfull', 'noInstances', 'chat'].map((name) => [name, state(preview[name])]),
      ['overview', { type: 'overview', overview: preview.counted }],
      ['empty', { type: 'empty', message: preview.emptyMessage }],
    ],
    results: [
      'typical',
      'alone',
      'computing',
      'editor',
      'empty',
      'restricted',
      'busy',
      'broken',
    ].map((name) => [name, state(results[name])]),
    rate: ['fresh', 'mapped', 'done', 'empty', 'pair', 'rightToLeft', 'disputed'].map((name) => [
      name,
      rate[name],
    ]),
  };
  for (const [view, states] of Object.entries(shownStates)) {
    test(`${view} asks for its state first`, () =>
      withView({ view }, [], async ({ events }) =>
        assert.deepEqual(await events(), [{ type: 'ready' }]),
      ));

    for (const [index, theme] of themeNames.entries())
      test(`${view} is accessible in ${theme}`, () =>
        withView(
          { view, theme, width: view === 'results' ? 320 : 900 },
          [],
          async ({ page, send }) => {
            for (const [name, message] of states) {
              await send(message);
              await expectAccessible(page, name, { coloursAlone: index > 0 });
            }
          },
        ));

    test(`${view} shows text that looks like HTML as text`, () => {
      const { hostile } = { refine, preview, results, rate }[view];
      return withView(
        { view },
        [view === 'rate' ? hostile : state(hostile)],
        async ({ page, events }) => {
          await page.waitForTimeout(50);
          assert.equal(await page.locator('img, body script:not([src])').count(), 0);
          assert.match(
            await page.locator('body').innerText(),
            /<img src=x onerror="posted\.push\('broken'\)">/,
          );
          assert.deepEqual(await events(), [{ type: 'ready' }]);
        },
      );
    });

    // A preview of 210 pixels has less beside its scroll bar.
    for (const width of view === 'preview' ? [180, 300, 1600] : [300, 1600])
      test(`${view} fits into ${width} pixels`, () =>
        withView({ view, width }, [], async ({ page, send }) => {
          for (const [name, message] of states) {
            await send(message);
            const options = page.getByRole('button', { name: /^Options/, expanded: false });
            if (await options.count()) await options.click();
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(overflow, 0, name);
          }
        }));
  }
});

describe('Refine', () => {
  test('each button posts its event', async () => {
    await inRefine(refine.finished, async (view) => {
      for (const name of [
        'Apply',
        'Show Difference',
        'Start Over',
        'History…',
        'Open Transcript',
        'Open Prompt',
        'Ask Again',
      ])
        await button(view, name).click();
      assert.deepEqual(await eventsOf(view), [
        { type: 'apply', frame: 5 },
        { type: 'showDifference' },
        { type: 'startOver' },
        { type: 'openHistory' },
        { type: 'openTranscript' },
        { type: 'openPrompt', frame: 5 },
        { type: 'askAgain', frame: 5, prompt: null },
      ]);
      for (const name of ['Cancel', 'Continue', 'Apply These Steps'])
        assert.equal(await button(view, name).count(), 0);
      await view.page.getByRole('tab', { name: /Generalise/ }).click();
      await button(view, 'Apply These Steps').click();
      assert.deepEqual((await eventsOf(view)).at(-1), { type: 'apply', frame: 4 });
    });
    await inRefine(refine.streaming, async (view) => {
      await button(view, 'Cancel').press('Enter');
      assert.deepEqual(await eventsOf(view), [{ type: 'cancel' }]);
      for (const name of ['Apply', 'Start Over', 'Continue', 'Ask Again'])
        assert.equal(await button(view, name).count(), 0);
    });
    await inRefine(refine.branched, async (view) => {
      await button(view, 'Continue').click();
      await view.page.getByRole('tab', { name: /Single/ }).click();
      await button(view, 'Branch before this one').click();
      assert.deepEqual(await eventsOf(view), [
        { type: 'goOn' },
        { type: 'showBranch', frame: 2, by: -1 },
      ]);
    });
  });

  const changes = async (view) => (await eventsOf(view)).map(({ change }) => change);

  test('a step is taken, left out, edited, moved and joined by its buttons', () =>
    inRefine(refine.finished, async (view) => {
      const { page } = view;
      await page.getByRole('tab', { name: /Learn/ }).click();
      const step = page.locator('.step');
      await step.nth(1).hover();
      await button(view, 'Reject this change').click();
      await step.nth(2).hover();
      await button(view, 'Keep this step').click();
      await step.nth(3).hover();
      await button(view, 'Reject this new step').last().click();
      for (const name of ['Move step 3 up', 'Move step 3 down', 'Join step 3 with the next'])
        await button(view, name).click();
      await step.nth(0).hover();
      await button(view, 'Leave out step 1').click();
      await button(view, 'Reject all').click();
      assert.equal(await button(view, 'Move step 1 up').count(), 0);
      assert.equal(await button(view, 'Move step 5 down').count(), 0);
      assert.deepEqual(await changes(view), [
        { kind: 'take', row: 1, side: 'before' },
        { kind: 'take', row: 2, side: 'before' },
        { kind: 'take', row: 5, side: 'before' },
        { kind: 'move', row: 3, by: -1 },
        { kind: 'move', row: 3, by: 1 },
        { kind: 'merge', row: 3 },
        { kind: 'remove', row: 0 },
        { kind: 'takeAll', side: 'before' },
      ]);
    }));

  test('the tools of one step are shown at a time: of the one under the mouse, else of the one with the focus', () =>
    inRefine(refine.branched, async ({ page }) => {
      const shown = () =>
        page
          .locator('.step-tools')
          .evaluateAll((all) =>
            all.flatMap((each, row) => (getComputedStyle(each).opacity === '1' ? [row] : [])),
          );
      await page.locator('.step').nth(2).focus();
      assert.deepEqual(await shown(), [2]);
      await page.locator('.step').nth(1).hover();
      assert.deepEqual(await shown(), [1]);
      await page.locator('.step').nth(2).locator('button:visible').first().focus();
      assert.ok((await shown()).includes(2), 'a tool that has the focus is seen');
    }));

  test('what was changed by hand can be taken back', () =>
    inRefine(refine.branched, async (view) => {
      const { page } = view;
      await page.locator('.step').nth(1).hover();
      await button(view, 'Accept this change').click();
      await page.locator('.step').nth(0).hover();
      await button(view, 'Take this step as the model gave it').first().click();
      await button(view, 'As the model gave them').click();
      await button(view, 'Accept all').click();
      assert.deepEqual(await changes(view), [
        { kind: 'take', row: 1, side: 'after' },
        { kind: 'take', row: 0, side: 'after' },
        { kind: 'reset' },
        { kind: 'takeAll', side: 'after' },
      ]);
    }));

  test('keys move, edit and leave out the step that has the focus, and the focus stays', () =>
    inRefine(refine.finished, async (view) => {
      const { page } = view;
      await page.locator('[data-number="2"]').focus();
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      assert.match(await focused(view), /^Text of the step/);
      await page.keyboard.press('End');
      await page.keyboard.type(' And weigh it.');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.dataset.number), '2');
      await page.keyboard.press('F2');
      await page.keyboard.type('lost');
      await page.keyboard.press('Escape');
      assert.deepEqual(await changes(view), [
        { kind: 'move', row: 1, by: -1 },
        { kind: 'remove', row: 1 },
        {
          kind: 'edit',
          row: 1,
          text: 'Compare what the two sentences claim. And weigh it.',
        },
      ]);
      const [first, second, ...rest] = refine.finished.frames[4].steps;
      const moved = [{ ...second, number: 1 }, { ...first, number: 2 }, ...rest];
      const frames = refine.finished.frames.with(4, { ...refine.finished.frames[4], steps: moved });
      await view.send(state({ ...refine.finished, frames }));
      assert.equal(await page.evaluate(() => document.activeElement.dataset.number), '1');
    }));

  test('a step is dragged by its number', () =>
    inRefine(refine.finished, async (view) => {
      const step = view.page.locator('.step');
      await step.nth(3).locator('.step-number').dragTo(step.nth(1));
      assert.deepEqual(await changes(view), [{ kind: 'moveTo', row: 3, target: 1 }]);
    }));

  test('a turn is asked in own words, and a prompt is edited', () =>
    inRefine(refine.finished, async (view) => {
      const { page } = view;
      const own = page.getByLabel('Ask for a change in your own words');
      await own.fill('   ');
      await button(view, 'Ask').click();
      await own.fill('Shorter.');
      await own.press('Shift+Enter');
      await own.pressSequentially('Keep step 3.');
      await own.press('Enter');
      assert.equal(await own.inputValue(), 'Shorter.\nKeep step 3.');
      await view.send(state(refine.asking('own', 'Shorter.\nKeep step 3.\n\nI have changed it.')));
      await view.send(state(refine.finished));
      assert.equal(await own.inputValue(), '');
      await button(view, 'Edit Prompt').click();
      const prompt = page.getByLabel(/What “Final” asks/);
      assert.equal(await prompt.inputValue(), refine.finished.frames[4].prompt);
      await prompt.fill('Another <b>prompt</b>.');
      await button(view, 'Ask with This Prompt').click();
      await assertSeen(prompt, true);
      await view.send(state(refine.asking('final', 'Another <b>prompt</b>.')));
      await assertSeen(prompt, false);
      await view.send(state(refine.finished));
      await assertSeen(prompt, false);
      await button(view, 'Edit Prompt').click();
      assert.equal(await prompt.inputValue(), refine.finished.frames[4].prompt);
      await page.getByRole('tab', { name: /Draft/ }).click();
      await assertSeen(prompt, false);
      assert.deepEqual(await eventsOf(view), [
        { type: 'ask', behind: 5, text: 'Shorter.\nKeep step 3.' },
        { type: 'askAgain', frame: 5, prompt: 'Another <b>prompt</b>.' },
      ]);
    }));

  test('what was typed stays until it is a turn, whatever else is looked at', async () => {
    const typed = async ({ page }) => ({
      own: await page.getByLabel('Ask for a change in your own words').inputValue(),
      prompt: await page.getByLabel(/What “Final” asks/).inputValue(),
    });
    const both = { own: 'My own words.', prompt: 'My own prompt.' };
    let remembered;
    await inRefine(refine.finished, async (view) => {
      const { page } = view;
      const tab = (name) => page.getByRole('tab', { name });
      await page.getByLabel('Ask for a change in your own words').fill(both.own);
      await button(view, 'Edit Prompt').click();
      await page.getByLabel(/What “Final” asks/).fill(both.prompt);
      await tab(/Draft/).click();
      await assertSeen(page.locator('#prompt'), false);
      await tab(/Final/).click();
      await assertSeen(page.locator('#prompt'), true);
      assert.deepEqual(await typed(view), both);
      await button(view, 'Edit Prompt').click();
      assert.deepEqual(await typed(view), both);
      // Neither can be asked: something else is, and another conversation has as many turns.
      await button(view, 'Ask').click();
      await button(view, 'Ask with This Prompt').click();
      await view.send(state(refine.streaming));
      await assertSeen(page.locator('#prompt'), false);
      await view.send(state(refine.finished));
      assert.deepEqual(await typed(view), both);
      remembered = await view.memory();
    });
    await inRefine(
      refine.finished,
      async (view) => {
        assert.deepEqual(await typed(view), both);
        await view.send(state(refine.asking('own', both.own)));
        await view.send(state(refine.finished));
        assert.deepEqual(await typed(view), { ...both, own: '' });
        await button(view, 'Leave It').press('Enter');
        assert.equal(await view.page.evaluate(() => document.activeElement.id), 'stage');
        await assertSeen(view.page.locator('#prompt'), false);
      },
      { remembered },
    );
  });

  test('who answered a turn is named where it is not the model above; a sum may be part of it', async () => {
    const frames = refine.finished.frames.map((frame) => ({ ...frame, model: 'small' }));
    const totals = { ...refine.finished.totals, isCostPart: true };
    await inRefine({ ...refine.finished, frames, totals }, async ({ page }) => {
      await assertSeen(page.getByText(/^answered by small · 1,702 tokens in/), true);
      await assertSeen(page.getByText(/ · 512 out · at least \$0\.0012 · /), true);
    });
  });

  for (const event of ['goOn', 'setKey', 'openSettings'])
    test(`the failure's button posts ${event}`, () =>
      inRefine(
        { ...refine.failed, failure: { message: 'It broke.', action: { label: 'Help', event } } },
        async (view) => {
          await button(view, 'Help').click();
          assert.deepEqual(await eventsOf(view), [{ type: event }]);
        },
      ));

  test('a recording is named as one, a model is not', async () => {
    const words = 'Recording: no model is called';
    await inRefine(refine.finished, ({ page }) => assertSeen(page.getByText(words), true));
    await inRefine({ ...refine.finished, model: refine.endpoint }, ({ page }) =>
      assertSeen(page.getByText(words), false),
    );
  });

  test('the view follows the stage that streams until the user opens another', () =>
    inRefine(refine.streaming, async ({ page, send }) => {
      const open = page.getByRole('tab', { selected: true });
      assert.match(await open.innerText(), /Learn from examples/);
      await page.getByRole('tab', { name: /Draft/ }).click();
      await send(state(refine.finished));
      assert.match(await open.innerText(), /Draft/);
      await send(state(refine.untouched));
      await send(state(refine.streaming));
      assert.match(await open.innerText(), /Learn from examples/);
    }));

  test('arrow keys, Home and End go along the strip', () =>
    inRefine(refine.finished, async ({ page }) => {
      const open = page.getByRole('tab', { selected: true });
      await open.focus();
      for (const [key, wanted] of [
        ['ArrowLeft', /Generalise/],
        ['Home', /Draft/],
        ['ArrowRight', /Single/],
        ['End', /Final/],
      ]) {
        await page.keyboard.press(key);
        assert.match(await open.innerText(), wanted);
        assert.ok(await open.evaluate((tab) => tab === document.activeElement));
      }
    }));

  test('deltas append to the answer without touching what is there', () =>
    inRefine(refine.streaming, async ({ page, send }) => {
      const answer = page.locator('.answer');
      await answer.evaluate(
        (box) => (globalThis.firstText = box.querySelector('.block').firstChild),
      );
      const delta = (text) => ({ type: 'delta', frame: 3, text });
      await send(delta('ences'), delta(' claim.\n'), {
        type: 'delta',
        frame: 1,
        text: 'not here',
      });
      const wanted = `${refine.streaming.frames[2].answer}ences claim.\n`;
      assert.equal(await answer.evaluate((box) => box.textContent), wanted);
      const frames = refine.streaming.frames.map((stage, index) =>
        index === 2 ? { ...stage, answer: `${wanted}3.` } : stage,
      );
      await send(state({ ...refine.streaming, frames }));
      assert.equal(await answer.evaluate((box) => box.textContent), `${wanted}3.`);
      assert.ok(
        await answer.evaluate(
          (box) => box.querySelector('.block').firstChild === globalThis.firstText,
        ),
      );
    }));

  test('another stage does not swallow deltas', () =>
    inRefine(refine.streaming, async ({ page, send }) => {
      await page.getByRole('tab', { name: /Draft/ }).click();
      await send({ type: 'delta', frame: 3, text: 'ences.' });
      await page.getByRole('tab', { name: /Learn/ }).click();
      assert.match(
        await page.locator('.answer').evaluate((box) => box.textContent),
        /two sentences\.$/,
      );
    }));

  test('changed words are marked by element, and removed steps have no number', () =>
    inRefine(refine.finished, async ({ page }) => {
      await page.getByRole('tab', { name: /Learn/ }).click();
      assert.equal(
        await page.locator('.step-removed del').textContent(),
        'removed: Think about it., ',
      );
      assert.deepEqual(await page.locator('.step-number').allInnerTexts(), [
        '1.',
        '2.',
        '',
        '3.',
        '4.',
        '5.',
      ]);
      assert.match(
        await page
          .locator('ins')
          .first()
          .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
        /underline/,
      );
      assert.match(
        await page
          .locator('del')
          .first()
          .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
        /line-through/,
      );
    }));

  test('changes can be hidden, and the view remembers it', () =>
    inRefine(refine.finished, async ({ page, memory }) => {
      await page.getByRole('tab', { name: /Learn/ }).click();
      await page.getByRole('checkbox', { name: 'Show changes' }).click();
      await assertSeen(page.locator('.step-removed'), false);
      assert.deepEqual(await memory(), {
        opened: 3,
        changesShown: false,
        document: refine.finished.document,
        ownWords: { stage: 'own', text: '', sentAfter: null },
        prompts: {},
      });
    }));

  test('a finding leads to its step', () =>
    inRefine(refine.finished, async ({ page }) => {
      await page.getByRole('tab', { name: /Learn/ }).click();
      await page.getByRole('button', { name: 'step 2', exact: true }).click();
      assert.equal(await page.evaluate(() => document.activeElement.dataset.number), '2');
    }));

  test('after applying, the view says how to undo', () =>
    inRefine(refine.applied, async (view) => {
      await assertSeen(view.page.getByText('Applied, undo with Ctrl+Z in the editor.'), true);
      assert.equal(await button(view, 'Apply').count(), 0);
    }));

  test('the focus stays through a redraw, and moves on when its button goes', () =>
    inRefine(refine.streaming, async (view) => {
      await button(view, 'Cancel').focus();
      await view.send(state(refine.waitingForEndpoint));
      assert.equal(await focused(view), 'Cancel');
      await view.send(state(refine.finished));
      assert.equal(await focused(view), 'Apply');
    }));

  test('the focus stays in the stage when what was pressed there goes', async () => {
    const { finished, applied, streaming, branched } = refine;
    const atStage = (view) =>
      view.page.evaluate(() => document.activeElement === document.getElementById('stage'));
    await inRefine(finished, async (view) => {
      await view.page.getByRole('tab', { name: /Generalise/ }).click();
      await button(view, 'Apply These Steps').press('Enter');
      await view.send(state({ ...applied, result: { kind: 'applied', frame: 4 } }));
      assert.ok(await atStage(view));
      await button(view, 'Ask Again').press('Enter');
      await view.send(state(streaming));
      assert.ok(await atStage(view));
    });
    await inRefine(finished, async (view) => {
      await view.page.getByLabel('Ask for a change in your own words').fill('Shorter.');
      await view.page.keyboard.press('Enter');
      await view.send(state(streaming));
      assert.ok(await atStage(view));
    });
    await inRefine(branched, async (view) => {
      await button(view, 'Accept all').press('Enter');
      const frames = branched.frames.map((frame) => ({
        ...frame,
        steps: frame.steps.map((step) => ({ ...step, taken: 'after' })),
      }));
      await view.send(state({ ...branched, frames }));
      assert.ok(await atStage(view));
    });
    const help = { label: 'Help', event: 'goOn' };
    const failed = { ...refine.failed, failure: { message: 'It broke.', action: help } };
    await inRefine(failed, async (view) => {
      await button(view, 'Help').press('Enter');
      await view.send(state(streaming));
      assert.ok(await atStage(view));
    });
  });

  test('a prompt that is not edited any more gives the focus back', () =>
    inRefine(refine.finished, async (view) => {
      const leaves = [
        () => view.page.keyboard.press('Escape'),
        () => button(view, 'Leave It').press('Enter'),
      ];
      for (const leave of leaves) {
        await button(view, 'Edit Prompt').press('Enter');
        assert.match(await view.page.locator('textarea:focus').inputValue(), /\S/);
        await leave();
        assert.equal(await focused(view), 'Edit Prompt');
      }
      await button(view, 'Edit Prompt').press('Enter');
      await button(view, 'Ask with This Prompt').press('Enter');
      assert.equal(await focused(view), 'Ask with This Prompt');
      await view.send(state(refine.asking('final', refine.finished.frames[4].prompt)));
      assert.notEqual(await focused(view), 'Edit Prompt');
      assert.notEqual(await view.page.evaluate(() => document.activeElement.localName), 'body');
    }));

  test('keys that are for an input method end neither a step nor a prompt that is edited', () =>
    inRefine(refine.finished, async (view) => {
      const field = view.page.locator('textarea:focus');
      await view.page.locator('[data-number="2"]').focus();
      await view.page.keyboard.press('F2');
      await view.page.keyboard.type('wanted');
      for (const key of ['Escape', 'Enter'])
        await field.dispatchEvent('keydown', { key, isComposing: true });
      assert.match(await focused(view), /^Text of the step/);
      await view.page.keyboard.press('Escape');
      await button(view, 'Edit Prompt').press('Enter');
      await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
      assert.match(await field.inputValue(), /\S/);
      assert.deepEqual(await eventsOf(view), []);
    }));

  test('a stage that ends is announced', () =>
    inRefine(refine.streaming, async ({ page, send }) => {
      await send(state(refine.finished));
      assert.match(
        await page.locator('[aria-live]').innerText(),
        /Learn from examples is done: 5 steps, 1 finding fixed, 1 added, 0 left\..*The result is ready/,
      );
    }));

  test('an answer of a megabyte is cut into blocks that are the answer', () =>
    inRefine(refine.long, async ({ page }) => {
      await page.getByText('Answer as it came').click();
      const blocks = page.locator('.answer .block');
      assert.ok((await blocks.count()) > 100);
      assert.equal(
        await page.locator('.answer').evaluate((box) => box.textContent),
        refine.long.frames[4].answer,
      );
    }));
});

describe('Preview', () => {
  const atInstance = (index) => ({
    ...preview.typical,
    instances: { ...preview.typical.instances, index },
  });
  /** The words of the view among those of the prompt are left out. */
  const promptText = (page) =>
    page.locator('.prompt-rows').evaluate((rows) => {
      const copy = rows.cloneNode(true);
      for (const note of copy.querySelectorAll('.note')) note.remove();
      return copy.textContent;
    });

  test('the prompt is shown exactly, and redrawn exactly', () =>
    inPreview(preview.typical, async ({ page, send }) => {
      assert.equal(await promptText(page), preview.typical.text);
      for (const shown of [preview.overfull, preview.chat]) {
        await send(state(shown));
        assert.equal(await promptText(page), shown.text);
      }
      const empty = { ...preview.typical, text: '', sections: [] };
      await send(state(empty));
      assert.equal(await promptText(page), '');
    }));

  for (const [name, long] of [
    ['many lines', preview.long(1_000_000)],
    ['one line', preview.long(1_000_000, { oneLine: true })],
  ])
    test(`a prompt of a megabyte on ${name} is shown exactly, in rows of which most are not laid out`, () =>
      inPreview(long, async ({ page }) => {
        assert.equal(await promptText(page), long.text);
        assert.ok((await page.locator('.row.block').count()) > 100);
        assert.equal(
          await page
            .locator('.row.block')
            .nth(50)
            .evaluate((row) => getComputedStyle(row).contentVisibility),
          'auto',
        );
      }));

  /** Where on the screen a place of the prompt is. */
  const pointAt = (page, offset) =>
    page.evaluate((wanted) => {
      const texts = document.createTreeWalker(
        document.querySelector('.prompt-rows'),
        globalThis.NodeFilter.SHOW_TEXT,
      );
      let start = 0;
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement.closest('.note')) continue;
        if (start + text.length > wanted) {
          const range = document.createRange();
          range.setStart(text, wanted - start);
          range.setEnd(text, wanted - start + 1);
          const box = range.getBoundingClientRect();
          return { x: box.left + 2, y: box.top + box.height / 2 };
        }
        start += text.length;
      }
      return null;
    }, offset);

  test("a click in a section posts its place, and one in the layout's own text posts nothing", () =>
    inPreview(
      preview.typical,
      async (view) => {
        const { text, sections } = preview.typical;
        const places = [
          ...sections.map(({ start }) => start + 1),
          text.indexOf('2. Compare'),
          text.indexOf('outdoors'),
        ];
        for (const offset of places) {
          const { x, y } = await pointAt(view.page, offset);
          await view.page.mouse.click(x, y);
        }
        const wanted = places.map((offset) => ({ type: 'reveal', offset }));
        assert.deepEqual(await eventsOf(view), wanted);
        const outside = await pointAt(view.page, text.indexOf('Now complete'));
        await view.page.mouse.click(outside.x, outside.y);
        assert.deepEqual(await eventsOf(view), wanted);
      },
      { height: 1000 },
    ));

  test('a click on struck text posts its place, too', () =>
    inPreview(
      preview.overfull,
      async (view) => {
        const offset = preview.overfull.text.indexOf('children');
        const { x, y } = await pointAt(view.page, offset);
        await view.page.mouse.click(x, y);
        assert.deepEqual(await eventsOf(view), [{ type: 'reveal', offset }]);
      },
      { height: 1000 },
    ));

  test('selecting text is not a click', () =>
    inPreview(preview.typical, async (view) => {
      const { x, y } = await pointAt(view.page, preview.typical.sections[0].start);
      await view.page.mouse.move(x, y);
      await view.page.mouse.down();
      await view.page.mouse.move(x + 60, y, { steps: 3 });
      await view.page.mouse.up();
      assert.notEqual(await view.page.evaluate(() => String(globalThis.getSelection())), '');
      assert.deepEqual(await eventsOf(view), []);
    }));

  test('the stepper goes to instances by button, number and key, and refuses others', () =>
    inPreview(preview.typical, async (view) => {
      await button(view, 'Next instance').click();
      await button(view, 'Previous instance').click();
      const field = view.page.getByRole('textbox', { name: 'Number of the instance' });
      await field.fill('100');
      await field.press('Enter');
      await field.fill('101');
      await field.press('Enter');
      await assertValue(field, '3');
      await field.fill('two');
      await field.press('Tab');
      const indexes = (await eventsOf(view)).map(({ type, index }) => [type, index]);
      assert.deepEqual(indexes, [
        ['selectInstance', 3],
        ['selectInstance', 1],
        ['selectInstance', 99],
      ]);
      await assertValue(field, '3');
      await field.press('ArrowUp');
      await view.send(state(atInstance(3)));
      await assertValue(field, '4');
      await field.pressSequentially('1');
      await view.send(state(atInstance(50)));
      await assertValue(field, '41');
    }));

  test('a number that was typed and taken back follows the instance again', () =>
    inPreview(preview.typical, async (view) => {
      const field = view.page.getByRole('textbox', { name: 'Number of the instance' });
      await field.press('End');
      await field.pressSequentially('1');
      await field.press('Backspace');
      await field.press('Tab');
      await view.send(state(atInstance(7)));
      await assertValue(field, '8');
    }));

  test('at the last instance the next button does nothing but keeps the focus', () =>
    inPreview(preview.typical, async (view) => {
      await button(view, 'Next instance').focus();
      await view.send(state(atInstance(99)));
      await view.page.keyboard.press('Enter');
      assert.equal(await focused(view), 'Next instance');
      assert.deepEqual(await eventsOf(view), []);
      await assertValue(view.page.getByRole('textbox', { name: 'Number of the instance' }), '100');
    }));

  test('jumps are asked for, counted in words, and cancelled', () =>
    inPreview(preview.typical, async (view) => {
      await button(view, 'Longest').click();
      await button(view, 'Next instance that is cut or loses an example').click();
      await button(view, 'Previous instance that is cut or loses an example').press('Enter');
      const counting = { kind: 'counting', known: 12_000, count: 100_000 };
      await view.send({ type: 'overview', overview: counting });
      await assertSeen(view.page.getByText('Counting 12,000 of 100,000…'), true);
      await button(view, 'Cancel').click();
      await view.send({ type: 'overview', overview: preview.counted });
      const counts = view.page.getByRole('group', { name: 'Counts' });
      assert.match(await counts.innerText(), /12 do not fit; the longest takes 1,930 tokens/);
      await view.send({ type: 'say', sentence: 'No instance is cut or loses an example.' });
      await assertSeen(view.page.locator('.banner', { hasText: 'No instance is cut' }), true);
      await view.send(state(atInstance(3)));
      assert.equal(await view.page.locator('.banner:visible').count(), 0);
      assert.deepEqual(await eventsOf(view), [
        { type: 'jump', to: 'longest' },
        { type: 'jump', to: 'nextLosing' },
        { type: 'jump', to: 'previousLosing' },
        { type: 'cancelCounting' },
      ]);
    }));

  test('a search is asked for after a pause; its hits are walked and opened by keys', () =>
    inPreview(preview.typical, async (view) => {
      const field = view.page.getByRole('textbox', { name: 'Search the instances' });
      await field.pressSequentially('street');
      await view.page.waitForFunction(() => globalThis.posted.length > 1);
      assert.deepEqual(await eventsOf(view), [{ type: 'search', query: 'street' }]);
      await view.send({ type: 'found', found: { ...preview.found, query: 'other', hits: [] } });
      await assertSeen(view.page.locator('.found'), false);
      await view.send({ type: 'found', found: { ...preview.found, total: 1234 } });
      assert.match(
        await view.page.locator('.found p').innerText(),
        /1,234 instances of 100, the first 3 of them here/,
      );
      assert.deepEqual(await view.page.locator('.hit mark').allInnerTexts(), [
        'street',
        'street',
        'street',
      ]);
      assert.equal(await view.page.locator('.hit[aria-current]').count(), 1);
      await field.press('ArrowDown');
      await view.page.keyboard.press('ArrowDown');
      await view.page.keyboard.press('ArrowDown');
      await view.page.keyboard.press('Enter');
      await view.page.keyboard.press('ArrowUp');
      await view.page.keyboard.press('Escape');
      await assertSeen(view.page.locator('.found'), false);
      assert.equal(await focused(view), 'Search the instances');
      await assertValue(field, '');
      assert.deepEqual((await eventsOf(view)).slice(1), [
        { type: 'selectInstance', index: 40 },
        { type: 'search', query: '' },
      ]);
    }));

  test('Enter opens the first hit of what is typed, once it is there', () =>
    inPreview(preview.typical, async (view) => {
      const field = view.page.getByRole('textbox', { name: 'Search the instances' });
      const answer = (query, indexes, searched = 100) => {
        const hits = indexes.map((index) => ({ ...preview.found.hits[0], index }));
        const found = { ...preview.found, query, hits, total: hits.length, searched };
        return view.send({ type: 'found', found });
      };
      const opened = async () =>
        (await eventsOf(view)).filter(({ type }) => type === 'selectInstance');
      await field.fill('cat');
      await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
      await view.page.waitForFunction(() => globalThis.posted.at(-1).query === 'cat');
      await answer('cat', [4, 5]);
      assert.deepEqual(await opened(), []); // Enter was for the input method
      await field.press('Enter');
      assert.deepEqual(await opened(), [{ type: 'selectInstance', index: 4 }]);
      await field.fill('dog');
      await field.press('Enter');
      assert.deepEqual((await eventsOf(view)).at(-1), { type: 'search', query: 'dog' });
      await answer('cat', [4, 5]);
      await answer('dog', [], 50);
      assert.equal((await opened()).length, 1);
      await answer('dog', [9], 80);
      await answer('dog', [9, 11]);
      assert.deepEqual((await opened()).slice(1), [{ type: 'selectInstance', index: 9 }]);
      await field.press('Escape');
      await field.press('Enter');
      await field.press('ArrowDown');
      assert.equal(await focused(view), 'Search the instances');
      assert.equal((await opened()).length, 2);
      await field.fill('bird');
      await field.press('Enter');
      await field.fill('fish');
      await view.page.waitForFunction(() => globalThis.posted.at(-1).query === 'fish');
      await answer('fish', [12]);
      assert.equal((await opened()).length, 2);
    }));

  test('a layout is chosen by keyboard, and the state sets it', () =>
    inPreview(preview.typical, async (view) => {
      const layouts = view.page.getByRole('combobox', { name: 'Layout' });
      await layouts.focus();
      await layouts.press('ArrowDown');
      assert.deepEqual(await eventsOf(view), [
        { type: 'selectLayout', layout: 'step-by-step-append' },
      ]);
      await view.send(state({ ...preview.typical, layout: 'alpaca' }));
      assert.equal(await layouts.evaluate((list) => list.value), 'alpaca');
      assert.deepEqual((await eventsOf(view)).length, 1);
    }));

  test('of an experiment with a grid, the variant is shown and chosen', () =>
    inPreview(preview.overfull, async (view) => {
      const variants = view.page.getByRole('combobox', { name: 'Variant' });
      await button(view, 'Let go of the experiment').waitFor();
      await assertSeen(variants, false);
      const all = ['layout=tk-instruct', 'layout=input-only'];
      await view.send(state({ ...preview.overfull, variants: { shown: all[0], all } }));
      await assertSeen(variants, true);
      const shown = () => variants.evaluate((host) => host.value);
      assert.equal(await shown(), all[0]);
      await variants.press('ArrowDown');
      await view.send(state({ ...preview.overfull, variants: { shown: all[0], all } }));
      assert.equal(await shown(), all[0]);
      assert.deepEqual(await eventsOf(view), [{ type: 'selectVariant', variant: all[1] }]);
    }));

  test('options open below their button, are changed there, and follow the state', () =>
    inPreview(preview.typical, async (view) => {
      const options = view.page.getByRole('group', { name: 'Options' });
      await assertSeen(options, false);
      await button(view, 'Options').press('Enter');
      await assertSeen(options, true);
      await options.getByRole('combobox', { name: 'Steps' }).press('ArrowDown');
      const positive = options.getByRole('textbox', { name: 'Positive examples' });
      await positive.fill('5');
      await positive.press('Enter');
      await positive.fill('-1');
      await positive.press('Enter');
      await assertValue(positive, '2');
      await options.getByRole('checkbox', { name: 'Explanations' }).click();
      await options.getByRole('combobox', { name: 'Cut text at its' }).press('End');
      await view.send(state(preview.overfull));
      await button(view, 'Options (2 changed)').waitFor();
      await assertValue(options.getByRole('textbox', { name: 'Negative examples' }), '1');
      await button(view, 'Defaults').click();
      await button(view, 'As in an Experiment…').click();
      await assertSeen(view.page.getByText('baseline.experiment.json'), true);
      await button(view, 'Let go of the experiment').click();
      assert.deepEqual(await eventsOf(view), [
        { type: 'changeOptions', change: { steps: 'refined' } },
        { type: 'changeOptions', change: { positiveExamples: 5 } },
        { type: 'changeOptions', change: { explanations: true } },
        { type: 'changeOptions', change: { cut: 'input' } },
        { type: 'resetOptions' },
        { type: 'followExperiment' },
        { type: 'leaveExperiment' },
      ]);
    }));

  test('what can be done with the prompt', () =>
    inPreview(preview.typical, async (view) => {
      await assertSeen(button(view, 'Copy Uncut'), false);
      await view.send(state(preview.overfull));
      for (const name of [
        'Copy Prompt',
        'Copy as Request',
        'Copy Uncut',
        'Compare…',
        'Open the layout',
        'Open the instances at task190-6f3e2b7c',
        'Change the Limit',
      ])
        await button(view, name).click();
      assert.deepEqual(await eventsOf(view), [
        { type: 'copyPrompt' },
        { type: 'copyRequest' },
        { type: 'copyComplete' },
        { type: 'compare' },
        { type: 'openLayout' },
        { type: 'openInstances' },
        { type: 'solve', action: 'changeLimit' },
      ]);
    }));

  test('what is copied is said when it is, and a prompt without instances names none', () =>
    inPreview(preview.noInstances, async ({ page, send }) => {
      const said = () => page.locator('[aria-live]').allInnerTexts();
      await page.getByRole('button', { name: 'Copy Prompt', exact: true }).click();
      assert.deepEqual(await said(), []);
      const sentence = 'The prompt is on the clipboard.';
      await send({ type: 'copied', sentence });
      assert.deepEqual(await said(), [sentence]);
      assert.equal(await page.locator('.banner', { hasText: sentence }).count(), 0);
      await send(state({ ...preview.noInstances, layout: 'alpaca' }));
      assert.deepEqual(await said(), ['318 tokens.']);
    }));

  test('the legend holds a section on Enter and leads to its source', () =>
    inPreview(preview.typical, async (view) => {
      const entry = view.page.getByRole('button', { name: /^Definition\s*28/ });
      await entry.focus();
      await view.page.keyboard.press('Enter');
      assert.equal(await entry.getAttribute('aria-pressed'), 'true');
      assert.equal(
        await view.page.locator('.piece-marked').first().getAttribute('data-section'),
        '1',
      );
      await view.page.keyboard.press('Tab');
      await view.page.keyboard.press('Enter');
      assert.deepEqual(await eventsOf(view), [
        { type: 'reveal', offset: preview.typical.sections[1].start },
      ]);
    }));

  test('a section that is held stays held when another layout moves it', () =>
    inPreview(preview.typical, async ({ page, send }) => {
      const pressed = page.locator('.legend-hold[aria-pressed=true]');
      await page.getByRole('button', { name: /^Definition\s*28/ }).click();
      await page.mouse.move(0, 0);
      await send(state(preview.overfull));
      assert.match((await pressed.allInnerTexts()).join(), /^Definition\s*28$/);
      assert.match(await page.locator('.legend-marked').innerText(), /^Definition/);
      assert.match(await page.locator('.piece-marked').first().innerText(), /You are given/);
    }));

  test('pointing at a section shows it in the legend and in the prompt', () =>
    inPreview(preview.typical, async ({ page }) => {
      await page.getByRole('button', { name: /^Definition\s*28/ }).hover();
      assert.match(await page.locator('.piece-marked').first().innerText(), /You are given/);
      await page.locator('.prompt .piece-steps').first().hover();
      assert.match(await page.locator('.legend-marked').innerText(), /^Steps/);
      await page.mouse.move(0, 0);
      assert.equal(await page.locator('.legend-marked, .piece-marked').count(), 0);
    }));

  test('a section folds by key, says what it holds, and stays folded while the text changes', () =>
    inPreview(preview.typical, async (view) => {
      const { page, send } = view;
      const fold = page.locator('.prompt').getByRole('button', { name: 'Definition', exact: true });
      await fold.focus();
      await page.keyboard.press('Enter');
      assert.equal(await fold.getAttribute('aria-expanded'), 'false');
      assert.equal(await focused(view), 'Definition');
      assert.match(
        await page.locator('.piece-folded').innerText(),
        /Definition · 28 tokens · You are given two sentences/,
      );
      assert.ok(!(await promptText(page)).includes('You are given'));
      await send(state({ ...atInstance(7), tokens: { ...preview.typical.tokens, total: 1 } }));
      assert.equal(await focused(view), 'Definition');
      assert.equal(await page.locator('.piece-folded').count(), 1);
      assert.deepEqual((await view.memory()).folded, ['Definition']);
      await button(view, 'Text of Definition').click();
      assert.equal(await promptText(page), preview.typical.text);
      await button(view, 'Fold All').click();
      assert.equal(await page.locator('.piece-folded').count(), 6);
      await page.locator('.piece-folded').first().click();
      assert.equal(await page.locator('.piece-folded').count(), 5);
      assert.deepEqual(await eventsOf(view), []);
    }));

  test('folded sections are remembered', () =>
    inPreview(
      preview.typical,
      async ({ page }) => assert.equal(await page.locator('.piece-folded').count(), 1),
      { remembered: { folded: ['Steps'] } },
    ));

  test('what the model does not get is struck in its place and said in words', () =>
    inPreview(preview.overfull, async ({ page }) => {
      assert.match(
        await page.locator('.meter-words').innerText(),
        /256\s*of 256 tokens\s*estimate\s*by characters divided by 4\s*2 examples dropped, 40,057 characters cut/,
      );
      const struck = page.locator('.prompt del');
      assert.match(await struck.nth(0).innerText(), /dropped: does not fit.*Positive Example 2/s);
      assert.match(await struck.nth(1).innerText(), /dropped: does not fit.*Negative Example 1/s);
      assert.match(await struck.nth(2).innerText(), /cut: 40,057 characters/);
      assert.match(await struck.last().innerText(), /40,000 more characters are cut here/);
      assert.match(await struck.last().innerText(), /End of what is cut/);
      assert.equal(
        await struck.nth(0).evaluate((text) => getComputedStyle(text).textDecorationLine),
        'line-through',
      );
      assert.match(await page.locator('.legend').innerText(), /Positive Example 2\s*dropped, /);
      await assertSeen(page.getByText(/writes white space its own way/), true);
      assert.deepEqual(await page.locator('.reference').allInnerTexts(), ['N', 'neither', 'empty']);
    }));

  test('a chat shows whose turn each message is, and lists what stands nowhere in it', () =>
    inPreview(preview.chat, async ({ page, send }) => {
      const roles = page.locator('.role:visible');
      assert.deepEqual(await roles.allInnerTexts(), ['system', 'user', 'assistant', 'user']);
      assert.deepEqual(await page.locator('.dropped li').allInnerTexts(), ['Positive Example 2']);
      await send(state(preview.typical));
      assert.equal(await roles.count(), 0);
    }));

  test('the place of the caret is marked, and scrolled to only where it is out of sight', () =>
    inPreview(preview.long(60_000), async ({ page, send }) => {
      const marks = () =>
        page.evaluate(() => [...globalThis.CSS.highlights.get('source')].map(String));
      const scrolled = () => page.evaluate(() => globalThis.scrollY);
      const { text } = preview.long(60_000);
      await send({ type: 'mark', ranges: [{ start: 12, end: 40 }], scroll: true });
      assert.deepEqual(await marks(), [text.slice(12, 40)]);
      assert.equal(await scrolled(), 0);
      const ranges = [{ start: 40_000, end: 40_020 }];
      await send({ type: 'mark', ranges, scroll: false });
      assert.equal(await scrolled(), 0);
      await send({ type: 'mark', ranges, scroll: true });
      // Rows far away are laid out when they come near, and the page is moved so that what is seen stays.
      const markTop = () =>
        page.evaluate(async () => {
          const frame = () => new Promise((resolve) => globalThis.requestAnimationFrame(resolve));
          const [range] = globalThis.CSS.highlights.get('source');
          for (let last = NaN, same = 0; same < 5;) {
            await frame();
            const { top } = range.getBoundingClientRect();
            same = top === last ? same + 1 : 0;
            last = top;
          }
          return range.getBoundingClientRect().top;
        });
      const there = await markTop();
      assert.ok((await scrolled()) > 1000);
      assert.ok(there > 0 && there < (await page.evaluate(() => globalThis.innerHeight)));
      assert.deepEqual(await marks(), [text.slice(40_000, 40_020)]);
      await send(state(preview.long(60_000)));
      assert.deepEqual(await marks(), [text.slice(40_000, 40_020)]);
      assert.ok(Math.abs((await markTop()) - there) < 2);
      await send({ type: 'mark', ranges: [], scroll: true });
      assert.deepEqual(await marks(), []);
    }));

  test('empty and filled follow each other', () =>
    inPreview(preview.typical, async ({ page, send }) => {
      await send({ type: 'empty', message: preview.emptyMessage });
      await assertSeen(page.getByText(preview.emptyMessage), true);
      await assertSeen(page.locator('.prompt'), false);
      await send(state(preview.typical));
      await assertSeen(page.locator('.prompt'), true);
    }));

  test('typing keeps the scroll position', () =>
    inPreview(preview.long(60_000), async ({ page, send }) => {
      await page.evaluate(() => globalThis.scrollTo(0, 900));
      const before = await page.evaluate(() => globalThis.scrollY);
      const longer = preview.long(60_400);
      await send(state(longer));
      assert.equal(await page.evaluate(() => globalThis.scrollY), before);
      assert.equal(await promptText(page), longer.text);
    }));

  test('typing leaves the elements of what did not change', () =>
    inPreview(preview.typical, async ({ page, send }) => {
      const { text, sections } = preview.typical;
      await page.evaluate(() => {
        globalThis.before = [...document.querySelectorAll('.piece')];
      });
      const shifted = sections.map((section, index) => ({
        ...section,
        start: section.start + (index > 0 ? 1 : 0),
        end: section.end + 1,
      }));
      const at = sections[0].end;
      const typed = `${text.slice(0, at)}!${text.slice(at)}`;
      await send(state({ ...preview.typical, text: typed, sections: shifted }));
      const kept = await page.evaluate(
        () =>
          globalThis.before.filter((piece) => piece.isConnected).length / globalThis.before.length,
      );
      assert.ok(kept > 0.6 && kept < 1, String(kept));
      assert.equal(await promptText(page), typed);
    }));
});

async function assertSeen(locator, seen) {
  assert.equal(
    await locator
      .first()
      .isVisible()
      .catch(() => false),
    seen,
  );
}

/** The controls show a new value with the next frame. */
async function assertValue(field, wanted) {
  const control = await field.elementHandle();
  await field
    .page()
    .waitForFunction(([input, value]) => input.value === value, [control, wanted], {
      timeout: 2_000,
    })
    .catch(() => undefined);
  assert.equal(await field.inputValue(), wanted);
}
