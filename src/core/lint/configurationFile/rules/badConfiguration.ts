import type { RuleHead } from '../../rule';

export const badConfiguration: RuleHead = {
  id: 'bad-configuration',
  summary: 'A stepwise.json holds settings of rules that there are.',
  severity: 'error',
  group: 'data',
  options: {},
};
