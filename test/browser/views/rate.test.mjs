// The rating page in Chromium under the policy of VS Code, by keyboard: node --test test/browser/views/
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { bundleViews, openView } from './openView.mjs';
import * as rate from './rateFixtures.mjs';

let bundles;
let browser;
before(async () => {
  bundles = await bundleViews(['rate']);
  browser = await launchBrowser();
});
after(() => browser.close());

/** Opens the page with a part, runs the check, and expects that nothing broke or was refused on the way. */
async function inRate(message, check, options) {
  const view = await openView(browser, { bundles, view: 'rate', width: 1100, ...options });
  try {
    await view.send(message);
    await check(view);
    assert.deepEqual(view.errors, []);
  } finally {
    await view.close();
  }
}

const press = async ({ page }, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Item and answers of what was posted. */
const answersIn = async (view) =>
  (await ratingsIn(view)).map(({ item, answers }) => [item, answers]);
const ratingsIn = async ({ events }) =>
  (await events()).filter(({ type }) => type === 'rated').map(({ rating }) => rating);
const lastIn = async (view) => (await ratingsIn(view)).at(-1);
const saved = (view, ...items) => view.send(...items.map((item) => ({ type: 'saved', item })));
const where = ({ page }) => page.locator('.where').innerText();
const heading = ({ page }) => page.locator('h2:visible').first().innerText();
const ids = rate.instructionItems.map(({ id }) => id);

describe('answers', () => {
  test('number keys answer question after question and item after item', () =>
    inRate(rate.fresh, async (view) => {
      assert.equal(await where(view), '1 of 5, 5 open');
      await press(view, '1', '2');
      assert.equal(await heading(view), ids[1]);
      assert.equal(await where(view), '2 of 5, 4 open');
      assert.deepEqual(await answersIn(view), [
        [ids[0], { correct: 'yes' }],
        [ids[0], { correct: 'yes', complete: 'no' }],
      ]);
      const last = await lastIn(view);
      assert.deepEqual(
        [last.study, last.rater, last.note, 'spans' in last],
        ['steps-of-spring', 'Ann', '', false],
      );
      assert.ok(Math.abs(Date.parse(last.time) - Date.now()) < 60_000);
    }));

  test('a key that no choice has does nothing', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, '3', '9');
      assert.deepEqual(await ratingsIn(view), []);
    }));

  test('all are rated by keyboard, and the summary says what comes next', () =>
    inRate(rate.fresh, async (view) => {
      for (let item = 0; item < 5; item++) await press(view, '1', '1');
      assert.equal(await heading(view), 'All 5 items are rated');
      assert.equal(await where(view), 'Summary, all rated');
      await view.page.getByText('Stepwise: Show Rating Report').waitFor();
      assert.equal(new Set((await ratingsIn(view)).map(({ item }) => item)).size, 5);
      assert.equal(await view.page.evaluate(() => document.activeElement.tagName), 'H2');
    }));

  test('an answer is changed, and taken back', () =>
    inRate(rate.mapped, async (view) => {
      await press(view, 'j', '2');
      assert.deepEqual((await lastIn(view)).answers, { correct: 'no', complete: 'yes' });
      assert.equal(await heading(view), ids[1]);
      await press(view, '0');
      assert.deepEqual((await lastIn(view)).answers, { correct: 'no' });
      assert.equal(await heading(view), ids[1]);
    }));

  test('an open item leads to the next open one, not to one that is rated', () =>
    inRate(rate.mapped, async (view) => {
      assert.equal(await heading(view), ids[0]);
      await press(view, '2');
      assert.equal(await heading(view), ids[3]);
    }));

  test('the mouse answers as keys do', () =>
    inRate(rate.fresh, async (view) => {
      const choice = (name) => view.page.getByRole('button', { name });
      await choice(/nothing of the definition/).click();
      assert.equal(await heading(view), ids[0]);
      await choice(/a step is wrong/).click();
      assert.deepEqual(await answersIn(view), [
        [ids[0], { complete: 'yes' }],
        [ids[0], { complete: 'yes', correct: 'no' }],
      ]);
    }));

  test('A, B and same are 1, 2 and 3, and the source is nowhere on the page', () =>
    inRate(rate.pair, async (view) => {
      await press(view, '1', '2', '3');
      assert.deepEqual(await answersIn(view), [
        ['item-1', { better: 'a' }],
        ['item-2', { better: 'b' }],
        ['item-3', { better: 'same' }],
      ]);
      await press(view, 'k', 'k');
      await view.page.locator('.candidate-chosen', { hasText: '(empty)' }).waitFor();
    }));
});

describe('items', () => {
  test('J, K and the arrow keys go through them, O to the next open one', () =>
    inRate(rate.mapped, async (view) => {
      const places = [];
      for (const key of [
        'j',
        'j',
        'k',
        'ArrowRight',
        'ArrowLeft',
        'o',
        'o',
        'o',
        'k',
        'ArrowLeft',
      ]) {
        await press(view, key);
        places.push(await where(view).then((words) => words.split(' of ')[0]));
      }
      assert.deepEqual(places, ['2', '3', '2', '3', '2', '4', '5', '1', '1', '1']);
    }));

  test('the list tells what has become of each, and leads there', () =>
    inRate(rate.mapped, async (view) => {
      const entries = view.page.getByRole('navigation', { name: 'Items' }).getByRole('button');
      assert.deepEqual(
        (await entries.allTextContents()).map((text) => text.split(', ').at(-1)),
        ['begun', 'rated', 'rated', 'open', 'open'],
      );
      await entries.nth(4).click();
      assert.equal(await heading(view), ids[4]);
      assert.equal(await entries.nth(4).getAttribute('aria-current'), 'true');
      await press(view, 'l');
      assert.equal(await entries.first().isVisible(), false);
    }));

  test('the summary lists what is open and leads there', () =>
    inRate(rate.mapped, async (view) => {
      await press(view, 'j', 'j', 'j', 'j', 'j', 'j');
      assert.equal(await heading(view), '2 of 5 items rated');
      assert.equal(await view.page.locator('.open-items li').count(), 3);
      await press(view, 'Tab', 'Enter');
      assert.equal(await heading(view), ids[0]);
    }));

  test('after a reload the same item is shown, and after another rater the first open one', () =>
    inRate(
      rate.mapped,
      async (view) => {
        assert.equal(await heading(view), ids[2]);
        await view.send({ ...rate.fresh, part: { ...rate.fresh.part, rater: 'Dora' } });
        assert.equal(await heading(view), ids[0]);
        assert.deepEqual(await view.memory().then(({ study, rater }) => [study, rater]), [
          'steps-of-spring',
          'Dora',
        ]);
      },
      { remembered: { study: 'steps-of-spring', rater: 'Ann', item: ids[2] } },
    ));

  test('the instruction can be opened', () =>
    inRate(rate.fresh, async (view) => {
      await view.page.getByRole('button', { name: 'Open Instruction' }).click();
      assert.deepEqual((await view.events()).at(-1), { type: 'openInstruction', task: ids[0] });
    }));
});

describe('notes', () => {
  test('N leads into the note, keys are text there, and Escape keeps it', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'n');
      await view.page.keyboard.type('Step 2 jumps? 1 of 2.');
      await press(view, 'Escape');
      const { answers, note } = await lastIn(view);
      assert.deepEqual([answers, note], [{}, 'Step 2 jumps? 1 of 2.']);
      await press(view, '1');
      assert.equal((await lastIn(view)).note, 'Step 2 jumps? 1 of 2.');
      assert.equal(await heading(view), ids[0]);
    }));

  test('are kept while they are written, and stay with their item', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'n');
      await view.page.keyboard.type('unsure');
      await view.page.waitForFunction(() => globalThis.posted.length > 1);
      assert.equal((await lastIn(view)).note, 'unsure');
      await view.page.keyboard.type(' again');
      await view.page.getByRole('button', { name: 'Next item (J)' }).click();
      assert.deepEqual((await ratingsIn(view)).map(({ item, note }) => [item, note]).at(-1), [
        ids[0],
        'unsure again',
      ]);
      assert.equal(await view.page.locator('#note').inputValue(), '');
    }));
});

describe('keeping', () => {
  test('an answer is on its way until the host has it', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, '1');
      await view.page.getByText('Saving…').waitFor();
      await press(view, '1');
      await saved(view, ids[0]);
      await view.page.getByText('Saving…').waitFor(); // the second one
      await saved(view, ids[0]);
      await view.page.getByText('Saved', { exact: true }).waitFor();
    }));

  test('what was imported meanwhile is shown, and what is typed stays', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, '1', 'n');
      await view.page.keyboard.type('Mine');
      const imported = {
        ...{ study: 'steps-of-spring', rater: 'Ann', item: ids[1], mark: `mark of ${ids[1]}` },
        ...{ answers: { correct: 'no', complete: 'no' }, note: '', time: '2026-04-01T10:00:00Z' },
      };
      await view.send({ ...rate.fresh, ratings: [imported] });
      // The first answer is under way still.
      assert.equal(await where(view), '1 of 5, 4 open');
      assert.equal(await view.page.locator('.choice[aria-pressed=true]').count(), 1);
      assert.equal(await view.page.locator('#note').inputValue(), 'Mine');
      await press(view, 'Escape', '2');
      assert.deepEqual(await answersIn(view).then((all) => all.at(-1)), [
        ids[0],
        { correct: 'yes', complete: 'no' },
      ]);
      assert.equal((await lastIn(view)).note, 'Mine');
    }));

  test('what could not be kept stays, is said, and is sent with the next answer', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, '1', '2');
      await saved(view, ids[0]);
      await view.send({ type: 'notSaved', item: ids[0], message: 'The disk is full.' });
      await view.page.locator('.banner', { hasText: 'The disk is full.' }).waitFor();
      await view.page.locator('.item-failed').waitFor();
      await press(view, '1');
      assert.deepEqual((await answersIn(view)).slice(2), [
        [ids[0], { correct: 'yes', complete: 'no' }],
        [ids[1], { correct: 'yes' }],
      ]);
      await saved(view, ids[0], ids[1]);
      await view.page
        .locator('.banner', { hasText: 'The disk is full.' })
        .waitFor({ state: 'hidden' });
    }));

  test('it can be tried again by a button', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, '1');
      await view.send({ type: 'notSaved', item: ids[0], message: 'The disk is full.' });
      await view.page.getByRole('button', { name: 'Try Again' }).click();
      assert.equal((await ratingsIn(view)).length, 2);
    }));

  test('what was not kept survives that the page is hidden', () =>
    inRate(
      rate.fresh,
      async (view) => {
        assert.deepEqual(await answersIn(view), [[ids[1], { correct: 'no', complete: 'no' }]]);
        assert.equal(await view.page.locator('.item-rated').count(), 1);
      },
      {
        remembered: {
          study: 'steps-of-spring',
          rater: 'Ann',
          unsaved: [
            {
              study: 'steps-of-spring',
              rater: 'Ann',
              item: ids[1],
              mark: `mark of ${ids[1]}`,
              answers: { correct: 'no', complete: 'no' },
              note: '',
              time: '2026-04-01T10:00:00.000Z',
            },
          ],
        },
      },
    ));
});

describe('parts of a definition', () => {
  const partTexts = ({ page }) =>
    page.locator('.part').evaluateAll((parts) => parts.map((part) => part.firstChild.data));

  test('take steps by keys, and those without one count as missing', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'm', '1', 'ArrowRight', '3', '2', '3');
      const { spans, answers } = await lastIn(view);
      assert.deepEqual(answers, {});
      assert.deepEqual(
        spans.map(({ steps }) => steps),
        [[1], [2], ...spans.slice(2).map(() => [])],
      );
      const { definition } = rate.instructionItems[0];
      assert.deepEqual(
        spans.map(({ start, end }) => definition.slice(start, end)),
        await partTexts(view),
      );
      const parts = view.page.locator('.part');
      assert.match(await parts.nth(1).innerText(), /neither\.2/);
      assert.match(await parts.nth(2).innerText(), /no step/);
      await view.page.getByText(/parts in no step: they count as missing/).waitFor();
    }));

  test('keys answer again after Escape, and other digits never answer before', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'm', '9', '0');
      assert.deepEqual(await ratingsIn(view), []);
      await press(view, '1', 'Escape', '2');
      const { answers, spans } = await lastIn(view);
      assert.deepEqual([answers, spans[0].steps], [{ correct: 'no' }, [1]]);
    }));

  test('go on taking steps when the host tells what is kept by now', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'm', 's', '1');
      const first = await lastIn(view);
      await saved(view, ids[0]);
      await view.send({ ...rate.fresh, ratings: [first] });
      await press(view, '2', 'ArrowRight', 'Shift+ArrowRight', 'ArrowRight');
      const cut = await partTexts(view);
      const last = await lastIn(view);
      assert.deepEqual([last.answers, last.spans[0].steps], [{}, [1, 2]]);
      await saved(view, ids[0], ids[0]);
      await view.send({ ...rate.fresh, ratings: [last] });
      assert.deepEqual(await partTexts(view), cut);
      await press(view, '3');
      const { answers, spans } = await lastIn(view);
      assert.deepEqual([answers, spans[2].steps], [{}, [3]]);
    }));

  test('keep borders that were moved before any step was given', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'm', 's');
      const cut = await partTexts(view);
      await view.send(rate.fresh);
      assert.deepEqual(await partTexts(view), cut);
      await press(view, '2');
      const { answers, spans } = await lastIn(view);
      assert.deepEqual([answers, spans[0].steps], [{}, [2]]);
    }));

  test('show what was mapped elsewhere meanwhile, and take steps all the same', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'm');
      await view.send({ ...rate.mapped, ratings: rate.mapped.ratings.slice(0, 1) });
      assert.equal(await view.page.locator('.part-carried').count(), 3);
      await press(view, '5');
      const { answers, spans } = await lastIn(view);
      assert.deepEqual(answers, { correct: 'yes' });
      assert.deepEqual(
        spans.map(({ steps }) => steps),
        [[1, 5], ...rate.spans.slice(1).map(({ steps }) => steps)],
      );
    }));

  test('take steps by arrow keys and Space, and by clicks', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'm', 'ArrowDown', 'ArrowDown', 'Space');
      assert.deepEqual((await lastIn(view)).spans[0].steps, [2]);
      await view.page.locator('.part').nth(1).click();
      await view.page.locator('.pick').nth(3).click();
      assert.deepEqual((await lastIn(view)).spans[1].steps, [4]);
      await view.page.locator('.pick').nth(3).click();
      assert.deepEqual((await lastIn(view)).spans[1].steps, []);
    }));

  test('grow, shrink and split by keys', () =>
    inRate(rate.fresh, async (view) => {
      const [first, second] = await partTexts(view);
      await press(view, 'm', 'Shift+ArrowRight');
      assert.equal((await partTexts(view))[0], `${first} ${second.split(' ')[0]}`);
      await press(view, 'Shift+ArrowLeft');
      assert.deepEqual((await partTexts(view)).slice(0, 2), [first, second]);
      await press(view, 's', '1');
      const { spans } = await lastIn(view);
      assert.equal(spans.length, (await partTexts(view)).length);
      assert.deepEqual(
        spans.slice(0, 2).map(({ steps }) => steps),
        [[1], []],
      );
      assert.equal((await partTexts(view)).slice(0, 2).join(' '), first);
    }));

  test('of the own choice are made by selecting text', () =>
    inRate(rate.fresh, async (view) => {
      await view.page.evaluate(() => {
        const text = document.querySelectorAll('.part')[1].firstChild;
        const from = text.data.indexOf('classify');
        document
          .getSelection()
          .setBaseAndExtent(text, from, text, from + 'classify whether'.length);
        document.querySelectorAll('.part')[1].click();
      });
      assert.deepEqual((await partTexts(view))[2], 'classify whether');
      await press(view, '5');
      const { spans } = await lastIn(view);
      assert.deepEqual(spans[2].steps, [5]);
    }));

  test('lose what was mapped where the only part with a step is made anew', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'm', '1');
      assert.deepEqual((await lastIn(view)).spans[0].steps, [1]);
      await view.page.evaluate(() => {
        const [part] = document.querySelectorAll('.part');
        document
          .getSelection()
          .setBaseAndExtent(part.firstChild, 0, part.firstChild, part.firstChild.length);
        part.click();
      });
      assert.equal(await view.page.locator('.part-carried').count(), 0);
      assert.equal('spans' in (await lastIn(view)), false);
      const before = (await ratingsIn(view)).length;
      await press(view, 'Shift+ArrowRight');
      assert.equal((await ratingsIn(view)).length, before);
    }));

  test('that were mapped before are shown, cleared, and mapped anew', () =>
    inRate(rate.mapped, async (view) => {
      assert.equal(await view.page.locator('.part-carried').count(), 3);
      assert.equal(await view.page.locator('.part-missing').count(), 2);
      await view.page.getByRole('button', { name: 'Clear Parts' }).click();
      const cleared = await lastIn(view);
      assert.equal('spans' in cleared, false);
      assert.equal(cleared.note, 'Step 2 is two steps.');
      assert.equal(await view.page.locator('.part-missing').count(), 0);
    }));
});

describe('predictions', () => {
  test('words that differ are marked on demand, and the choice is remembered', () =>
    inRate(rate.pair, async (view) => {
      const marks = view.page.locator('mark.differs');
      assert.equal(await marks.count(), 0);
      await press(view, 'w');
      assert.deepEqual(
        await marks.allTextContents().then((all) => all.map((text) => text.trim())),
        ['Old', 'from', 'for one year', 'The old', 'over the river will be', 'in'],
      );
      assert.equal((await view.memory()).areDifferencesShown, true);
      await press(view, 'j', 'j');
      await view.page.getByText('Both are the same, letter for letter.').waitFor();
    }));

  test('the definition folds by a key', () =>
    inRate(rate.pair, async (view) => {
      const text = view.page.getByText('You are given a news article.');
      await text.waitFor();
      await press(view, 'd');
      await text.waitFor({ state: 'hidden' });
      await press(view, 'd');
      await text.waitFor();
    }));

  test('text is read in its own direction', () =>
    inRate(rate.rightToLeft, async (view) => {
      const [a, b] = await view.page
        .locator('.candidate .text')
        .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).direction));
      assert.deepEqual([a, b], ['rtl', 'ltr']);
    }));
});

describe('what raters disagree about', () => {
  test('is shown with who said what, and decided question by question', () =>
    inRate(rate.disputed, async (view) => {
      const { page } = view;
      assert.equal(await where(view), '1 of 2, 2 open');
      assert.deepEqual(await page.locator('.choice-raters').allTextContents(), [
        'Ann, Dora',
        'Cem',
        'Ann',
        'Cem',
      ]);
      await page.getByText('Fine, but wordy.').waitFor();
      await press(view, '1', '2');
      assert.equal(await heading(view), ids[2]);
      assert.equal(await page.locator('.question').count(), 1);
      await press(view, '2');
      assert.deepEqual(await answersIn(view), [
        [ids[0], { correct: 'yes' }],
        [ids[0], { correct: 'yes', complete: 'no' }],
        [ids[2], { complete: 'no' }],
      ]);
      assert.equal((await lastIn(view)).rater, 'adjudication');
      assert.equal(await heading(view), 'All 2 items are decided');
    }));

  test('what was decided against what all raters say by now is asked once more', () => {
    const { part } = rate.disputed;
    const [item] = part.items;
    const again = { item: item.id, question: 'correct', agreed: true };
    const decided = {
      ...{ study: part.study, rater: 'adjudication', item: item.id, mark: item.mark, note: '' },
      ...{ answers: { correct: 'no' }, time: '2026-04-01T10:00:00Z' },
    };
    const asked = { ...rate.disputed, part: { ...part, disputed: [again] }, ratings: [decided] };
    return inRate(asked, async (view) => {
      assert.equal(await where(view), '1 of 1, 1 open');
      const hint = view.page.getByText('All raters say the same by now, and not what was decided');
      await hint.waitFor();
      await press(view, '2', 'k');
      const { answers, confirmed } = await lastIn(view);
      assert.deepEqual([answers, confirmed], [{ correct: 'no' }, ['correct']]);
      assert.equal(await hint.isVisible(), false);
    });
  });

  test('may be nothing', () =>
    inRate(rate.adjudication(rate.fresh.part, []), async (view) => {
      assert.equal(await heading(view), 'There is nothing to decide');
    }));
});

describe('the page', () => {
  test('shows its keys and closes them again', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, '?');
      const dialog = view.page.getByRole('dialog', { name: 'Keys' });
      await dialog.getByText('next open item').waitFor();
      await press(view, '1');
      assert.deepEqual(await ratingsIn(view), []);
      await press(view, 'Escape', '1');
      assert.equal(await dialog.isVisible(), false);
      assert.equal((await ratingsIn(view)).length, 1);
    }));

  test('leaves keys alone that are held with Control or Alt', () =>
    inRate(rate.fresh, async (view) => {
      await press(view, 'Control+1', 'Alt+1', 'Control+j');
      assert.deepEqual(await ratingsIn(view), []);
      assert.equal(await heading(view), ids[0]);
    }));

  test('is walked through by Tab: tools, list, parts, steps, choices, note', () =>
    inRate(rate.fresh, async (view) => {
      const seen = [];
      for (let count = 0; count < 18; count++) {
        await press(view, 'Tab');
        seen.push(
          await view.page.evaluate(() => {
            const { className, id } = document.activeElement;
            return id || className.split(' ').filter((name) => !/plain|button/.test(name))[0];
          }),
        );
      }
      const order = ['item', 'part', 'pick-number', 'choice', 'note'];
      const places = order.map((name) => seen.indexOf(name));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        seen.join(),
      );
      assert.ok(
        places.every((place) => place >= 0),
        seen.join(),
      );
      assert.equal(seen.filter((name) => name === 'part').length, 1);
      assert.equal(seen.filter((name) => name === 'item').length, 1);
    }));

  test('lays out only what is near of texts of 100 kB', () =>
    inRate(rate.long(100_000), async (view) => {
      await press(view, 'w');
      await view.page.locator('mark.differs').first().waitFor();
      assert.ok((await view.page.locator('.candidate').first().locator('.block').count()) > 10);
      const [text] = await view.page.locator('.candidate .text').allTextContents();
      assert.equal(text, rate.long(100_000).part.items[0].a);
    }));

  test('lays out only what is near of a definition of 100 kB, and cuts no part by that', () =>
    inRate(rate.longDefinition(100_000), async (view) => {
      await press(view, 'm', '1');
      assert.equal((await lastIn(view)).spans.length, 2000);
      const blocks = view.page.locator('.definition .block');
      assert.ok((await blocks.count()) > 8);
      const withoutBadges = await blocks.evaluateAll((all) =>
        all.flatMap((block) =>
          [...block.childNodes].map((node) => node.data ?? node.firstChild.data),
        ),
      );
      assert.equal(withoutBadges.join(''), rate.longDefinition(100_000).part.items[0].definition);
    }));
});
