import type { Rating } from './model';
import { ratingKey, type RatingFile } from './ratings';
import { grouped } from './turns';

/** What a file says about an item. */
export interface Version {
  readonly file: RatingFile;
  readonly rating: Rating;
  /** All that the file says about the item, by `ratingKey`; the rating last. */
  readonly history: readonly string[];
}

/** What each file says last, by rater and item; earliest first. */
export function versionsOf(files: readonly RatingFile[]): ReadonlyMap<string, readonly Version[]> {
  const versions = new Map<string, Version[]>();
  for (const file of files)
    for (const [key, history] of grouped(file.ratings, keyOf)) {
      const known = versions.get(key) ?? [];
      const lines = history.map(ratingKey);
      versions.set(key, [...known, { file, rating: history.at(-1)!, history: lines }]);
    }
  for (const each of versions.values())
    each.sort((one, other) => timeOf(one.rating) - timeOf(other.rating));
  return versions;
}

/**
 * Tells whether a version goes on from an earlier one, so that it stands for both: the rater thought again. That is so
 * where its file holds the earlier one as well, and of two downloads of one page.
 */
export function continuations(
  downloads: ReadonlySet<RatingFile>,
): (later: Version, earlier: Version) => boolean {
  const areOfOnePage = pagesOf(downloads);
  return (later, earlier) => {
    if (holds(later, earlier)) return true;
    if (holds(earlier, later)) return false;
    const [last, first] = [later.rating, earlier.rating];
    // Of the same moment there is no later one: a file was changed by hand.
    if (timeOf(last) === timeOf(first)) return false;
    const isSamePage = last.page !== undefined && last.page === first.page;
    return isSamePage || areOfOnePage(later.file, earlier.file);
  };
}

/** Whether a version goes on from one of a later time: the rater saw that, and its clock was ahead. */
export function sawLater(earlier: Version, later: Version): boolean {
  return holds(earlier, later) && !holds(later, earlier);
}

function holds({ history }: Version, other: Version): boolean {
  return history.includes(other.history.at(-1)!);
}

/** By an item and a rater. */
export function keyOf({ rater, item }: Pick<Rating, 'rater' | 'item'>): string {
  return JSON.stringify([rater, item]);
}

export function timeOf({ time }: Rating): number {
  return Date.parse(time);
}

/** Downloads of one page hold some rating in common, to the millisecond: earlier versions gave pages no id. */
function pagesOf(
  downloads: ReadonlySet<RatingFile>,
): (one: RatingFile, other: RatingFile) => boolean {
  const lines = new Map([...downloads].map((file) => [file, new Set(file.ratings.map(ratingKey))]));
  const known = new Map<RatingFile, Map<RatingFile, boolean>>();
  return (one, other) => {
    const [ofOne, ofOther] = [lines.get(one), lines.get(other)];
    if (!ofOne || !ofOther) return false;
    const row = known.get(one) ?? new Map<RatingFile, boolean>();
    known.set(one, row);
    const are = row.get(other) ?? [...ofOne].some((line) => ofOther.has(line));
    row.set(other, are);
    return are;
  };
}
