import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { assert, beforeEach, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { experimentTextMethod, type StepEditAnswer } from '../../src/protocol/language';
import { startClient, type TestClient } from './client';
import { at, workspace } from './workspace';

const uri = 'file:///nowhere/reviews.instruct';
const text = `Task: reviews
Definition: You are given a review. Answer Yes if the writer would buy again, No otherwise.

Steps:
  1. Read the review.
  3. Repeat this for every review in the dataset.
  4. Answer Yes if the writer would buy again, and No otherwise.

Positive Example 1:
  Input: It sings and never drips.
  Output: Yes

Positive Example 2:
  Input: Never again.
  Output: No
`;
const textDocument = { uri };

const capabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

let client: TestClient;
beforeEach(async () => {
  client = await startClient({ options: { commands: true }, capabilities });
  await client.open(uri, text);
});

const codes = (diagnostics: readonly Diagnostic[]): unknown[] =>
  diagnostics.map(({ code }) => code);

const has =
  (code: string) =>
  (found: readonly Diagnostic[]): boolean =>
    codes(found).includes(code);

describe('findings', () => {
  test('come with positions and the page of their rule', async () => {
    const diagnostics = await client.diagnostics(uri);
    expect(codes(diagnostics)).toEqual([
      'step-numbering',
      'iterates-over-dataset',
      'step-numbering',
    ]);
    expect(diagnostics[0]).toMatchObject({
      range: { start: { line: 5, character: 2 }, end: { line: 5, character: 4 } },
      source: 'stepwise',
      codeDescription: { href: 'file:///rules/step-numbering.md' },
    });
  });

  test('follow an edit', async () => {
    await client.diagnostics(uri);
    await client.change(uri, text.replace('3. R', '2. R').replace('4. A', '3. A'));
    const fresh = await client.diagnostics(uri, (found) => !has('step-numbering')(found));
    expect(codes(fresh)).toEqual(['iterates-over-dataset']);
  });

  test('are gone when the file is closed', async () => {
    await client.diagnostics(uri, has('step-numbering'));
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    expect(await client.diagnostics(uri, (found) => found.length === 0)).toEqual([]);
  });

  test('of a file that takes long move with the text until it is looked at again', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => `  ${index + 1}. Do part ${index}.`);
    const long = `${text}${many.join('\n')}\n`;
    await client.change(uri, long);
    await client.diagnostics(uri, (found) => found.length > 1_000);
    const before = client.published.length;
    await client.change(uri, `# a comment\n${long}`);
    await client.diagnostics(uri, (found) => found.length > 1_000);
    const moved = client.published[before]!.diagnostics;
    expect(moved[0]).toMatchObject({ code: 'step-numbering', range: { start: { line: 6 } } });
  });
});

describe('settings', () => {
  const quiet = { rules: { 'step-numbering': 'off' } };

  test('of a client that can be asked are waited for', async () => {
    const asked = await startClient({ settings: () => quiet });
    await asked.open(uri, text);
    expect(codes(await asked.diagnostics(uri))).toEqual(['iterates-over-dataset']);
    expect(asked.published).toHaveLength(1);
  });

  test('that change are asked for again', async () => {
    let settings = {};
    const asked = await startClient({ settings: () => settings });
    await asked.open(uri, text);
    await asked.diagnostics(uri, has('step-numbering'));
    settings = quiet;
    await asked.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(codes(await asked.diagnostics(uri, (found) => !has('step-numbering')(found)))).toEqual([
      'iterates-over-dataset',
    ]);
  });

  test('can be handed over at the start, or sent', async () => {
    const told = await startClient({ options: { settings: quiet } });
    await told.open(uri, text);
    expect(codes(await told.diagnostics(uri))).toEqual(['iterates-over-dataset']);
    await told.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { stepwise: {} },
    });
    expect(codes(await told.diagnostics(uri, has('step-numbering')))).toHaveLength(3);
  });

  test.each([[null], ['loud'], [{ rules: [] }], [{ rules: { 'no-such-rule': 'off' } }], [7]])(
    'such as %j change nothing',
    async (settings) => {
      const asked = await startClient({ settings: () => settings });
      await asked.open(uri, text);
      expect(codes(await asked.diagnostics(uri))).toHaveLength(3);
    },
  );
});

describe('files around', () => {
  test('slips in the setting for rules are said, once', async () => {
    const rules = { 'vague-step': 'loud', 'no-such-rule': 'off', 'step-numbering': 'off' };
    const asked = await startClient({ settings: () => ({ rules }) });
    const said: string[] = [];
    asked.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      said.push(message);
      return null;
    });
    await asked.open(uri, text);
    await asked.open(`${uri}.other.instruct`, text);
    await asked.diagnostics(`${uri}.other.instruct`);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^The setting "stepwise.rules" .*"loud".*no-such-rule/s);
  });

  test('a stepwise.json above the file wins over the settings of the editor', async () => {
    const folder = workspace({
      'stepwise.json': '{"rules": {"step-numbering": "error"}}',
      'tasks/a.instruct': text,
    });
    const file = at(folder, 'tasks/a.instruct');
    const asked = await startClient({
      folder: at(folder),
      settings: () => ({ rules: { 'step-numbering': 'off' } }),
    });
    await asked.open(file, text);
    const [first] = await asked.diagnostics(file);
    expect(first).toMatchObject({ code: 'step-numbering', severity: 1 });
  });

  test('a file that comes or goes is seen when the editor says so', async () => {
    const folder = workspace({});
    const file = at(folder, 'a.instruct');
    await client.open(file, `Instances: data.json\n${text}`);
    await client.diagnostics(file, has('missing-file'));
    writeFileSync(path.join(folder, 'data.json'), '{}');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at(folder, 'data.json'), type: 1 }],
    });
    await client.diagnostics(file, (found) => !has('missing-file')(found));
  });

  test('an editor that can be asked tells of files that come or go', async () => {
    const watchFiles = { didChangeWatchedFiles: { dynamicRegistration: true } };
    const asked = await startClient({ capabilities: { workspace: watchFiles } });
    await asked.ask('workspace/symbol', { query: '' });
    expect(asked.registered).toMatchObject([
      {
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: { watchers: [{ globPattern: '**/*.{json,instruct}' }] },
      },
    ]);
    expect(client.registered).toEqual([]);
  });

  test('an editor that can be asked tells of changed settings', async () => {
    const watchSettings = { didChangeConfiguration: { dynamicRegistration: true } };
    const asked = await startClient({ capabilities: { workspace: watchSettings } });
    await asked.ask('workspace/symbol', { query: '' });
    expect(asked.registered).toMatchObject([
      { method: 'workspace/didChangeConfiguration', registerOptions: { section: 'stepwise' } },
    ]);
  });

  test('an example that is an instance is found when the data has been read', async () => {
    const example = { input: 'It broke twice.', output: 'No' };
    const data = {
      Definition: ['x'],
      Instances: [{ id: 'i-1', input: example.input, output: [example.output] }],
    };
    const folder = workspace({ 'data.json': JSON.stringify(data) });
    const file = at(folder, 'a.instruct');
    await client.open(
      file,
      `Instances: data.json\n${text}\nPositive Example 1:\n  Input: ${example.input}\n  Output: No\n`,
    );
    await client.diagnostics(file, has('example-is-instance'));
  });

  test('a path that no system has is a missing file, and ends nothing', async () => {
    const folder = workspace({
      'a.experiment.json': `{"name": "a", "tasks": ["${'x'.repeat(300)}"], "tokenizer": "${'y'.repeat(300)}"}`,
    });
    const here = await startClient({ folder: at(folder) });
    await here.diagnostics(at(folder, 'a.experiment.json'), has('bad-experiment'));
    const file = at(folder, 'a.instruct');
    await here.open(file, `Instances: ${'z'.repeat(300)}\n${text}`);
    await here.diagnostics(file, has('missing-file'));
    writeFileSync(path.join(folder, 'stepwise.json'), '{"rules": {"x": "off"}}');
    await here.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at(folder, 'stepwise.json'), type: 1 }],
    });
    await here.diagnostics(at(folder, 'stepwise.json'), has('bad-configuration'));
  });

  test('what a run writes while it is under way has nothing looked at again; its scores have the lenses drawn', async () => {
    const folder = workspace({ 'a.experiment.json': '{"name": "a"}' });
    const experiment = at(folder, 'a.experiment.json');
    const here = await startClient({
      folder: at(folder),
      capabilities: { workspace: { codeLens: { refreshSupport: true } } },
    });
    let drawn = 0;
    here.connection.onRequest('workspace/codeLens/refresh', () => {
      drawn++;
      return null;
    });
    const changed = (...name: string[]) =>
      here.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: at(folder, ...name), type: 2 }],
      });
    await here.diagnostics(experiment, has('bad-experiment'));
    await changed('.stepwise/runs/a/heartbeat.json');
    await here.ask('workspace/symbol', { query: '' });
    expect(drawn).toBe(0);
    await changed('.stepwise/runs/a/scores.json');
    await here.ask('workspace/symbol', { query: '' });
    expect(drawn).toBe(1);
    writeFileSync(path.join(folder, 'stepwise.json'), '{"rules": {"x": "off"}}');
    await changed('stepwise.json');
    await here.diagnostics(at(folder, 'stepwise.json'), has('bad-configuration'));
    expect(here.published.filter(({ uri }) => uri === experiment)).toHaveLength(2);
  });

  test('data files in use, experiments and stepwise.json have findings of their own', async () => {
    const folder = workspace({
      'data.json':
        '{"Definition": ["x"], "Instances": [{"id": "a-1", "input": "", "output": ["x"]}]}',
      'other.json': '{"Definition": 3, "Instances": []}',
      'a.experiment.json': '{"name": "a"}',
      'stepwise.json': '{"rules": {"x": "off"}}',
    });
    const here = await startClient({ folder: at(folder) });
    await here.diagnostics(at(folder, 'stepwise.json'), has('bad-configuration'));
    await here.diagnostics(at(folder, 'a.experiment.json'), has('bad-experiment'));
    await here.open(at(folder, 'a.instruct'), `Instances: data.json\n${text}`);
    await here.diagnostics(at(folder, 'data.json'), has('empty-text'));
    expect(here.published.map((published) => published.uri)).not.toContain(
      at(folder, 'other.json'),
    );
    writeFileSync(path.join(folder, 'stepwise.json'), '{}');
    await here.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at(folder, 'stepwise.json'), type: 2 }],
    });
    await here.diagnostics(at(folder, 'stepwise.json'), (found) => found.length === 0);
  });

  test('an experiment whose split leaks says so with nothing else open, once its data was read', async () => {
    const data = { Definition: ['x'], Instances: [{ id: 'i', input: 'Same.', output: ['x'] }] };
    const folder = workspace({
      'a.json': JSON.stringify(data),
      'b.json': JSON.stringify(data),
      'a.experiment.json':
        '{"name": "a", "model": "tiny", "tasks": ["a.json"], "testTasks": ["b.json"]}',
    });
    const here = await startClient({ folder: at(folder) });
    await here.diagnostics(at(folder, 'a.experiment.json'), has('split-leak'));
  });

  test('an experiment has the findings of what its editor says, until it is as on disk', async () => {
    const good = '{"name": "a", "tasks": ["a.instruct"], "model": "tiny"}';
    const folder = workspace({ 'a.instruct': text, 'a.experiment.json': good });
    const experiment = at(folder, 'a.experiment.json');
    const here = await startClient({ folder: at(folder) });
    await here.diagnostics(experiment, (found) => found.length === 0);
    const edited = async (said: string | null): Promise<void> =>
      here.connection.sendNotification(experimentTextMethod, { uri: experiment, text: said });
    await edited(`${good.slice(0, -1)},\n "seed": -1}`);
    const [finding] = await here.diagnostics(experiment, has('bad-experiment'));
    expect(finding?.range.start).toEqual({ line: 1, character: 9 });
    await edited(null);
    await here.diagnostics(experiment, (found) => found.length === 0);
  });

  test('workspace symbols, categories, paths and links', async () => {
    const folder = workspace({
      'tasks/a.instruct': `Category: Sentiment Analysis\n${text}`,
      'layouts/mine.instruct': 'Template: {{definition}} {{input}}\n',
      'data/reviews.json': '{}',
    });
    const here = await startClient({ folder: at(folder) });
    const symbols = await here.ask<SymbolInformation[]>('workspace/symbol', { query: 'revi' });
    expect(symbols.map(({ location }) => location.uri)).toEqual([at(folder, 'tasks/a.instruct')]);

    const file = at(folder, 'tasks/b.instruct');
    const other =
      'Category: \nInstances: ../data/\nLayout: ../layouts/mine.instruct\nDefinition: Tell.\n';
    await here.open(file, other);
    const offered = async (line: number, character: number): Promise<string[]> => {
      const items = await here.ask<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri: file },
        position: { line, character },
      });
      return items.map(({ label }) => label);
    };
    expect(await offered(0, 10)).toContain('Sentiment Analysis');
    expect(await offered(1, 19)).toContain('reviews.json');
    const links = await here.ask<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: file },
    });
    expect(links.map(({ target }) => target)).toContain(at(folder, 'layouts/mine.instruct'));
  });

  test('where the prompts of stages stand, their names are completed', async () => {
    const folder = workspace({});
    const here = await startClient({ folder: at(folder) });
    const offered = async (name: string): Promise<string[]> => {
      await here.open(at(folder, name), 'Template: {{');
      const items = await here.ask<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri: at(folder, name) },
        position: { line: 0, character: 12 },
      });
      return items.map(({ label }) => label);
    };
    expect(await offered('.stepwise/stages/draft.instruct')).not.toContain('input');
    expect(await offered('layouts/draft.instruct')).toContain('input');
  });
});

describe('features', () => {
  test('a hover explains the rule and links to its page', async () => {
    const hover = await client.ask<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 5, character: 3 },
    });
    expect(hover.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('(file:///rules/step-numbering.md)') as string,
    });
  });

  test('no hover where there is nothing to say', async () => {
    const position = { line: 1, character: 30 };
    expect(await client.ask('textDocument/hover', { textDocument, position })).toBeNull();
  });

  test('a quick fix renumbers the steps; a comment or a model is offered, too', async () => {
    const diagnostics = await client.diagnostics(uri);
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: diagnostics[1]!.range,
      context: { diagnostics: diagnostics.slice(0, 2), only: ['quickfix'] },
    });
    expect(actions.map(({ title }) => title)).toEqual([
      'Number the steps from 1',
      'Refine: make the steps work on a single input',
      'Disable step-numbering for this line',
      'Disable step-numbering in this file',
      'Disable iterates-over-dataset for this line',
      'Disable iterates-over-dataset in this file',
    ]);
    const changes = actions[0]!.edit!.changes![uri]!;
    expect(applied(changes)).toBe(text.replace('3. R', '2. R').replace('4. A', '3. A'));
  });

  test('all repairs at once', async () => {
    await client.change(uri, text.replace('Task:', 'task:'));
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(actions).toHaveLength(1);
    expect(applied(actions[0]!.edit!.changes![uri]!, text.replace('Task:', 'task:'))).toBe(
      text.replace('3. R', '2. R').replace('4. A', '3. A'),
    );
  });

  test('steps are moved, as an action and by our own request', async () => {
    const position = { line: 4, character: 8 };
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(actions.map(({ title }) => title)).toContain('Move step down');
    const answer = await client.ask<StepEditAnswer>('stepwise/stepEdit', {
      uri,
      action: 'moveDown',
      selections: [{ anchor: position, active: position }],
    });
    assert(answer.kind === 'changed');
    expect(applied(answer.edits as TextEdit[])).toContain(
      '  1. Repeat this for every review in the dataset.\n  2. Read the review.\n',
    );
    expect(answer.selections[0]!.active.line).toBe(5);
  });

  test('what is to be mended after an action is told as a message', async () => {
    const told = new Promise((resolve) =>
      client.connection.onNotification('window/showMessage', resolve),
    );
    const request = { command: 'stepwise.tell', arguments: ['Say which step is meant.'] };
    await client.ask('workspace/executeCommand', request);
    expect(await told).toEqual({ type: 2, message: 'Say which step is meant.' });
  });

  test('completion, definition, references and rename of a label', async () => {
    const at = { line: 6, character: 13 };
    const declared = await client.ask<Location[]>('textDocument/definition', {
      textDocument,
      position: at,
    });
    expect(declared).toMatchObject([{ uri, range: { start: { line: 1 } } }]);
    const places = await client.ask<Location[]>('textDocument/references', {
      textDocument,
      position: at,
      context: { includeDeclaration: true },
    });
    expect(places.map(({ range }) => range.start.line)).toEqual([1, 6, 10]);
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position: at,
      newName: 'Again',
    });
    expect(applied(edit.changes![uri]!)).toBe(text.replaceAll('Yes', 'Again'));
  });

  test('a rename that cannot be done says why', async () => {
    const params = { textDocument, position: { line: 6, character: 13 }, newName: 'No' };
    await expect(client.ask('textDocument/rename', params)).rejects.toThrow(/No/);
    await expect(
      client.ask('textDocument/prepareRename', {
        textDocument,
        position: { line: 4, character: 6 },
      }),
    ).rejects.toThrow(/Only labels/);
  });

  test('the outline holds fields and steps', async () => {
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    expect(symbols.map(({ name }) => name)).toEqual([
      'Task',
      'Definition',
      'Steps',
      'Positive Example 1',
      'Positive Example 2',
    ]);
    expect(symbols[2]!.children?.map(({ name }) => name)[1]).toBe(
      '2. Repeat this for every review in the dataset.',
    );
  });

  test('the outline of an editor without levels is flat', async () => {
    const plain = await startClient();
    await plain.open(uri, text);
    const symbols = await plain.ask<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument,
    });
    expect(symbols.slice(2, 5)).toMatchObject([
      { name: 'Steps', location: { uri, range: { start: { line: 3 } } } },
      { name: '1. Read the review.', containerName: 'Steps' },
      { name: '2. Repeat this for every review in the dataset.', containerName: 'Steps' },
    ]);
    expect(symbols.some((symbol) => 'children' in symbol)).toBe(false);
  });

  test('an editor that expands no snippets gets plain text', async () => {
    const plain = await startClient();
    await plain.open(uri, '');
    const items = await plain.ask<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 0, character: 0 },
    });
    expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
    expect(items.some(({ textEdit }) => textEdit?.newText.includes('$'))).toBe(false);
  });

  test('fields fold, selections grow', async () => {
    expect(await client.ask<FoldingRange[]>('textDocument/foldingRange', { textDocument })).toEqual(
      [
        { startLine: 3, endLine: 6 },
        { startLine: 8, endLine: 10 },
        { startLine: 12, endLine: 14 },
      ],
    );
    const ranges = await client.ask<unknown[]>('textDocument/selectionRange', {
      textDocument,
      positions: [{ line: 4, character: 6 }],
    });
    expect(ranges).toHaveLength(1);
  });

  test('formatting, of all, of a part and while typing', async () => {
    const options = { tabSize: 8, insertSpaces: false };
    await client.change(uri, text.replace('Task: ', 'Task:   '));
    const all = await client.ask<TextEdit[]>('textDocument/formatting', { textDocument, options });
    expect(applied(all, text.replace('Task: ', 'Task:   '))).toContain('Task: reviews\n');
    const end = { line: 1, character: 0 };
    const part = await client.ask<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end },
      options,
    });
    expect(part.length).toBeGreaterThan(0);
    await client.change(uri, text.replace('Read the review.\n', 'Read the review.\n\n'));
    const typed = await client.ask<TextEdit[]>('textDocument/onTypeFormatting', {
      textDocument,
      position: { line: 5, character: 0 },
      ch: '\n',
      options,
    });
    expect(applied(typed, text.replace('review.\n  3', 'review.\n\n  3'))).toContain('  2. ');
  });

  test('semantic tokens, whole and as what changed', async () => {
    const whole = await client.ask<Required<SemanticTokens>>('textDocument/semanticTokens/full', {
      textDocument,
    });
    expect(whole.data.length).toBeGreaterThan(10);
    await client.change(uri, text.replace('Task: reviews', 'Task: reviews2'));
    const delta = await client.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: whole.resultId,
    });
    expect(delta.edits.length).toBeLessThanOrEqual(1);
    const again = await client.ask<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: 'long ago',
    });
    expect(again.data.length).toBeGreaterThan(10);
  });

  test('code lenses only for an editor that has their commands', async () => {
    const lenses = await client.ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ command }) => command?.command)).toEqual(
      expect.arrayContaining(['stepwise.refine', 'stepwise.previewPrompt']),
    );
    const other = await startClient();
    await other.open(uri, text);
    expect(await other.ask('textDocument/codeLens', { textDocument })).toEqual([]);
  });

  test('inlay hints only where they are asked for', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = (from: TestClient): Promise<InlayHint[]> =>
      from.ask('textDocument/inlayHint', { textDocument, range });
    expect(await hints(client)).toEqual([]);
    const other = await startClient({ options: { settings: { inlayHints: { tokens: true } } } });
    await other.open(uri, text);
    expect((await hints(other)).map(({ label }) => label)).toContainEqual(
      expect.stringMatching(/^≈ \d+ tokens$/),
    );
  });

  test('nothing is answered for a file that is not open', async () => {
    for (const method of ['codeAction', 'codeLens', 'documentLink', 'formatting'])
      expect(
        await client.ask(`textDocument/${method}`, {
          textDocument: { uri: 'file:///nowhere/else.instruct' },
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          context: { diagnostics: [] },
          options: {},
        }),
      ).toBeNull();
  });
});

test.each([
  ['nothing', ''],
  ['control characters', '\0\u0001\uFFFD\n\t\r'],
  ['an unpaired surrogate', 'Task: \uD800\n'],
  ['a long line', `Definition: ${'word '.repeat(20_000)}\n`],
])('a file of %s is served', async (_, content) => {
  await client.change(uri, content);
  await client.diagnostics(uri);
  expect(client.published.at(-1)!.version).toBe(2);
});

/** The text after edits that do not overlap. */
function applied(edits: readonly TextEdit[], before = text): string {
  const lines = before.split('\n');
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((length, content) => length + content.length + 1, 0) + character;
  let after = before;
  for (const { range, newText } of edits.toSorted(
    (a, b) => offset(b.range.start) - offset(a.range.start),
  ))
    after = after.slice(0, offset(range.start)) + newText + after.slice(offset(range.end));
  return after;
}
