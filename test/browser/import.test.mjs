// Import as a user does it: from the palette, through the dialogs.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

const fixture = path.resolve(import.meta.dirname, '../fixtures/tasks/task901_colour_naming.json');

let workbench;
before(async () => {
  workbench = await openWorkbench();
});
after(() => workbench?.close());

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
