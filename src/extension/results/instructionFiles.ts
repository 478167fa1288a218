import * as vscode from 'vscode';
import { instructionIndex } from '../../node/results/instructionIndex';
import { run } from '../commands';
import { fileColumn } from './fileColumn';
import { instructionsInFolder } from './resultsFolder';
import { tellInformation } from '../tell';

/** The instruction files of the folder whose runs are shown, by task. They are read once, and again after a change. */
export class InstructionFiles {
  private index: Promise<ReadonlyMap<string, string>> | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  /** `changed` is called when a task may have got or lost its instruction. */
  constructor(changed: () => void) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.instruct');
    const forget = (): void => {
      this.index = undefined;
      changed();
    };
    this.subscriptions = [
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      // What is typed into a file seldom is its name.
      watcher.onDidChange(() => (this.index = undefined)),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    ];
  }

  /** Names of the tasks that have one. */
  async names(): Promise<ReadonlySet<string>> {
    return new Set((await this.files()).keys());
  }

  /** Absolute paths, by task. */
  files(): Promise<ReadonlyMap<string, string>> {
    return (this.index ??= this.read());
  }

  async open(task: string): Promise<void> {
    const file = await this.fileOf(task);
    if (file) await vscode.window.showTextDocument(file, { viewColumn: fileColumn() });
  }

  async refine(task: string): Promise<void> {
    const file = await this.fileOf(task);
    if (file) await run('stepwise.refine', file);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Where there is none any more, it says so. */
  private async fileOf(task: string): Promise<vscode.Uri | undefined> {
    const file = (await this.files()).get(task);
    if (file !== undefined) return vscode.Uri.file(file);
    tellInformation(`There is no instruction file for "${task}" in this workspace.`);
    return undefined;
  }

  private async read(): Promise<ReadonlyMap<string, string>> {
    const files = await instructionsInFolder();
    return instructionIndex(files.map(({ fsPath }) => fsPath));
  }
}
