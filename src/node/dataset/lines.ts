import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  /** How many pieces were written: of JSON lines, the lines. */
  readonly pieces: number;
}

const bufferLength = 1 << 16;
/** In bytes. So much may wait for the disk while the next pieces are made. */
const mostWaiting = 1 << 22;

/** A file that is written in pieces, as fast as the disk takes them, with a hash of all that was written. */
export class PiecewiseFile {
  private readonly stream: WriteStream;
  private readonly hash = createHash('sha256');
  private failure: Error | undefined;
  private buffer = '';
  private pieces = 0;
  private closed: Promise<WrittenFile> | undefined;

  /** Where it is written, and where it will stand: so it is called. */
  constructor(
    written: string,
    private readonly path = written,
  ) {
    this.stream = createWriteStream(written, { highWaterMark: mostWaiting });
    this.stream.on('error', (error) => {
      this.failure = Object.assign(error, { path }); // the system names no file when it writes
    });
  }

  /** Keeps a piece until there are enough to be worth writing; then it resolves when the disk has room for more. */
  write(piece: string): Promise<void> | undefined {
    this.pieces++;
    this.buffer += piece;
    return this.buffer.length < bufferLength ? undefined : this.flush();
  }

  /** Writes `rest` and ends the file; another call gets the outcome of the first. */
  close(rest = ''): Promise<WrittenFile> {
    this.closed ??= this.end(rest);
    return this.closed;
  }

  private async end(rest: string): Promise<WrittenFile> {
    this.buffer += rest;
    await this.flush();
    this.stream.end();
    await finished(this.stream);
    return { path: this.path, sha256: this.hash.digest('hex'), pieces: this.pieces };
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const bytes = Buffer.from(this.buffer);
    this.buffer = '';
    this.hash.update(bytes);
    if (!this.stream.write(bytes)) await once(this.stream, 'drain');
  }
}
