import * as vscode from 'vscode';
import { stampOfRuns } from '../../node/runs/list';
import { resultsFolder } from './resultsFolder';

interface Surroundings {
  /** Whether anybody looks at the runs. */
  readonly isWanted: () => boolean;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

const runFilesPattern = '**/.stepwise/**/*.json';
const lookMilliseconds = 2000;

/**
 * Tells that run directories have changed. VS Code's watcher says so at once, but misses whole folders while the machine
 * is busy, and on some disks everything: while somebody looks, the directories are looked at as well.
 */
export class RunsWatch {
  /** As it was at the last look. */
  private stamp: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly watcher = vscode.workspace.createFileSystemWatcher(runFilesPattern);

  constructor(private readonly surroundings: Surroundings) {
    const { changed } = surroundings;
    this.watcher.onDidCreate(changed);
    this.watcher.onDidChange(changed);
    this.watcher.onDidDelete(changed);
  }

  /** Begins to look, where it does not already. After a look that failed it is asked for again. */
  goOn(): void {
    this.timer ??= setTimeout(() => {
      const done = (): void => (this.timer = undefined);
      this.look().then(
        () => {
          done();
          if (this.surroundings.isWanted()) this.goOn();
        },
        (error: unknown) => {
          done();
          this.surroundings.failed(error);
        },
      );
    }, lookMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watcher.dispose();
  }

  private async look(): Promise<void> {
    const folder = resultsFolder();
    const { isWanted, changed } = this.surroundings;
    if (folder === null || !isWanted()) return;
    const stamp = await stampOfRuns(folder);
    if (stamp !== this.stamp) changed();
    this.stamp = stamp;
  }
}
