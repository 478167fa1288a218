import { setMaxListeners } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Evaluation } from '../../core/evaluate/evaluate';
import { runFiles } from '../../core/experiment/commands';
import {
  predictMany,
  type PredictEvent,
  type PredictOutcome,
} from '../../core/predict/predictMany';
import type { ChatFailure } from '../../core/refine/chatModel';
import { hold } from '../held';
import { writeManifest } from '../runs/manifest';
import { writeOwnProgram } from '../runs/process';
import { scoreRun } from '../runs/scores';
import { isCancelRequested } from '../runs/state';
import type { Answers } from './answers';
import { askedModel, type AskedModel, type ChatPlan } from './askedModel';
import { endChatRun, noteBug } from './chatRunEnd';
import { openPredictions, type PredictionFile } from './predictionFile';
import type { PreparedChatRun } from './prepareChatRun';
import { openProgress, type ProgressEvents } from './progressEvents';
import { questions } from './questions';

export interface ChatRunOptions extends ChatPlan {
  readonly answers: Answers;
  readonly signal: AbortSignal;
  readonly tell?: (event: PredictEvent) => void;
}

export interface ChatRunOutcome {
  /** All that have a prediction now, those from before included. */
  readonly predicted: number;
  /** Of them, those that the endpoint cut off at its limit. */
  readonly cut: number;
  /** Left out for a reason of their own, e.g. by a content filter. */
  readonly missed: number;
  /** Why the others were not asked; `null` where all had their turn. `held`: another program asks for them. */
  readonly stop: ChatFailure | { readonly cause: 'held'; readonly message: string } | null;
  /** Dollars over the whole run; `null` where no prices are known. */
  readonly spent: number | null;
  /** `null` where nothing could be scored. */
  readonly evaluation: Evaluation | null;
}

/**
 * Asks for every instance of a run that has no prediction, and scores the run. The run directory tells how it stands at
 * any moment; `cancelRun` ends it, and so does the signal. Where the process is killed, the same call goes on. A run that
 * another program has begun to go on with stays as it is.
 */
export async function predictChatRun(
  run: PreparedChatRun,
  options: ChatRunOptions,
): Promise<ChatRunOutcome> {
  const held = await hold(path.join(run.directory, runFiles.predictions));
  if (!held) return heldElsewhere(options);
  try {
    return await predictHeld(run, options);
  } finally {
    await held.release();
  }
}

function heldElsewhere({ answers }: ChatRunOptions): ChatRunOutcome {
  const message =
    'Another program is going on with this run. Wait for its end, or cancel it there.';
  const stop = { cause: 'held', message } as const;
  const { instances, cut } = answers;
  return { predicted: instances.size, cut, missed: 0, stop, spent: null, evaluation: null };
}

async function predictHeld(run: PreparedChatRun, options: ChatRunOptions): Promise<ChatRunOutcome> {
  const { directory, manifest } = run;
  await options.answers.readOwn(directory); // its user may have been asked for long
  await begin(run);
  const asked = askedModel(options, options.answers, manifest.id);
  const cancellation = cancellationOf(directory, options.signal);
  const before = options.answers.instances.size;
  const progress = openProgress(directory, {
    model: manifest.model ?? '',
    instances: manifest.instances.predict,
    predicted: before,
    purse: asked.purse,
  });
  try {
    progress.start();
    const work = { asked, progress, signal: cancellation.signal };
    const outcome = await predictAll(run, options, work);
    const predicted = before + outcome.predicted;
    const scored = predicted > 0 ? await scoreRun(directory) : undefined;
    await endChatRun(directory, progress, { ...outcome, predicted });
    return {
      predicted,
      cut: options.answers.cut + outcome.cut,
      missed: outcome.missed,
      stop: outcome.stop,
      spent: asked.purse.prices ? asked.purse.spent : null,
      evaluation: scored?.kind === 'scored' ? scored.evaluation : null,
    };
  } catch (error) {
    await noteBug(directory, progress, error);
    throw error;
  } finally {
    cancellation.dispose();
    await progress.close();
  }
}

/** First who works on it, then that it has not ended: nobody takes it for a run that is lost. */
async function begin({ directory, manifest, isNew }: PreparedChatRun): Promise<void> {
  await writeOwnProgram(directory);
  for (const name of [runFiles.cancel, runFiles.exitCode])
    await rm(path.join(directory, name), { force: true });
  if (isNew) await writeManifest(directory, manifest);
}

/** A request to cancel is looked for so often; watching files does not work on network disks. */
const pollMs = 300;

interface Cancellation {
  readonly signal: AbortSignal;
  dispose(): void;
}

function cancellationOf(directory: string, given: AbortSignal): Cancellation {
  const requested = new AbortController();
  const timer = setInterval(() => {
    isCancelRequested(directory).then(
      (isRequested) => {
        if (isRequested) requested.abort();
      },
      () => undefined, // it could not be read: it is looked for again
    );
  }, pollMs);
  const signal = AbortSignal.any([given, requested.signal]);
  setMaxListeners(0, signal); // many requests are under way
  return { signal, dispose: () => clearInterval(timer) };
}

interface Work {
  readonly asked: AskedModel;
  readonly progress: ProgressEvents;
  readonly signal: AbortSignal;
}

async function predictAll(
  { directory, manifest }: PreparedChatRun,
  { answers, tell }: ChatRunOptions,
  { asked, progress, signal }: Work,
): Promise<PredictOutcome> {
  const file = await openPredictions(directory, manifest.chat?.name ?? '');
  try {
    return await predictMany(questions(directory, answers.instances), {
      model: asked.model,
      concurrency: asked.concurrency,
      signal,
      now: Date.now,
      keep: async (prediction) => file.add(prediction, answers),
      tell: (event) => {
        note(event, file, progress);
        tell?.(event);
      },
    });
  } finally {
    await file.close();
  }
}

function note(event: PredictEvent, file: PredictionFile, progress: ProgressEvents): void {
  if (event.kind === 'missed') file.addFailure(event.missed);
  if (event.kind !== 'predicted') return;
  const { inputTokens, outputTokens } = event.prediction.usage;
  progress.predictedOne(inputTokens + outputTokens);
}
