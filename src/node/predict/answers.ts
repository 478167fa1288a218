import { instanceKey } from '../../core/dataset/promptLine';
import type { Journal } from '../../core/refine/batch/models';
import type { KeptAnswer } from '../../core/refine/batch/journalLines';
import type { ChatMessage, ChatModel } from '../../core/refine/chatModel';
import type { Tokens } from '../../core/refine/money';
import { callNames } from '../chat/callNames';
import { listRuns } from '../runs/list';
import { tokensOfFailures } from './failureLines';
import { predictionLines, type PredictionLine } from './predictionLines';

type Source = Pick<PredictionLine, 'prediction' | 'requestId' | 'finish'> & {
  readonly from?: string;
};

/** Where answers of earlier runs are looked for. */
export interface EarlierRuns {
  readonly workspace: string;
  /** The run that is going on: it is none of them. */
  readonly run: string;
}

/**
 * What is answered already, by question: so that none is asked twice, be it for two instances with the same prompt, or in
 * two runs. What is taken from here took no tokens.
 */
export class Answers implements Journal {
  private readonly byCall = new Map<string, Source>();
  private readonly predicted = new Set<string>();
  private readonly callName: (messages: readonly ChatMessage[]) => string;
  private readonly used: Tokens[] = [];
  private usedInVain: readonly Tokens[] = [];
  private cutOff = 0;

  constructor(model: Pick<ChatModel, 'name' | 'parameters'>) {
    this.callName = callNames(model);
  }

  /** The instances that have a prediction in the run itself, by `instanceKey`. */
  get instances(): ReadonlySet<string> {
    return this.predicted;
  }

  /** How many of them the endpoint cut off at its limit. */
  get cut(): number {
    return this.cutOff;
  }

  /** What each answer of the run itself took so far. */
  get ownTokens(): readonly Tokens[] {
    return this.used;
  }

  /** What each request of the run itself took so far, failures included. */
  get charges(): readonly Tokens[] {
    return [...this.used, ...this.usedInVain];
  }

  /** Takes in what the run has itself, and did not have the last time. */
  async readOwn(directory: string): Promise<void> {
    for await (const line of predictionLines(directory)) {
      const { call, finish } = line;
      const key = instanceKey(line);
      if (this.predicted.has(key)) continue;
      this.predicted.add(key);
      this.byCall.set(call, line);
      if (isCharged(line)) this.used.push(line);
      if (finish === 'length') this.cutOff++;
    }
    this.usedInVain = await tokensOfFailures(directory);
  }

  /** Takes in what other runs of the workspace asked the same model, the newest answer to each question. */
  async readEarlier({ workspace, run }: EarlierRuns, model: string): Promise<void> {
    for (const { id, directory, manifest } of await listRuns(workspace)) {
      if (id === run || manifest.action !== 'chat' || manifest.chat?.name !== model) continue;
      for await (const { call, prediction, requestId, finish, from } of predictionLines(directory))
        if (!this.byCall.has(call))
          this.byCall.set(call, { prediction, requestId, finish, from: from ?? id });
    }
  }

  callOf(messages: readonly ChatMessage[]): string {
    return this.callName(messages);
  }

  has(call: string): boolean {
    return this.byCall.has(call);
  }

  kept(call: string): KeptAnswer | undefined {
    const known = this.byCall.get(call);
    if (!known) return undefined;
    const { prediction: answer, requestId, finish } = known;
    const isCut = finish === 'length';
    return { answer, requestId, usage: none, seconds: 0, ...(isCut && { isCut }) };
  }

  /** The run that the answer to a question was taken over from; `undefined` where it is an answer of this one. */
  from(call: string): string | undefined {
    return this.byCall.get(call)?.from;
  }

  asking(): void {
    // A question is written down with its answer: one without is asked again.
  }

  answered(call: string, { answer, requestId, isCut }: KeptAnswer): Promise<void> {
    this.byCall.set(call, { prediction: answer, requestId, finish: isCut ? 'length' : 'stop' });
    return Promise.resolve();
  }

  failed(): void {
    // What it took is written down with the instance that has no prediction.
  }
}

/** An answer that was there already took nothing. */
function isCharged({ inputTokens, outputTokens }: Tokens): boolean {
  return inputTokens + outputTokens > 0;
}

const none = { inputTokens: 0, outputTokens: 0, counted: true };
