// Baselines, runs and their instances as a user sees them in the Results view and in the editor.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench } from './workbench.mjs';

describe('the Results view', () => {
  let workbench;
  let view;

  before(async () => {
    workbench = await openWorkbench();
    await workbench.runCommand('Stepwise: Show Results');
    view = await workbench.webview('Results');
  });
  after(() => workbench?.close());

  test('is empty at first and says how to begin', async () => {
    await view.getByRole('button', { name: 'Evaluate Baselines' }).first().waitFor();
    await workbench.screenshot('results-empty');
  });

  test('shows both baselines with intervals, overall, by category and by task', async () => {
    await view.getByRole('button', { name: 'Evaluate Baselines' }).first().click();
    await runIn(view, 'copy the input').filter({ hasText: interval }).waitFor();
    await runIn(view, "copy an example's output").filter({ hasText: interval }).waitFor();
    await view.getByText('103 instances of 4 tasks').first().waitFor();
    await view.getByText('Textual Entailment').first().waitFor();
    await view.getByText('task02_parcel_place').first().waitFor();
    await workbench.openFile('task02_parcel_place.instruct');
    await workbench.screenshot('results');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('compares what is selected with the harder baseline, and with what the user chooses', async () => {
    await runIn(view, 'copy the input').click();
    await view.getByText(/103 instances in common/).waitFor();
    await view.getByLabel('Compare with').selectOption('');
    await view.getByText(/103 instances in common/).waitFor({ state: 'hidden' });
    await view.getByLabel('Compare with').selectOption("copy an example's output");
    await view.getByText(/103 instances in common/).waitFor();
  });

  test('the score stands above the instruction and leads to its task', async () => {
    await workbench.openFile('task02_parcel_place.instruct');
    const lens = workbench.page.locator('.codelens-decoration a', { hasText: 'ROUGE-L' });
    await lens.filter({ hasText: "(copy an example's output)" }).click();
    const chosen = view.locator('[aria-current="true"]');
    await chosen.filter({ hasText: "copy an example's output" }).waitFor();
    await view.getByText('task02_parcel_place').first().waitFor();
    assert.deepEqual(workbench.webviewErrors, []);
  });
});

/** What shows a score with its 95 %, such as `[12.30, 14.56]`. */
const interval = /\[\d+\.\d+, \d+\.\d+\]/;

/** The row of a run; pressing it selects the run. */
const runIn = (view, name) => view.locator('.run-main', { hasText: name }).first();

describe('the results in an editor', () => {
  let workbench;
  let editor;

  before(async () => {
    workbench = await openWorkbench({
      prepare: (folder) => {
        writePredictedRun(folder);
        writePredictedRun(folder, { name: 'asked in turns', hour: 10, asksInTurns: true });
        writeDamagedRun(folder);
      },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.runCommand('Stepwise: Open Results in Editor');
    editor = await workbench.webview('Results in the editor');
  });
  after(() => workbench?.close());

  test('a run that predicted while nobody followed it is scored; a damaged one says what to do', async () => {
    await runIn(editor, 'three couriers').filter({ hasText: interval }).waitFor();
    await editor.getByText(/"manifest.json" of this run is damaged/).waitFor();
    await workbench.runCommand('Stepwise: Evaluate Baselines');
    await runIn(editor, "copy an example's output").filter({ hasText: interval }).waitFor();
    await runIn(editor, 'three couriers').click();
    await editor.getByText(/3 instances in common \(100 only in|3 instances in common/).waitFor();
    await workbench.screenshot('results-editor');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('shows the worst instance with its exact prompt and its instruction', async () => {
    await editor.getByRole('tab', { name: /^Instances/ }).click();
    await editor.getByLabel('Wrong only').check();
    await editor.getByText('2 of 3 instances').first().waitFor();
    await editor.getByRole('button', { name: 'ROUGE-L', exact: true }).click();
    const rows = editor.getByRole('grid', { name: 'Instances' });
    await rows.locator('[data-place="0"]', { hasText: 'the moon' }).click(); // in its new order
    const instance = editor.getByRole('complementary', { name: 'Instance' });
    await instance.getByText('the bakery on the corner').first().waitFor();
    await workbench.screenshot('results-instance');
    await instance.getByRole('button', { name: 'Open Prompt' }).click();
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'Nobody' }).first().waitFor(); // a word of its own: lines wrap
    await instance.getByRole('button', { name: 'Open Instruction' }).click();
    await page.locator('.tab.active[data-resource-name="task02_parcel_place.instruct"]').waitFor();
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('the prompt goes along with the instances, and is compared with that of the other run', async () => {
    const { page } = workbench;
    await runIn(editor, 'asked in turns').filter({ hasText: interval }).waitFor();
    await editor.getByLabel('Compare with').selectOption('asked in turns');
    const rows = editor.getByRole('grid', { name: 'Instances' });
    await rows.locator('[data-place="0"]', { hasText: 'the moon' }).click();
    const instance = editor.getByRole('complementary', { name: 'Instance' });
    await instance.getByRole('button', { name: 'Compare Prompts' }).waitFor();
    await instance.getByRole('button', { name: 'Open Prompt' }).click();
    const shown = (text) => page.locator('.view-line', { hasText: text }).first().waitFor();
    await page.locator('.tab.active[data-resource-name="prompt of three couriers.txt"]').waitFor();
    await page.locator('.statusbar-item', { hasText: 'Prompt of a Run' }).waitFor();
    await shown('bakery');
    await workbench.screenshot('results-prompt');
    await instance.getByRole('button', { name: 'Next instance' }).click();
    await page.locator('.view-line', { hasText: 'bakery' }).first().waitFor({ state: 'hidden' });
    await shown('garage');
    await instance.getByRole('button', { name: 'Compare Prompts' }).click();
    await page.locator('.tab.active', { hasText: 'asked in turns ↔ three couriers' }).waitFor();
    await shown('── system ──');
    await instance.getByRole('button', { name: 'Previous instance' }).click();
    await shown('bakery');
    await workbench.screenshot('results-prompts');
    await editor.getByLabel('Compare with').selectOption("copy an example's output");
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('exports a table for a paper, led by the metric that is chosen', async () => {
    await editor.getByRole('radio', { name: /^Exact match|^EM/ }).click();
    await workbench.runCommand('Stepwise: Export Scores…');
    await workbench.pick('LaTeX');
    const { page } = workbench;
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'compared with' })
      .waitFor();
    await page.keyboard.press('Enter'); // what is marked
    await workbench.pick('Copy to the clipboard');
    await page.getByText('The scores are on the clipboard as LaTeX.').waitFor();
    const text = await page.evaluate('navigator.clipboard.readText()');
    assert.match(text, /\\begin\{tabular\}/);
    assert.match(text, /Method & Instances & Exact match & ROUGE-L/);
    assert.match(text, /\\caption\{Differences from /);
    assert.match(text, /three couriers/);
    assert.match(text, /copy an example's output/);
  });

  test('what the user says of a run survives a reload, and so do what is compared and the metric', async () => {
    await editor.getByRole('button', { name: 'Star three couriers' }).click();
    await editor.getByRole('button', { name: 'More about three couriers' }).click();
    await editor.getByRole('menuitem', { name: 'Rename…' }).click();
    await workbench.answer('couriers by hand');
    await runIn(editor, 'couriers by hand').waitFor();
    await editor.getByRole('button', { name: 'More about couriers by hand' }).click();
    await editor.getByRole('menuitem', { name: 'Add Note…' }).click();
    await workbench.answer('before the new steps');
    await runIn(editor, 'before the new steps').waitFor();
    await workbench.reload();
    editor = await workbench.webview('Results in the editor');
    await runIn(editor, 'couriers by hand').filter({ hasText: 'before the new steps' }).waitFor();
    const star = editor.getByRole('button', { name: 'Star couriers by hand' });
    assert.equal(await star.getAttribute('aria-pressed'), 'true');
    const chosen = editor.locator('.run-main[aria-current="true"]');
    await chosen.filter({ hasText: 'couriers by hand' }).waitFor();
    await editor.getByRole('group', { name: 'Comparison' }).waitFor();
    await editor.getByRole('radio', { name: /^Exact match|^EM/, checked: true }).waitFor();
    await editor.getByRole('radio', { name: /^ROUGE-L|^RL/ }).click();
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('a file of predictions becomes a run, and what is wrong with it is told', async () => {
    const lines = [
      { id: 'task02-001', prediction: 'behind the green bin' },
      { id: 'no such instance', prediction: 'x' },
    ];
    const file = path.join(workbench.folder, 'mine.jsonl');
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await workbench.page.locator('.explorer-folders-view', { hasText: 'mine.jsonl' }).waitFor();
    const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', {
      hasText: 'mine.jsonl',
    });
    await workbench.contextMenu(row, 'Evaluate Predictions…');
    await workbench.pick('Tasks of this workspace');
    const toast = await workbench.toast('Scored 1 instance of 1 task in "mine.jsonl"');
    await runIn(editor, 'mine').waitFor();
    await toast.getByRole('button', { name: 'Show Problems' }).click();
    await workbench.page.locator('.view-line', { hasText: 'no such instance' }).waitFor();
  });

  test('so does a folder of samples; of one that holds none it is said', async () => {
    const folder = path.join(workbench.folder, 'my-model');
    mkdirSync(folder);
    const samples = ['A', 'B'].map((answer, doc_id) => ({
      ...{ doc_id, doc: {}, target: 'A', filtered_resps: [answer] },
    }));
    writeFileSync(path.join(folder, 'samples_places_2026-01-01T10-02-33.1.jsonl'), lines(samples));
    const row = (name) =>
      workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await row('my-model').waitFor();
    await workbench.contextMenu(row('my-model'), 'Evaluate Predictions…');
    await workbench.pick('The predictions themselves');
    await runIn(editor, 'my-model').waitFor();
    await workbench.contextMenu(row('tasks').first(), 'Evaluate Predictions…');
    await workbench.toast('is a folder, and holds no samples of lm-evaluation-harness');
  });
});

/** As `predict` leaves it behind: predictions, and nobody has scored them. */
function writePredictedRun(folder, { name = 'three couriers', hour = 12, asksInTurns } = {}) {
  const id = `20260101-${hour}0000-000-${name.replaceAll(' ', '-')}`;
  const data = JSON.parse(readFileSync(path.join(folder, 'data/task02_parcel_place.json'), 'utf8'));
  const instances = data.Instances.slice(0, 3);
  const predictions = ['behind the green bin', 'the moon', 'None'];
  const asked = (input) => {
    const question = `Where did the courier leave it? ${input}`;
    const messages = [
      { role: 'system', content: 'Answer with the place alone.' },
      { role: 'user', content: question },
    ];
    return asksInTurns ? { prompt: 'all in one', messages } : { prompt: question };
  };
  writeRun(folder, id, {
    'manifest.json': JSON.stringify({
      ...{ id, name, action: 'predict', started: `2026-01-01T${hour}:00:00.000Z` },
      ...{ host: 'local', experimentFile: null, experiment: null, model: 'by hand', seed: 7 },
      ...{ files: [], instances: { train: 0, validation: 0, predict: 3 }, versions: {} },
      problems: [],
    }),
    'predict.jsonl': lines(
      instances.map(({ id: instance, input, output }) => ({
        id: instance,
        ...{ task: 'task02_parcel_place', category: 'Information Extraction' },
        ...asked(input),
        references: output,
      })),
    ),
    'predictions.jsonl': lines(
      instances.map(({ id: instance }, place) => ({
        id: instance,
        prediction: predictions[place],
      })),
    ),
    'exit-code.json': JSON.stringify({ exitCode: 0, ended: '2026-01-01T12:01:00.000Z' }),
  });
}

function writeDamagedRun(folder) {
  writeRun(folder, '20251231-120000-000-damaged', { 'manifest.json': '{"id": "2025' });
}

function writeRun(folder, id, files) {
  const directory = path.join(folder, '.stepwise/runs', id);
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text);
}

const lines = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

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
      await view.getByText('11,810 instances of 119 tasks').first().waitFor({ timeout: 120_000 });
      await runIn(view, 'copy the input').filter({ hasText: '14.20' }).waitFor();
      await runIn(view, "copy an example's output").filter({ hasText: '28.54' }).waitFor();
      await workbench.screenshot('results-superni');
    } finally {
      await workbench.close();
    }
  },
);
