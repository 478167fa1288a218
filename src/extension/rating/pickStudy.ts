import * as vscode from 'vscode';
import { toDecide } from '../../core/rating/contraryDecisions';
import type { MergedRatings } from '../../core/rating/merge';
import type { StudyKind } from '../../core/rating/model';
import { eachOf } from '../../node/eachOf';
import { readRatings } from '../../node/rating/ratingFiles';
import { listStudies, type StoredStudy } from '../../node/rating/studies';
import { resultsFolder } from '../results/resultsFolder';
import { tellInformation, tellWarning } from '../tell';

export interface KnownStudy {
  readonly stored: StoredStudy;
  readonly merged: MergedRatings;
}

/** The folder whose studies are worked on, or a message that says what to do. */
export function ratingFolder(): string | undefined {
  const folder = resultsFolder();
  if (folder !== null) return folder;
  tellWarning('Open a folder first: studies are kept in its ".stepwise" folder.');
  return undefined;
}

/** The studies of a folder with what was rated so far, newest first; says of others why they cannot be read. */
export async function knownStudies(folder: string): Promise<readonly KnownStudy[]> {
  const { studies, failures } = await listStudies(folder);
  for (const { message } of failures) tellWarning(message);
  return eachOf(studies, async (stored) => ({ stored, merged: await readRatings(stored) }));
}

/** Asks for a study, unless there is one alone; says what to do where there is none. */
export async function pickStudy(title: string): Promise<KnownStudy | undefined> {
  const folder = ratingFolder();
  if (folder === undefined) return undefined;
  const studies = await knownStudies(folder);
  if (studies.length === 0) {
    tellInformation(
      'There is no study yet. "Stepwise: Rate Instructions…" and "Stepwise: Compare Predictions…" make one.',
    );
    return undefined;
  }
  if (studies.length === 1) return studies[0];
  const picked = await vscode.window.showQuickPick(studies.map(studyRow), {
    title,
    ignoreFocusOut: true,
  });
  return picked?.known;
}

interface StudyRow extends vscode.QuickPickItem {
  readonly known: KnownStudy;
}

export function studyRow(known: KnownStudy): StudyRow {
  const { study } = known.stored;
  return {
    label: study.name,
    description: `${studyKinds[study.kind]}, ${study.created.slice(0, 10)}`,
    detail: progressOf(known),
    known,
  };
}

const studyKinds: Readonly<Record<StudyKind, string>> = {
  instructions: 'instructions',
  predictions: 'predictions, blind',
};

/** E.g. "ann 12 of 40, cem 40 of 40, 3 answers to decide". */
function progressOf({ stored, merged }: KnownStudy): string {
  const raters = merged.progress.map(({ rater, items, rated }) => `${rater} ${rated} of ${items}`);
  const open = toDecide(stored.study, merged).length;
  const undecided = open === 0 ? [] : [`${open} ${open === 1 ? 'answer' : 'answers'} to decide`];
  return [...raters, ...undecided].join(', ');
}

/** Asks who rates, unless there is one rater alone. */
export async function pickRater(
  { merged }: KnownStudy,
  title: string,
): Promise<string | undefined> {
  const { progress } = merged;
  if (progress.length === 1) return progress[0]!.rater;
  const rows = progress.map(({ rater, items, rated }) => ({
    label: rater,
    description: rated === items ? `all ${items} rated` : `${rated} of ${items} rated`,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    title,
    placeHolder: 'Who are you?',
    ignoreFocusOut: true,
  });
  return picked?.label;
}
