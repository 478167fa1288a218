// An experiment as its author meets it: the file, what stands above it, what it is built into.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

let workbench;
before(async () => {
  workbench = await openWorkbench();
});
after(() => workbench?.close());

const inWorkspace = (...names) => path.join(workbench.folder, ...names);
const lens = (text) =>
  workbench.page.locator('.codelens-decoration a', { hasText: new RegExp(`^\\s*${text}$`) });

/** Waits for the Markdown preview of a report that holds `text`. */
async function previewShows(text) {
  await workbench.page.locator('.tab', { hasText: 'Preview report.md' }).first().waitFor();
  await until(`the preview shows "${text}"`, async () => {
    for (const frame of workbench.page.frames()) {
      const shown = frame.locator('.markdown-body', { hasText: text }).first();
      if (await shown.isVisible().catch(() => false)) return true; // the frame was just taken away
    }
    return undefined;
  });
}

/** Opens an experiment that this test writes. */
async function openExperiment(name, text) {
  writeFileSync(inWorkspace('experiments', name), text);
  await workbench.openFile(name);
}

test('the sample experiment is built from a lens: its terminal runs, and the report opens', async () => {
  await workbench.openFile('tiny.experiment.json');
  for (const text of ['Build', 'Train', 'Evaluate', 'Train and Evaluate'])
    await lens(text).first().waitFor();
  await lens('Build').first().click();
  const manifest = inWorkspace('.stepwise/data/tiny/manifest.json');
  await until('the manifest', () => (existsSync(manifest) ? true : undefined), 60_000);
  const { instances } = JSON.parse(readFileSync(manifest, 'utf8'));
  assert.deepEqual(instances, { train: 79, validation: 0, test: 24 });
  await workbench.terminal().filter({ hasText: 'See report.md there' }).waitFor();
  await previewShows('103 instances of 4 tasks');
  await workbench.screenshot('experiment-build');
  assert.ok(!existsSync(inWorkspace('.stepwise/runs')), 'building made a run');
});

test('a grid is built into a folder for each variant, and what does not fit is told', async () => {
  await workbench.closeEditor();
  await workbench.openFile('what-fits.experiment.json');
  await lens('Build').first().click();
  const report = inWorkspace('.stepwise/data/what-fits/report.md');
  await until('the report of all variants', () => (existsSync(report) ? true : undefined), 60_000);
  await previewShows('What fits: 4 data sets');
  await workbench.screenshot('experiment-grid');
  assert.match(readFileSync(report, 'utf8'), /layout=step-by-step/);
  await workbench.closeEditor();
});

test('training an experiment with a grid asks which run is meant', async () => {
  const { page } = workbench;
  await workbench.openFile('what-fits.experiment.json');
  await lens('Train').first().click();
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'samplesPerTask=all,layout=input-only' }).waitFor();
  await rows.filter({ hasText: 'All 4 runs' }).waitFor();
  assert.equal(await rows.count(), 5);
  await workbench.screenshot('experiment-variant');
  await page.keyboard.press('Escape');
  assert.ok(!existsSync(inWorkspace('.stepwise/runs')), 'a run was started');
});

test('a new experiment begins with a preset', async () => {
  const { page } = workbench;
  await workbench.runCommand('Stepwise: New Experiment…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'SUP-NATINST' }).waitFor();
  await workbench.screenshot('experiment-presets');
  await workbench.pick('Sample efficiency', 'Sample efficiency downstream');
  const file = inWorkspace('experiments/sample-efficiency-downstream.experiment.json');
  const place = page.locator('.quick-input-widget input.input:visible');
  await until('the experiment', async () => {
    // The dialog goes its own way while it looks at folders, so it is told until it has understood.
    const suggested = await place.inputValue({ timeout: 1000 }).catch(() => '');
    if (suggested === file) await page.keyboard.press('Enter');
    return existsSync(file) ? true : undefined;
  });
  await page.locator('.tab.active', { hasText: 'sample-efficiency-downstream' }).waitFor();
  assert.match(readFileSync(file, 'utf8'), /"split": "downstream"/);
  await workbench.closeEditor();
});

test('layouts and paths are completed while the file is broken, and a path is a link', async () => {
  const { page } = workbench;
  await openExperiment(
    'draft.experiment.json',
    '{\n  "name": "Draft",\n  "layout": "",\n  "tasks": [""]\n  "model": "tiny",\n}\n',
  );
  await workbench.goTo(3, 14);
  await workbench.suggestion('tk-instruct-steps');
  await page.keyboard.press('ControlOrMeta+Space');
  await page.locator('.suggest-details', { hasText: 'The Alpaca format' }).waitFor();
  await workbench.screenshot('experiment-layouts');
  await page.keyboard.type('alp');
  await workbench.suggestion('alpaca');
  await page.keyboard.press('Enter');
  await workbench.goTo(4, 14);
  await workbench.suggestion('../tasks/*.instruct');
  await workbench.screenshot('experiment-paths');
  await page.keyboard.type('parcel');
  await workbench.suggestion('../tasks/task02_parcel_place.instruct');
  await page.keyboard.press('Enter');
  const line = page.locator('.editor-instance .view-line');
  await line.filter({ hasText: '"alpaca"' }).waitFor();
  await line.filter({ hasText: '"../tasks/task02_parcel_place.instruct"' }).waitFor();
  await page.locator('.editor-instance .detected-link', { hasText: 'parcel' }).first().waitFor();
  await workbench.hover('task02_parcel', '1 task, 24 instances');
  await workbench.screenshot('experiment-hover');
});

test('a damaged experiment has its finding at its place, before it is saved, and no lenses', async () => {
  const { page } = workbench;
  const rows = await workbench.problems();
  await rows.filter({ hasText: 'A "," must stand here' }).first().waitFor();
  await rows.filter({ hasText: '[Ln 5, Col 3]' }).first().waitFor();
  assert.equal(await lens('Build').count(), 0);
  await workbench.screenshot('experiment-damaged');
  await page.locator('.editor-instance .view-line', { hasText: '"tasks"' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(',');
  await rows.filter({ hasText: 'A key in double quotes must stand here' }).first().waitFor();
  await workbench.goTo(5, 18);
  await page.keyboard.press('Delete');
  await rows.filter({ hasText: 'must stand here' }).first().waitFor({ state: 'hidden' });
  await lens('Build').first().waitFor();
});
