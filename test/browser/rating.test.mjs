// Human rating as a user does it: studies, the page of a rater, agreement, what raters disagree about.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkbench, until } from './workbench.mjs';

describe('rating', () => {
  let workbench;
  let view;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
  });
  after(() => workbench?.close());

  const press = async (...keys) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const where = (words) => view.locator('.where', { hasText: words }).waitFor();
  const saved = () => view.getByText('Saved', { exact: true }).waitFor();
  /** Waits for a question of the given words, and answers it. */
  const answer = async (words, text) => {
    const { page } = workbench;
    const question = page.locator('.quick-input-widget:visible', { hasText: words });
    await question.waitFor();
    if (text === undefined) await question.locator('input.input').press('Enter');
    else await workbench.answer(text);
  };
  /** Takes what is marked in a list of the given words. */
  const takeMarked = async (words) => {
    const widget = workbench.page.locator('.quick-input-widget:visible');
    await widget.locator(`input.input[placeholder*=${JSON.stringify(words)}]`).waitFor();
    await widget.locator('.monaco-button', { hasText: 'OK' }).click();
  };
  const folderOf = (study) => path.join(workbench.folder, '.stepwise/ratings', study);
  const ratingsOf = (study, rater) =>
    readFileSync(path.join(folderOf(study), `${rater}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('a study of the instructions is made, and its page opens', async () => {
    await workbench.runCommand('Stepwise: Rate Instructions…');
    await takeMarked('Which instructions? 1 without definition or steps cannot be rated.');
    await answer('Your name', 'ann');
    await answer('Who else rates?', 'cem');
    await answer('do all 2 rate?');
    await answer('Name of the study', 'spring');
    view = await workbench.webview('spring');
    await where('1 of 3, 3 open');
    await workbench.screenshot('rate-instructions');
  });

  test('it is rated by keyboard, answer by answer on the disk', async () => {
    await press('1', '2');
    await where('2 of 3, 2 open');
    await saved();
    const [first, second] = ratingsOf('spring', 'ann');
    assert.deepEqual(first.answers, { correct: 'yes' });
    assert.deepEqual(second.answers, { correct: 'yes', complete: 'no' });
    await press('m', '1', 'ArrowRight', '2', 'Escape', 'n');
    await workbench.page.keyboard.type('Clear steps.');
    await press('Escape', '1');
    await saved();
    const last = ratingsOf('spring', 'ann').at(-1);
    assert.deepEqual([last.note, last.answers], ['Clear steps.', { correct: 'yes' }]);
    assert.deepEqual(
      last.spans.slice(0, 2).map(({ steps }) => steps),
      [[1], [2]],
    );
    await workbench.screenshot('rate-parts');
  });

  test('after the window was loaded again it goes on where it was', async () => {
    await workbench.reload();
    // Right after the reload the page of before may still be found.
    view = await until(
      'the page again',
      async () => {
        const page = await workbench.webview('spring').catch(() => undefined);
        const there = page?.locator('.where', { hasText: 'of 3, 2 open' });
        return (await there?.count()) ? page : undefined;
      },
      60_000,
    );
    await view.locator('.item-head').click();
    // In a browser, VS Code may still remember the page as it was some seconds before.
    if ((await view.locator('.where', { hasText: '2 of 3' }).count()) === 0) await press('j');
    await where('2 of 3');
    assert.equal(await view.locator('#note').inputValue(), 'Clear steps.');
    await press('1', '1', '1');
    await view.getByText('All 3 items are rated').waitFor();
    await saved();
  });

  test('another rater continues, and the report tells how far they agree', async () => {
    await workbench.runCommand('Stepwise: Continue Rating…');
    await workbench.pick('cem');
    await until('the page of cem', async () => {
      view = await workbench.webview('spring');
      return (await view.locator('.title', { hasText: 'cem' }).count()) > 0 ? true : undefined;
    });
    await where('1 of 3, 3 open');
    await press('1', '1', '2', '2', '1', '1');
    await view.getByText('All 3 items are rated').waitFor();
    await saved();
    await workbench.runCommand('Stepwise: Show Rating Report');
    const report = workbench.page.locator('.editor-instance', { hasText: 'Ratings: spring' });
    await report.getByText(/kappa/).first().waitFor();
    await workbench.screenshot('rate-report');
    await workbench.closeEditor();
  });

  test('what they disagree about is decided', async () => {
    await workbench.runCommand('Stepwise: Adjudicate Ratings…');
    await until('the page of adjudication', async () => {
      view = await workbench.webview('spring');
      return (await view.locator('.choice-raters:visible').count()) > 0 ? true : undefined;
    });
    await workbench.screenshot('rate-adjudicate');
    const disputed = Number((await view.locator('.where').innerText()).match(/of (\d+)/)[1]);
    for (let question = 0; question < 2 * disputed; question++) await press('1');
    await view
      .getByText(/decided$/)
      .first()
      .waitFor();
    await saved();
    const decided = ratingsOf('spring', 'adjudication');
    assert.equal(new Set(decided.map(({ item }) => item)).size, disputed);
    assert.deepEqual(workbench.webviewErrors, []);
  });

  test('predictions of two runs are compared blind', async () => {
    await workbench.runCommand('Stepwise: Evaluate Baselines');
    await until('the baselines', () => {
      const runs = path.join(workbench.folder, '.stepwise/runs');
      const scored = existsSync(runs)
        ? readdirSync(runs).filter((id) => existsSync(path.join(runs, id, 'scores.json')))
        : [];
      return scored.length >= 2 ? true : undefined;
    });
    await workbench.runCommand('Stepwise: Compare Predictions…');
    await takeMarked('What is compared?');
    await answer('How many instances', '6');
    await answer('Your name', 'ann');
    await answer('Who else rates?');
    await answer('Name of the study', 'blind');
    view = await workbench.webview('blind');
    await where('1 of 6, 6 open');
    await view.locator('.folded', { hasText: 'Definition' }).waitFor();
    await press('1', 'w', '2', '3');
    await where('4 of 6, 3 open');
    await workbench.screenshot('rate-predictions');
    await saved();
    const study = JSON.parse(readFileSync(path.join(folderOf('blind'), 'study.json'), 'utf8'));
    const shown = await view.locator('body').innerText();
    for (const { source } of study.items)
      for (const run of [source.a, source.b]) assert.ok(!shown.includes(run), run);
    assert.deepEqual(
      ratingsOf('blind', 'ann').map(({ answers }) => answers.better),
      ['a', 'b', 'same'],
    );
  });

  test('what is imported while a page is open is shown there, and answered anew', async () => {
    const [first] = ratingsOf('blind', 'ann');
    const time = new Date().toISOString();
    const home = { ...first, answers: { better: 'b' }, note: 'From home.', time };
    const imported = path.join(folderOf('blind'), 'imported');
    mkdirSync(imported);
    writeFileSync(path.join(imported, 'ann-home.jsonl'), `${JSON.stringify(home)}\n`);
    await press('k', 'k', 'k');
    await where('1 of 6');
    await until('the note', async () =>
      (await view.locator('#note').inputValue()) === 'From home.' ? true : undefined,
    );
    await press('1');
    await where('2 of 6');
    await saved();
    assert.deepEqual(
      ratingsOf('blind', 'ann')
        .slice(3)
        .map(({ answers, note }) => [answers.better, note]),
      [
        ['b', 'From home.'],
        ['a', 'From home.'],
      ],
    );
  });

  test('pages for raters without VS Code are written, and what they send is taken over', async () => {
    await workbench.runCommand('Stepwise: Export Rating Pages…');
    await workbench.pick('spring');
    await takeMarked('For which raters?');
    await throughDialog(workbench.folder + path.sep, 'Export Here');
    const page = path.join(workbench.folder, 'spring-cem.html');
    await until('the page', () => (existsSync(page) ? true : undefined));
    await workbench.toast('Wrote 2 pages');
    await workbench.closeToasts();

    const sent = path.join(workbench.folder, 'sent.jsonl');
    const [rating] = ratingsOf('spring', 'cem');
    const answers = { correct: 'no', complete: 'no' };
    writeFileSync(
      sent,
      `${JSON.stringify({ ...rating, answers, time: '2020-01-01T00:00:00.000Z' })}\nnonsense\n`,
    );
    await workbench.runCommand('Stepwise: Import Ratings…');
    await throughDialog(sent, 'Import');
    const toast = await workbench.toast('Imported 1 rating of 1 rater.');
    assert.match(await toast.innerText(), /line 2 was left out.*1 answer differ/s);
    await toast.getByRole('button', { name: 'Decide…' }).click();
    await workbench.page.locator('.quick-input-list .monaco-list-row').nth(1).click();
    await until('the decision', () =>
      existsSync(path.join(folderOf('spring'), 'decisions.jsonl')) ? true : undefined,
    );
  });

  test('what is typed and not saved yet is rated', async () => {
    await workbench.openFile('task01_shop_message_topic.instruct');
    await workbench.goTo(8, 3); // the definition
    await workbench.page.keyboard.type('In short: ');
    await workbench.runCommand('Stepwise: Rate Instructions…');
    await workbench.pick('New Study…');
    await takeMarked('Which instructions?');
    await answer('Your name', 'ann');
    await answer('Who else rates?');
    await answer('Name of the study', 'typed');
    await workbench.webview('typed');
    const study = JSON.parse(readFileSync(path.join(folderOf('typed'), 'study.json'), 'utf8'));
    assert.ok(study.items.some(({ definition }) => definition.startsWith('In short: You are')));
  });

  /** Answers the dialog for files, which goes its own way while it looks at folders: told until it has understood. */
  async function throughDialog(file, button) {
    const widget = workbench.page.locator('.quick-input-widget');
    const press = widget.locator('.monaco-button', { hasText: button });
    await press.waitFor();
    await until('the dialog is done', async () => {
      if (!(await press.isVisible())) return true;
      await widget
        .locator('input.input:visible')
        .fill(file, { timeout: 2000 })
        .catch(() => undefined);
      await workbench.page.waitForTimeout(500);
      await press.click({ timeout: 2000 }).catch(() => undefined);
      await workbench.page.waitForTimeout(500);
      return undefined;
    });
  }
});
