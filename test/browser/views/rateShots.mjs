// Pictures of the rating page, for shoot.mjs.
import * as rate from './rateFixtures.mjs';

const press =
  (...keys) =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const shot = (name, message, more = {}) => ({
  view: 'rate',
  name,
  width: 1100,
  messages: [message],
  ...more,
});
/** On the first item, with one of its parts selected. */
const mapping = press('k', 'k', 'k', 'k', 'm', 'ArrowLeft', 'ArrowLeft');

export const rateShots = [
  shot('fresh', rate.fresh),
  shot('mapped', rate.mapped, { act: press('k', 'k', 'k', 'k') }),
  shot('mapping', rate.mapped, { act: mapping }),
  shot('pair', rate.pair, { act: press('w') }),
  shot('right-to-left', rate.rightToLeft),
  shot('disputed', rate.disputed),
  shot('summary', rate.done),
  shot('summary-open', rate.mapped, { act: press('j', 'j', 'j', 'j', 'j') }),
  shot('keys', rate.fresh, { act: press('?') }),
  shot('not-saved', rate.mapped, {
    act: async (page) => {
      await page.keyboard.press('1');
      const message = 'The disk is full. Make room, then answer on.';
      await page.evaluate((data) => globalThis.postMessage(data), {
        type: 'notSaved',
        item: 'task190_snli_classification',
        message,
      });
      await page.getByText(message).first().waitFor();
    },
  }),
  shot('hostile', rate.hostile),
  shot('narrow', rate.mapped, { width: 340, act: press('k', 'k', 'k', 'k') }),
  shot('pair-narrow', rate.pair, { width: 340 }),
  shot('wide', rate.mapped, { width: 1700, height: 950, act: mapping }),
  shot('beside', rate.pair, { width: 640, height: 850, act: press('1', 'k') }),
  ...['light', 'high-contrast', 'high-contrast-light'].flatMap((theme) => [
    shot(`mapping-${theme}`, rate.mapped, { theme, act: mapping }),
    shot(`pair-${theme}`, rate.pair, { theme, act: press('w', '1', 'k') }),
  ]),
];
