import { exampleFields } from '../../document/model';
import { headingOf, type Section } from '../../document/sections';
import type { Report } from '../rule';

/** A field of an example that is indented as a line of the value above it. */
const indentedName = new RegExp(
  String.raw`^ {4}(${exampleFields.join('|')})(?: \(exact\))?:(?=\s|$)`,
);

/**
 * Fields of an example that are indented as a part of the one above, and that it lacks. A value may hold such a line, so an
 * explanation, which no example needs, counts only behind a value that stands on the line of its name.
 */
export function* hiddenFields([example, ...fields]: readonly Section[]): Generator<Report> {
  const present = new Set(fields.map(({ field }) => field.name));
  for (const section of [example!, ...fields]) {
    const isBegun = section === example || headingOf(section).rest.trim() !== '';
    for (const { kind, start, content } of section.body) {
      const name = kind === 'content' ? indentedName.exec(content)?.[1] : undefined;
      if (name === undefined || present.has(name) || (name === 'Explanation' && !isBegun)) continue;
      present.add(name);
      yield {
        span: { start: start + 4, end: start + 4 + name.length },
        message: `"${name}" is indented too deep to be a field of the example: one begins two spaces from the left.`,
        fix: {
          title: `Begin "${name}" two spaces from the left`,
          edits: [{ span: { start, end: start + 4 }, text: '  ' }],
        },
      };
    }
  }
}
