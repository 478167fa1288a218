// Many instructions at once, offline: which ones, what it will take, and each file's new steps for review.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chatServerModule } from '../servers/chatServerModule.mjs';
import { openWorkbench, until } from './workbench.mjs';

const { startChatServer } = await chatServerModule();

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
    // While VS Code writes a file, it is empty for a moment.
    const changed = tasks.filter((name) => read(name) !== before.get(name) && read(name) !== '');
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

describe('a batch against an endpoint', () => {
  let server;
  let against;
  before(async () => {
    server = await startChatServer();
    server.mood({ kind: 'thinks', milliseconds: 400 });
    against = await openWorkbench({
      settings: {
        'stepwise.model.baseUrl': server.url,
        'stepwise.model.name': 'test-model',
        'stepwise.model.concurrency': 1,
      },
    });
  });
  after(async () => {
    await against?.close();
    await server?.close();
  });

  test('pauses between two requests, says so, and goes on', async () => {
    const { page } = against;
    await against.openFile('task01_shop_message_topic.instruct');
    await against.runCommand('Stepwise: Refine Many…');
    const widget = page.locator('.quick-input-widget');
    await widget.locator('.quick-input-title', { hasText: 'Refine Many' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Refine' }).click();
    await until('a request', () => server.requests[1]);
    await page.locator('.statusbar-item', { hasText: 'Refine Many' }).first().click();
    await page.locator('.statusbar-item', { hasText: 'Refine Many is paused' }).first().waitFor();
    await page.waitForTimeout(1000); // those under way come to their end
    const asked = server.requests.length;
    await page.waitForTimeout(2500);
    assert.equal(server.requests.length, asked);
    assert.ok(server.requests.every(({ aborted }) => !aborted));
    await against.screenshot('refine-many-paused');
    await against.runCommand('Stepwise: Continue Refine Many');
    await until('another request', () => server.requests[asked]);
    server.mood({ kind: 'answers' });
    await page.locator('.bulk-edit-panel').waitFor({ timeout: 60_000 });
    assert.equal(await page.locator('.statusbar-item', { hasText: 'Refine Many' }).count(), 0);
  });
});
