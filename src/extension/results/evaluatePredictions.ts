import path from 'node:path';
import * as vscode from 'vscode';
import { costliestProblem } from '../../core/evaluate/costliestProblem';
import type { Evaluation, EvaluationEvent } from '../../core/evaluate/evaluate';
import { evaluateFiles, type References } from '../../node/evaluate/evaluateFile';
import { predictionsName } from '../../node/evaluate/predictionsName';
import { namedFiles } from '../../node/evaluate/sampleFolders';
import { writeFinishedRun } from '../../node/runs/record';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { tellWarning } from '../tell';
import { saved } from '../unsaved';
import { askForPredictions, askForReferences } from './askForPredictions';
import type { Job } from './jobs';
import { folderFor } from './resultsFolder';
import type { ResultsSession } from './resultsSession';

/** Scores files of predictions, or folders of samples, which together become a run. Asks for what is not given. */
export async function evaluatePredictions(
  given: readonly vscode.Uri[],
  session: ResultsSession,
  show: () => Promise<void>,
): Promise<void> {
  const workspace = folderFor('scored predictions are');
  if (workspace === undefined) return;
  const picked = given.length > 0 ? given : await askForPredictions();
  if (picked.length === 0) return;
  const paths = picked.map(({ fsPath }) => fsPath);
  const { files, problems } = await namedFiles(paths);
  if (files.length === 0) {
    tellWarning(problems.map(({ message }) => message).join(' '));
    return;
  }
  if (!(await saved(files))) return;
  const name = nameOf(paths);
  const references = await askForReferences(files, name);
  if (!references) return;
  await show();
  const ended = await session.jobs.start(`Scoring ${name}`, (job) =>
    score({ paths, name, references, workspace }, job),
  );
  if (!ended) return;
  if (ended.run !== null) await session.select(ended.run);
  await tell(name, ended, session.services.texts);
}

function nameOf(paths: readonly string[]): string {
  const first = path.basename(paths[0]!);
  return paths.length === 1 ? first : `${first} and ${paths.length - 1} more`;
}

interface Scoring {
  readonly paths: readonly string[];
  /** What they are called together. */
  readonly name: string;
  readonly references: References;
  readonly workspace: string;
}

/** `run`: `null` where nothing could be scored; such a run would only be in the way. */
interface Ended {
  readonly run: string | null;
  readonly evaluation: Evaluation;
}

async function score(
  { paths, name, references, workspace }: Scoring,
  { signal, tell }: Job,
): Promise<Ended | undefined> {
  const useless = new AbortController();
  let last: Evaluation | undefined;
  const onProgress = (done: number, total: number): void =>
    tell({ message: `Scoring ${name}`, done, total });
  const watched = async function* (): AsyncGenerator<EvaluationEvent> {
    for await (const event of evaluateFiles(paths, references, { signal, onProgress })) {
      if (event.kind === 'finished') last = event.evaluation;
      if (last?.overall === null) useless.abort();
      yield event;
    }
  };
  const written = await writeFinishedRun(workspace, {
    kind: 'predictions',
    name: predictionsName(paths),
    events: watched(),
    now: new Date(),
    signal: AbortSignal.any([signal, useless.signal]),
  });
  if (written.kind === 'written') return { run: written.id, evaluation: written.evaluation };
  return last ? { run: null, evaluation: last } : undefined;
}

async function tell(name: string, { evaluation }: Ended, texts: ReadOnlyTexts): Promise<void> {
  const { overall, tasks, problems } = evaluation;
  const found = amount(problems.length, 'problem');
  const scored = overall
    ? `Scored ${amount(overall.instances, 'instance')} of ${amount(Object.keys(tasks).length, 'task')} in "${name}"`
    : `Nothing in "${name}" could be scored`;
  const told = costliestProblem(evaluation);
  if (!told) {
    void vscode.window.setStatusBarMessage(`${scored}.`, 5000);
    return;
  }
  const showAll = 'Show Problems';
  const message =
    problems.length === 1
      ? `${scored}: ${told.message}`
      : `${scored}, with ${found}. ${told.message}`;
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
