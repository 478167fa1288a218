import path from 'node:path';
import { applyEdits } from '../core/document/edit';
import { format } from '../core/document/format';
import { parse } from '../core/document/parse';
import { readTextFile, writeTextFile, type FileFailure } from '../node/files';
import { findFiles } from '../node/findFiles';
import { defineCommand, json, wrongUse } from './command';
import { takenFiles } from './takenFiles';
import { printJson } from './terminal';

export const formatCommand = defineCommand({
  name: 'format',
  summary: 'Lay instruction files out: spacing, indentation, step numbers, line ends.',
  usage: 'format <globs…> [--check] [--json]',
  details:
    'Takes files, globs and folders; what is no .instruct file is left out. Values, steps and comments stay as they are.\n' +
    'Prints the files that changed or, with --check, that would change. With --json: the list of these files.',
  options: {
    check: {
      kind: 'switch',
      summary: 'Change nothing; exit with 1 if a file would change.',
    },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    if (positionals.length === 0) return wrongUse('Name the instruction files to format.');
    const endings = ['.instruct'];
    const found = await findFiles(positionals, { folder: terminal.folder, endings });
    const failures = found.unmatched.map((pattern) => `No file matches "${pattern}".`);
    const files = takenFiles(found.files, { terminal, endings, done: 'laid out' });
    const changed: string[] = [];
    for (const [index, file] of files.entries()) {
      if (terminal.signal.aborted) {
        failures.push(`Cancelled: ${files.length - index} of ${files.length} files were left out.`);
        break;
      }
      const result = await formatFile(file, options.check);
      if (result.kind === 'failed') failures.push(result.message);
      else if (result.kind === 'changed') changed.push(path.relative(terminal.folder, file));
    }
    for (const failure of failures) terminal.notice(failure);
    if (options.json) printJson(terminal, changed);
    else {
      if (changed.length > 0) terminal.print(changed.join('\n'));
      terminal.notice(summary(changed.length, files.length, options.check));
    }
    const failed = failures.length > 0 || files.length === 0;
    return failed || (options.check && changed.length > 0) ? 'findings' : 'fine';
  },
});

/** `changed`: it was written, or with `check` it would be. */
async function formatFile(
  file: string,
  check: boolean,
): Promise<{ readonly kind: 'changed' | 'same' } | FileFailure> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') return read;
  const text = applyEdits(read.text, format(parse(read.text)));
  if (text === read.text) return { kind: 'same' };
  if (check) return { kind: 'changed' };
  const written = await writeTextFile(file, text);
  return written.kind === 'failed' ? written : { kind: 'changed' };
}

function summary(changed: number, files: number, check: boolean): string {
  const of = `${changed} of ${files} ${files === 1 ? 'file' : 'files'}`;
  return check ? `${of} would change.` : `${of} changed.`;
}
