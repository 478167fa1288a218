import { defineRule } from '../rule';

export const badExactValue = defineRule({
  id: 'bad-exact-value',
  summary: 'The value of an "(exact)" field is one JSON string.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ document: { damage } }) {
    for (const { kind, span, message } of damage)
      if (kind === 'exact-value') yield { span, message };
  },
});
