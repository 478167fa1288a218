import type { TextEdit } from '../document/edit';
import type { MisplacedComment, MisplacedLine, MisplacedStep } from '../document/misplacedLines';
import type { InstructionDocument } from '../document/model';
import { stepListOf } from '../document/stepItems';
import type { Fix, Report } from './rule';

/** What to say of lines of the list of steps that are indented as something else. */
export function* misplacedReports(
  document: InstructionDocument,
  lines: readonly MisplacedLine[],
): Generator<Report> {
  const fix = steppedOut(document, lines);
  for (const line of lines)
    yield line.kind === 'comment'
      ? commentReport(line)
      : {
          span: line.span,
          message: `This looks like step ${line.number}, but is indented as a part of the step above: a step begins two spaces from the left.`,
          step: line.step + 1,
          fix,
        };
}

/** With lines below that belong to it, moving it alone would give them to another step. */
function commentReport({ span, margin, step, isAlone }: MisplacedComment): Report {
  const fix = { title: 'Move the comment to column 0', edits: [{ span: margin, text: '' }] };
  return {
    span,
    message:
      'A comment begins in column 0. Indented, this line belongs to the list and goes into the prompt.',
    step: step + 1,
    ...(isAlone && { fix }),
  };
}

/** Every step at the left edge of the list, the first one too. */
function steppedOut(document: InstructionDocument, lines: readonly MisplacedLine[]): Fix {
  const first = stepListOf(document)?.items[0];
  const isDeep = first && !first.inline && first.margin.end - first.margin.start > 2;
  return {
    title: 'Begin every step two spaces from the left',
    edits: [
      ...(isDeep ? [{ span: first.margin, text: '  ' }] : []),
      ...lines.flatMap((line) => (line.kind === 'step' ? rewritten(line, document.text) : [])),
    ],
  };
}

/** With the space behind its number, where that is missing. */
function rewritten({ margin, markerSpan: { end }, span }: MisplacedStep, text: string): TextEdit[] {
  const isJoined = end < span.end && !/[ \t]/.test(text[end]!);
  return [
    { span: margin, text: '  ' },
    ...(isJoined ? [{ span: { start: end, end }, text: ' ' }] : []),
  ];
}
