import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { printInstruction } from '../../../src/core/document/print';
import { findingsOf } from '../../../src/core/lint/lint';
import type { Rule, RuleOptions } from '../../../src/core/lint/rule';

/** A task, and steps of which a rule reports some and leaves others alone. */
export interface SampleSteps {
  readonly definition: string;
  readonly reported: readonly string[];
  readonly fine: readonly string[];
}

/** A test for each step: it stands alone under its definition. */
export function testSteps<Options extends RuleOptions>(
  rule: Rule<Options>,
  samples: readonly SampleSteps[],
): void {
  describe.each(samples)('$definition', ({ definition, reported, fine }) => {
    const findings = (step: string): number =>
      findingsOf(rule, parse(instructionOf(definition, step))).length;
    test.each(reported)('reported: %s', (step) => {
      expect(findings(step)).toBeGreaterThan(0);
    });
    test.each(fine)('fine: %s', (step) => {
      expect(findings(step)).toBe(0);
    });
  });
}

function instructionOf(definition: string, step: string): string {
  return printInstruction({
    task: 'task',
    category: 'Category',
    definition,
    steps: [step],
    positiveExamples: [],
    negativeExamples: [],
  });
}
