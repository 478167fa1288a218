import path from 'node:path';
import { parse } from '../core/document/parse';
import type { Configuration } from '../core/lint/configuration';
import { lintConfiguration } from '../core/lint/configurationFile/lintConfiguration';
import { lintExperiment } from '../core/lint/experiment/lintExperiment';
import { lint } from '../core/lint/lint';
import type { Finding } from '../core/lint/rule';
import { lintTaskFile } from '../core/lint/taskFile/lintTaskFile';
import { configurationFileName } from './configurationFiles';
import { experimentSurroundingsOf } from './experimentSurroundings';
import { surroundingsOf, type Around } from './surroundings';

/** The kinds of files that have rules. */
export type LintedKind = 'instruction' | 'task' | 'experiment' | 'configuration';

/** What a file is by its name: every other JSON file is taken for a task file. */
export function lintedKind(file: string): LintedKind {
  const name = path.basename(file);
  if (name === configurationFileName) return 'configuration';
  if (name.endsWith('.experiment.json')) return 'experiment';
  return name.endsWith('.json') ? 'task' : 'instruction';
}

export interface FileLinting extends Around {
  readonly configuration: Configuration;
}

/** The findings of `text` as the text of `file`, whatever kind of file that is. */
export function findingsIn(
  text: string,
  file: string,
  { configuration, ...around }: FileLinting,
): Finding[] {
  switch (lintedKind(file)) {
    case 'instruction':
      return lint(parse(text), { surroundings: surroundingsOf(file, around), configuration });
    case 'task':
      return lintTaskFile(text, { name: path.parse(file).name, configuration });
    case 'experiment':
      return lintExperiment(text, experimentSurroundingsOf(file, around.data), configuration);
    case 'configuration':
      return lintConfiguration(text);
  }
}
