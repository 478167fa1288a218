import path from 'node:path';
import * as vscode from 'vscode';
import { plainInstruction } from '../../core/document/model';
import { eachOf } from '../../node/eachOf';
import { createInstructionStudy } from '../../node/rating/createStudies';
import { refinedName } from '../../node/refinedName';
import { beginStudy } from './beginStudy';
import { knownStudies, pickRater, ratingFolder, studyRow, type KnownStudy } from './pickStudy';
import { askForPlan } from './planQuestions';
import { openRatingPanel, type RatingServices } from './ratingPanel';
import { tellInformation } from '../tell';
import { saved, shownInstruction } from '../unsaved';

const title = 'Rate Instructions';

/** Goes on with a study of instructions, or makes one, and opens the page of the one who asks. */
export async function rateInstructions(services: RatingServices): Promise<void> {
  const folder = ratingFolder();
  if (folder === undefined) return;
  const studies = await knownStudies(folder);
  const ofInstructions = studies.filter(({ stored }) => stored.study.kind === 'instructions');
  const chosen = ofInstructions.length === 0 ? 'new' : await pickOrNew(ofInstructions);
  if (chosen === 'new') return newStudy(folder, services);
  const rater = chosen && (await pickRater(chosen, title));
  if (rater !== undefined) openRatingPanel(chosen!.stored, rater, services);
}

async function pickOrNew(studies: readonly KnownStudy[]): Promise<KnownStudy | 'new' | undefined> {
  const fresh = { label: 'New Study…', detail: 'Of instructions of this workspace', known: null };
  const picked = await vscode.window.showQuickPick([...studies.map(studyRow), fresh], {
    title,
    placeHolder: 'Go on with a study, or make a new one',
    ignoreFocusOut: true,
  });
  return picked && (picked.known ?? 'new');
}

async function newStudy(folder: string, services: RatingServices): Promise<void> {
  const files = await pickInstructions(folder);
  if (!files) return;
  const asked = await askForPlan({ title, folder, items: files.length, prefix: 'instructions' });
  if (!asked || !(await saved(files))) return;
  const created = await createInstructionStudy(folder, asked.plan, files);
  await beginStudy(created, asked.own, services);
}

/** Marked is one file a task: the refined one where there is one. */
async function pickInstructions(folder: string): Promise<readonly string[] | undefined> {
  const pattern = new vscode.RelativePattern(folder, '**/*.instruct');
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**');
  const files = found.map(({ fsPath }) => fsPath).sort();
  const all = new Set(files);
  const read = await eachOf(files, (file) => rowOf(file, folder));
  const rows = read
    .filter((row) => row !== undefined)
    .map((row) => ({ ...row, picked: !all.has(refinedName(row.fsPath)) }));
  if (rows.length === 0) {
    tellInformation(
      files.length === 0
        ? 'There is no instruction file to rate. "Stepwise: Import SUP-NATINST Tasks…" makes some from task JSON.'
        : 'No instruction has a definition and steps to compare. "Stepwise: Generate Steps" writes some.',
    );
    return undefined;
  }
  const left = files.length - rows.length;
  const leftOut = left === 0 ? '' : ` ${left} without definition or steps cannot be rated.`;
  const picked = await vscode.window.showQuickPick(rows, {
    title,
    placeHolder: `Which instructions?${leftOut}`,
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked && picked.length > 0 ? picked.map(({ fsPath }) => fsPath) : undefined;
}

async function rowOf(fsPath: string, folder: string) {
  const read = await shownInstruction(fsPath);
  if (read.kind === 'unreadable') return undefined;
  const { category, definition, steps } = plainInstruction(read.document);
  if (definition.trim() === '' || steps.length === 0) return undefined;
  const counted = steps.length === 1 ? '1 step' : `${steps.length} steps`;
  const place = path.relative(folder, path.dirname(fsPath));
  const about = [category, counted, place].filter((part) => part !== '').join(' · ');
  return { label: path.basename(fsPath, '.instruct'), description: about, fsPath };
}
