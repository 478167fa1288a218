import { badTaskFile } from './rules/badTaskFile';
import { duplicateInstance } from './rules/duplicateInstance';
import { duplicateKey } from './rules/duplicateKey';
import { emptyText } from './rules/emptyText';
import { instanceCount } from './rules/instanceCount';
import { instanceId } from './rules/instanceId';
import { instanceIsExample } from './rules/instanceIsExample';
import { linkInInput } from './rules/linkInInput';
import { misspeltKey } from './rules/misspeltKey';
import { missingExplanation } from './rules/missingExplanation';
import { missingKey } from './rules/missingKey';
import { taskName } from './rules/taskName';
import { taskShape } from './rules/taskShape';
import { tooFewExamples } from './rules/tooFewExamples';
import { unbalancedLabels } from './rules/unbalancedLabels';
import { unknownCategory } from './rules/unknownCategory';
import { unknownLanguage } from './rules/unknownLanguage';
import { unnamedLanguage } from './rules/unnamedLanguage';
import type { TaskFileRule } from './taskRule';

/** The rules for SUP-NATINST task files. Each has its page beside it: `rules/<id>.md`. */
export const taskFileRules: readonly TaskFileRule[] = [
  badTaskFile,
  duplicateKey,
  missingKey,
  misspeltKey,
  taskShape,
  taskName,
  unknownCategory,
  unknownLanguage,
  unnamedLanguage,
  tooFewExamples,
  missingExplanation,
  instanceCount,
  instanceId,
  emptyText,
  duplicateInstance,
  instanceIsExample,
  unbalancedLabels,
  linkInInput,
] as readonly TaskFileRule[]; // a rule only ever meets its own options
