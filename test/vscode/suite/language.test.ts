import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, openNew, until } from './workspace';

const text = `Task: kettles
Definition: You are given a review. Tell whether the writer would buy again. Answer Yes or No.

Steps:
  1. Read the review.
  3. Look for praise, such as "the kettle sings beautifully".
  3. Repeat this for every review in the dataset.

Positive Example 1:
  Input: The kettle sings beautifully and never drips.
  Output: Yes
`;

describe('the instruction language', () => {
  let document: vscode.TextDocument;

  const findings = async (count: number): Promise<vscode.Diagnostic[]> =>
    until(`${count} findings`, () => {
      const all = vscode.languages.getDiagnostics(document.uri);
      return all.length === count && all;
    });

  before(async () => {
    await activated();
    document = await openNew('suite/language.instruct', text);
  });

  it('shows findings with their positions', async () => {
    const all = await findings(3);
    assert.deepEqual(
      all.map(({ code, range }) => [
        typeof code === 'object' ? code.value : code,
        document.getText(range),
      ]),
      [
        ['step-numbering', '3.'],
        ['leaks-example', '"the kettle sings beautifully"'],
        ['iterates-over-dataset', 'Repeat this for every review in the dataset.'],
      ],
    );
  });

  it('links a finding to the page of its rule, which is there', async () => {
    const [first] = await findings(3);
    const { code } = first!;
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# step-numbering/);
  });

  it('explains a finding in a hover', async () => {
    await findings(3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(6, 10),
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
    assert.match(said, /iterates-over-dataset/);
    assert.match(said, /command:stepwise\.openRulePage/);
  });

  it('has an outline and folds', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.length]),
      [
        ['Task', 0],
        ['Definition', 0],
        ['Steps', 3],
        ['Positive Example 1', 2],
      ],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [3, 6],
        [8, 10],
      ],
    );
  });

  it('offers a quick fix that takes its finding away', async () => {
    const [finding] = await findings(3);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Number the steps from 1');
    assert.ok(fix?.edit, 'there is no such quick fix');
    await vscode.workspace.applyEdit(fix.edit);
    await findings(2);
    assert.match(document.getText(), /\n {2}2\. Look for praise/);
  });

  it('opens the page of a rule, and of nothing else', async () => {
    await vscode.commands.executeCommand('stepwise.openRulePage', 'leaks-example');
    await until('a preview of the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.includes('leaks-example')),
      ),
    );
  });

  it('keeps the findings of a file whose every line is damaged', async () => {
    document = await openNew('suite/damaged.instruct', 'no field\n\ttab\n: :\n  value\n');
    const all = await until('findings', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 && found;
    });
    assert.ok(all.some(({ code }) => typeof code === 'object' && code.value === 'bad-indent'));
  });
});
