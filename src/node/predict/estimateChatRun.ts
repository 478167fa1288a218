import { createEstimator, type PredictEstimate } from '../../core/predict/estimate';
import { estimatedTokens } from '../../core/prompt/tokens';
import type { Answers } from './answers';
import type { ChatPlan } from './askedModel';
import { questions } from './questions';

/** What the instances that have no prediction yet will take. */
export async function estimateChatRun(
  directory: string,
  answers: Answers,
  { prices, concurrency }: Pick<ChatPlan, 'prices' | 'concurrency'>,
): Promise<PredictEstimate> {
  const estimator = createEstimator({
    tokens: estimatedTokens,
    prices,
    concurrency,
    secondsPerAnswer: usualSeconds,
  });
  const asked = new Set<string>();
  for await (const { task, messages, references } of questions(directory, answers.instances)) {
    const call = answers.callOf(messages);
    estimator.add({ task, messages, references, known: answers.has(call) || asked.has(call) });
    asked.add(call);
  }
  return estimator.estimate();
}

/** Of a hosted model, for a label or a sentence. */
const usualSeconds = 1.5;
