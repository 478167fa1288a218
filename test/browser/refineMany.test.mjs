// Many instructions at once, offline: which ones, what it will take, and each file's new steps for review.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

let workbench;
before(async () => {
  workbench = await openWorkbench();
});
after(() => workbench?.close());

const read = (name) => readFileSync(path.join(workbench.folder, 'tasks', name), 'utf8');

test('all instructions are refined and reviewed as one refactoring', async () => {
  const { page, folder } = workbench;
  const tasks = readdirSync(path.join(folder, 'tasks')).filter((name) =>
    name.endsWith('.instruct'),
  );
  const before = new Map(tasks.map((name) => [name, read(name)]));
  await workbench.runCommand('Stepwise: Refine Many…');
  const widget = page.locator('.quick-input-widget');
  await widget.locator('.quick-input-title', { hasText: 'Refine Many' }).waitFor();
  assert.equal(await widget.locator('.monaco-list-row').count(), tasks.length);
  await workbench.screenshot('refine-many-which');
  await page.keyboard.press('Enter');

  const dialog = page.locator('.monaco-dialog-box');
  await dialog.getByText(`Refine ${tasks.length} instructions?`).waitFor();
  assert.match(await dialog.innerText(), /at most 20 requests to refine\.jsonl/);
  await workbench.screenshot('refine-many-estimate');
  await dialog.locator('.monaco-button', { hasText: 'Refine' }).click();

  const panel = page.locator('.bulk-edit-panel');
  await panel.waitFor({ timeout: 60_000 });
  await workbench.toast(`${tasks.length} refined`);
  for (const [name, text] of before) assert.equal(read(name), text, 'nothing is written unasked');
  const rows = panel.locator('.monaco-list-row');
  for (const name of tasks) await rows.filter({ hasText: name }).first().waitFor();
  await workbench.screenshot('refine-many-review');
  await rows.first().locator('.edit-checkbox').click();
  await panel.locator('.monaco-button', { hasText: 'Apply' }).click();
  await until('one file with other steps', () => {
    const changed = tasks.filter((name) => read(name) !== before.get(name));
    return changed.length > 0 ? true : undefined;
  });
  const changed = tasks.filter((name) => read(name) !== before.get(name));
  assert.equal(changed.length, 1);
  assert.match(read(changed[0]), /Steps:\n {2}1\. /);
  assert.ok(existsSync(path.join(folder, '.stepwise/transcripts')));
});

test('what happened to each file can be read', async () => {
  await workbench.page
    .locator('.notifications-toasts .monaco-button', { hasText: 'Show Outcomes' })
    .click();
  await workbench.page.locator('.view-lines', { hasText: '| refined |' }).first().waitFor();
  await workbench.screenshot('refine-many-outcomes');
});
