import { close, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { writeWhole } from './writeWhole';

/** Opens a file of lines to add to it; it is made where it is not there. */
export function openLines(file: string): AppendedLines {
  return new AppendedLines(openSync(file, 'a'));
}

/** A file that only grows. */
export class AppendedLines {
  private syncing: Promise<void> | undefined;
  private nextSync: Promise<void> | undefined;

  constructor(private handle: number) {}

  /**
   * At once with the system, so that it outlives this process; on the disk with the next `synced`. It takes some
   * microseconds for a line, where a write of its own in the background costs ten times as much.
   */
  write(text: string): void {
    writeWhole(this.handle, text);
  }

  /** Until all that was written so far is on the disk. What comes while the disk works goes there together. */
  synced(): Promise<void> {
    if (!this.syncing) return this.sync();
    this.nextSync ??= this.syncing.then(() => this.sync());
    return this.nextSync;
  }

  async close(): Promise<void> {
    await this.synced();
    const { handle } = this;
    this.handle = closed;
    await closeFile(handle);
  }

  private sync(): Promise<void> {
    this.nextSync = undefined;
    this.syncing = sync(this.handle).finally(() => {
      if (!this.nextSync) this.syncing = undefined;
    });
    return this.syncing;
  }
}

const sync = promisify(fdatasync);
const closeFile = promisify(close);
/** The system gives the number of a file that is closed to the next one that is opened. */
const closed = -1;
