// Predictions of a chat model as a user makes them: which instances, what it will take, the run, cancelling and going on.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chatServerModule } from '../servers/chatServerModule.mjs';
import { openWorkbench, until } from './workbench.mjs';

const { startChatServer } = await chatServerModule();
const command = 'Stepwise: Predict with Chat Model…';

describe('against an endpoint', () => {
  let server;
  let workbench;
  before(async () => {
    server = await startChatServer({ answer: () => 'A short answer' });
    workbench = await openWorkbench({
      settings: {
        'stepwise.model.baseUrl': server.url,
        'stepwise.model.name': 'test-model',
        'stepwise.model.price.input': 1,
        'stepwise.model.price.output': 1,
        'stepwise.model.concurrency': 2,
        'files.autoSave': 'off',
      },
    });
    await workbench.runCommand('Stepwise: Show Results');
    await workbench.webview('Results');
  });
  after(async () => {
    await workbench?.close();
    await server?.close();
  });

  const row = (text) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const dialog = () => workbench.page.locator('.monaco-dialog-box');
  const runFolders = () => {
    const runs = path.join(workbench.folder, '.stepwise/runs');
    return existsSync(runs) ? readdirSync(runs).filter((name) => name !== '.locks') : [];
  };
  const lines = (id, name) =>
    readFileSync(path.join(workbench.folder, '.stepwise/runs', id, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  test('the estimate comes first, and nothing is left of what is not wanted', async () => {
    await workbench.openFile('task01_shop_message_topic.instruct');
    await workbench.runCommand(command);
    await row('All instructions of the workspace').waitFor();
    await workbench.screenshot('predict-which');
    await row('The open instruction').click();
    await row('tk-instruct').waitFor();
    await row('chat').click();
    await row(/The first 10(?!0)/).click();
    await dialog().getByText('Predict 10 instances with "test-model"?').waitFor();
    const told = await dialog().innerText();
    assert.match(told, /10 instances of 1 task: 10 requests to test-model at http/);
    assert.match(told, /(?:about|less than) \$0\.0\d, less than a minute/);
    await workbench.screenshot('predict-estimate');
    await dialog().locator('.monaco-button', { hasText: 'Cancel' }).click();
    await until('no run', () => (runFolders().length === 0 ? true : undefined));
    assert.equal(server.requests.length, 0);
  });

  test('what is typed and not saved yet is in the prompts', async () => {
    await workbench.openFile('task01_shop_message_topic.instruct');
    await workbench.goTo(8, 3); // the definition
    await workbench.page.keyboard.type('In short: ');
    await workbench.runCommand(command);
    await row('The open instruction').click();
    await row('chat').click();
    await row(/The first 10(?!0)/).click();
    await dialog().getByText('Predict 10 instances with "test-model"?').waitFor();
    const [id] = runFolders();
    for (const { prompt } of lines(id, 'predict.jsonl'))
      assert.match(prompt, /In short: You are given a message/);
    await dialog().locator('.monaco-button', { hasText: 'Cancel' }).click();
    await until('no run', () => (runFolders().length === 0 ? true : undefined));
  });

  test('cancelled in the middle, the run is in the Results view', async () => {
    server.mood({ kind: 'thinks', milliseconds: 400 });
    await workbench.runCommand(command);
    await row('All instructions of the workspace').click();
    await row('chat').click();
    await row(/The first 10(?!0)/).click();
    await dialog().locator('.monaco-button', { hasText: 'Predict' }).click();
    const view = await workbench.webview('Results');
    await view.getByText('test-model (chat)').first().waitFor();
    await until('some answers', () => server.requests[5]);
    server.mood({ kind: 'silent' }); // so that it is under way for as long as this test looks
    await workbench.screenshot('predict-running');
    const toast = await workbench.toast('Predicting');
    await toast.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await workbench.toast('goes on with it');
    await workbench.closeToasts();
    const [id] = runFolders();
    const predicted = lines(id, 'predictions.jsonl').length;
    assert.ok(predicted > 0 && predicted < lines(id, 'predict.jsonl').length);
  });

  test('it goes on where it was, and asks nothing twice', async () => {
    server.mood({ kind: 'answers' });
    const [id] = runFolders();
    const before = new Set(lines(id, 'predictions.jsonl').map((line) => line.id));
    const asked = server.requests.length;
    await workbench.runCommand(command);
    await row('Go on with "test-model (chat)"').waitFor();
    await workbench.screenshot('predict-go-on');
    await row('Go on with "test-model (chat)"').click();
    await dialog().getByText(`${before.size} predictions of this run stay.`).waitFor();
    await dialog().locator('.monaco-button', { hasText: 'Go On' }).click();
    const toast = await workbench.toast('instances predicted. ROUGE-L');
    assert.match(await toast.innerText(), /Spent: \$0\.00\d\d\./);
    await toast.locator('.monaco-button', { hasText: 'Show Results' }).click();
    const all = lines(id, 'predictions.jsonl').map((line) => line.id);
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, lines(id, 'predict.jsonl').length);
    assert.equal(server.requests.length - asked, all.length - before.size);
    assert.deepEqual(runFolders(), [id]);
    const view = await workbench.webview('Results');
    await view.getByText('test-model (chat)').first().waitFor();
    await workbench.screenshot('predict-finished');
    assert.deepEqual(workbench.webviewErrors, []);
  });
});
