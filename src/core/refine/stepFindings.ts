import { withSteps } from '../document/replaceSteps';
import type { InstructionDocument } from '../document/model';
import { parse } from '../document/parse';
import { lint, type Linting } from '../lint/lint';
import type { StepFinding } from './convergence';

/** What the linter would say about the steps of a document if it had these ones. */
export function stepFindings(
  document: InstructionDocument,
  steps: readonly string[],
  linting: Linting = {},
): StepFinding[] {
  return findingsOfSteps(withSteps(document, steps), linting);
}

/** What the linter says about the steps of an instruction file. */
export function findingsOfSteps(text: string, linting: Linting = {}): StepFinding[] {
  return lint(parse(text), linting)
    .filter(({ step }) => step !== null)
    .map(({ rule, message, step }) => ({ rule, message, step }));
}
