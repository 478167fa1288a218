import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { instanceKey } from '../../core/dataset/promptLine';
import { readLine } from '../../core/evaluate/formats/readLine';
import { exactMatch } from '../../core/evaluate/metrics/exactMatch';
import { createRougeScorer } from '../../core/evaluate/metrics/rouge';
import type { Summary } from '../../core/evaluate/model';
import { createTally } from '../../core/evaluate/summarize';
import { runFiles } from '../../core/experiment/commands';
import { codeOf } from '../runs/runFolder';
import { openPredictFileInSlices, type PredictFile } from './predictFile';
import { RecentlyUsed } from './recentlyUsed';

/** How a run that still predicts scores so far. */
export interface LiveScores {
  /** Without intervals. */
  readonly summary: Summary;
  readonly scored: number;
  /** How many there will be. */
  readonly of: number;
}

const mostRuns = 4;
const runs = new RecentlyUsed<LiveRun>(mostRuns);

/**
 * Scores what a run has predicted since the last call, against the references in its `predict.jsonl`; `null` where it
 * has nothing to predict. Cheap enough to be called every two seconds: only new lines are read.
 */
export function liveScores(directory: string): Promise<LiveScores | null> {
  const run = runs.get(directory) ?? new LiveRun(directory);
  runs.set(directory, run);
  return run.scores();
}

const chunkBytes = 256 * 1024;
const lineFeed = 0x0a;
/** So much of what was read last must still be there, or the file was begun anew. */
const markBytes = 64;

class LiveRun {
  private file: PredictFile | undefined;
  private progress = emptyProgress();
  private working: Promise<unknown> = Promise.resolve();

  constructor(private readonly directory: string) {}

  /** One call after the other. */
  scores(): Promise<LiveScores | null> {
    const scored = this.working.then(() => this.scoreNew());
    this.working = scored.catch(() => undefined);
    return scored;
  }

  private async scoreNew(): Promise<LiveScores | null> {
    const pause = pauses();
    this.file ??= await openPredictFileInSlices(this.directory, pause);
    if (!this.file) return null;
    const { file } = this;
    if (!(await this.isContinued())) this.progress = emptyProgress();
    for await (const line of this.newLines()) {
      scoreLine(line, file, this.progress);
      const paused = pause();
      if (paused) await paused;
    }
    const { tally, scored } = this.progress;
    return { summary: tally.summary(), scored: scored.size, of: file.instances };
  }

  private predictions(): string {
    return path.join(this.directory, runFiles.predictions);
  }

  /** Whether the file still begins with what was read of it. */
  private async isContinued(): Promise<boolean> {
    const { offset, mark } = this.progress;
    if (offset === 0) return true;
    const there = await readAt(this.predictions(), offset - mark.length, mark.length);
    return there.equals(mark);
  }

  /** Whole lines behind what was read. */
  private async *newLines(): AsyncGenerator<string> {
    for (let length = chunkBytes; ;) {
      const bytes = await readAt(this.predictions(), this.progress.offset, length);
      const end = bytes.lastIndexOf(lineFeed) + 1;
      if (end === 0 && bytes.length < length) return;
      length = end === 0 ? 2 * length : chunkBytes; // a line may be longer than a chunk
      if (end === 0) continue;
      const whole = bytes.subarray(0, end);
      this.progress.offset += end;
      this.progress.mark = Buffer.from(whole.subarray(-markBytes));
      yield* whole.toString('utf8').split('\n');
    }
  }
}

interface Progress {
  /** Up to here, in bytes, predictions were read. */
  offset: number;
  /** The last bytes before it. */
  mark: Buffer;
  /** By `instanceKey`. */
  readonly scored: Set<string>;
  readonly tally: ReturnType<typeof createTally>;
  readonly rouge: ReturnType<typeof createRougeScorer>;
}

function emptyProgress(): Progress {
  return {
    offset: 0,
    mark: Buffer.alloc(0),
    scored: new Set(),
    tally: createTally({ resamples: 0 }),
    rouge: createRougeScorer(),
  };
}

/** What is no prediction of an instance of the run is left to the scoring at the end, which reports it. */
function scoreLine(text: string, file: PredictFile, { scored, tally, rouge }: Progress): void {
  const read = readLine(text);
  if (read.kind !== 'line' || read.line.prediction === undefined) return;
  const { id, prediction } = read.line;
  const asked = file.instance(read.line);
  if (!asked || asked.references.length === 0) return;
  const { task, category, references } = asked;
  const key = instanceKey({ task, id });
  if (scored.has(key)) return;
  scored.add(key);
  tally.add({
    ...{ id, task, category, references, prediction },
    ...rouge(prediction, references),
    exactMatch: exactMatch(prediction, references),
  });
}

/** Empty where there is no such file, or nothing there. */
async function readAt(file: string, offset: number, length: number): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    const wanted = Math.max(0, Math.min(length, size - offset));
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

const sliceMilliseconds = 10;

/** Gives a promise whenever it is time to let others go on. */
function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMilliseconds) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
