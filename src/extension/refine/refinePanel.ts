import path from 'node:path';
import * as vscode from 'vscode';
import { replaceSteps, withSteps } from '../../core/document/replaceSteps';
import { plainInstruction } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import type { Linting } from '../../core/lint/lint';
import type { ChatModel } from '../../core/refine/chatModel';
import type { StepFinding } from '../../core/refine/convergence';
import type { Prices } from '../../core/refine/money';
import type { Stage } from '../../core/refine/stages';
import { stepFindings } from '../../core/refine/stepFindings';
import { printTranscript, type Transcript } from '../../core/refine/transcript';
import { stepsOf } from '../../core/refine/turns';
import { keepTranscript } from '../../node/transcripts';
import type { ModelLabel, RefineFromView, RefineToView } from '../../protocol/refine';
import { run } from '../commands';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { columnBeside } from '../webviews/column';
import { connectView, type View } from '../webviews/connect';
import { offerModel, openModelSettings } from '../models/offerModel';
import { chooseModel, type ChosenModel } from '../models/modelChoice';
import { lintingFor } from './lintingFor';
import { RefineSession } from './refineSession';
import { refineState } from './refineState';
import { workspaceStages } from './workspaceStages';

export interface RefineServices {
  readonly extensionUri: vscode.Uri;
  readonly secrets: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

type Chosen = Extract<ChosenModel, { kind: 'chosen' }>;

const viewType = 'stepwise.refine';

/** Deltas are sent at most this often; over a slow connection more would queue up. */
const deltaMilliseconds = 60;

/** Open panels by the file they refine: a second *Refine* on a file starts over in the same panel. */
const open = new Map<string, RefinePanel>();

/** The panel of a file: the open one, or a new one beside the editor. It does not take the focus. */
export function panelOf(document: vscode.TextDocument, services: RefineServices): RefinePanel {
  const known = open.get(document.uri.toString());
  known?.reveal();
  return known ?? new RefinePanel(document, services, newPanel(document));
}

function newPanel({ fileName }: vscode.TextDocument): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    viewType,
    `Refine ${path.basename(fileName)}`,
    { viewColumn: columnBeside(), preserveFocus: true },
    { enableFindWidget: true },
  );
}

/** A refine conversation about one file, shown in a webview. */
export class RefinePanel {
  private readonly view: View<RefineToView>;
  private readonly session: RefineSession;
  private model: { readonly label: ModelLabel; readonly prices: Prices | null } | undefined;
  /** What the configuration of the workspace says about rules. */
  private linting: Linting = {};
  private pending: { frame: number; text: string } | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly services: RefineServices,
    private readonly panel: vscode.WebviewPanel,
  ) {
    const key = document.uri.toString();
    open.set(key, this);
    this.session = new RefineSession({
      instruction: () => plainInstruction(parse(document.getText())),
      lint: (steps) => this.findings(steps),
      now: Date.now,
      changed: () => this.show(),
      delta: (frame, text) => this.postDelta(frame, text),
      keep: (transcript) => this.keep(transcript),
    });
    const { extensionUri, log } = services;
    const { title } = panel;
    const view = connectView<RefineToView, RefineFromView>(
      panel.webview,
      { name: 'refine', title, extensionUri, log },
      (event) => this.handle(event),
    );
    this.view = view;
    panel.onDidDispose(() => {
      this.session.cancel();
      clearTimeout(this.timer);
      view.dispose();
      open.delete(key);
    });
  }

  /** Brings the panel to the front without taking the focus from the editor. */
  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Begins a new conversation; of the stages the first `count` run by themselves. */
  async start(chosen: Chosen, plan: readonly Stage[], count = plan.length): Promise<void> {
    this.model = chosen;
    this.linting = lintingFor(this.document);
    await this.session.start(chosen.model, plan, count);
  }

  /** Shows a conversation that was kept. */
  async restore(transcript: Transcript, plan: readonly Stage[]): Promise<void> {
    const chosen = await chooseModel(this.services.secrets, this.document.uri);
    const reason = 'It answered when this conversation was kept.';
    const kind = 'recording' in transcript.parameters ? 'recording' : 'endpoint';
    const label: ModelLabel = { kind, name: transcript.model, reason };
    this.model = { label, prices: chosen.kind === 'chosen' ? chosen.prices : null };
    this.linting = lintingFor(this.document);
    this.session.restore(transcript, plan);
  }

  /** What is shown, to be compared with another conversation. */
  get transcript(): Transcript | undefined {
    return this.session.transcript;
  }

  private show(): void {
    if (!this.model) return;
    this.pending = undefined; // the state holds its text
    const { fileName, uri } = this.document;
    const state = refineState(this.session, {
      document: uri.toString(),
      fileName: path.basename(fileName),
      task: plainInstruction(parse(this.document.getText())).task,
      model: this.model.label,
      prices: this.model.prices,
      lint: (steps) => this.findings(steps),
    });
    this.view.post({ type: 'state', state });
  }

  private postDelta(frame: number, text: string): void {
    if (this.pending?.frame === frame) this.pending.text += text;
    else this.pending = { frame, text };
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.pending) this.view.post({ type: 'delta', ...this.pending });
      this.pending = undefined;
    }, deltaMilliseconds);
  }

  private async handle(event: RefineFromView): Promise<void> {
    const { session } = this;
    switch (event.type) {
      case 'ready':
        this.show();
        return;
      case 'cancel':
        session.cancel();
        return;
      case 'goOn':
        return this.withModel((model) => session.goOn(model));
      case 'startOver':
        return this.startOver();
      case 'ask':
        return this.withModel((model) => session.ask(model, event.behind, event.text));
      case 'askAgain':
        return this.withModel((model) => session.askAgain(model, event.frame, event.prompt));
      case 'showBranch':
        session.showBranch(event.frame, event.by);
        return;
      case 'changeSteps':
        return session.changeSteps(event.frame, event.change);
      case 'setKey':
        await run('stepwise.setKey');
        return this.withModel((model) => session.goOn(model));
      case 'openSettings':
        return openModelSettings();
      case 'openTranscript':
        return this.openTranscript();
      case 'openHistory':
        return run('stepwise.refineHistory', this.document.uri);
      case 'openPrompt':
        return this.openPrompt(event.frame);
      case 'showDifference':
        return this.showDifference();
      case 'apply':
        return this.apply(event.frame);
    }
  }

  /** The same stages, as the workspace words them now. */
  private async startOver(): Promise<void> {
    const stages = await workspaceStages(this.document.uri);
    if (!stages) return;
    const plan = stages.filter(({ id }) => this.session.plan.some((one) => one.id === id));
    this.linting = lintingFor(this.document);
    await this.withModel((model) => this.session.start(model, plan));
  }

  /** With the model that is set up now, which may be another than before. */
  private async withModel(ask: (model: ChatModel) => Promise<void>): Promise<void> {
    const chosen = await chooseModel(this.services.secrets, this.document.uri);
    if (chosen.kind === 'none') return offerModel(chosen.message);
    this.model = chosen;
    await ask(chosen.model);
  }

  /** One edit, so that one undo takes it back. The document may have changed meanwhile: the edit is made for it now. */
  private async apply(frame: number): Promise<void> {
    const turn = this.session.turns.find(({ id }) => id === frame);
    if (!turn || stepsOf(turn).length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    const { span, text } = replaceSteps(parse(this.document.getText()), stepsOf(turn));
    const range = new vscode.Range(
      this.document.positionAt(span.start),
      this.document.positionAt(span.end),
    );
    edit.replace(this.document.uri, range, text);
    if (await vscode.workspace.applyEdit(edit)) await this.session.wasApplied(turn);
    else
      void vscode.window.showErrorMessage(
        `The steps could not be written into "${path.basename(this.document.fileName)}". Check that the file can be edited, then apply again.`,
      );
  }

  private async showDifference(): Promise<void> {
    const steps = this.session.transcript?.result?.steps;
    if (!steps) return;
    const name = path.basename(this.document.fileName);
    const after = this.services.texts.put(
      `refined/${name}`,
      withSteps(parse(this.document.getText()), steps),
    );
    const title = `${name} ↔ refined`;
    await vscode.commands.executeCommand('vscode.diff', this.document.uri, after, title);
  }

  private findings(steps: readonly string[]): StepFinding[] {
    return stepFindings(parse(this.document.getText()), steps, this.linting);
  }

  private async openTranscript(): Promise<void> {
    const { transcript } = this.session;
    if (transcript)
      await this.services.texts.show(
        `transcript of ${transcript.task}.json`,
        printTranscript(transcript),
      );
  }

  private async openPrompt(frame: number): Promise<void> {
    const { turns, live, transcript } = this.session;
    const asked = [...turns, live, transcript?.unfinished].find((turn) => turn?.id === frame);
    if (asked) await this.services.texts.show(`prompt of ${asked.stage}.txt`, asked.prompt);
  }

  /** Every conversation leaves its transcript beside the runs of the workspace, from its first answer on. */
  private async keep(transcript: Transcript): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(this.document.uri);
    if (!folder || transcript.turns.length === 0) return;
    const written = await keepTranscript(folder.uri.fsPath, this.document.fileName, transcript);
    if (written.kind === 'failed') {
      this.services.log.warn(written.message);
      void vscode.window.showWarningMessage(`The transcript was not kept. ${written.message}`);
    }
  }
}
