import type { PlainInstruction } from '../../document/model';
import type { TokenCounter } from '../../prompt/tokens';
import { stagePrompt, type Stage } from '../stages';
import { costOf, type Prices, type Tokens } from '../money';

/** What a batch will take, before its first request. */
export interface Estimate extends Tokens {
  readonly files: number;
  readonly requests: number;
  /** Its input tokens; `null` where there is none. */
  readonly shortestRequest: number | null;
  /** Dollars; `null` where no prices are known. */
  readonly cost: number | null;
  readonly minutes: number;
}

export interface EstimateOptions {
  readonly stages: readonly Stage[];
  readonly tokens: TokenCounter;
  readonly prices: Prices | null;
  readonly concurrency: number;
  /** How long the model takes for one answer. */
  readonly secondsPerAnswer: number;
}

/**
 * Every stage of every instruction, each request with the whole conversation before it. How long answers are is a guess:
 * like the steps that are there, and never shorter than a short list of them.
 */
export function estimateOf(
  instructions: readonly PlainInstruction[],
  { stages, tokens, prices, concurrency, secondsPerAnswer }: EstimateOptions,
): Estimate {
  let [requests, inputTokens, outputTokens] = [0, 0, 0];
  let shortest = Infinity;
  for (const instruction of instructions) {
    const answer = Math.max(shortAnswer, tokens.count(instruction.steps.join('\n')));
    let conversation = 0;
    for (const stage of stagesFor(instruction, stages)) {
      const prompt = stagePrompt(stage, instruction);
      if (prompt.kind === 'broken') continue;
      conversation += tokens.count(prompt.text);
      requests += 1;
      inputTokens += conversation;
      shortest = Math.min(shortest, conversation);
      outputTokens += answer;
      conversation += answer;
    }
  }
  const used = { inputTokens, outputTokens };
  return {
    files: instructions.length,
    requests,
    shortestRequest: requests === 0 ? null : shortest,
    ...used,
    cost: prices && costOf(used, prices),
    minutes: (requests * secondsPerAnswer) / Math.max(1, concurrency) / 60,
  };
}

/** Tokens of about six short steps. */
const shortAnswer = 150;

function stagesFor(instruction: PlainInstruction, stages: readonly Stage[]): readonly Stage[] {
  if (instruction.definition.trim() === '') return [];
  return stages.filter(
    ({ needsExamples }) => !needsExamples || instruction.positiveExamples.length > 0,
  );
}
