import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Purse, type Prices } from '../../core/refine/money';
import { inOnePiece, journaledChatModel, limitedChatModel } from '../../core/refine/batch/models';
import { payingChatModel } from '../../core/refine/batch/payingChatModel';
import { RateGate, type RateLimits } from '../../core/refine/batch/rateGate';
import { gatheringChatModel, type RoundEndpoint } from '../../core/refine/batch/rounds';
import { slottedChatModel } from '../../core/refine/batch/slots';
import type { ChatModel } from '../../core/refine/chatModel';
import { estimatedTokens } from '../../core/prompt/tokens';
import { defaultPatience } from '../chat/patience';
import { systemClock } from '../chat/systemClock';
import type { FileFailure } from '../files';
import type { JournalFile } from './journalFile';
import { openJournal } from './openJournal';
import type { JournalState } from '../../core/refine/batch/journal';

export interface BatchPlan {
  /** The model itself; `onLimits` takes what its endpoint says of its limits. */
  readonly model: (onLimits: (limits: RateLimits) => void) => ChatModel;
  readonly journalFile: string;
  /** How many requests are under way at a time. */
  readonly concurrency: number;
  /** Where requests are handed in together and answered later, in place of one by one. */
  readonly rounds?: RoundEndpoint | undefined;
  readonly prices: Prices | null;
  /** In dollars, over the whole batch: what an earlier start of it has spent counts, too. */
  readonly cap: number | null;
  readonly now: Date;
}

export interface PreparedBatch {
  readonly kind: 'prepared';
  /** Asks the model as the plan allows, and never twice the same. */
  readonly model: ChatModel;
  readonly journal: JournalFile;
  readonly before: JournalState;
  readonly purse: Purse;
  readonly gate: RateGate;
  /**
   * How many conversations to hold at a time: more than there are requests, so that one can be sent while the answers to
   * others are read, linted and written, and that at the end of the batch few requests are left over for the last ones.
   */
  readonly conversations: number;
}

export async function prepareBatch(plan: BatchPlan): Promise<PreparedBatch | FileFailure> {
  const gate = new RateGate(systemClock, defaultPatience.longestWaitSeconds);
  const model = plan.model((limits) => gate.learn(limits));
  const opened = await openJournal(plan.journalFile, model, plan.now);
  if (opened.kind === 'failed') return opened;
  const { journal, before } = opened;
  const purse = new Purse(plan.prices, plan.cap);
  for (const { usage } of before.answers.values()) purse.settle(nothing, usage);
  for (const usage of before.failed) purse.settle(nothing, usage);
  const asked = plan.rounds
    ? gatheringChatModel(model, {
        endpoint: plan.rounds,
        journal,
        open: before.openRounds,
        moment: () => sleep(momentMilliseconds),
        newName: () => `stepwise-${randomUUID()}`,
      })
    : slottedChatModel(
        limitedChatModel(inOnePiece(model), gate, estimatedTokens),
        plan.concurrency,
      );
  const paid = payingChatModel(asked, purse, estimatedTokens);
  return {
    kind: 'prepared',
    model: journaledChatModel(paid, journal, Date.now),
    journal,
    before,
    purse,
    gate,
    conversations: conversationsOf(plan),
  };
}

function conversationsOf({ rounds, concurrency, cap }: BatchPlan): number {
  if (rounds) return Number.MAX_SAFE_INTEGER;
  // Where a spend cap may end it, little is to be begun that comes to no end.
  return cap === null ? 6 * concurrency : Math.ceil(1.5 * concurrency);
}

/** Longer than it takes to read and lint an answer; a round takes minutes to hours. */
const momentMilliseconds = 500;
const nothing = { inputTokens: 0, outputTokens: 0 };
