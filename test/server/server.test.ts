import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { serve } from '../../src/server/server';

const uri = 'file:///nowhere/reviews.instruct';
const text = `Task: reviews
Definition: You are given a review. Tell whether the writer would buy again.

Steps:
  1. Read the review.
  3. Repeat this for every review in the dataset.
`;

let client: ProtocolConnection;
let published: PublishDiagnosticsParams[];

/** A client and a server that talk over two streams, as over the standard streams of a process. */
beforeEach(async () => {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(toServer, toClient), '/rules');
  client = createProtocolConnection(toClient, toServer, console);
  published = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  await open(text);
});

afterEach(() => client.dispose());

async function open(content: string): Promise<void> {
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'instruction-template', version: 1, text: content },
  });
}

async function nextDiagnostics(): Promise<PublishDiagnosticsParams> {
  while (published.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return published.shift()!;
}

const codes = (diagnostics: readonly Diagnostic[]): unknown[] =>
  diagnostics.map(({ code }) => code);

test('findings come with positions and the page of their rule', async () => {
  const { diagnostics, version } = await nextDiagnostics();
  expect(version).toBe(1);
  expect(codes(diagnostics)).toEqual(['step-numbering', 'iterates-over-dataset']);
  expect(diagnostics[0]).toMatchObject({
    range: { start: { line: 5, character: 2 }, end: { line: 5, character: 4 } },
    source: 'stepwise',
    codeDescription: { href: 'file:///rules/step-numbering.md' },
  });
});

test('an edit brings new findings', async () => {
  await nextDiagnostics();
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 5, character: 2 }, end: { line: 5, character: 3 } }, text: '2' },
    ],
  });
  const { diagnostics } = await nextDiagnostics();
  expect(codes(diagnostics)).toEqual(['iterates-over-dataset']);
});

test('a closed file has no findings left', async () => {
  await nextDiagnostics();
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  expect((await nextDiagnostics()).diagnostics).toEqual([]);
});

describe('features', () => {
  test('a hover explains the rule and links to its page', async () => {
    const hover = await client.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 5, character: 3 },
    });
    expect(hover.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('(file:///rules/step-numbering.md)') as string,
    });
  });

  test('no hover where nothing was found', async () => {
    const position = { line: 0, character: 1 };
    expect(
      await client.sendRequest('textDocument/hover', { textDocument: { uri }, position }),
    ).toBeNull();
  });

  test('a quick fix renumbers the steps', async () => {
    const { diagnostics } = await nextDiagnostics();
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      title: 'Number the steps from 1',
      edit: {
        changes: {
          [uri]: [
            {
              range: { start: { line: 5, character: 2 }, end: { line: 5, character: 3 } },
              newText: '2',
            },
          ],
        },
      },
    });
  });

  test('the outline holds fields and steps', async () => {
    const symbols = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual(['Task', 'Definition', 'Steps']);
    expect(symbols[2]!.children?.map(({ name }) => name)).toEqual([
      '1. Read the review.',
      '2. Repeat this for every review in the dataset.',
    ]);
  });

  test('fields fold', async () => {
    const ranges = await client.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    expect(ranges).toEqual([{ startLine: 3, endLine: 5 }]);
  });
});

test.each([
  ['nothing', ''],
  ['control characters', '\0\u0001\uFFFD\n\t\r'],
  ['an unpaired surrogate', 'Task: \uD800\n'],
  ['a long line', `Definition: ${'word '.repeat(20_000)}\n`],
])('a file of %s is served', async (_, content) => {
  await nextDiagnostics();
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: content }],
  });
  expect((await nextDiagnostics()).version).toBe(2);
});
