import type { PlainInstruction } from '../../document/model';
import type { ChatMessage, ChatModel } from '../chatModel';
import { areSameSteps } from '../compareSteps';
import { refine, type LintSteps } from '../conversation';
import type { StepFinding } from '../convergence';
import type { Stage } from '../stages';
import { tookOf, type Transcript } from '../transcript';
import type { AskId } from '../turns';
import { endsBatch } from './failures';
import { sideBySide } from './sideBySide';

/** An instruction of a batch. */
export interface BatchFile {
  readonly path: string;
  readonly instruction: PlainInstruction;
}

export type FileOutcome = { readonly path: string; readonly usage: Usage } & (
  | { readonly kind: 'refined'; readonly stage: AskId; readonly steps: readonly string[] }
  /** The model would write the steps as they are, or wrote them before the batch was stopped. */
  | { readonly kind: 'unchanged' }
  /** There are steps, but someone has to look at them first. */
  | { readonly kind: 'objected'; readonly steps: readonly string[]; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** Not begun, or not done, when the batch ended. */
  | { readonly kind: 'left-out'; readonly message: string }
);

/** What was asked for a file, and the tokens that it took, those of a failed question included. */
export interface Usage {
  /** Those with an answer. */
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

export interface BatchOptions<File extends BatchFile> {
  readonly model: ChatModel;
  /** The findings that the instruction of a file would have with these steps in place of its own. */
  readonly lint: (file: File, steps: readonly string[]) => ReturnType<LintSteps>;
  /** How many conversations go on at a time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly stages?: readonly Stage[];
  readonly tell?: (event: BatchEvent) => void;
  /** Called before each question to the model, with the file that it is for. */
  readonly asks?: (file: File, messages: readonly ChatMessage[]) => void;
  /** Called with everything that was said about a file, before its outcome is told. */
  readonly keep?: (path: string, transcript: Transcript) => Promise<void>;
  /** How the file ended before the batch was stopped: there is nothing left to ask then. */
  readonly known?: (file: File) => FileOutcome | undefined;
  /** Called with the outcome of every file, before it is told. */
  readonly ended?: (file: File, outcome: FileOutcome) => Promise<void> | void;
}

/**
 * Refines many instructions, each in a conversation of its own, so many at a time; outcomes are in the order of the files. What
 * fails for one file fails for it alone; what would fail for all (a wrong key, no money) ends the batch. What `keep`
 * and `ended` throw is thrown when no conversation goes on any more.
 */
export async function refineMany<File extends BatchFile>(
  files: readonly File[],
  options: BatchOptions<File>,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const queue = files.entries();
  let stop: string | undefined;
  let ended = 0;
  const stopAll = (why: string): boolean => {
    const isFirst = stop === undefined;
    stop ??= why;
    return isFirst;
  };
  const work = async (signal: AbortSignal): Promise<void> => {
    for (const [index, file] of queue) {
      if (options.signal.aborted) stop ??= cancelled;
      else if (signal.aborted) return; // another worker has thrown
      const outcome: FileOutcome =
        options.known?.(file) ??
        (stop === undefined
          ? await refineOne(file, { ...options, signal }, stopAll)
          : { path: file.path, usage: nothing, kind: 'left-out', message: stop });
      outcomes[index] = outcome;
      await options.ended?.(file, outcome);
      options.tell?.({ kind: 'fileEnded', outcome, ended: ++ended });
    }
  };
  await sideBySide(Math.min(options.concurrency, files.length), options.signal, work);
  return outcomes;
}

const cancelled = 'Cancelled before it was done. Start the batch again to go on.';
const noSteps =
  'No answer of the model held a list of steps. Change the instruction, or choose another model: the same questions are not asked again.';
const nothing: Usage = { turns: 0, inputTokens: 0, outputTokens: 0 };

/** The linter failed over the steps of an answer: that is no reason to end what goes on with other files. */
class NotChecked extends Error {
  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const sentence = why.replace(/\.?$/, '.');
    super(
      `The steps of an answer could not be checked: ${sentence} Start the batch again to go on.`,
      {
        cause,
      },
    );
  }
}

async function refineOne<File extends BatchFile>(
  file: File,
  { model, lint, signal, now, stages, tell, asks, keep }: BatchOptions<File>,
  /** Whether this is the first reason to. */
  stopAll: (why: string) => boolean,
): Promise<FileOutcome> {
  const { path, instruction } = file;
  tell?.({ kind: 'fileStarted', path });
  let transcript: Transcript | undefined;
  const checked = async (steps: readonly string[]): Promise<readonly StepFinding[]> => {
    try {
      return await lint(file, steps);
    } catch (error) {
      throw new NotChecked(error);
    }
  };
  const told: ChatModel = {
    ...model,
    answer: (messages, ended, call) => {
      asks?.(file, messages);
      return model.answer(messages, ended, call);
    },
  };
  const surroundings = { model: told, lint: checked, signal, now, ...(stages && { stages }) };
  try {
    for await (const event of refine(instruction, surroundings)) {
      if (event.kind === 'waiting')
        tell?.({ kind: 'waiting', path, reason: event.reason, seconds: event.seconds });
      if (event.kind === 'stageFinished')
        tell?.({ kind: 'turnFinished', path, stage: event.stage });
      if ('transcript' in event) transcript = event.transcript;
    }
  } catch (error) {
    if (!(error instanceof NotChecked)) throw error;
    if (transcript) await keep?.(path, transcript);
    const usage = transcript ? usageOf(transcript) : nothing;
    return { path, usage, kind: 'failed', message: error.message };
  }
  if (!transcript) throw new Error('The conversation ended without a transcript.');
  const { failure } = transcript;
  const isStopped = failure && endsBatch(failure.cause) && !stopAll(failure.message);
  await keep?.(path, transcript);
  return isStopped
    ? { path, usage: usageOf(transcript), kind: 'left-out', message: failure.message }
    : outcomeOf(path, transcript);
}

function outcomeOf(path: string, transcript: Transcript): FileOutcome {
  const { failure, outcome, result, stepsBefore } = transcript;
  const usage = usageOf(transcript);
  if (outcome === 'cancelled') return { path, usage, kind: 'left-out', message: cancelled };
  if (failure?.cause === 'spend-cap' || failure?.cause === 'not-collected')
    return { path, usage, kind: 'left-out', message: failure.message };
  if (failure) return { path, usage, kind: 'failed', message: failure.message };
  if (!result) return { path, usage, kind: 'failed', message: noSteps };
  if (result.objection !== null)
    return { path, usage, kind: 'objected', steps: result.steps, message: result.objection };
  return areSameSteps(result.steps, stepsBefore)
    ? { path, usage, kind: 'unchanged' }
    : { path, usage, kind: 'refined', stage: result.stage, steps: result.steps };
}

function usageOf(transcript: Transcript): Usage {
  const took = tookOf(transcript);
  return {
    turns: transcript.turns.length,
    inputTokens: took.reduce((sum, { usage }) => sum + usage.inputTokens, 0),
    outputTokens: took.reduce((sum, { usage }) => sum + usage.outputTokens, 0),
  };
}
