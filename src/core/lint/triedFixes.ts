import { applyEdits } from '../document/edit';
import type { InstructionDocument, Value } from '../document/model';
import { parse } from '../document/parse';
import type { Report } from './rule';

/** Of more reports than that none has a fix. */
export const mostTried = 20;

/** What a rule reports about a template. */
export type TemplateCheck = (template: Value, document: InstructionDocument) => readonly Report[];

/**
 * The reports of a rule, each with its fix only where less is wrong behind it: of much damage in one place, a repair can
 * make more. Where there are many reports, fixes cost too much to try, and none is offered.
 */
export function* withTriedFixes(
  check: TemplateCheck,
  document: InstructionDocument,
): Generator<Report> {
  const { template } = document.instruction;
  const reports = template ? check(template, document) : [];
  const isLess = ({ fix }: Report): boolean => {
    if (!fix || reports.length > mostTried) return false;
    const repaired = parse(applyEdits(document.text, fix.edits));
    const after = repaired.instruction.template;
    return after !== undefined && check(after, repaired).length < reports.length;
  };
  for (const report of reports) {
    const { fix, ...rest } = report;
    yield fix && isLess(report) ? report : rest;
  }
}
