// Writing a task from an empty file with completion, as a user does it: names of fields are taken, prose is typed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

describe('writing a task', () => {
  let workbench;
  let file;

  before(async () => {
    workbench = await openWorkbench();
    file = path.join(workbench.folder, 'task901_again.instruct');
    writeFileSync(file, '');
    writeFileSync(
      path.join(workbench.folder, 'task902_steps.instruct'),
      'Task: task902_steps\nDefinition:\n  You are given a review. Answer Yes if the writer would buy again, No otherwise.\nSteps:\n  1. Read the review.\n',
    );
    await workbench.openFile('task901_again.instruct');
  });
  after(() => workbench?.close());

  const suggestions = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');

  /** Opens the suggestions and takes the one whose name begins so. */
  const take = async (name) => (await workbench.suggestion(name)).click();

  const type = (text) => workbench.page.keyboard.type(text, { delay: 5 });
  const press = (key) => workbench.page.keyboard.press(key);
  const line = async (pattern) =>
    (await workbench.page.locator('.editor-instance .view-line', { hasText: pattern }).count()) > 0
      ? true
      : undefined;
  const saved = async () => {
    await workbench.runCommand('File: Save');
    return readFileSync(file, 'utf8');
  };

  test('an empty file offers a whole instruction', async () => {
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await press('Control+Space');
    await suggestions().first().waitFor();
    await workbench.screenshot('authoring-empty');
    await press('Escape');
  });

  test('the whole instruction is filled in from place to place', async () => {
    await take('Task with steps and examples');
    await until('the fields', async () =>
      (await saved()).includes('Definition:') ? true : undefined,
    );
    await workbench.screenshot('authoring-snippet');
    const text = readFileSync(file, 'utf8');
    for (const field of ['Task:', 'Category:', 'Definition:', 'Steps:', 'Positive Example 1:'])
      assert.ok(text.includes(field), `${field} in ${text}`);
  });

  test('Enter behind a step begins the next one, labels are offered', async () => {
    file = path.join(workbench.folder, 'task902_steps.instruct');
    await workbench.openFile('task902_steps.instruct');
    await workbench.goTo(5, 22);
    await press('Enter');
    await until('the next number', () => line(/^\s*2\.\s*$/));
    await type('If the writer would buy again, answer ');
    await take('Yes');
    await type('.');
    await press('Enter');
    await until('the next number', () => line(/^\s*3\.\s*$/));
    await type('Otherwise answer No.');
    await press('Escape');
    await workbench.screenshot('authoring-steps');
    const steps =
      '  1. Read the review.\n  2. If the writer would buy again, answer Yes.\n  3. Otherwise answer No.\n';
    let text;
    await until('the steps are saved', async () => {
      text = await saved();
      return text.includes(steps) ? true : undefined;
    }).catch((error) => assert.fail(`${error.message}\n${text}`));
  });

  test('a step moves with Alt+Up, and the list is numbered anew', async () => {
    await workbench.goTo(7, 8);
    await press('Alt+ArrowUp');
    await until('the moved step', async () =>
      /2\. Otherwise answer No\.\n {2}3\. If the writer/.test(await saved()) ? true : undefined,
    );
  });
});
