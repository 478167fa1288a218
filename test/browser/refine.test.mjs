// Refine as a user sees it: with the recording of the sample workspace, and against an endpoint in all its moods.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chatServerModule } from '../servers/chatServerModule.mjs';
import { openWorkbench, until } from './workbench.mjs';

const { startChatServer, refusals } = await chatServerModule();
const name = 'task01_shop_message_topic.instruct';

/** Starts *Refine* on the file of the active editor, or of the view beside it; gives the view. */
async function refine(workbench) {
  await workbench.runCommand('Stepwise: Refine');
  return workbench.webview(`Refine ${name}`);
}

const button = (view, label) => view.getByRole('button', { name: label });

describe('with the recording of the sample workspace', () => {
  let workbench;
  let view;
  const inEditor = async (keys) => {
    await workbench.page.locator('.tab', { hasText: name }).first().click();
    await workbench.page.keyboard.press(keys);
  };
  const saved = () => readFileSync(path.join(workbench.folder, 'tasks', name), 'utf8');

  before(async () => {
    workbench = await openWorkbench();
    await workbench.resize({ width: 1600, height: 1000 });
    await workbench.openFile(name);
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
    await inEditor('ControlOrMeta+s');
    await until('the steps are written', () => (saved() === before ? undefined : true));
    const text = saved();
    assert.doesNotMatch(text, /in the dataset/);
    assert.match(text, /\nSteps:\n {2}1\. /);
    assert.equal(text.split('\nSteps:')[0], before.split('\nSteps:')[0]);
    await inEditor('ControlOrMeta+z');
    await inEditor('ControlOrMeta+s');
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
    await workbench.resize({ width: 1600, height: 1000 });
    await workbench.openFile(name);
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

  test('the key that is set goes to this address and into no file', async () => {
    server.mood({ kind: 'answers' });
    await button(view, 'Set Model Key').click();
    await workbench.answer('sk-test-12345');
    await view.getByText('5 of 5 stages').waitFor({ timeout: 60_000 });
    assert.equal(server.requests.at(-1).authorization, 'Bearer sk-test-12345');
    const files = readdirSync(workbench.folder, { recursive: true, withFileTypes: true });
    const holders = files
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .filter((file) => readFileSync(file, 'utf8').includes('sk-test-12345'));
    assert.deepEqual(holders, []);
  });

  test('a rate limit is waited for, as long as the endpoint says', async () => {
    server.mood({ kind: 'rateLimited', retryAfter: '3', times: 1 });
    await button(view, 'Retry').first().click();
    await view.getByText(/Going on in \d s/).waitFor();
    await view.getByText('5 of 5 stages').waitFor({ timeout: 60_000 });
  });

  test('Cancel ends the request in flight, and what arrived stays', async () => {
    server.mood({ kind: 'slow', milliseconds: 400 });
    const asked = server.requests.length;
    view = await refine(workbench);
    await view.getByText('Stage 1 of 5').waitFor();
    await until('the request', () => (server.requests.length > asked ? true : undefined));
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
      view = await refine(workbench);
      await view.getByText(message).first().waitFor();
    });

  test('an endpoint that is not there is named', async () => {
    await server.close();
    server = undefined;
    view = await refine(workbench);
    await view
      .getByText(/127\.0\.0\.1/)
      .first()
      .waitFor({ timeout: 60_000 });
    await button(view, 'Open Settings').waitFor({ timeout: 60_000 });
    assert.deepEqual(workbench.webviewErrors, []);
  });
});

test('without an endpoint, a key and a recording it says what to do', async () => {
  const workbench = await openWorkbench();
  try {
    rmSync(path.join(workbench.folder, '.stepwise/recordings'), { recursive: true });
    await workbench.openFile(name);
    await workbench.runCommand('Stepwise: Refine');
    await workbench.toast('No model is set up');
    await workbench.screenshot('refine-no-model');
  } finally {
    await workbench.close();
  }
});
