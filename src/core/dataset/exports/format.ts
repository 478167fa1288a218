import type { PromptLine } from '../promptLine';
import type { DataPart } from '../report/model';

/** How a built data set is written for others. A file is `begin`, the lines with `between` between them, and `end`. */
export interface DatasetFormat {
  readonly title: string;
  readonly fileName: (part: DataPart) => string;
  readonly begin: string;
  /** JSON on one line, without a line break. */
  readonly line: (line: PromptLine) => string;
  readonly between: string;
  readonly end: string;
  /** How LLaMA-Factory reads a file of this format: its entry of `dataset_info.json` without `file_name`. */
  readonly llamaFactory: (part: DataPart) => Readonly<Record<string, unknown>>;
  /** How axolotl reads a file of this format: lines of YAML below an entry of `datasets`, not indented. */
  readonly axolotl: readonly string[];
}

/** One JSON value on each line. */
export const jsonLines = { begin: '', between: '\n', end: '\n' } as const;

/** One list of JSON values, each on a line of its own. */
export const jsonList = { begin: '[\n', between: ',\n', end: '\n]\n' } as const;

/** Gives a file piece by piece: a piece for each line, and the rest. The pieces together are the file. */
export interface FormatWriter {
  piece(line: PromptLine): string;
  /** Once, after the last line. */
  rest(): string;
}

export function createFormatWriter(format: DatasetFormat): FormatWriter {
  let isEmpty = true;
  return {
    piece(line) {
      const before = isEmpty ? format.begin : format.between;
      isEmpty = false;
      return before + format.line(line);
    },
    rest: () => (isEmpty ? emptyFile(format) : format.end),
  };
}

function emptyFile({ begin, end }: DatasetFormat): string {
  return begin === '' ? '' : begin + end;
}

/** What a model is to answer. */
export function answerOf({ target, references }: PromptLine): string {
  return target ?? references[0] ?? '';
}

/** What a line that no model learns has besides, so that its prediction can be scored: its name, and all that is right. */
export function scoringKeys({ id, target, references }: PromptLine): {
  readonly id?: string;
  readonly references?: readonly string[];
} {
  return target === undefined ? { id, references } : {};
}
