import { fileURLToPath } from 'node:url';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { estimatedTokens, type TokenCounter } from '../core/prompt/tokens';
import { tokenizerPath } from '../node/tokenizers/names';
import { defaultSettings, readSettings, type Settings } from './settings';

/** What a client may hand over when it starts the server. */
export interface ServerOptions {
  /** How a hover links to a rule's page, with `{rule}` for its id; by default the file of the page. */
  readonly rulePageLink?: string;
  /** Whether the client has the commands of the extension: refine, preview, results. */
  readonly commands?: boolean;
  /** Settings for a client that cannot be asked for them. */
  readonly settings?: unknown;
}

/** The editor at the other end: what it can do, its folders, and what its user has set. */
export class Client {
  options: ServerOptions = {};
  folders: readonly string[] = [];
  /** Whether it understands links where it asks for places. */
  takesLinks = false;
  /** Whether it expands snippets. */
  takesSnippets = false;
  /** Whether its outline has levels. */
  takesTrees = false;
  private drawsLensesAgain = false;
  private canBeAsked = false;
  private tellsOfFolders = false;
  private watchesFiles = false;
  private watchesSettings = false;
  private shared = defaultSettings;
  /** Problems of settings that were said. */
  private readonly told = new Set<string>();
  private readonly byFile = new Map<string, Settings>();
  private readonly counters = new Map<string, TokenCounter>();

  constructor(private readonly connection: Connection) {}

  begin(params: InitializeParams) {
    const { capabilities, workspaceFolders } = params;
    this.options = (params.initializationOptions ?? {}) as ServerOptions; // ours, or another editor's in our words
    this.canBeAsked = capabilities.workspace?.configuration === true;
    this.drawsLensesAgain = capabilities.workspace?.codeLens?.refreshSupport === true;
    this.tellsOfFolders = capabilities.workspace?.workspaceFolders === true;
    this.watchesFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.watchesSettings =
      capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    const { definition, completion, documentSymbol } = capabilities.textDocument ?? {};
    this.takesLinks = definition?.linkSupport === true;
    this.takesSnippets = completion?.completionItem?.snippetSupport === true;
    this.takesTrees = documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    this.shared = this.read(this.options.settings);
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params);
  }

  /** Begins to follow the client's folders; `changed` is told of each change. */
  follow(changed: () => void): void {
    if (!this.tellsOfFolders) return;
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => uri);
      const left = this.folders.filter((uri) => !gone.includes(uri));
      this.folders = [...left, ...added.map(({ uri }) => uri)];
      changed();
    });
  }

  /** Asks to be told of each change on disk to a file of these. */
  watch(globPattern: string): void {
    if (!this.watchesFiles) return;
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch(this.refused);
  }

  /** Asks to be told of each change of our settings; a client that cannot be asked for that tells of its own accord. */
  watchSettings(): void {
    if (!this.watchesSettings) return;
    this.connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'stepwise' })
      .catch(this.refused);
  }

  private readonly refused = (error: unknown): void => {
    this.connection.console.warn(String(error));
  };

  /** Asks for a new look at the code lenses, since what they say comes from other files as well. */
  drawLensesAgain(): void {
    if (this.drawsLensesAgain) void this.connection.sendRequest(CodeLensRefreshRequest.type);
  }

  /** Whether the settings of a file need not be waited for. */
  knowsSettings(uri: string): boolean {
    return !this.canBeAsked || this.byFile.has(uri);
  }

  /** The settings that hold for a file, as far as they are known. */
  settings(uri: string): Settings {
    return this.byFile.get(uri) ?? this.shared;
  }

  /** Asks for the settings of a file; settles when they are known. */
  async learnSettings(uri: string): Promise<void> {
    if (!this.canBeAsked) return;
    const section: unknown = await this.connection.workspace.getConfiguration({
      scopeUri: uri,
      section: 'stepwise',
    });
    this.byFile.set(uri, this.read(section));
    await this.loadTokenizer(uri);
  }

  /** For clients that send settings rather than answer for them. */
  take(settings: unknown): void {
    if (!this.canBeAsked) this.shared = this.read(settings);
  }

  /** Says what is wrong with them, once. */
  private read(section: unknown): Settings {
    const settings = readSettings(section);
    const problems = settings.problems.join(' ');
    if (problems === '' || this.told.has(problems)) return settings;
    this.told.add(problems);
    const message = `The setting "stepwise.rules" does not hold as it stands. ${problems}`;
    this.connection.window
      .showWarningMessage(message, { title: 'OK' }) // without a button, editors show a line of it only
      .catch(() => this.connection.console.warn(message)); // an editor that takes no questions
    return settings;
  }

  forget(uri: string): void {
    this.byFile.delete(uri);
  }

  /** Counts with the tokenizer that is set; an estimate where there is none, or it cannot be read. */
  counter(uri: string): TokenCounter {
    return this.counters.get(this.tokenizerPath(uri)) ?? estimatedTokens;
  }

  private async loadTokenizer(uri: string): Promise<void> {
    const file = this.tokenizerPath(uri);
    if (file === '' || this.counters.has(file)) return;
    const { loadTokenizer } = await import('../node/tokenizers/loadTokenizer');
    const loaded = await loadTokenizer(file);
    if (loaded.kind === 'tokenizer') this.counters.set(file, loaded.counter);
    else this.connection.console.warn(loaded.message);
  }

  private tokenizerPath(uri: string): string {
    const { tokenizer } = this.settings(uri);
    const folder = innermost(this.folders, uri);
    return tokenizer === '' || !folder?.startsWith('file:')
      ? tokenizer
      : tokenizerPath(tokenizer, fileURLToPath(folder));
  }
}

/** Of the folders that hold a file the one that is nearest to it. */
function innermost(folders: readonly string[], uri: string): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Clients of before workspace folders name one root. */
function rootOf(params: object): readonly string[] {
  return 'rootUri' in params && typeof params.rootUri === 'string' ? [params.rootUri] : [];
}
