import type { Rule } from './rule';
import { badExactValue } from './rules/badExactValue';
import { badIndent } from './rules/badIndent';
import { badLayout } from './rules/badLayout';
import { chatResidue } from './rules/chatResidue';
import { duplicateField } from './rules/duplicateField';
import { duplicateStep } from './rules/duplicateStep';
import { emptyValue } from './rules/emptyValue';
import { exampleCount } from './rules/exampleCount';
import { exampleIsInstance } from './rules/exampleIsInstance';
import { exampleNumbering } from './rules/exampleNumbering';
import { forwardReference } from './rules/forwardReference';
import { impossibleStep } from './rules/impossibleStep';
import { iteratesOverDataset } from './rules/iteratesOverDataset';
import { leaksExample } from './rules/leaksExample';
import { missingConstraint } from './rules/missingConstraint';
import { missingField } from './rules/missingField';
import { missingFile } from './rules/missingFile';
import { missingInputPlaceholder } from './rules/missingInputPlaceholder';
import { missingLabel } from './rules/missingLabel';
import { noAnswerStep } from './rules/noAnswerStep';
import { oneSidedExamples } from './rules/oneSidedExamples';
import { overBudget } from './rules/overBudget';
import { refersToExample } from './rules/refersToExample';
import { stepNumbering } from './rules/stepNumbering';
import { stepsNotRendered } from './rules/stepsNotRendered';
import { unclosedSection } from './rules/unclosedSection';
import { unknownField } from './rules/unknownField';
import { unknownLabel } from './rules/unknownLabel';
import { unknownPlaceholder } from './rules/unknownPlaceholder';
import { unlistedOutput } from './rules/unlistedOutput';
import { unusedSuppression } from './rules/unusedSuppression';
import { vagueStep } from './rules/vagueStep';

/** Every rule, in the order of its group. Each has its page beside it: `rules/<id>.md`. */
export const rules: readonly Rule[] = [
  unknownField,
  missingField,
  emptyValue,
  duplicateField,
  badIndent,
  badExactValue,
  missingFile,
  stepNumbering,
  exampleNumbering,
  unusedSuppression,
  iteratesOverDataset,
  leaksExample,
  refersToExample,
  impossibleStep,
  missingLabel,
  missingConstraint,
  unknownLabel,
  forwardReference,
  noAnswerStep,
  vagueStep,
  duplicateStep,
  chatResidue,
  overBudget,
  exampleCount,
  oneSidedExamples,
  unlistedOutput,
  exampleIsInstance,
  unknownPlaceholder,
  unclosedSection,
  missingInputPlaceholder,
  badLayout,
  stepsNotRendered,
] as readonly Rule[]; // a rule only ever meets its own options
