// Takes a picture of every state of every view: node test/browser/views/shoot.mjs [part of a name]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { bundleViews, openView } from './openView.mjs';
import * as preview from './previewFixtures.mjs';
import { rateShots } from './rateShots.mjs';
import * as refine from './refineFixtures.mjs';
import { resultsShots } from './resultsShots.mjs';

const folder = path.resolve(import.meta.dirname, '../../screenshots/views');
const wanted = process.argv[2] ?? '';
const state = (value) => ({ type: 'state', state: value });

const shots = [
  ...[
    'streaming',
    'waitingForEndpoint',
    'finished',
    'objected',
    'applied',
    'failed',
    'untouched',
    'cancelled',
    'branched',
    'hostile',
    'long',
  ].map((name) => ({
    view: 'refine',
    name,
    messages: [state(refine[name])],
  })),
  {
    view: 'refine',
    name: 'changes',
    messages: [state(refine.finished)],
    act: (page) => page.getByRole('tab', { name: /Learn/ }).click(),
  },
  {
    view: 'refine',
    name: 'tools',
    theme: 'light',
    messages: [state(refine.branched)],
    act: async (page) => {
      await page.locator('.step').nth(2).focus();
      await page.locator('.step').nth(1).hover();
    },
  },
  {
    view: 'refine',
    name: 'edit',
    messages: [state(refine.finished)],
    act: async (page) => {
      await page.getByRole('button', { name: 'Edit Prompt' }).click();
      await page.locator('[data-number="2"]').focus();
      await page.keyboard.press('Enter');
    },
  },
  { view: 'refine', name: 'narrow', width: 340, messages: [state(refine.objected)] },
  { view: 'refine', name: 'wide', width: 1500, messages: [state(refine.objected)] },
  ...['light', 'high-contrast', 'high-contrast-light'].map((theme) => ({
    view: 'refine',
    name: `objected-${theme}`,
    theme,
    messages: [state(refine.objected)],
  })),
  ...['typical', 'overfull', 'noInstances', 'chat', 'hostile'].map((name) => ({
    view: 'preview',
    name,
    messages: [state(preview[name])],
  })),
  { view: 'preview', name: 'empty', messages: [{ type: 'empty', message: preview.emptyMessage }] },
  { view: 'preview', name: 'narrow', width: 340, messages: [state(preview.typical)] },
  { view: 'preview', name: 'long', messages: [state(preview.long(1_000_000))] },
  {
    view: 'preview',
    name: 'dropdown',
    messages: [state(preview.typical)],
    act: (page) => page.getByRole('combobox', { name: 'Layout' }).click(),
  },
  {
    view: 'preview',
    name: 'held',
    messages: [state(preview.typical)],
    act: (page) => page.locator('.legend-hold').nth(1).click(),
  },
  {
    view: 'preview',
    name: 'folded',
    messages: [state(preview.overfull)],
    act: (page) => page.getByRole('button', { name: 'Fold All' }).click(),
  },
  {
    view: 'preview',
    name: 'options',
    messages: [state(preview.overfull), { type: 'overview', overview: preview.counted }],
    act: (page) => page.getByRole('button', { name: /^Options/ }).click(),
  },
  {
    view: 'preview',
    name: 'found',
    messages: [
      state(preview.typical),
      { type: 'mark', ranges: [{ start: 60, end: 100 }], scroll: true },
    ],
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Search the instances' }).fill('street');
      await page.waitForFunction(() => globalThis.posted.length > 1);
      await page.evaluate(
        (found) => globalThis.postMessage({ type: 'found', found }),
        preview.found,
      );
      await page.locator('.hit').first().waitFor();
    },
  },
  ...['light', 'high-contrast', 'high-contrast-light'].map((theme) => ({
    view: 'preview',
    name: `overfull-${theme}`,
    theme,
    messages: [state(preview.overfull)],
  })),
  ...resultsShots,
  ...rateShots,
];

mkdirSync(folder, { recursive: true });
const chosen = shots.filter(({ view, name }) => `${view}-${name}`.includes(wanted));
const bundles = await bundleViews([...new Set(chosen.map(({ view }) => view))]);
for (const [name, text] of bundles)
  console.log(`${name.padEnd(24)} ${(Buffer.byteLength(text) / 1000).toFixed(1).padStart(7)} kB`);
const browser = await launchBrowser();
try {
  for (const shot of chosen) {
    const opened = await openView(browser, { bundles, ...shot });
    await opened.send(...shot.messages);
    await shot.act?.(opened.page);
    await opened.page.screenshot({ path: path.join(folder, `${shot.view}-${shot.name}.png`) });
    for (const error of opened.errors) console.error(`${shot.view}-${shot.name}: ${error}`);
    await opened.close();
  }
} finally {
  await browser.close();
}
