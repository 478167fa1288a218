import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { Purse } from '../../core/refine/money';
import type { TrainerEvent } from '../../protocol/trainer';
import { openLines, type AppendedLines } from '../appendedLines';

/** Opens the events of a run to tell how predictions come in, in the words of the trainer. */
export function openProgress(directory: string, scope: ProgressScope): ProgressEvents {
  return new ProgressEvents(openLines(path.join(directory, runFiles.events)), scope);
}

export interface ProgressScope {
  /** How the model is called. */
  readonly model: string;
  readonly instances: number;
  /** How many have a prediction from before. */
  readonly predicted: number;
  /** That the predictions are paid from. */
  readonly purse: Purse;
}

/** Predictions come one by one, and lists of runs look a few times a second at most. */
const betweenMs = 500;

export class ProgressEvents {
  private readonly from = Date.now();
  private told = 0;
  private tokens = 0;
  private predicted: number;

  constructor(
    private readonly lines: AppendedLines,
    private readonly scope: ProgressScope,
  ) {
    this.predicted = scope.predicted;
  }

  start(): void {
    const { model, instances } = this.scope;
    const work = { action: 'predict', device: 'chat', steps: instances, cut: 0 } as const;
    this.write({ kind: 'start', time: now(), model, instances, ...work });
    this.progress();
  }

  /** Tokens that were read and written for it. */
  predictedOne(tokens: number): void {
    this.predicted++;
    this.tokens += tokens;
    if (Date.now() - this.told >= betweenMs) this.progress();
  }

  end(): void {
    this.progress();
    const seconds = (Date.now() - this.from) / 1000;
    this.write({ kind: 'end', time: now(), action: 'predict', seconds });
  }

  fail(failure: {
    readonly cause: string;
    readonly message: string;
    readonly advice: string;
  }): void {
    this.progress();
    this.write({ kind: 'failure', time: now(), ...failure });
  }

  close(): Promise<void> {
    return this.lines.close();
  }

  private progress(): void {
    this.told = Date.now();
    const seconds = (this.told - this.from) / 1000;
    const { predicted } = this;
    const { instances, purse } = this.scope;
    this.write({
      kind: 'progress',
      time: now(),
      step: predicted,
      steps: instances,
      predicted,
      instances,
      tokensPerSecond: seconds > 0 ? this.tokens / seconds : 0,
      ...(purse.prices && { spent: purse.spent }),
    });
  }

  private write(event: TrainerEvent): void {
    this.lines.write(`${JSON.stringify(event)}\n`);
  }
}

function now(): string {
  return new Date().toISOString();
}
