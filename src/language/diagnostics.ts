import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../core/lint/rule';
import { rangeOf, type Source } from './source';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Findings as diagnostics; the code of each opens the rule's page. */
export function diagnostics(
  findings: readonly Finding[],
  { positions }: Pick<Source, 'positions'>,
  rulePage: (rule: string) => string,
): Diagnostic[] {
  return findings.map(({ rule, severity, span, message }) => ({
    range: rangeOf(span, positions),
    severity: severities[severity],
    source: 'stepwise',
    code: rule,
    codeDescription: { href: rulePage(rule) },
    message,
  }));
}
