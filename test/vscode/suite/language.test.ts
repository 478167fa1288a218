import * as assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { activated, openNew, until, workspacePath } from './workspace';

const text = `Task: kettles
Definition: You are given a review. Tell whether the writer would buy again. Answer Yes or No.

Steps:
  1. Read the review.
  3. Look for praise, such as "the kettle sings beautifully".
  3. Repeat this for every review in the dataset.
  4. Answer Yes if the writer would buy again, and No otherwise.

Positive Example 1:
  Input: The kettle sings beautifully and never drips.
  Output: Yes

Positive Example 2:
  Input: It broke twice.
  Output: No
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
        ['Steps', 4],
        ['Positive Example 1', 2],
        ['Positive Example 2', 2],
      ],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [3, 7],
        [9, 11],
        [13, 15],
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

  it('moves the step at the cursor, with the cursor, as one undoable edit', async () => {
    const before = document.getText();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(4, 8, 4, 8);
    await vscode.commands.executeCommand('stepwise.moveStepDown');
    assert.match(document.getText(), /\n {2}1\. Look for praise.*\n {2}2\. Read the review\.\n/);
    assert.equal(editor.selection.active.line, 5);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('leaves the first step at the head of the list', async () => {
    const before = document.getText();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(4, 8, 4, 8);
    await vscode.commands.executeCommand('stepwise.moveStepUp');
    assert.equal(document.getText(), before);
  });

  it('moves the steps that are selected, and keeps the selection', async () => {
    const before = document.getText();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(5, 8, 4, 6);
    await vscode.commands.executeCommand('stepwise.moveStepDown');
    assert.match(
      document.getText(),
      /\n {2}1\. Repeat this.*\n {2}2\. Read the review\.\n {2}3\. Look for praise/,
    );
    assert.deepEqual(
      [editor.selection.anchor, editor.selection.active].map(({ line, character }) => [
        line,
        character,
      ]),
      [
        [6, 8],
        [5, 6],
      ],
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('moves the steps of several cursors, with the cursors, as one undoable edit', async () => {
    const before = document.getText();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selections = [new vscode.Selection(6, 8, 6, 8), new vscode.Selection(5, 8, 5, 8)];
    await vscode.commands.executeCommand('stepwise.moveStepUp');
    assert.match(
      document.getText(),
      /\n {2}1\. Look for praise.*\n {2}2\. Repeat this.*\n {2}3\. Read/,
    );
    assert.deepEqual(
      editor.selections.map(({ active }) => active.line),
      [5, 4],
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('moves lines where the cursor is in no step', async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('stepwise.moveStepDown');
    assert.match(document.getText(), /^Definition: .*\nTask: kettles\n/);
    await vscode.commands.executeCommand('undo');
  });

  it('completes, renames, formats and answers for names', async () => {
    const at = new vscode.Position(7, 13);
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const [place] = places;
    assert.equal(place && ('range' in place ? place.range : place.targetRange).start.line, 1);
    const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'Surely',
    );
    assert.equal(renamed.get(document.uri).length, 3);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.ok(edits && edits.length > 0); // the definition goes below its name
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(10, 0),
    );
    assert.ok(Array.isArray(items));
  });

  it('shows what can be done with it above its fields', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => title.includes('Refine')),
      titles.join(),
    );
    assert.ok(
      titles.some((title) => title.includes('Preview')),
      titles.join(),
    );
  });

  it('finds a task by its name in the whole workspace', async () => {
    const symbols = await until('the task among the symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'kettl',
      );
      return all.length > 0 && all;
    });
    assert.ok(symbols.some(({ location }) => location.uri.path === document.uri.path));
  });

  it('takes severities from a stepwise.json, and says what is wrong there', async () => {
    const configuration = workspacePath('suite', 'stepwise.json');
    const codes = (uri: vscode.Uri): unknown[] =>
      vscode.languages
        .getDiagnostics(uri)
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
    writeFileSync(configuration, '{"rules": {"leaks-example": "off", "no-such-rule": "off"}}');
    await until('no leak', () => !codes(document.uri).includes('leaks-example'));
    await until('the mistake', () =>
      codes(vscode.Uri.file(configuration)).includes('bad-configuration'),
    );
    rmSync(configuration);
    await until('the leak again', () => codes(document.uri).includes('leaks-example'));
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
