import { defineRule } from '../rule';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  summary: 'A comment that switches a rule off names a rule, and one that would speak there.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ idleSuppressions }) {
    for (const { rule, span } of idleSuppressions)
      yield {
        span,
        message:
          rule === null
            ? 'No rule has anything to say here, so this comment switches nothing off.'
            : `"${rule}" has nothing to say here, so this comment switches nothing off. Remove it, or the next finding goes unseen.`,
      };
  },
});
