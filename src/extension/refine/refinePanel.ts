import path from 'node:path';
import * as vscode from 'vscode';
import { replaceSteps } from '../../core/document/edit';
import { plainInstruction } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { lint } from '../../core/lint/lint';
import type { StepFinding } from '../../core/refine/convergence';
import { refine, type RefineEvent } from '../../core/refine/conversation';
import { printTranscript, type Transcript, type Turn } from '../../core/refine/transcript';
import { keepTranscript } from '../../node/transcripts';
import type { RefineFromView, RefineState, RefineToView, StageId } from '../../protocol/refine';
import { run } from '../commands';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { columnBeside } from '../webviews/column';
import { connectView, type View } from '../webviews/connect';
import { chooseModel, type ChosenModel } from './modelChoice';
import { applied, initialState, reduce } from './refineState';

interface Services {
  readonly extensionUri: vscode.Uri;
  readonly secrets: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

/** Deltas are sent at most this often; over a slow connection more would queue up. */
const deltaMilliseconds = 60;

/** Open panels by the file they refine: a second *Refine* on a file starts over in the same panel. */
const open = new Map<string, RefinePanel>();

/** Refines an instruction in a panel beside its editor. */
export async function refineInstruction(
  document: vscode.TextDocument,
  services: Services,
): Promise<void> {
  const chosen = await chooseModel(services.secrets, document.uri);
  if (chosen.kind === 'none') {
    await offerModel(chosen.message);
    return;
  }
  const key = document.uri.toString();
  const panel = open.get(key) ?? new RefinePanel(document, services, () => open.delete(key));
  open.set(key, panel);
  panel.reveal();
  await panel.start(chosen);
}

async function offerModel(message: string): Promise<void> {
  const choice = await vscode.window.showWarningMessage(message, 'Set Model Key…', 'Open Settings');
  if (choice === 'Set Model Key…') await run('stepwise.setKey');
  if (choice === 'Open Settings') await openSettings();
}

async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'stepwise.model');
}

class RefinePanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly view: View<RefineToView>;
  private state: RefineState | undefined;
  private transcript: Transcript | undefined;
  private readonly prompts = new Map<StageId, string>();
  private readonly steps = new Map<StageId, readonly string[]>();
  private abort = new AbortController();
  private pending: { stage: StageId; text: string } | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly services: Services,
    onClose: () => void,
  ) {
    const title = `Refine ${path.basename(document.fileName)}`;
    this.panel = vscode.window.createWebviewPanel(
      'stepwise.refine',
      title,
      { viewColumn: columnBeside(), preserveFocus: true },
      { enableFindWidget: true },
    );
    const view = connectView<RefineToView, RefineFromView>(
      this.panel.webview,
      { name: 'refine', title, extensionUri: services.extensionUri, log: services.log },
      (event) => this.handle(event),
    );
    this.view = view;
    this.panel.onDidDispose(() => {
      this.abort.abort();
      clearTimeout(this.timer);
      view.dispose();
      onClose();
    });
  }

  /** Brings the panel to the front without taking the focus from the editor. */
  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Runs the conversation and shows it. `earlier` turns of a broken one are not asked again. */
  async start(
    { model, label }: Extract<ChosenModel, { kind: 'chosen' }>,
    earlier: readonly Turn[] = [],
  ): Promise<void> {
    this.abort.abort();
    const abort = (this.abort = new AbortController());
    this.prompts.clear();
    this.steps.clear();
    const instruction = plainInstruction(parse(this.document.getText()));
    const fileName = path.basename(this.document.fileName);
    this.show(initialState({ fileName, task: instruction.task, model: label }));
    const conversation = refine(instruction, {
      model,
      lint: (steps) => this.findings(steps),
      signal: abort.signal,
      now: Date.now,
      earlier,
    });
    for await (const event of conversation) {
      if (this.abort !== abort) return; // another conversation began
      this.take(event);
      if ('transcript' in event) await this.keep(event.transcript);
    }
  }

  private take(event: RefineEvent): void {
    if (!this.state) return;
    const state = reduce(this.state, event);
    if (event.kind === 'answerDelta') {
      this.state = state;
      this.postDelta(event.stage, event.text);
      return;
    }
    if (event.kind === 'stageStarted') this.prompts.set(event.stage, event.prompt);
    if (event.kind === 'stageFinished') this.steps.set(event.stage, event.turn.steps);
    this.show(state);
  }

  private show(state: RefineState): void {
    this.state = state;
    this.pending = undefined; // the state holds its text
    this.view.post({ type: 'state', state });
  }

  private postDelta(stage: StageId, text: string): void {
    if (this.pending?.stage === stage) this.pending.text += text;
    else this.pending = { stage, text };
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.pending) this.view.post({ type: 'delta', ...this.pending });
      this.pending = undefined;
    }, deltaMilliseconds);
  }

  private async handle(event: RefineFromView): Promise<void> {
    switch (event.type) {
      case 'ready':
        if (this.state) this.show(this.state);
        return;
      case 'cancel':
        this.abort.abort();
        return;
      case 'retry':
        return this.retry();
      case 'setKey':
        await run('stepwise.setKey');
        return this.retry();
      case 'openSettings':
        return openSettings();
      case 'openTranscript':
        return this.openTranscript();
      case 'openPrompt':
        return this.openPrompt(event.stage);
      case 'showDifference':
        return this.showDifference();
      case 'apply':
        return this.apply(event.stage);
    }
  }

  /** Goes on where the conversation broke off, with the model that is set up now; a finished one begins anew. */
  private async retry(): Promise<void> {
    const chosen = await chooseModel(this.services.secrets, this.document.uri);
    if (chosen.kind === 'none') await offerModel(chosen.message);
    else
      await this.start(
        chosen,
        this.transcript?.outcome === 'finished' ? [] : this.transcript?.turns,
      );
  }

  /** One edit, so that one undo takes it back. The document may have changed meanwhile: the edit is made for it now. */
  private async apply(stage: StageId): Promise<void> {
    const steps = this.steps.get(stage);
    if (!steps || steps.length === 0 || !this.state) return;
    const edit = new vscode.WorkspaceEdit();
    const { span, text } = replaceSteps(parse(this.document.getText()), steps);
    const range = new vscode.Range(
      this.document.positionAt(span.start),
      this.document.positionAt(span.end),
    );
    edit.replace(this.document.uri, range, text);
    if (await vscode.workspace.applyEdit(edit)) this.show(applied(this.state, stage));
    else
      void vscode.window.showErrorMessage(
        `The steps could not be written into "${path.basename(this.document.fileName)}". Check that the file can be edited, then apply again.`,
      );
  }

  private async showDifference(): Promise<void> {
    const result = this.state?.result;
    if (!result || result.kind === 'none') return;
    const source = this.document.getText();
    const { span, text } = replaceSteps(parse(source), this.steps.get(result.stage) ?? []);
    const name = path.basename(this.document.fileName);
    const after = this.services.texts.put(
      `refined/${name}`,
      source.slice(0, span.start) + text + source.slice(span.end),
    );
    const title = `${name} ↔ refined`;
    await vscode.commands.executeCommand('vscode.diff', this.document.uri, after, title);
  }

  private findings(steps: readonly string[]): StepFinding[] {
    const source = this.document.getText();
    const { span, text } = replaceSteps(parse(source), steps);
    const changed = parse(source.slice(0, span.start) + text + source.slice(span.end));
    return lint(changed)
      .filter(({ step }) => step !== null)
      .map(({ rule, message, step }) => ({ rule, message, step }));
  }

  private async openTranscript(): Promise<void> {
    if (!this.transcript) return;
    const { task } = this.transcript;
    await this.services.texts.show(`transcript of ${task}.json`, printTranscript(this.transcript));
  }

  private async openPrompt(stage: StageId): Promise<void> {
    const prompt = this.prompts.get(stage);
    if (prompt !== undefined) await this.services.texts.show(`prompt of ${stage}.txt`, prompt);
  }

  /** Every conversation leaves its transcript beside the runs of the workspace. */
  private async keep(transcript: Transcript): Promise<void> {
    this.transcript = transcript;
    const folder = vscode.workspace.getWorkspaceFolder(this.document.uri);
    if (!folder || transcript.turns.length === 0) return;
    const written = await keepTranscript(folder.uri.fsPath, this.document.fileName, transcript);
    if (written.kind === 'failed') {
      this.services.log.warn(written.message);
      void vscode.window.showWarningMessage(`The transcript was not kept. ${written.message}`);
    }
  }
}
