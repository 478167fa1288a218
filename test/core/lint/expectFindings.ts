import { expect } from 'vitest';
import { applyEdits } from '../../../src/core/document/edit';
import { parse } from '../../../src/core/document/parse';
import { findingsOf } from '../../../src/core/lint/lint';
import {
  noSurroundings,
  type Finding,
  type Rule,
  type RuleOptions,
  type Surroundings,
} from '../../../src/core/lint/rule';

/**
 * Expects the findings that are drawn into the text: a line of carets under the place, then the message. Lines without a
 * finding show that there is none. A failure prints both pictures.
 */
export function expectFindings<Options extends RuleOptions>(
  rule: Rule<Options>,
  drawing: string,
  { options, ...around }: Partial<Surroundings> & { readonly options?: Partial<Options> } = {},
): void {
  const surroundings = { ...noSurroundings, ...around };
  const severity = rule.severity;
  const configuration = new Map([
    [rule.id, { severity, options: { ...rule.options, ...options } }],
  ]);
  const wanted = unindent(drawing);
  const text = wanted
    .split('\n')
    .filter((line) => !isMark(line))
    .join('\n');
  expect(draw(text, findingsOf(rule as Rule, parse(text), { surroundings, configuration }))).toBe(
    wanted,
  );
}

/** Expects what the text becomes when every fix of the rule is applied once, and that nothing is left to fix. */
export function expectFix<Options extends RuleOptions>(
  rule: Rule<Options>,
  before: string,
  after: string,
): void {
  const text = unindent(before);
  const [first] = findingsOf(rule, parse(text));
  const fixed = applyEdits(text, first?.fix?.edits ?? []);
  expect(fixed).toBe(unindent(after));
  expect(findingsOf(rule as Rule, parse(fixed))).toEqual([]);
}

const isMark = (line: string): boolean => /^\s*\^+ /.test(line);

function draw(text: string, findings: readonly Finding[]): string {
  let start = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const from = start;
      start += line.length + 1;
      const here = findings.filter(({ span }) => span.start >= from && span.start < start);
      return [
        line,
        ...here.map(({ span, message }) => {
          const column = span.start - from;
          const length = Math.max(1, Math.min(span.end, from + line.length) - span.start);
          return `${' '.repeat(column)}${'^'.repeat(length)} ${message}`;
        }),
      ];
    })
    .join('\n');
}

function unindent(drawing: string): string {
  const lines = drawing.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const margin = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length),
  );
  return lines.map((line) => line.slice(margin)).join('\n');
}
