// What the package brings to read: the page of the extension in VS Code, the documentation, the pages of rules.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

/** The package as VS Code has unpacked it. */
const extensions = process.env.STEPWISE_EXTENSIONS_FOLDER;
const unpacked = path.join(
  extensions,
  readdirSync(extensions).find((name) => name.startsWith('stepwise.stepwise-')),
);
const pages = ['', 'docs', 'dist/rules'].flatMap((folder) =>
  readdirSync(path.join(unpacked, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(unpacked, folder, name)),
);

describe('pages of the package', () => {
  test('the page of the extension, the documentation and the pages of rules are there', () => {
    const names = pages.map((page) => path.relative(unpacked, page));
    for (const name of [
      'readme.md',
      'docs/README.md',
      'docs/evaluate.md',
      'dist/rules/bad-indent.md',
    ])
      assert.ok(names.includes(name), name);
  });

  test('every link and every picture leads to something in the package', () => {
    const broken = pages.flatMap((page) =>
      relativeLinks(page)
        .filter((link) => !leadsSomewhere(page, link))
        .map((link) => `${path.relative(unpacked, page)}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  test('the documentation leads to each of its pages', () => {
    const linked = relativeLinks(path.join(unpacked, 'docs/README.md'));
    const others = readdirSync(path.join(unpacked, 'docs'), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map(({ name }) => name);
    assert.deepEqual(linked.filter((link) => link.endsWith('.md')).sort(), others.sort());
  });

  test('the page of the extension has nothing that VS Code leaves out there, and no commands for developers', () => {
    const page = path.join(unpacked, 'readme.md');
    assert.deepEqual(links(page), []); // of links and pictures only those into the web would work
    assert.doesNotMatch(readFileSync(page, 'utf8'), /\bnpm\b|\bnpx\b|\bclone\b/);
  });
});

describe('in VS Code', () => {
  let workbench;
  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench.close());

  test('the page of the extension begins with what to do in the editor', async () => {
    await workbench.runCommand('Extensions: Show Installed Extensions');
    await workbench.page.locator('.extension-list-item', { hasText: 'Stepwise' }).first().click();
    const page = await frameWith('h1', 'Stepwise');
    assert.equal(await page.locator('h2').first().textContent(), 'Begin');
    await workbench.screenshot('extension-page');
  });

  test('the documentation opens, leads on, and shows its pictures', async () => {
    await workbench.runCommand('Stepwise: Open Documentation');
    const start = await frameWith('h1', 'Stepwise', 'a[href$="preview.md"]');
    await picturesAreShown(start);
    await workbench.screenshot('documentation');
    await start.locator('a[href$="preview.md"]').click();
    const page = await frameWith('h1', 'The prompt preview');
    await picturesAreShown(page);
  });

  /** The document, of all that webviews show, with such a heading and with such an element. */
  const frameWith = (heading, text, element = 'body') =>
    until(`a page with the heading "${text}"`, async () => {
      for (const webview of await workbench.page.locator('iframe.webview.ready').all()) {
        const name = await webview.getAttribute('name');
        const shown = workbench.page
          .frameLocator(`iframe.webview[name="${name}"]`)
          .frameLocator('#active-frame');
        const places = [
          shown.locator(heading, { hasText: new RegExp(`^${text}$`) }),
          shown.locator(element),
        ];
        // A frame may just have been taken away.
        const counts = await Promise.all(places.map((place) => place.count().catch(() => 0)));
        if (counts.every((count) => count > 0)) return shown;
      }
      return undefined;
    });

  const picturesAreShown = (frame) =>
    until('every picture is shown', async () => {
      const widths = await frame
        .locator('img')
        .evaluateAll((pictures) => pictures.map(({ naturalWidth }) => naturalWidth));
      return widths.length > 0 && widths.every((width) => width > 0) ? true : undefined;
    });
});

/** Links and pictures, outside of code. */
function links(page) {
  const text = readFileSync(page, 'utf8').replace(/^```[^]*?^```/gm, '');
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link);
}

/** Without those into the web. */
const relativeLinks = (page) => links(page).filter((link) => !/^https?:/.test(link));

function leadsSomewhere(page, link) {
  const [file, anchor] = link.split('#');
  const target = file === '' ? page : path.resolve(path.dirname(page), file);
  const isInside = target.startsWith(unpacked + path.sep) && existsSync(target);
  return isInside && (anchor === undefined || anchors(target).includes(anchor));
}

const anchors = (page) =>
  Array.from(readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm), ([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
