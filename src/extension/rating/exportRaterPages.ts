import path from 'node:path';
import * as vscode from 'vscode';
import type { Rater, Study } from '../../core/rating/model';
import { partWith } from '../../core/rating/parts';
import { writeRaterPage } from '../../node/rating/raterPage';
import { pickStudy, type KnownStudy } from './pickStudy';
import { tellError, tellInformation } from '../tell';

const title = 'Export Rating Pages';

/** Writes an HTML file for each rater who has no VS Code into a folder. */
export async function exportRaterPages(extensionUri: vscode.Uri): Promise<void> {
  const known = await pickStudy(title);
  if (!known) return;
  const raters = await askForRaters(known);
  const folder = raters && (await askForFolder());
  if (!folder) return;
  const { study } = known.stored;
  const dist = vscode.Uri.joinPath(extensionUri, 'dist').fsPath;
  const failures: string[] = [];
  for (const rater of raters) {
    const file = path.join(folder.fsPath, fileNameOf(study, rater));
    const written = await writeRaterPage(file, partWith(study, rater), dist);
    if (written.kind === 'failed') failures.push(written.message);
  }
  if (failures.length > 0) tellError(failures.join(' '));
  else
    tellInformation(
      `Wrote ${raters.length === 1 ? 'a page' : `${raters.length} pages`} into "${folder.fsPath}". Send each rater theirs; "Stepwise: Import Ratings…" takes over what they send back.`,
    );
}

/** Names of studies and raters are safe as names of files. */
function fileNameOf(study: Study, { name }: Rater): string {
  return `${study.name}-${name}.html`;
}

async function askForRaters({ stored, merged }: KnownStudy): Promise<readonly Rater[] | undefined> {
  const { raters } = stored.study;
  if (raters.length === 1) return raters;
  const rows = raters.map((rater, index) => ({
    label: rater.name,
    description: `${merged.progress[index]!.rated} of ${rater.items.length} rated`,
    picked: true,
    rater,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    title,
    placeHolder: 'For which raters?',
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked && picked.length > 0 ? picked.map(({ rater }) => rater) : undefined;
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
  const folders = await vscode.window.showOpenDialog({
    title,
    openLabel: 'Export Here',
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return folders?.[0];
}
