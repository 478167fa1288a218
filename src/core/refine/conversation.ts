import type { PlainInstruction } from '../document/model';
import type { ChatModel } from './chatModel';
import type { FindingChanges, StepFinding } from './convergence';
import { planned, reasonToSkip } from './conversation/plan';
import { takeTurn } from './conversation/takeTurn';
import { beginning, transcriptOf } from './conversation/talk';
import type { Stage } from './stages';
import type { RefineFailure, Transcript } from './transcript';
import type { AskId, Turn } from './turns';

export interface RefineOptions {
  readonly model: ChatModel;
  /** The findings that the instruction would have with these steps in place of its own. */
  readonly lint: LintSteps;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The stages to run; all unless said otherwise. */
  readonly stages?: readonly Stage[];
  /** What was said before, over all branches. It stays in the transcript. */
  readonly said?: readonly Turn[];
  /** The turn of `said` to go on behind; without it a branch begins anew. */
  readonly behind?: number | null;
  /** Asked before the stages: in the user's own words, or a stage once more, with a prompt of the instruction as it is now. */
  readonly ask?: Ask | Stage;
  /** When the conversation began, where it goes on. ISO 8601. */
  readonly began?: string;
}

export type LintSteps = (
  steps: readonly string[],
) => readonly StepFinding[] | Promise<readonly StepFinding[]>;

/** A question; behind steps that the user changed by hand, they are told below its prompt. */
export type Ask = Pick<Turn, 'stage' | 'prompt' | 'edited'>;

export type RefineEvent =
  | {
      readonly kind: 'stageStarted';
      readonly stage: AskId;
      readonly id: number;
      readonly after: number | null;
      readonly prompt: string;
    }
  | { readonly kind: 'answerDelta'; readonly stage: AskId; readonly text: string }
  | {
      readonly kind: 'waiting';
      readonly stage: AskId;
      readonly seconds: number;
      readonly reason: string;
    }
  | { readonly kind: 'stageSkipped'; readonly stage: AskId; readonly reason: string }
  | {
      readonly kind: 'stageFinished';
      readonly stage: AskId;
      readonly turn: Turn;
      /** The steps of the stage before, or of the file: what `turn.steps` are compared with. */
      readonly before: readonly string[];
      readonly findings: FindingChanges;
      /** The conversation so far. */
      readonly transcript: Transcript;
    }
  /** One of these is always the last event. */
  | { readonly kind: 'conversationFinished'; readonly transcript: Transcript }
  | { readonly kind: 'cancelled'; readonly transcript: Transcript }
  | {
      readonly kind: 'failed';
      readonly failure: RefineFailure;
      readonly transcript: Transcript;
    };

/**
 * Runs the stages as turns of one conversation. Whatever happens, the last event holds the transcript with everything
 * that was said so far, and a result that the linter does not like less than the steps of the file (or an objection).
 */
export async function* refine(
  instruction: PlainInstruction,
  options: RefineOptions,
): AsyncGenerator<RefineEvent, void, undefined> {
  const talk = await beginning(instruction, options);
  const plan = planned(options, instruction);
  if (plan.kind === 'failed') {
    yield { ...plan, transcript: transcriptOf(talk, 'failed', plan.failure) };
    return;
  }
  for (const planned of plan.turns) {
    const reason = reasonToSkip(talk, planned);
    if (reason !== null) {
      yield { kind: 'stageSkipped', stage: planned.ask.stage, reason };
      continue;
    }
    const end = yield* takeTurn(talk, planned);
    if (end?.kind === 'cancelled')
      yield { kind: 'cancelled', transcript: transcriptOf(talk, 'cancelled', null) };
    else if (end)
      yield {
        kind: 'failed',
        failure: end.failure,
        transcript: transcriptOf(talk, 'failed', end.failure),
      };
    if (end) return;
  }
  yield { kind: 'conversationFinished', transcript: transcriptOf(talk, 'finished', null) };
}
