import path from 'node:path';
import * as vscode from 'vscode';
import type { Span } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { builtInLayouts, defaultLayout, isBuiltInLayout } from '../../core/prompt/layouts';
import type {
  PreviewFromView,
  PreviewState,
  PreviewToView,
  SectionView,
} from '../../protocol/preview';
import { previewData } from '../../node/previewData';
import { reportBug } from '../bugs';
import { languageId } from '../contributions';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { setting } from '../settings';
import { columnBeside } from '../webviews/column';
import { connectView, type View } from '../webviews/connect';
import { previewState } from './previewState';

interface Services {
  readonly extensionUri: vscode.Uri;
  readonly texts: ReadOnlyTexts;
  readonly log: vscode.LogOutputChannel;
}

/** The one preview: it follows the instruction that is edited, as Markdown's does. */
let shown: PreviewPanel | undefined;

export function openPreview(document: vscode.TextDocument, services: Services): void {
  shown ??= new PreviewPanel(services, () => (shown = undefined));
  shown.follow(document);
  shown.reveal();
}

class PreviewPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly view: View<PreviewToView>;
  private readonly data = previewData();
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private document: vscode.TextDocument | undefined;
  private state: PreviewState | undefined;
  /** The layout chosen in the view; it wins over the one that the file names until another file is shown. */
  private chosenLayout: string | undefined;
  private index = 0;
  private drawing = false;
  private drawAgain = false;

  constructor(
    private readonly services: Services,
    onClose: () => void,
  ) {
    this.panel = vscode.window.createWebviewPanel(
      'stepwise.preview',
      'Prompt',
      { viewColumn: columnBeside(), preserveFocus: true },
      { enableFindWidget: true },
    );
    const view = connectView<PreviewToView, PreviewFromView>(
      this.panel.webview,
      { name: 'preview', title: 'Prompt', extensionUri: services.extensionUri, log: services.log },
      (event) => this.handle(event),
    );
    this.view = view;
    const files = vscode.workspace.createFileSystemWatcher('**/*.{json,instruct}');
    const draw = (): void => this.drawSoon();
    this.subscriptions = [
      view,
      files,
      files.onDidCreate(draw),
      files.onDidChange(draw),
      files.onDidDelete(draw),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) draw();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === languageId) this.follow(editor.document);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('stepwise.preview')) draw();
      }),
    ];
    this.panel.onDidDispose(() => {
      vscode.Disposable.from(...this.subscriptions).dispose();
      onClose();
    });
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  follow(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.chosenLayout = undefined;
    this.index = 0;
    this.panel.title = `Prompt of ${path.basename(document.fileName)}`;
    this.drawSoon();
  }

  private drawSoon(): void {
    this.draw().catch((error: unknown) => reportBug('the preview', error, this.services.log));
  }

  /** Draws the newest text. While one drawing waits for a file, further calls become one more drawing behind it. */
  private async draw(): Promise<void> {
    if (this.drawing) {
      this.drawAgain = true;
      return;
    }
    this.drawing = true;
    try {
      this.drawAgain = false;
      this.state = await this.newState();
      this.post();
    } finally {
      this.drawing = false;
    }
    await this.drawIfAsked();
  }

  private async drawIfAsked(): Promise<void> {
    if (this.drawAgain) await this.draw();
  }

  private post(): void {
    if (this.state) this.view.post({ type: 'state', state: this.state });
    else
      this.view.post({
        type: 'empty',
        message: 'Open an instruction file (*.instruct) to see its prompt here.',
      });
  }

  private async newState(): Promise<PreviewState | undefined> {
    if (!this.document) return undefined;
    const { uri, fileName } = this.document;
    const document = parse(this.document.getText());
    const { instruction } = document;
    const folder = path.dirname(fileName);
    const layoutName = this.chosenLayout ?? (instruction.layout?.text || defaultLayout);
    const [loaded, layout, tokenizer] = await Promise.all([
      this.data.instances(fileName, instruction),
      this.data.layout(layoutName, folder),
      this.data.tokenizer(tokenizerFile(uri)),
    ]);
    return previewState({
      fileName: path.basename(fileName),
      document,
      layoutName,
      layout,
      instances: loaded.instances,
      problems: [...loaded.problems, ...(tokenizer.problem === null ? [] : [tokenizer.problem])],
      index: this.index,
      maxSourceTokens: setting('stepwise.preview.maxSourceTokens', uri),
      counter: tokenizer.counter,
    });
  }

  private async handle(event: PreviewFromView): Promise<void> {
    switch (event.type) {
      case 'ready':
        if (this.state) this.post();
        else await this.draw();
        return;
      case 'selectLayout':
        this.chosenLayout = event.layout;
        return this.draw();
      case 'selectInstance':
        this.index = event.index;
        return this.draw();
      case 'copyPrompt':
        await vscode.env.clipboard.writeText(this.state?.prompt ?? '');
        void vscode.window.setStatusBarMessage('The prompt is on the clipboard.', 3000);
        return;
      case 'openLayout':
        return this.openLayout();
      case 'openInstances':
        return this.openInstances();
      case 'reveal':
        return this.revealSource(event.offset);
    }
  }

  private async openLayout(): Promise<void> {
    const name = this.state?.layout;
    if (name === undefined || !this.document) return;
    if (isBuiltInLayout(name))
      await this.services.texts.show(`${name}.instruct`, builtInLayouts[name]!);
    else await vscode.window.showTextDocument(this.besideDocument(name));
  }

  private async openInstances(): Promise<void> {
    const file = this.document && parse(this.document.getText()).instruction.instances?.text;
    if (file) await vscode.window.showTextDocument(this.besideDocument(file));
  }

  private besideDocument(file: string): vscode.Uri {
    return vscode.Uri.file(path.resolve(path.dirname(this.document?.fileName ?? ''), file));
  }

  /** From a place of the prompt to the text that it came from. The input comes from the data file. */
  private async revealSource(offset: number): Promise<void> {
    const section = this.state?.sections.find(({ start, end }) => start <= offset && offset < end);
    if (!section || !this.document) return;
    if (section.name === 'input') return this.openInstances();
    const span = this.sourceOf(section);
    if (!span) return;
    const selection = new vscode.Range(
      this.document.positionAt(span.start),
      this.document.positionAt(span.end),
    );
    await vscode.window.showTextDocument(this.document, {
      viewColumn: vscode.ViewColumn.One,
      selection,
    });
  }

  private sourceOf({ name, title }: SectionView): Span | undefined {
    const { instruction } = parse(this.document?.getText() ?? '');
    const number = Number(/\d+$/.exec(title)?.[0] ?? 1);
    switch (name) {
      case 'definition':
        return instruction.definition?.span;
      case 'steps':
        return instruction.stepsField?.span;
      case 'positive-example':
        return instruction.positiveExamples[number - 1]?.span;
      case 'negative-example':
        return instruction.negativeExamples[number - 1]?.span;
      case 'input':
        return undefined;
    }
  }
}

/** The setting's path is relative to the workspace folder. */
function tokenizerFile(scope: vscode.Uri): string {
  const file = setting('stepwise.preview.tokenizer', scope);
  const folder = vscode.workspace.getWorkspaceFolder(scope)?.uri.fsPath;
  return file === '' || !folder ? file : path.resolve(folder, file);
}
