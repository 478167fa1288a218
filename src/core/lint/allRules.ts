import { badConfiguration } from './configurationFile/rules/badConfiguration';
import { experimentRules } from './experiment/rules';
import type { RuleHead } from './rule';
import { rules } from './rules';
import { taskFileRules } from './taskFile/rules';

/** The rules of every kind of file: what `stepwise.json` can set, and what a comment can name. */
export const allRules: readonly RuleHead[] = [
  ...rules,
  ...taskFileRules,
  ...experimentRules,
  badConfiguration,
];

export const ruleIds: readonly string[] = allRules.map(({ id }) => id);
