import * as vscode from 'vscode';
import { eachOf } from '../../node/eachOf';
import { createPredictionStudy, type ComparedRuns } from '../../node/rating/createStudies';
import { listRuns, readRun } from '../../node/runs/list';
import { distinctlyNamed, runView } from '../../node/runs/view';
import type { RunView } from '../../protocol/results';
import { instructionsInFolder } from '../results/resultsFolder';
import { beginStudy } from './beginStudy';
import { ratingFolder } from './pickStudy';
import { askForPlan } from './planQuestions';
import type { RatingServices } from './ratingPanel';
import { tellInformation } from '../tell';

const title = 'Compare Predictions';

/** Makes a blind study of what two runs predicted; asks for the runs where their ids are not given. */
export async function comparePredictions(
  given: { readonly one: string | undefined; readonly other: string | undefined },
  services: RatingServices,
): Promise<void> {
  const folder = ratingFolder();
  if (folder === undefined) return;
  const runs = await scoredRuns(folder);
  const pair = await askForPair(runs, given);
  const choice = pair && (await askForChoice(pair));
  if (!choice) return;
  const items = choice.sample;
  const asked = await askForPlan({ title, folder, items, prefix: 'predictions' });
  if (!asked) return;
  const ids = [pair[0].id, pair[1].id] as const;
  const taskFiles = await taskFilesFor(folder, ids);
  const compared: ComparedRuns = { runs: ids, choice, taskFiles };
  const created = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Reading predictions' },
    () => createPredictionStudy(folder, asked.plan, compared),
  );
  await beginStudy(created, asked.own, services);
}

/** Definitions come from where the runs took them, or from the instructions of the folder where a run does not say. */
async function taskFilesFor(
  folder: string,
  ids: readonly string[],
): Promise<ComparedRuns['taskFiles']> {
  const runs = await Promise.all(ids.map((id) => readRun(folder, id)));
  const says = runs.some((run) =>
    run?.manifest.files.some(({ role }) => role === 'instruction' || role === 'data'),
  );
  return says ? null : (await instructionsInFolder()).map(({ fsPath }) => fsPath);
}

async function scoredRuns(folder: string): Promise<readonly RunView[]> {
  const views = await eachOf(await listRuns(folder), (run) => runView(run));
  return distinctlyNamed(views.filter(({ overall }) => overall !== null));
}

type Pair = readonly [RunView, RunView];

async function askForPair(
  runs: readonly RunView[],
  given: { readonly one: string | undefined; readonly other: string | undefined },
): Promise<Pair | undefined> {
  if (runs.length < 2) {
    tellInformation(
      'Two runs with scores are needed to compare their predictions. "Stepwise: Evaluate Baselines" makes some.',
    );
    return undefined;
  }
  if (runs.length === 2) return [runs[0]!, runs[1]!];
  const known = (id: string | undefined): RunView | undefined => runs.find((run) => run.id === id);
  const one = known(given.one) ?? (await askForRun(runs, 'The first run'));
  if (!one) return undefined;
  const others = runs.filter(({ id }) => id !== one.id);
  const other =
    known(given.other) ?? (await askForRun(others, `The run to compare with "${one.name}"`));
  return other && [one, other];
}

async function askForRun(
  runs: readonly RunView[],
  placeHolder: string,
): Promise<RunView | undefined> {
  const rows = runs.map((run) => ({
    label: run.name,
    description: run.facts.join(' · '),
    detail: `${run.overall!.instances} instances, ROUGE-L ${run.overall!.rougeL.toFixed(2)}`,
    run,
  }));
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(rows, options))?.run;
}

/** More than both have there cannot be. */
function instancesOf([one, other]: Pair): number {
  return Math.min(one.overall!.instances, other.overall!.instances);
}

type Choice = ComparedRuns['choice'] & { readonly sample: number };

async function askForChoice(pair: Pair): Promise<Choice | undefined> {
  const most = instancesOf(pair);
  const different = {
    label: 'Only instances for which the two predict something different',
    picked: true,
  };
  const wrong = { label: 'Offer "Both are wrong" as an answer, too' };
  const options = {
    title: `${title}: ${pair.map(({ name }) => name).join(', ')}`,
    placeHolder: 'What is compared?',
    canPickMany: true,
    ignoreFocusOut: true,
  } as const;
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem>(
    [different, wrong],
    options,
  );
  if (!picked) return undefined;
  const sample = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title,
    prompt: `How many instances, spread evenly over tasks? Both runs have at most ${most}.`,
    value: String(Math.min(most, 50)),
    validateInput: (text) =>
      /^[1-9]\d*$/.test(text) ? undefined : 'Give a whole number from 1 on.',
  });
  if (sample === undefined) return undefined;
  return {
    onlyDifferent: picked.includes(different),
    bothWrong: picked.includes(wrong),
    sample: Math.min(most, Number(sample)),
  };
}
