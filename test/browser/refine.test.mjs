// Refine as a user sees it: with the recording of the sample workspace, and against an endpoint in all its moods.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    // While VS Code writes the file, it is empty for a moment.
    const text = await until('the steps are written', () => {
      const now = saved();
      return now === before || now === '' ? undefined : now;
    });
    assert.doesNotMatch(text, /in the dataset/);
    assert.match(text, /\nSteps:\n {2}1\. /);
    assert.equal(text.split('\nSteps:')[0], before.split('\nSteps:')[0]);
    await inEditor('ControlOrMeta+z');
    await inEditor('ControlOrMeta+s');
    await until('the steps are back', () => (saved() === before ? true : undefined));
    await view.getByText(/are ready to be applied/).waitFor();
  });

  test('the transcript is kept in the workspace, without a key', () => {
    const folder = path.join(
      workbench.folder,
      '.stepwise/transcripts/tasks',
      path.parse(name).name,
    );
    const [file] = readdirSync(folder);
    const transcript = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    assert.equal(transcript.outcome, 'finished');
    assert.ok(transcript.turns.length >= 3);
  });

  test('without an endpoint, a key and a recording it says what to do', async () => {
    rmSync(path.join(workbench.folder, '.stepwise/recordings'), { recursive: true });
    await workbench.openFile(name);
    await workbench.runCommand('Stepwise: Refine');
    await workbench.toast('No model is set up');
    await workbench.screenshot('refine-no-model');
  });
});

describe('against an endpoint', () => {
  let workbench;
  let server;
  let view;
  const file = () => path.join(workbench.folder, 'tasks', name);
  const read = () => readFileSync(file(), 'utf8');
  const lastAsked = () => server.requests.at(-1).body.messages.at(-1).content;
  const tab = (title) => view.getByRole('tab', { name: title });
  const finished = () => view.getByText('5 of 5 stages').waitFor({ timeout: 60_000 });

  before(async () => {
    server = await startChatServer();
    workbench = await openWorkbench({
      settings: {
        'stepwise.model.baseUrl': server.url,
        'stepwise.model.name': 'test-model',
        'stepwise.model.price.input': 2,
        'stepwise.model.price.output': 8,
      },
    });
    await workbench.resize({ width: 1700, height: 1000 });
    await workbench.openFile(name);
    view = await refine(workbench);
    await finished();
  });
  after(async () => {
    await workbench?.close();
    await server?.close();
  });

  describe('its user leads the conversation', () => {
    test('it shows what a stage cost and how far it moved the steps', async () => {
      await tab(/Draft/).click();
      await view.getByText(/ out · \$0\.\d{4} · .*findings \d+ → \d+ · length × \d/).waitFor();
    });

    test('own words are a turn of it, and the stages that are left wait', async () => {
      await tab(/Single example/).click();
      await view.getByLabel('Ask for a change in your own words').fill('Shorter, please.');
      await button(view, 'Ask').last().click();
      await tab(/In your words/).waitFor();
      await button(view, 'Continue').waitFor();
      assert.equal(lastAsked(), 'Shorter, please.');
      assert.equal(server.requests.at(-1).body.messages.length, 5);
      await workbench.screenshot('refine-own-words');
    });

    test('branches are kept: the stages asked before come back', async () => {
      await button(view, 'Branch before this one').click();
      await finished();
      await tab(/Learn from examples/).click();
      await view.getByText('1 of 2', { exact: true }).waitFor();
      await workbench.screenshot('refine-branch');
    });

    test('a prompt is edited and asked, beside the answer to the old one', async () => {
      await tab(/Final/).click();
      await button(view, 'Edit Prompt').click();
      await view.getByLabel(/What “Final” asks/).fill('Give me the final steps, in capitals.');
      await button(view, 'Ask with This Prompt').click();
      await view.getByText('Final, with your prompt').waitFor();
      assert.equal(lastAsked(), 'Give me the final steps, in capitals.');
    });

    test('steps are changed by hand and by key, and applied as they stand', async () => {
      const first = view.locator('[data-number="1"]');
      const text = (await first.locator('.step-text').textContent()).replace(/^.*: /, '');
      await first.focus();
      await workbench.page.keyboard.press('Alt+ArrowDown');
      await view.locator('[data-number="2"]', { hasText: text }).waitFor();
      await view.locator('[data-number="1"]').focus();
      await workbench.page.keyboard.press('Enter');
      await view.locator('textarea:focus').fill('Read the message that is given.');
      await workbench.page.keyboard.press('Enter');
      await view.getByText('By hand').first().waitFor();
      await view.locator('[data-number="2"]').hover();
      await workbench.screenshot('refine-by-hand');
      await button(view, 'Apply').first().click();
      await view.getByText(/Applied, undo with/).waitFor();
      await workbench.openFile(name);
      await workbench.runCommand('File: Save');
      await until('the steps are in the file', () =>
        read().includes('\n  1. Read the message that is given.\n') ? true : undefined,
      );
      assert.match(read(), new RegExp(`\n {2}2\\. ${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}\n`));
    });

    test('it comes back after the window is loaded again', async () => {
      await workbench.reload();
      view = await workbench.webview(`Refine ${name}`);
      await finished();
      await tab(/Final/).click();
      await view
        .locator('[data-number="1"]', { hasText: 'Read the message that is given.' })
        .waitFor();
    });

    test('the history shows an earlier conversation again, and lays two side by side', async () => {
      const { page } = workbench;
      const asked = server.requests.length;
      await button(view, 'Start Over').click();
      await until('the new conversation', () =>
        server.requests.length > asked ? true : undefined,
      );
      await finished();
      await button(view, 'History…').click();
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await until('two conversations', async () => ((await rows.count()) === 2 ? true : undefined));
      await workbench.screenshot('refine-history');
      await rows.nth(1).hover();
      await rows.nth(1).locator('.action-label[class*="codicon-diff"]').click();
      await page.locator('.monaco-diff-editor').first().waitFor();
      await page.locator('.tab.active', { hasText: '↔' }).waitFor();
      await until('both conversations', async () =>
        (await page.getByText(/^Model:.test-model/).count()) === 2 ? true : undefined,
      );
      await workbench.screenshot('refine-side-by-side');
      await workbench.closeEditor();
      await workbench.openFile(name);
      await workbench.runCommand('Stepwise: Refinement History…');
      await rows.nth(1).click();
      await view
        .locator('[data-number="1"]', { hasText: 'Read the message that is given.' })
        .waitFor();
    });

    test('a stage is asked in the words of the workspace', async () => {
      await workbench.runCommand('Stepwise: Customize Refine Prompt…');
      await workbench.pick('Draft');
      const own = path.join(workbench.folder, '.stepwise/stages/draft.instruct');
      await workbench.page.locator('.tab.active[data-resource-name="draft.instruct"]').waitFor();
      assert.match(readFileSync(own, 'utf8'), /^Template:/m);
      writeFileSync(own, 'Template:\n  Write three steps for {{category}}.\n');
      await workbench.openFile(name);
      const asked = server.requests.length;
      view = await refine(workbench);
      const isAsked = (words) =>
        until(words, () =>
          server.requests
            .slice(asked)
            .find(({ body }) => body.messages[0].content.startsWith(words)),
        );
      await isAsked('Write three steps for Text');
      await finished();
      writeFileSync(own, 'Template:\n  Write four steps for {{category}}.\n');
      await button(view, 'Start Over').first().click();
      await isAsked('Write four steps for Text');
      await finished();
    });

    test('a quick fix runs the stage that repairs the finding, on the steps of the file', async () => {
      const { page } = workbench;
      writeFileSync(
        file(),
        read().replace('Read the message that is given.', 'Read every message in the dataset.'),
      );
      await workbench.openFile(name);
      const found = page.locator(
        '.editor-instance .squiggly-error, .editor-instance .squiggly-warning',
      );
      await found.first().waitFor();
      const line =
        read()
          .split('\n')
          .findIndex((text) => text.includes('in the dataset')) + 1;
      await workbench.goTo(line, 20);
      const asked = server.requests.length;
      const row = page.locator('.action-widget .monaco-list-row', {
        hasText: 'Refine: make the steps work on a single input',
      });
      await until('the quick fix', async () => {
        await page.keyboard.press('ControlOrMeta+.');
        return row.waitFor({ timeout: 3000 }).then(
          () => true,
          () => undefined,
        );
      });
      await row.click();
      const request = await until('a question', () => server.requests[asked] ?? undefined);
      assert.match(request.body.messages[0].content, /1\. Read every message in the dataset\./);
      await view.getByText('1 of 1 stages').waitFor();
      assert.equal(server.requests.length, asked + 1);
    });

    test('steps are generated for an instruction without any', async () => {
      const empty = path.join(workbench.folder, 'tasks/task99_new.instruct');
      writeFileSync(
        empty,
        'Task: task99_new\nCategory: Naming\nDefinition:\n  Give the thing a name.\n',
      );
      await workbench.openFile('task99_new.instruct');
      const asked = server.requests.length;
      await workbench.page
        .locator('.codelens-decoration', { hasText: 'Generate Steps' })
        .first()
        .click();
      view = await workbench.webview('Refine task99_new.instruct');
      await button(view, 'Continue').waitFor();
      assert.equal(server.requests.length, asked + 1);
      await button(view, 'Apply').first().click();
      await view.getByText(/Applied, undo with/).waitFor();
      await workbench.screenshot('refine-generated');
      await button(view, 'Continue').click();
      await view.getByText(/\d of 5 stages/).waitFor();
      await until('the other stages', () =>
        server.requests.length > asked + 1 ? true : undefined,
      );
    });
  });

  describe('its key and its failures', () => {
    test('a wrong key ends in a message and a way out', async () => {
      server.mood(refusals.wrongKey);
      await workbench.openFile(name);
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
      await button(view, 'Start Over').first().click();
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

    // The words of the other failures are tests of the chat model, which needs no VS Code.
    for (const [what, mood, message] of [
      ['a dropped connection', { kind: 'drops', pieces: 2 }, /connection/i],
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
});
