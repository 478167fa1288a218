import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  defaultConfiguration,
  readConfiguration,
  type Configuration,
  type ReadConfiguration,
} from '../core/lint/configuration';
import { fileStamp } from './fileStamp';

/** What a project says about rules, in the folder of an instruction or above it. */
export const configurationFileName = 'stepwise.json';

export interface FoundConfiguration extends ReadConfiguration {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/** Finds and reads `stepwise.json` files, each again only when it has changed. */
export interface ConfigurationFiles {
  /** The nearest one for a file, in its folder or above it. */
  nearest(file: string): FoundConfiguration | undefined;
}

export function configurationFiles(): ConfigurationFiles {
  const known = new Map<string, { readonly stamp: string; readonly found: FoundConfiguration }>();
  const read = (file: string): FoundConfiguration | undefined => {
    const stamp = fileStamp(file);
    if (stamp === undefined) return undefined;
    const before = known.get(file);
    if (before?.stamp === stamp) return before.found;
    const text = textOf(file);
    const found = { file, text, ...readConfiguration(text) };
    known.set(file, { stamp, found });
    return found;
  };
  return {
    nearest(file) {
      for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
        const found = read(path.join(folder, configurationFileName));
        if (found || folder === path.dirname(folder)) return found;
      }
    },
  };
}

/** The settings of rules that hold for a file. */
export function configurationOf(found: FoundConfiguration | undefined): Configuration {
  return found?.configuration ?? defaultConfiguration;
}

/** A file that may not be read says nothing, and that is a problem of its own: it is no JSON. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
