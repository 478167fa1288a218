// The preview as a user sees it: it follows typing, shows what is lost, finds instances, compares, copies, and leads to the
// source and back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench, setInWorkspace, until } from './workbench.mjs';

const name = 'task04_note_and_claim.instruct';
const dataFile = 'data/task04_note_and_claim.json';
const size = { width: 1600, height: 1000 };

const refined = `tasks/${name.replace('.instruct', '.refined.instruct')}`;
let workbench;
let view;

before(async () => {
  workbench = await openWorkbench({
    settings: {
      'files.autoSave': 'off',
      'git.enabled': true,
      'git.openRepositoryInParentFolders': 'never',
    },
    prepare: commitOtherText,
  });
  await workbench.page.setViewportSize(size);
  await workbench.openFile(name);
  await workbench.runCommand('Stepwise: Preview Prompt');
  view = await workbench.webview('Prompt');
  await view.locator('.prompt .piece').first().waitFor();
});
after(() => workbench?.close());

/** What is committed begins otherwise than what is there. */
function commitOtherText(folder) {
  const git = (...given) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...given], {
      cwd: folder,
      stdio: 'ignore',
    });
  const file = path.join(folder, `tasks/${name}`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('You are given', 'Before the commit, you are given'));
  git('init');
  git('add', '.');
  git('commit', '--message', 'all');
  writeFileSync(file, text);
}

/** What stands in the status bar about the caret. */
const caret = async (page) =>
  (await page.locator('#status\\.editor\\.selection').innerText()).trim();

/** Clicks where `text` begins in the prompt. */
async function clickLetter(view, text) {
  const piece = view.locator('.prompt .piece', { hasText: text }).first();
  await piece.scrollIntoViewIfNeeded();
  const place = await piece.evaluate((element, wanted) => {
    for (const node of element.childNodes) {
      const at = node.nodeType === 3 ? node.data.indexOf(wanted) : -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      const own = element.getBoundingClientRect();
      return { x: box.left - own.left + 1, y: box.top - own.top + box.height / 2 };
    }
    return null;
  }, text);
  await piece.click({ position: place });
}

/** Brings the instruction file, which is open, to the front. */
async function showFile() {
  const { page } = workbench;
  await page.locator(`.tab[data-resource-name="${name}"]`).first().click();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** The file is again as it is on the disk. */
async function revert() {
  await showFile();
  await workbench.runCommand('File: Revert File');
}

describe('the prompt of an instance', () => {
  after(revert);

  test('it shows the exact prompt, its parts and its tokens', async () => {
    await view.getByText('Step by Step Instruction:').first().waitFor();
    await view.getByText('Now complete the following example--').first().waitFor();
    await view.getByText(/of 1,224 tokens/).waitFor();
    await workbench.screenshot('preview');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('it follows typing', async () => {
    await workbench.openFile(name);
    await workbench.goTo(8, 3);
    await workbench.page.keyboard.type('Behold: ');
    await view.getByText(/Behold: You are given a note/).waitFor();
  });

  test('it steps through the instances', async () => {
    await view.getByRole('button', { name: 'Next instance', exact: true }).click();
    await view.getByText('/ 27').waitFor();
    await view
      .getByText(/task04.*-?2\b/)
      .first()
      .waitFor();
  });

  test('a file that is opened from it does not cover it', async () => {
    await view.getByRole('button', { name: 'Previous instance', exact: true }).click();
    await workbench.openFile(name);
    await view.getByText('Step by Step Instruction:').first().waitFor();
    const tabs = workbench.page.locator(`.tab[data-resource-name="${name}"]`);
    assert.equal(await tabs.count(), 1, 'the file is open once');
  });
});

describe('between the file and its prompt', () => {
  const atCaret = (place) =>
    until(`the caret stands at ${place}`, async () =>
      (await caret(workbench.page)) === place ? true : undefined,
    );
  const marked = () =>
    view
      .locator('body')
      .evaluate(() => [...(globalThis.CSS.highlights.get('source') ?? [])].map(String).join(''));

  test('a click on a letter puts the caret there in the file', async () => {
    await clickLetter(view, 'nothing but the note');
    await atCaret('Ln 13, Col 56');
    await clickLetter(view, 'ferry');
    await atCaret('Ln 20, Col 15');
  });

  test('the line of the caret is marked in the prompt', async () => {
    await showFile();
    await workbench.goTo(14, 10);
    await until('the step is marked', async () =>
      (await marked()) === '4.If the note shows that the claim is true, answer A.'
        ? true
        : undefined,
    );
    assert.ok(
      await workbench.page.locator('.editor-instance .monaco-editor.focused').first().isVisible(),
      'the editor keeps the focus',
    );
  });

  test('a click on the input opens the data file at its letter', async () => {
    await view.getByRole('button', { name: 'Next instance', exact: true }).click();
    await view.getByText('/ 27').waitFor();
    const data = JSON.parse(readFileSync(path.join(workbench.folder, dataFile), 'utf8'));
    const { input } = data.Instances[1];
    await view.locator('.row-input', { hasText: input.slice(0, 12) }).waitFor();
    const word = input.split(' ')[2];
    await clickLetter(view, input.slice(input.indexOf(word)));
    const lines = readFileSync(path.join(workbench.folder, dataFile), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(input.slice(0, 30)));
    await workbench.page.locator('.tab.active[data-resource-name$=".json"]').waitFor();
    await atCaret(`Ln ${line + 1}, Col ${lines[line].indexOf(input) + input.indexOf(word) + 1}`);
    await showFile();
  });

  test('a section folds, and stays folded while the file is typed in', async () => {
    await view.locator('.prompt').getByRole('button', { name: 'Definition', exact: true }).click();
    await view.getByText(/Definition · \d+ tokens · You are given/).waitFor();
    await showFile();
    await workbench.goTo(8, 3);
    await workbench.page.keyboard.type('Well: ');
    await view.getByText(/Definition · \d+ tokens · Well: You are given/).waitFor();
    await view.locator('.piece-folded').click();
  });

  test('a search finds instances and opens one', async () => {
    await view.getByRole('textbox', { name: 'Search the instances' }).fill('CLAIM');
    await view.locator('.found p', { hasText: '27 instances of 27' }).waitFor();
    await workbench.screenshot('preview-search');
    await view.locator('.hit').nth(4).press('Enter');
    await until('the fifth instance is shown', async () =>
      (await view
        .getByRole('textbox', { name: 'Number of the instance' })
        .inputValue()
        .catch(() => '')) === '5'
        ? true
        : undefined,
    );
    await view.getByRole('button', { name: 'End the search' }).click();
  });

  test('the longest instance is found', async () => {
    await view.getByRole('button', { name: 'Longest' }).click();
    await view.locator('.overview', { hasText: /all fit; the longest takes \d+ tokens/ }).waitFor();
    await view
      .getByRole('button', { name: 'Next instance that is cut or loses an example' })
      .click();
    await view.locator('.banner', { hasText: 'No instance is cut or loses an example.' }).waitFor();
  });

  test('the prompt and the request are copied', async () => {
    const { page } = workbench;
    const pasted = async () => {
      await page.keyboard.press('ControlOrMeta+p');
      const field = page.locator('.quick-input-widget input.input:visible');
      await field.waitFor();
      await page.keyboard.press('ControlOrMeta+v');
      const text = await until('something is pasted', async () =>
        (await field.inputValue()) === '' ? undefined : field.inputValue(),
      );
      await page.keyboard.press('Escape');
      return text;
    };
    await view.getByRole('button', { name: 'Copy as Request' }).click();
    await page.getByText('The request is on the clipboard.').waitFor();
    await showFile();
    assert.match(
      await pasted(),
      /"model": "gpt-4\.1-mini",\s+"messages": \[\s+\{\s+"role": "user"/,
    );
    await view.getByRole('button', { name: 'Copy Prompt' }).click();
    await page.getByText('The prompt is on the clipboard.').waitFor();
    await showFile();
    assert.match(await pasted(), /^Step by Step Instruction: 1\. Read the note.*Output:$/s);
  });

  test('two layouts are compared side by side, and follow typing', async () => {
    const { page } = workbench;
    await showFile();
    await view.getByRole('button', { name: 'Compare…' }).click();
    await workbench.pick('tk-instruct', 'tk-instruct');
    const diff = page.locator('.monaco-diff-editor');
    await diff.waitFor();
    await page.locator('.tab.active', { hasText: 'tk-instruct ↔ step-by-step' }).waitFor();
    await diff
      .getByText(/Step\sby\sStep\sInstruction/)
      .first()
      .waitFor();
    await workbench.screenshot('preview-compare');
    await showFile();
    await workbench.goTo(8, 3);
    await page.keyboard.type('Hark! ');
    await view.getByText(/Hark! Well: You are given/).waitFor();
    const tab = page.locator('.tab', { hasText: 'tk-instruct ↔ step-by-step' }).first();
    await tab.click();
    await diff.getByText(/Hark!/).first().waitFor();
    await workbench.runCommand('View: Close Editor');
  });

  test('the saved file and other steps are on offer, too', async () => {
    await showFile();
    await view.getByRole('button', { name: 'Compare…' }).click();
    await workbench.pick('Saved file', 'Saved file');
    const { page } = workbench;
    await page.locator('.tab.active', { hasText: 'saved file ↔ as edited' }).waitFor();
    await page.locator('.monaco-diff-editor').waitFor();
    await workbench.screenshot('preview-compare-saved');
    await workbench.runCommand('View: Close Editor');
  });

  test('it follows an experiment, and lets go of it', async () => {
    await showFile();
    await view.getByRole('button', { name: /^Options/ }).click();
    await view.getByRole('button', { name: 'As in an Experiment…' }).click();
    await workbench.pick('tiny.experiment.json', 'tiny.experiment.json');
    await view.getByRole('button', { name: 'Options (1 changed)' }).waitFor();
    await view.locator('.experiment', { hasText: 'tiny.experiment.json' }).waitFor();
    assert.equal(await view.locator('.legend-positive-example').count(), 0);
    await workbench.screenshot('preview-experiment');
    await view.getByRole('button', { name: 'Let go of the experiment' }).click();
    await view.locator('.legend-positive-example').first().waitFor();
    assert.deepEqual(workbench.webviewErrors, []);
  });
});

describe('other versions, steps and files', () => {
  before(() => {
    const text = readFileSync(path.join(workbench.folder, `tasks/${name}`), 'utf8');
    writeFileSync(
      path.join(workbench.folder, refined),
      text.replace('Read the note and take it as true.', 'Believe the note.'),
    );
  });

  /** Compares with what is called so, and closes the comparison when `look` has seen it. */
  async function compared(choose, title, look) {
    const { page } = workbench;
    await showFile();
    await choose();
    await page.locator('.tab.active', { hasText: title }).waitFor();
    const diff = page.locator('.monaco-diff-editor');
    await look(diff);
    await diff.locator('.monaco-editor.focused').first().waitFor(); // else the preview would be closed
    await workbench.runCommand('View: Close Editor');
  }

  test('the committed version', async () => {
    const choose = async () => {
      // The git extension may still be looking for the repository: then it is not on offer yet.
      await until('the committed version is on offer', async () => {
        await view.getByRole('button', { name: 'Compare…' }).click();
        const input = workbench.page.locator('.quick-input-widget input.input:visible');
        await input.fill('Committed version');
        const row = workbench.page.locator('.quick-input-list .monaco-list-row', {
          hasText: 'Committed version',
        });
        const isThere = await row
          .first()
          .waitFor({ timeout: 1500 })
          .then(
            () => true,
            () => false,
          );
        await workbench.page.keyboard.press(isThere ? 'Enter' : 'Escape');
        return isThere || undefined;
      });
    };
    await compared(choose, 'committed version ↔', async (diff) => {
      await diff
        .getByText(/Before/)
        .first()
        .waitFor();
      await workbench.screenshot('preview-compare-committed');
    });
  });

  test('refined steps', async () => {
    const choose = async () => {
      await view.getByRole('button', { name: 'Compare…' }).click();
      await workbench.pick('Refined steps', 'Refined steps');
    };
    await compared(choose, 'Refined steps ↔', (diff) =>
      diff
        .getByText(/Believe/)
        .first()
        .waitFor(),
    );
  });

  test('another instruction file', async () => {
    const choose = async () => {
      await view.getByRole('button', { name: 'Compare…' }).click();
      await workbench.pick('Another instruction file…', 'Another instruction file…');
      await workbench.pick('task02_parcel_place.instruct', 'task02_parcel_place.instruct');
    };
    await compared(choose, 'task02_parcel_place.instruct ↔', (diff) => diff.waitFor());
  });

  test('a chat shows whose turn each message is', async () => {
    await showFile();
    view = await workbench.webview('Prompt'); // its frame may be another one after the comparisons
    await view.getByRole('combobox', { name: 'Layout' }).click();
    await view.getByRole('option', { name: 'chat', exact: true }).click();
    await view.locator('.role', { hasText: 'system' }).first().waitFor();
    assert.deepEqual(
      (await view.locator('.role:visible').allInnerTexts()).map((role) => role.toLowerCase()),
      ['system', 'user', 'assistant', 'user', 'assistant', 'user'],
    );
    await workbench.screenshot('preview-chat');
    await view.getByRole('combobox', { name: 'Layout' }).click();
    await view.getByRole('option', { name: 'step-by-step', exact: true }).click();
    await view.locator('.role').first().waitFor({ state: 'hidden' });
    assert.deepEqual(workbench.webviewErrors, []);
  });
});

describe('where a prompt is too long', () => {
  before(async () => {
    await revert();
    setInWorkspace(workbench.folder, { 'stepwise.preview.maxSourceTokens': 230 });
  });

  test('a dropped example is struck in its place', async () => {
    const dropped = view.locator('.prompt del', { hasText: 'dropped: does not fit' });
    await dropped.first().waitFor();
    assert.match(await dropped.first().innerText(), /Positive Example/);
    await view.getByText(/examples? dropped/).waitFor();
    await workbench.screenshot('preview-dropped');
  });

  test('what is cut is struck, too, and the way to the limit is offered', async () => {
    setInWorkspace(workbench.folder, { 'stepwise.preview.maxSourceTokens': 12 });
    await view
      .locator('.prompt del', { hasText: /cut: [\d,]+ characters/ })
      .first()
      .waitFor();
    await view.locator('.banner', { hasText: /The input alone takes \d+ tokens/ }).waitFor();
    await view.getByRole('button', { name: 'Next instance that is cut' }).click();
    await view.getByText('/ 27').waitFor();
    await workbench.screenshot('preview-cut');
    await view.getByRole('button', { name: 'Change the Limit' }).click();
    await workbench.page.locator('.settings-editor').first().waitFor();
    await workbench.screenshot('preview-limit-setting');
    const modal = workbench.page.locator('.monaco-modal-editor-block'); // over all groups
    await modal.locator('.codicon-close').first().click();
    await modal.waitFor({ state: 'hidden' });
  });

  test('a megabyte and 50,000 instances stay usable', async () => {
    const file = path.join(workbench.folder, dataFile);
    const data = JSON.parse(readFileSync(file, 'utf8'));
    const [first] = data.Instances;
    data.Instances = Array.from({ length: 50_000 }, (_, index) => ({
      ...first,
      id: `many-${index + 1}`,
      input: index === 40_000 ? 'A very long note. '.repeat(60_000) : `${first.input} (${index})`,
    }));
    setInWorkspace(workbench.folder, { 'stepwise.preview.maxSourceTokens': 1224 });
    writeFileSync(file, JSON.stringify(data, null, 4));
    await showFile();
    await view.getByText('/ 50,000').waitFor();
    await view.getByRole('button', { name: 'Longest' }).click();
    await view.getByText('many-40001').waitFor();
    await view.getByText(/more characters are cut here/).waitFor();
    await showFile();
    await workbench.goTo(8, 3);
    await workbench.page.keyboard.type('Lo: ');
    await view.getByText(/Lo: You are given a note/).waitFor();
    await view.getByRole('textbox', { name: 'Search the instances' }).fill('(31234)');
    await view.locator('.found p', { hasText: '1 instance of 50,000' }).waitFor();
    await workbench.screenshot('preview-long');
    await view.locator('.hit').first().click();
    await view.getByText('many-31235').waitFor();
    await clickLetter(view, '(31234)');
    // A file of this size VS Code itself opens only after asking; that it is opened is what is seen here.
    await workbench.page.locator('.tab.active[data-resource-name$=".json"]').waitFor();
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('it says when the data file is not there, and where to correct it', async () => {
    rmSync(path.join(workbench.folder, dataFile));
    await showFile();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type(' ');
    await view
      .getByText(/task04_note_and_claim\.json/)
      .first()
      .waitFor();
    await view.getByText('Step by Step Instruction:').first().waitFor();
    await view.getByRole('button', { name: 'Go to “Instances:”' }).click();
    await until('the caret stands in the field', async () =>
      (await caret(workbench.page)).startsWith('Ln 4,') ? true : undefined,
    );
    await workbench.screenshot('preview-no-data');
  });
});
