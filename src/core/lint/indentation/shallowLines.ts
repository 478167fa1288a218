import { contentIndent, trimStart, valueLine, type Section } from '../../document/sections';
import type { Fix, Report } from '../rule';

/** Lines of values that are indented too little or by tabs, and names of an example's fields that are not indented by two spaces. */
export function* shallowLines(sections: readonly Section[]): Generator<Report> {
  for (const section of sections) {
    yield* nameOf(section);
    const wanted = contentIndent(section);
    const lines = section.body.filter(
      ({ kind, content }) => kind === 'content' && !content.startsWith(' '.repeat(wanted)),
    );
    const fix: Fix = {
      title: `Indent the value by ${wanted} spaces`,
      edits: lines.map((line) => {
        const { start, content } = line;
        const end = start + content.length - valueLine(section, line).length;
        return { span: { start, end }, text: ' '.repeat(wanted) };
      }),
    };
    for (const { start, content } of lines)
      yield {
        span: { start, end: start + content.length - trimStart(content).length },
        message: `A value is indented by ${wanted} spaces here, two more than its field.`,
        fix,
      };
  }
}

function* nameOf({ field, inner, header }: Section): Generator<Report> {
  const span = { start: header.start, end: field.nameSpan.start };
  if (!inner || span.end - span.start === 2) return;
  yield {
    span,
    message: 'This field needs two spaces.',
    fix: { title: `Begin "${field.name}" two spaces from the left`, edits: [{ span, text: '  ' }] },
  };
}
