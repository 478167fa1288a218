import { open } from 'node:fs/promises';
import path from 'node:path';
import type { RatingConflict } from '../../core/rating/merge';
import type { Rating } from '../../core/rating/model';
import { printRating, ratingFault } from '../../core/rating/ratings';
import { eachOf } from '../eachOf';
import { codeOf } from '../runs/runFolder';
import { decisionsFile, importedFiles, readRatingFile } from './ratingFiles';
import type { RatingFailure, StoredStudy } from './studies';

/**
 * Adds what a rater answered to their file, or to that of adjudication; it is on the disk when this returns. A rating that
 * is not of the study is not kept. `seen` are the imported files that the rater saw.
 */
export async function appendRating(
  stored: StoredStudy,
  rating: Rating,
  seen: readonly string[] = [],
): Promise<{ readonly kind: 'kept' } | RatingFailure> {
  const { study, directory } = stored;
  const fault = ratingFault(rating, study);
  if (fault !== undefined) return { kind: 'failed', message: `The rating was not kept: ${fault}.` };
  const file = `${rating.rater}.jsonl`;
  const before = seen.length === 0 ? [] : await seenBefore(stored, rating, { file, seen });
  const lines = [...before, rating].map(printRating).join('');
  return appendLines(path.join(directory, file), lines);
}

/**
 * Decides a conflict: what a rater is held to have said about an item. The time of `decision` is that of the decision; the
 * versions go before it, so that none of them counts more, whatever the clock said that they are from.
 */
export async function decideConflict(
  { study, directory }: StoredStudy,
  { versions }: RatingConflict,
  decision: Rating,
): Promise<{ readonly kind: 'kept' } | RatingFailure> {
  const fault = ratingFault(decision, study);
  if (fault !== undefined)
    return { kind: 'failed', message: `The decision was not kept: ${fault}.` };
  const settled = versions.map(({ rating }) => rating);
  const lines = [...settled, decision].map(printRating).join('');
  return appendLines(path.join(directory, decisionsFile), lines);
}

/**
 * What came from elsewhere about the same item and is not in the rater's file yet. The rater saw it and answers anew, so it
 * goes before the new answer; then the two are no conflict.
 */
async function seenBefore(
  stored: StoredStudy,
  { rater, item }: Rating,
  { file, seen }: { readonly file: string; readonly seen: readonly string[] },
): Promise<readonly Rating[]> {
  const theirs = (await importedFiles(stored, rater)).filter((name) => seen.includes(name));
  if (theirs.length === 0) return [];
  const imported = await eachOf(theirs, (name) => readRatingFile(stored, name));
  const own = new Set((await readRatingFile(stored, file)).ratings.map(printRating));
  return imported
    .flatMap(({ ratings }) => ratings)
    .filter((one) => one.rater === rater && one.item === item && !own.has(printRating(one)))
    .sort((one, other) => Date.parse(one.time) - Date.parse(other.time));
}

/** A line that a crash cut off gets an end first, so that the new ones stand alone. */
async function appendLines(
  file: string,
  lines: string,
): Promise<{ readonly kind: 'kept' } | RatingFailure> {
  try {
    const handle = await open(file, 'a+');
    try {
      const { size } = await handle.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      const isCut = size > 0 && last[0] !== lineFeed;
      await handle.appendFile(isCut ? `\n${lines}` : lines);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    return { kind: 'kept' };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', message: `"${file}" could not be written: ${message}.` };
  }
}

const lineFeed = 0x0a;
