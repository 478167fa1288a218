import { batchFile, type ReadFile } from '../node/batch/batchFiles';
import { configurationFiles, configurationOf } from '../node/configurationFiles';
import { readTextFileAtOnce } from '../node/files';
import { findFiles } from '../node/findFiles';
import { isRefined } from '../node/refinedName';
import type { Terminal } from './terminal';

/** The instructions to refine. `isComplete`: whether all that was named is there and could be read; what is not is told. */
export async function filesOf(
  patterns: readonly string[],
  terminal: Terminal,
): Promise<{ readonly files: readonly ReadFile[]; readonly isComplete: boolean }> {
  const found = await findFiles(patterns, { folder: terminal.folder, endings: ['.instruct'] });
  for (const pattern of found.unmatched) terminal.notice(`No file matches "${pattern}".`);
  const configurations = configurationFiles();
  const configurationFor = (file: string) => configurationOf(configurations.nearest(file));
  const files: ReadFile[] = [];
  let isComplete = found.unmatched.length === 0;
  const originals = found.files.filter((file) => !isRefined(file));
  for (const file of originals) {
    const read = batchFile(file, readTextFileAtOnce(file), configurationFor);
    if (read.kind === 'failed') {
      terminal.notice(read.message);
      isComplete = false;
    } else if (!read.document.instruction.template) files.push(read);
  }
  return { files, isComplete };
}
