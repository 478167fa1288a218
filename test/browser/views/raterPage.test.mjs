// The page of a rater without VS Code: one HTML file, opened from the disk: node --test test/browser/views/
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { expectAccessible } from './accessible.mjs';
import { bundleViews } from './openView.mjs';
import * as rate from './rateFixtures.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
let folder;
let browser;
let writeRaterPage;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-rater-page-'));
  for (const [name, text] of await bundleViews(['rate']))
    writeFileSync(path.join(folder, name), text);
  ({ writeRaterPage } = await programOf('src/node/rating/raterPage.ts'));
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A module of the project, as JavaScript. */
async function programOf(module) {
  const outfile = path.join(folder, `${path.basename(module, '.ts')}.cjs`);
  const options = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' };
  await build({ absWorkingDir: root, entryPoints: [module], outfile, ...options });
  return import(pathToFileURL(outfile).href);
}

let pages = 0;
/** Writes the file and opens it in a browser of its own; expects that it asks for nothing and that nothing is refused. */
async function withPage(part, check, options = {}) {
  const file = path.join(folder, `page-${++pages}.html`);
  assert.deepEqual(await writeRaterPage(file, part, folder), { kind: 'written' });
  const context = await browser.newContext({
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const seen = { errors: [], requests: [], dialogs: [] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.errors.push(message.text());
  });
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.type());
    return dialog.accept();
  });
  const address = pathToFileURL(file).href;
  try {
    await page.goto(address);
    await check({ page, seen });
    assert.deepEqual(seen.errors, []);
    const ours = (url) => url === address || url.startsWith('blob:');
    assert.deepEqual(
      seen.requests.filter((url) => !ours(url)),
      [],
    );
  } finally {
    await context.close();
  }
}

const { part } = rate.fresh;
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const where = (page) => page.locator('.where').innerText();
/** Presses the button and gives the lines of the file. */
async function downloaded(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Ratings' }).first().click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  assert.ok(text.endsWith('\n'));
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { name: download.suggestedFilename(), lines };
}

describe('the page of a rater without VS Code', () => {
  test('is rated by keyboard, keeps what was rated, and gives it as JSON lines', () =>
    withPage(part, async ({ page }) => {
      await press(page, '1', '2', 'm', '1', 'Escape', '2', '2', 'n');
      await page.keyboard.type('Which place?');
      await press(page, 'Escape');
      assert.equal(await where(page), '3 of 5, 3 open');
      await page.getByText('Saved', { exact: true }).waitFor();

      await page.reload();
      assert.equal(await where(page), '3 of 5, 3 open');
      assert.equal(await page.locator('#note').inputValue(), 'Which place?');
      await press(page, ...'111111');
      await page.getByText('All 5 items are rated').waitFor();
      await page.getByText(/send the file to the person/).waitFor();

      assert.equal(await page.getByText('The page is loading').count(), 0);
      const { name, lines } = await downloaded(page);
      assert.equal(name, 'steps-of-spring-Ann.jsonl');
      assert.deepEqual(
        lines.map(({ study, rater, item, answers, note }) => [study, rater, item, answers, note]),
        part.items.map(({ id }, index) => [
          'steps-of-spring',
          'Ann',
          id,
          [
            { correct: 'yes', complete: 'no' },
            { correct: 'no', complete: 'no' },
          ][index] ?? { correct: 'yes', complete: 'yes' },
          index === 2 ? 'Which place?' : '',
        ]),
      );
      assert.deepEqual(
        lines.map(({ spans }) => spans?.[0].steps),
        [undefined, [1], undefined, undefined, undefined],
      );
      assert.ok(lines.every(({ time }) => !Number.isNaN(Date.parse(time))));
    }));

  test('warns before it is left with ratings that were not downloaded, and not after', () =>
    withPage(part, async ({ page, seen }) => {
      await press(page, '1');
      await page.reload();
      assert.deepEqual(seen.dialogs, ['beforeunload']);
      await downloaded(page);
      await page.reload();
      assert.equal(seen.dialogs.length, 1);
    }));

  test('keeps raters and studies of one browser apart, and shows no answer to another text', async () => {
    const context = await browser.newContext();
    try {
      const open = async (shown) => {
        const file = path.join(folder, 'shared.html');
        await writeRaterPage(file, shown, folder);
        const page = await context.newPage();
        await page.goto(pathToFileURL(file).href);
        return page;
      };
      await press(await open(part), '1', '1', '1', '1');
      assert.equal(await where(await open(part)), '3 of 5, 3 open');
      assert.equal(await where(await open({ ...part, rater: 'Dora' })), '1 of 5, 5 open');
      assert.equal(await where(await open({ ...part, study: 'autumn' })), '1 of 5, 5 open');
      const changed = part.items.map((item, index) =>
        index === 0 ? { ...item, steps: ['Answer "E".'], mark: 'another' } : item,
      );
      assert.match(await where(await open({ ...part, items: changed })), /4 open$/);
    } finally {
      await context.close();
    }
  });

  test('in two windows shows in each what was rated in the other, and loses none of it', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    try {
      const file = path.join(folder, 'twice.html');
      await writeRaterPage(file, part, folder);
      const open = async () => {
        const page = await context.newPage();
        await page.addInitScript(() => {
          const refuse = (event) => globalThis.isDeaf && event.stopImmediatePropagation();
          for (const type of ['storage', 'focus']) globalThis.addEventListener(type, refuse);
        });
        await page.goto(pathToFileURL(file).href);
        return page;
      };
      const [first, second] = [await open(), await open()];
      await press(first, '1', '2');
      await second.locator('.where', { hasText: '1 of 5, 4 open' }).waitFor();
      assert.equal(await second.locator('.choice[aria-pressed=true]').count(), 2);
      // A window that was not told yet: what it does not change stays.
      await second.evaluate(() => (globalThis.isDeaf = true));
      await press(first, 'k', 'n');
      await first.keyboard.type('Of the first.');
      await press(first, 'Escape');
      await first.getByText('Saved', { exact: true }).waitFor();
      await press(second, '2');
      const { lines } = await downloaded(second);
      assert.deepEqual(
        lines.map(({ answers, note }) => [answers, note]),
        [[{ correct: 'no', complete: 'no' }, 'Of the first.']],
      );
      await press(first, 'j');
      const other = (await downloaded(first)).lines;
      assert.deepEqual(other, lines);
      assert.match(lines[0].page, /^[0-9a-f]{16}$/);
    } finally {
      await context.close();
    }
  });

  test('in two windows maps the parts of one definition together', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    try {
      const file = path.join(folder, 'mapped.html');
      await writeRaterPage(file, part, folder);
      const open = async () => {
        const page = await context.newPage();
        await page.goto(pathToFileURL(file).href);
        return page;
      };
      const [first, second] = [await open(), await open()];
      await press(first, 'm', '1');
      await second.locator('.part-carried').waitFor();
      await press(second, 'm', 'ArrowRight', '2');
      const { lines } = await downloaded(second);
      const mapped = lines[0].spans.filter(({ steps }) => steps.length > 0);
      assert.deepEqual(
        mapped.map(({ steps }) => steps),
        [[1], [2]],
      );
    } finally {
      await context.close();
    }
  });

  test('says that it is kept from the first answer on', () =>
    withPage(part, async ({ page }) => {
      assert.equal(await page.locator('.saving').innerText(), '');
      await press(page, '1');
      await page.getByText('Saved', { exact: true }).waitFor();
    }));

  for (const [what, damage] of [
    ['changed by hand', (text) => text.replace('"items":[', '"items":[ oops ')],
    ['cut in what is rated', (text) => text.slice(0, text.indexOf('"items":[') + 40)],
    ['cut in the program', (text) => text.slice(0, -2000)],
  ])
    test(`says that it is damaged where it was ${what}`, async () => {
      const file = path.join(folder, 'damaged.html');
      await writeRaterPage(file, part, folder);
      writeFileSync(file, damage(readFileSync(file, 'utf8')));
      const page = await browser.newPage();
      try {
        await page.goto(pathToFileURL(file).href);
        await page.getByText(/the file is damaged: ask the person who sent it/).waitFor();
        assert.equal(await page.locator('.rate').count(), 0);
      } finally {
        await page.close();
      }
    });

  test('says so where the browser keeps nothing, and works all the same', () =>
    withPage(part, async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new Error('refused');
          },
        });
      });
      await page.reload();
      await page.getByText(/This browser keeps nothing/).waitFor();
      await press(page, '1', '2');
      assert.equal(await page.locator('.saving').innerText(), 'Kept until the page is closed');
      const { lines } = await downloaded(page);
      assert.deepEqual(
        lines.map(({ answers }) => answers),
        [{ correct: 'yes', complete: 'no' }],
      );
    }));

  test('says so when there is no more room, and still gives all ratings', () =>
    withPage(part, async ({ page }) => {
      await page.evaluate(() => {
        globalThis.Storage.prototype.setItem = () => {
          throw new Error('full');
        };
      });
      await press(page, '1', '2', '2', '2');
      await page.locator('.banner', { hasText: 'no more room' }).waitFor();
      assert.equal((await downloaded(page)).lines.length, 2);
    }));

  test('shows text that looks like HTML as text', () =>
    withPage(rate.hostile.part, async ({ page }) => {
      assert.equal(await page.locator('img').count(), 0);
      assert.equal(await page.locator('script').count(), 2);
      assert.match(
        await page.locator('h1').innerText(),
        /<img src=x onerror="posted\.push\('broken'\)"><\/script>/,
      );
    }));

  test('has no files to open and tells nothing of VS Code', () =>
    withPage(rate.pair.part, async ({ page }) => {
      assert.equal(await page.getByRole('button', { name: 'Open Instruction' }).count(), 0);
      await press(page, '1', '2', '3');
      assert.doesNotMatch(await page.locator('body').innerText(), /Stepwise:/);
    }));

  for (const colorScheme of ['light', 'dark'])
    test(`is accessible in ${colorScheme} colours`, () =>
      withPage(
        part,
        async ({ page }) => {
          await press(page, 'm', '1', 'Escape', '1');
          await expectAccessible(page, 'a pair');
          const background = await page.evaluate(
            () => getComputedStyle(document.documentElement).backgroundColor,
          );
          assert.equal(
            background,
            colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(31, 31, 31)',
          );
          if (process.env.STEPWISE_PICTURES === '1')
            await page.screenshot({
              path: path.join(root, `test/screenshots/views/rater-page-${colorScheme}.png`),
            });
        },
        { colorScheme },
      ));
});
