import { mkdir, readdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { Study } from '../../core/rating/model';
import { isPlainName } from '../../core/rating/names';
import { readStudyText } from '../../core/rating/studyFile';
import { eachOf } from '../eachOf';
import { readTextFile, writeTextFile } from '../files';
import { codeOf } from '../runs/runFolder';

/**
 * A study is a folder of the workspace, `.stepwise/ratings/<name>/`: `study.json`, which is written once; a file of
 * ratings for each rater and one of adjudication, which only grow; and `imported/` with what came from elsewhere.
 */
export interface StoredStudy {
  readonly kind: 'study';
  readonly study: Study;
  /** Absolute. */
  readonly directory: string;
}

/** What a user can do something about: what is wrong, and what to do. */
export interface RatingFailure {
  readonly kind: 'failed';
  readonly message: string;
}

/** Where the studies of a workspace are. */
export function ratingsFolder(workspace: string): string {
  return path.join(workspace, '.stepwise', 'ratings');
}

/** The folder of a study. Throws for what cannot be the name of one, so that no name from outside becomes a path. */
export function studyDirectory(workspace: string, name: string): string {
  if (!isPlainName(name)) throw new Error(`"${name}" is not the name of a study.`);
  return path.join(ratingsFolder(workspace), name);
}

/** The studies of a workspace, newest first, and why others cannot be read. */
export async function listStudies(workspace: string): Promise<{
  readonly studies: readonly StoredStudy[];
  readonly failures: readonly RatingFailure[];
}> {
  const found = await namesIn(ratingsFolder(workspace));
  const names = found.map((name) => name.normalize('NFC')).filter(isPlainName);
  const read = await eachOf(names, (name) => readStudy(workspace, name));
  const studies = read.filter((one) => one.kind === 'study');
  return {
    studies: studies.sort((one, other) => other.study.created.localeCompare(one.study.created)),
    failures: read.filter((one) => one.kind === 'failed'),
  };
}

export async function readStudy(
  workspace: string,
  name: string,
): Promise<StoredStudy | RatingFailure> {
  if (!isPlainName(name)) return noStudy(workspace, name);
  const directory = studyDirectory(workspace, name);
  const file = path.join(directory, studyFile);
  const read = await readTextFile(file);
  if (read.kind === 'failed')
    return read.cause === 'missing'
      ? noStudy(workspace, name)
      : { kind: 'failed', message: read.message };
  const decoded = readStudyText(read.text);
  if (decoded.kind === 'damaged')
    return { kind: 'failed', message: `"${file}" is not a study: ${decoded.message}.` };
  if (decoded.study.name !== name)
    return {
      kind: 'failed',
      message: `"${file}" is the study "${decoded.study.name}". Rename its folder so.`,
    };
  return { kind: 'study', study: decoded.study, directory };
}

/** Keeps a new study. One that is there already stays as it is. */
export async function createStudy(
  workspace: string,
  study: Study,
): Promise<StoredStudy | RatingFailure> {
  const directory = studyDirectory(workspace, study.name);
  await mkdir(ratingsFolder(workspace), { recursive: true });
  try {
    await mkdir(directory);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return {
      kind: 'failed',
      message: `There is a study "${study.name}" already. Take another name, or delete "${directory}".`,
    };
  }
  const text = `${JSON.stringify(study, null, 2)}\n`;
  const written = await writeTextFile(path.join(directory, studyFile), text);
  if (written.kind === 'written') return { kind: 'study', study, directory };
  await rmdir(directory); // so that the name is free for another try
  return { kind: 'failed', message: written.message };
}

const studyFile = 'study.json';

function noStudy(workspace: string, name: string): RatingFailure {
  const place = ratingsFolder(workspace);
  return { kind: 'failed', message: `There is no study "${name}" in "${place}".` };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
