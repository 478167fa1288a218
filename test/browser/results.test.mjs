// Baselines and runs as a user sees them in the Results view.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openWorkbench } from './workbench.mjs';

describe('the Results view', () => {
  let workbench;
  let view;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'stepwise.python': process.env.STEPWISE_PYTHON ?? 'python3' },
    });
    await workbench.runCommand('Stepwise: Show Results');
    view = await workbench.webview('Results');
  });
  after(() => workbench?.close());

  test('is empty at first and says how to begin', async () => {
    await view.getByRole('button', { name: 'Evaluate Baselines' }).first().waitFor();
    await workbench.screenshot('results-empty');
  });

  test('shows the baselines overall, by category and by task', async () => {
    await view.getByRole('button', { name: 'Evaluate Baselines' }).first().click();
    await view.getByText('copy the input').first().waitFor();
    await view.getByText("copy an example's output").first().waitFor();
    await view.getByText('Means over 103 instances of 4 tasks').waitFor();
    await view.getByText('Textual Entailment').first().waitFor();
    await view.getByText('task02_parcel_place').first().waitFor();
    await workbench.openFile('task02_parcel_place.instruct');
    await workbench.screenshot('results');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('leads from a task to its instruction', async () => {
    await view.getByText('task03_plain_notice').first().click();
    await workbench.page
      .locator('.tab.active[data-resource-name="task03_plain_notice.instruct"]')
      .waitFor();
  });

  test('a task trains, its events stream in the terminal, and the run is listed', async () => {
    await workbench.runCommand('Tasks: Run Task');
    await workbench.pick('Train the tiny experiment');
    await workbench
      .terminal()
      .filter({ hasText: /step \d+/i })
      .waitFor({ timeout: 180_000 });
    await view
      .getByText(/Step \d+ of \d+|Finished/)
      .first()
      .waitFor({ timeout: 60_000 });
    await workbench.screenshot('run');
    await workbench
      .terminal()
      .filter({ hasText: /finished/i })
      .waitFor({ timeout: 180_000 });
  });
});

test('in Restricted Mode scoring and refining are off, with an explanation', async () => {
  const workbench = await openWorkbench({ restricted: true });
  try {
    await workbench.runCommand('Stepwise: Show Results');
    const view = await workbench.webview('Results');
    await view.getByText(/Restricted Mode/).waitFor();
    await workbench.runCommand('Stepwise: Evaluate Baselines');
    await workbench.toast('Evaluate Baselines is off in Restricted Mode');
    await workbench.closeToasts();
    await workbench.openFile('task01_shop_message_topic.instruct');
    await workbench.runCommand('Stepwise: Refine');
    await workbench.toast('Refine is off in Restricted Mode');
    await workbench.screenshot('restricted');
  } finally {
    await workbench.close();
  }
});
