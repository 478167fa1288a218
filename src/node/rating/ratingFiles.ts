import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { mergeRatings, type MergedRatings } from '../../core/rating/merge';
import { readRatings as readRatingText, type RatingFile } from '../../core/rating/ratings';
import { eachOf } from '../eachOf';
import { readTextFile } from '../files';
import { codeOf } from '../runs/runFolder';
import type { StoredStudy } from './studies';

/** Names in the folder of a study. */
export const decisionsFile = 'decisions.jsonl';
export const importedFolder = 'imported';

/** All that the raters of a study said, with what could not be read. */
export async function readRatings(stored: StoredStudy): Promise<MergedRatings> {
  const own = await jsonLinesIn(stored.directory);
  const read = (name: string): Promise<RatingFile> => readRatingFile(stored, name);
  return mergeRatings(stored.study, {
    own: await eachOf(
      own.filter((name) => name !== decisionsFile),
      read,
    ),
    imported: await eachOf(await importedFiles(stored), read),
    decisions: await read(decisionsFile),
  });
}

/** `name` is relative to the folder of the study. A file that is not there holds nothing. */
export async function readRatingFile(
  { study, directory }: StoredStudy,
  name: string,
): Promise<RatingFile> {
  const file = await readTextFile(path.join(directory, name));
  if (file.kind === 'text') return readRatingText(file.text, study, name);
  const problems = file.cause === 'missing' ? [] : [{ file: name, line: 1, message: file.message }];
  return { file: name, ratings: [], problems };
}

/** What came from elsewhere, of one rater or of all; relative to the folder of the study. */
export async function importedFiles(
  { directory }: StoredStudy,
  rater?: string,
): Promise<readonly string[]> {
  const names = await jsonLinesIn(path.join(directory, importedFolder));
  return names
    .filter((name) => rater === undefined || name.startsWith(`${rater}-`))
    .map((name) => `${importedFolder}/${name}`);
}

async function jsonLinesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
