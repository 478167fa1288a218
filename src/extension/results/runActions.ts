import * as vscode from 'vscode';
import { annotate, type Annotations } from '../../node/runs/annotations';
import { runDirectory } from '../../node/runs/runFolder';
import { isTrustedFor } from '../trust';
import { resultsFolder } from './resultsFolder';
import type { ResultsSession } from './resultsSession';
import { scoreOne } from './scoreWhatWaits';

const writes = 'writes files into this folder';

export async function star(session: ResultsSession, id: string, starred: boolean): Promise<void> {
  if (await isTrustedFor('Star Run', writes)) await change(session, id, { starred });
}

export async function rename(session: ResultsSession, id: string): Promise<void> {
  const run = session.runOf(id);
  if (!run || !(await isTrustedFor('Rename Run', writes))) return;
  const name = await vscode.window.showInputBox({
    title: 'Rename Run',
    prompt: 'Leave it empty to give the run its own name back.',
    value: run.ownName,
    ignoreFocusOut: true,
  });
  if (name !== undefined && name.trim() !== run.ownName) await change(session, id, { name });
}

export async function editNote(session: ResultsSession, id: string): Promise<void> {
  const run = session.runOf(id);
  if (!run || !(await isTrustedFor('Note on Run', writes))) return;
  const note = await vscode.window.showInputBox({
    title: `Note on "${run.name}"`,
    prompt: 'What to remember about this run. Leave it empty to remove the note.',
    value: run.note,
    ignoreFocusOut: true,
  });
  if (note !== undefined && note.trim() !== run.note) await change(session, id, { note });
}

/** Scores the predictions of a run once more, such as those of an earlier version, which kept no single instances. */
export async function scoreAgain(session: ResultsSession, id: string): Promise<void> {
  const workspace = resultsFolder();
  if (workspace === null || !(await isTrustedFor('Score Again', writes))) return;
  const directory = runDirectory(workspace, id);
  await scoreOne(session, { id, directory, name: session.runOf(id)?.name ?? id });
  await session.refresh();
}

async function change(
  session: ResultsSession,
  id: string,
  annotations: Partial<Annotations>,
): Promise<void> {
  const workspace = resultsFolder();
  if (workspace !== null) await annotate(runDirectory(workspace, id), annotations);
  await session.refresh();
}
