// The language as a user sees it: colours, findings, their hover and their fix.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

const instruction = `# A comment
Task: task900_gladness
Category: Sentiment Analysis

Definition:
  Say whether the text is glad. Answer Yes or No.

Steps:
  1. Read the text.
  3. Answer Yes or No.

Positive Example 1:
  Input: What a day this was!
  Output: Yes
`;

describe('an instruction in the editor', () => {
  let workbench;
  let file;

  before(async () => {
    workbench = await openWorkbench();
    file = path.join(workbench.folder, 'gladness.instruct');
    writeFileSync(file, instruction);
    await workbench.openFile('gladness.instruct');
  });
  after(() => workbench?.close());

  test('fields, values, steps and comments differ in colour', async () => {
    const { page } = workbench;
    const colours = new Set();
    for (const text of ['Category', 'Sentiment Analysis', 'Read the text.', '# A comment']) {
      const words = text.replaceAll(' ', '\\s'); // the editor shows no-break spaces
      const token = page.locator('.view-line span span', { hasText: new RegExp(`${words}$`) });
      colours.add(await token.first().evaluate((span) => getComputedStyle(span).color));
    }
    assert.equal(colours.size, 4);
  });

  test('a number out of order is a finding that explains itself', async () => {
    const findings = await workbench.problems();
    await findings.filter({ hasText: 'step-numbering' }).waitFor();
    await workbench.hover('3. Answer', 'step-numbering');
    await workbench.screenshot('finding');
  });

  test('its quick fix numbers the steps', async () => {
    const { page, goTo, runCommand } = workbench;
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Number the steps' });
    await until('the menu of quick fixes', async () => {
      await page.keyboard.press('Escape');
      await goTo(10, 4);
      await page.keyboard.press('ControlOrMeta+.');
      const shown = fix.waitFor({ timeout: 4000 });
      return shown.then(
        () => true,
        () => undefined,
      );
    });
    await fix.click();
    await page.locator('.view-line', { hasText: /^\s*2\.\sAnswer/ }).waitFor();
    await runCommand('File: Save');
    await until('the file is saved', () =>
      readFileSync(file, 'utf8').includes('  2. Answer Yes or No.') ? true : undefined,
    );
  });
});
