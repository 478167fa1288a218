import type * as vscode from 'vscode';
import type { ChatModel } from '../../core/refine/chatModel';
import type { Stage } from '../../core/refine/stages';
import type { Transcript } from '../../core/refine/transcript';
import { stepsOf } from '../../core/refine/turns';
import type { ModelLabel, RefineFromView, RefineToView, ResultView } from '../../protocol/refine';
import { run } from '../commands';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { connectView, type View } from '../webviews/connect';
import { offerModel, openModelSettings } from '../models/offerModel';
import type { ChosenModel } from '../models/modelChoice';
import { Deltas } from './deltas';
import { prepareQuestion } from './prepareQuestion';
import { RefinedFile } from './refinedFile';
import { RefineSession } from './refineSession';
import { refineState, resultView } from './refineState';
import { showDifference, showPrompt, showTranscript } from './refineTexts';
import { workspaceStages } from './workspaceStages';
import { tellError, tellWarning } from '../tell';

export interface RefineServices {
  readonly extensionUri: vscode.Uri;
  readonly secrets: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

type Chosen = Extract<ChosenModel, { kind: 'chosen' }>;

/** A refine conversation about one file, shown in a webview. */
export class RefinePanel {
  readonly file: RefinedFile;
  private readonly view: View<RefineToView>;
  private readonly session: RefineSession;
  /** What the view says about the result. */
  private shownResult: ResultView = { kind: 'none' };
  private model: ModelLabel | undefined;
  /** Whether a question is made ready to be asked. */
  private isPreparing = false;
  private readonly deltas = new Deltas((frame, text) =>
    this.view.post({ type: 'delta', frame, text }),
  );

  constructor(
    document: vscode.TextDocument,
    private readonly services: RefineServices,
    private readonly panel: vscode.WebviewPanel,
  ) {
    const file = new RefinedFile(document, {
      saved: () => this.wasSaved(),
      changed: () => this.fileChanged(),
    });
    this.file = file;
    this.session = new RefineSession({
      instruction: () => file.instruction,
      lint: (steps) => file.findings(steps),
      now: Date.now,
      changed: () => this.show(),
      delta: (frame, text) => this.deltas.add(frame, text),
      keep: (transcript) => this.keep(transcript),
    });
    const { extensionUri, log } = services;
    const title = (panel.title = `Refine ${file.name}`);
    const view = connectView<RefineToView, RefineFromView>(
      panel.webview,
      { name: 'refine', title, extensionUri, log },
      (event) => this.handle(event),
    );
    this.view = view;
    panel.onDidDispose(() => {
      this.session.cancel();
      this.deltas.dispose();
      view.dispose();
      file.dispose();
    });
  }

  /** Brings the panel to the front without taking the focus from the editor. */
  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Begins a new conversation; of the stages the first `count` run by themselves. */
  async start(chosen: Chosen, plan: readonly Stage[], count = plan.length): Promise<void> {
    this.model = chosen.label;
    await this.file.look();
    await this.session.start(chosen.model, plan, count);
  }

  /** Shows a conversation that was kept. */
  async restore(transcript: Transcript, plan: readonly Stage[]): Promise<void> {
    const reason = 'It answered when this conversation was kept.';
    const kind = 'recording' in transcript.parameters ? 'recording' : 'endpoint';
    this.model = { kind, name: transcript.model, reason };
    await this.file.look();
    this.session.restore(transcript, plan);
  }

  /** What is shown, to be compared with another conversation. */
  get transcript(): Transcript | undefined {
    return this.session.transcript;
  }

  private show(): void {
    if (!this.model) return;
    this.deltas.drop(); // the state holds their text
    const { file } = this;
    const state = refineState(this.session, {
      document: file.uri.toString(),
      fileName: file.name,
      task: file.instruction.task,
      model: this.model,
      lint: (steps) => file.findings(steps),
    });
    this.shownResult = state.result;
    this.view.post({ type: 'state', state });
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
        return this.goOn();
      case 'startOver':
        return this.startOver();
      case 'ask':
        return this.askBehind(event.behind, (model) =>
          session.ask(model, event.behind, event.text),
        );
      case 'askAgain':
        return this.askBehind(session.before(event.frame), (model) =>
          session.askAgain(model, event.frame, event.prompt),
        );
      case 'showBranch':
        session.showBranch(event.frame, event.by);
        return;
      case 'changeSteps':
        return session.changeSteps(event.frame, event.change);
      case 'setKey':
        await run('stepwise.setKey');
        return this.goOn();
      case 'openSettings':
        return openModelSettings();
      case 'openTranscript':
        return showTranscript(session, this.services.texts);
      case 'openHistory':
        return run('stepwise.refineHistory', this.file.uri);
      case 'openPrompt':
        return showPrompt(session, event.frame, this.services.texts);
      case 'showDifference':
        return showDifference(session, this.file, this.services.texts);
      case 'apply':
        return this.apply(event.frame);
    }
  }

  /** The same stages, as the workspace words them now. */
  private async startOver(): Promise<void> {
    const stages = await workspaceStages(this.file.uri);
    if (!stages) return;
    const plan = stages.filter(({ id }) => this.session.plan.some((one) => one.id === id));
    await this.askBehind(null, (model) => this.session.start(model, plan));
  }

  private goOn(): Promise<void> {
    const { session } = this;
    return this.askBehind(session.path.at(-1)?.id ?? null, (model) => session.goOn(model));
  }

  /** Asks behind a turn, or from the first one on. A second press of the same button asks nothing more. */
  private async askBehind(
    turn: number | null,
    ask: (model: ChatModel) => Promise<void>,
  ): Promise<void> {
    if (this.isPreparing || this.session.phase === 'running') return;
    this.isPreparing = true;
    const { session, file } = this;
    const prepared = await prepareQuestion(turn, {
      session,
      file,
      secrets: this.services.secrets,
    }).finally(() => (this.isPreparing = false));
    switch (prepared.kind) {
      case 'chosen':
        this.model = prepared.label;
        return ask(prepared.model);
      case 'startOver':
        return this.startOver();
      case 'none':
        return offerModel(prepared.message);
      case 'left':
        return;
    }
  }

  private async apply(frame: number): Promise<void> {
    const turn = this.session.turns.find(({ id }) => id === frame);
    if (!turn || stepsOf(turn).length === 0) return;
    if (await this.file.write(stepsOf(turn))) await this.session.wasApplied(turn);
    else
      tellError(
        `The steps could not be written into "${this.file.name}". Check that the file is there and is not read-only, then apply again.`,
      );
  }

  /**
   * An undo takes the result out of the file, and another definition makes it one about the old; of the rest, no key stroke there
   * changes anything worth drawing again.
   */
  private fileChanged(): void {
    if (!isSame(resultView(this.session), this.shownResult)) this.show();
  }

  /** The text that had no file has one now, and its conversation a place to be kept. */
  private wasSaved(): void {
    this.panel.title = `Refine ${this.file.name}`;
    this.show();
    const { transcript } = this.session;
    if (transcript) void this.keep(transcript);
  }

  /** Every conversation is kept from its first answer on. */
  private async keep(transcript: Transcript): Promise<void> {
    const problem = await this.file.keep(transcript);
    if (problem === undefined) return;
    this.services.log.warn(problem);
    tellWarning(`The transcript was not kept. ${problem}`);
  }
}

const isSame = (one: ResultView, other: ResultView): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
