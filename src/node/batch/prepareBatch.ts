import { setTimeout as sleep } from 'node:timers/promises';
import { Purse, type Prices } from '../../core/refine/money';
import {
  journaledChatModel,
  limitedChatModel,
  payingChatModel,
} from '../../core/refine/batch/models';
import { RateGate, type RateLimits } from '../../core/refine/batch/rateGate';
import type { ChatModel } from '../../core/refine/chatModel';
import { estimatedTokens } from '../../core/prompt/budget';
import type { FileFailure } from '../files';
import { openJournal, type JournalFile } from './journalFile';
import type { JournalState } from '../../core/refine/batch/journal';

export interface BatchPlan {
  /** The model itself; `onLimits` takes what its endpoint says of its limits. */
  readonly model: (onLimits: (limits: RateLimits) => void) => ChatModel;
  readonly journalFile: string;
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
}

export async function prepareBatch(plan: BatchPlan): Promise<PreparedBatch | FileFailure> {
  const gate = new RateGate({
    now: Date.now,
    sleep: async (milliseconds, signal) => {
      await sleep(milliseconds, undefined, { signal }).catch(() => undefined); // the caller looks at the signal
    },
  });
  const model = plan.model((limits) => gate.learn(limits));
  const opened = await openJournal(plan.journalFile, model, plan.now);
  if (opened.kind === 'failed') return opened;
  const { journal, before } = opened;
  const purse = new Purse(plan.prices, plan.cap);
  for (const { usage } of before.answers.values()) purse.settle(nothing, usage);
  const asked = limitedChatModel(model, gate, estimatedTokens);
  const paid = payingChatModel(asked, purse, estimatedTokens);
  return {
    kind: 'prepared',
    model: journaledChatModel(paid, journal, Date.now),
    journal,
    before,
    purse,
    gate,
  };
}

const nothing = { inputTokens: 0, outputTokens: 0 };
