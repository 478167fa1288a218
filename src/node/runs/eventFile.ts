import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import {
  decodeEvent,
  decodeEvents,
  type DecodedEvent,
  type TrainerEvent,
} from '../../protocol/trainer';
import { statIfThere } from '../fileStamp';
import { codeOf } from './runFolder';

const chunkBytes = 64 * 1024;
const lineFeed = 0x0a;

/** Reads an events file as it grows: every whole line once. */
export class EventTail {
  /** The beginning of a line whose end is not there yet. */
  private rest = Buffer.alloc(0);
  private readonly file: string;

  /** `offset`: bytes that are passed over, which end with a line. */
  constructor(
    directory: string,
    private offset = 0,
  ) {
    this.file = path.join(directory, runFiles.events);
  }

  /** What came since the last call. */
  async *read(): AsyncGenerator<DecodedEvent, void, undefined> {
    const handle = await openIfThere(this.file);
    if (!handle) return;
    try {
      for (;;) {
        const { bytesRead, buffer } = await handle.read(
          Buffer.alloc(chunkBytes),
          0,
          chunkBytes,
          this.offset,
        );
        if (bytesRead === 0) return;
        this.offset += bytesRead;
        yield* this.take(buffer.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  }

  private *take(bytes: Buffer): Generator<DecodedEvent, void, undefined> {
    this.rest = Buffer.concat([this.rest, bytes]);
    // Split as bytes: a chunk may end inside a character, a line never does.
    for (let end = this.rest.indexOf(lineFeed); end >= 0; end = this.rest.indexOf(lineFeed)) {
      const line = this.rest.toString('utf8', 0, end);
      this.rest = this.rest.subarray(end + 1);
      if (line.trim() !== '') yield decodeEvent(line);
    }
  }
}

/** How many bytes of events a run has so far. */
export function eventsSize(directory: string): number {
  return statIfThere(path.join(directory, runFiles.events))?.size ?? 0;
}

/** All events of a run so far, in order. */
export async function allEvents(directory: string): Promise<readonly TrainerEvent[]> {
  const events: TrainerEvent[] = [];
  for await (const decoded of new EventTail(directory).read())
    if (decoded.kind === 'event') events.push(decoded.event);
  return events;
}

/** The last events of a run: enough to know how it ended, however long it was. */
export async function lastEvents(directory: string): Promise<readonly TrainerEvent[]> {
  const handle = await openIfThere(path.join(directory, runFiles.events));
  if (!handle) return [];
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - chunkBytes);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(size - start),
      0,
      size - start,
      start,
    );
    const text = buffer.toString('utf8', 0, bytesRead);
    const whole = start === 0 ? text : text.slice(text.indexOf('\n') + 1);
    return decodeEvents(whole).flatMap((decoded) =>
      decoded.kind === 'event' ? [decoded.event] : [],
    );
  } finally {
    await handle.close();
  }
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
