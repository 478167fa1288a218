import path from 'node:path';
import * as vscode from 'vscode';
import { fetchModel } from '../../node/hosts/fetchModel';
import { cancelRun } from '../../node/runs/cancel';
import { deleteRun } from '../../node/runs/delete';
import { resumeRun } from '../../node/runs/resume';
import { isGoing } from '../../node/runs/state';
import { run } from '../commands';
import { configuredHosts } from '../hosts/configuredHosts';
import { isTrustedFor } from '../trust';
import { withProgress } from '../withProgress';
import { resultsFolder } from './resultsFolder';
import type { ResultsSession } from './resultsSession';
import { tellError, tellInformation, tellWarning } from '../tell';

/** Ends a run wherever it goes on, and says so where it could not be ended. */
export async function cancel(session: ResultsSession, id: string): Promise<void> {
  const workspace = resultsFolder();
  if (workspace === null || !(await isTrustedFor('Cancel Run', 'ends programs'))) return;
  const name = nameOf(session, id);
  const { hosts } = await configuredHosts();
  const state = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: `Cancelling "${name}"` },
    () => cancelRun(workspace, id, { hosts, now: new Date() }),
  );
  await session.refresh();
  if (!isGoing(state)) return;
  const why = state.note ?? 'It takes longer than usual.';
  tellWarning(`"${name}" has not ended yet. ${why}`);
}

/** Goes on with a run that ended early, from its last checkpoint or prediction. What a chat model is asked costs: that says so before. */
export async function resume(session: ResultsSession, id: string): Promise<void> {
  const workspace = resultsFolder();
  if (workspace === null || !(await isTrustedFor('Resume Run', 'starts programs'))) return;
  if (session.runOf(id)?.kind === 'chat') return run('stepwise.predictWithModel', id);
  const { hosts } = await configuredHosts();
  const trainer = path.join(session.services.extensionUri.fsPath, 'dist/trainer');
  const name = nameOf(session, id);
  const resumed = await withProgress(`Resuming "${name}"`, (_, signal) =>
    resumeRun(workspace, id, { hosts, trainer, now: new Date(), signal }),
  );
  await session.refresh();
  switch (resumed.kind) {
    case 'started':
      await session.select(resumed.id);
      return;
    case 'already-running':
      await session.select(resumed.id);
      tellInformation(
        `The experiment of "${name}" is going already, in the run that is selected now.`,
      );
      return;
    case 'refused':
      tellError(resumed.messages.join('\n'));
  }
}

/** Copies the trained model from its host, and offers to show it. */
export async function fetchTrained(session: ResultsSession, id: string): Promise<void> {
  const workspace = resultsFolder();
  if (workspace === null || !(await isTrustedFor('Fetch Model', 'writes files into this folder')))
    return;
  const { hosts } = await configuredHosts();
  const name = nameOf(session, id);
  const fetched = await withProgress(`Fetching the model of "${name}"`, (report, signal) => {
    let shown = 0;
    const progress = (done: number, total: number): void => {
      const percent = total === 0 ? 0 : (100 * done) / total;
      report({ message: `${gigabytes(done)} of ${gigabytes(total)}`, increment: percent - shown });
      shown = percent;
    };
    return fetchModel(workspace, id, { hosts, progress, signal });
  });
  await session.refresh();
  if (fetched.kind === 'failed') tellError(fetched.message);
  if (fetched.kind !== 'fetched') return;
  const where = vscode.workspace.asRelativePath(fetched.folder);
  tellInformation(`The model of "${name}" is in ${where}.`);
}

/** Deletes a run here and on its host; only here where the user says so because the host cannot be reached. */
export async function deleteAfterAsking(session: ResultsSession, id: string): Promise<void> {
  const workspace = resultsFolder();
  if (workspace === null || !(await isTrustedFor('Delete Run', 'deletes files'))) return;
  const host = session.runOf(id)?.host ?? 'local';
  const there = host === 'local' ? '' : ` It is deleted on the host "${host}" as well.`;
  const question = `Delete "${nameOf(session, id)}" with its predictions and scores?${there} This cannot be undone.`;
  if (!(await agrees(question, 'Delete'))) return;
  const { hosts } = await configuredHosts();
  const deleted = await deleteRun(workspace, id, { hosts });
  if (deleted.kind === 'refused') await deleteOnlyHere(workspace, id, deleted);
  await session.refresh();
}

async function deleteOnlyHere(
  workspace: string,
  id: string,
  { message, onlyHere }: { readonly message: string; readonly onlyHere: boolean },
): Promise<void> {
  if (!onlyHere) {
    tellWarning(message);
    return;
  }
  if (!(await agrees(message, 'Delete Only Here'))) return;
  const deleted = await deleteRun(workspace, id, { hosts: [], onlyHere: true });
  if (deleted.kind === 'refused') tellWarning(deleted.message);
}

async function agrees(question: string, yes: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true }, yes)) === yes;
}

const nameOf = (session: ResultsSession, id: string): string => session.runOf(id)?.name ?? id;

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(2)} GiB`;
