import type { PlainInstruction } from '../../document/model';
import type { ChatModel } from '../chatModel';
import type { StepFinding } from '../convergence';
import { refine } from '../conversation';
import type { Stage } from '../stages';
import type { Transcript } from '../transcript';
import type { AskId } from '../turns';
import { endsBatch } from './failures';

/** An instruction of a batch. */
export interface BatchFile {
  readonly path: string;
  readonly instruction: PlainInstruction;
  /** The findings that the instruction would have with these steps in place of its own. */
  readonly lint: (steps: readonly string[]) => readonly StepFinding[];
}

export type FileOutcome = { readonly path: string; readonly usage: Usage } & (
  | { readonly kind: 'refined'; readonly stage: AskId; readonly steps: readonly string[] }
  /** The model would write the steps as they are. */
  | { readonly kind: 'unchanged' }
  /** There are steps, but someone has to look at them first. */
  | { readonly kind: 'objected'; readonly steps: readonly string[]; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** Not begun, or not done, when the batch ended. */
  | { readonly kind: 'left-out'; readonly message: string }
);

export interface Usage {
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type BatchEvent =
  | { readonly kind: 'fileStarted'; readonly path: string }
  | {
      readonly kind: 'waiting';
      readonly path: string;
      readonly reason: string;
      readonly seconds: number;
    }
  | { readonly kind: 'turnFinished'; readonly path: string; readonly stage: AskId }
  | { readonly kind: 'fileEnded'; readonly outcome: FileOutcome; readonly ended: number };

export interface BatchOptions {
  readonly model: ChatModel;
  /** How many conversations go on at a time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly stages?: readonly Stage[];
  readonly tell?: (event: BatchEvent) => void;
  /** Called with everything that was said about a file, before its outcome is told. */
  readonly keep?: (path: string, transcript: Transcript) => Promise<void>;
}

/**
 * Refines many instructions, each in a conversation of its own, so many at a time; outcomes are in the order of the files. What
 * fails for one file fails for it alone; what would fail for all (a wrong key, no money) ends the batch.
 */
export async function refineMany(
  files: readonly BatchFile[],
  options: BatchOptions,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const queue = files.entries();
  let stop: string | undefined;
  let ended = 0;
  const work = async (): Promise<void> => {
    for (const [index, file] of queue) {
      if (options.signal.aborted) stop ??= cancelled;
      const outcome: FileOutcome =
        stop === undefined
          ? await refineOne(file, options, (why) => (stop ??= why))
          : { path: file.path, usage: nothing, kind: 'left-out', message: stop };
      outcomes[index] = outcome;
      options.tell?.({ kind: 'fileEnded', outcome, ended: ++ended });
    }
  };
  const workers = Math.max(1, Math.min(options.concurrency, files.length));
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
}

const cancelled = 'Cancelled before it was done. Start the batch again to go on.';
const nothing: Usage = { turns: 0, inputTokens: 0, outputTokens: 0 };

async function refineOne(
  { path, instruction, lint }: BatchFile,
  { model, signal, now, stages, tell, keep }: BatchOptions,
  stopAll: (why: string) => void,
): Promise<FileOutcome> {
  tell?.({ kind: 'fileStarted', path });
  let transcript: Transcript | undefined;
  for await (const event of refine(instruction, {
    model,
    lint,
    signal,
    now,
    ...(stages && { stages }),
  })) {
    if (event.kind === 'waiting')
      tell?.({ kind: 'waiting', path, reason: event.reason, seconds: event.seconds });
    if (event.kind === 'stageFinished') tell?.({ kind: 'turnFinished', path, stage: event.stage });
    if ('transcript' in event) transcript = event.transcript;
  }
  if (!transcript) throw new Error('The conversation ended without a transcript.');
  if (transcript.failure && endsBatch(transcript.failure.cause))
    stopAll(transcript.failure.message);
  await keep?.(path, transcript);
  return outcomeOf(path, transcript);
}

function outcomeOf(path: string, transcript: Transcript): FileOutcome {
  const { failure, outcome, result, stepsBefore } = transcript;
  const usage = usageOf(transcript);
  if (outcome === 'cancelled') return { path, usage, kind: 'left-out', message: cancelled };
  if (failure?.cause === 'spend-cap')
    return { path, usage, kind: 'left-out', message: failure.message };
  if (failure) return { path, usage, kind: 'failed', message: failure.message };
  if (!result)
    return { path, usage, kind: 'failed', message: 'No answer of the model held a list of steps.' };
  if (result.objection !== null)
    return { path, usage, kind: 'objected', steps: result.steps, message: result.objection };
  const isSame =
    result.steps.length === stepsBefore.length &&
    result.steps.every((step, index) => step === stepsBefore[index]);
  return isSame
    ? { path, usage, kind: 'unchanged' }
    : { path, usage, kind: 'refined', stage: result.stage, steps: result.steps };
}

function usageOf({ turns }: Transcript): Usage {
  return {
    turns: turns.length,
    inputTokens: turns.reduce((sum, { usage }) => sum + usage.inputTokens, 0),
    outputTokens: turns.reduce((sum, { usage }) => sum + usage.outputTokens, 0),
  };
}
