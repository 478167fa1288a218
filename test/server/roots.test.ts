import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompletionItem, InlayHint, SymbolInformation } from 'vscode-languageserver/node';
import { startClient } from './client';
import { at, workspace } from './workspace';

const tokenizer = readFileSync(
  path.resolve(import.meta.dirname, '../../sample/tokenizer/tokenizer.json'),
  'utf8',
);
const text = 'Task: x\nDefinition:\n  Answer Yes or No.\n';

describe('a workspace with several roots', () => {
  test.each([
    ['whose names begin alike', ['pro', 'project'], 'project'],
    ['one inside another', ['', 'project', 'project/inner'], 'project/inner'],
    ['one inside another, the outer one last', ['project', ''], 'project'],
  ])('%s: the tokenizer is that of the innermost', async (_, roots, own) => {
    const folder = workspace({ 'pro/a.instruct': text, [`${own}/tok/tokenizer.json`]: tokenizer });
    const file = at(folder, own, 'x.instruct');
    const here = await startClient({
      folder: roots.map((root) => at(folder, root)),
      settings: () => ({
        inlayHints: { tokens: true },
        preview: { tokenizer: 'tok/tokenizer.json' },
      }),
    });
    await here.open(file, text);
    await here.diagnostics(file);
    const hints = await here.ask<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: file },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });
    expect(hints.map(({ label }) => label)).toEqual([expect.stringMatching(/^\d+ tokens$/)]);
  });

  test('one inside another: each file stands once among symbols and layouts', async () => {
    const folder = workspace({
      'inner/my.instruct': 'Template:\n  {{input}}\n',
      'inner/t.instruct': 'Task: kettle\n',
    });
    const here = await startClient({ folder: [at(folder), at(folder, 'inner')] });
    const symbols = await here.ask<SymbolInformation[]>('workspace/symbol', { query: '' });
    expect(symbols.map(({ name }) => name)).toEqual(['kettle', 'my.instruct']);
    const uri = at(folder, 'n.instruct');
    await here.open(uri, 'Task: n\nLayout: \n');
    const items = await here.ask<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 8 },
    });
    expect(items.map(({ label }) => label).filter((label) => label.includes('my'))).toEqual([
      'inner/my.instruct',
    ]);
  });
});
