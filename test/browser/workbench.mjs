// What a user does in VS Code and what a user sees there, in a small vocabulary for the tests of test/browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../scripts/browser.mjs';
import { startServer, workbenchUrl } from '../../scripts/vscode-server.mjs';
import { temporaryWorkspace } from '../../scripts/workspace.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const packagedExtension = path.join(root, 'stepwise.vsix');
const installed = process.env.STEPWISE_EXTENSIONS_FOLDER; // once for all files, by run-browser-tests.mjs
const screenshots = path.join(root, 'test/screenshots');
const wantsPictures = process.env.STEPWISE_PICTURES === '1';

const themes = {
  dark: { name: 'Default Dark Modern', kind: 'vs-dark' },
  light: { name: 'Default Light Modern', kind: 'vs' },
};
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 760, height: 900 } };

/**
 * Opens VS Code with the packaged extension on a copy of the sample workspace. Options:
 * - `theme`: `'dark'` (unless said otherwise) or `'light'`; `setTheme` changes it later.
 * - `size`: `'wide'` or `'narrow'`; `resize` changes it later.
 * - `restricted`: in Restricted Mode.
 * - `folder: null`: without any folder.
 * - `workspaceSettings`: what the workspace itself sets, in its `.vscode/settings.json`.
 * - `prepare`: what is done to the workspace's folder before VS Code opens it.
 * - `settings`, `environment`: more settings for VS Code, more variables for its extension host.
 * Close it with `close()`, in an `after` hook.
 */
export async function openWorkbench(options = {}) {
  const { theme = 'dark', size = 'wide' } = options;
  const workspace = temporaryWorkspace();
  const open = [() => workspace.remove()];
  const close = async () => {
    for (const closeOne of open.splice(0)) await closeOne();
  };
  try {
    if (options.workspaceSettings) setInWorkspace(workspace.folder, options.workspaceSettings);
    await options.prepare?.(workspace.folder);
    const server = await startServer({
      ...(installed ? { extensionsFolder: installed } : { extensions: [packagedExtension] }),
      restricted: options.restricted ?? false,
      settings: { 'workbench.colorTheme': themes[theme].name, ...options.settings },
      environment: options.environment,
    });
    open.unshift(() => server.stop());
    const browser = await launchBrowser();
    open.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: sizes[size], reducedMotion: 'reduce' });
    page.setDefaultTimeout(45_000);
    const webviewErrors = collectWebviewErrors(page);
    await page.goto(workbenchUrl(server, options.folder === null ? null : workspace.folder));
    const begun =
      options.folder === null
        ? '.part.statusbar .statusbar-item'
        : '.explorer-folders-view .monaco-list-row';
    await page.locator(begun).first().waitFor();
    return { ...vocabulary(page, server), page, folder: workspace.folder, webviewErrors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Replaces what the workspace sets; VS Code notices. */
export function setInWorkspace(folder, settings) {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

function vocabulary(page, server) {
  const quickInput = page.locator('.quick-input-widget input.input:visible');

  /** Narrows the open quick pick by `text` and takes the row that reads exactly so, or as `label` does. */
  async function pick(text, label = text, options = {}) {
    await quickInput.fill(text, options);
    // Enter would take the best fuzzy match. An icon stands before the text as a character of its own.
    const exactly = new RegExp(`^[^\\p{L}\\p{N}]*${escaped(label)}$`, 'u');
    await page
      .locator('.quick-input-list .monaco-list-row .label-name', { hasText: exactly })
      .first()
      .click(options);
    await page.mouse.move(1, 1); // off what the list has covered, so that nothing shows a tooltip
  }

  /** Fills the open input box and confirms it. */
  async function answer(text) {
    await quickInput.fill(text);
    await quickInput.press('Enter');
  }

  /**
   * Opens a quick pick by a key and takes one of its rows, and once more where that did not happen: the palette lists what
   * is known when it opens, and a part of VS Code that takes the focus while it starts closes the pick.
   */
  async function pickBy(key, text, label) {
    for (let attempt = 1; attempt <= 4; attempt++) {
      await page.keyboard.press(key);
      try {
        await pick(text, label, { timeout: 5000 });
        return;
      } catch (error) {
        if (attempt === 4) throw error;
        await page.keyboard.press('Escape');
      }
    }
  }

  /** Runs a command of the palette by its full title, such as `'Stepwise: Refine'`. */
  const runCommand = (title) => pickBy('F1', `>${title}`, title);

  /** Opens a file of the workspace by its name, without folders; done once its text is shown and has the focus. */
  async function openFile(name) {
    await pickBy('ControlOrMeta+p', name, name);
    const tab = page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).first();
    await tab.waitFor();
    await tab.click(); // where it was open beside a view, that view would keep the focus
    await page.locator('.editor-instance .view-line').first().waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Puts the cursor of the active editor to a line and column, both counted from 1. */
  async function goTo(line, column = 1) {
    await page.keyboard.press('ControlOrMeta+g');
    await answer(`:${line}:${column}`);
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Opens the suggestions at the cursor, until one is there that holds `text`; gives it. */
  async function suggestion(text) {
    const wanted = page
      .locator('.suggest-widget.visible .monaco-list-row', { hasText: text })
      .first();
    await until(`the suggestion "${text}"`, async () => {
      if (!(await wanted.isVisible())) await page.keyboard.press('ControlOrMeta+Space');
      return wanted.waitFor({ timeout: 2000 }).then(
        () => true,
        () => undefined,
      );
    });
    return wanted;
  }

  /** Rests the mouse over the first place where the editor shows `text`, until a hover is there that says `says`. */
  async function hover(text, says = '') {
    const shown = page
      .locator('.monaco-hover:visible', { has: page.locator('.hover-row') })
      .filter({ hasText: says });
    await until(`a hover over "${text}" that says "${says}"`, async () => {
      const place = await until(`the editor shows "${text}"`, () =>
        page.locator('.editor-instance .view-lines').first().evaluate(placeOfText, text),
      );
      await page.mouse.move(place.x, place.y);
      await page.mouse.move(place.x + 1, place.y);
      const seen = shown.first().waitFor({ timeout: 5000 });
      const isSeen = await seen.then(
        () => true,
        () => undefined,
      );
      if (!isSeen) await page.mouse.move(2, 2); // it came before all of it was known: begin anew
      return isSeen;
    });
    return shown;
  }

  /** The rows of the Problems view, which opens. */
  async function problems() {
    await runCommand('Problems: Focus on Problems View');
    return page.locator('.markers-panel .monaco-list-row');
  }

  /** The notification that holds `text`. */
  async function toast(text) {
    const found = page.locator('.notification-toast', { hasText: text }).first();
    await found.waitFor();
    return found;
  }

  async function closeToasts() {
    await runCommand('Notifications: Clear All Notifications');
    await page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
  }

  /** The document of the webview whose `<title>` is `title`. */
  function webview(title) {
    return until(`a webview titled "${title}" is shown`, async () => {
      for (const outer of await page.locator('iframe.webview.ready').all()) {
        const name = await outer.getAttribute('name');
        const inner = page
          .frameLocator(`iframe.webview[name="${name}"]`)
          .frameLocator('#active-frame');
        const titles = await inner
          .locator('head > title')
          .allTextContents()
          .catch(() => []); // the frame was just taken away
        if (titles.includes(title)) return inner;
      }
      return undefined;
    });
  }

  /** Takes an entry of the context menu of `place`. A menu that has just come up takes no click yet. */
  async function contextMenu(place, entry) {
    await place.click({ button: 'right' });
    const item = page.getByRole('menuitem', { name: entry });
    await item.waitFor();
    await until(`the menu takes "${entry}"`, async () => {
      await item.click({ timeout: 2000 }).catch(() => undefined); // it may just have been taken
      await page.waitForTimeout(300);
      return (await item.isVisible()) ? undefined : true;
    });
  }

  /** Loads the window again. What is open is kept in the browser's storage, which VS Code writes every five seconds. */
  async function reload() {
    await page.waitForTimeout(6500);
    await page.reload();
    await page.locator('.pane-body').first().waitFor({ timeout: 60_000 });
  }

  async function closeEditor() {
    await runCommand('View: Close Editor');
  }

  /** What the terminal in front shows. */
  const terminal = () => page.locator('.terminal-wrapper.active .xterm-rows');

  async function setTheme(theme) {
    const shown = page.locator(`.monaco-workbench.${themes[theme].kind}`).first();
    for (let attempt = 1; attempt <= 5; attempt++) {
      // Written again where VS Code has not noticed: its watcher may just be starting.
      server.changeSettings({ 'workbench.colorTheme': themes[theme].name });
      const seen = await shown.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (seen) return;
    }
    throw new Error(`VS Code did not take the theme "${themes[theme].name}".`);
  }

  /** A size by name, or `{ width, height }` in pixels. */
  async function resize(size) {
    await page.setViewportSize(sizes[size] ?? size);
  }

  /**
   * Where pictures are asked for (STEPWISE_PICTURES=1), writes test/screenshots/NAME-dark.png and NAME-light.png. The theme
   * is dark afterwards.
   */
  async function screenshot(name) {
    if (!wantsPictures) return;
    mkdirSync(screenshots, { recursive: true });
    for (const theme of ['light', 'dark']) {
      await setTheme(theme);
      await page.waitForTimeout(300); // colours fade over
      await page.screenshot({ path: path.join(screenshots, `${name}-${theme}.png`) });
    }
  }

  return {
    answer,
    closeEditor,
    closeToasts,
    contextMenu,
    goTo,
    hover,
    openFile,
    pick,
    problems,
    reload,
    resize,
    runCommand,
    screenshot,
    setTheme,
    suggestion,
    terminal,
    toast,
    webview,
  };
}

/** Asks again until the answer is neither `undefined` nor `null`. */
export async function until(what, ask, milliseconds = 45_000) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null) return answer;
    if (performance.now() > end) throw new Error(`Waited for nothing: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Fills with what webviews of extensions log as errors: refused by the content security policy, not found, thrown. */
function collectWebviewErrors(page) {
  const errors = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (
      message.type() === 'error' &&
      /\/webview\/browser\/pre\/|\/\/[^/]*vscode-resource\./.test(url)
    )
      errors.push(message.text());
  });
  return errors;
}

/** Runs in the page: the middle of the first letter of `text`. The editor shows spaces as no-break spaces. */
function placeOfText(lines, text) {
  for (const line of lines.querySelectorAll('.view-line')) {
    let at = line.textContent.replaceAll('\u00A0', ' ').indexOf(text);
    if (at < 0) continue;
    const nodes = document.createTreeWalker(line, window.NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (at < node.length) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      at -= node.length;
    }
  }
  return null;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
