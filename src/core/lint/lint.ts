import type { InstructionDocument } from '../document/model';
import { noSurroundings, type Finding, type Rule, type Surroundings } from './rule';
import { rules } from './rules';

/** All findings of a document in the order of the text. The same text always gives the same findings. */
export function lint(
  document: InstructionDocument,
  surroundings: Surroundings = noSurroundings,
): Finding[] {
  return rules
    .flatMap((rule) => findingsOf(rule, document, surroundings))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The findings of one rule. */
export function findingsOf(
  rule: Rule,
  document: InstructionDocument,
  surroundings: Surroundings = noSurroundings,
): Finding[] {
  const { instruction } = document;
  const reports = rule.check({ document, instruction, options: rule.options, surroundings });
  return Array.from(reports, ({ span, message, step, fix }) => ({
    rule: rule.id,
    severity: rule.severity,
    span,
    message,
    step: step ?? null,
    fix: fix ?? null,
  }));
}
