import path from 'node:path';
import * as vscode from 'vscode';
import { instructionOfFile } from '../core/dataset/taskName';
import type { InstructionDocument } from '../core/document/model';
import { parse } from '../core/document/parse';
import { dataFileOf, readInstructionFile } from '../node/taskFiles';
import { tellWarning } from './tell';

/**
 * Saves what editors show of files that are about to be read from the disk. Where one is not saved it says so, and nothing is
 * to be begun with them.
 */
export async function saved(files: readonly string[]): Promise<boolean> {
  const wanted = new Set(files);
  for (const document of unsaved()) {
    if (!wanted.has(document.uri.fsPath) || (await document.save())) continue;
    const name = path.basename(document.uri.fsPath);
    tellWarning(`"${name}" has changes that were not saved. Save it, then try again.`);
    return false;
  }
  return true;
}

/** The same for instructions and the data files that they name. */
export async function savedTasks(instructions: readonly string[]): Promise<boolean> {
  if (!(await saved(instructions))) return false;
  for (const file of unsaved().some(mayBeData) ? instructions : []) {
    const read = await readInstructionFile(file);
    if (read.kind === 'instruction' && !(await savedData(file, read.document))) return false;
  }
  return true;
}

/** The same for the data file that an instruction names. */
export async function savedData(file: string, document: InstructionDocument): Promise<boolean> {
  const data = dataFileOf(file, instructionOfFile(document, file).instances);
  return data.kind === 'unreadable' || saved([data.path]);
}

/** By path, of the documents whose editors show something else than the disk: it is what their authors mean. */
export function unsavedTexts(): ReadonlyMap<string, string> {
  return new Map(unsaved().map((document) => [document.uri.fsPath, document.getText()]));
}

/** An instruction file as its editor shows it, or else as it is on the disk. */
export async function shownInstruction(file: string): ReturnType<typeof readInstructionFile> {
  const shown = unsaved().find(({ uri }) => uri.fsPath === file);
  return shown
    ? { kind: 'instruction', document: parse(shown.getText()) }
    : readInstructionFile(file);
}

const unsaved = (): readonly vscode.TextDocument[] =>
  vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);

const mayBeData = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme === 'file' && !uri.fsPath.endsWith('.instruct');
