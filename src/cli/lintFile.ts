import path from 'node:path';
import type { Configuration } from '../core/lint/configuration';
import { repaired } from '../core/lint/repair';
import { severities, type Budget, type Finding, type Severity } from '../core/lint/rule';
import { positionsOf } from '../core/text/positions';
import { configurationOf, type ConfigurationFiles } from '../node/configurationFiles';
import type { DataFiles } from '../node/dataFiles';
import { findingsIn } from '../node/fileLinting';
import { readTextFileAtOnce, writeTextFile } from '../node/files';
import type { ReportedFinding } from './findingFormats';
import type { Terminal } from './terminal';

/** How files are linted in one run of the command. */
export interface Linter {
  readonly terminal: Terminal;
  readonly repair: boolean;
  /** Findings below it are not reported. */
  readonly least: Severity;
  readonly budget: Budget;
  readonly data: DataFiles;
  /** The one configuration for all files; without it, each file has that of the nearest `stepwise.json`. */
  readonly configuration: Configuration | undefined;
  readonly configurations: ConfigurationFiles;
}

export interface LintedFile {
  /** Those that are left in it. */
  readonly findings: readonly ReportedFinding[];
  /** Whether it could not be read or written, which was said. */
  readonly failed: boolean;
}

export async function lintFile(file: string, linter: Linter): Promise<LintedFile> {
  const { terminal } = linter;
  const read = readTextFileAtOnce(file);
  if (read.kind === 'failed') {
    terminal.notice(read.message);
    return { findings: [], failed: true };
  }
  const find = (text: string): Finding[] => reportedOf(text, file, linter);
  const text = linter.repair ? repaired(read.text, find) : read.text;
  if (text === read.text) return { findings: lintText(text, file, linter), failed: false };
  const written = await writeTextFile(file, text);
  const failed = written.kind === 'failed';
  terminal.notice(failed ? written.message : `Repaired ${path.relative(terminal.folder, file)}.`);
  return { findings: lintText(failed ? read.text : text, file, linter), failed };
}

/** The findings of a text as if it stood in `file`. */
export function lintText(text: string, file: string, linter: Linter): ReportedFinding[] {
  const positions = positionsOf(text);
  const place = (offset: number) => {
    const { line, character } = positions.at(offset);
    return { line: line + 1, column: character + 1 };
  };
  return reportedOf(text, file, linter).map(({ rule, severity, message, span, step }) => ({
    path: path.relative(linter.terminal.folder, file),
    rule,
    severity,
    message,
    start: place(span.start),
    end: place(span.end),
    ...(step !== null && { step }),
  }));
}

function reportedOf(text: string, file: string, linter: Linter): Finding[] {
  const { data, budget, configurations, least } = linter;
  const configuration = linter.configuration ?? configurationOf(configurations.nearest(file));
  const reported = severities.slice(0, severities.indexOf(least) + 1);
  return findingsIn(text, file, { data, budget, configuration }).filter(({ severity }) =>
    reported.includes(severity),
  );
}
