import path from 'node:path';
import { defaultChatLayout } from '../core/predict/experiment';
import { shortModelName } from '../core/predict/modelName';
import { toldEstimate } from '../core/predict/told';
import { toldTooLow } from '../core/refine/batch/spendCap';
import { builtInLayouts } from '../core/prompt/layouts';
import { Answers } from '../node/predict/answers';
import { estimateChatRun } from '../node/predict/estimateChatRun';
import { predictChatRun } from '../node/predict/predictChatRun';
import {
  discardChatRun,
  prepareChatRun,
  type ChatRunPreparation,
  type PreparedChatRun,
} from '../node/predict/prepareChatRun';
import { reopenChatRun } from '../node/predict/reopenChatRun';
import type { AskedChatModel } from '../node/runs/manifest';
import { defineCommand, json, wrongUse, type Outcome, type WrongUse } from './command';
import {
  chooseModel,
  modelOptions,
  readNumbers,
  type Chosen,
  type Given,
  type Numbers,
} from './modelOptions';
import { progressOf, report } from './predictReport';
import { predictSource } from './predictSource';
import { promptOptions } from './promptOptions';
import { ownVersion } from './ownVersion';
import { workspaceOption } from './run';
import type { Terminal } from './terminal';

export const predictCommand = defineCommand({
  name: 'predict',
  summary: 'Ask a chat model for the predictions of a test set, and score them.',
  usage:
    'predict (<tasks…> | <experiment.json> | --resume RUN) [--base-url URL] --model NAME [--layout NAME] [--per-task N] [--max-cost N | --yes] [--json]',
  details: [
    'Takes instruction files with their instances and SUP-NATINST task files, or the test part of an experiment. The key',
    'of the endpoint is read from OPENAI_API_KEY. Without --yes or --max-cost only the estimate is shown. The predictions',
    'are a run in .stepwise/runs: each answer is written down before it counts, so a run that was stopped, or killed, goes',
    'on with --resume and pays nothing twice. A question that an earlier run asked the same model is answered from there.',
    'An instance that a content filter refuses, or whose prompt is too long, is left out and told; the scores say so. An',
    'answer that is cut off at the limit of the endpoint is kept as far as it came, and told.',
    "With --json: the run's manifest, with {directory, predicted, cut, missed, stop, spent, evaluation}.",
    'Exit code 1: an instance has no prediction.',
  ].join('\n'),
  options: {
    ...modelOptions,
    layout: {
      kind: 'text',
      value: 'NAME|FILE',
      summary: `A layout file, or one of ${Object.keys(builtInLayouts).join(', ')}; ${defaultChatLayout}, or that of the experiment.`,
    },
    ...promptOptions,
    'per-task': {
      kind: 'text',
      value: 'N',
      summary:
        'The first N instances of each task, as the public test set has them; all by default.',
    },
    seed: {
      kind: 'text',
      value: 'N',
      summary: 'For shuffled steps (42), and for endpoints that can repeat themselves.',
    },
    variant: { kind: 'text', value: 'NAME', summary: 'Which run of an experiment with a grid.' },
    name: { kind: 'text', value: 'NAME', summary: 'How the run is called in lists.' },
    resume: { kind: 'text', value: 'RUN', summary: 'Go on with a run that was stopped.' },
    'ask-again': {
      kind: 'switch',
      summary: 'Ask also what an earlier run has asked the same model.',
    },
    yes: { kind: 'switch', summary: 'Begin without a spend cap.' },
    workspace: workspaceOption,
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const numbers = readNumbers(options);
    if ('kind' in numbers) return numbers;
    const chosen = await chooseModel(options, numbers, terminal);
    if (chosen.kind === 'wrong-use') return chosen;
    const { name, parameters = {} } = chosen.model(() => undefined, 'all');
    const prepared = await prepare(positionals, options, { chat: { name, parameters }, terminal });
    if (prepared.kind === 'wrong-use') return prepared;
    if (prepared.kind === 'cancelled') return 'findings';
    if (prepared.kind === 'failed') {
      for (const message of prepared.messages) terminal.notice(message);
      return 'findings';
    }
    return estimateAndAsk(prepared, { chosen, numbers, options, terminal });
  },
});

/** A new run, or the one to go on with. */
async function prepare(
  positionals: readonly string[],
  options: Given,
  { chat, terminal }: { readonly chat: AskedChatModel; readonly terminal: Terminal },
): Promise<ChatRunPreparation | WrongUse> {
  const text = (name: string): string | undefined =>
    typeof options[name] === 'string' ? options[name] : undefined;
  const workspace = path.resolve(terminal.folder, text('workspace') ?? '.');
  const resume = text('resume');
  if (resume !== undefined)
    return otherJob(positionals, options) ?? reopenChatRun(workspace, resume, chat);
  const model = shortModelName(chat);
  const source = await predictSource(positionals, options, { model, terminal });
  if (source.kind !== 'source') return source;
  const request = { ...source, workspace, model, chat, version: ownVersion(), now: new Date() };
  return prepareChatRun({
    ...request,
    askAgain: options['ask-again'] === true,
    signal: terminal.signal,
    progress: (done, total) => terminal.progress(`Making prompts: task ${done} of ${total}`),
  });
}

/** What a run has once and for all, and cannot be given where it is gone on with. */
function otherJob(positionals: readonly string[], options: Given): WrongUse | undefined {
  if (positionals.length > 0)
    return wrongUse('--resume goes on with the tasks of its run: name no others.');
  const given = ofTheRun.find((name) => options[name] !== undefined);
  return given === undefined
    ? undefined
    : wrongUse(`--resume goes on with the prompts of its run: leave out --${given}.`);
}

const ofTheRun = ['layout', 'steps', 'positive-examples', 'per-task', 'variant', 'name'];

interface Asking {
  readonly chosen: Extract<Chosen, { readonly kind: 'chosen' }>;
  readonly numbers: Numbers;
  readonly options: Given;
  readonly terminal: Terminal;
}

async function estimateAndAsk(run: PreparedChatRun, asking: Asking): Promise<Outcome> {
  const { chosen, numbers, options, terminal } = asking;
  const plan = {
    ...numbers,
    model: (learn: Parameters<typeof chosen.model>[0]) => chosen.model(learn, 'all'),
  };
  const answers = await answersFor(run, asking);
  const estimate = await estimateChatRun(run.directory, answers, plan);
  for (const problem of run.isNew ? run.manifest.problems : []) terminal.notice(`Note: ${problem}`);
  if (answers.instances.size > 0)
    terminal.notice(`${answers.instances.size} predictions are there.`);
  terminal.notice(toldEstimate(estimate, chosen.name));
  const tooLow = toldTooLow(plan, estimate.shortestRequest);
  if (tooLow !== undefined) terminal.notice(tooLow);
  const isFree = options['replay'] !== undefined || estimate.requests === 0;
  if (!isFree && options['yes'] !== true && numbers.cap === null) {
    await discardChatRun(run);
    return wrongUse(
      'Nothing was asked yet. Begin with --yes, or with --max-cost N as a spend cap.',
    );
  }
  terminal.notice(`Run ${run.manifest.id}`);
  const { predict: instances } = run.manifest.instances;
  const outcome = await predictChatRun(run, {
    ...plan,
    answers,
    signal: terminal.signal,
    tell: progressOf({ instances, predicted: answers.instances.size }, terminal),
  });
  report(run, outcome, { json: options['json'] === true, terminal });
  return outcome.predicted === instances ? 'fine' : 'findings';
}

/** What the run has itself and, unless that is to be asked again, now or since the run began, what earlier ones have. */
async function answersFor(
  { directory, workspace, manifest }: PreparedChatRun,
  { options }: Asking,
): Promise<Answers> {
  const chat = manifest.chat ?? { name: '', parameters: {} };
  const answers = new Answers(chat);
  await answers.readOwn(directory);
  const asksAll = manifest.askAgain === true || options['ask-again'] === true;
  if (!asksAll && options['replay'] === undefined)
    await answers.readEarlier({ workspace, run: manifest.id }, chat.name);
  return answers;
}
