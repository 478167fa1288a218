import { headingOf, trimEnd, trimStart, type Section } from '../../document/sections';
import type { Report } from '../rule';

/** What stands behind the heading of an example, or below it without a field: it belongs to no part of a prompt. */
export function* lostText(example: Section): Generator<Report> {
  const { header, body } = example;
  const { rest } = headingOf(example);
  const end = header.start + header.content.length;
  if (rest.trim() !== '')
    yield lost({
      start: end - trimStart(rest).length,
      end: end - rest.length + trimEnd(rest).length,
    });
  for (const { kind, start, content } of body)
    if (kind === 'content' && content.startsWith('  '))
      yield lost({
        start: start + content.length - trimStart(content).length,
        end: start + trimEnd(content).length,
      });
}

function lost(span: Report['span']): Report {
  return {
    span,
    message:
      'This text stands in no field of the example, so it reaches no prompt. Put it into one, or make it a comment: "#" in column 0.',
  };
}
