import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { missingConstraint } from '../../../../src/core/lint/rules/missingConstraint';

/** A definition, the outputs of its examples, step lists that carry all it demands, and some that do not. */
export interface DrawnDemand {
  readonly definition: string;
  readonly outputs?: readonly string[];
  readonly fine: readonly string[];
  readonly reported: readonly string[];
}

export function testDemands(drawn: readonly DrawnDemand[]): void {
  for (const { definition, outputs = ['Some words', 'Others'], fine, reported } of drawn) {
    const found = (steps: string): number => {
      const text = printInstruction({
        task: 'task',
        category: 'Category',
        definition,
        steps: [steps],
        positiveExamples: outputs.map((output) => ({ input: 'Input', output })),
        negativeExamples: [],
      });
      return findingsOf(missingConstraint, parse(text)).length;
    };
    for (const steps of fine)
      test(`${definition} Fine: ${steps}`, () => expect(found(steps)).toBe(0));
    for (const steps of reported)
      test(`${definition} Reported: ${steps}`, () => expect(found(steps)).toBeGreaterThan(0));
  }
}
