import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import type { Finding, Rule } from '../../../../src/core/lint/rule';

/** What a rule says of an instruction without examples. */
export function findingsInSteps(
  rule: Rule,
  definition: string,
  steps: readonly string[],
): readonly Finding[] {
  const text = printInstruction({
    task: 'task',
    category: 'Category',
    definition,
    steps,
    positiveExamples: [],
    negativeExamples: [],
  });
  return [...findingsOf(rule, parse(text))];
}
