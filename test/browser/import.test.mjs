// Import as a user does it, of tasks and of a table: from the palette, through the dialogs and the questions.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

let workbench;
before(async () => {
  workbench = await openWorkbench();
});
after(() => workbench?.close());

describe('SUP-NATINST tasks', () => {
  const fixture = path.resolve(import.meta.dirname, '../fixtures/tasks/task901_colour_naming.json');

  /** Answers the dialogs: this file, and the folder that is suggested. */
  async function choose(file) {
    const { page } = workbench;
    const widget = page.locator('.quick-input-widget');
    const next = widget.locator('.quick-input-title', { hasText: 'Folder for' });
    await until('the question for the folder', async () => {
      // The dialog goes its own way while it looks at folders, so it is told until it has understood.
      if (await next.isVisible()) return true;
      const row = widget.locator('.monaco-list-row', { hasText: path.basename(file) });
      const told = async () => {
        await widget.locator('input.input:visible').fill(file, { timeout: 2000 });
        await row.first().waitFor({ timeout: 3000 });
        await widget.locator('.monaco-button', { hasText: 'Import' }).click({ timeout: 2000 });
        await next.waitFor({ timeout: 3000 });
      };
      return told().then(
        () => true,
        () => undefined,
      );
    });
    await page.keyboard.press('Enter');
  }

  test('a task file becomes an instruction, which opens', async () => {
    const source = path.join(workbench.folder, 'incoming/task901_colour_naming.json');
    cpSync(fixture, source);
    await workbench.runCommand('Stepwise: Import SUP-NATINST Tasks…');
    await choose(source);
    const target = path.join(workbench.folder, 'tasks/task901_colour_naming.instruct');
    await until('the instruction', () => (existsSync(target) ? true : undefined));
    await workbench.toast('Imported 1 task');
    await workbench.screenshot('import');
    assert.match(
      readFileSync(target, 'utf8'),
      /^Task: task901_colour_naming\n[^]*Instances: \.\.\/incoming\/task901_colour_naming\.json\n/,
    );
  });

  test('a file that is no task is refused with its reason, and nothing is written', async () => {
    await workbench.closeToasts();
    await workbench.runCommand('Stepwise: Import SUP-NATINST Tasks…');
    await choose(path.join(workbench.folder, '.vscode/tasks.json'));
    await workbench.toast('not a SUP-NATINST task');
    assert.ok(!existsSync(path.join(workbench.folder, 'tasks/tasks.instruct')));
  });
});

describe('a table', () => {
  const table = [
    'premise,hypothesis,verdict',
    '"A man sleeps, on a bench.",A man is outdoors.,entails',
    '"Two dogs run.',
    'They bark.",Cats run.,contradicts',
    'Nobody is here.,Someone sleeps.,',
    '',
  ].join('\n');

  before(async () => {
    mkdirSync(path.join(workbench.folder, 'incoming'), { recursive: true });
    writeFileSync(path.join(workbench.folder, 'incoming/claims.csv'), table);
    await workbench.closeToasts();
  });

  /** Begins the import by the palette and the dialog for files, until its first question is there. */
  async function begin() {
    const { page } = workbench;
    const file = path.join(workbench.folder, 'incoming/claims.csv');
    const widget = page.locator('.quick-input-widget');
    await workbench.runCommand('Stepwise: Import Table as Task…');
    await until('the first question', async () => {
      // The dialog goes its own way while it looks at folders, so it is told until it has understood.
      if (await question('the first line').isVisible()) return true;
      const told = async () => {
        await widget.locator('input.input:visible').fill(file, { timeout: 2000 });
        await widget
          .locator('.monaco-list-row', { hasText: 'claims.csv' })
          .first()
          .waitFor({ timeout: 3000 });
        await widget.locator('.monaco-button', { hasText: 'Import' }).click({ timeout: 2000 });
        await question('the first line').waitFor({ timeout: 3000 });
      };
      return told().then(
        () => true,
        () => undefined,
      );
    });
  }

  const question = (what) =>
    workbench.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: what });

  /** Ticks a further column and confirms all that are. */
  async function tickAndConfirm(column, look = () => undefined) {
    const { page } = workbench;
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: column })
      .locator('.quick-input-list-checkbox, .monaco-checkbox')
      .first()
      .click();
    await page.mouse.move(1, 1); // off the row, which would show a tooltip
    await look();
    await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
  }

  const enter = () => workbench.page.keyboard.press('Enter');

  test('Escape leads back, and out of the first question; nothing is written', async () => {
    const { page } = workbench;
    await begin();
    await enter();
    await question('the input').waitFor();
    await page.keyboard.press('Escape');
    await question('the first line').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
    assert.ok(!existsSync(path.join(workbench.folder, 'tasks/claims.instruct')));
  });

  test('columns are picked, and the instruction opens', async () => {
    await begin();
    await enter();
    await question('the input').waitFor();
    await tickAndConfirm('hypothesis', () => workbench.screenshot('import-table-input'));
    await question('the output').waitFor();
    await workbench.screenshot('import-table-output');
    await enter();
    await question('the folder').waitFor();
    await enter();
    await question('the name').waitFor();
    await enter();
    const target = path.join(workbench.folder, 'tasks/claims.instruct');
    await until('the instruction', () => (existsSync(target) ? true : undefined));
    await workbench.toast('Imported 1 task with 2 instances');
    await workbench.toast('Record 3 (line 5) was left out');
    await workbench.screenshot('import-table');
    assert.match(readFileSync(target, 'utf8'), /^Task: claims\n[^]*Instances: claims\.json\n/);
    const data = JSON.parse(readFileSync(target.replace('.instruct', '.json'), 'utf8'));
    assert.deepEqual(data.Instances, [
      {
        id: 'claims-1',
        input: 'premise: A man sleeps, on a bench.\nhypothesis: A man is outdoors.',
        output: ['entails'],
      },
      {
        id: 'claims-2',
        input: 'premise: Two dogs run.\nThey bark.\nhypothesis: Cats run.',
        output: ['contradicts'],
      },
    ]);
  });

  test('the details are in the log', async () => {
    const { page } = workbench;
    await page.locator('.notification-toast .monaco-button', { hasText: 'Show Details' }).click();
    await page
      .locator('.part.panel .view-line', { hasText: 'Record 3 (line 5) was left out' })
      .first()
      .waitFor();
  });

  test('a name that is taken is refused before anything is written', async () => {
    const { page } = workbench;
    await begin();
    await enter();
    for (const what of ['the input', 'the output', 'the folder']) {
      await question(what).waitFor();
      if (what === 'the input') await tickAndConfirm('hypothesis');
      else await enter();
    }
    await question('the name').waitFor();
    await enter();
    await page
      .locator('.quick-input-message', { hasText: 'is in this folder already' })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await question('the folder').waitFor();
  });
});
