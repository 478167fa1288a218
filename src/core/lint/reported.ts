import type { Configuration } from './configuration';
import type { Finding, Report, RuleHead, RuleOptions } from './rule';

/** The findings that a rule's reports become under a configuration; none where the rule is off. */
export function reported<Options extends RuleOptions>(
  rule: RuleHead<Options>,
  configuration: Configuration | undefined,
  check: (options: Options) => Iterable<Report>,
): Finding[] {
  const set = configuration?.get(rule.id);
  const severity = set?.severity ?? rule.severity;
  if (severity === 'off') return [];
  return Array.from(
    check({ ...rule.options, ...set?.options }),
    ({ span, message, step, fix }) => ({
      rule: rule.id,
      severity,
      span,
      message,
      step: step ?? null,
      fix: fix ?? null,
      refine: rule.refine ?? null,
    }),
  );
}

/** In the order of the text. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
