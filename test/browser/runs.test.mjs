// Runs of experiments as a user sees them: started by a task, on this machine and on a host behind a real sshd, through a
// reload of the window and the loss of the connection.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { testPython } from '../../scripts/test-python.mjs';
import { openWorkbench, until } from './workbench.mjs';

const python = process.env.STEPWISE_PYTHON ?? testPython;
const noPython = !existsSync(python) && `there is no Python to train with at ${python}`;
const minutes = 60_000;

/** Long enough to be looked at, which is a minute or so. */
const longExperiment = JSON.stringify({
  name: 'Long',
  tasks: ['../tasks/*.instruct'],
  positiveExamples: 0,
  model: 'tiny',
  testInstances: 6,
  training: { epochs: 100, learningRate: 0.003, batchSize: 8, maxSteps: 300 },
  prediction: { batchSize: 24 },
  maxTargetTokens: 32,
});

const writeLong = (folder) =>
  writeFileSync(path.join(folder, 'experiments/long.experiment.json'), longExperiment);

/** Stands beside a score, and not beside one that is not of all instances yet. */
const interval = /\[\d+\.\d+, \d+\.\d+\]/;

/** The row of a run, with all that is below its name. */
const rowOf = (view, name) => view.locator('.run', { hasText: name }).first();

/** On a busy machine a run may not end by itself in the time that it is given. */
const wasCancelled = /The run was cancelled( by force)?\./;

/** Takes an entry of the menu of a run. */
async function chosen(view, name, entry) {
  await view.getByRole('button', { name: `More about ${name}` }).click();
  await view.getByRole('menuitem', { name: entry }).click();
}

/** Answers a question in a dialog. */
async function agreed({ page }, question, answer) {
  const dialog = page.locator('.monaco-dialog-box', { hasText: question });
  await dialog.locator('.monaco-button', { hasText: answer }).first().click();
}

const stepIn = (words) => Number(/Step ([\d,]+) of/.exec(words)?.[1]?.replaceAll(',', '') ?? NaN);

describe('a run on this machine', { skip: noPython }, () => {
  let workbench;
  let view;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'stepwise.python': python },
      prepare: writeLong,
    });
    await workbench.runCommand('Stepwise: Show Results');
    view = await workbench.webview('Results');
  });
  after(() => workbench?.close());

  test('every experiment has tasks, a grid those for all of its runs', async () => {
    const { page } = workbench;
    await workbench.runCommand('Tasks: Run Task');
    await workbench.pick('stepwise');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'stepwise: all tiny' }).waitFor();
    await workbench.screenshot('tasks');
    const quickInput = page.locator('.quick-input-widget input.input:visible');
    await quickInput.fill('what-fits');
    await rows.filter({ hasText: 'stepwise: all what-fits, all runs' }).waitFor();
    await quickInput.fill('long');
    await workbench.pick('stepwise: all long');
  });

  test('its progress is live in the terminal and in the panel', async () => {
    const row = rowOf(view, 'Long');
    await row.getByText(/Step \d+ of 300 · loss/).waitFor({ timeout: 3 * minutes });
    await row.getByText(/tokens\/s · .* left/).waitFor({ timeout: minutes });
    await workbench
      .terminal()
      .filter({ hasText: /step \d+\/300/ })
      .waitFor();
    await row.locator('.run-main').click();
    await workbench.screenshot('run');
    const before = stepIn(await row.innerText());
    await until(
      'more steps',
      async () => (stepIn(await row.innerText()) > before ? true : undefined),
      minutes,
    );
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('without its terminal and through a reload it goes on, and is seen again by itself', async () => {
    await workbench.runCommand('Terminal: Kill the Active Terminal Instance');
    const row = () => rowOf(view, 'Long');
    const before = stepIn(await row().innerText());
    await workbench.reload();
    view = await workbench.webview('Results');
    const seen = await until(
      'the run again',
      async () => {
        const words = await row()
          .innerText({ timeout: 5000 })
          .catch(() => ''); // the page is just being drawn
        return /Long/.test(words) ? words : undefined;
      },
      minutes,
    );
    assert.ok(!(stepIn(seen) < before), `it was at step ${before} before, and now: ${seen}`);
  });

  test('it is scored when it has ended, beside the instruction that it was made from', async () => {
    await rowOf(view, 'Long')
      .getByText(interval)
      .waitFor({ timeout: 5 * minutes });
    await workbench.openFile('task02_parcel_place.instruct');
    const lens = workbench.page.locator('.codelens-decoration a', { hasText: 'ROUGE-L' });
    await lens.filter({ hasText: '(Long)' }).waitFor();
    await workbench.screenshot('run-scored');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('its log opens', async () => {
    await rowOf(view, 'Long').locator('.run-main').click();
    await chosen(view, 'Long', 'Open Log');
    await workbench.page.locator('.tab.active[data-resource-name="log.txt"]').waitFor();
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('cancelling asks which run, ends it, and it is gone on with', async () => {
    const experiment = path.join(workbench.folder, 'experiments/long.experiment.json');
    const changed = { ...JSON.parse(longExperiment), name: 'Second' };
    changed.training = { ...changed.training, checkpointEvery: 20 };
    writeFileSync(experiment, JSON.stringify(changed));
    await workbench.runCommand('Tasks: Run Task');
    await workbench.pick('stepwise');
    await workbench.pick('stepwise: train long');
    const row = rowOf(view, 'Second');
    await until(
      'enough steps for a checkpoint',
      async () => {
        const words = await row.innerText({ timeout: 5000 }).catch(() => '');
        return stepIn(words) >= 30 ? true : undefined;
      },
      4 * minutes,
    );
    await workbench.runCommand('Stepwise: Cancel Run…');
    await workbench.pick('Second');
    await row.getByText(wasCancelled).waitFor({ timeout: minutes });
    await row.locator('.run-main').click();
    await view.getByLabel('Compare with').selectOption('Long');
    const differences = view.getByRole('table', { name: 'What differs' });
    await differences.getByRole('row', { name: /^training.checkpointEvery 20 / }).waitFor();
    await workbench.screenshot('run-cancelled');
    await chosen(view, 'Second', 'Resume');
    await row.getByText(/Step \d+ of 300/).waitFor({ timeout: 2 * minutes });
    assert.ok(stepIn(await row.innerText()) >= 20, 'it began anew');
    await workbench.runCommand('Stepwise: Cancel Run…');
    await workbench.pick('Second');
    await row.getByText(wasCancelled).waitFor({ timeout: minutes });
  });

  test('what is wrong with an experiment stands in Problems', async () => {
    writeFileSync(
      path.join(workbench.folder, 'experiments/broken.experiment.json'),
      '{\n  "name": "Broken",\n  "tasks": [],\n  "model": "tiny"\n}\n',
    );
    await workbench.runCommand('Tasks: Run Task');
    await workbench.pick('stepwise');
    await workbench.pick('stepwise: train broken');
    await workbench.terminal().filter({ hasText: 'broken.experiment.json:3' }).waitFor();
    // The terminal of a task that is about to end may still come to the front once more.
    const rows = await until('the problem', async () => {
      const shown = await workbench.problems();
      const named = shown.filter({ hasText: 'broken.experiment.json' }).first();
      return named.waitFor({ timeout: 5000 }).then(
        () => shown,
        () => undefined,
      );
    });
    await rows.filter({ hasText: '"tasks"' }).first().waitFor();
    await workbench.screenshot('run-problem');
  });

  test('the hosts file begins with a host of choice, which its schema explains', async () => {
    const { page } = workbench;
    await workbench.runCommand('Stepwise: Open Hosts File');
    await workbench.pick('A Slurm cluster over SSH');
    const line = (text) => page.locator('.editor-instance .view-line', { hasText: text });
    await line('sbatchOptions').waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.type('big');
    await page.keyboard.press('Tab');
    await page.keyboard.type('login.example.org');
    await page.keyboard.press('Escape');
    await line('"address": "login.example.org"').waitFor();
    await workbench.hover('sbatchOptions', 'Options of the sbatch command');
    await workbench.screenshot('hosts-file');
    await page.mouse.move(2, 2);
    const rows = await workbench.problems();
    assert.equal(await rows.filter({ hasText: 'hosts.json' }).count(), 0);
    await page.locator('.tab[data-resource-name="hosts.json"]').click();
    await page.keyboard.press('ControlOrMeta+s');
    await workbench.runCommand('Stepwise: Check Host…');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Slurm of login.example.org' })
      .waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual(workbench.webviewErrors, []);
  });
});

const sshd = path.resolve(import.meta.dirname, '../hosts/sshd.sh');
const noServer =
  noPython ||
  (!['/usr/sbin/sshd', '/usr/bin/sshd', '/usr/local/sbin/sshd'].some((file) => existsSync(file)) &&
    'there is no sshd');

describe('a run on a host over SSH', { skip: noServer }, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise host '));
  let port;
  let workbench;
  let view;
  const server = (action) =>
    execFileSync(sshd, [action, folder, ...(action === 'start' ? [String(port)] : [])], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });

  before(async () => {
    port = await freePort();
    server('start');
    workbench = await openWorkbench({
      settings: {
        'stepwise.hosts': {
          gpu: {
            kind: 'ssh',
            address: 'gpu',
            sshOptions: ['-F', path.join(folder, 'ssh_config')],
            folder: path.join(folder, 'on the host'),
            python,
          },
        },
      },
      prepare: writeLong,
    });
    await workbench.runCommand('Stepwise: Show Results');
    view = await workbench.webview('Results');
  });
  after(async () => {
    await workbench?.close();
    server('kill');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  });

  test('the host is looked at, and it is said what is found there', async () => {
    const { page } = workbench;
    await workbench.runCommand('Stepwise: Check Host…');
    await workbench.pick('gpu');
    await page
      .locator('.tab', { hasText: 'Preview host gpu.md' })
      .waitFor({ timeout: 2 * minutes });
    await until('the report', async () => {
      for (const frame of page.frames()) {
        const report = frame.locator('.markdown-body', { hasText: 'Host gpu: gpu over SSH' });
        const torch = report.locator('td', { hasText: 'torch' }).first();
        if (await torch.isVisible().catch(() => false)) return true; // the frame was just taken away
      }
      return undefined;
    });
    await workbench.screenshot('host-check');
    await workbench.closeToasts();
    await workbench.closeEditor();
  });

  test('an experiment asks where to run, and its progress is seen here', async () => {
    const { page } = workbench;
    await workbench.openFile('long.experiment.json');
    await page.locator('.codelens-decoration a', { hasText: 'Train and Evaluate' }).click();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'gpu over SSH' }).waitFor();
    await workbench.screenshot('host-choice');
    await workbench.pick('gpu');
    const row = rowOf(view, 'Long');
    await row.getByText('on gpu').waitFor({ timeout: 2 * minutes });
    await row.getByText(/Step \d+ of 300 · loss/).waitFor({ timeout: 3 * minutes });
    await row.locator('.run-main').click();
    await workbench.screenshot('run-on-host');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('a lost connection is said, the run goes on, and the view heals by itself', async () => {
    const row = () => rowOf(view, 'Long');
    await workbench.runCommand('Terminal: Kill the Active Terminal Instance');
    server('kill');
    await row()
      .getByText(/not reached/i)
      .waitFor({ timeout: 2 * minutes });
    await workbench.screenshot('host-lost');
    await workbench.reload();
    view = await workbench.webview('Results');
    await row()
      .getByText(/not reached/i)
      .waitFor({ timeout: minutes });
    server('start');
    await row()
      .getByText(/not reached/i)
      .waitFor({ state: 'hidden', timeout: 3 * minutes });
    await row()
      .getByText(interval)
      .waitFor({ timeout: 5 * minutes });
    const log = view.getByRole('region', { name: 'End of the log' });
    await log.getByText(/Loading weights: 100%/).waitFor({ timeout: minutes });
    await workbench.screenshot('host-healed');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('its folder on the host opens in a terminal, and its model is fetched', async () => {
    const runs = path.join(folder, 'on the host/runs');
    const [id] = readdirSync(runs);
    await chosen(view, 'Long', 'Open Folder');
    await workbench.terminal().filter({ hasText: id }).waitFor(); // its prompt
    await chosen(view, 'Long', 'Fetch Model…');
    await workbench.toast('The model of "Long" is in');
    const here = path.join(workbench.folder, '.stepwise/runs', id);
    const weights = (place) => readFileSync(path.join(place, 'checkpoint/model.safetensors'));
    assert.ok(weights(here).equals(weights(path.join(runs, id))));
  });

  test('while the host is not reached, it can be deleted here alone', async () => {
    server('kill');
    await chosen(view, 'Long', 'Delete…');
    await agreed(workbench, 'It is deleted on the host "gpu" as well.', 'Delete');
    await agreed(workbench, 'cannot be reached', 'Delete Only Here');
    await rowOf(view, 'Long').waitFor({ state: 'detached', timeout: minutes });
    assert.equal(readdirSync(path.join(folder, 'on the host/runs')).length, 1);
    assert.deepEqual(workbench.webviewErrors, []);
  });
});

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
