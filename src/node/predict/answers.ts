import type { Journal } from '../../core/refine/batch/models';
import type { KeptAnswer } from '../../core/refine/batch/journal';
import type { ChatMessage, ChatModel } from '../../core/refine/chatModel';
import type { Tokens } from '../../core/refine/money';
import { callNames } from '../chat/callNames';
import { listRuns } from '../runs/list';
import { predictionLines, type PredictionLine } from './predictionLines';

type Source = Pick<PredictionLine, 'prediction' | 'requestId'> & { readonly from?: string };

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
  private used: Tokens = { inputTokens: 0, outputTokens: 0 };

  constructor(model: Pick<ChatModel, 'name' | 'parameters'>) {
    this.callName = callNames(model);
  }

  /** The ids of instances that have a prediction in the run itself. */
  get ids(): ReadonlySet<string> {
    return this.predicted;
  }

  /** What the predictions of the run itself took so far. */
  get spent(): Tokens {
    return this.used;
  }

  /** Takes in what the run has itself, and did not have the last time. */
  async readOwn(directory: string): Promise<void> {
    for await (const line of predictionLines(directory)) {
      const { id, call, inputTokens, outputTokens } = line;
      if (this.predicted.has(id)) continue;
      this.predicted.add(id);
      this.byCall.set(call, line);
      this.used = {
        inputTokens: this.used.inputTokens + inputTokens,
        outputTokens: this.used.outputTokens + outputTokens,
      };
    }
  }

  /** Takes in what other runs of the workspace asked the same model, the newest answer to each question. */
  async readEarlier({ workspace, run }: EarlierRuns, model: string): Promise<void> {
    for (const { id, directory, manifest } of await listRuns(workspace)) {
      if (id === run || manifest.action !== 'chat' || manifest.chat?.name !== model) continue;
      for await (const { call, prediction, requestId, from } of predictionLines(directory))
        if (!this.byCall.has(call))
          this.byCall.set(call, { prediction, requestId, from: from ?? id });
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
    return (
      known && { answer: known.prediction, requestId: known.requestId, usage: none, seconds: 0 }
    );
  }

  /** The run that the answer to a question was taken over from; `undefined` where it is an answer of this one. */
  from(call: string): string | undefined {
    return this.byCall.get(call)?.from;
  }

  asking(): void {
    // A question is written down with its answer: one without is asked again.
  }

  answered(call: string, { answer, requestId }: KeptAnswer): Promise<void> {
    this.byCall.set(call, { prediction: answer, requestId });
    return Promise.resolve();
  }
}

const none = { inputTokens: 0, outputTokens: 0, counted: true };
