import * as vscode from 'vscode';
import type { ExportFormat } from '../../protocol/results';
import { views } from '../contributions';
import { evaluateBaselines } from './evaluateBaselines';
import { evaluatePredictions } from './evaluatePredictions';
import { exportScores } from './exportScores';
import { newResultsPanel, resultsInPanel } from './resultsEditor';
import type { ResultsActions } from './resultsEvents';
import { pickRun } from './pickRun';
import { folderFor, instructionsInFolder } from './resultsFolder';
import type { ResultsPage } from './resultsPage';
import { ResultsSession, type ResultsServices } from './resultsSession';
import { cancel, resume } from './runControl';
import { resultsInView } from './resultsView';
import { tellInformation } from '../tell';
import { savedTasks } from '../unsaved';

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
      tellInformation(
        'There is no instruction file to score. "Stepwise: Import SUP-NATINST Tasks…" makes some from task JSON.',
      );
      return;
    }
    if (!(await savedTasks(files.map(({ fsPath }) => fsPath)))) return;
    await this.showSomewhere();
    const runs = await this.session.jobs.start('Scoring the baselines', async (job) => ({
      ids: await evaluateBaselines(files, { workspace, job }),
      isCancelled: job.signal.aborted,
    }));
    if (!runs) return;
    const [first] = runs.ids;
    await (first === undefined ? this.session.refresh() : this.session.selectNewBaseline(first));
    void vscode.window.setStatusBarMessage(
      runs.isCancelled
        ? 'Scoring the baselines was cancelled.'
        : `Scored ${runs.ids.length} baselines on ${files.length} tasks.`,
      5000,
    );
  }

  async evaluatePredictions(files: readonly vscode.Uri[]): Promise<void> {
    await evaluatePredictions(files, this.session, () => this.showSomewhere());
  }

  /** Asks which one where it is not said. */
  async cancelRun(id: string | undefined): Promise<void> {
    await this.session.refresh();
    const run =
      id ??
      (await pickRun(this.session.runs, {
        title: 'Cancel Run',
        placeHolder: 'Which run? It can be gone on with later.',
        fits: ({ status }) => status === 'running' || status === 'queued',
        none: 'No run is going.',
      }));
    if (run !== undefined) await cancel(this.session, run);
  }

  /** Asks which one where it is not said. */
  async resumeRun(id: string | undefined): Promise<void> {
    await this.session.refresh();
    const run =
      id ??
      (await pickRun(this.session.runs, {
        title: 'Resume Run',
        placeHolder: 'Which run? It goes on from where it stopped.',
        fits: ({ canResume }) => canResume,
        none: 'No run ended early: there is nothing to go on with.',
      }));
    if (run === undefined) return;
    await this.showSomewhere();
    await resume(this.session, run);
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
