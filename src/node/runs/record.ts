import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { Evaluation } from '../../core/evaluate/evaluate';
import { runFiles } from '../../core/experiment/commands';
import { writeManifest } from './manifest';
import { makeRunDirectory, writeJsonFile } from './runFolder';
import type { RunPlace } from './start';
import { writeExitCode } from './state';

/** What is worth keeping of something that was scored without a process, such as a baseline. */
export interface FinishedRun {
  readonly kind: 'baseline';
  readonly name: string;
  readonly scores: Evaluation;
  /** One line of `predictions.jsonl` each: `{id, prediction, …}`. */
  readonly predictions: Iterable<object> | AsyncIterable<object>;
  readonly now: Date;
}

/** Makes a run that is already finished. Where that fails, nothing is left behind. */
export async function writeFinishedRun(workspace: string, run: FinishedRun): Promise<RunPlace> {
  const { name, now, scores } = run;
  const place = await makeRunDirectory(workspace, { name, now });
  let isWhole = false;
  try {
    const predict = await writePredictions(path.join(place.directory, runFiles.predictions), run);
    await writeJsonFile(path.join(place.directory, runFiles.scores), scores);
    await writeExitCode(place.directory, 0, now);
    // The manifest last: a directory without one is no run yet.
    await writeManifest(place.directory, {
      id: place.id,
      name,
      action: run.kind,
      started: now.toISOString(),
      host: 'local',
      experimentFile: null,
      experiment: null,
      model: null,
      seed: null,
      files: [],
      instances: { train: 0, validation: 0, predict },
      versions: {},
      problems: scores.problems.map(({ message }) => message),
    });
    isWhole = true;
    return place;
  } finally {
    if (!isWhole) await rm(place.directory, { recursive: true, force: true });
  }
}

/** How many were written. */
async function writePredictions(file: string, { predictions }: FinishedRun): Promise<number> {
  const stream = createWriteStream(file);
  let count = 0;
  for await (const prediction of predictions) {
    count++;
    if (!stream.write(`${JSON.stringify(prediction)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return count;
}
