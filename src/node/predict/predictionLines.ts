import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { runFiles } from '../../core/experiment/commands';
import { codeOf, isRecord } from '../runs/runFolder';

/** A line of `predictions.jsonl` of a run that asked a chat model: a prediction, and how it came about. */
export interface PredictionLine {
  readonly id: string;
  /** As it came. */
  readonly prediction: string;
  /** As it is named to a user. */
  readonly model: string;
  /** Names the question, so that it is known again; see `callNames`. */
  readonly call: string;
  readonly requestId: string | null;
  /** 0 where nothing was asked for it. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether the endpoint counted the tokens; otherwise they are our estimate. */
  readonly counted: boolean;
  readonly seconds: number;
  /** The model came to its end by itself; an answer that was cut off or filtered is no prediction. */
  readonly finish: 'stop';
  /** The run that the answer was taken over from. */
  readonly from?: string;
}

/** The predictions of a run directory that are there so far; none where there is no file. A damaged line is left out. */
export async function* predictionLines(directory: string): AsyncGenerator<PredictionLine> {
  try {
    const input = createReadStream(path.join(directory, runFiles.predictions));
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      const line = readLine(text);
      if (line) yield line;
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function readLine(text: string): PredictionLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) &&
      ['id', 'prediction', 'call'].every((key) => typeof value[key] === 'string') &&
      typeof value.inputTokens === 'number' &&
      typeof value.outputTokens === 'number'
      ? (value as unknown as PredictionLine) // written by us; what is read of it was checked
      : undefined;
  } catch {
    return undefined; // cut off by a crash
  }
}

const lineFeed = 0x0a;
const chunkBytes = 1 << 16;

/** Cuts off what a crash has left of a line, so that the next line begins in its place. */
export async function cutBrokenEnd(file: string): Promise<void> {
  let handle;
  try {
    handle = await open(file, 'r+');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    let end = (await handle.stat()).size;
    while (end > 0) {
      const length = Math.min(chunkBytes, end);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, end - length);
      const last = buffer.lastIndexOf(lineFeed);
      if (last >= 0) {
        await handle.truncate(end - length + last + 1);
        return;
      }
      end -= length;
    }
    await handle.truncate(0);
  } finally {
    await handle.close();
  }
}
