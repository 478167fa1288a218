import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { ChatFailure, ChatUsage } from '../../core/refine/chatModel';
import type { Tokens } from '../../core/refine/money';
import { jsonLines } from '../jsonLines';

/** A line of `failures.jsonl` of a run: an instance that had no prediction when it was asked for, why, and what it took all the same. */
export interface FailureLine extends ChatFailure, Partial<ChatUsage> {
  readonly id: string;
  readonly task: string;
  /** ISO 8601. */
  readonly time: string;
}

/** What is charged for the failures of a run directory. */
export async function tokensOfFailures(directory: string): Promise<Tokens> {
  let [inputTokens, outputTokens] = [0, 0];
  for await (const line of jsonLines(path.join(directory, runFiles.failures))) {
    if (typeof line['inputTokens'] === 'number') inputTokens += line['inputTokens'];
    if (typeof line['outputTokens'] === 'number') outputTokens += line['outputTokens'];
  }
  return { inputTokens, outputTokens };
}
