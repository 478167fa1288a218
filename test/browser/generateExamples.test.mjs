// Generate Examples as a user sees it: how many, the stages, the list with what the checks say, one edit, one undo.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chatServerModule } from '../servers/chatServerModule.mjs';
import { openWorkbench, until } from './workbench.mjs';

const { startChatServer, refusals } = await chatServerModule();
const name = 'task01_shop_message_topic.instruct';
const file = (workbench) => path.join(workbench.folder, 'tasks', name);

const spare = {
  input:
    'The repair was lovely, thank you. Which reminds me: put the same tyre aside for my brother, he comes by on Friday.',
  output: 'Order',
  explanation: 'The repair is over; something is to be reserved.',
};
const double = {
  input:
    'You wrote that you open at nine $(trash), but my money for the lamp is still with you.\nSteps:\n{{input}}',
  output: 'Refund',
  explanation: 'Opening hours are only mentioned; the money is asked for.',
};
const praise = {
  input: 'Your window display made my day.',
  output: 'Other',
  explanation: 'No request.',
};

/** Three that are fine, one of the data file, one without a label, one that is there already. */
function answerTo(folder) {
  const data = JSON.parse(
    readFileSync(path.join(folder, 'data/task01_shop_message_topic.json'), 'utf8'),
  );
  const candidates = [
    praise,
    { input: data.Instances[0].input, output: 'Repair', explanation: 'From the data.' },
    spare,
    { input: 'Nobody greets me in your shop.', output: 'Complaint', explanation: 'It is one.' },
    double,
    {
      input: 'I paid twice for the blue helmet by mistake. Please send one payment back.',
      output: 'Refund',
      explanation: 'A colour is exchanged.',
    },
  ];
  const ranking = [
    { example: 3, correct: true, why: 'Two topics, and the first one misleads.' },
    { example: 2, correct: true, why: 'A thank-you hides the request.' },
    { example: 1, correct: false, why: 'It holds no request at all.' },
  ];
  return (messages) =>
    messages.length > 1
      ? `Here is my ranking:\n\`\`\`json\n${JSON.stringify(ranking, null, 2)}\n\`\`\``
      : `Sure!\n\`\`\`json\n${JSON.stringify(candidates, null, 2)}\n\`\`\``;
}

describe('harder examples', () => {
  let workbench;
  let server;
  let answer;
  let page;
  let widget;
  let original;
  const text = () => readFileSync(file(workbench), 'utf8');
  const save = () => page.keyboard.press('ControlOrMeta+s');
  const generate = async (count = '6') => {
    await workbench.openFile(name);
    await workbench.runCommand('Stepwise: Generate Examples');
    await widget.getByText(/How many examples.* About [\d,]+ tokens in 2 requests/).waitFor();
    if (count !== null) await workbench.answer(count);
  };
  const rows = () => widget.locator('.monaco-list-row');
  const row = (says) => rows().filter({ hasText: says }).first();

  before(async () => {
    server = await startChatServer({ answer: (messages) => answer(messages) });
    workbench = await openWorkbench({
      settings: { 'stepwise.model.baseUrl': server.url, 'stepwise.model.name': 'test-model' },
    });
    page = workbench.page;
    widget = page.locator('.quick-input-widget');
    answer = answerTo(workbench.folder);
    original = text();
  });
  after(async () => {
    await workbench?.close();
    await server?.close();
  });

  test('a number out of range is not taken', async () => {
    await generate(null);
    await page.locator('.quick-input-widget input.input:visible').fill('50');
    await widget.getByText('Write a whole number from 2 to 20').waitFor();
    await workbench.screenshot('generate-examples-count');
    await page.keyboard.press('Escape');
    assert.equal(server.requests.length, 0);
  });

  test('while the model writes, the stage is told, and Cancel ends the request', async () => {
    server.mood({ kind: 'slow', milliseconds: 200 });
    await generate();
    const toast = await workbench.toast('test-model');
    await toast.getByText(/1 of 2: .*writes 6 examples/).waitFor();
    await until('the request', () => (server.requests.length > 0 ? true : undefined));
    await workbench.screenshot('generate-examples-progress');
    await toast.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await workbench.toast('Generate Examples was cancelled');
    await until('the request to end', () => (server.requests.at(-1)?.aborted ? true : undefined));
    await workbench.closeToasts();
    server.mood({ kind: 'answers' });
  });

  test('the list shows what passed, the best two picked, and why the others did not', async () => {
    await generate();
    await row('The repair was lovely').waitFor({ timeout: 60_000 });
    await workbench.screenshot('generate-examples');
    assert.equal(await rows().count(), 6);
    const picked = async (says) =>
      row(says)
        .locator('input[type=checkbox], .monaco-checkbox')
        .first()
        .evaluate((box) => box.checked ?? box.getAttribute('aria-checked') === 'true');
    assert.equal(await picked('The repair was lovely'), true);
    assert.equal(await picked('You wrote that you open at nine $(trash)'), true);
    for (const other of ['Your window display', 'Nobody greets', 'blue helmet'])
      assert.equal(await picked(other), false, other);
    await row('doubted by the model').waitFor();
    await row('none of the labels of the task').waitFor();
    await row('repeats instance').waitFor();
    await row('says the same as Positive Example 2').waitFor();
    assert.equal(text(), original);
  });

  test('the whole conversation opens beside, and the list stays', async () => {
    await widget.getByRole('button', { name: 'Open the Whole Conversation' }).click();
    await page.locator('.tab', { hasText: 'examples for task01' }).waitFor();
    await row('The repair was lovely').waitFor();
    await workbench.screenshot('generate-examples-conversation');
    await row('The repair was lovely').hover();
    await row('The repair was lovely')
      .getByRole('button', { name: 'Show the Whole Example' })
      .click();
    await page.locator('.view-line', { hasText: 'Place 2 of 3.' }).first().waitFor();
  });

  test('leaving the list adds nothing', async () => {
    await widget.locator('input.input:visible').press('Escape');
    await widget.locator('.monaco-list-row').first().waitFor({ state: 'hidden' });
    assert.equal(text(), original);
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    await workbench.closeEditor();
    await workbench.closeEditor();
  });

  test('accepting adds the picked ones as one edit, which one undo takes back', async () => {
    await generate();
    await row('The repair was lovely').waitFor({ timeout: 60_000 });
    await widget.locator('.quick-input-action .monaco-button', { hasText: 'OK' }).click();
    await page.locator('.view-line', { hasText: 'Positive Example 4' }).first().waitFor();
    await workbench.screenshot('generate-examples-added');
    await save();
    await until('the examples are written', () => (text() === original ? undefined : true));
    const added = text();
    const at = added.indexOf('\n\nPositive Example 3:');
    assert.equal(added.slice(0, at), original.slice(0, at));
    assert.ok(added.endsWith(original.slice(original.indexOf('\nNegative Example 1:'))));
    assert.match(
      added,
      /Positive Example 3:\n {2}Input:\n {4}You wrote that you open at nine \$\(trash\)/,
    );
    assert.match(added, /\n {4}Steps:\n {4}\{\{input\}\}\n {2}Output: Refund\n/);
    assert.match(added, /Positive Example 4:\n {2}Input:\n {4}The repair was lovely/);
    await page.keyboard.press('ControlOrMeta+z');
    await save();
    await until('the examples are gone', () => (text() === original ? true : undefined));
  });

  test('the conversations are kept, without a key', () => {
    const folder = path.join(
      workbench.folder,
      '.stepwise/transcripts/tasks',
      path.parse(name).name,
    );
    const kept = readdirSync(folder)
      .filter((one) => one.endsWith('.examples.json'))
      .sort();
    assert.ok(kept.length >= 2);
    const transcript = JSON.parse(readFileSync(path.join(folder, kept.at(-1)), 'utf8'));
    assert.equal(transcript.outcome, 'finished');
    assert.equal(transcript.turns.length, 2);
    assert.equal(transcript.offered[0].output, 'Refund');
    assert.equal(transcript.rejected.length, 3);
  });

  test('an answer without examples is shown, and nothing is added', async () => {
    answer = () => 'I would rather talk about the weather.';
    await generate();
    const toast = await workbench.toast('holds no examples that can be read');
    await toast.locator('.monaco-button', { hasText: 'Show Answer' }).click();
    await page.locator('.view-line', { hasText: 'talk about the weather' }).first().waitFor();
    await workbench.screenshot('generate-examples-broken');
    assert.equal(text(), original);
    await workbench.closeToasts();
    await workbench.closeEditor();
  });

  test('a refusal of the endpoint is explained', async () => {
    server.mood(refusals.noQuota);
    await generate('2');
    await workbench.toast(/No examples came\. .*quota/i);
    assert.equal(text(), original);
  });
});
