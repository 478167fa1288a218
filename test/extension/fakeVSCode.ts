import { stat } from 'node:fs/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as vscode from 'vscode';

/**
 * As much of the module `vscode` as the tests here need, with documents that live as VS Code's do: closing the last editor of
 * a file ends its document, which keeps its text; opening the file again makes another. A position is an offset. An editor of a
 * file that is read-only says that it was edited and leaves it as it is, and does not save.
 */
export class EventEmitter<Event> {
  private readonly listeners = new Set<(event: Event) => unknown>();
  readonly event = (listener: (event: Event) => unknown): Disposable => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  };
  fire(event: Event): void {
    for (const listener of [...this.listeners]) listener(event);
  }
  dispose(): void {
    this.listeners.clear();
  }
}

export class Disposable {
  constructor(readonly dispose: () => unknown) {}
  static from(...all: readonly { dispose: () => unknown }[]): Disposable {
    return new Disposable(() => all.forEach((one) => one.dispose()));
  }
}

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}
  static file(file: string): vscode.Uri {
    return new Uri('file', file) as unknown as vscode.Uri;
  }
  static from({ scheme, path: place }: { scheme: string; path: string }): vscode.Uri {
    return new Uri(scheme, place) as unknown as vscode.Uri;
  }
  static parse(text: string): vscode.Uri {
    const [, scheme = '', place = ''] = /^(\w[\w-]*):(?:\/\/)?(.*)$/.exec(text) ?? [];
    return Uri.from({ scheme, path: place });
  }
  static joinPath({ scheme, path: place }: vscode.Uri, ...parts: readonly string[]): vscode.Uri {
    return Uri.from({ scheme, path: path.posix.join(place, ...parts) });
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    return `${this.scheme}:${this.scheme === 'file' ? '//' : ''}${this.path}`;
  }
}

export class Range {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}
}

export class TabInputWebview {
  constructor(readonly viewType: string) {}
}
export class TabInputText {
  constructor(readonly uri: vscode.Uri) {}
}
export const ViewColumn = { One: 1, Beside: -2 };
export const StatusBarAlignment = { Left: 1 };
export const env = {};

class Document {
  readonly languageId = 'instruction-template';
  readonly positionAt = (offset: number): number => offset;
  isClosed = false;
  isDirty = false;
  version = 1;
  constructor(
    readonly uri: vscode.Uri,
    public text: string,
  ) {}
  get isUntitled(): boolean {
    return this.uri.scheme === 'untitled';
  }
  get fileName(): string {
    return this.uri.fsPath;
  }
  getText(): string {
    return this.text;
  }
  save(): Promise<boolean> {
    if (readOnly.has(this.uri.toString())) return Promise.resolve(false);
    writeFileSync(this.uri.fsPath, this.text);
    this.isDirty = false;
    return Promise.resolve(true);
  }
}

const never = (): Disposable => new Disposable(() => undefined);

/** The editor of a document that is shown. */
class TextEditor {
  readonly viewColumn = 1;
  constructor(readonly document: vscode.TextDocument) {}
  edit(
    change: (builder: { replace: (range: Range, text: string) => void }) => void,
  ): Promise<boolean> {
    const { document } = this;
    change({
      replace: ({ start, end }, text) => {
        const before = document.getText();
        if (readOnly.has(document.uri.toString())) return;
        editor.type(document, before.slice(0, start) + text + before.slice(end));
      },
    });
    return Promise.resolve(true);
  }
}

const readOnly = new Set<string>();
const settings = new Map<string, unknown>();
const opened = new EventEmitter<vscode.TextDocument>();
const closed = new EventEmitter<vscode.TextDocument>();
const changed = new EventEmitter<{ readonly document: vscode.TextDocument }>();
const filesChanged = new EventEmitter<void>();
const tabsChanged = new EventEmitter<{ readonly closed: readonly vscode.Tab[] }>();
let documents: Document[] = [];

export const FileType = { File: 1, Directory: 2 };

export const workspace = {
  isTrusted: true,
  fs: {
    stat: async ({ fsPath }: vscode.Uri) => ({
      type: (await stat(fsPath)).isFile() ? FileType.File : FileType.Directory,
    }),
  },
  workspaceFolders: undefined as readonly { readonly uri: vscode.Uri }[] | undefined,
  get textDocuments(): readonly vscode.TextDocument[] {
    return documents as unknown as readonly vscode.TextDocument[];
  },
  onDidOpenTextDocument: opened.event,
  onDidCloseTextDocument: closed.event,
  onDidChangeTextDocument: changed.event,
  onDidChangeConfiguration: never,
  createFileSystemWatcher: () => ({
    onDidCreate: never,
    onDidChange: filesChanged.event,
    onDidDelete: never,
    dispose: () => undefined,
  }),
  openTextDocument: (uri: vscode.Uri): Promise<vscode.TextDocument> =>
    Promise.resolve().then(() => editor.open(uri, uri.scheme === 'file' ? undefined : '')),
  getWorkspaceFolder: ({ path: place }: vscode.Uri) =>
    workspace.workspaceFolders?.find(({ uri }) => `${place}/`.startsWith(`${uri.path}/`)),
  getConfiguration: () => ({ get: (id: string) => settings.get(id) }),
};

/** What was said and asked, and what the next question is answered with. */
export const said: string[] = [];
let answers: readonly unknown[] = [];

const say = (message: string): Promise<undefined> => {
  said.push(message);
  return Promise.resolve(undefined);
};

export const window = {
  activeTextEditor: undefined as { readonly document: vscode.TextDocument } | undefined,
  visibleTextEditors: [] as { readonly document: vscode.TextDocument }[],
  tabGroups: {
    all: [] as readonly vscode.TabGroup[],
    activeTabGroup: { tabs: [] as readonly vscode.Tab[] },
    onDidChangeTabs: tabsChanged.event,
  },
  onDidChangeActiveTextEditor: never,
  onDidChangeTextEditorSelection: never,
  createStatusBarItem: () => ({ show: () => undefined, dispose: () => undefined }),
  showInformationMessage: say,
  /** Of the buttons, the one that the next question is answered with. */
  showWarningMessage: (message: string, ...buttons: readonly unknown[]) => {
    said.push(message);
    return Promise.resolve(buttons.find((button) => button === answers[0]));
  },
  showErrorMessage: say,
  showTextDocument: async (shown: vscode.Uri | vscode.TextDocument) => {
    if ('getText' in shown) return new TextEditor(shown);
    return say(`opened ${shown.path}`);
  },
  showQuickPick: (items: readonly unknown[], { canPickMany }: vscode.QuickPickOptions) =>
    Promise.resolve(canPickMany ? items : items[0]),
  showWorkspaceFolderPick: ({ placeHolder }: vscode.WorkspaceFolderPickOptions) => {
    said.push(placeHolder ?? '');
    return Promise.resolve(answers[0]);
  },
  createWebviewPanel: (_type: string, title: string) => editor.panel(title).panel,
};

export const commands = {
  executed: [] as unknown[][],
  executeCommand: (...call: unknown[]): Promise<void> => {
    commands.executed.push(call);
    return Promise.resolve();
  },
};

/** A panel, and what its page does and gets. */
export interface FakePanel {
  readonly panel: vscode.WebviewPanel;
  readonly posted: unknown[];
  readonly send: (event: unknown) => void;
  isClosed: boolean;
}

/** What a user does, and what there is. */
export const editor = {
  panels: [] as FakePanel[],
  reset(): void {
    documents = [];
    settings.clear();
    readOnly.clear();
    said.length = 0;
    answers = [];
    commands.executed.length = 0;
    editor.panels.length = 0;
    workspace.workspaceFolders = undefined;
    window.activeTextEditor = undefined;
  },
  /** Opens a file with the text that it has on disk, or an untitled text. */
  open(uri: vscode.Uri, text?: string): vscode.TextDocument {
    const known = documents.find((one) => one.uri.toString() === uri.toString());
    const document = known ?? new Document(uri, text ?? readFileSync(uri.fsPath, 'utf8'));
    const result = document as unknown as vscode.TextDocument;
    if (known) return result;
    documents.push(document);
    opened.fire(result);
    return result;
  },
  type(document: vscode.TextDocument, text: string): void {
    Object.assign(document, { text, isDirty: true, version: document.version + 1 });
    changed.fire({ document });
  },
  /** As the setting `files.readonlyInclude` does. */
  makeReadOnly: (uri: vscode.Uri): void => void readOnly.add(uri.toString()),
  close(document: vscode.TextDocument): void {
    documents = documents.filter((one) => (one as unknown) !== document);
    (document as unknown as Document).isClosed = true;
    closed.fire(document);
  },
  /** Closes a tab; `left` are those that the active group has then. */
  closeTab(closed: vscode.Tab, left: readonly vscode.Tab[]): void {
    window.tabGroups.activeTabGroup.tabs = left;
    tabsChanged.fire({ closed: [closed] });
  },
  changeFiles: (): void => filesChanged.fire(),
  set: (id: string, value: unknown): void => void settings.set(id, value),
  answer: (...given: readonly unknown[]): void => void (answers = given),
  panel(title: string): FakePanel {
    const received = new EventEmitter<unknown>();
    const disposed = new EventEmitter<void>();
    const posted: unknown[] = [];
    const webview = {
      cspSource: '',
      asWebviewUri: (uri: vscode.Uri) => uri,
      onDidReceiveMessage: received.event,
      postMessage: (message: unknown) => void posted.push(message),
    };
    const made: FakePanel = {
      panel: {
        title,
        webview,
        reveal: () => undefined,
        onDidDispose: disposed.event,
        dispose: () => {
          made.isClosed = true;
          disposed.fire();
        },
      } as unknown as vscode.WebviewPanel,
      posted,
      send: (event) => received.fire(event),
      isClosed: false,
    };
    editor.panels.push(made);
    return made;
  },
};
