import path from 'node:path';
import * as vscode from 'vscode';
import { instructionOfFile } from '../../core/dataset/taskName';
import { parse } from '../../core/document/parse';
import { defaultLayout } from '../../core/prompt/layouts';
import { refinedName } from '../../node/refinedName';
import type { LoadedInstances, NoInstances, PreviewData } from '../../node/previewData';
import { tokenizerPath } from '../../node/tokenizers/names';
import type { ProblemView } from '../../protocol/preview';
import { settingDefaults } from '../contributions';
import { setting } from '../settings';
import { followed, type FollowedExperiment, type PreviewOptions } from './previewOptions';
import type { PreviewRequest } from './previewState';

/** What a user has chosen in the view. */
export interface PreviewChoice {
  /** `undefined`: the one that the file names. */
  readonly layout: string | undefined;
  readonly options: PreviewOptions;
  /** The path of the experiment that is followed. */
  readonly experiment: string | undefined;
  /** The variant of its grid; `undefined`: the first. */
  readonly variant: string | undefined;
  readonly index: number;
}

export interface GatheredRequest {
  readonly request: PreviewRequest;
  /** Settles when a data file is read that the request does not have yet. */
  readonly later: Promise<unknown> | null;
}

/** Reads all that a prompt is made of. A data file that takes long is left for later. */
export async function gatherRequest(
  document: vscode.TextDocument,
  choice: PreviewChoice,
  data: PreviewData,
): Promise<GatheredRequest> {
  const { uri, fileName } = document;
  const parsed = parse(document.getText());
  const plain = instructionOfFile(parsed, fileName);
  const problems: ProblemView[] = [];
  const experiment = await experimentOf(choice, data, problems);
  const layoutName =
    experiment?.layout ?? choice.layout ?? (parsed.instruction.layout?.text || defaultLayout);
  const tokenizer = experiment ? tokenizerOf(experiment, choice) : tokenizerSetting(uri);
  const loading = data.instances(fileName, plain.instances, plain.task);
  const [loaded, layout, counter, refined] = await Promise.all([
    soon(loading),
    data.layout(layoutName, path.dirname(fileName)),
    data.tokenizer(tokenizer),
    data.instruction(refinedName(fileName)),
  ]);
  if (loaded === 'reading') problems.push(info('The data file is being read…'));
  else if (loaded.kind === 'none') problems.push(dataProblem(loaded, plain.instances));
  if (counter.problem !== null) problems.push(tokenizerProblem(counter.problem, choice));
  const instances = loaded !== 'reading' && loaded.kind === 'list' ? loaded.instances : [];
  const request: PreviewRequest = {
    file: fileName,
    document: parsed,
    refined,
    layoutName,
    layout,
    options: experiment?.options ?? choice.options,
    experiment: choice.experiment === undefined ? null : path.basename(choice.experiment),
    variants: experiment?.variants ?? null,
    isFitted: experiment?.tokenizer !== '',
    instances,
    problems,
    index: choice.index,
    maxSourceTokens: experiment?.maxSourceTokens ?? limitSetting(uri, problems),
    counter: counter.counter,
  };
  return { request, later: loaded === 'reading' ? loading : null };
}

/** Milliseconds that a drawing waits for a data file. */
const patience = 150;

async function soon(loading: Promise<LoadedInstances>): Promise<LoadedInstances | 'reading'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'reading'>((resolve) => {
    timer = setTimeout(() => resolve('reading'), patience);
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function experimentOf(
  { experiment, variant }: PreviewChoice,
  data: PreviewData,
  problems: ProblemView[],
): Promise<FollowedExperiment | undefined> {
  if (experiment === undefined) return undefined;
  const read = await data.experiment(experiment);
  if (read.kind === 'experiment') {
    const folder = path.dirname(experiment);
    return followed(read.experiment, { folder, variant });
  }
  const reason = read.kind === 'failed' ? read.message : (read.problems[0]?.message ?? '');
  problems.push({
    kind: 'warning',
    message: `The experiment cannot be followed: ${reason}`,
    action: { id: 'openExperiment', label: 'Open the Experiment' },
  });
  return undefined;
}

function tokenizerOf({ tokenizer }: FollowedExperiment, { experiment }: PreviewChoice): string {
  return tokenizer === '' ? '' : tokenizerPath(tokenizer, path.dirname(experiment ?? ''));
}

/** What VS Code underlines in the settings, it hands over all the same. */
function limitSetting(scope: vscode.Uri, problems: ProblemView[]): number {
  const id = 'stepwise.preview.maxSourceTokens';
  const given = setting(id, scope);
  if (Number.isSafeInteger(given) && given >= 1) return given;
  const limit = settingDefaults[id];
  problems.push({
    kind: 'warning',
    message: `The setting "${id}" is ${given}, and takes a whole number from 1. Until then, the limit is ${limit.toLocaleString('en-US')}.`,
    action: { id: 'changeLimit', label: 'Change the Limit' },
  });
  return limit;
}

/** The setting's path is relative to the workspace folder. */
function tokenizerSetting(scope: vscode.Uri): string {
  const given = setting('stepwise.preview.tokenizer', scope);
  const folder = vscode.workspace.getWorkspaceFolder(scope)?.uri.fsPath;
  return given === '' || folder === undefined ? given : tokenizerPath(given, folder);
}

function info(message: string): ProblemView {
  return { kind: 'info', message, action: null };
}

function dataProblem({ cause, message }: NoInstances, named: string | undefined): ProblemView {
  switch (cause) {
    case 'missing':
      return {
        kind: 'warning',
        message: `There is no data file "${named ?? ''}". Correct the path, or import the task again.`,
        action: { id: 'goToInstancesField', label: 'Go to “Instances:”' },
      };
    case 'not-named':
      return {
        kind: 'warning',
        message:
          'The file leads to no data file, so the input is empty. The field "Instances:" takes the path of the task\'s JSON file.',
        action: { id: 'goToInstancesField', label: 'Go to the File' },
      };
    case 'unreadable':
      return {
        kind: 'warning',
        message,
        action: { id: 'openInstances', label: 'Open the Data File' },
      };
  }
}

function tokenizerProblem(message: string, { experiment }: PreviewChoice): ProblemView {
  return {
    kind: 'warning',
    message: `${message} Until then, tokens are an estimate.`,
    action:
      experiment === undefined
        ? { id: 'chooseTokenizer', label: 'Open the Setting' }
        : { id: 'openExperiment', label: 'Open the Experiment' },
  };
}
