import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  FileChangeType,
  TextDocuments,
  type Connection,
  type FileEvent,
} from 'vscode-languageserver/node';
import { merged } from '../core/lint/configuration';
import type { Linting } from '../core/lint/lint';
import { diagnostics } from '../language/diagnostics';
import { experimentTextMethod, type ExperimentText } from '../protocol/language';
import { configurationFiles, configurationOf } from '../node/configurationFiles';
import { dataFilesInBackground } from '../node/dataFiles';
import { surroundingsOf } from '../node/surroundings';
import { capabilities } from './capabilities';
import { Client } from './client';
import { DataFindings, fileNamedIn } from './dataFindings';
import { answerRequests } from './features';
import { changesScores, isOfRun, LastScores } from './lastScores';
import { LayoutEdits } from './layoutEdits';
import { neighboursOf } from './neighbours';
import { OpenFiles } from './openFiles';
import { OpenInstructions } from './openInstructions';
import { WorkspaceInstructions } from './workspaceInstructions';

/** Folders of files that ship with the server. */
export interface ShippedFiles {
  /** The page of every rule. */
  readonly rulePages: string;
  readonly layouts: string;
}

/** Answers a language client on `connection`. */
export function serve(connection: Connection, { rulePages, layouts }: ShippedFiles): void {
  const documents = new TextDocuments(TextDocument);
  const client = new Client(connection);
  const openFiles = new OpenFiles(documents);
  const textOf = (file: string): string | undefined => openFiles.textOf(file);
  const workspace = new WorkspaceInstructions({
    folders: () => client.folders,
    openDocument: (file) => {
      const document = openFiles.document(file);
      return document && open.at(document).source.document;
    },
  });
  const scores = new LastScores({
    folders: () => client.folders,
    toldMore: () => client.drawLensesAgain(),
  });
  const configurations = configurationFiles();
  const lookAgain = (): void => {
    open.surroundingsChanged(documents.all());
    dataFindings.lookAgain();
  };
  const data = dataFilesInBackground(lookAgain);

  const pages = pathToFileURL(path.join(rulePages, '/')).href;
  const pageFile = (rule: string): string => `${pages}${rule}.md`;
  const rulePage = (rule: string): string =>
    client.options.rulePageLink?.replace('{rule}', rule) ?? pageFile(rule);

  const linting = (uri: string): Linting => {
    const { rules, maxSourceTokens } = client.settings(uri);
    if (!uri.startsWith('file:')) return { configuration: rules };
    const file = fileURLToPath(uri);
    const budget = { maxSourceTokens, counter: client.counter(uri) };
    return {
      surroundings: surroundingsOf(file, { data, budget, textOf }),
      configuration: merged(rules, configurationOf(configurations.nearest(file))),
    };
  };

  const open = new OpenInstructions(linting, ({ uri, version, source }, findings) => {
    void connection.sendDiagnostics({
      uri,
      version,
      diagnostics: diagnostics(findings, source, pageFile),
    });
  });

  const layoutEdits = new LayoutEdits((edited) => {
    const uses = (document: TextDocument): boolean => {
      const { layout } = open.at(document).source.document.instruction;
      const file = fileNamedIn(document.uri, layout?.text);
      return file !== undefined && edited.has(file) && client.knowsSettings(document.uri);
    };
    open.surroundingsChanged(documents.all().filter(uses));
  });

  const dataFindings = new DataFindings({
    folders: () => client.folders,
    dataFilesInUse: () =>
      documents.all().flatMap((document) => {
        const { instances } = open.at(document).source.document.instruction;
        return fileNamedIn(document.uri, instances?.text) ?? [];
      }),
    data,
    configurations,
    failed: (error) => connection.console.error(String(error)),
    tell: (uri, findings, positions) => {
      void connection.sendDiagnostics({
        uri,
        diagnostics: diagnostics(findings, { positions }, pageFile),
      });
    },
  });

  connection.onInitialize((params) => {
    client.begin(params);
    return { serverInfo: { name: 'stepwise' }, capabilities };
  });
  connection.onInitialized(() => {
    dataFindings.lookAgain();
    client.watch('**/*.{json,instruct}');
    client.watchSettings();
    client.follow(() => {
      workspace.changed();
      scores.changed();
      dataFindings.lookAgain();
    });
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    client.take((settings as { readonly stepwise?: unknown } | null)?.stepwise);
    await Promise.all(documents.keys().map((uri) => client.learnSettings(uri)));
    lookAgain();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(changesScores)) {
      scores.changed();
      client.drawLensesAgain();
    }
    const others = changes.filter(({ uri }) => !isOfRun(uri));
    if (others.length === 0) return; // a run that is under way writes every few seconds
    workspace.changed();
    const isOpen = ({ uri, type }: FileEvent): boolean =>
      type === FileChangeType.Changed && documents.get(uri) !== undefined;
    if (others.every(isOpen)) dataFindings.lookAgain();
    else lookAgain(); // data, a layout or a stepwise.json
  });
  connection.onNotification(experimentTextMethod, ({ uri, text }: ExperimentText) => {
    dataFindings.edited(uri, text);
  });
  documents.onDidOpen(async ({ document: { uri } }) => {
    openFiles.opened(uri);
    dataFindings.lookAgain();
    if (client.knowsSettings(uri)) return;
    await client.learnSettings(uri);
    const document = documents.get(uri);
    if (document) open.changed(document);
  });
  documents.onDidChangeContent(({ document }) => {
    layoutEdits.add(document.uri);
    if (client.knowsSettings(document.uri)) open.changed(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    openFiles.closed(uri);
    layoutEdits.add(uri);
    open.closed(uri);
    client.forget(uri);
    dataFindings.lookAgain();
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  answerRequests(connection, {
    documents,
    open,
    client,
    workspace,
    scores,
    neighbours: (uri) => neighboursOf(uri, { data, openFiles, instructions: workspace, layouts }),
    rulePage,
  });
  documents.listen(connection);
  connection.listen();
}
