import { open, type FileHandle } from 'node:fs/promises';
import { writeWhole } from './writeWhole';

/** Opens a file of lines to add to it; it is made where it is not there. */
export async function openLines(file: string): Promise<AppendedLines> {
  return new AppendedLines(await open(file, 'a'));
}

/** A file that only grows. */
export class AppendedLines {
  private syncing: Promise<void> | undefined;
  private nextSync: Promise<void> | undefined;

  constructor(private readonly handle: FileHandle) {}

  /**
   * At once with the system, so that it outlives this process; on the disk with the next `synced`. It takes some
   * microseconds for a line, where a write of its own in the background costs ten times as much.
   */
  write(text: string): void {
    writeWhole(this.handle.fd, text);
  }

  /** Until all that was written so far is on the disk. What comes while the disk works goes there together. */
  synced(): Promise<void> {
    if (!this.syncing) return this.sync();
    this.nextSync ??= this.syncing.then(() => this.sync());
    return this.nextSync;
  }

  async close(): Promise<void> {
    await this.synced();
    await this.handle.close();
  }

  private sync(): Promise<void> {
    this.nextSync = undefined;
    this.syncing = this.handle.datasync().finally(() => {
      if (!this.nextSync) this.syncing = undefined;
    });
    return this.syncing;
  }
}
