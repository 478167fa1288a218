import path from 'node:path';
import * as vscode from 'vscode';
import { previewData } from '../../node/previewData';
import type { PreviewFromView, PreviewToView } from '../../protocol/preview';
import { reportBug } from '../bugs';
import { languageId } from '../contributions';
import { currentDocument } from '../currentDocument';
import { namedSource } from '../models/activeModel';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { setting } from '../settings';
import { connectView, type View } from '../webviews/connect';
import { CaretMark } from './caretMark';
import { chatRequest } from './chatRequest';
import { openComparison } from './comparison';
import { pickExperiment } from './experimentPick';
import type { KeptPreview } from './keptPreview';
import { openInput, openLayout, openSource, type Followed } from './openPlaces';
import { ownSide } from './others';
import { pickOther } from './pickOther';
import { PreviewSession } from './previewSession';
import { gatherRequest, type GatheredRequest, type PreviewChoice } from './previewSources';
import { solveProblem } from './solveProblem';

export interface PreviewServices {
  readonly extensionUri: vscode.Uri;
  readonly texts: ReadOnlyTexts;
  readonly log: vscode.LogOutputChannel;
}

/** Shows the prompts of the instruction that is edited. */
export class PreviewPanel {
  private readonly view: View<PreviewToView>;
  private readonly data = previewData();
  private readonly session = new PreviewSession({
    gather: (choice) => this.document && this.gather(this.document, choice),
    post: (message) => this.view.post(message),
    drawn: () => this.wasDrawn(),
    failed: (what, error) => void reportBug(what, error, this.services.log),
  });
  private document: vscode.TextDocument | undefined;
  private readonly caret = new CaretMark();

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: PreviewServices,
  ) {
    this.view = connectView<PreviewToView, PreviewFromView>(
      this.panel.webview,
      { name: 'preview', title: 'Prompt', extensionUri: services.extensionUri, log: services.log },
      (event) => this.handle(event),
    );
    const subscriptions = this.subscriptions();
    this.panel.onDidDispose(() => {
      this.session.end();
      vscode.Disposable.from(this.view, ...subscriptions).dispose();
    });
  }

  private get followed(): Followed | undefined {
    const { drawn } = this.session;
    return this.document && drawn && { document: this.document, drawn };
  }

  private subscriptions(): readonly vscode.Disposable[] {
    const draw = (): void => this.session.drawSoon();
    const files = vscode.workspace.createFileSystemWatcher('**/*.{json,instruct}');
    return [
      files,
      files.onDidCreate(draw),
      files.onDidChange(draw),
      files.onDidDelete(draw),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) draw();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isEdited(editor.document)) this.follow(editor.document);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.document && !this.session.isDrawing) this.mark();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('stepwise.preview')) draw();
      }),
    ];
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** `choice`: what was chosen for the file before. */
  follow(document: vscode.TextDocument, choice?: PreviewChoice): void {
    if (document === this.document) return;
    const isOther = document.uri.toString() !== this.document?.uri.toString();
    this.document = document;
    this.panel.title = `Prompt of ${path.basename(document.fileName)}`;
    if (isOther) this.session.followAnother(choice);
    else this.session.drawSoon();
  }

  /** VS Code may have ended the document, and opened its file anew. */
  private async gather(
    document: vscode.TextDocument,
    choice: PreviewChoice,
  ): Promise<GatheredRequest> {
    const now = await currentDocument(document);
    if (this.document === document) this.document = now;
    return gatherRequest(now, choice, this.data);
  }

  private async handle(event: PreviewFromView): Promise<void> {
    const { followed, session } = this;
    const { texts } = this.services;
    switch (event.type) {
      case 'ready':
        this.caret.forget();
        return session.begin();
      case 'followExperiment': {
        const experiment = await pickExperiment();
        return experiment === undefined ? undefined : session.followExperiment(experiment);
      }
      case 'compare':
        return this.compare();
      case 'copyPrompt':
        return this.copy(followed?.drawn.fitted.text, 'The prompt');
      case 'copyRequest':
        return followed && this.copyRequest(followed);
      case 'copyComplete':
        return this.copy(
          followed?.drawn.fitted.complete.text,
          'The whole prompt, nothing left out,',
        );
      case 'openLayout':
        return followed && openLayout(followed, texts);
      case 'openInstances':
        return followed && openInput(followed, 0);
      case 'solve':
        return followed && solveProblem(event.action, followed, { session, texts });
      case 'reveal':
        return followed && openSource(followed, event.offset);
      default:
        return session.handle(event);
    }
  }

  private async compare(): Promise<void> {
    if (!this.document || !this.session.drawn) return;
    const file = this.document.uri;
    const { data } = this;
    const other = await pickOther({ file, request: this.session.drawn.request, data });
    if (!other) return;
    const { request } = this.session.drawn;
    const sides = { left: other, right: ownSide(other, request, data) };
    const comparison = await openComparison(sides, request, this.services.texts);
    await this.session.comparisons.add(comparison, request);
  }

  private async copy(text: string | undefined, what: string): Promise<void> {
    if (text === undefined) return;
    await vscode.env.clipboard.writeText(text);
    const sentence = `${what} is on the clipboard.`;
    void vscode.window.setStatusBarMessage(sentence, 3000);
    this.view.post({ type: 'copied', sentence });
  }

  private async copyRequest({ document, drawn }: Followed): Promise<void> {
    const source = namedSource(document.uri);
    const model =
      source.kind === 'endpoint'
        ? source.endpoint
        : { model: setting('stepwise.model.name', document.uri) };
    await this.copy(chatRequest(drawn.fitted, model), 'The request');
  }

  /** The page keeps what a reload of the window is to bring back. */
  private wasDrawn(): void {
    const { document, session } = this;
    if (!document) return;
    const kept: KeptPreview = { document: document.uri.toString(), choice: session.chosen };
    this.view.post({ type: 'keep', kept });
    this.mark();
  }

  private mark(): void {
    const marked = this.followed && this.caret.next(this.followed);
    if (marked) this.view.post(marked);
  }
}

/** The texts of built-in layouts and of git are instructions, too, but nobody writes them. */
function isEdited({ languageId: language, uri }: vscode.TextDocument): boolean {
  return language === languageId && !['git', 'stepwise-text'].includes(uri.scheme);
}
