import path from 'node:path';
import * as vscode from 'vscode';
import { predictionExperiment } from '../../core/predict/experiment';
import { shortModelName } from '../../core/predict/modelName';
import { count, toldEstimate } from '../../core/predict/told';
import { toldTooLow } from '../../core/refine/batch/spendCap';
import { Answers } from '../../node/predict/answers';
import { estimateChatRun } from '../../node/predict/estimateChatRun';
import { predictChatRun, type ChatRunOutcome } from '../../node/predict/predictChatRun';
import {
  discardChatRun,
  prepareChatRun,
  type ChatRunPreparation,
  type PreparedChatRun,
} from '../../node/predict/prepareChatRun';
import { reopenChatRun, unfinishedChatRuns } from '../../node/predict/reopenChatRun';
import { run } from '../commands';
import { chatModelOf, type Asked } from './chatModelOf';
import { instructionFiles } from './instructionFiles';
import { askWhatToPredict, openTask, type Wanted } from './predictQuestions';
import { tellOutcome } from './tellOutcome';
import { withProgress } from '../withProgress';
import { tellError, tellInformation, tellWarning } from '../tell';
import { savedTasks } from '../unsaved';

interface Services {
  readonly secrets: vscode.SecretStorage;
  /** Of Stepwise itself. */
  readonly version: string;
}

/**
 * Predicts tasks of the workspace with the active model, or goes on with a run that was stopped: asks which, unless the id of a
 * run says it, shows what it will take, and scores what comes back. The run is in the Results view from its start.
 */
export async function predictWithModel(
  stopped: string | undefined,
  services: Services,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    tellWarning('Open a folder first: predictions are kept as runs in its ".stepwise" folder.');
    return;
  }
  const asked = await chatModelOf(folder, services.secrets);
  if (!asked) return;
  const wanted: Wanted | undefined =
    stopped === undefined ? await whatToPredict(folder) : { kind: 'goOn', run: stopped };
  if (!wanted) return;
  const prepared = await preparedRun(wanted, { folder, asked, version: services.version });
  if (prepared.kind === 'failed') tellError(prepared.messages.slice(0, 5).join('\n'));
  if (prepared.kind === 'prepared') await confirmAndPredict(prepared, asked);
}

async function whatToPredict(folder: vscode.WorkspaceFolder): Promise<Wanted | undefined> {
  const instructions = await instructionFiles(folder.uri);
  const unfinished = await unfinishedChatRuns(folder.uri.fsPath);
  if (instructions.tasks.length === 0 && unfinished.length === 0) {
    tellInformation(
      'There is no instruction file with instances to predict. "Stepwise: Import SUP-NATINST Tasks…" makes some from task JSON.',
    );
    return undefined;
  }
  const open = openTask(instructions.tasks);
  return askWhatToPredict({ folder: folder.uri.fsPath, instructions, open, unfinished });
}

interface Preparing {
  readonly folder: vscode.WorkspaceFolder;
  readonly asked: Asked;
  readonly version: string;
}

async function preparedRun(
  wanted: Wanted,
  { folder, asked: { chosen }, version }: Preparing,
): Promise<ChatRunPreparation> {
  const workspace = folder.uri.fsPath;
  const { name, parameters = {} } = chosen.model;
  const chat = { name, parameters };
  if (wanted.kind === 'goOn') return reopenChatRun(workspace, wanted.run, chat);
  const model = shortModelName(chat);
  const { files, layout, perTask } = wanted;
  if (!(await savedTasks([...files, path.resolve(workspace, layout)])))
    return { kind: 'cancelled' };
  const runName = `${model} (${path.basename(layout, '.instruct')})`;
  const experiment = predictionExperiment({
    name: runName,
    tasks: files.map((file) => path.relative(workspace, file).split(path.sep).join('/')),
    model,
    layout,
    perTask: perTask ?? undefined,
  });
  return withProgress('Making the prompts', (report, signal) =>
    prepareChatRun({
      workspace,
      name: runName,
      experiment,
      folder: workspace,
      experimentFile: null,
      model,
      chat,
      now: new Date(),
      version,
      signal,
      progress: (done, total) => report({ message: `task ${done} of ${total}` }),
    }),
  );
}

async function confirmAndPredict(prepared: PreparedChatRun, asked: Asked): Promise<void> {
  let isBegun = false;
  try {
    const answers = await answersFor(prepared, asked);
    if (!(await isConfirmed(prepared, answers, asked))) return;
    isBegun = true;
    await run('stepwise.showResults');
    tellOutcome(prepared, await predict(prepared, answers, asked));
  } finally {
    if (!isBegun) await discardChatRun(prepared);
  }
}

/**
 * What the run has itself, and what earlier ones asked the same model, unless the run was begun to ask that again. A recording costs
 * nothing: it is asked again.
 */
async function answersFor(
  { directory, workspace, manifest }: PreparedChatRun,
  { chosen }: Asked,
): Promise<Answers> {
  const answers = new Answers(chosen.model);
  await answers.readOwn(directory);
  if (manifest.askAgain !== true && chosen.label.kind !== 'recording')
    await answers.readEarlier({ workspace, run: manifest.id }, chosen.model.name);
  return answers;
}

/** What it will take, before anything is asked. */
async function isConfirmed(
  { directory, manifest, isNew }: PreparedChatRun,
  answers: Answers,
  { chosen: { label }, plan }: Asked,
): Promise<boolean> {
  const estimate = await estimateChatRun(directory, answers, plan);
  const detail = [
    toldEstimate(estimate, label.name),
    label.reason,
    answers.instances.size > 0
      ? `${count(answers.instances.size, 'prediction')} of this run stay.`
      : '',
    plan.cap === null ? '' : `The spend cap is $${plan.cap}.`,
    toldTooLow(plan, estimate.shortestRequest),
    ...(isNew ? manifest.problems.slice(0, 5) : []),
  ];
  const go = isNew ? 'Predict' : 'Go On';
  const answer = await vscode.window.showInformationMessage(
    `Predict ${count(estimate.instances, 'instance')} with "${manifest.model ?? label.name}"?`,
    { modal: true, detail: detail.filter(Boolean).join('\n\n') },
    go,
  );
  return answer === go;
}

function predict(
  prepared: PreparedChatRun,
  answers: Answers,
  { plan }: Asked,
): Promise<ChatRunOutcome> {
  const instances = prepared.manifest.instances.predict;
  let done = answers.instances.size;
  return withProgress('Predicting', (report, signal) =>
    predictChatRun(prepared, {
      ...plan,
      answers,
      signal,
      tell: (event) => {
        if (event.kind === 'waiting')
          report({ message: `${event.reason} Going on in ${Math.ceil(event.seconds)} s.` });
        if (event.kind !== 'predicted') return;
        done++;
        report({
          message: `${done} of ${count(instances, 'instance')}`,
          increment: 100 / instances,
        });
      },
    }),
  );
}
