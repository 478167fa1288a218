// In Restricted Mode (a folder that is not trusted) nothing runs and nothing is sent: each command says so.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench } from './workbench.mjs';

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
});
