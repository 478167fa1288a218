import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  Diagnostic,
  Location,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from './client';
import { at, workspace } from './workspace';

const layout = 'Template:\n  {{definition}}\n  {{input}}\n';
const using = (name: string): string =>
  `Task: kettles\nLayout: ${name}\nDefinition: Answer Yes or No.\n\nSteps:\n  1. Answer Yes or No.\n`;

const has =
  (rule: string) =>
  (found: readonly Diagnostic[]): boolean =>
    found.some(({ code }) => code === rule);
const lacks =
  (rule: string) =>
  (found: readonly Diagnostic[]): boolean =>
    !has(rule)(found);

const symbols = (here: TestClient, query: string): Promise<SymbolInformation[]> =>
  here.ask('workspace/symbol', { query });

describe('what an editor has counts before what is on disk', () => {
  test('where a placeholder of the layout stands', async () => {
    const folder = workspace({ 'my.instruct': layout });
    const file = at(folder, 'a.instruct');
    const here = await startClient({ folder: at(folder) });
    await here.open(file, using('my.instruct'));
    await here.open(at(folder, 'my.instruct'), layout);
    await here.change(at(folder, 'my.instruct'), `# b\n# c\n${layout}`);
    const places = await here.ask<Location[]>('textDocument/definition', {
      textDocument: { uri: file },
      position: { line: 2, character: 3 },
    });
    expect(places).toMatchObject([
      { uri: at(folder, 'my.instruct'), range: { start: { line: 3, character: 4 } } },
    ]);
  });

  test('findings follow the layout as it is typed, and as it was when it is closed unsaved', async () => {
    const folder = workspace({ 'layouts/my (1).instruct': layout });
    const file = at(folder, 'a.instruct');
    // Editors write more characters of a URI in percent signs than Node does.
    const own = at(folder, 'layouts/my (1).instruct').replace('(', '%28').replace(')', '%29');
    const here = await startClient({ folder: at(folder) });
    await here.open(file, using('layouts/my (1).instruct'));
    await here.diagnostics(file, has('steps-not-rendered'));
    await here.open(own, layout);
    await here.change(own, layout.replace('{{definition}}', '{{steps}}'));
    await here.diagnostics(file, lacks('steps-not-rendered'));
    await here.change(own, 'Task: none\n');
    await here.diagnostics(file, has('bad-layout'));
    await here.connection.sendNotification('textDocument/didClose', { textDocument: { uri: own } });
    await here.diagnostics(file, has('steps-not-rendered'));
  });

  test('typing in a file has no other file looked at again that does not use it', async () => {
    const folder = workspace({ 'my.instruct': layout });
    const [user, other] = [at(folder, 'a.instruct'), at(folder, 'b.instruct')];
    const here = await startClient({ folder: at(folder) });
    await here.open(other, using('tk-instruct'));
    await here.open(user, using('my.instruct'));
    await here.open(at(folder, 'my.instruct'), layout);
    await here.diagnostics(other, has('steps-not-rendered'));
    const told = here.published.filter(({ uri }) => uri === other).length;
    await here.change(at(folder, 'my.instruct'), layout.replace('{{definition}}', '{{steps}}'));
    await here.diagnostics(user, lacks('steps-not-rendered'));
    expect(here.published.filter(({ uri }) => uri === other)).toHaveLength(told);
  });

  test('a layout that is deleted while it is open is missing', async () => {
    const folder = workspace({ 'my.instruct': layout });
    const file = at(folder, 'a.instruct');
    const here = await startClient({ folder: at(folder) });
    await here.open(at(folder, 'my.instruct'), layout);
    await here.open(file, using('my.instruct'));
    await here.diagnostics(file, lacks('missing-file'));
    rmSync(path.join(folder, 'my.instruct'));
    await here.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at(folder, 'my.instruct'), type: 3 }],
    });
    await here.diagnostics(file, has('missing-file'));
  });

  test('names of tasks and layouts', async () => {
    const folder = workspace({ 'a.instruct': 'Task: kettle\n', 'b.instruct': 'Task: b\n' });
    const here = await startClient({ folder: at(folder) });
    expect(await symbols(here, 'kettle')).toHaveLength(1);
    await here.open(at(folder, 'a.instruct'), 'Task: kettle\n');
    await here.change(at(folder, 'a.instruct'), '# one\n# two\nTask: teapot\n');
    expect(await symbols(here, 'kettle')).toEqual([]);
    expect(await symbols(here, 'teapot')).toMatchObject([
      { location: { range: { start: { line: 2, character: 6 } } } },
    ]);
    await here.open(at(folder, 'b.instruct'), 'Template: {{input}}\n');
    expect(await layoutsOffered(here, at(folder, 'n.instruct'))).toContain('b.instruct');
  });
});

async function layoutsOffered(here: TestClient, uri: string): Promise<string[]> {
  await here.open(uri, 'Task: n\nLayout: \n');
  const items = await here.ask<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 1, character: 8 },
  });
  return items.map(({ label }) => label);
}
