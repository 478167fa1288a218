import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { instanceKey } from '../../core/dataset/promptLine';
import type { RunPredictions } from '../../core/rating/predictionStudy';
import { jsonLines, jsonOf, linesOf } from '../jsonLines';
import type { Run } from '../runs/list';
import { codeOf, isRecord } from '../runs/runFolder';
import type { RatingFailure } from './studies';

/** A predicted instance; input and references are `undefined` where the run does not hold them. */
export interface StoredPrediction {
  readonly id: string;
  readonly task: string;
  readonly category: string;
  readonly input: string | undefined;
  readonly references: readonly string[] | undefined;
  readonly prediction: string;
}

export interface StoredPredictions {
  readonly kind: 'predictions';
  readonly run: RunPredictions['run'];
  readonly instances: readonly StoredPrediction[];
}

/** What a run predicted, from its scored instances. */
export async function readRunPredictions({
  id,
  directory,
}: Run): Promise<StoredPredictions | RatingFailure> {
  const instances: StoredPrediction[] = [];
  try {
    for await (const line of linesOf(path.join(directory, runFiles.instances))) {
      const instance = storedPrediction(line);
      if (!instance) return noInstances(id, 'are damaged');
      instances.push(instance);
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return noInstances(id, 'are not there');
    throw error;
  }
  return { kind: 'predictions', run: id, instances };
}

/** The prompts of those instances of a run that are `wanted`, by `instanceKey`; those of a run that was given none are not there. */
export async function readPrompts(
  { directory }: Run,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const prompts = new Map<string, string>();
  for await (const { id, task, prompt } of jsonLines(path.join(directory, runFiles.predict))) {
    if (typeof id !== 'string' || typeof task !== 'string' || typeof prompt !== 'string') continue;
    const key = instanceKey({ task, id });
    if (wanted.has(key)) prompts.set(key, prompt);
  }
  return prompts;
}

function noInstances(id: string, are: string): RatingFailure {
  return {
    kind: 'failed',
    message: `The scored instances of the run "${id}" ${are}. Score the run again and repeat.`,
  };
}

function storedPrediction(line: string): StoredPrediction | undefined {
  const value = jsonOf(line);
  if (!isRecord(value)) return undefined;
  const { id, task, category, input, references, prediction } = value;
  if (typeof id !== 'string' || typeof task !== 'string') return undefined;
  if (typeof category !== 'string' || typeof prediction !== 'string') return undefined;
  return {
    ...{ id, task, category, prediction },
    input: typeof input === 'string' ? input : undefined,
    references: isTextList(references) ? references : undefined,
  };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
