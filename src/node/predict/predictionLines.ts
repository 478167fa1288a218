import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { jsonLines } from '../jsonLines';

/** A line of `predictions.jsonl` of a run that asked a chat model: a prediction, and how it came about. */
export interface PredictionLine {
  readonly id: string;
  /** Empty where a line names none. */
  readonly task: string;
  /** As it came. */
  readonly prediction: string;
  /** As it is named to a user. */
  readonly model: string;
  /** Names the question, so that it is known again; see `callNames`. */
  readonly call: string;
  readonly requestId: string | null;
  /** 0 where nothing was asked for it. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether the endpoint counted the tokens; otherwise they are our estimate. */
  readonly counted: boolean;
  readonly seconds: number;
  /** Whether the model came to its end by itself, or was cut off at the limit of its endpoint. */
  readonly finish: 'stop' | 'length';
  /** The run that the answer was taken over from. */
  readonly from?: string;
}

/** The predictions of a run directory that are there so far; none where there is no file. A damaged line is left out. */
export async function* predictionLines(directory: string): AsyncGenerator<PredictionLine> {
  for await (const line of jsonLines(path.join(directory, runFiles.predictions)))
    if (
      ['id', 'prediction', 'call'].every((key) => typeof line[key] === 'string') &&
      typeof line['inputTokens'] === 'number' &&
      typeof line['outputTokens'] === 'number'
    )
      yield { task: '', ...line } as unknown as PredictionLine; // written by us; what is read of it was checked
}
