import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { MissedPrediction, Prediction } from '../../core/predict/predictMany';
import { openLines, type AppendedLines } from '../appendedLines';
import type { Answers } from './answers';
import type { FailureLine } from './failureLines';
import { cutBrokenEnd } from './brokenEnd';
import type { PredictionLine } from './predictionLines';

/** Opens the predictions and the failures of a run to add to them. */
export async function openPredictions(directory: string, model: string): Promise<PredictionFile> {
  const predictions = path.join(directory, runFiles.predictions);
  const failures = path.join(directory, runFiles.failures);
  for (const file of [predictions, failures]) await cutBrokenEnd(file);
  return new PredictionFile(openLines(predictions), openLines(failures), model);
}

/** What a chat model said, as it comes: this file is the journal by which a run goes on. */
export class PredictionFile {
  constructor(
    private readonly predictions: AppendedLines,
    private readonly failures: AppendedLines,
    private readonly model: string,
  ) {}

  /** On the disk when the promise is fulfilled. */
  async add(prediction: Prediction, answers: Answers): Promise<void> {
    const { request, text, usage, requestId, seconds, isCut } = prediction;
    const call = answers.callOf(request.messages);
    const from = answers.from(call);
    const line: PredictionLine = {
      id: request.id,
      task: request.task,
      prediction: text,
      model: this.model,
      call,
      requestId,
      ...usage,
      seconds,
      finish: isCut ? 'length' : 'stop',
      ...(from !== undefined && { from }),
    };
    this.predictions.write(`${JSON.stringify(line)}\n`);
    await this.predictions.synced();
  }

  addFailure({ request, failure, usage }: MissedPrediction): void {
    const time = new Date().toISOString();
    const line: FailureLine = { id: request.id, task: request.task, time, ...failure, ...usage };
    this.failures.write(`${JSON.stringify(line)}\n`);
  }

  async close(): Promise<void> {
    await this.predictions.close();
    await this.failures.close();
  }
}
