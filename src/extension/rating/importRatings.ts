import path from 'node:path';
import * as vscode from 'vscode';
import { staleDecisions } from '../../core/rating/contraryDecisions';
import { eachOf } from '../../node/eachOf';
import { importRatings as takeOver } from '../../node/rating/importRatings';
import { readRatings } from '../../node/rating/ratingFiles';
import type { StoredStudy } from '../../node/rating/studies';
import { decideConflicts } from './decideConflicts';
import { ratingFolder } from './pickStudy';

/** Takes over files that raters sent back, and says what contradicts what is there. */
export async function importRatings(log: vscode.LogOutputChannel): Promise<void> {
  const folder = ratingFolder();
  if (folder === undefined) return;
  const files = await vscode.window.showOpenDialog({
    title: 'Import Ratings',
    openLabel: 'Import',
    canSelectMany: true,
    filters: { Ratings: ['jsonl'] },
    defaultUri: vscode.Uri.file(folder),
  });
  if (!files || files.length === 0) return;
  const outcome = await takeOverEach(files, folder);
  for (const complaint of outcome.complaints) log.warn(complaint);
  await tell(outcome, log);
}

interface Outcome {
  readonly studies: readonly StoredStudy[];
  readonly raters: number;
  readonly ratings: number;
  /** Files and lines that were left out. */
  readonly complaints: readonly string[];
}

async function takeOverEach(files: readonly vscode.Uri[], folder: string): Promise<Outcome> {
  const studies = new Map<string, StoredStudy>();
  const raters = new Set<string>();
  const complaints: string[] = [];
  let ratings = 0;
  for (const { fsPath } of files) {
    const taken = await takeOver(folder, fsPath);
    if (taken.kind === 'failed') {
      complaints.push(taken.message);
      continue;
    }
    const { stored } = taken;
    studies.set(stored.study.name, stored);
    for (const rater of taken.raters) raters.add(JSON.stringify([stored.study.name, rater]));
    ratings += taken.ratings;
    for (const { line, message } of taken.problems)
      complaints.push(`"${path.basename(fsPath)}", line ${line} was left out: ${message}.`);
  }
  return { studies: [...studies.values()], raters: raters.size, ratings, complaints };
}

async function tell(outcome: Outcome, log: vscode.LogOutputChannel): Promise<void> {
  const { studies, raters, ratings, complaints } = outcome;
  const merged = await eachOf(studies, async (stored) => ({
    stored,
    ...(await readRatings(stored)),
  }));
  const contradictions = merged.flatMap(({ conflicts }) => conflicts).length;
  const stale = merged.flatMap((one) => staleDecisions(one.stored.study, one)).length;
  const sentences = [
    ratings === 0
      ? 'No ratings were imported.'
      : `Imported ${counted(ratings, 'rating')} of ${counted(raters, 'rater')}.`,
    ...(complaints.length === 0 ? [] : [complaints[0]!]),
    ...(complaints.length > 1 ? [`And ${complaints.length - 1} more.`] : []),
    ...(contradictions === 0
      ? []
      : [`${contradicting(contradictions)} from what the same rater said elsewhere.`]),
    ...(stale === 0
      ? []
      : [
          `${counted(stale, 'decision')} ${stale === 1 ? 'does' : 'do'} not count, because all raters say something else by now: "Stepwise: Adjudicate Ratings…" asks once more.`,
        ]),
  ];
  const decide = 'Decide…';
  const showLog = 'Show Log';
  const buttons = [
    ...(contradictions > 0 ? [decide] : []),
    ...(complaints.length > 0 ? [showLog] : []),
  ];
  const show = buttons.length + stale > 0 ? 'showWarningMessage' : 'showInformationMessage';
  const choice = await vscode.window[show](sentences.join(' '), ...buttons);
  if (choice === showLog) log.show();
  if (choice === decide)
    for (const one of merged) if (!(await decideConflicts(one.stored, one.conflicts))) return;
}

function contradicting(count: number): string {
  return count === 1 ? '1 answer differs' : `${count} answers differ`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
