import path from 'node:path';
import * as vscode from 'vscode';
import type { Evaluation, EvaluationEvent } from '../../core/evaluate/evaluate';
import { evaluateFile, type References } from '../../node/evaluate/evaluateFile';
import { writeFinishedRun } from '../../node/runs/record';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { saved } from '../unsaved';
import { askForPredictions, askForReferences } from './askForPredictions';
import type { Job } from './jobs';
import { folderFor } from './resultsFolder';
import type { ResultsSession } from './resultsSession';

/** Scores a file of predictions, which becomes a run. Asks for what is not given. */
export async function evaluatePredictions(
  given: vscode.Uri | undefined,
  session: ResultsSession,
  show: () => Promise<void>,
): Promise<void> {
  const workspace = folderFor('scored predictions are');
  if (workspace === undefined) return;
  const file = given ?? (await askForPredictions());
  const references = file && (await saved([file.fsPath])) && (await askForReferences(file));
  if (!file || !references) return;
  await show();
  const name = path.basename(file.fsPath);
  const ended = await session.jobs.start(`Scoring ${name}`, (job) =>
    score({ file: file.fsPath, references, workspace }, job),
  );
  if (!ended) return;
  if (ended.run !== null) await session.select(ended.run);
  await tell(name, ended, session.services.texts);
}

interface Scoring {
  readonly file: string;
  readonly references: References;
  readonly workspace: string;
}

/** `run`: `null` where nothing could be scored; such a run would only be in the way. */
interface Ended {
  readonly run: string | null;
  readonly evaluation: Evaluation;
}

async function score(
  { file, references, workspace }: Scoring,
  { signal, tell }: Job,
): Promise<Ended | undefined> {
  const name = path.basename(file);
  const useless = new AbortController();
  let last: Evaluation | undefined;
  const onProgress = (done: number, total: number): void =>
    tell({ message: `Scoring ${name}`, done, total });
  const watched = async function* (): AsyncGenerator<EvaluationEvent> {
    for await (const event of evaluateFile(file, references, { signal, onProgress })) {
      if (event.kind === 'finished') last = event.evaluation;
      if (last?.overall === null) useless.abort();
      yield event;
    }
  };
  const written = await writeFinishedRun(workspace, {
    kind: 'predictions',
    name: path.basename(file, path.extname(file)),
    events: watched(),
    now: new Date(),
    signal: AbortSignal.any([signal, useless.signal]),
  });
  if (written.kind === 'written') return { run: written.id, evaluation: written.evaluation };
  return last ? { run: null, evaluation: last } : undefined;
}

async function tell(
  name: string,
  { evaluation: { overall, tasks, problems } }: Ended,
  texts: ReadOnlyTexts,
): Promise<void> {
  const found = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const scored = overall
    ? `Scored ${amount(overall.instances, 'instance')} of ${amount(Object.keys(tasks).length, 'task')} in "${name}"`
    : `Nothing in "${name}" could be scored`;
  if (problems.length === 0) {
    void vscode.window.setStatusBarMessage(`${scored}.`, 5000);
    return;
  }
  const first = problems[0]!.message;
  const showAll = 'Show Problems';
  const message =
    problems.length === 1 ? `${scored}: ${first}` : `${scored}, with ${found}. ${first}`;
  const choice = await vscode.window.showWarningMessage(message, showAll);
  if (choice === showAll)
    await texts.show(
      `problems of ${name}.txt`,
      problems.map(({ message: text }) => `${text}\n`).join(''),
    );
}

function amount(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
