import path from 'node:path';
import * as vscode from 'vscode';
import { cancelRun, deleteRun } from '../../node/runs/cancel';
import { listRuns } from '../../node/runs/list';
import { runDirectory } from '../../node/runs/runFolder';
import { awaitsScores, scoreRun } from '../../node/runs/scores';
import type { ResultsFromView, ResultsState, ResultsToView } from '../../protocol/results';
import { reportBug } from '../bugs';
import { run } from '../commands';
import { views } from '../contributions';
import { connectView, type View } from '../webviews/connect';
import { evaluateBaselines } from './evaluateBaselines';
import { resultsState } from './resultsState';

interface Services {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** Changes of run directories are drawn at most this often. */
const refreshMilliseconds = 400;
/** While a run goes on, its events are looked for so often: watchers miss appended lines on some disks. */
const pollMilliseconds = 2000;

const runFilesPattern = '**/.stepwise/runs/*/*.json';

/** The Results view of the side bar: a reader of the run directories. */
export class ResultsView implements vscode.WebviewViewProvider {
  private view: View<ResultsToView> | undefined;
  private selected: string | null = null;
  private busy: ResultsState['busy'] = null;
  private evaluation: AbortController | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Runs that were tried and said to be damaged. */
  private readonly unscorable = new Set<string>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly services: Services) {
    const watcher = vscode.workspace.createFileSystemWatcher(runFilesPattern);
    const refresh = (): void => this.refreshIn(refreshMilliseconds);
    this.subscriptions = [
      watcher,
      watcher.onDidCreate(refresh),
      watcher.onDidChange(refresh),
      watcher.onDidDelete(refresh),
      vscode.workspace.onDidGrantWorkspaceTrust(refresh),
      vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    ];
  }

  resolveWebviewView(webviewView: vscode.WebviewView): void {
    const { extensionUri, log } = this.services;
    const view = connectView<ResultsToView, ResultsFromView>(
      webviewView.webview,
      { name: 'results', title: 'Results', extensionUri, log },
      (event) => this.handle(event),
    );
    this.view = view;
    webviewView.onDidChangeVisibility(() => {
      if (webviewView.visible) this.refreshIn(0);
    });
    webviewView.onDidDispose(() => {
      view.dispose();
      this.view = undefined;
    });
  }

  async show(): Promise<void> {
    await vscode.commands.executeCommand(`${views.results}.focus`);
  }

  /** Scores the baselines on all instructions of the workspace and selects the first. */
  async evaluateBaselines(): Promise<void> {
    const workspace = workspaceFolder();
    if (workspace === null) {
      void vscode.window.showWarningMessage(
        'Open a folder first: baselines are kept as runs in its ".stepwise" folder.',
      );
      return;
    }
    if (this.evaluation) return this.show();
    const files = await vscode.workspace.findFiles('**/*.instruct', '**/node_modules/**');
    if (files.length === 0) {
      void vscode.window.showInformationMessage(
        'There is no instruction file to score. "Stepwise: Import SUP-NATINST Tasks…" makes some from task JSON.',
      );
      return;
    }
    await this.show();
    this.evaluation = new AbortController();
    try {
      await this.score(files, workspace, this.evaluation.signal);
    } finally {
      this.evaluation = undefined;
      this.busy = null;
      await this.refresh();
    }
  }

  dispose(): void {
    this.evaluation?.abort();
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async score(
    files: readonly vscode.Uri[],
    workspace: string,
    signal: AbortSignal,
  ): Promise<void> {
    const runs: string[] = [];
    let drawn = 0;
    for await (const event of evaluateBaselines(files, { workspace, signal })) {
      if (event.kind === 'scored') {
        runs.push(event.run);
        continue;
      }
      const { message, done, total } = event;
      this.busy = { message, done, total };
      if (Date.now() - drawn < refreshMilliseconds) continue;
      drawn = Date.now();
      await this.refresh();
    }
    if (signal.aborted) {
      void vscode.window.setStatusBarMessage('Scoring the baselines was cancelled.', 5000);
      return;
    }
    this.selected = runs[0] ?? this.selected;
    void vscode.window.setStatusBarMessage(
      `Scored ${runs.length} baselines on ${files.length} tasks.`,
      5000,
    );
  }

  private async handle(event: ResultsFromView): Promise<void> {
    const workspace = workspaceFolder();
    switch (event.type) {
      case 'ready':
        return this.refresh();
      case 'select':
        this.selected = this.selected === event.run ? null : event.run;
        return this.refresh();
      case 'evaluateBaselines':
        return run('stepwise.evaluateBaselines');
      case 'cancelEvaluation':
        this.evaluation?.abort();
        return;
      case 'openInstruction':
        return openInstruction(event.task);
      case 'cancelRun':
        if (workspace !== null)
          await cancelRun(runDirectory(workspace, event.run), { now: new Date() });
        return this.refresh();
      case 'deleteRun':
        if (workspace !== null) await this.delete(workspace, event.run);
        return this.refresh();
      case 'openRun':
        if (workspace !== null) await openRun(runDirectory(workspace, event.run));
    }
  }

  private async delete(workspace: string, id: string): Promise<void> {
    const choice = await vscode.window.showWarningMessage(
      'Delete this run with its predictions and scores? This cannot be undone.',
      { modal: true },
      'Delete',
    );
    if (choice !== 'Delete') return;
    const deleted = await deleteRun(workspace, id);
    if (deleted.kind === 'refused') void vscode.window.showWarningMessage(deleted.message);
  }

  private refreshIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.refresh().catch((error: unknown) =>
        reportBug('reading the runs', error, this.services.log),
      );
    }, milliseconds);
  }

  private async refresh(): Promise<void> {
    if (!this.view) return;
    const workspace = workspaceFolder();
    if (workspace !== null) await this.scoreWhatWaits(workspace);
    const state = await resultsState({
      workspace,
      selected: this.selected,
      restriction: restriction(workspace),
      busy: this.busy,
      instructions: await instructionNames(),
    });
    this.view.post({ type: 'state', state });
    if (state.runs.some(({ status }) => status === 'running')) this.refreshIn(pollMilliseconds);
  }

  /** A run that predicted while nobody followed it is scored when it is looked at. */
  private async scoreWhatWaits(workspace: string): Promise<void> {
    for (const waiting of await listRuns(workspace)) {
      if (this.unscorable.has(waiting.id) || !(await awaitsScores(waiting))) continue;
      const scored = await scoreRun(waiting.directory);
      if (scored.kind === 'scored') continue;
      this.unscorable.add(waiting.id);
      this.services.log.warn(scored.message);
      void vscode.window.showWarningMessage(scored.message);
    }
  }
}

function workspaceFolder(): string | null {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? null;
}

function restriction(workspace: string | null): string | null {
  if (workspace === null) return 'Open a folder to score baselines and to see its runs.';
  return vscode.workspace.isTrusted
    ? null
    : 'Restricted Mode: runs can be read; scoring and training are off until you trust this workspace.';
}

async function instructionNames(): Promise<ReadonlySet<string>> {
  const files = await vscode.workspace.findFiles('**/*.instruct', '**/node_modules/**');
  return new Set(files.map(({ path: file }) => path.posix.basename(file, '.instruct')));
}

async function openInstruction(task: string): Promise<void> {
  const files = await vscode.workspace.findFiles('**/*.instruct', '**/node_modules/**');
  const file = files.find((uri) => path.posix.basename(uri.path, '.instruct') === task);
  if (file) await vscode.window.showTextDocument(file);
  else void vscode.window.showInformationMessage(`There is no instruction file for "${task}".`);
}

async function openRun(directory: string): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.file(path.join(directory, 'manifest.json')));
}
