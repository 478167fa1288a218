import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Budget, Surroundings } from '../core/lint/rule';
import type { DataFiles } from './dataFiles';
import { isFile } from './fileStamp';
import { isStageFile } from './stageFiles';

/** What a host knows beside the files. */
export interface Around {
  readonly data: DataFiles;
  readonly budget?: Budget | undefined;
  /** The text of a file, where it is not that on disk which counts. */
  readonly textOf?: (file: string) => string | undefined;
}

/** The files around the instruction file `file`, as they are when a rule asks for them. */
export function surroundingsOf(
  file: string,
  { data, budget, textOf = textOnDisk }: Around,
): Surroundings {
  const resolved = (name: string): string => path.resolve(path.dirname(file), name);
  return {
    fileExists: (name) => isFile(resolved(name)),
    layoutText: (name) => textOf(resolved(name)),
    instances: (name) => data.instances(resolved(name)),
    isStage: isStageFile(resolved(file)),
    budget,
  };
}

/** `undefined` where it cannot be read. */
export function textOnDisk(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
