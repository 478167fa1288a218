import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readInstances } from '../core/dataset/instances';
import type { LintedInstance } from '../core/lint/rule';
import { fileStamp } from './fileStamp';

/** Data files as the linter sees them; each is read again only when it has changed. */
export interface DataFiles {
  /** `undefined` where the file cannot be read, or not yet. */
  instances(file: string): readonly LintedInstance[] | undefined;
}

/** Reads a file when it is asked for. */
export function dataFiles(): DataFiles {
  return withLoader((file, keep) => {
    try {
      keep(readFileSync(file, 'utf8'));
    } catch {
      keep(null); // the rule about missing files speaks of it
    }
  });
}

/**
 * Reads files beside the caller's work. `loaded` is told when there is something new to know: once for many files, which an
 * experiment asks for all at once, and now and then while they are being read.
 */
export function dataFilesInBackground(loaded: () => void): DataFiles {
  let reading = 0;
  let news = 0;
  let told = 0;
  const ended = (isNew: boolean): void => {
    reading--;
    if (isNew) news++;
    const now = performance.now();
    if (news === 0 || (reading > 0 && now - told < quiet)) return;
    news = 0;
    told = now;
    loaded();
  };
  return withLoader((file, keep) => {
    if (reading++ === 0) told = performance.now();
    readFile(file, 'utf8').then(
      (text) => {
        keep(text);
        ended(true);
      },
      () => {
        keep(null);
        ended(false);
      },
    );
  });
}

/** Milliseconds between two times when news is told while more is under way. */
const quiet = 1000;

type Load = (file: string, keep: (text: string | null) => void) => void;

function withLoader(load: Load): DataFiles {
  const known = new Map<
    string,
    { readonly stamp: string; instances: readonly LintedInstance[] | undefined }
  >();
  return {
    instances(file) {
      const stamp = fileStamp(file);
      if (stamp === undefined) return undefined;
      const before = known.get(file);
      if (before?.stamp === stamp) return before.instances;
      const entry = { stamp, instances: before?.instances };
      known.set(file, entry);
      load(file, (text) => (entry.instances = text === null ? undefined : instancesIn(text, file)));
      return entry.instances;
    },
  };
}

function instancesIn(text: string, file: string): readonly LintedInstance[] | undefined {
  const read = readInstances(text, path.parse(file).name);
  return read.kind === 'instances' ? read.instances : undefined;
}
