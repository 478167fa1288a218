import path from 'node:path';
import { writeNewFile, writeTextFile } from '../node/files';
import { findFiles } from '../node/findFiles';
import type { Converted } from '../node/taskConversion';
import type { Unreadable } from '../node/taskFiles';
import { wrongUse, type Option, type Outcome } from './command';
import { printJson, type Terminal } from './terminal';

/** The options of a command that makes one file out of each file it is given. */
export const writingOptions = {
  out: {
    kind: 'text',
    value: 'DIR',
    summary: 'The folder to write into; it is made where it is missing.',
  },
  force: { kind: 'switch', summary: 'Replace files that are there already.' },
} as const satisfies Record<string, Option>;

export interface Conversion {
  readonly patterns: readonly string[];
  /** Which files of a folder are meant. */
  readonly endings: readonly string[];
  readonly out: string;
  readonly options: { readonly force: boolean; readonly json: boolean };
  readonly terminal: Terminal;
  readonly convert: (file: string) => Promise<ConvertedFile | Unreadable>;
}

export interface ConvertedFile extends Converted {
  /** What should be looked at although the file was written. */
  readonly warning?: string | undefined;
}

/** Converts file by file; one that fails is named and the others are still converted. */
export async function writeEach(conversion: Conversion): Promise<Outcome> {
  const { patterns, endings, options, terminal } = conversion;
  if (patterns.length === 0) return wrongUse('Name the files to convert.');
  const { files, unmatched } = await findFiles(patterns, { folder: terminal.folder, endings });
  const failures = unmatched.map((pattern) => `No file matches "${pattern}".`);
  const written = new Set<string>();
  for (const [index, file] of files.entries()) {
    if (terminal.signal.aborted) {
      failures.push(`Cancelled: ${files.length - index} of ${files.length} files were left out.`);
      break;
    }
    terminal.progress(`${index + 1} of ${files.length}: ${path.basename(file)}`);
    const result = await writeOne(conversion, file, written);
    if (result.kind === 'unreadable') failures.push(result.message);
    else if (result.warning !== undefined) failures.push(result.warning);
  }
  for (const failure of failures) terminal.notice(failure);
  if (options.json) printJson(terminal, [...written]);
  else terminal.print(report(written.size, conversion.out, failures.length));
  return failures.length === 0 ? 'fine' : 'findings';
}

async function writeOne(
  { out, options, terminal, convert }: Conversion,
  file: string,
  written: Set<string>,
): Promise<ConvertedFile | Unreadable> {
  const converted = await convert(file);
  if (converted.kind === 'unreadable') return converted;
  const target = path.join(out, converted.fileName);
  const place = path.resolve(terminal.folder, target);
  if (written.has(target))
    return refused(`"${file}" was left out: "${target}" has just been made from another file.`);
  const outcome = options.force
    ? await writeTextFile(place, converted.text)
    : await writeNewFile(place, converted.text);
  if (outcome.kind === 'differs')
    return refused(
      `"${target}" is there already and differs. Use --force to replace it, or another --out.`,
    );
  if (outcome.kind === 'failed') return refused(outcome.message);
  written.add(target);
  return converted;
}

function refused(message: string): Unreadable {
  return { kind: 'unreadable', message };
}

function report(written: number, out: string, failures: number): string {
  const files = written === 1 ? '1 file' : `${written} files`;
  const failed =
    failures === 0 ? '' : ` ${failures} ${failures === 1 ? 'problem' : 'problems'}, see above.`;
  return `Wrote ${files} to ${out}.${failed}`;
}
