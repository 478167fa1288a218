// Pictures of the Results page, for shoot.mjs.
import * as results from './resultsFixtures.mjs';

const shot = (name, state, more = {}) => ({
  view: 'results',
  name,
  width: 300,
  height: 900,
  messages: [{ type: 'state', state }],
  ...more,
});
const editor = (name, state, more = {}) =>
  shot(name, results.inEditor(state), { width: 1600, ...more });

const openInstances = async (page, options = { total: 11_810 }) => {
  await results.answering(page, options);
  await page.getByRole('tab', { name: /Instances/ }).click();
  await page.locator('.grid-row').first().waitFor();
};
const openInstance = async (page, options) => {
  await openInstances(page, options);
  await page.locator('.grid-row').nth(1).click();
  await page.locator('.texts').waitFor();
};
const whole = async (page) => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 300, height: Math.min(4000, height) });
};

export const resultsShots = [
  ...[
    'typical',
    'alone',
    'computing',
    'empty',
    'restricted',
    'busy',
    'broken',
    'huge',
    'hostile',
    'onHosts',
  ].map((name) => shot(name, results[name])),
  shot('whole', results.typical, { act: whole }),
  shot('menu', results.typical, {
    act: (page) => page.getByRole('button', { name: /^More about refined/ }).click(),
  }),
  shot('onHosts-whole', results.onHosts, { act: whole }),
  shot('onHosts-menu', results.onHosts, {
    act: (page) => page.getByRole('button', { name: 'More about input only' }).click(),
  }),
  editor('editor-onHosts', results.onHosts),
  editor('editor-whole', results.typical, { height: 1900 }),
  ...['light', 'high-contrast', 'high-contrast-light'].map((theme) =>
    shot(`onHosts-${theme}`, results.onHosts, { theme, act: whole }),
  ),
  shot('start', results.typical, {
    act: (page) => page.getByRole('button', { name: 'Evaluate' }).click(),
  }),
  shot('task', results.typical, {
    act: async (page) => {
      await page.evaluate(() =>
        globalThis.postMessage({ type: 'showTask', task: 'task268_museum_classification' }),
      );
      await page.waitForTimeout(200);
    },
  }),
  editor('editor', results.typical),
  editor('editor-900', results.typical, { width: 900 }),
  editor('editor-700', results.typical, { width: 700 }),
  editor('editor-empty', results.restricted),
  editor('editor-huge', results.huge),
  editor('editor-broken', results.broken),
  editor('curve', results.typical, {
    height: 1100,
    act: async (page) => {
      await page.locator('.curve-box .u-over').hover();
      await page.waitForTimeout(100);
    },
  }),
  editor('figures', results.typical, {
    act: async (page) => {
      for (const part of ['categories', 'learning curve', 'tasks'])
        await page.getByRole('button', { name: `Table of ${part}` }).click();
    },
  }),
  editor('instances', results.typical, { act: openInstances }),
  editor('instance', results.typical, { act: openInstance }),
  editor('instance-900', results.typical, { width: 900, act: openInstance }),
  editor('instances-500', results.typical, { width: 500, act: openInstances }),
  editor('instance-500', results.typical, { width: 500, act: openInstance }),
  editor('instance-long', results.typical, {
    act: (page) => openInstance(page, { total: 400, text: 'A rather long text. '.repeat(900) }),
  }),
  ...['light', 'high-contrast', 'high-contrast-light'].flatMap((theme) => [
    shot(`typical-${theme}`, results.typical, { theme }),
    editor(`editor-${theme}`, results.typical, { theme }),
    editor(`instance-${theme}`, results.typical, { theme, act: openInstance }),
  ]),
];
