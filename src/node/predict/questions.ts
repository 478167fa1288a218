import path from 'node:path';
import { instanceKey, type ChatMessage, type PromptLine } from '../../core/dataset/promptLine';
import { runFiles } from '../../core/experiment/commands';
import type { PredictionRequest } from '../../core/predict/predictMany';
import { linesOf } from '../jsonLines';

/** An instance of a run with what a model is asked for it. */
export interface Question extends PredictionRequest {
  readonly references: readonly string[];
}

/** The instances in the `predict.jsonl` of a run directory, in order, without those `predicted`, by `instanceKey`. */
export async function* questions(
  directory: string,
  predicted: ReadonlySet<string>,
): AsyncGenerator<Question, void, undefined> {
  for await (const text of linesOf(path.join(directory, runFiles.predict))) {
    const line = JSON.parse(text) as PromptLine; // written by `writeDataSet`
    if (predicted.has(instanceKey(line))) continue;
    const { id, task, references } = line;
    yield { id, task, references, messages: asked(line) };
  }
}

/** A layout that makes one text makes one message of a user. */
function asked({ prompt, messages }: PromptLine): readonly ChatMessage[] {
  return messages ?? [{ role: 'user', content: prompt }];
}
