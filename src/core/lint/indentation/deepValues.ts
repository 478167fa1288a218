import { exampleHeading } from '../../document/model';
import {
  contentIndent,
  headingOf,
  trimStart,
  valueLine,
  type Section,
} from '../../document/sections';
import type { Report } from '../rule';

/**
 * Values whose lines all stand deeper than they should: white space at the start of a value does not belong to it, but that of
 * its further lines does. Steps are left out, since their lines lose what they share.
 */
export function* deepValues(sections: readonly Section[]): Generator<Report> {
  for (const section of sections) {
    const { name } = section.field;
    const { exact, rest } = headingOf(section);
    if (exact || rest.trim() !== '' || name === 'Steps' || exampleHeading.test(name)) continue;
    const lines = section.body.filter(({ kind }) => kind === 'content');
    const texts = lines.map((line) => valueLine(section, line));
    const first = texts[0] ?? '';
    const excess = first.slice(0, first.length - trimStart(first).length);
    if (excess === '' || texts.length < 2 || !texts.every((text) => text.startsWith(excess)))
      continue;
    const wanted = contentIndent(section);
    const { start } = lines[0]!;
    yield {
      span: { start, end: start + wanted + excess.length },
      message: `A value is indented by ${wanted} spaces here. What is more is lost on its first line, and goes into the prompt on the others.`,
      fix: {
        title: `Indent the value by ${wanted} spaces`,
        edits: lines.map((line) => ({
          span: { start: line.start + wanted, end: line.start + wanted + excess.length },
          text: '',
        })),
      },
    };
  }
}
