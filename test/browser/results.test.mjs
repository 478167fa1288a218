// Baselines and runs as a user sees them in the Results view.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
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
    await workbench.runCommand('Stepwise: Import SUP-NATINST Tasks…');
    await workbench.toast('Import SUP-NATINST Tasks is off in Restricted Mode');
    await workbench.screenshot('restricted');
  } finally {
    await workbench.close();
  }
});

test('without a folder every command says what is missing', async () => {
  const workbench = await openWorkbench({ folder: null });
  try {
    await workbench.runCommand('Stepwise: Show Results');
    const view = await workbench.webview('Results');
    await view.getByText('Open a folder to score baselines').waitFor();
    await workbench.runCommand('Stepwise: Evaluate Baselines');
    await workbench.toast('Open a folder first');
    assert.deepEqual(workbench.webviewErrors, []);
  } finally {
    await workbench.close();
  }
});

const superni = path.resolve(
  import.meta.dirname,
  '../..',
  process.env.STEPWISE_SUPERNI ?? '../shared/superni',
  'test',
);
const leftOut = existsSync(superni) ? false : `left out: there is no "${superni}"`;

test(
  'the 11,810 instances of SUP-NATINST have the published baselines',
  { todo: leftOut },
  async () => {
    if (leftOut) return;
    const workbench = await openWorkbench();
    try {
      const { folder } = workbench;
      for (const name of ['tasks', 'data']) rmSync(path.join(folder, name), { recursive: true });
      cpSync(superni, path.join(folder, 'data'), { recursive: true });
      const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
      execFileSync(process.execPath, [cli, 'import', 'data', '--out', 'tasks'], { cwd: folder });
      await workbench.runCommand('Stepwise: Show Results');
      const view = await workbench.webview('Results');
      await view.getByRole('button', { name: 'Evaluate Baselines' }).first().click();
      await view
        .getByText('Means over 11,810 instances of 119 tasks')
        .waitFor({ timeout: 120_000 });
      await view.getByText('ROUGE-L 14.20 · EM 0.16').waitFor();
      await view.getByText('ROUGE-L 28.54 · EM 21.99').waitFor();
      await workbench.screenshot('results-superni');
    } finally {
      await workbench.close();
    }
  },
);
