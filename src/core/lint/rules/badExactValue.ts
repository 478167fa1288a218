import { defineRule } from '../rule';

export const badExactValue = defineRule({
  id: 'bad-exact-value',
  summary: 'The value of an "(exact)" field is one JSON string.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ document: { damage, fields } }) {
    for (const { kind, span, message } of damage)
      if (kind === 'exact-value') yield { span, message };
    for (const { value } of fields.flatMap((field) => [field, ...field.inner]))
      if (!value.text.isWellFormed()) yield { span: value.span, message: halfCharacter };
  },
});

const halfCharacter =
  'This value holds one half of a character (a lone surrogate, such as "\\ud83d"). A model reads "\uFFFD" there.';
