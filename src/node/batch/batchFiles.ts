import { withSteps } from '../../core/document/replaceSteps';
import {
  plainInstruction,
  type InstructionDocument,
  type PlainInstruction,
} from '../../core/document/model';
import { parse } from '../../core/document/parse';
import type { Configuration } from '../../core/lint/configuration';
import type { Stage } from '../../core/refine/stages';
import { readTextFile, writeTextFile, type FileFailure, type TextFile } from '../files';

/** An instruction file of a batch as it was read. */
export interface ReadFile {
  readonly kind: 'read';
  readonly path: string;
  readonly document: InstructionDocument;
  readonly instruction: PlainInstruction;
  /** Of the rules. */
  readonly configuration: Configuration;
}

/** What was read from a file, as a part of a batch. */
export function batchFile(
  file: string,
  read: TextFile | FileFailure,
  configurationFor: (file: string) => Configuration,
): ReadFile | FileFailure {
  if (read.kind === 'failed') return read;
  const document = parse(read.text);
  return {
    kind: 'read',
    path: file,
    document,
    instruction: plainInstruction(document),
    configuration: configurationFor(file),
  };
}

/** All that the outcome of a file depends on, besides the model: its text, what the stages ask, and the settings of rules. */
export function sourceOf({ document, configuration }: ReadFile, stages: readonly Stage[]): string {
  const asked = stages.map(({ id, file }) => [id, file]);
  return JSON.stringify([document.text, asked, [...configuration]]);
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
