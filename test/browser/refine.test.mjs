// Refine as a user sees it: with the recording of the sample workspace, and against an endpoint in all its moods.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chatServerModule } from '../servers/chatServerModule.mjs';
import { openWorkbench, until } from './workbench.mjs';

const { startChatServer, refusals } = await chatServerModule();
const name = 'task01_shop_message_topic.instruct';

/** Opens the file and starts *Refine*; gives the view. */
async function refine(workbench, file = name) {
  await workbench.openFile(file);
  await workbench.runCommand('Stepwise: Refine');
  return workbench.webview(`Refine ${file}`);
}

const button = (view, label) => view.getByRole('button', { name: label });

describe('with the recording of the sample workspace', () => {
  let workbench;
  let view;
  const saved = () => readFileSync(path.join(workbench.folder, 'tasks', name), 'utf8');

  before(async () => {
    workbench = await openWorkbench();
    await workbench.page.setViewportSize({ width: 1600, height: 1000 });
    view = await refine(workbench);
  });
  after(() => workbench?.close());

  test('it says that no model is called, and goes through the stages', async () => {
    await view.getByText('Recording: no model is called').waitFor();
    await view.getByText('5 of 5 stages').waitFor({ timeout: 60_000 });
    await workbench.screenshot('refine');
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('the result is applied as one edit, which one undo takes back', async () => {
    const before = saved();
    await button(view, 'Apply').first().click();
    await view
      .getByText(/Applied/)
      .first()
      .waitFor();
    await workbench.openFile(name);
    await workbench.runCommand('File: Save');
    await until('the steps are written', () => (saved() === before ? undefined : true));
    const text = saved();
    assert.doesNotMatch(text, /in the dataset/);
    assert.match(text, /\nSteps:\n {2}1\. /);
    assert.equal(text.split('\nSteps:')[0], before.split('\nSteps:')[0]);
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await workbench.runCommand('File: Save');
    await until('the steps are back', () => (saved() === before ? true : undefined));
  });

  test('the transcript is kept in the workspace, without a key', () => {
    const folder = path.join(workbench.folder, '.stepwise/transcripts', path.parse(name).name);
    const [file] = readdirSync(folder);
    const transcript = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    assert.equal(transcript.outcome, 'finished');
    assert.ok(transcript.turns.length >= 3);
  });
});

describe('against an endpoint', () => {
  let workbench;
  let server;
  let view;

  before(async () => {
    server = await startChatServer();
    workbench = await openWorkbench({
      settings: { 'stepwise.model.baseUrl': server.url, 'stepwise.model.name': 'test-model' },
    });
    await workbench.page.setViewportSize({ width: 1600, height: 1000 });
  });
  after(async () => {
    await workbench?.close();
    await server?.close();
  });

  test('a wrong key ends in a message and a way out', async () => {
    server.mood(refusals.wrongKey);
    view = await refine(workbench);
    await view.getByText(/test-model at http/).waitFor();
    await button(view, 'Set Model Key').waitFor();
    await workbench.screenshot('refine-wrong-key');
  });

  test('a rate limit is waited for, as long as the endpoint says', async () => {
    server.mood({ kind: 'rateLimited', retryAfter: '3', times: 1 });
    await button(view, 'Retry').first().click();
    await view.getByText(/Going on in \d s/).waitFor();
    await view.getByText('5 of 5 stages').waitFor({ timeout: 60_000 });
  });

  test('Cancel ends the request in flight, and what arrived stays', async () => {
    server.mood({ kind: 'slow', milliseconds: 400 });
    await workbench.openFile(name);
    await workbench.runCommand('Stepwise: Refine');
    await view.getByText('Stage 1 of 5').waitFor();
    const asked = server.requests.length;
    await until('the request', () => (server.requests.length >= asked ? true : undefined));
    await button(view, 'Cancel').first().click();
    await view
      .getByText(/[Cc]ancelled/)
      .first()
      .waitFor();
    await until('the request to end', () => (server.requests.at(-1)?.aborted ? true : undefined));
  });

  for (const [what, mood, message] of [
    ['a dropped connection', { kind: 'drops', pieces: 2 }, /connection/i],
    ['a page instead of an API', { kind: 'html', status: 200 }, /endpoint|API/i],
    ['an empty quota', refusals.noQuota, /quota/i],
  ])
    test(`${what} is explained`, async () => {
      server.mood(mood);
      await workbench.openFile(name);
      await workbench.runCommand('Stepwise: Refine');
      await view.getByRole('alert').filter({ hasText: message }).first().waitFor();
    });

  test('an endpoint that is not there is named', async () => {
    await server.close();
    await workbench.openFile(name);
    await workbench.runCommand('Stepwise: Refine');
    await view
      .getByText(/127\.0\.0\.1/)
      .first()
      .waitFor({ timeout: 60_000 });
    await button(view, 'Open Settings').waitFor({ timeout: 60_000 });
    assert.deepEqual(workbench.webviewErrors, []);
  });
});

test('without an endpoint, a key and a recording it says what to do', async () => {
  const workbench = await openWorkbench({ settings: { 'stepwise.model.recording': '' } });
  try {
    writeSettings(workbench.folder);
    await workbench.openFile(name);
    await workbench.runCommand('Stepwise: Refine');
    await workbench.toast('No model is set up');
  } finally {
    await workbench.close();
  }
});

/** The sample's own setting names its recording. */
function writeSettings(folder) {
  const file = path.join(folder, '.vscode/settings.json');
  writeFileSync(file, '{ "stepwise.model.recording": "" }');
}
