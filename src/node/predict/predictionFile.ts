import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import type { MissedPrediction, Prediction } from '../../core/predict/predictMany';
import { openLines, type AppendedLines } from '../appendedLines';
import { writeTextFile } from '../files';
import type { Answers } from './answers';
import { cutBrokenEnd, type PredictionLine } from './predictionLines';

/** Opens the predictions of a run to add to them. Failures of an earlier go are forgotten: they are asked again. */
export async function openPredictions(directory: string, model: string): Promise<PredictionFile> {
  const predictions = path.join(directory, runFiles.predictions);
  const failures = path.join(directory, runFiles.failures);
  await cutBrokenEnd(predictions);
  const emptied = await writeTextFile(failures, '');
  if (emptied.kind === 'failed') throw new Error(emptied.message);
  return new PredictionFile(await openLines(predictions), await openLines(failures), model);
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
    const { request, text, usage, requestId, seconds } = prediction;
    const call = answers.callOf(request.messages);
    const from = answers.from(call);
    const line: PredictionLine = {
      id: request.id,
      prediction: text,
      model: this.model,
      call,
      requestId,
      ...usage,
      seconds,
      finish: 'stop',
      ...(from !== undefined && { from }),
    };
    this.predictions.write(`${JSON.stringify(line)}\n`);
    await this.predictions.synced();
  }

  addFailure({ request, failure }: MissedPrediction): void {
    const time = new Date().toISOString();
    this.failures.write(`${JSON.stringify({ id: request.id, time, ...failure })}\n`);
  }

  async close(): Promise<void> {
    await this.predictions.close();
    await this.failures.close();
  }
}
