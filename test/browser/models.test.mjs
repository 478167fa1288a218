// Which model answers, as a user sees and chooses it; and where texts and keys never go.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chatServerModule } from '../servers/chatServerModule.mjs';
import { openWorkbench, setInWorkspace, until } from './workbench.mjs';

const { startChatServer, refusals } = await chatServerModule();
const name = 'task01_shop_message_topic.instruct';

/** The item of the status bar that names the model. */
const statusOf = ({ page }) => page.locator('.statusbar-item[id$="stepwise.model"]');

const showsStatus = (workbench, text) =>
  statusOf(workbench).filter({ hasText: text }).first().waitFor();

describe('choosing a model', () => {
  let workbench;
  let server;

  before(async () => {
    server = await startChatServer();
    workbench = await openWorkbench({
      settings: {
        'stepwise.model.profiles': {
          'at home': {
            baseUrl: server.url,
            model: 'test-model',
            api: 'responses',
            priceInput: 1000,
            priceOutput: 1000,
          },
          'in the cloud': { model: 'gpt-4.1', temperature: 0 },
          broken: { baseUrl: server.url, model: 'test-model', api: 'soap' },
        },
      },
    });
    await workbench.openFile(name);
  });
  after(async () => {
    await workbench?.close();
    await server?.close();
  });

  test('the status bar names what answers, beside instructions only', async () => {
    await showsStatus(workbench, 'recording');
    await workbench.openFile('README.md');
    await statusOf(workbench).waitFor({ state: 'hidden' });
    await workbench.openFile(name);
    await showsStatus(workbench, 'recording');
  });

  test('a profile is chosen from a list that says which is active', async () => {
    await workbench.runCommand('Stepwise: Choose Model…');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'at home' }).waitFor();
    const active = await rows.filter({ hasText: 'active' }).innerText();
    assert.match(active, /Settings[^]*recording until a key is set/);
    await workbench.screenshot('models-choose');
    await workbench.pick('at home');
    await showsStatus(workbench, 'at home');
  });

  test('a test says that it works, which model answered and how long it took', async () => {
    await workbench.runCommand('Stepwise: Test Model Key');
    const toast = await workbench.toast('It works');
    const works = /in \d\.\d s from test-model at http:\/\/127\.0\.0\.1:\d+\/v1/;
    assert.match(await toast.innerText(), works);
    assert.equal(server.requests.at(-1).path, '/v1/responses');
    await showsStatus(workbench, 'at home · $0.02');
    await statusOf(workbench).hover();
    await workbench.page.locator('.monaco-hover', { hasText: '1 request' }).first().waitFor();
    await workbench.screenshot('models-status');
    await workbench.closeToasts();
  });

  test('a click on the item offers all that can be done', async () => {
    await statusOf(workbench).click();
    await workbench.page.locator('.quick-input-title', { hasText: 'Model: at home' }).waitFor();
    await workbench.screenshot('models-menu');
    await workbench.pick('Set Model Key…');
    await workbench.answer('sk-test-12345');
    await workbench.toast(`The key for ${new URL(server.url).origin} is set.`);
    await workbench.closeToasts();
  });

  test('a key that is not accepted is said, with a way out', async () => {
    server.mood({ ...refusals.wrongKey, times: 1 });
    await workbench.runCommand('Stepwise: Test Model Key');
    const toast = await workbench.toast('does not accept the key');
    assert.equal(server.requests.at(-1).authorization, 'Bearer sk-test-12345');
    await toast.locator('.monaco-button', { hasText: 'Choose Model…' }).waitFor();
    await workbench.closeToasts();
  });

  test('a key that is removed is sent no more', async () => {
    await workbench.runCommand('Stepwise: Remove Model Key');
    await workbench.toast('is removed');
    await workbench.closeToasts();
    await workbench.runCommand('Stepwise: Test Model Key');
    await workbench.toast('It works');
    assert.equal(server.requests.at(-1).authorization, null);
    await workbench.closeToasts();
  });

  test('a broken profile is named, and asks nobody', async () => {
    const asked = server.requests.length;
    await workbench.runCommand('Stepwise: Choose Model…');
    await workbench.pick('broken');
    await showsStatus(workbench, 'broken');
    await workbench.runCommand('Stepwise: Test Model Key');
    await workbench.toast('The model profile "broken" cannot be used. "api" must be');
    assert.equal(server.requests.length, asked);
    await workbench.screenshot('models-broken-profile');
    await workbench.closeToasts();
  });

  test('the recording can be chosen', async () => {
    await workbench.runCommand('Stepwise: Choose Model…');
    await workbench.pick('Recording of the workspace');
    await showsStatus(workbench, 'recording');
    await workbench.runCommand('Stepwise: Test Model Key');
    await workbench.toast('No model is asked: the recording');
  });
});

test('a key stays with the address that it was set for', async () => {
  const own = await startChatServer();
  const other = await startChatServer();
  const workbench = await openWorkbench({ settings: { 'stepwise.model.baseUrl': own.url } });
  const tested = async (server) => {
    const asked = server.requests.length;
    await workbench.runCommand('Stepwise: Test Model Key');
    await until('a request', () => (server.requests.length > asked ? true : undefined));
    await workbench.toast('It works');
    await workbench.closeToasts();
    return server.requests.at(-1).authorization;
  };
  try {
    await workbench.openFile(name);
    await workbench.runCommand('Stepwise: Set Model Key…');
    await workbench.answer('sk-test-12345');
    await workbench.toast('is set');
    assert.equal(await tested(own), 'Bearer sk-test-12345');

    setInWorkspace(workbench.folder, {
      'stepwise.model.baseUrl': other.url,
      'stepwise.model.name': 'other-model',
    });
    await showsStatus(workbench, 'other-model');
    assert.equal(await tested(other), null);

    setInWorkspace(workbench.folder, {
      'stepwise.model.profile': 'theirs',
      'stepwise.model.profiles': { theirs: { baseUrl: other.url, model: 'other-model' } },
    });
    await showsStatus(workbench, 'theirs');
    assert.equal(await tested(other), null);
    assert.ok(other.requests.every(({ authorization }) => authorization === null));
  } finally {
    await workbench.close();
    await Promise.all([own.close(), other.close()]);
  }
});
