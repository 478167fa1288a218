import { exampleFields, exampleHeading, topLevelFields, type Field } from '../../document/model';
import { defineRule, type Report } from '../rule';

export const unknownField = defineRule({
  id: 'unknown-field',
  summary: 'Fields have the names of the instruction language.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ document: { fields } }) {
    for (const field of fields) {
      const isExample = exampleHeading.test(field.name);
      if (!isExample) yield* check(field, topLevelFields, fields);
      else for (const inner of field.inner) yield* check(inner, exampleFields, field.inner);
    }
  },
});

function* check(
  { name, nameSpan }: Field,
  known: readonly string[],
  block: readonly Field[],
): Generator<Report> {
  if (known.includes(name)) return;
  const meant = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  yield {
    span: nameSpan,
    message: meant
      ? `No field is called "${name}"; it is read as "${meant}" only when written so.`
      : `No field is called "${name}", so its text reaches no prompt. Fields here are ${known.join(', ')}.`,
    ...(meant &&
      !block.some((other) => other.name === meant) && {
        fix: { title: `Write "${meant}"`, edits: [{ span: nameSpan, text: meant }] },
      }),
  };
}
