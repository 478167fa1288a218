import { existsSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../core/document/edit';
import { parse } from '../core/document/parse';
import { lint } from '../core/lint/lint';
import type { Finding } from '../core/lint/rule';
import { positionsOf } from '../core/text/positions';
import { readTextFile, writeTextFile } from '../node/files';
import { findFiles } from '../node/findFiles';
import { defineCommand, json, wrongUse } from './command';
import { findingFormats, isFindingFormat, type ReportedFinding } from './findingFormats';
import type { Terminal } from './terminal';

export const lintCommand = defineCommand({
  name: 'lint',
  summary: 'Report what is wrong in instruction files.',
  usage: 'lint <globs…> [--fix] [--format text|json|sarif|github] [--json]',
  details:
    'Takes files, globs and folders. With --json: a list of {path, rule, severity, message, start, end, step?};\n' +
    'lines and columns count from 1.',
  options: {
    fix: { kind: 'switch', summary: 'Repair what has a repair, and report the rest.' },
    format: {
      kind: 'text',
      value: 'NAME',
      summary: 'text (the default), json, sarif, or github for annotations.',
    },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const format = options.json ? 'json' : (options.format ?? 'text');
    if (!isFindingFormat(format))
      return wrongUse(`"${format}" is no format. Formats are text, json, sarif and github.`);
    if (positionals.length === 0) return wrongUse('Name the instruction files to lint.');
    const { files, unmatched } = await findFiles(positionals, {
      folder: terminal.folder,
      endings: ['.instruct'],
    });
    for (const pattern of unmatched) terminal.notice(`No file matches "${pattern}".`);
    const findings: ReportedFinding[] = [];
    let failed = unmatched.length > 0;
    for (const file of files) {
      const found = await lintFile(file, options.fix, terminal);
      if (found) findings.push(...found);
      else failed = true;
    }
    const text = findingFormats[format](findings);
    if (text !== '') terminal.print(text);
    if (format === 'text') terminal.notice(summary(findings, files.length));
    return findings.length > 0 || failed ? 'findings' : 'fine';
  },
});

/** The findings of a file that are left; `undefined` where it could not be read or written, which is said. */
async function lintFile(
  file: string,
  repair: boolean,
  terminal: Terminal,
): Promise<ReportedFinding[] | undefined> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') {
    terminal.notice(read.message);
    return undefined;
  }
  const text = repair ? repaired(read.text, file) : read.text;
  if (text !== read.text) {
    const written = await writeTextFile(file, text);
    if (written.kind === 'failed') {
      terminal.notice(written.message);
      return undefined;
    }
  }
  return report(findingsIn(text, file), { text, path: path.relative(terminal.folder, file) });
}

function findingsIn(text: string, file: string): Finding[] {
  const folder = path.dirname(file);
  return lint(parse(text), { fileExists: (name) => existsSync(path.resolve(folder, name)) });
}

/** Applies one repair after the other, since each changes the places of the others. */
function repaired(text: string, file: string): string {
  const mostRepairs = 100; // a repair removes its finding; this only bounds the damage of a rule that breaks that
  let result = text;
  for (let round = 0; round < mostRepairs; round++) {
    const fix = findingsIn(result, file).find((finding) => finding.fix)?.fix;
    if (!fix) break;
    result = applyEdits(result, fix.edits);
  }
  return result;
}

function report(
  findings: readonly Finding[],
  { text, path: file }: { readonly text: string; readonly path: string },
): ReportedFinding[] {
  const positions = positionsOf(text);
  const place = (offset: number) => {
    const { line, character } = positions.at(offset);
    return { line: line + 1, column: character + 1 };
  };
  return findings.map(({ rule, severity, message, span, step }) => ({
    path: file,
    rule,
    severity,
    message,
    start: place(span.start),
    end: place(span.end),
    ...(step !== null && { step }),
  }));
}

function summary(findings: readonly ReportedFinding[], files: number): string {
  const counted = (count: number, noun: string): string =>
    `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${counted(findings.length, 'finding')} in ${counted(files, 'file')}.`;
}
