import { exampleHeading, type Field } from '../../document/model';
import { defineRule, type Report } from '../rule';

export const duplicateField = defineRule({
  id: 'duplicate-field',
  summary: 'A field stands once in its block.',
  severity: 'error',
  group: 'structure',
  options: {},
  *check({ document: { fields } }) {
    yield* repeated(fields.filter(({ name }) => !exampleHeading.test(name))); // each example counts
    for (const { inner } of fields) yield* repeated(inner);
  },
});

function* repeated(fields: readonly Field[]): Generator<Report> {
  const seen = new Set<string>();
  for (const { name, nameSpan } of fields) {
    if (seen.has(name))
      yield {
        span: nameSpan,
        message: `"${name}" stands here a second time. Only the first counts; this one reaches no prompt.`,
      };
    seen.add(name);
  }
}
