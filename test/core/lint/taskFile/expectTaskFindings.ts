import { expect } from 'vitest';
import { applyEdits } from '../../../../src/core/document/edit';
import { lintTaskFile } from '../../../../src/core/lint/taskFile/lintTaskFile';
import type { Finding, RuleOptions } from '../../../../src/core/lint/rule';
import type { TaskFileRule } from '../../../../src/core/lint/taskFile/taskRule';

/** The findings of one rule. */
export function findingsOf<Options extends RuleOptions>(
  rule: TaskFileRule<Options>,
  text: string,
  { name = 'task001_a_b', options = {} } = {},
): readonly Finding[] {
  const setting = { severity: rule.severity, options: { ...rule.options, ...options } };
  return lintTaskFile(text, { name, configuration: new Map([[rule.id, setting]]) }).filter(
    (finding) => finding.rule === rule.id,
  );
}

/** What a rule reports: for each finding the text it is about, an arrow and the message. */
export function told<Options extends RuleOptions>(
  rule: TaskFileRule<Options>,
  file: object | string,
  around?: Parameters<typeof findingsOf<Options>>[2],
): readonly string[] {
  const text = textOf(file);
  return findingsOf(rule, text, around).map(
    ({ span, message }) => `${text.slice(span.start, span.end)} → ${message}`,
  );
}

/** Expects what the file becomes by the first fix of a rule, and that fewer findings are left, of no rule more. */
export function expectTaskFix<Options extends RuleOptions>(
  rule: TaskFileRule<Options>,
  before: object | string,
  after: object,
): void {
  const text = textOf(before);
  const fix = findingsOf(rule, text).find((finding) => finding.fix)?.fix;
  const fixed = applyEdits(text, fix?.edits ?? []);
  expect(JSON.parse(fixed)).toEqual(after);
  const count = (source: string) => lintTaskFile(source, { name: 'task001_a_b' }).length;
  expect(count(fixed)).toBeLessThan(count(text));
}

export function textOf(file: object | string): string {
  return typeof file === 'string' ? file : JSON.stringify(file, null, 2);
}
