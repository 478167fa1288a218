import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Rating } from '../../core/rating/model';
import {
  printRating,
  readRatings,
  studyOfRatings,
  type RatingProblem,
} from '../../core/rating/ratings';
import { grouped } from '../../core/rating/turns';
import { readTextFile, writeNewFile, writeTextFile } from '../files';
import { importedFolder } from './ratingFiles';
import { readStudy, type RatingFailure, type StoredStudy } from './studies';

export interface ImportedRatings {
  readonly kind: 'imported';
  readonly stored: StoredStudy;
  /** Whose ratings were in the file. */
  readonly raters: readonly string[];
  /** How many lines were taken. */
  readonly ratings: number;
  /** Lines that were left out. */
  readonly problems: readonly RatingProblem[];
}

/**
 * Takes over a file of ratings, such as one that the page for raters without VS Code gave. It is kept beside what is there,
 * so that conflicts can be seen; the same file again changes nothing. The study is the one that its lines name, which
 * must be `expected` where that is given.
 */
export async function importRatings(
  workspace: string,
  file: string,
  expected?: string,
): Promise<ImportedRatings | RatingFailure> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') return { kind: 'failed', message: read.message };
  const name = studyOfRatings(read.text);
  if (name === undefined)
    return { kind: 'failed', message: `"${file}" holds no ratings: none of its lines is one.` };
  if (expected !== undefined && name !== expected)
    return { kind: 'failed', message: `"${file}" is for the study "${name}", not "${expected}".` };
  const stored = await readStudy(workspace, name);
  if (stored.kind === 'failed')
    return { kind: 'failed', message: `"${file}" is for another place: ${stored.message}` };
  const { ratings, problems } = readRatings(read.text, stored.study, path.basename(file));
  const byRater = grouped(ratings, ({ rater }) => rater);
  for (const [rater, theirs] of byRater) {
    const kept = await keepImported(stored, rater, theirs);
    if (kept.kind === 'failed') return kept;
  }
  return {
    kind: 'imported',
    stored,
    raters: [...byRater.keys()],
    ratings: ratings.length,
    problems,
  };
}

async function keepImported(
  { directory }: StoredStudy,
  rater: string,
  ratings: readonly Rating[],
): Promise<{ readonly kind: 'kept' } | RatingFailure> {
  const text = ratings.map(printRating).join('');
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const file = path.join(directory, importedFolder, `${rater}-${mark}.jsonl`);
  const present = await writeNewFile(file, text);
  // The name stands for the text: a file of that name with another text is damaged.
  const written = present.kind === 'differs' ? await writeTextFile(file, text) : present;
  if (written.kind === 'failed') return { kind: 'failed', message: written.message };
  return { kind: 'kept' };
}
