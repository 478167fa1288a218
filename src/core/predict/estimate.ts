import type { TokenCounter } from '../prompt/tokens';
import { costOf, type Prices, type Tokens } from '../refine/money';
import type { PredictionRequest } from './predictMany';

/** What predictions will take, before the first request. */
export interface PredictEstimate extends Tokens {
  readonly tasks: number;
  /** All that are to be predicted, without those that have a prediction already. */
  readonly instances: number;
  /** How many of them need no request, because the same question was answered before or is asked for another one. */
  readonly known: number;
  readonly requests: number;
  /** Its input tokens; `null` where there is none. */
  readonly shortestRequest: number | null;
  /** Dollars; `null` where no prices are known. */
  readonly cost: number | null;
  readonly minutes: number;
}

export interface EstimateOptions {
  readonly tokens: TokenCounter;
  readonly prices: Prices | null;
  readonly concurrency: number;
  /** How long the model takes for one answer. */
  readonly secondsPerAnswer: number;
}

/** An instance as far as its price goes. */
export interface EstimatedInstance extends Pick<PredictionRequest, 'messages'> {
  readonly task: string;
  readonly references: readonly string[];
  /** Whether its answer is there without a request. */
  readonly known: boolean;
}

export interface Estimator {
  add(instance: EstimatedInstance): void;
  estimate(): PredictEstimate;
}

/** How long answers are is a guess: like the longest reference, and never shorter than a few words. */
export function createEstimator(options: EstimateOptions): Estimator {
  const { tokens, prices, concurrency, secondsPerAnswer } = options;
  const tasks = new Set<string>();
  let [instances, known, inputTokens, outputTokens] = [0, 0, 0, 0];
  let shortest = Infinity;
  return {
    add(instance) {
      instances++;
      tasks.add(instance.task);
      if (instance.known) {
        known++;
        return;
      }
      const own = instance.messages.reduce((sum, { content }) => sum + tokens.count(content), 0);
      inputTokens += own;
      shortest = Math.min(shortest, own);
      outputTokens += Math.max(
        fewWords,
        ...instance.references.map((reference) => tokens.count(reference)),
      );
    },
    estimate() {
      const requests = instances - known;
      const used = { inputTokens, outputTokens };
      return {
        tasks: tasks.size,
        instances,
        known,
        requests,
        shortestRequest: requests === 0 ? null : shortest,
        ...used,
        cost: prices && costOf(used, prices),
        minutes: (requests * secondsPerAnswer) / Math.max(1, concurrency) / 60,
      };
    },
  };
}

/** Tokens. */
const fewWords = 8;
