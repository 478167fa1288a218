// Opens a view outside VS Code: the bundled page under the policy, the default styles and the theme variables that
// VS Code gives a webview, with a stand-in for the extension host that keeps every event the page posts.
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../../..');
const themes = JSON.parse(readFileSync(path.join(import.meta.dirname, 'themes.json'), 'utf8'));
export const themeNames = Object.keys(themes);

const origin = 'https://view.invalid';
const policy = `default-src 'none'; script-src 'nonce-shown'; style-src ${origin} 'nonce-shown'`;

const allViews = ['refine', 'preview', 'results', 'rate'];

/** Bundles as scripts/build.mjs does, but in memory. */
export async function bundleViews(views = allViews) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: views.map((name) => ({
      in: `webview/${name}/main.ts`,
      out: `webview-${name}`,
    })),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'dist',
    write: false,
    logLevel: 'warning',
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ bundles: Map<string, string>, view: string, theme?: string, width?: number, height?: number, remembered?: unknown }} options
 */
export async function openView(browser, options) {
  const { bundles, view, theme = 'dark', width = 900, height = 800, remembered } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await context.route('**/*', (route) => serve(route, { bundles, view, theme }));
  await page.addInitScript(actAsHost, { variables: variablesOf(theme), remembered });
  await page.goto(`${origin}/`);
  return {
    page,
    /** Script errors and refusals of the content security policy. */
    errors,
    events: () => page.evaluate(() => globalThis.posted),
    /** The host's messages, one after the other. */
    send: (...messages) =>
      page.evaluate((all) => {
        for (const message of all)
          window.dispatchEvent(new globalThis.MessageEvent('message', { data: message }));
      }, messages),
    memory: () => page.evaluate(() => globalThis.remembered),
    close: () => context.close(),
  };
}

function serve(route, { bundles, view, theme }) {
  const name = new URL(route.request().url()).pathname.slice(1);
  if (name === '') return route.fulfill({ contentType: 'text/html', body: shell(view, theme) });
  const body = bundles.get(name);
  if (body === undefined) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({
    contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript',
    body,
  });
}

/** VS Code puts its own styles before the page's policy, in a layer, so that every rule of the page wins. */
const shell = (view, theme) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <style>
      @layer vscode-default {
        body { background-color: transparent; color: var(--vscode-editor-foreground); margin: 0; padding: 0 20px;
          font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size); }
        code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background);
          font-family: monospace; padding: 1px 3px; border-radius: 4px; }
      }
      html { background: var(--vscode-${view === 'results' ? 'sideBar' : 'editor'}-background); }
    </style>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta property="csp-nonce" content="shown">
    <title>Stepwise</title>
    <link rel="stylesheet" href="${origin}/webview-${view}.css">
  </head>
  <body class="${bodyClass(theme)}" data-vscode-theme-kind="vscode-${theme}">
    <script type="module" nonce="shown" src="${origin}/webview-${view}.js"></script>
  </body>
</html>`;

const bodyClass = (theme) =>
  theme === 'high-contrast-light'
    ? 'vscode-high-contrast-light vscode-high-contrast'
    : `vscode-${theme}`;

const variablesOf = (theme) => ({
  ...themes[theme],
  '--vscode-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  '--vscode-editor-font-family': '"Droid Sans Mono", "monospace", monospace',
});

/** Runs in the page before its scripts. */
function actAsHost({ variables, remembered }) {
  globalThis.posted = [];
  globalThis.remembered = remembered;
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => globalThis.posted.push(message),
    getState: () => globalThis.remembered,
    setState: (state) => (globalThis.remembered = state),
  });
  const apply = () => {
    for (const [name, value] of Object.entries(variables))
      document.documentElement.style.setProperty(name, value);
  };
  if (document.documentElement) apply();
  else
    new globalThis.MutationObserver(
      (_, observer) => document.documentElement && (observer.disconnect(), apply()),
    ).observe(document, { childList: true });
}
