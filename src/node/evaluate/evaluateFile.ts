import {
  evaluate,
  type EvaluationEvent,
  type EvaluationSource,
  type TaskSource,
} from '../../core/evaluate/evaluate';
import type { Problem } from '../../core/evaluate/model';
import { createScoring } from '../../core/evaluate/scoring';
import type { TallyOptions } from '../../core/evaluate/summarize';
import { indexPredictions } from './indexedPredictions';
import { evaluateOwn } from './ownReferences';
import { predictionFiles } from './predictionFiles';
import { referenceSources } from './referenceSources';

/** Where the references of predictions are. */
export type References =
  | { readonly kind: 'tasks'; readonly sources: Iterable<TaskSource> | AsyncIterable<TaskSource> }
  /** A file of references: JSON lines with `id` and `references`, such as a run's `predict.jsonl`. */
  | { readonly kind: 'file'; readonly path: string }
  /** In the predictions themselves. Of an instance that comes again the first counts, unless it is said that each does. */
  | { readonly kind: 'own'; readonly counts?: 'first' | 'each' };

export interface EvaluateFileOptions extends TallyOptions {
  readonly signal: AbortSignal;
  /** Told now and then how many bytes of the predictions were read, and of how many. */
  readonly onProgress?: (bytes: number, size: number) => void;
}

/** `evaluateFiles` for one file. */
export function evaluateFile(
  file: string,
  references: References,
  options: EvaluateFileOptions,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  return evaluateFiles([file], references, options);
}

/**
 * Scores files of predictions, as if they were one, in any of the formats that docs/evaluate.md names, without holding
 * them: with references of their own, predictions are scored as they are read; else their places are noted, and those of
 * a task are read when it is its turn. A folder stands for the samples of lm-evaluation-harness in it. Where a file cannot
 * be read, or nothing fits, the last event says so in its problems; its `overall` is `null` where nothing was scored. When
 * the signal is aborted, the stream ends without a last event.
 */
export async function* evaluateFiles(
  files: readonly string[],
  references: References,
  options: EvaluateFileOptions,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const { signal } = options;
  const events =
    references.kind === 'own'
      ? withOwnReferences(files, { ...options, counts: references.counts ?? 'first' })
      : withSources(
          files,
          references.kind === 'tasks'
            ? references.sources
            : referenceSources(references.path, signal),
          options,
        );
  for await (const event of events) {
    if (signal.aborted) return;
    yield event;
  }
}

async function* withOwnReferences(
  files: readonly string[],
  options: EvaluateFileOptions & { readonly counts: 'first' | 'each' },
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const needed = ['prediction', 'references'] as const;
  yield* evaluateOwn(await predictionFiles(files, { needed, ...options }), options);
}

async function* withSources(
  files: readonly string[],
  sources: Iterable<EvaluationSource> | AsyncIterable<EvaluationSource>,
  options: EvaluateFileOptions,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const needed = ['prediction'] as const;
  const given = await predictionFiles(files, { needed, ...options });
  if (given.files.length === 0) return yield nothing(given.problems());
  const predictions = await indexPredictions(given);
  if (!options.signal.aborted)
    yield* evaluate(sources, { kind: 'predictions', predictions }, options);
}

/** Not one score, and why. */
function nothing(problems: readonly Problem[]): EvaluationEvent {
  const scoring = createScoring();
  scoring.report(problems);
  return { kind: 'finished', evaluation: scoring.finish() };
}
