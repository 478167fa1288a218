import type { Severity } from '../core/lint/rule';
import { allRules } from '../core/lint/allRules';

/** A finding at the edge: lines and columns from 1. */
export interface ReportedFinding {
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly step?: number;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

export const findingFormats = { text, json, sarif, github };

export function isFindingFormat(name: string): name is keyof typeof findingFormats {
  return Object.hasOwn(findingFormats, name);
}

function text(findings: readonly ReportedFinding[]): string {
  return findings
    .map(
      ({ path, start, severity, message, rule }) =>
        `${path}:${start.line}:${start.column}: ${severity}: ${message} (${rule})`,
    )
    .join('\n');
}

function json(findings: readonly ReportedFinding[]): string {
  return JSON.stringify(findings, null, 2);
}

/** Workflow commands of GitHub Actions, which become annotations. */
function github(findings: readonly ReportedFinding[]): string {
  const kinds = { error: 'error', warning: 'warning', information: 'notice' };
  const data = (value: string): string =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string): string =>
    data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return findings
    .map(
      ({ path, start, end, severity, message, rule }) =>
        `::${kinds[severity]} file=${property(path)},line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column},title=${rule}::${data(message)}`,
    )
    .join('\n');
}

/** SARIF 2.1.0. */
function sarif(findings: readonly ReportedFinding[]): string {
  const levels = { error: 'error', warning: 'warning', information: 'note' };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'stepwise',
            rules: allRules.map(({ id, summary, severity }) => ({
              id,
              shortDescription: { text: summary },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ path, rule, severity, message, start, end }) => ({
          ruleId: rule,
          ruleIndex: allRules.findIndex(({ id }) => id === rule),
          level: levels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(path) },
                region: {
                  startLine: start.line,
                  startColumn: start.column,
                  endLine: end.line,
                  endColumn: end.column,
                },
              },
            },
          ],
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

/** A path as a relative address: each part in characters that mean nothing else in one. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  return parts.join('/').replace(/^([A-Za-z])%3A\//, 'file:///$1:/');
}
