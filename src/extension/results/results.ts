import * as vscode from 'vscode';
import type { ExportFormat } from '../../protocol/results';
import { views } from '../contributions';
import { evaluateBaselines } from './evaluateBaselines';
import { evaluatePredictions } from './evaluatePredictions';
import { exportScores } from './exportScores';
import { newResultsPanel, resultsInPanel } from './resultsEditor';
import type { ResultsActions } from './resultsEvents';
import { folderFor, instructionsInFolder } from './resultsFolder';
import type { ResultsPage } from './resultsPage';
import { ResultsSession, type ResultsServices } from './resultsSession';
import { resultsInView } from './resultsView';

/** The results: one session, shown in the side bar and, for room, in an editor. */
export class Results {
  private readonly session: ResultsSession;
  private view: ResultsPage | undefined;
  /** The task that is shown as soon as the view is there. */
  private awaited: string | undefined;
  private editor: { readonly panel: vscode.WebviewPanel; readonly page: ResultsPage } | undefined;
  private readonly actions: ResultsActions = {
    openInEditor: (task) => this.openInEditor(task),
  };

  constructor(services: ResultsServices) {
    this.session = new ResultsSession(services);
  }

  resolveView(view: vscode.WebviewView): void {
    this.view = resultsInView(view, this.session, this.actions);
    if (this.awaited !== undefined) this.view.showTask(this.awaited);
    this.awaited = undefined;
    view.onDidDispose(() => (this.view = undefined));
  }

  /** With a task its instances are shown there. */
  openInEditor(task?: string): void {
    if (this.editor) this.editor.panel.reveal();
    else this.restoreEditor(newResultsPanel());
    if (task !== undefined) this.editor?.page.showTask(task);
  }

  restoreEditor(panel: vscode.WebviewPanel): void {
    this.editor = { panel, page: resultsInPanel(panel, this.session, this.actions) };
    panel.onDidDispose(() => (this.editor = undefined));
  }

  /** Shows the results; with a task the instances of it, in the run of this id. */
  async show(task?: string, run?: string): Promise<void> {
    if (run !== undefined) await this.session.select(run);
    if (task !== undefined && this.editor?.panel.visible) {
      this.editor.panel.reveal(undefined, true);
      this.editor.page.showTask(task);
      return;
    }
    if (task !== undefined && this.view) this.view.showTask(task);
    else this.awaited = task;
    await vscode.commands.executeCommand(`${views.results}.focus`);
  }

  /** Scores the baselines on all instructions of the folder and selects the first of them. */
  async evaluateBaselines(): Promise<void> {
    const workspace = folderFor('baselines are');
    if (workspace === undefined) return;
    const files = await instructionsInFolder();
    if (files.length === 0) {
      void vscode.window.showInformationMessage(
        'There is no instruction file to score. "Stepwise: Import SUP-NATINST Tasks…" makes some from task JSON.',
      );
      return;
    }
    await this.showSomewhere();
    const runs = await this.session.jobs.start('Scoring the baselines', async (job) => ({
      ids: await evaluateBaselines(files, { workspace, job }),
      isCancelled: job.signal.aborted,
    }));
    if (!runs) return;
    const [first] = runs.ids;
    await (first === undefined ? this.session.refresh() : this.session.select(first));
    void vscode.window.setStatusBarMessage(
      runs.isCancelled
        ? 'Scoring the baselines was cancelled.'
        : `Scored ${runs.ids.length} baselines on ${files.length} tasks.`,
      5000,
    );
  }

  async evaluatePredictions(file: vscode.Uri | undefined): Promise<void> {
    await evaluatePredictions(file, this.session, () => this.showSomewhere());
  }

  async exportScores(format: ExportFormat | undefined): Promise<void> {
    await exportScores(format, this.session);
  }

  dispose(): void {
    this.session.dispose();
  }

  /** Where the results are seen already, they stay where they are. */
  private async showSomewhere(): Promise<void> {
    if (!this.editor?.panel.visible) await this.show();
  }
}
