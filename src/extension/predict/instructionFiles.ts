import path from 'node:path';
import * as vscode from 'vscode';
import { plainInstruction } from '../../core/document/model';
import { eachOf } from '../../node/eachOf';
import { isRefined } from '../../node/refinedName';
import { shownInstruction } from '../unsaved';

export interface InstructionFiles {
  /** Instructions that name instances, as absolute paths. */
  readonly tasks: readonly string[];
  /** Layout files, relative to the folder. */
  readonly layouts: readonly string[];
}

/** What a folder holds to predict with. Refined instructions give their steps to the originals, where that is chosen. */
export async function instructionFiles(folder: vscode.Uri): Promise<InstructionFiles> {
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.instruct'),
    '**/{node_modules,.stepwise}/**',
  );
  const files = found
    .map(({ fsPath }) => fsPath)
    .filter((file) => !isRefined(file))
    .sort();
  const kinds = await eachOf(files, kindOf);
  const of = (kind: Kind): readonly string[] => files.filter((_, index) => kinds[index] === kind);
  return {
    tasks: of('task'),
    layouts: of('layout').map((file) => path.relative(folder.fsPath, file)),
  };
}

type Kind = 'task' | 'layout' | 'other';

async function kindOf(file: string): Promise<Kind> {
  const read = await shownInstruction(file);
  if (read.kind === 'unreadable') return 'other';
  if (read.document.instruction.template) return 'layout';
  return plainInstruction(read.document).instances ? 'task' : 'other';
}
