import type { Rule } from './rule';
import { badIndent } from './rules/badIndent';
import { badExactValue } from './rules/badExactValue';
import { duplicateField } from './rules/duplicateField';
import { iteratesOverDataset } from './rules/iteratesOverDataset';
import { leaksExample } from './rules/leaksExample';
import { missingField } from './rules/missingField';
import { missingFile } from './rules/missingFile';
import { stepNumbering } from './rules/stepNumbering';
import { unknownField } from './rules/unknownField';

/** Every rule, structure first. Each has its page beside it: `rules/<id>.md`. */
export const rules: readonly Rule[] = [
  unknownField,
  missingField,
  duplicateField,
  badIndent,
  badExactValue,
  missingFile,
  stepNumbering,
  iteratesOverDataset,
  leaksExample,
] as readonly Rule[]; // a rule only ever meets its own options
