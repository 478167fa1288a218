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

/** What is charged for each failure of a run directory that took something. */
export async function tokensOfFailures(directory: string): Promise<readonly Tokens[]> {
  const charged: Tokens[] = [];
  for await (const line of jsonLines(path.join(directory, runFiles.failures))) {
    const [inputTokens, outputTokens] = [line['inputTokens'], line['outputTokens']].map((count) =>
      typeof count === 'number' ? count : 0,
    ) as [number, number];
    if (inputTokens + outputTokens > 0) charged.push({ inputTokens, outputTokens });
  }
  return charged;
}
