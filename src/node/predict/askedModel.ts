import { estimatedTokens } from '../../core/prompt/tokens';
import { inOnePiece, journaledChatModel, limitedChatModel } from '../../core/refine/batch/models';
import { payingChatModel } from '../../core/refine/batch/payingChatModel';
import { RateGate, type RateLimits } from '../../core/refine/batch/rateGate';
import { slottedChatModel } from '../../core/refine/batch/slots';
import type { ChatModel } from '../../core/refine/chatModel';
import { Purse, type Prices } from '../../core/refine/money';
import { defaultPatience } from '../chat/patience';
import { systemClock } from '../chat/systemClock';
import type { Answers } from './answers';

/** How a model is asked for predictions. */
export interface ChatPlan {
  /** The model itself; `onLimits` takes what its endpoint says of its limits. */
  readonly model: (onLimits: (limits: RateLimits) => void) => ChatModel;
  /** How many requests are under way at a time. */
  readonly concurrency: number;
  readonly prices: Prices | null;
  /** In dollars, over the whole run: what an earlier start of it has spent counts, too. */
  readonly cap: number | null;
}

export interface AskedModel {
  /** Asks as the plan allows, and nothing that is answered already. */
  readonly model: ChatModel;
  readonly purse: Purse;
  /** More than there are requests, so that one can be sent while the answers to others are written. */
  readonly concurrency: number;
}

/** `run` is the id of the run: a request is known to its endpoint by it and by its question. */
export function askedModel(plan: ChatPlan, answers: Answers, run: string): AskedModel {
  const gate = new RateGate(systemClock, defaultPatience.longestWaitSeconds);
  const model = namingRequests(
    plan.model((limits) => gate.learn(limits)),
    run,
  );
  const purse = new Purse(plan.prices, plan.cap);
  for (const used of answers.charges) purse.spentBefore(purse.costOf(used));
  const limited = limitedChatModel(inOnePiece(model), gate, estimatedTokens);
  const funds = { purse, tokens: estimatedTokens, earlier: answers.ownTokens };
  const paid = payingChatModel(slottedChatModel(limited, plan.concurrency), funds);
  return {
    model: journaledChatModel(paid, answers, Date.now),
    purse,
    concurrency: Math.ceil(1.5 * plan.concurrency),
  };
}

/** An endpoint that knows a name gives the answer that it gave before: right for a run that goes on, not for another one. */
function namingRequests(model: ChatModel, run: string): ChatModel {
  return {
    ...model,
    answer: (messages, signal, call) =>
      model.answer(messages, signal, call === undefined ? undefined : `${run}-${call}`),
  };
}
