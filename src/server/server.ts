import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocuments, TextDocumentSyncKind, type Connection } from 'vscode-languageserver/node';
import { lint } from '../core/lint/lint';
import { noSurroundings, type Finding, type Surroundings } from '../core/lint/rule';
import { codeActions } from '../language/codeActions';
import { diagnostics } from '../language/diagnostics';
import { folding } from '../language/folding';
import { hover } from '../language/hover';
import { outline } from '../language/outline';
import { sourceOf, type Source } from '../language/source';

/** What a client may hand over when it starts the server. */
export interface ServerOptions {
  /** How a hover links to a rule's page, with `{rule}` for its id; by default the file of the page. */
  readonly rulePageLink?: string;
}

/** A file at one version, with what the features need of it. */
interface Analysis {
  readonly version: number;
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/** Answers a language client on `connection`. `rulePages` is the folder with the page of every rule. */
export function serve(connection: Connection, rulePages: string): void {
  const documents = new TextDocuments(TextDocument);
  const analyses = new Map<string, Analysis>();
  const pageFile = (rule: string): string => pathToFileURL(path.join(rulePages, `${rule}.md`)).href;
  let pageLink = pageFile;

  connection.onInitialize(({ initializationOptions }) => {
    const link = (initializationOptions as ServerOptions | undefined)?.rulePageLink;
    if (link) pageLink = (rule) => link.replace('{rule}', rule);
    return {
      serverInfo: { name: 'stepwise' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
      },
    };
  });

  const publish = (document: TextDocument): void => {
    const { source, findings } = analyse(document);
    void connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: diagnostics(findings, source, pageFile),
    });
  };

  const analyse = (document: TextDocument): Analysis => {
    const known = analyses.get(document.uri);
    if (known?.version === document.version) return known;
    const source = sourceOf(document.getText());
    const findings = lint(source.document, surroundingsOf(document.uri));
    const analysis = { version: document.version, source, findings };
    analyses.set(document.uri, analysis);
    return analysis;
  };

  /** Runs a feature on an open document; one that was closed meanwhile has no answer. */
  const on = <Result>(uri: string, feature: (analysis: Analysis) => Result): Result | null => {
    const document = documents.get(uri);
    return document ? feature(analyse(document)) : null;
  };

  documents.onDidChangeContent(({ document }) => publish(document));
  documents.onDidClose(({ document }) => {
    analyses.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(() => {
    analyses.clear(); // a data file may have come or gone
    documents.all().forEach(publish);
  });
  connection.onDocumentSymbol(({ textDocument }) =>
    on(textDocument.uri, ({ source }) => outline(source)),
  );
  connection.onFoldingRanges(({ textDocument }) =>
    on(textDocument.uri, ({ source }) => folding(source)),
  );
  connection.onHover(({ textDocument, position }) =>
    on(textDocument.uri, ({ source, findings }) => hover(source, findings, { position, pageLink })),
  );
  connection.onCodeAction(({ textDocument: { uri }, context }) =>
    on(uri, ({ source, findings }) =>
      codeActions(source, { uri, findings, diagnostics: context.diagnostics }),
    ),
  );
  documents.listen(connection);
  connection.listen();
}

/** Only a file on disk has neighbours that can be looked for. */
function surroundingsOf(uri: string): Surroundings {
  if (!uri.startsWith('file:')) return noSurroundings;
  const folder = path.dirname(fileURLToPath(uri));
  return { fileExists: (file) => existsSync(path.resolve(folder, file)) };
}
