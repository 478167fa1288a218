// The preview as a user sees it: it follows typing, steps through instances and says what is wrong.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench } from './workbench.mjs';

const name = 'task04_note_and_claim.instruct';

for (const restricted of [false, true])
  describe(restricted ? 'in Restricted Mode' : 'in a trusted folder', () => {
    let workbench;
    let view;

    before(async () => {
      workbench = await openWorkbench({ restricted });
      await workbench.page.setViewportSize({ width: 1600, height: 1000 });
      await workbench.openFile(name);
      await workbench.runCommand('Stepwise: Preview Prompt');
      view = await workbench.webview('Prompt');
    });
    after(() => workbench?.close());

    test('it shows the exact prompt, its parts and its tokens', async () => {
      await view.getByText('Step by Step Instruction:').first().waitFor();
      await view.getByText('Now complete the following example--').first().waitFor();
      await view.getByText(/of 1,224 tokens/).waitFor();
      await workbench.screenshot(restricted ? 'preview-restricted' : 'preview');
      assert.deepEqual(workbench.webviewErrors, []);
    });

    test('it follows typing', async () => {
      await workbench.openFile(name);
      await workbench.page.keyboard.press('ControlOrMeta+Home');
      const line = workbench.page.locator('.view-line', { hasText: /You\sare\sgiven\sa\snote/ });
      await line.first().click({ position: { x: 60, y: 8 } });
      await workbench.page.keyboard.press('Home');
      await workbench.page.keyboard.type('Behold: ');
      await view.getByText(/Behold: You are given a note/).waitFor();
    });

    test('it steps through the instances', async () => {
      const number = view.getByLabel(/instance/i).first();
      await number.waitFor();
      await view.getByRole('button', { name: /next instance/i }).click();
      await view.getByText('/ 27').waitFor();
      await view
        .getByText(/task04.*-?2\b/)
        .first()
        .waitFor();
    });

    test('a file that is opened from it does not cover it', async () => {
      await view.getByRole('button', { name: /previous instance/i }).click();
      await workbench.openFile(name);
      await view.getByText('Step by Step Instruction:').first().waitFor();
      const tabs = workbench.page.locator(`.tab[data-resource-name="${name}"]`);
      assert.equal(await tabs.count(), 1, 'the file is open once');
    });

    test('it says when the data file is not there', async () => {
      rmSync(path.join(workbench.folder, 'data/task04_note_and_claim.json'));
      await workbench.openFile(name);
      await workbench.page.keyboard.press('ControlOrMeta+End');
      await workbench.page.keyboard.type(' ');
      await view
        .getByText(/task04_note_and_claim\.json/)
        .first()
        .waitFor();
      await view.getByText('Step by Step Instruction:').first().waitFor();
    });
  });
