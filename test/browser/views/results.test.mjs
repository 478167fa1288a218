// The Results page in Chromium under the policy of VS Code: node --test test/browser/views/
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { expectAccessible } from './accessible.mjs';
import { bundleViews, openView, themeNames } from './openView.mjs';
import * as results from './resultsFixtures.mjs';

let bundles;
let browser;
before(async () => {
  bundles = await bundleViews(['results']);
  browser = await launchBrowser();
});
after(() => browser.close());

const state = (value) => ({ type: 'state', state: value });

/** Opens the page with a state, runs the check, and expects that nothing broke or was refused on the way. */
async function inResults(shown, check, options) {
  const wide = shown?.place === 'editor';
  const view = await openView(browser, {
    bundles,
    view: 'results',
    width: wide ? 1200 : 320,
    ...options,
  });
  try {
    if (shown) await view.send(state(shown));
    await check(view);
    assert.deepEqual(view.errors, []);
  } finally {
    await view.close();
  }
}

/** The editor on its instances, with a host that answers at once. */
const inInstances = (check, { total = 11_810, shown = results.editor, ...options } = {}) =>
  inResults(
    shown,
    async (view) => {
      await results.answering(view.page, { total, ...options });
      await tab(view, 'Instances').click();
      await view.page.locator('.grid-row').first().waitFor();
      await check(view);
    },
    options.remembered ? { remembered: options.remembered } : {},
  );

/** Everything posted after the page said that it is ready. */
const eventsOf = async (view) => (await view.events()).slice(1);
const posted = async (view, type) => (await eventsOf(view)).filter((event) => event.type === type);
const found = (view, { query, total, rows }) =>
  view.send({ type: 'found', query, total, all: total, rows });
const button = (view, name) => view.page.getByRole('button', { name, exact: true });
const tab = (view, name) => view.page.getByRole('tab', { name: new RegExp(`^${name}`) });
const menuItem = (view, name) => view.page.getByRole('menuitem', { name: new RegExp(`^${name}`) });
const grid = (view) => view.page.getByRole('grid', { name: 'Instances' });
const focused = (view) =>
  view.page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent?.trim(),
  );
const seen = async (locator, wanted) =>
  assert.equal(
    await locator
      .first()
      .isVisible()
      .catch(() => false),
    wanted,
  );
const text = (view) => view.page.locator('main').innerText();

async function until(view, check, argument) {
  await view.page.waitForFunction(check, argument, { timeout: 5_000 });
}

/** Until an assertion holds: what a page does behind a message, a frame or an answer takes its time on a busy machine. */
async function eventually(assertion) {
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((passed) => setTimeout(passed, 30));
    }
  }
}

/** A query is posted when the one before it is answered. */
const expectFind = (view, expected) =>
  eventually(async () => {
    const wanted = (await posted(view, 'find')).at(-1)?.wanted ?? {};
    const same = Object.fromEntries(Object.keys(expected).map((key) => [key, wanted[key]]));
    assert.deepEqual(same, expected);
  });

describe('starting', () => {
  test('an evaluation is started, and cancelled from the same place', () =>
    inResults(results.empty, async (view) => {
      await button(view, 'Evaluate Baselines').press('Enter');
      await view.send(state(results.starting));
      assert.equal(await focused(view), 'Cancel the evaluation');
      const bar = view.page.getByRole('progressbar');
      assert.equal(await bar.getAttribute('aria-valuenow'), '34');
      await view.page.keyboard.press('Enter');
      assert.deepEqual(await eventsOf(view), [
        { type: 'evaluateBaselines' },
        { type: 'cancelEvaluation' },
      ]);
      await view.send(state(results.typical));
      assert.equal(await focused(view), 'Evaluate');
    }));

  test('the menu starts everything, by keyboard, and gives the focus back', () =>
    inResults(results.typical, async (view) => {
      const { page } = view;
      await button(view, 'Evaluate').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
        await page.keyboard.press(key);
      assert.equal(await focused(view), 'Evaluate');
      for (const key of ['Enter', 'End', 'Enter']) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      assert.equal(await focused(view), 'Evaluate');
      await seen(page.getByRole('menu'), false);
      for (const item of ['Evaluate Baselines', 'Evaluate Predictions…']) {
        await button(view, 'Evaluate').click();
        await menuItem(view, item).click();
      }
      assert.deepEqual(await eventsOf(view), [
        { type: 'predictWithModel' },
        { type: 'comparePredictions' },
        { type: 'evaluateBaselines' },
        { type: 'evaluatePredictions' },
      ]);
    }));

  test('pressing the button of an open menu closes it, and the next press opens it', () =>
    inResults(results.typical, async (view) => {
      const evaluate = button(view, 'Evaluate');
      const menus = (wanted) =>
        until(
          view,
          (amount) =>
            document.querySelectorAll('[role=menu]').length === amount &&
            document.querySelectorAll('[aria-haspopup=menu][aria-expanded=true]').length === amount,
          wanted,
        );
      for (const wanted of [1, 0, 1, 0]) {
        await evaluate.click();
        await menus(wanted);
      }
      await evaluate.press('Enter');
      await menus(1);
      await view.page.evaluate(() => {
        document.querySelector('[role=menu]').hidePopover();
        document.querySelector('[aria-haspopup=menu][aria-expanded=true]').click();
      });
      await menus(1);
    }));

  test('people compare two runs, not one', () =>
    inResults(results.alone, async (view) => {
      await button(view, 'Evaluate').click();
      const item = menuItem(view, 'Compare Predictions…');
      assert.match(await item.innerText(), /what to compare it with first/);
      await item.click({ force: true });
      assert.deepEqual(await eventsOf(view), []);
    }));

  test('a restriction switches starting off and says why', async () => {
    await inResults(results.restricted, async (view) => {
      await button(view, 'Evaluate Baselines').press('Enter');
      assert.deepEqual(await eventsOf(view), []);
      await seen(view.page.getByText(results.restricted.restriction), true);
    });
    await inResults({ ...results.typical, restriction: 'Not trusted.' }, async (view) => {
      await button(view, 'Evaluate').press('Enter');
      await seen(view.page.getByRole('menu'), false);
    });
  });

  test('tables and found instances are exported', async () => {
    await inInstances(async (view) => {
      for (const item of [
        'Scores as CSV',
        'Scores as Markdown',
        'Scores as LaTeX',
        'Instances Found…',
      ]) {
        await button(view, 'Export').click();
        await menuItem(view, item).click();
      }
      assert.deepEqual((await eventsOf(view)).slice(-4), [
        { type: 'exportScores', format: 'csv' },
        { type: 'exportScores', format: 'markdown' },
        { type: 'exportScores', format: 'latex' },
        { type: 'exportInstances' },
      ]);
    });
    const unscored = results.typical.runs.filter(({ overall }) => overall === null);
    const shown = { ...results.busy, runs: unscored, selected: unscored[0].id };
    await inResults(shown, async (view) => {
      await button(view, 'Export').click({ force: true });
      await seen(view.page.getByRole('menu'), false);
      await view.send(state({ ...shown, runs: results.typical.runs })); // others have scores
      await button(view, 'Export').click();
      await seen(menuItem(view, 'Scores as CSV'), true);
      await seen(menuItem(view, 'Instances Found'), false);
    });
  });
});

describe('runs', () => {
  const rows = (view) => view.page.locator('.run-main');

  test('a run is chosen by click and by key, at once', () =>
    inResults(results.typical, async (view) => {
      await rows(view).nth(4).click();
      assert.equal(await rows(view).nth(4).getAttribute('aria-current'), 'true');
      await seen(view.page.getByText('Reading the scores…'), true);
      await view.page.keyboard.press('ArrowUp');
      await view.page.keyboard.press('Home');
      await view.page.keyboard.press('ArrowDown');
      await view.page.keyboard.press('Enter');
      assert.deepEqual(await eventsOf(view), [
        { type: 'select', run: 'copy-example' },
        { type: 'select', run: 'training' },
      ]);
      await seen(view.page.getByText(/There are no scores yet/), true);
      await view.send(state(results.typical)); // was on its way before the selection
      await seen(view.page.getByText(/There are no scores yet/), true);
      await view.send(state({ ...results.typical, selected: 'training', detail: null }));
      await view.send(state(results.typical));
      await seen(view.page.getByText(/There are no scores yet/), false);
    }));

  test('only one row is in the tab order', () =>
    inResults(results.typical, async ({ page }) => {
      const stops = page.locator('.run:has(button[tabindex="0"])');
      assert.equal(await stops.count(), 1);
      await page.locator('.run-main').first().focus();
      await page.keyboard.press('ArrowDown');
      assert.equal(await stops.count(), 1);
      assert.equal(await page.locator('.run-main').nth(1).getAttribute('tabindex'), '0');
    }));

  test('the menu of a run posts its events', () =>
    inResults(results.typical, async (view) => {
      const of = async (name, ...items) => {
        for (const item of items) {
          const more = button(view, `More about ${name}`);
          await more.focus();
          await more.press('Enter');
          await menuItem(view, item).click();
        }
      };
      await of(
        'refined steps, 100 per task',
        'Compare with This',
        'Rename…',
        'Change Note…',
        'Open Manifest',
        'Open Log',
        'Open Folder',
        'Score Again',
        'Delete…',
      );
      await of('definition only, 100 per task', 'Stop Comparing', 'Add Note…');
      await of('step-by-step, 1,000 per task', 'Cancel');
      assert.deepEqual(await eventsOf(view), [
        { type: 'compareWith', run: 'refined' },
        { type: 'rename', run: 'refined' },
        { type: 'note', run: 'refined' },
        { type: 'openRun', run: 'refined' },
        { type: 'openLog', run: 'refined' },
        { type: 'openFolder', run: 'refined' },
        { type: 'scoreAgain', run: 'refined' },
        { type: 'deleteRun', run: 'refined' },
        { type: 'compareWith', run: null },
        { type: 'note', run: 'plain' },
        { type: 'cancelRun', run: 'training' },
      ]);
    }));

  test('a run that has predictions can be scored again, one without cannot', () =>
    inResults(results.typical, async (view) => {
      for (const hasPredictions of [true, false]) {
        const runs = results.typical.runs.map((run) =>
          run.id === 'training' ? { ...run, status: 'failed', hasPredictions } : run,
        );
        await view.send(state({ ...results.typical, runs }));
        await button(view, 'More about step-by-step, 1,000 per task').press('Enter');
        await menuItem(view, 'Delete…').waitFor();
        await seen(menuItem(view, 'Score Again'), hasPredictions);
        await view.page.keyboard.press('Escape');
      }
    }));

  test('a run without scores is no baseline, and one under way is not deleted', () =>
    inResults(results.typical, async (view) => {
      await button(view, 'More about step-by-step, 1,000 per task').press('Enter');
      await menuItem(view, 'Compare with This').click({ force: true });
      assert.deepEqual(await eventsOf(view), []);
      await seen(menuItem(view, 'Delete…'), false);
    }));

  test('a star is set and taken away, a run under way is cancelled', () =>
    inResults(results.typical, async (view) => {
      await button(view, 'Star refined steps, 100 per task').click();
      await button(view, 'Star copy the input').press('Enter');
      await button(view, 'Cancel step-by-step, 1,000 per task').click();
      assert.deepEqual(await eventsOf(view), [
        { type: 'star', run: 'refined', starred: false },
        { type: 'star', run: 'copy-input', starred: true },
        { type: 'cancelRun', run: 'training' },
      ]);
    }));

  test('what another run is compared with is chosen beside its name', () =>
    inResults(results.typical, async (view) => {
      const list = view.page.getByRole('combobox', { name: 'Compare with' });
      assert.equal(await list.inputValue(), 'plain');
      await list.selectOption({ label: 'copy the input' });
      await list.selectOption({ label: 'nothing' });
      assert.deepEqual(await eventsOf(view), [
        { type: 'compareWith', run: 'copy-input' },
        { type: 'compareWith', run: null },
      ]);
    }));

  test('score, direction, difference and standing are told in words', () =>
    inResults(results.typical, async ({ page }) => {
      const words = async (place) =>
        (
          await page
            .locator('.run-main')
            .nth(place)
            .evaluate((row) => row.textContent)
        ).trim();
      assert.match(await words(0), /prediction, finished\. .*[^▲]\+2\.31 to the baseline\[/);
      assert.match(await words(1), /training, under way\. .*Step 268 of 500 · loss 0\.563/);
      assert.match(await words(2), /Baseline/);
      assert.match(await words(4), /[^▼]−17\.69 to the baseline/);
    }));

  test('what tells runs of one name apart is never cut', () => {
    const ownName = 'a rather long name that no side bar is wide enough for';
    const [first, ...others] = results.typical.runs;
    const runs = [{ ...first, ownName, name: `${ownName}, 23 Nov 14:02` }, ...others];
    return inResults({ ...results.typical, runs }, async ({ page }) => {
      const row = page.locator('.run-main').first();
      const apart = row.getByText('23 Nov 14:02', { exact: true });
      const [room, place] = [await row.boundingBox(), await apart.boundingBox()];
      assert.ok(place.x + place.width <= room.x + room.width);
      assert.equal(await apart.evaluate((part) => part.scrollWidth > part.clientWidth + 1), false);
    });
  });

  test('when the run with the focus is deleted, its neighbour has the focus', () =>
    inResults(results.typical, async (view) => {
      await button(view, "More about copy an example's output").focus();
      const left = results.typical.runs.filter(({ id }) => id !== 'copy-example');
      await view.send(state({ ...results.typical, runs: left }));
      assert.match(await focused(view), /^copy the input/);
    }));

  test('damaged scores are told, rather than read for ever', () => {
    const damage = 'The "scores.json" of this run is damaged.';
    return inResults({ ...results.typical, detail: null, damage }, async (view) => {
      await seen(view.page.getByText(damage), true);
      await seen(view.page.getByText('Reading the scores…'), false);
    });
  });

  test('a failure stands at its run', () =>
    inResults(results.broken, async ({ page }) => {
      const words = await page.locator('.run').first().innerText();
      assert.ok(words.includes(results.broken.runs[0].failure));
    }));

  test('many runs can be filtered, and the filter stays over states and reloads', () =>
    inResults(results.huge, async (view) => {
      const filter = view.page.getByLabel('Filter runs by name, note or facts');
      await filter.fill('seed 99 nowhere');
      const names = () => view.page.locator('.run-name').allInnerTexts();
      assert.equal((await names()).length, 0);
      await seen(view.page.getByText('No run is called “seed 99 nowhere”.'), true);
      await filter.fill('SEED 99');
      assert.equal((await names()).length, 2);
      await seen(view.page.getByText('2 of 100'), true);
      await view.send(state(results.huge));
      assert.equal(await filter.inputValue(), 'SEED 99');
      assert.equal((await names()).length, 2);
      await inResults(
        results.huge,
        async (again) => assert.equal(await again.page.locator('.run').count(), 2),
        { remembered: await view.memory() },
      );
    }));

  test('the chosen run is scrolled into view, and the page is not', () =>
    inResults({ ...results.huge, selected: 'run-60', detail: null }, async (view) => {
      await until(view, () => {
        const list = document.querySelector('.runs').getBoundingClientRect();
        const row = document.querySelector('.run-chosen').getBoundingClientRect();
        return row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
      });
      assert.equal(await view.page.evaluate(() => document.documentElement.scrollTop), 0);
    }));

  test('few runs need no filter', () =>
    inResults(results.typical, ({ page }) =>
      seen(page.getByLabel('Filter runs by name, note or facts'), false),
    ));

  test('a loss curve is drawn and told in words', () =>
    inResults(results.typical, async ({ page }) => {
      const curve = page.getByRole('img', { name: /^Loss from 2\.\d+ at step 1 to 0\.\d+ at/ });
      assert.equal(
        (await curve.first().locator('polyline').getAttribute('points')).split(' ').length,
        90,
      );
      assert.equal(await curve.count(), 2); // the one under way and the one that is looked at
    }));
});

describe('runs of hosts', () => {
  const row = (view, name) => view.page.locator('.run', { hasText: name });

  test('a run says where it is, how fast it goes, and how busy its GPUs are', () =>
    inResults(results.onHosts, async (view) => {
      const training = row(view, 'step-by-step, 1,000 per task').first();
      const words = await training.innerText();
      assert.match(words, /on gpu · t5-xl/);
      assert.match(words, /8,238 tokens\/s · 3 h 5 min left/);
      const use = training.getByRole('meter', { name: /^Use of GPU \d, NVIDIA H100/ });
      assert.equal(await use.count(), 8);
      assert.equal(await use.nth(3).getAttribute('aria-valuenow'), '70');
      const memory = training.getByRole('meter', { name: /^Memory of GPU 0/ });
      assert.equal(await memory.getAttribute('aria-valuetext'), '74.2 of 80 GiB');
      const predicting = row(view, 'definition only');
      assert.match(await predicting.innerText(), /Predicting, step 3 of 12/);
      const together = predicting.getByRole('meter', { name: /^Use of 8 GPUs/ });
      assert.equal(await together.getAttribute('aria-valuetext'), '35 %');
    }));

  test('without a GPU there is no meter, and nothing is said about a pace that is not known', () =>
    inResults(results.onHosts, async (view) => {
      assert.equal(await row(view, 'input only').getByRole('meter').count(), 0);
      assert.equal(await row(view, 'Not reached').getByRole('meter').count(), 0);
      await seen(row(view, 'Not reached').locator('.run-pace'), false);
      await seen(row(view, 'definition only').locator('.run-pace'), false);
    }));

  test('a run that waits says for what, and can be cancelled', () =>
    inResults(results.onHosts, async (view) => {
      const queued = row(view, 'tk-instruct, 1,000 per task');
      assert.match(await queued.innerText(), /Queued\s+on cluster\s+Slurm: Priority/);
      assert.match(await row(view, 'alpaca').innerText(), /Waits for 1 run on this host\./);
      await queued.locator('.run-main').click();
      await seen(view.page.getByText('this run waits for its turn'), true);
      await button(view, 'Cancel tk-instruct, 1,000 per task').click();
      await button(view, 'More about alpaca').press('Enter');
      await seen(menuItem(view, 'Delete…'), false);
      await menuItem(view, 'Cancel').click();
      assert.deepEqual(await posted(view, 'cancelRun'), [
        { type: 'cancelRun', run: 'queued' },
        { type: 'cancelRun', run: 'behind' },
      ]);
    }));

  test('a connection that is lost is announced, and stands at the run until it heals', () =>
    inResults(
      {
        ...results.onHosts,
        runs: results.onHosts.runs.map((run) => ({ ...run, waits: null })),
      },
      async (view) => {
        await view.send(state(results.onHosts));
        assert.match(
          await view.page.locator('body > [role=status]').textContent(),
          /^alpaca: Waits for 1 run|^step-by-step-append.*Not reached since 12:03/,
        );
        await seen(view.page.getByText(/Not reached since 12:03.*It goes on there/), true);
        await view.send(
          state({
            ...results.onHosts,
            runs: results.onHosts.runs.map((run) => ({ ...run, waits: null })),
          }),
        );
        await seen(view.page.getByText(/Not reached since/), false);
      },
    ));

  test('what ended early is gone on with, a model is fetched, the folder opens where it is', () =>
    inResults(results.onHosts, async (view) => {
      await button(view, 'More about input only').press('Enter');
      await seen(menuItem(view, 'Fetch Model…'), false);
      await menuItem(view, 'Resume').click();
      for (const item of ['Fetch Model…', 'Open Folder', 'Open Log']) {
        await button(view, 'More about trained on gpu').press('Enter');
        await seen(menuItem(view, 'Resume'), false);
        await menuItem(view, item).click();
      }
      assert.deepEqual(await eventsOf(view), [
        { type: 'resumeRun', run: 'stopped' },
        { type: 'fetchModel', run: 'trained' },
        { type: 'openFolder', run: 'trained' },
        { type: 'openLog', run: 'trained' },
      ]);
    }));

  test('hosts are found by the filter of runs', () =>
    inResults(
      {
        ...results.huge,
        runs: results.huge.runs.map((run, index) => ({
          ...run,
          host: index === 3 ? 'cluster' : 'local',
        })),
      },
      async (view) => {
        await view.page.getByLabel('Filter runs by name, note or facts').fill('cluster');
        assert.deepEqual(await view.page.locator('.run-name').count(), 1);
      },
    ));
});

describe('the log and what differs', () => {
  const region = (view, name) => view.page.getByRole('region', { name, exact: true });

  test('the end of the log is shown, with its last line in sight, and opens whole', () =>
    inResults(results.onHosts, async (view) => {
      const log = region(view, 'End of the log');
      assert.ok((await log.textContent()).endsWith('\nthe last line'));
      const rest = await log.evaluate((box) => [
        box.scrollHeight - box.clientHeight - box.scrollTop,
        box.scrollWidth - box.clientWidth,
      ]);
      assert.ok(rest[0] <= 1 && rest[1] <= 0, `${rest}`);
      await seen(view.page.getByText('last 12 lines'), true);
      await button(view, 'Open All of It').click();
      assert.deepEqual(await eventsOf(view), [{ type: 'openLog', run: 'training' }]);
    }));

  test('who reads further up is left there when lines are added', () =>
    inResults(results.onHosts, async (view) => {
      const log = region(view, 'End of the log');
      await log.evaluate((box) => (box.scrollTop = 0));
      const lines = [...results.onHosts.log.lines, 'one more'];
      await view.send(state({ ...results.onHosts, log: { lines, isCut: true } }));
      assert.ok((await log.textContent()).endsWith('one more'));
      assert.equal(await log.evaluate((box) => box.scrollTop), 0);
    }));

  test('the log folds and stays folded', () =>
    inResults(results.typical, async (view) => {
      await button(view, 'Log').press('Enter');
      await seen(region(view, 'End of the log'), false);
      await view.send(state(results.onHosts));
      await seen(region(view, 'End of the log'), false);
      assert.deepEqual((await view.memory()).folded, ['log']);
    }));

  test('an empty log says so, and where there is none there is no section', async () => {
    await inResults(results.emptyLog, (view) =>
      seen(view.page.getByText('Nothing was printed yet.'), true),
    );
    await inResults({ ...results.typical, log: null }, (view) => seen(button(view, 'Log'), false));
  });

  test('what differs from the baseline stands in a table, by group', () =>
    inResults(results.typical, async (view) => {
      const table = view.page.getByRole('table', { name: 'What differs' });
      assert.deepEqual(
        await table
          .getByRole('row')
          .evaluateAll((rows) =>
            rows.map((row) => [...row.cells].map((cell) => cell.textContent).join(' | ')),
          ),
        [
          'What | This run | definition only, 100 per task',
          'Experiment',
          'steps | refined | original',
          'training.checkpointEvery | 200 | –not there',
          'Files',
          'instruction tasks/task190_snli_classification.instruct | 4f2a91c07d3e | 88b01e6f5a2c',
          'Environment',
          'torch | 2.9.1 | 2.8.0',
        ],
      );
    }));

  test('what was made from the same says so; without a baseline nothing is said', async () => {
    await inResults(results.sameOrigin, (view) =>
      seen(view.page.getByText('Made from the same.'), true),
    );
    await inResults(results.alone, (view) => seen(button(view, 'What differs'), false));
  });

  test('a long list of differences grows on demand', () =>
    inResults(
      {
        ...results.typical,
        differences: Array.from({ length: 500 }, (_, index) => ({
          what: `data ${index}`,
          group: 'files',
          selected: 'a',
          baseline: 'b',
        })),
      },
      async (view) => {
        const rows = view.page.getByRole('table', { name: 'What differs' }).getByRole('row');
        assert.equal(await rows.count(), 62);
        await button(view, 'What differs').scrollIntoViewIfNeeded();
        await view.page.getByRole('button', { name: /^Show 440 more rows/ }).press('Enter');
        assert.ok((await rows.count()) > 62);
      },
    ));

  test('beside the instances there is neither', () =>
    inInstances(async (view) => {
      await seen(button(view, 'Log'), false);
      await seen(button(view, 'What differs'), false);
    }));
});

describe('the selected run', () => {
  test('says what it cost, where that is known', async () => {
    const about = ({ page }) => page.locator('.summary-about').innerText();
    await inResults({ ...results.typical, selected: 'chat' }, async (view) =>
      assert.match(await about(view), /10 per task · \$1\.80 spent · /),
    );
    await inResults(results.typical, async (view) =>
      assert.doesNotMatch(await about(view), /spent/),
    );
  });

  const verdict = (view) => view.page.locator('.verdict').innerText();

  test('the metric governs cards, runs, verdict and tables', () =>
    inResults(results.typical, async (view) => {
      const { page } = view;
      assert.match(
        await verdict(view),
        /▲\s*\+2\.31 ROUGE-L\s*\[\+1\.62, \+3\.01\], p < 0\.001: better, more than noise/,
      );
      await page.getByRole('radio', { name: /^Exact match|^EM/ }).click();
      assert.match(
        await verdict(view),
        /≈\s*\+0\.18 Exact match\s*\[−0\.32, \+0\.66\], p = 0\.462: could be noise/,
      );
      await page.keyboard.press('ArrowLeft');
      assert.match(await focused(view), /^ROUGE-1/);
      assert.match(
        await verdict(view),
        /▼\s*−0\.40 ROUGE-1\s*\[−0\.72, −0\.08\], p = 0\.013: worse/,
      );
      const { rouge1 } = results.detail.overall;
      assert.match(
        await page.locator('.run-main').first().innerText(),
        new RegExp(rouge1.toFixed(2)),
      );
      await seen(page.getByRole('columnheader', { name: 'ROUGE-1' }), true);
    }));

  test('the metric is that of the extension, and one that is chosen here shows at once', () =>
    inResults({ ...results.typical, metric: 'rouge1' }, async (view) => {
      const chosen = () => view.page.getByRole('radio', { checked: true }).innerText();
      const shows = (metric) => view.send(state({ ...results.typical, metric }));
      assert.match(await chosen(), /^(ROUGE-1|R1)/);
      await view.page.getByRole('radio', { name: /^Exact match|^EM/ }).click();
      assert.match(await chosen(), /^(Exact match|EM)/);
      assert.deepEqual(await eventsOf(view), [{ type: 'chooseMetric', metric: 'exactMatch' }]);
      await shows('rouge1'); // sent before it heard of it
      assert.match(await chosen(), /^(Exact match|EM)/);
      await shows('exactMatch');
      await shows('rougeL'); // chosen on the other page
      assert.match(await chosen(), /^(ROUGE-L|RL)/);
    }));

  test('better, same and worse are counted over what both have', () =>
    inResults(results.typical, async (view) => {
      const words = await view.page.locator('.comparison').innerText();
      assert.match(words, /2,310 better\s+7,932 same\s+1,502 worse/);
      assert.match(words, /11,744 instances in common \(82 only here, 66 only in definition only/);
      assert.match(words, /5,120 predictions differ/);
    }));

  test('a comparison is announced when it is there, and says why it is not', () =>
    inResults(results.computing, async (view) => {
      await seen(view.page.getByText('Comparing with the baseline…'), true);
      await view.send(state(results.typical));
      assert.match(
        await view.page.locator('body > [role=status]').textContent(),
        /^Compared: ROUGE-L \+2\.31, p < 0\.001, better, more than noise\.$/,
      );
      const message = 'The baseline has no instance scores. Score it again to compare.';
      await view.send(state({ ...results.typical, comparison: { kind: 'unavailable', message } }));
      await seen(view.page.getByText(message), true);
      await seen(view.page.locator('.verdict'), false);
    }));

  test('a comparison is announced in the metric that is chosen', () =>
    inResults({ ...results.computing, metric: 'exactMatch' }, async (view) => {
      await view.send(state({ ...results.typical, metric: 'exactMatch' }));
      assert.match(
        await view.page.locator('body > [role=status]').textContent(),
        /^Compared: Exact match \+0\.18, p = 0\.462, could be noise\.$/,
      );
    }));

  test('intervals and the mean by task stand with the scores; a missing score is a dash', async () => {
    await inResults(results.editor, async ({ page }) => {
      const { overall, byTask } = results.detail;
      const { low, high } = overall.intervals.rougeL;
      await seen(page.getByText(`[${low.toFixed(2)}, ${high.toFixed(2)}]`), true);
      await seen(
        page.getByText(new RegExp(`of 119 tasks; by task ${byTask.rougeL.toFixed(2)}`)),
        true,
      );
    });
    await inResults(results.broken, async (view) =>
      assert.match(await view.page.getByRole('radio', { name: /ROUGE-L/ }).innerText(), /–/),
    );
  });

  test('of many problems two are shown, the others on demand', () =>
    inResults(results.broken, async (view) => {
      const banners = view.page.locator('.problems .banner');
      assert.equal(await banners.count(), 2);
      await button(view, 'Show 5 more problems').click();
      assert.equal(await banners.count(), 7);
    }));
});

describe('categories and tasks', () => {
  const names = (view, table) =>
    view.page.getByRole('table', { name: table }).locator('tbody .row-name').allTextContents();

  test('tables sort by the pressed head and remember it', () =>
    inResults(results.typical, async (view) => {
      const { categories } = results.detail;
      const byScore = categories
        .toSorted((one, other) => other.rougeL - one.rougeL)
        .map(({ name }) => name);
      assert.deepEqual(await names(view, 'Categories'), byScore);
      const table = view.page.getByRole('table', { name: 'Categories' });
      await table.getByRole('button', { name: 'ROUGE-L' }).click();
      assert.deepEqual(await names(view, 'Categories'), byScore.toReversed());
      await table.getByRole('button', { name: 'Difference' }).press('Enter');
      const difference = (name) =>
        results.comparison.categories.find((row) => row.name === name).metrics.rougeL.difference;
      assert.deepEqual(
        await names(view, 'Categories'),
        byScore.toSorted((one, other) => difference(other) - difference(one)),
      );
      const head = table.getByRole('columnheader', { name: 'Difference' });
      assert.equal(await head.getAttribute('aria-sort'), 'descending');
      const sort = { column: 'difference', descending: true };
      assert.deepEqual((await view.memory()).categorySort, sort);
    }));

  test('a task without a difference comes last, whichever way', () =>
    inResults(results.few(results.typical), async (view) => {
      const head = view.page
        .getByRole('table', { name: 'Tasks' })
        .getByRole('button', { name: 'Difference' });
      const without = results.detail.tasks[0].name;
      await head.click();
      assert.equal((await names(view, 'Tasks')).at(-1), without);
      await head.click();
      assert.equal((await names(view, 'Tasks')).at(-1), without);
    }));

  test('the filter keeps matching tasks, says how many, and survives a reload', () =>
    inResults(results.typical, async (view) => {
      const { page } = view;
      const filter = page.getByLabel('Filter tasks by name or category');
      await filter.fill('station');
      const kept = await names(view, 'Tasks');
      assert.ok(kept.length > 20 && kept.every((name) => name.includes('station')));
      await seen(page.getByText(`${kept.length} of 119`), true);
      await view.send(state(results.typical));
      assert.deepEqual(await names(view, 'Tasks'), kept);
      await filter.fill('no such task');
      await seen(page.getByText('Nothing here is called “no such task”.'), true);
      await filter.fill('word analogy');
      await inResults(
        results.typical,
        async (again) => {
          assert.equal(
            await again.page.getByLabel('Filter tasks by name or category').inputValue(),
            'word analogy',
          );
          assert.equal(
            (await names(again, 'Tasks')).length,
            results.detail.tasks.filter(({ category }) => category === 'Word Analogy').length,
          );
        },
        { remembered: await view.memory() },
      );
    }));

  test('every figure is in a table as well', () =>
    inResults(results.editor, async (view) => {
      await button(view, 'Table of categories').click();
      const table = view.page.getByRole('table', { name: 'Categories' });
      const heads = await table.getByRole('columnheader').allInnerTexts();
      assert.deepEqual(
        heads.map((words) => words.trim()),
        [
          'Category',
          'ROUGE-L',
          '95 %',
          'By task',
          'Baseline',
          'Difference',
          '95 %',
          'p',
          'Instances',
        ],
      );
      const [first] = results.detail.categories.toSorted((one, other) => other.rougeL - one.rougeL);
      const row = await table.locator('tbody tr').first().innerText();
      assert.ok(row.startsWith(`${first.name}\t${first.rougeL.toFixed(2)}\t[`));
      assert.deepEqual((await view.memory()).figures, ['categories']);
      await button(view, 'Bars of categories').click();
      await seen(view.page.locator('.section-categories .bar'), true);
    }));

  test('a task unfolds to its labels and leads to its instruction', () =>
    inResults(results.typical, async (view) => {
      const { page } = view;
      const task = results.detail.tasks.find(
        ({ labels, hasInstruction }) => labels && hasInstruction,
      );
      await button(view, `More about ${task.name}`).press('Enter');
      const labels = page.getByRole('table', { name: `Labels of ${task.name}` });
      const rows = await labels.locator('tbody tr').allInnerTexts();
      const right = ((100 * task.labels[0].correct) / task.labels[0].references).toFixed(1);
      assert.equal(rows[0], `entailment\t${right} %\t34\t20`);
      assert.equal(rows[3], 'anything else\t–\t0\t13');
      await button(view, 'Open Instruction').click();
      await button(view, 'Refine').click();
      assert.deepEqual(await eventsOf(view), [
        { type: 'openInstruction', task: task.name },
        { type: 'refine', task: task.name },
      ]);
      const without = results.detail.tasks.find(({ hasInstruction }) => !hasInstruction);
      await button(view, `More about ${task.name}`).press('Enter');
      await button(view, `More about ${without.name}`).press('Enter');
      for (const name of ['Open Instruction', 'Refine']) await seen(button(view, name), false);
    }));

  test('a task leads to its instances, from the side bar through the editor', async () => {
    const { name } = results.detail.tasks[0];
    await inResults(results.typical, async (view) => {
      await button(view, name).click();
      // By key: the list above it grows as one scrolls, so that it moves under a pointer.
      await button(view, 'Look at 11,826 instances in the editor').press('Enter');
      await button(view, 'Open in Editor').click();
      assert.deepEqual(await eventsOf(view), [
        { type: 'openInEditor', task: name },
        { type: 'openInEditor' },
        { type: 'openInEditor' },
      ]);
    });
    await inResults(results.editor, async (view) => {
      await results.answering(view.page, { total: 11_810 });
      await button(view, name).click();
      await expectFind(view, { task: name });
      assert.equal(await tab(view, 'Instances').getAttribute('aria-selected'), 'true');
      await tab(view, 'Scores').click();
      await button(view, 'Title Generation').first().click();
      await expectFind(view, { task: null, category: 'Title Generation' });
    });
  });

  test('what a whisker means is told where there is one', () =>
    inResults(results.editor, async (view) => {
      const whiskers = view.page.locator('.bar-key').getByText('95 %');
      await seen(whiskers, true);
      const { detail } = results;
      const soFar = (rows) => rows.map((row) => ({ ...row, intervals: null }));
      const categories = soFar(detail.categories);
      await view.send(
        state({ ...results.editor, detail: { ...detail, categories, tasks: soFar(detail.tasks) } }),
      );
      assert.equal(await whiskers.filter({ visible: true }).count(), 0);
      await view.send(state({ ...results.editor, detail: { ...detail, categories } }));
      assert.equal(await whiskers.filter({ visible: true }).count(), 1);
    }));

  test('a row that moves to another place keeps the focus', () => {
    const few = results.few(results.typical);
    return inResults(few, async (view) => {
      const table = view.page.getByRole('table', { name: 'Tasks' });
      await table.getByRole('button', { name: 'ROUGE-L' }).click();
      const { tasks } = few.detail;
      const lowest = tasks.toSorted((one, other) => one.rougeL - other.rougeL)[0].name;
      await button(view, lowest).focus();
      await view.page.evaluate(() => (globalThis.kept = document.activeElement));
      const better = tasks.map((row) => (row.name === lowest ? { ...row, rougeL: 99.999 } : row));
      await view.send(state({ ...few, detail: { ...few.detail, tasks: better } }));
      assert.equal((await names(view, 'Tasks'))[0], lowest);
      assert.ok(await view.page.evaluate(() => document.activeElement === globalThis.kept));
    });
  });

  test('a long list grows as one scrolls, up to its end', () =>
    inResults(results.huge, async (view) => {
      const rows = view.page.locator('.section-tasks .score-row');
      assert.ok((await rows.count()) < 400);
      await until(view, () => {
        document.documentElement.scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelectorAll('.section-tasks .score-row').length === 876;
      });
    }));

  test('sections fold and stay folded', () =>
    inResults(results.typical, async (view) => {
      const fold = view.page.getByRole('button', { name: 'Categories', exact: true });
      await fold.click();
      assert.equal(await fold.getAttribute('aria-expanded'), 'false');
      await seen(view.page.getByRole('table', { name: 'Categories' }), false);
      await view.send(state(results.typical));
      await seen(view.page.getByRole('table', { name: 'Categories' }), false);
      assert.deepEqual((await view.memory()).folded, ['categories']);
    }));
});

describe('learning curves', () => {
  const withSixLines = {
    ...results.editor,
    curves: {
      lines: Array.from({ length: 6 }, (_, line) => ({
        ...results.curves.lines[line % 3],
        name: `line ${line + 1}`,
      })),
    },
  };

  /** How the colours of marks and lines stand out, as WCAG 2.2 measures it, from both backgrounds that the page can have. */
  const contrasts = (view) =>
    view.page.evaluate(() => {
      const pixel = document.createElement('canvas').getContext('2d');
      const painted = (...colours) => {
        for (const colour of colours) {
          pixel.fillStyle = colour;
          pixel.fillRect(0, 0, 1, 1);
        }
        return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const luminance = (rgb) => {
        const [red, green, blue] = rgb
          .map((part) => part / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const styleOf = (selector) =>
        [...document.querySelectorAll(selector)].map((found) => globalThis.getComputedStyle(found));
      const shown = [
        ...styleOf('.bar-tick, .key-tick').map(({ backgroundColor }) => backgroundColor),
        ...styleOf('.curve-swatch, .run-star[aria-pressed="true"] .icon').map(({ color }) => color),
      ];
      const root = globalThis.getComputedStyle(document.documentElement);
      return ['sideBar', 'editor'].flatMap((place) => {
        const page = root.getPropertyValue(`--vscode-${place}-background`);
        return [...new Set(shown)].map((colour) => {
          const [one, other] = [painted(page, colour), painted(page)].map(luminance);
          const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          return { place, colour, contrast };
        });
      });
    });

  test('the points are in a table, too, and lead to their runs', () =>
    inResults(results.editor, async (view) => {
      await button(view, 'Table of learning curve').click();
      const rows = view.page.getByRole('table', { name: 'Learning curve' }).locator('tbody tr');
      assert.equal(await rows.count(), 14);
      const point = results.curves.lines[0].points[4];
      assert.match(
        await rows.nth(4).innerText(),
        new RegExp(`^step-by-step\\tall \\(4,213\\)\\t${point.scores.rougeL.toFixed(2)}\\t\\[`),
      );
      await rows.nth(1).getByRole('button').click();
      assert.deepEqual(await posted(view, 'select'), [{ type: 'select', run: '0-100' }]);
    }));

  /** How many pixels of the chart are not transparent, and one colour that stands for all of them. */
  const ink = (view) =>
    view.page.locator('.curve-box canvas').evaluate((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let pixels = 0;
      let sum = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at + 3] > 0) {
          pixels++;
          sum += data[at] + 3 * data[at + 1] + 7 * data[at + 2];
        }
      return { pixels, colour: Math.round(sum / Math.max(1, pixels)) };
    });

  test('lines are drawn, hidden by their name, and follow the theme and the width', () =>
    inResults(
      results.editor,
      async (view) => {
        const { page } = view;
        await until(view, () => document.querySelector('.curve-box canvas')?.width > 0);
        let all;
        await eventually(async () => {
          all = await ink(view);
          assert.ok(all.pixels > 3_000, String(all.pixels));
        });
        await button(view, 'definition-only').click();
        await eventually(async () => assert.ok((await ink(view)).pixels < all.pixels));
        assert.equal(await button(view, 'definition-only').getAttribute('aria-pressed'), 'false');
        await button(view, 'definition-only').click();
        await eventually(async () => assert.deepEqual(await ink(view), all));
        await page.evaluate(() => {
          const { style } = document.documentElement;
          style.setProperty('--vscode-charts-blue', '#ff0000');
          style.setProperty('--vscode-foreground', '#00ff00');
        });
        await eventually(async () => assert.notEqual((await ink(view)).colour, all.colour));
        const widths = () =>
          page
            .locator('.curve-box canvas')
            .evaluate((canvas) => [
              canvas.clientWidth,
              document.querySelector('.curve-box').clientWidth,
            ]);
        const [wide] = await widths();
        await page.setViewportSize({ width: 800, height: 1000 });
        await eventually(async () => {
          const [drawn, room] = await widths();
          assert.equal(drawn, room);
          assert.notEqual(drawn, wide);
        });
      },
      { width: 1400, height: 1100 },
    ));

  test('the chart is not drawn again for a state that is the same', () =>
    inResults(results.editor, async (view) => {
      await view.page.locator('.curve-box canvas').waitFor();
      await view.page.evaluate(
        () => (globalThis.kept = document.querySelector('.curve-box canvas')),
      );
      await view.send(state(results.editor));
      await view.page.waitForTimeout(100);
      assert.ok(
        await view.page.evaluate(
          () => globalThis.kept && globalThis.kept === document.querySelector('.curve-box canvas'),
        ),
      );
    }));

  for (const theme of themeNames)
    test(`marks and lines stand out from the page: ${theme}`, () =>
      inResults(
        withSixLines,
        async (view) => {
          await view.page.locator('.curve-swatch').nth(5).waitFor();
          const pale = (await contrasts(view)).filter(({ contrast }) => !(contrast >= 3));
          assert.deepEqual(pale, []);
        },
        { theme },
      ));

  test('a line that is hidden stays hidden when another comes before it', () =>
    inResults(results.editor, async (view) => {
      const toggles = () =>
        view.page
          .locator('.curve-toggle')
          .evaluateAll((all) =>
            all.map((one) => [one.innerText.trim(), one.getAttribute('aria-pressed')]),
          );
      await view.page.getByRole('button', { name: 'step-by-step', exact: true }).click();
      const lines = [{ ...results.curves.lines[0], name: 'alpaca' }, ...results.curves.lines];
      await view.send(state({ ...results.editor, curves: { lines } }));
      assert.deepEqual(await toggles(), [
        ['alpaca', 'true'],
        ['step-by-step', 'false'],
        ['definition-only', 'true'],
        ['input-only', 'true'],
      ]);
    }));

  test('there is no chart without curves', () =>
    inResults(results.alone, ({ page }) => seen(page.getByText('Learning curve'), false)));
});

describe('finding instances', () => {
  test('the first look asks for all of them, and says how many there are', () =>
    inInstances(async (view) => {
      assert.deepEqual(await posted(view, 'find'), [
        {
          type: 'find',
          query: 1,
          wanted: {
            task: null,
            category: null,
            text: '',
            wrongOnly: false,
            changedOnly: false,
            metric: 'rougeL',
            from: 0,
            to: 1,
            sort: 'file',
            descending: false,
          },
        },
      ]);
      await seen(view.page.locator('.filter-count', { hasText: '11,810 instances' }), true);
      assert.equal(await grid(view).getAttribute('aria-rowcount'), '11811');
    }));

  test('what is typed while a search is under way is asked when it is answered, once', () =>
    inInstances(async (view) => {
      const texts = async () => (await posted(view, 'find')).map(({ wanted }) => wanted.text);
      await view.page.evaluate(() => delete globalThis.posted.push); // nobody answers any more
      const search = view.page.getByLabel('Search in inputs, references and predictions');
      await search.pressSequentially('Man is');
      assert.deepEqual(await texts(), ['', 'M']);
      await view.send({ type: 'found', query: 2, total: 0, all: 11_810, rows: [] });
      assert.deepEqual(await texts(), ['', 'M', 'Man is']);
      await view.send({ type: 'found', query: 3, total: 0, all: 11_810, rows: [] });
      await view.page.getByText('0 of 11,810 instances').first().waitFor();
      assert.equal((await texts()).length, 3);
      assert.equal(await search.inputValue(), 'Man is');
    }));

  test('each filter asks again', () =>
    inInstances(
      async (view) => {
        const { page } = view;
        await page
          .getByLabel('Search in inputs, references and predictions')
          .pressSequentially('Man ');
        await page.getByLabel('Wrong only').check();
        await page.getByLabel('Different only').check();
        await page.getByRole('combobox', { name: 'Category' }).selectOption('Word Analogy');
        const { name } = results.detail.tasks.find(({ category }) => category === 'Word Analogy');
        await page.getByRole('combobox', { name: 'Task' }).selectOption(name);
        await page.getByLabel('Lowest score').fill('25');
        await page.getByLabel('Highest score').fill('50');
        await expectFind(view, {
          task: name,
          category: 'Word Analogy',
          text: 'Man',
          wrongOnly: true,
          changedOnly: true,
          from: 0.25,
          to: 0.5,
        });
        await page.getByText('234 of 11,810 instances').first().waitFor();
        await button(view, 'Clear filters').click();
        await expectFind(view, { text: '', task: null, wrongOnly: false, from: 0, to: 1 });
        assert.equal(await page.getByLabel('Lowest score').inputValue(), '');
      },
      { total: 234, all: 11_810 },
    ));

  test('a field shows what is filtered by, whoever changed it and wherever the focus is', () =>
    inInstances(async (view) => {
      const search = view.page.getByLabel('Search in inputs, references and predictions');
      const { name } = results.detail.tasks[0];
      for (const leave of [() => tab(view, 'Scores').click(), () => search.focus()]) {
        await search.pressSequentially('cat');
        await leave();
        await view.send({ type: 'showTask', task: name });
        assert.equal((await view.memory()).filters.text, '');
        assert.equal(await search.inputValue(), '');
      }
      await search.pressSequentially('two ');
      await search.press('Tab');
      await view.send(state(results.editor));
      assert.equal(await search.inputValue(), 'two ');
    }));

  test('a score that is typed stays as it was typed', () =>
    inInstances(async (view) => {
      const lowest = view.page.getByLabel('Lowest score');
      await lowest.pressSequentially('29');
      await lowest.press('Tab');
      await view.send(state(results.editor));
      assert.equal(await lowest.inputValue(), '29');
      const { filters } = await view.memory();
      await inInstances(
        async (again) =>
          assert.equal(await again.page.getByLabel('Lowest score').inputValue(), '29'),
        { remembered: { filters } },
      );
    }));

  test('a score that is none says so at its field, filters nothing, and can be put right', () =>
    inInstances(async (view) => {
      const { page } = view;
      const lowest = page.getByLabel('Lowest score');
      const told = () =>
        lowest.evaluate((box) => [
          box.getAttribute('aria-invalid'),
          document.getElementById(box.getAttribute('aria-describedby') ?? '')?.innerText ?? null,
        ]);
      const finds = async () => (await posted(view, 'find')).length;
      const before = await finds();
      for (const [typed, words] of [
        ['150', '150 is not from 0 to 100 and filters nothing.'],
        ['-1', '-1 is not from 0 to 100 and filters nothing.'],
      ]) {
        await lowest.fill(typed);
        assert.deepEqual(await told(), ['true', words]);
        await page.locator('[aria-live] p', { hasText: words }).waitFor({ state: 'attached' });
      }
      await expectAccessible(page, 'a score that is none');
      assert.equal(await finds(), before);
      await view.send(state(results.editor));
      assert.equal(await lowest.inputValue(), '-1');
      await lowest.fill('');
      await lowest.pressSequentially('-');
      assert.deepEqual(await told(), [
        'true',
        'This is no score from 0 to 100 and filters nothing.',
      ]);
      await lowest.fill('29.5');
      assert.deepEqual(await told(), [null, null]);
      await expectFind(view, { from: 0.295 });
      await page.getByLabel('Highest score').fill('101');
      const problems = page.locator('.filter-problem').filter({ visible: true });
      assert.deepEqual(await problems.allInnerTexts(), [
        '101 is not from 0 to 100 and filters nothing.',
      ]);
      await button(view, 'Clear filters').click();
      assert.equal(await page.locator('[aria-invalid]').count(), 0);
      assert.equal(await problems.count(), 0);
    }));

  test('the heads sort, scores from the worst, and the metric of the page counts', () =>
    inInstances(async (view) => {
      const head = (name) => grid(view).getByRole('button', { name });
      await head('ROUGE-L').click();
      await expectFind(view, { sort: 'score', descending: false, metric: 'rougeL' });
      await head('ROUGE-L').click();
      await expectFind(view, { sort: 'score', descending: true, metric: 'rougeL' });
      await head('Diff.').click();
      await expectFind(view, { sort: 'difference', descending: false, metric: 'rougeL' });
      await view.page.getByRole('radio', { name: /Exact/ }).click();
      await expectFind(view, { sort: 'difference', descending: false, metric: 'exactMatch' });
      await head('Task').click();
      await expectFind(view, { sort: 'task', descending: false, metric: 'exactMatch' });
      await head('#').click();
      await expectFind(view, { sort: 'file', descending: false, metric: 'exactMatch' });
    }));

  test('without a baseline nothing is different', () =>
    inInstances(
      async (view) => {
        await seen(view.page.getByLabel('Different only'), false);
        await expectFind(view, { changedOnly: false, sort: 'file' });
        await seen(grid(view).getByRole('columnheader', { name: 'Diff.' }), false);
      },
      {
        shown: results.inEditor(results.alone),
        remembered: {
          filters: {
            task: null,
            category: null,
            text: '',
            wrongOnly: false,
            changedOnly: true,
            from: 0,
            to: 1,
            sort: 'difference',
            descending: true,
          },
        },
      },
    ));

  test('predictions that differ are one press away from the comparison', () =>
    inResults(results.editor, async (view) => {
      await button(view, '5,120 predictions differ').click();
      await expectFind(view, { changedOnly: true });
    }));

  test('nothing found, and a query that cannot be answered, are said', () =>
    inInstances(
      async (view) => {
        await view.page.getByLabel('Wrong only').check();
        await expectFind(view, { wrongOnly: true });
        const { query } = (await posted(view, 'find')).at(-1);
        const message = 'The predictions of this run are gone. Score it again.';
        await view.page.waitForTimeout(50);
        await view.send({ type: 'found', query, total: 0, all: 11_810, rows: [] });
        await seen(view.page.getByText('No instance is like that.'), true);
        await seen(grid(view), false);
        const failed = { type: 'failed', what: 'instances' };
        await view.send({ ...failed, query: query - 1, message: 'too late' });
        await seen(view.page.getByText('too late'), false);
        await view.page.getByLabel('Wrong only').uncheck();
        await expectFind(view, { wrongOnly: false });
        await view.page.waitForTimeout(50);
        await view.send({ ...failed, query: query + 1, message });
        await seen(view.page.getByText(message), true);
      },
      { total: 30 },
    ));

  test('rows that cannot be read any more say why, and are asked for again', () =>
    inInstances(async (view) => {
      const message = 'The instances could not be read. Try again.';
      await view.send({ type: 'failed', query: 1, what: 'instances', message });
      await seen(view.page.getByText(message), true);
      await seen(grid(view), false);
      await button(view, 'Try Again').click();
      await grid(view).waitFor();
      await seen(view.page.getByText(message), false);
      await seen(button(view, 'Try Again'), false);
      assert.deepEqual(
        (await posted(view, 'find')).map(({ query }) => query),
        [1, 2],
      );
    }));

  test('the key that leads from a task to its instances leads into their table', () =>
    inResults(results.editor, async (view) => {
      await button(view, results.detail.tasks[0].name).focus();
      await view.page.keyboard.press('Enter');
      assert.equal(await focused(view), 'Reading the instances…');
      const [{ query }] = await posted(view, 'find');
      const rows = results.instanceRows(2);
      await view.send({ type: 'found', query, total: 2, all: 11_810, rows });
      assert.equal(await focused(view), 'Instances');
      await view.page.keyboard.press('ArrowDown');
      await view.page.keyboard.press('Enter');
      assert.equal((await posted(view, 'openInstance')).at(-1).index, 1);
    }));

  test('the key that leads from a task leads to why there are no instances', () =>
    inResults(
      results.inEditor({ ...results.typical, detail: { ...results.detail, hasInstances: false } }),
      async (view) => {
        await button(view, results.detail.tasks[0].name).focus();
        await view.page.keyboard.press('Enter');
        assert.match(await focused(view), /^This run was scored by an earlier version/);
        await view.page.keyboard.press('Tab');
        assert.equal(await focused(view), 'Score Again');
      },
    ));

  test('the key that asks again leads on to what comes', () =>
    inResults(results.editor, async (view) => {
      const message = 'The instances could not be read. Try again.';
      const failed = { type: 'failed', what: 'instances', message };
      await tab(view, 'Instances').click();
      await view.send({ ...failed, query: 1 });
      await button(view, 'Try Again').focus();
      await view.page.keyboard.press('Enter');
      assert.equal(await focused(view), 'Reading the instances…');
      await view.send({ ...failed, query: 2 });
      assert.equal(await focused(view), 'Try Again');
      await view.page.keyboard.press('Enter');
      const rows = results.instanceRows(1);
      await view.send({ type: 'found', query: 3, total: 1, all: 11_810, rows });
      assert.equal(await focused(view), 'Instances');
      await view.send({ ...failed, query: 3 });
      await button(view, 'Try Again').focus();
      await view.page.keyboard.press('Enter');
      assert.equal(await focused(view), 'Instances');
      await view.send({ type: 'found', query: 4, total: 0, all: 0, rows: [] });
      assert.equal(await focused(view), 'This run has no instances.');
    }));

  test('a run of an earlier version is scored again first', () =>
    inResults(
      results.inEditor({ ...results.typical, detail: { ...results.detail, hasInstances: false } }),
      async (view) => {
        await tab(view, 'Instances').click();
        await button(view, 'Score Again').click();
        assert.deepEqual(await eventsOf(view), [{ type: 'scoreAgain', run: 'refined' }]);
      },
    ));

  test('of a run that goes on it says when its instances can be looked at', () => {
    const [run, ...others] = results.typical.runs;
    const shown = {
      ...results.typical,
      runs: [{ ...run, status: 'running' }, ...others],
      detail: { ...results.detail, hasInstances: false },
    };
    return inResults(results.inEditor(shown), async (view) => {
      await tab(view, 'Instances').click();
      await view.page.getByText('The run still goes on.').waitFor();
      assert.equal(await button(view, 'Score Again').isVisible(), false);
    });
  });
});

/** Places of the rows in view, and how many of them are still empty. */
const rowsInView = (view) =>
  view.page.evaluate(async () => {
    await new Promise((painted) =>
      globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(painted)),
    );
    const box = document.querySelector('.grid').getBoundingClientRect();
    const top = box.top + document.querySelector('.grid-top').offsetHeight;
    const inside = [...document.querySelectorAll('.grid-row')].filter((row) => {
      const place = row.getBoundingClientRect();
      return place.bottom > top + 1 && place.top < box.bottom - 1;
    });
    return {
      places: inside.map((row) => Number(row.dataset.place)).sort((a, b) => a - b),
      empty: inside.filter((row) => row.getAttribute('aria-busy')).length,
      height: box.bottom - top,
      rows: document.querySelectorAll('.grid-row').length,
    };
  });
const scrollTo = (view, place) =>
  view.page.evaluate((to) => (document.querySelector('.grid').scrollTop = to * 44), place);

describe('the table of instances', () => {
  test('100,000 rows scroll without a blank, and no page is asked for twice', () =>
    inInstances(
      async (view) => {
        for (const place of [0, 30, 95, 180, 2_500, 50_000, 99_990, 73_210, 73_000, 12, 0]) {
          await scrollTo(view, place);
          const { places, height, rows } = await rowsInView(view);
          await until(view, () => !document.querySelector('.grid-row[aria-busy]'));
          assert.ok(places.length >= Math.floor(height / 44), `${places.length} rows at ${place}`);
          assert.ok(places.every((one, at) => at === 0 || one === places[at - 1] + 1));
          assert.ok(rows < 80, `${rows} rows made`);
        }
        const asked = (await posted(view, 'rows')).map(({ offset }) => offset);
        assert.equal(new Set(asked).size, asked.length);
        assert.ok(asked.every((offset) => offset % 100 === 0));
      },
      { total: 100_000 },
    ));

  test('in a narrow editor the table scrolls by itself: rows and pages are those in view', () =>
    inResults(
      results.editor,
      async (view) => {
        await results.answering(view.page, { total: 11_810 });
        await tab(view, 'Instances').click();
        await view.page.locator('.grid-row').first().waitFor();
        const { places, height } = await rowsInView(view);
        assert.ok(places.length < 20 && height < 800, `${places.length} rows on ${height} pixels`);
        assert.ok(height > 200, `${height} pixels`);
        await scrollTo(view, 9_000);
        await until(view, () => !document.querySelector('.grid-row[aria-busy]'));
        assert.equal((await rowsInView(view)).places[0], 9_000);
        const asked = (await posted(view, 'rows')).length;
        assert.ok(asked < 10, `${asked} pages`);
      },
      { width: 320 },
    ));

  test('in a narrow editor an instance that is opened comes into view, and its row stays there', () =>
    inResults(
      results.editor,
      async (view) => {
        await results.answering(view.page, { total: 11_810 });
        await tab(view, 'Instances').click();
        await view.page.locator('.grid-row').nth(1).click();
        await view.page.locator('.texts').waitFor();
        const isInView = (selector) =>
          view.page.locator(selector).evaluate((part) => {
            const { top, bottom } = part.getBoundingClientRect();
            return top >= 0 && bottom <= globalThis.innerHeight;
          });
        assert.deepEqual([await isInView('.instance'), await isInView('.grid')], [true, true]);
        await button(view, 'Next instance').click();
        assert.ok(await isInView('.instance'));
      },
      { width: 500 },
    ));

  test('a million rows, more than a browser can make room for, are reached to the last', () =>
    inInstances(
      async (view) => {
        await grid(view).focus();
        await view.page.keyboard.press('End');
        await until(view, () => !document.querySelector('.grid-row[aria-busy]'));
        assert.deepEqual(await active(view), { place: 999_999, index: '1000001', inView: true });
        await view.page.keyboard.press('PageUp');
        await view.page.keyboard.press('ArrowDown');
        await until(view, () => !document.querySelector('.grid-row[aria-busy]'));
        const { places } = await rowsInView(view);
        assert.ok(places.includes((await active(view)).place));
        await view.page.evaluate(() => (document.querySelector('.grid').scrollTop = 7_500_000));
        await until(view, () => !document.querySelector('.grid-row[aria-busy]'));
        const middle = (await rowsInView(view)).places[0];
        assert.ok(Math.abs(middle - 500_000) < 1000, `${middle} is in the middle`);
      },
      { total: 1_000_000 },
    ));

  test('the page that comes next is there before it is needed', () =>
    inInstances(async (view) => {
      const asked = async () => (await posted(view, 'rows')).map(({ offset }) => offset);
      await scrollTo(view, 10);
      await eventually(async () => assert.deepEqual(await asked(), [100]));
      await scrollTo(view, 5_000);
      await eventually(async () => assert.ok((await asked()).includes(5_100)));
      await scrollTo(view, 4_995);
      await eventually(async () => {
        const offsets = await asked();
        assert.ok(offsets.includes(5_000) && offsets.includes(4_900), offsets.join());
      });
    }));

  test('while a host is slow, rows keep their height and two pages are asked for at most', () =>
    inResults(results.editor, async (view) => {
      await tab(view, 'Instances').click();
      const rows = results.instanceRows(100);
      await view.send({ type: 'found', query: 1, total: 100_000, all: 100_000, rows });
      const shownAtOnce = await view.page.evaluate(async () => {
        document.querySelector('.grid').scrollTop = 500 * 44;
        await new Promise((framed) => globalThis.requestAnimationFrame(framed));
        const { top, bottom } = document.querySelector('.grid-window').getBoundingClientRect();
        return [...document.querySelectorAll('.grid-row')]
          .filter((row) => {
            const box = row.getBoundingClientRect();
            return box.bottom > top && box.top < bottom;
          })
          .map((row) => [Number(row.dataset.place), row.hasAttribute('aria-busy')]);
      });
      assert.deepEqual(shownAtOnce[0], [0, false], 'the old rows stay for a moment');
      for (const place of [1_000, 20_000, 40_000, 60_000]) {
        await scrollTo(view, place);
        await view.page.waitForTimeout(60);
      }
      const asked = await posted(view, 'rows');
      assert.equal(asked.length, 2);
      const { places, empty } = await rowsInView(view);
      assert.equal(empty, places.length);
      assert.equal(places[0], 60_000);
      for (const { query, offset } of asked) await view.send({ type: 'rows', query, offset, rows });
      await eventually(async () =>
        assert.ok((await posted(view, 'rows')).some(({ offset }) => offset === 60_000)),
      );
    }));

  const active = (view) =>
    grid(view).evaluate((box) => {
      const row = document.getElementById(box.getAttribute('aria-activedescendant'));
      const { top, bottom } = row.getBoundingClientRect();
      const outer = box.getBoundingClientRect();
      return {
        place: Number(row.dataset.place),
        index: row.getAttribute('aria-rowindex'),
        inView: top >= outer.top && bottom <= outer.bottom + 1,
      };
    });

  test('keys go from row to row, by pages, to the ends, and open', () =>
    inInstances(async (view) => {
      const { page } = view;
      await grid(view).focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'])
        await page.keyboard.press(key);
      assert.deepEqual(await active(view), { place: 2, index: '4', inView: true });
      await page.keyboard.press('PageDown');
      const after = await active(view);
      assert.ok(after.place > 5 && after.inView);
      await page.keyboard.press('PageUp');
      assert.equal((await active(view)).place, 2);
      await page.keyboard.press('End');
      await eventually(async () =>
        assert.deepEqual(await active(view), { place: 11_809, index: '11811', inView: true }),
      );
      await page.keyboard.press('Home');
      assert.deepEqual(await active(view), { place: 0, index: '2', inView: true });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      assert.deepEqual(await posted(view, 'openInstance'), [
        { type: 'openInstance', query: 1, index: 1 },
      ]);
    }));

  test('a row that is not there yet opens when it comes', () =>
    inInstances(async (view) => {
      await grid(view).focus();
      await view.page.keyboard.press('End');
      await view.page.keyboard.press('Enter');
      await until(view, () => globalThis.posted.some(({ type }) => type === 'openInstance'));
      assert.equal((await posted(view, 'openInstance'))[0].index, 11_809);
    }));

  test('a row that is opened while others are under way stays the one that was pressed', () =>
    inResults(results.editor, async (view) => {
      const rows = results.instanceRows(20);
      await tab(view, 'Instances').click();
      await found(view, { query: 1, total: 20, rows });
      await grid(view).getByRole('button', { name: 'ROUGE-L' }).click();
      await view.page.locator('[data-place="3"]').click();
      await found(view, { query: 2, total: 20, rows: rows.toReversed() });
      assert.deepEqual(await posted(view, 'openInstance'), [
        { type: 'openInstance', query: 2, index: 3 },
      ]);
      await scrollTo(view, 16);
      assert.equal(
        await view.page.locator('.grid-row[aria-selected="true"]').getAttribute('data-place'),
        '16',
      );
      await scrollTo(view, 0);
      await grid(view).getByRole('button', { name: 'ROUGE-L' }).click();
      await view.page.locator('[data-place="3"]').click();
      await found(view, { query: 3, total: 5, rows: rows.slice(0, 5) });
      await view.page.getByRole('complementary', { name: 'Instance' }).waitFor({ state: 'hidden' });
    }));

  test('a row that is pressed while others are under way opens wherever it stands among them', () =>
    inResults(results.editor, async (view) => {
      const rows = results.instanceRows(400);
      const sortAndPress = async (next) => {
        await grid(view).getByRole('button', { name: 'ROUGE-L' }).click();
        await view.page.locator('[data-place="1"]').click();
        await found(view, { total: 400, ...next });
      };
      const panel = view.page.getByRole('complementary', { name: 'Instance' });
      await tab(view, 'Instances').click();
      await found(view, { query: 1, total: 400, rows: rows.slice(0, 100) });
      await sortAndPress({ query: 2, rows: rows.slice(300) });
      assert.deepEqual(await posted(view, 'openInstance'), [
        { type: 'openInstance', query: 2, index: 1 },
      ]);
      assert.equal(await grid(view).locator('[aria-selected="true"]').count(), 0);
      await view.send({ type: 'instance', place: 399, instance: results.instanceAt(1) });
      await seen(panel.getByText('400 of 400'), true);
      await sortAndPress({ query: 3, rows: rows.slice(0, 100) });
      assert.equal((await posted(view, 'openInstance')).at(-1).index, 301);
      await view.send({ type: 'instance', place: null, instance: results.instanceAt(301) });
      await panel.waitFor({ state: 'hidden' });
    }));

  test('a double click opens the row that was pressed first', () =>
    inResults(results.editor, async (view) => {
      const { page } = view;
      const rows = results.instanceRows(2);
      await tab(view, 'Instances').click();
      await found(view, { query: 1, total: 2, rows });
      await grid(view).getByRole('button', { name: 'ROUGE-L' }).click();
      const { x, y } = await page.locator('[data-place="1"]').boundingBox();
      const press = async (clickCount) => {
        await page.mouse.move(x + 5, y + 5);
        await page.mouse.down({ clickCount });
        await page.mouse.up({ clickCount });
      };
      await press(1);
      await found(view, { query: 2, total: 2, rows: rows.toReversed() });
      await press(2);
      assert.deepEqual(
        (await posted(view, 'openInstance')).map(({ index }) => index),
        [1],
      );
    }));

  test('the active row stays in the page when it is scrolled away', () =>
    inInstances(async (view) => {
      await grid(view).focus();
      await view.page.keyboard.press('ArrowDown');
      await scrollTo(view, 9_000);
      await view.page.waitForTimeout(60);
      assert.equal((await active(view)).place, 1);
      await view.page.keyboard.press('ArrowDown');
      assert.deepEqual(await active(view), { place: 2, index: '4', inView: true });
    }));
});

describe('one instance', () => {
  const panel = (view) => view.page.getByRole('complementary', { name: 'Instance' });
  const openRow = async (view, place) => {
    await view.page.locator(`[data-place="${place}"]`).click();
    await view.page.locator('.texts').waitFor();
  };

  test('shows scores, references and what differs, side by side with the baseline', () =>
    inInstances(async (view) => {
      await openRow(view, 1);
      const marks = (tag) => panel(view).locator(`.text-block > .text ${tag}`).allInnerTexts();
      assert.deepEqual(
        (await marks('ins')).map((word) => word.trim()),
        ['long', 'for a station,'],
      );
      assert.deepEqual(
        (await marks('del')).map((word) => word.trim()),
        ['about museum'],
      );
      const words = await panel(view).innerText();
      assert.match(words, /Both predict the same/);
      assert.match(words, /References, 2/);
      await button(view, 'Previous instance').click();
      await until(view, () =>
        /Two predictions/.test(document.querySelector('.instance').innerText),
      );
      const sides = panel(view).locator('.side');
      assert.match(
        await sides.nth(0).innerText(),
        /definition only, 100 per task \(baseline\)\s+neutral/,
      );
      assert.match(await sides.nth(1).innerText(), /refined steps, 100 per task\s+entailment/);
      const row = panel(view).getByRole('row', { name: /^refined/ });
      assert.match(await row.innerText(), /100\.0\s+▲\s*\+100\.00/);
    }));

  test('its buttons go on, open what belongs to it, and close', () =>
    inInstances(async (view) => {
      await openRow(view, 1);
      await button(view, 'Next instance').click();
      await until(view, () => /Sentence 2:/.test(document.querySelector('.instance').innerText));
      await seen(panel(view).getByText('3 of 11,810'), true);
      for (const name of ['Open Prompt', 'Compare Prompts', 'Open Instruction'])
        await button(view, name).click();
      const task = results.instanceAt(2).task;
      assert.deepEqual((await eventsOf(view)).slice(-4), [
        { type: 'openInstance', query: 1, index: 2 },
        { type: 'openPrompt', index: 2, of: 'selected' },
        { type: 'openPrompt', index: 2, of: 'both' },
        { type: 'openInstruction', task },
      ]);
      await view.page.keyboard.press('Alt+ArrowDown');
      await until(view, () => /Sentence 3:/.test(document.querySelector('.instance').innerText));
      await seen(button(view, 'Open Instruction'), false);
      await seen(button(view, 'Compare Prompts'), false);
      await view.page.keyboard.press('Escape');
      await seen(panel(view), false);
      assert.equal(await focused(view), 'Instances');
      const row = await grid(view).getAttribute('aria-activedescendant');
      assert.equal(row, 'instance-3');
    }));

  test('nothing can be opened of an instance before it is there', () =>
    inInstances(async (view) => {
      await openRow(view, 4);
      await view.page.evaluate(() => delete globalThis.posted.push); // nobody answers any more
      await button(view, 'Next instance').click();
      await seen(panel(view).getByText('6 of 11,810'), true);
      const tools = ['Open Prompt', 'Open Instruction'];
      for (const name of tools) await button(view, name).click({ force: true });
      assert.deepEqual((await eventsOf(view)).at(-1), {
        type: 'openInstance',
        query: 1,
        index: 5,
      });
      const instance = { ...results.instanceAt(5), hasInstruction: true };
      await view.send({ type: 'instance', place: 5, instance });
      for (const name of tools) await button(view, name).click();
      assert.deepEqual((await eventsOf(view)).slice(-2), [
        { type: 'openPrompt', index: 5, of: 'selected' },
        { type: 'openInstruction', task: instance.task },
      ]);
      const prompts = { own: false, other: true };
      await view.send({ type: 'instance', place: 5, instance: { ...instance, prompts } });
      await button(view, 'Open Prompt of the Baseline').click();
      assert.deepEqual((await eventsOf(view)).at(-1), {
        ...{ type: 'openPrompt', index: 5, of: 'baseline' },
      });
    }));

  test('says why it cannot be shown, and the table stays', () =>
    inInstances(async (view) => {
      await view.page.evaluate(() => (globalThis.posted.push = Array.prototype.push));
      await view.page.locator('[data-place="4"]').click();
      const message = 'The line of this prediction cannot be read.';
      await view.send({ type: 'failed', query: 1, what: 'instance', message });
      await seen(panel(view).getByText(message), true);
      await seen(grid(view), true);
    }));

  test('a long text is folded, and unfolds', () =>
    inInstances(
      async (view) => {
        await openRow(view, 1);
        const box = panel(view).locator('.folded-text').first();
        const short = (await box.boundingBox()).height;
        await button(view, 'Show all 18,000 characters of the input').click();
        assert.ok((await box.boundingBox()).height > 3 * short);
      },
      { total: 50, text: 'A rather long text'.repeat(1_000) },
    ));

  test('text that looks like HTML stays text everywhere', () =>
    inInstances(
      async (view) => {
        await openRow(view, 1);
        assert.equal(await view.page.locator('img').count(), 0);
        assert.ok((await text(view)).split(results.lure).length > 5);
        assert.ok(!(await view.events()).includes('broken'));
      },
      { total: 30, text: results.lure },
    ));
});

describe('while a run goes on', () => {
  test('the same state again asks for nothing and moves nothing', () =>
    inInstances(async (view) => {
      const { page } = view;
      const label = 'Search in inputs, references and predictions';
      await page.getByLabel(label).fill('typed ');
      await expectFind(view, { text: 'typed' });
      await page.waitForTimeout(100); // until it is answered
      await scrollTo(view, 400);
      await page.waitForTimeout(60);
      const finds = (await posted(view, 'find')).length;
      for (let round = 0; round < 4; round++) await view.send(state(results.editor));
      assert.equal((await posted(view, 'find')).length, finds);
      assert.equal(await focused(view), label);
      assert.equal(await page.getByLabel(label).inputValue(), 'typed ');
      assert.equal(await grid(view).evaluate((box) => box.scrollTop), 400 * 44);
    }));

  test('what is scored again is found anew; rows, place, focus and the open one stay', () =>
    inInstances(async (view) => {
      const { page } = view;
      await scrollTo(view, 400);
      await page.waitForTimeout(60);
      await page.locator('[data-place="404"]').click();
      await page.locator('.texts').waitFor();
      await grid(view).focus();
      await page.evaluate(() => {
        globalThis.blanks = 0;
        new globalThis.MutationObserver(() => {
          globalThis.blanks += document.querySelectorAll('.grid-row[aria-busy]').length;
        }).observe(document.querySelector('.grid-body'), { subtree: true, attributes: true });
      });
      await view.send(state({ ...results.editor, scored: 'again' }));
      await eventually(async () =>
        assert.deepEqual(
          (await posted(view, 'openInstance')).map(({ query, index }) => [query, index]),
          [
            [1, 404],
            [2, 404],
          ],
        ),
      );
      assert.equal((await posted(view, 'find')).length, 2);
      assert.equal(await grid(view).evaluate((box) => box.scrollTop), 400 * 44);
      assert.equal(await focused(view), 'Instances');
      await seen(page.locator('.texts'), true);
      assert.equal(await page.evaluate(() => globalThis.blanks), 0);
    }));

  test('the open instance stays when another baseline is compared with, and is asked for again', () =>
    inInstances(async (view) => {
      const { page } = view;
      const panel = page.getByRole('complementary', { name: 'Instance' });
      await page.locator('[data-place="4"]').click();
      await page.locator('.texts').waitFor();
      const other = results.editor.runs.find(
        ({ id }) => ![results.editor.selected, results.editor.baseline].includes(id),
      );
      await view.send(state({ ...results.editor, baseline: other.id, scored: 'others' }));
      await until(view, () => globalThis.posted.filter(({ type }) => type === 'find').length === 2);
      await until(
        view,
        () => globalThis.posted.filter(({ type }) => type === 'openInstance').length === 2,
      );
      assert.deepEqual((await posted(view, 'openInstance')).at(-1), {
        type: 'openInstance',
        query: 2,
        index: 4,
      });
      await seen(panel.getByText('5 of 11,810'), true);
      await view.send({ type: 'instance', place: null, instance: results.instanceAt(4) });
      await seen(panel.getByText(/of 11,810/), false);
      await seen(page.locator('.texts'), true);
      await button(view, 'Previous instance').click();
      await seen(page.locator('.texts'), true);
      await button(view, 'Next instance').click();
      await seen(panel.getByText('1 of 11,810'), true);
    }));

  test('another filter starts at the top', () =>
    inInstances(async (view) => {
      await scrollTo(view, 400);
      await view.page.getByLabel('Wrong only').check();
      await eventually(async () =>
        assert.equal(await grid(view).evaluate((box) => box.scrollTop), 0),
      );
    }));

  test('a menu stays open and a button keeps the focus', () =>
    inResults(results.typical, async (view) => {
      await button(view, 'More about copy the input').press('Enter');
      await view.send(state(results.typical));
      await seen(menuItem(view, 'Rename…'), true);
      await view.page.keyboard.press('Escape');
      assert.equal(await focused(view), 'More about copy the input');
      await view.send(state(results.typical));
      assert.equal(await focused(view), 'More about copy the input');
    }));

  test('a change of status is told', () =>
    inResults(results.typical, async (view) => {
      const runs = results.typical.runs.map((run) =>
        run.id === 'training' ? { ...run, status: 'finished' } : run,
      );
      await view.send(state({ ...results.typical, runs }));
      assert.equal(
        await view.page.locator('body > [role=status]').textContent(),
        'step-by-step, 1,000 per task: finished.',
      );
    }));
});

describe('a task that is shown from elsewhere', () => {
  const { name } = results.detail.tasks[30];

  test('in the editor: its instances, also when the message comes first', () =>
    inResults(null, async (view) => {
      await results.answering(view.page, { total: 11_810 });
      await view.send({ type: 'showTask', task: name }, state(results.editor));
      await expectFind(view, { task: name, wrongOnly: false });
      await view.page.getByLabel('Wrong only').check();
      await expectFind(view, { task: name, wrongOnly: true });
      const { name: first } = results.detail.tasks[0];
      await view.send({ type: 'showTask', task: first });
      await expectFind(view, { task: first, wrongOnly: false });
    }));

  test('in the side bar: its row, unfolded, with the focus, whatever was filtered', () =>
    inResults(
      results.typical,
      async (view) => {
        await view.send({ type: 'showTask', task: name });
        assert.equal(await focused(view), name);
        await seen(button(view, 'Show Instances'), true);
        assert.ok(
          await view.page.evaluate(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top >= 0 && bottom <= globalThis.innerHeight;
          }),
        );
      },
      { remembered: { taskFilter: 'nothing like it', folded: ['tasks'] } },
    ));

  test('in the side bar, what its tasks were filtered by is gone from the field, too', () =>
    inResults(results.typical, async (view) => {
      const filter = view.page.getByLabel('Filter tasks by name or category');
      await filter.pressSequentially('nothing like it');
      await view.send({ type: 'showTask', task: name });
      assert.equal(await focused(view), name);
      assert.equal(await filter.inputValue(), '');
    }));

  test('a task that this run has not is passed over', () =>
    inResults(results.editor, async (view) => {
      await view.send({ type: 'showTask', task: 'task000_unknown' });
      assert.deepEqual(await posted(view, 'find'), []);
    }));
});

describe('the editor', () => {
  test('the runs can be hidden to make room', () =>
    inResults(results.editor, async (view) => {
      await button(view, 'Hide the runs').click();
      await seen(view.page.locator('.runs'), false);
      assert.equal((await view.memory()).runsShown, false);
      await button(view, 'Show the runs').click();
      await seen(view.page.locator('.runs'), true);
    }));

  test('arrow keys change between scores and instances', () =>
    inResults(results.editor, async (view) => {
      await tab(view, 'Scores').focus();
      await view.page.keyboard.press('ArrowRight');
      assert.match(await focused(view), /^Instances/);
      assert.equal((await posted(view, 'find')).length, 1);
    }));

  for (const width of [640, 900, 1600])
    test(`nothing is wider than ${width} pixels`, () =>
      inResults(
        results.editor,
        async (view) => {
          const overflow = () =>
            view.page.evaluate(() => {
              const content = document.querySelector('.content');
              return [document.documentElement, content].map(
                (box) => box.scrollWidth - box.clientWidth,
              );
            });
          assert.deepEqual(await overflow(), [0, 0]);
          await results.answering(view.page, { total: 400 });
          await tab(view, 'Instances').click();
          await view.page.locator('.grid-row').first().click();
          await view.page.locator('.texts').waitFor();
          assert.deepEqual(await overflow(), [0, 0]);
        },
        { width },
      ));

  for (const [index, theme] of themeNames.entries())
    test(`is accessible in ${theme}`, () =>
      inResults(
        results.few(results.editor),
        async (view) => {
          const check = (shown) => expectAccessible(view.page, shown, { coloursAlone: index > 0 });
          await results.answering(view.page, { total: 400 });
          await button(view, `More about ${results.detail.tasks[0].name}`).click();
          await check('scores');
          for (const part of ['categories', 'learning curve', 'tasks'])
            await button(view, `Table of ${part}`).click();
          await check('figures');
          await button(view, 'Evaluate').click();
          await check('menu');
          await view.page.keyboard.press('Escape');
          await tab(view, 'Instances').click();
          await view.page.locator('[data-place="1"]').click();
          await view.page.locator('.texts').waitFor();
          await check('instances');
        },
        { theme, width: 1400, height: 1000 },
      ));
});
