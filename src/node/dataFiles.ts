import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readInstances } from '../core/dataset/instances';
import type { LintedInstance } from '../core/lint/rule';

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

/** Reads files beside the caller's work; `loaded` is told when there is something new to know. */
export function dataFilesInBackground(loaded: () => void): DataFiles {
  return withLoader((file, keep) => {
    readFile(file, 'utf8').then(
      (text) => {
        keep(text);
        loaded();
      },
      () => keep(null),
    );
  });
}

type Load = (file: string, keep: (text: string | null) => void) => void;

function withLoader(load: Load): DataFiles {
  const known = new Map<
    string,
    { readonly stamp: string; instances: readonly LintedInstance[] | undefined }
  >();
  return {
    instances(file) {
      const stamp = stampOf(file);
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

function stampOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.mtimeMs} ${stat.size}` : undefined;
}
