import { installVSCode } from '../scripts/vscode-install.mjs';
import { openWorkbench } from '../test/browser/workbench.mjs';

const openings = 5;

/**
 * What a user sees of the results in VS Code, to the frame that paints it. The list of 100 runs of 11,810 instances and one
 * of them in detail, from the page's first moment on. Then a table of 100,000 rows: frames in which a place in view had no
 * row, while a wheel turns, while the thumb is dragged and after jumps; and how long a search takes, from the last key on.
 *
 * `runs` holds `manyRuns` and `largeRun` of results.ts.
 */
export async function benchPanel(runs) {
  installVSCode();
  await inWorkbench(runs.manyRuns, async (workbench) => {
    const painted = [];
    for (let opening = 0; opening < openings; opening++) {
      const frame = await resultsIn(workbench);
      painted.push(await untilPainted(frame));
      await workbench.runCommand('View: Close All Editors');
    }
    tell('100 runs listed', `${painted.map(({ list }) => list.toFixed(0)).join(', ')} ms`);
    tell(
      'the selected one in detail',
      `${painted.map(({ detail }) => detail.toFixed(0)).join(', ')} ms`,
    );
  });
  await inWorkbench(runs.largeRun, async (workbench) => {
    const frame = await resultsIn(workbench);
    await frame.getByRole('tab', { name: 'Instances' }).click();
    await frame.locator('.grid-row:not([aria-busy])').first().waitFor();
    for (const [what, move] of Object.entries(movements)) {
      await watchFrames(frame);
      await move(workbench.page, frame);
      const { frames, blank, longest } = await frame.evaluate(() => globalThis.watched());
      tell(what, `${frames} frames, ${blank} with a blank, longest ${longest.toFixed(0)} ms`);
    }
    tell('a search', `${(await searches(frame)).map((time) => time.toFixed(0)).join(', ')} ms`);
  });
}

async function inWorkbench(prepare, work) {
  const workbench = await openWorkbench({ prepare });
  try {
    await workbench.page.addInitScript(notePaints);
    await work(workbench);
  } finally {
    await workbench.close();
  }
}

async function resultsIn(workbench) {
  await workbench.runCommand('Stepwise: Open Results in Editor');
  const inner = await workbench.webview('Results in the editor');
  const handle = await inner.locator('html').elementHandle();
  return handle.ownerFrame();
}

/** Runs in each page that opens: notes when what is waited for is first painted, in milliseconds of the page's life. */
function notePaints() {
  const wanted = { list: '.run', detail: '.card-value' };
  globalThis.paints = {};
  const look = () => {
    for (const [name, selector] of Object.entries(wanted))
      if (!(name in globalThis.paints) && document.querySelector(selector)?.getClientRects().length)
        globalThis.requestAnimationFrame(() => (globalThis.paints[name] ??= performance.now()));
    if (Object.keys(globalThis.paints).length < 2) globalThis.requestAnimationFrame(look);
  };
  // VS Code writes the page of a webview into an empty one, whose callbacks end then.
  const { close } = globalThis.Document.prototype;
  globalThis.Document.prototype.close = function () {
    close.call(this);
    if (this === document) look();
    else this.defaultView?.lookForPaints?.();
  };
  globalThis.lookForPaints = look;
}

async function untilPainted(frame) {
  await frame.waitForFunction(() => Object.keys(globalThis.paints).length === 2);
  return frame.evaluate(() => globalThis.paints);
}

/** From now on, looks at each frame: are there rows with texts wherever the table is seen? */
function watchFrames(frame) {
  return frame.evaluate(() => {
    const grid = document.querySelector('.grid');
    const times = [];
    let isWatching = true;
    const isBlank = () => {
      const box = grid.getBoundingClientRect();
      const top = grid.querySelector('.grid-top').getBoundingClientRect().bottom;
      for (let y = top + 1; y < box.bottom - 2; y += 20) {
        const row = document.elementFromPoint(box.left + 30, y)?.closest('.grid-row');
        if (!row || row.hasAttribute('aria-busy')) return true;
      }
      return false;
    };
    const look = (time) => {
      if (!isWatching) return;
      times.push({ time, blank: isBlank() });
      globalThis.requestAnimationFrame(look);
    };
    globalThis.requestAnimationFrame(look);
    globalThis.watched = () => {
      isWatching = false;
      let [longest, since] = [0, null];
      for (const { time, blank } of times) {
        since = blank ? (since ?? time) : null;
        if (since !== null) longest = Math.max(longest, time - since + 16);
      }
      return { frames: times.length, blank: times.filter(({ blank }) => blank).length, longest };
    };
  });
}

const movements = {
  'a wheel, 200 times': async (page, frame) => {
    await frame.locator('.grid').hover();
    for (let turn = 0; turn < 200; turn++) await page.mouse.wheel(0, 600);
  },
  'the thumb, end to end': async (page, frame) => {
    const box = await frame.locator('.grid').boundingBox();
    const x = box.x + box.width - 4;
    await frame.evaluate(() => (document.querySelector('.grid').scrollTop = 0));
    await page.mouse.move(x, box.y + 36);
    await page.mouse.down();
    await page.mouse.move(x, box.y + box.height - 10, { steps: 120 });
    await page.mouse.up();
  },
  '40 jumps': async (page, frame) => {
    for (let jump = 0; jump < 40; jump++) {
      const place = (jump * 61_803) % 100_000;
      await frame.evaluate((to) => (document.querySelector('.grid').scrollTop = to * 44), place);
      await page.waitForTimeout(100);
    }
  },
};

/** From the key that completes a word to the frame that shows another number of instances. */
async function searches(frame) {
  const times = [];
  const field = frame.getByLabel('Search in inputs, references and predictions');
  for (const word of ['noel', 'tar', 'sail', 'trip', 'noon']) {
    await field.fill(word.slice(0, -1));
    await frame.waitForTimeout(1500);
    times.push(
      await field.evaluate(async (input, text) => {
        const amount = document.querySelector('.filter-count');
        const before = amount.textContent;
        const from = performance.now();
        input.value = text;
        input.dispatchEvent(new globalThis.Event('input', { bubbles: true }));
        while (amount.textContent === before && performance.now() - from < 5000)
          await new Promise((resolve) => globalThis.requestAnimationFrame(resolve));
        return performance.now() - from;
      }, word),
    );
  }
  return times;
}

function tell(what, said) {
  console.log(`${what.padEnd(34)} ${said}`);
}
