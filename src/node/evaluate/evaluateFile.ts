import {
  evaluate,
  type EvaluationEvent,
  type EvaluationSource,
  type TaskSource,
} from '../../core/evaluate/evaluate';
import { createScoring } from '../../core/evaluate/scoring';
import type { TallyOptions } from '../../core/evaluate/summarize';
import { indexPredictions } from './indexedPredictions';
import { withFile } from './openedFile';
import { evaluateOwn } from './ownReferences';
import { referenceSources } from './referenceSources';

/** Where the references of predictions are. */
export type References =
  | { readonly kind: 'tasks'; readonly sources: Iterable<TaskSource> | AsyncIterable<TaskSource> }
  /** A file of references: JSON lines with `id` and `references`, such as a run's `predict.jsonl`. */
  | { readonly kind: 'file'; readonly path: string }
  /** In the predictions themselves. Of an id that comes again the first counts, unless it is said that each does. */
  | { readonly kind: 'own'; readonly counts?: 'first' | 'each' };

export interface EvaluateFileOptions extends TallyOptions {
  readonly signal: AbortSignal;
  /** Told now and then how many bytes of the predictions were read, and of how many. */
  readonly onProgress?: (bytes: number, size: number) => void;
}

/**
 * Scores a file of predictions in any of the formats that docs/evaluate.md names, without holding it: with references of
 * their own, predictions are scored as they are read; else their places are noted, and those of a task are read when it
 * is its turn. Where a file cannot be read, or nothing fits, the last event says so in its problems, and its `overall`
 * is `null`. When the signal is aborted, the stream ends without a last event.
 */
export async function* evaluateFile(
  predictionsFile: string,
  references: References,
  options: EvaluateFileOptions,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const { signal } = options;
  const events =
    references.kind === 'own'
      ? withOwnReferences(predictionsFile, { ...options, counts: references.counts ?? 'first' })
      : withSources(
          predictionsFile,
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

function withOwnReferences(
  file: string,
  options: EvaluateFileOptions & { readonly counts: 'first' | 'each' },
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const needed = ['prediction', 'references'] as const;
  return withFile(file, { of: 'predictions', needed, ...options }, async function* (opened) {
    if ('kind' in opened) yield nothing(opened.message);
    else yield* evaluateOwn(opened, options);
  });
}

function withSources(
  file: string,
  sources: Iterable<EvaluationSource> | AsyncIterable<EvaluationSource>,
  options: EvaluateFileOptions,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const needed = ['prediction'] as const;
  return withFile(file, { of: 'predictions', needed, ...options }, async function* (opened) {
    if ('kind' in opened) return yield nothing(opened.message);
    const predictions = await indexPredictions(opened);
    if (!options.signal.aborted)
      yield* evaluate(sources, { kind: 'predictions', predictions }, options);
  });
}

/** Not one score, and why. */
function nothing(message: string): EvaluationEvent {
  const scoring = createScoring();
  scoring.report([{ kind: 'unreadable-prediction', message, count: 1 }]);
  return { kind: 'finished', evaluation: scoring.finish() };
}
