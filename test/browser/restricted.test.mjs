// In Restricted Mode (a folder that is not trusted) nothing runs and nothing is sent: each command says so.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

describe('in Restricted Mode', () => {
  const requests = [];
  const stranger = createServer((request, response) => {
    requests.push(request.url);
    response.end();
  });
  let workbench;
  before(async () => {
    await new Promise((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${stranger.address().port}/v1`;
    workbench = await openWorkbench({
      restricted: true,
      workspaceSettings: {
        'stepwise.model.baseUrl': baseUrl,
        'stepwise.model.profile': 'theirs',
        'stepwise.model.profiles': { theirs: { baseUrl, model: 'theirs' } },
      },
    });
    await workbench.openFile('task01_shop_message_topic.instruct');
  });
  after(async () => {
    await workbench.close();
    await new Promise((resolve) => stranger.close(resolve));
  });

  for (const command of [
    'Refine',
    'Refine Many…',
    'Generate Examples',
    'Test Model Key',
    'Set Model Key…',
    'Predict with Chat Model…',
    'Evaluate Baselines',
    'Import SUP-NATINST Tasks…',
    'Rate Instructions…',
    'Check Host…',
    'Resume Run…',
  ])
    test(`"${command}" is off`, async () => {
      await workbench.runCommand(`Stepwise: ${command}`);
      await workbench.toast(`${command.replace('…', '')} is off in Restricted Mode`);
      await workbench.closeToasts();
    });

  test('nothing is sent where the folder points to, and no model stands in the status bar', async () => {
    assert.deepEqual(requests, []);
    assert.equal(await workbench.page.locator('.statusbar-item[id$="stepwise.model"]').count(), 0);
    await workbench.screenshot('models-restricted');
  });

  test('the Results view says what is off', async () => {
    await workbench.runCommand('Stepwise: Show Results');
    const view = await workbench.webview('Results');
    await view.getByText(/Restricted Mode/).waitFor();
    await workbench.screenshot('restricted');
  });

  test('an experiment is not run', async () => {
    await workbench.openFile('tiny.experiment.json');
    await workbench.page
      .locator('.codelens-decoration a', { hasText: 'Train and Evaluate' })
      .click();
    await workbench.toast('Run Experiment is off in Restricted Mode');
    assert.ok(!existsSync(path.join(workbench.folder, '.stepwise/runs')));
  });

  test('the prompt is previewed, follows typing, and goes through the instances', async () => {
    await workbench.openFile('task04_note_and_claim.instruct');
    await workbench.runCommand('Stepwise: Preview Prompt');
    const view = await workbench.webview('Prompt');
    await view.getByText('Now complete the following example--').first().waitFor();
    await view.getByText(/of 1,224 tokens/).waitFor();
    await workbench.screenshot('preview-restricted');
    await workbench.openFile('task04_note_and_claim.instruct');
    await workbench.goTo(8, 3);
    await workbench.page.keyboard.type('Behold: ');
    await view.getByText(/Behold: You are given a note/).waitFor();
    await view.getByRole('button', { name: 'Next instance', exact: true }).click();
    await view
      .getByText(/task04.*-?2\b/)
      .first()
      .waitFor();
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('a finding is shown, explained and fixed', async () => {
    const { page, folder } = workbench;
    const name = 'task02_parcel_place.instruct';
    await workbench.openFile(name);
    const file = path.join(folder, 'tasks', name);
    const lines = readFileSync(file, 'utf8').split('\n');
    const second = lines.findIndex((line) => line.startsWith('  2. ')) + 1;
    await workbench.goTo(second, 3);
    await page.keyboard.press('Delete');
    await page.keyboard.type('7');
    const findings = await workbench.problems();
    await findings.filter({ hasText: 'step-numbering' }).first().waitFor();
    await workbench.hover('7. ', 'step-numbering');
    await workbench.screenshot('finding-restricted');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Number the steps' });
    await until('the menu of quick fixes', async () => {
      await page.keyboard.press('Escape');
      await workbench.goTo(second, 4);
      await page.keyboard.press('ControlOrMeta+.');
      return fix.waitFor({ timeout: 4000 }).then(
        () => true,
        () => undefined,
      );
    });
    await fix.click();
    await workbench.runCommand('File: Save');
    await until('the steps are numbered', () =>
      readFileSync(file, 'utf8') === lines.join('\n') ? true : undefined,
    );
  });
});
