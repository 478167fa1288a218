import path from 'node:path';
import * as vscode from 'vscode';
import { plainInstruction } from '../../core/document/model';
import { defaultLayout } from '../../core/prompt/layouts';
import { previewData } from '../../node/previewData';
import type { PreviewFromView, PreviewToView, ProblemAction } from '../../protocol/preview';
import { reportBug } from '../bugs';
import { languageId } from '../contributions';
import { namedSource } from '../models/activeModel';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { setting } from '../settings';
import { columnBeside } from '../webviews/column';
import { connectView, type View } from '../webviews/connect';
import { CaretMark } from './caretMark';
import { chatRequest } from './chatRequest';
import { openComparison, type Comparison } from './comparison';
import { nearCounter } from './nearCounter';
import { pickExperiment } from './experimentPick';
import { InstanceJumps, type CountedPrompts } from './instanceJumps';
import { InstanceSearch } from './instanceSearch';
import {
  goTo,
  openAt,
  openInput,
  openLayout,
  openSetting,
  openSource,
  type Followed,
} from './openPlaces';
import { pickOther } from './pickOther';
import { changedOptions, defaultOptions } from './previewOptions';
import { gatherRequest, type PreviewChoice } from './previewSources';
import { preview, promptMaker, type Preview, type PreviewRequest } from './previewState';

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

const untouched: PreviewChoice = {
  layout: undefined,
  options: defaultOptions,
  experiment: undefined,
  index: 0,
};

class PreviewPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly view: View<PreviewToView>;
  private readonly data = previewData();
  private readonly jumps = new InstanceJumps({
    prompts: () => this.countedPrompts(),
    show: (overview) => this.view.post({ type: 'overview', overview }),
  });
  private readonly search = new InstanceSearch({
    instances: () => this.drawn?.request.instances,
    found: (found) => this.view.post({ type: 'found', found }),
  });
  private comparisons: Comparison[] = [];
  private document: vscode.TextDocument | undefined;
  private drawn: Preview | undefined;
  private choice = untouched;
  private drawing = false;
  private drawAgain = false;
  private awaited: Promise<unknown> | null = null;
  private readonly caret = new CaretMark();

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
    this.view = connectView<PreviewToView, PreviewFromView>(
      this.panel.webview,
      { name: 'preview', title: 'Prompt', extensionUri: services.extensionUri, log: services.log },
      (event) => this.handle(event),
    );
    const subscriptions = this.subscriptions();
    this.panel.onDidDispose(() => {
      this.jumps.cancel();
      this.search.cancel();
      vscode.Disposable.from(this.view, ...subscriptions).dispose();
      onClose();
    });
  }

  private get followed(): Followed | undefined {
    return this.document && this.drawn && { document: this.document, drawn: this.drawn };
  }

  private subscriptions(): readonly vscode.Disposable[] {
    const draw = (): void => this.drawSoon();
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
        if (textEditor.document === this.document && !this.drawing) this.mark();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('stepwise.preview')) draw();
      }),
    ];
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  follow(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.choice = { ...this.choice, layout: undefined, index: 0 };
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
      this.drawn = await this.newDrawn();
      this.post();
    } finally {
      this.drawing = false;
    }
    if (this.drawn) await this.drawComparisons(this.drawn.request);
    await this.drawIfAsked();
  }

  private async drawIfAsked(): Promise<void> {
    if (this.drawAgain) await this.draw();
  }

  private async newDrawn(): Promise<Preview | undefined> {
    if (!this.document) return undefined;
    const { request, later } = await gatherRequest(this.document, this.choice, this.data);
    if (later && later !== this.awaited) {
      this.awaited = later;
      // Where reading failed, the next drawing meets the failure and reports it.
      const draw = (): void => this.drawSoon();
      later.then(draw, draw);
    }
    return preview(request);
  }

  private post(): void {
    if (!this.drawn) {
      const message = 'Open an instruction file (*.instruct) to see its prompt here.';
      this.view.post({ type: 'empty', message });
      return;
    }
    this.search
      .drawn()
      .catch((error: unknown) => reportBug('the search', error, this.services.log));
    this.view.post({ type: 'state', state: this.drawn.state });
    this.jumps.drawn();
    this.mark();
  }

  private async handle(event: PreviewFromView): Promise<void> {
    switch (event.type) {
      case 'ready':
        return this.begin();
      case 'selectLayout':
        return this.choose({ ...this.ownChoice(), layout: event.layout });
      case 'selectInstance':
        return this.choose({ ...this.choice, index: event.index });
      case 'changeOptions': {
        const own = this.ownChoice();
        return this.choose({ ...own, options: changedOptions(own.options, event.change) });
      }
      case 'resetOptions':
        return this.choose({ ...untouched, index: this.choice.index });
      case 'followExperiment': {
        const experiment = await pickExperiment();
        return experiment === undefined ? undefined : this.choose({ ...this.choice, experiment });
      }
      case 'leaveExperiment':
        return this.choose({ ...this.choice, experiment: undefined });
      case 'jump': {
        const found = await this.jumps.find(event.to);
        if (typeof found === 'string') this.view.post({ type: 'say', sentence: found });
        else if (found !== null) await this.choose({ ...this.choice, index: found });
        return;
      }
      case 'cancelCounting':
        this.jumps.cancel();
        return;
      case 'search':
        return this.search.find(event.query);
      case 'compare':
        return this.compare();
      case 'copyPrompt':
        return this.copy(this.drawn?.fitted.text, 'The prompt');
      case 'copyRequest':
        return this.copyRequest();
      case 'copyComplete':
        return this.copy(this.drawn?.fitted.complete.text, 'The whole prompt, nothing left out,');
      case 'openLayout':
        return this.openLayout();
      case 'openInstances':
        return this.openInput();
      case 'solve':
        return this.solve(event.action);
      case 'reveal':
        if (this.followed) await openSource(this.followed, event.offset);
    }
  }

  /** For a page that has just come, or come back. */
  private async begin(): Promise<void> {
    this.caret.forget();
    this.search.cancel();
    if (this.drawn) this.post();
    else await this.draw();
    this.view.post({ type: 'overview', overview: this.jumps.overview() });
  }

  private choose(choice: PreviewChoice): Promise<void> {
    this.choice = choice;
    return this.draw();
  }

  /** The choices of the experiment that is followed, as the view's own. */
  private ownChoice(): PreviewChoice {
    if (this.choice.experiment === undefined || !this.drawn) return this.choice;
    const { layoutName, options } = this.drawn.request;
    return { ...this.choice, layout: layoutName, options, experiment: undefined };
  }

  private countedPrompts(): CountedPrompts | undefined {
    if (!this.drawn) return undefined;
    const { request, state } = this.drawn;
    const { document, refined, layout, options, instances, maxSourceTokens, counter } = request;
    const plain = JSON.stringify(plainInstruction(document));
    const form = JSON.stringify(options);
    return {
      key: [plain, refined, layout, form, instances, maxSourceTokens, counter],
      count: instances.length,
      index: state.instances.kind === 'some' ? state.instances.index : 0,
      measure: measureOf(request),
    };
  }

  private async compare(): Promise<void> {
    if (!this.document || !this.drawn) return;
    const { request } = this.drawn;
    const other = await pickOther({ file: this.document.uri, request, data: this.data });
    if (!other) return;
    const now = this.drawn.request;
    this.comparisons.push(await openComparison(other, now, this.services.texts));
  }

  private async drawComparisons(request: PreviewRequest): Promise<void> {
    const open: Comparison[] = [];
    for (const comparison of this.comparisons)
      if (await comparison.draw(request)) open.push(comparison);
    this.comparisons = open;
  }

  private async copy(text: string | undefined, what: string): Promise<void> {
    if (text === undefined) return;
    await vscode.env.clipboard.writeText(text);
    const sentence = `${what} is on the clipboard.`;
    void vscode.window.setStatusBarMessage(sentence, 3000);
    this.view.post({ type: 'copied', sentence });
  }

  private async copyRequest(): Promise<void> {
    if (!this.drawn || !this.document) return;
    const source = namedSource(this.document.uri);
    const model =
      source.kind === 'endpoint'
        ? source.endpoint
        : { model: setting('stepwise.model.name', this.document.uri) };
    await this.copy(chatRequest(this.drawn.fitted, model), 'The request');
  }

  private async openLayout(): Promise<void> {
    if (this.followed) await openLayout(this.followed, this.services.texts);
  }

  private async openInput(): Promise<void> {
    if (this.followed) await openInput(this.followed, 0);
  }

  private async solve(action: ProblemAction): Promise<void> {
    switch (action) {
      case 'goToInstancesField': {
        if (!this.document) return;
        const instruction = this.drawn?.request.document.instruction;
        return goTo(this.document, instruction?.instances?.span ?? instruction?.task?.span);
      }
      case 'openInstances':
        return this.openInput();
      case 'openLayout':
        return this.openLayout();
      case 'useDefaultLayout':
        return this.choose({ ...this.ownChoice(), layout: defaultLayout });
      case 'chooseTokenizer':
        return openSetting('stepwise.preview.tokenizer');
      case 'changeLimit':
        return this.choice.experiment === undefined
          ? openSetting('stepwise.preview.maxSourceTokens')
          : openAt(this.choice.experiment, undefined);
      case 'originalSteps': {
        const own = this.ownChoice();
        return this.choose({ ...own, options: { ...own.options, steps: 'original' } });
      }
      case 'openExperiment':
        return this.choice.experiment === undefined
          ? undefined
          : openAt(this.choice.experiment, undefined);
    }
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

function measureOf(request: PreviewRequest): CountedPrompts['measure'] {
  const { instances, counter: exact, maxSourceTokens } = request;
  const counter = nearCounter(exact, maxSourceTokens);
  const fittedOf = promptMaker({ ...request, counter });
  return (index) => {
    const fitted = fittedOf(instances.at(index)?.input ?? '');
    const isLosing = fitted.cut !== null || fitted.dropped.length > 0;
    return { isLosing, tokens: isLosing ? counter.count(fitted.complete.text) : fitted.tokens };
  };
}
