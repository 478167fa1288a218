import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Budget, Surroundings } from '../core/lint/rule';
import type { DataFiles } from './dataFiles';

/** What a host knows beside the files. */
export interface Around {
  readonly data: DataFiles;
  readonly budget?: Budget | undefined;
}

/** The files around the instruction file `file`, as they are when a rule asks for them. */
export function surroundingsOf(file: string, { data, budget }: Around): Surroundings {
  const resolved = (name: string): string => path.resolve(path.dirname(file), name);
  return {
    fileExists: (name) => existsSync(resolved(name)),
    layoutText: (name) => textOf(resolved(name)),
    instances: (name) => data.instances(resolved(name)),
    budget,
  };
}

/** A file that cannot be read is the business of the rule about missing files. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
