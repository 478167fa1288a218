import { withSteps } from '../../core/document/edit';
import { plainInstruction, type InstructionDocument } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import type { Linting } from '../../core/lint/lint';
import type { BatchFile } from '../../core/refine/batch/refineMany';
import { stepFindings } from '../../core/refine/stepFindings';
import { readTextFile, writeTextFile, type FileFailure } from '../files';

/** An instruction file of a batch as it was read. */
export interface ReadFile extends BatchFile {
  readonly kind: 'read';
  readonly document: InstructionDocument;
}

export async function readBatchFile(
  file: string,
  lintingOf: (file: string) => Linting,
): Promise<ReadFile | FileFailure> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') return read;
  const document = parse(read.text);
  const linting = lintingOf(file);
  return {
    kind: 'read',
    path: file,
    document,
    instruction: plainInstruction(document),
    lint: (steps) => stepFindings(document, steps, linting),
  };
}

/** Writes steps into a file that still says what was read from it; one that was changed meanwhile stays as it is. */
export async function writeSteps(
  { path: file, document }: ReadFile,
  steps: readonly string[],
): Promise<{ readonly kind: 'written' } | FileFailure> {
  const now = await readTextFile(file);
  if (now.kind === 'failed') return now;
  if (now.text !== document.text)
    return {
      kind: 'failed',
      cause: 'system',
      message: `"${file}" was changed meanwhile and stays as it is. Start the batch again to refine it as it is now.`,
    };
  return writeTextFile(file, withSteps(document, steps));
}
