import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type ClientCapabilities,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type RegistrationParams,
} from 'vscode-languageserver/node';
import { serve } from '../../src/server/server';

/** A client that talks to a server over two streams, as over the standard streams of a process. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  open(uri: string, text: string): Promise<void>;
  /** Sends the whole text as the next version. */
  change(uri: string, text: string): Promise<void>;
  /** Waits for findings of `uri` that are as wanted. */
  diagnostics(
    uri: string,
    isWanted?: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  /** Every publication so far, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server asked to be told of, so far. */
  readonly registered: readonly Registration[];
  ask<Result>(method: string, params: object): Promise<Result>;
}

interface Setting {
  readonly folder?: string | readonly string[];
  readonly options?: object;
  readonly capabilities?: ClientCapabilities;
  /** Answers for `workspace/configuration`; without it, the client cannot be asked. */
  readonly settings?: () => unknown;
}

export async function startClient(setting: Setting = {}): Promise<TestClient> {
  const { folder, options, settings } = setting;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(toServer, toClient), { rulePages: '/rules', layouts: '/layouts' });
  const connection = createProtocolConnection(toClient, toServer, console);
  const published: PublishDiagnosticsParams[] = [];
  let told = (): void => undefined;
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => {
      published.push(params);
      told();
    },
  );
  const registered: Registration[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations);
    told();
  });
  if (settings) connection.onRequest('workspace/configuration', () => [settings()]);
  connection.listen();
  onTestFinished(() => connection.dispose());
  const workspaceFolders =
    folder === undefined ? null : [folder].flat().map((uri) => ({ uri, name: 'folder' }));
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders,
    initializationOptions: options,
    capabilities: {
      ...setting.capabilities,
      workspace: { ...setting.capabilities?.workspace, configuration: settings !== undefined },
    },
  });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  const last = (uri: string): PublishDiagnosticsParams | undefined =>
    published.findLast((params) => params.uri === uri);
  return {
    connection,
    published,
    registered,
    open: async (uri, text) => {
      versions.set(uri, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'instruction-template', version: 1, text },
      });
    },
    change: async (uri, text) => {
      const version = versions.get(uri)! + 1;
      versions.set(uri, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    diagnostics: async (uri, isWanted = () => true) => {
      for (;;) {
        const found = last(uri);
        if (
          found &&
          (found.version ?? Infinity) >= (versions.get(uri) ?? 0) &&
          isWanted(found.diagnostics)
        )
          return found.diagnostics;
        await new Promise<void>((resolve) => (told = resolve));
      }
    },
    ask: (method, params) => connection.sendRequest(method, params),
  };
}
