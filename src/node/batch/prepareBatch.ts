import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Purse, type Prices } from '../../core/refine/money';
import { inOnePiece, journaledChatModel, limitedChatModel } from '../../core/refine/batch/models';
import { payingChatModel, type Funds } from '../../core/refine/batch/payingChatModel';
import { RateGate, type RateLimits } from '../../core/refine/batch/rateGate';
import { RoundMoney } from '../../core/refine/batch/roundMoney';
import { OpenRounds } from '../../core/refine/batch/openRounds';
import {
  gatheringChatModel,
  type RoundEndpoint,
  type Rounds,
} from '../../core/refine/batch/rounds';
import { slottedChatModel } from '../../core/refine/batch/slots';
import type { ChatModel } from '../../core/refine/chatModel';
import { estimatedTokens } from '../../core/prompt/tokens';
import { defaultPatience } from '../chat/patience';
import { systemClock } from '../chat/systemClock';
import type { FileFailure } from '../files';
import {
  roundsOf,
  takenOver,
  tokensOfAnswers,
  type TakenOver,
} from '../../core/refine/batch/takenOver';
import { nameIn, type JournalFile } from './journalFile';
import { openJournal } from './openJournal';

export interface BatchPlan {
  /** The model itself; `onLimits` takes what its endpoint says of its limits. */
  readonly model: (onLimits: (limits: RateLimits) => void) => ChatModel;
  readonly journalFile: string;
  /** Those to refine, with their whole paths. */
  readonly files: readonly string[];
  /** Asks all anew, whatever was answered before. */
  readonly isAnew: boolean;
  /** How many requests are under way at a time. */
  readonly concurrency: number;
  /** Where requests are handed in together and answered later, in place of one by one. */
  readonly rounds?: RoundEndpoint | undefined;
  readonly prices: Prices | null;
  /** In dollars, over the whole batch: what earlier starts have spent for its files counts, too. */
  readonly cap: number | null;
  readonly now: Date;
}

export interface PreparedBatch {
  readonly kind: 'prepared';
  /** Asks the model as the plan allows, and never twice the same. */
  readonly model: ChatModel;
  readonly journal: JournalFile;
  /** `null` where nothing was asked for the files before. */
  readonly before: TakenOver | null;
  /**
   * Fulfilled when the rounds of earlier starts are collected, also those that no question asked for; gives why it could not be.
   * Without `rounds` none is.
   */
  readonly collectOpen: (signal: AbortSignal) => Promise<readonly string[]>;
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
  const { prices, files } = plan;
  const opened = await openJournal(plan.journalFile, { ...plan, model });
  if (opened.kind === 'failed') return opened;
  const { journal } = opened;
  const start = { model, prices, files: files.map((file) => nameIn(plan.journalFile, file)) };
  const before = takenOver(opened.before, start);
  const purse = new Purse(prices, plan.cap);
  purse.spentBefore(before?.spent ?? 0);
  const earlier = tokensOfAnswers(opened.before, model);
  const funds: Funds = { purse, tokens: estimatedTokens, earlier };
  const rounds: Rounds | undefined = plan.rounds && {
    endpoint: plan.rounds,
    journal,
    open: roundsOf(opened.before, start),
    moment: () => sleep(momentMilliseconds),
    newName: () => `stepwise-${randomUUID()}`,
    money: new RoundMoney(funds),
  };
  const open = rounds && new OpenRounds(rounds);
  const paid = rounds
    ? gatheringChatModel({ ...model, ...(prices && { prices }) }, rounds, open)
    : payingChatModel(
        slottedChatModel(
          limitedChatModel(inOnePiece(model), gate, estimatedTokens),
          plan.concurrency,
        ),
        funds,
      );
  return {
    kind: 'prepared',
    model: journaledChatModel(paid, journal, Date.now),
    journal,
    before,
    collectOpen: async (signal) => (open ? open.all(signal) : []),
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
