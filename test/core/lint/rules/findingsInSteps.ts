import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import type { Finding, Rule } from '../../../../src/core/lint/rule';

/** The text of an instruction without examples. */
export function textOfSteps(definition: string, steps: readonly string[]): string {
  return printInstruction({
    task: 'task',
    category: 'Category',
    definition,
    steps,
    positiveExamples: [],
    negativeExamples: [],
  });
}

/** What a rule says of an instruction without examples. */
export function findingsInSteps(
  rule: Rule,
  definition: string,
  steps: readonly string[],
): readonly Finding[] {
  return [...findingsOf(rule, parse(textOfSteps(definition, steps)))];
}
