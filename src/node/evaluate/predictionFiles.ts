import path from 'node:path';
import type { Problem } from '../../core/evaluate/model';
import { withFiles, type OpenedFile, type OpenOptions } from './openedFile';
import { namedFiles } from './sampleFolders';

type Part = 'prediction' | 'references';

/** Files of predictions that are read one after another, as if they were one. */
export interface PredictionFiles<Needed extends Part> {
  /** Those that can be read. */
  readonly files: readonly OpenedFile<Needed>[];
  /** What is wrong with the others, and with the lines that were read so far. */
  readonly problems: () => readonly Problem[];
}

/** Opens the files that `paths` name for `use`; folders stand for the samples of lm-evaluation-harness in them. */
export async function* withPredictions<Needed extends Part, Item>(
  paths: readonly string[],
  options: Omit<OpenOptions<Needed>, 'of'>,
  use: (opened: PredictionFiles<Needed>) => AsyncGenerator<Item, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  const named = await namedFiles(paths);
  yield* withFiles(named.files, { ...options, of: 'predictions' }, (opened) => {
    const files = opened.flatMap((one) => ('kind' in one ? [] : [one]));
    const failed = opened.flatMap((one) => ('kind' in one ? [unreadable(one.message)] : []));
    const before = [...named.problems, ...failed];
    return use({ files, problems: () => [...before, ...problemsOf(files, opened.length)] });
  });
}

function unreadable(message: string): Problem {
  return { kind: 'unreadable-prediction', message, count: 1 };
}

/** Of one among several files, its name is said, with its folder where another has the same name. */
function problemsOf<Needed extends Part>(
  files: readonly OpenedFile<Needed>[],
  named: number,
): readonly Problem[] {
  if (named === 1) return files.flatMap(({ intake }) => intake.problems());
  const names = files.map((file) => path.basename(file.path));
  return files.flatMap(({ path: whole, intake }, place) => {
    const name = names[place]!;
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    const called = isAlone ? name : whole;
    return intake
      .problems()
      .map((problem) => ({ ...problem, message: `"${called}": ${problem.message}` }));
  });
}
