import { defineRule } from '../rule';

export const badIndent = defineRule({
  id: 'bad-indent',
  summary: 'A value stands on the line of its field, or below it, indented by two spaces more.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ document: { damage } }) {
    for (const { kind, span, message } of damage)
      if (kind === 'indentation' || kind === 'stray-text') yield { span, message };
  },
});
