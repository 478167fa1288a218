import path from 'node:path';
import type { Problem } from '../../core/evaluate/model';
import { eachOf } from '../eachOf';
import { recordFile, type RecordFile } from './recordFile';
import { namedFiles } from './sampleFolders';

type Part = 'prediction' | 'references';

/** Files of predictions that are read one after another, as if they were one. */
export interface PredictionFiles<Needed extends Part> {
  /** Those that can be read. */
  readonly files: readonly RecordFile<Needed>[];
  /** What is wrong with the others, and with the lines that were read so far. */
  readonly problems: () => readonly Problem[];
}

interface PredictionOptions<Needed extends Part> {
  readonly needed: readonly Needed[];
  readonly signal: AbortSignal;
  /** Told how many bytes were read, and of how many, over all files. */
  readonly onProgress?: (bytes: number, size: number) => void;
}

/** The files that `paths` name; folders stand for the samples of lm-evaluation-harness in them. */
export async function predictionFiles<Needed extends Part>(
  paths: readonly string[],
  { onProgress, ...options }: PredictionOptions<Needed>,
): Promise<PredictionFiles<Needed>> {
  const named = await namedFiles(paths);
  let done = 0;
  const onMoreBytes = (bytes: number): void => onProgress?.((done += bytes), size);
  const inspected = await eachOf(named.files, (file) =>
    recordFile(file, { ...options, of: 'predictions', onMoreBytes }),
  );
  const files = inspected.flatMap((one) => ('kind' in one ? [] : [one]));
  const failed = inspected.flatMap((one) => ('kind' in one ? [unreadable(one.message)] : []));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const before = [...named.problems, ...failed];
  return { files, problems: () => [...before, ...problemsOf(files, inspected.length)] };
}

function unreadable(message: string): Problem {
  return { kind: 'unreadable-prediction', message, count: 1 };
}

/** Of one among several files, its name is said, with its folder where another has the same name. */
function problemsOf<Needed extends Part>(
  files: readonly RecordFile<Needed>[],
  named: number,
): readonly Problem[] {
  if (named === 1) return files.flatMap((file) => file.problems());
  const names = files.map((file) => path.basename(file.path));
  return files.flatMap((file, place) => {
    const name = names[place]!;
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    const called = isAlone ? name : file.path;
    return file
      .problems()
      .map((problem) => ({ ...problem, message: `"${called}": ${problem.message}` }));
  });
}
