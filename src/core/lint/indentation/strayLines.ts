import type { TextEdit } from '../../document/edit';
import {
  contentIndent,
  headingOf,
  trimStart,
  type Section,
  type SectionBlock,
  type SourceLine,
} from '../../document/sections';
import { stepMarker } from '../../document/stepMarker';
import type { Fix, Report } from '../rule';

/**
 * Text at the left edge, where it belongs to no field. Lines that stand together are one report. Where all of a value stands
 * there, or lines directly below a text that they could go on with, they can be indented; behind a blank line they may be a note,
 * which no prompt should get. Lines that `isExplained` belong to another report.
 */
export function* strayLines(
  blocks: readonly SectionBlock[],
  isExplained: (line: SourceLine) => boolean,
): Generator<Report> {
  for (const { lines, sections } of blocks) {
    if (sections.length === 0) for (const run of runsOf(lines, isExplained)) yield report(run);
    for (const section of sections) {
      const { header, body, gap } = section;
      const runs = runsOf([header, ...body, ...gap], isExplained);
      const whole = isFlush(section, runs)
        ? indented(
            runs.flatMap((run) => run.lines),
            section,
          )
        : undefined;
      for (const run of runs) yield report(run, { section, whole });
    }
  }
}

/** Lines with text that stand together, of which the first is stray, behind the line above. */
interface Run {
  readonly above: SourceLine | undefined;
  readonly lines: readonly SourceLine[];
}

function runsOf(lines: readonly SourceLine[], isExplained: (line: SourceLine) => boolean): Run[] {
  const runs: { above: SourceLine | undefined; lines: SourceLine[] }[] = [];
  let open: SourceLine[] | undefined;
  for (const [index, line] of lines.entries()) {
    const isStray = line.kind === 'stray' && !isExplained(line);
    if (isStray && !open) {
      open = [];
      runs.push({ above: lines[index - 1], lines: open });
    } else if (!isStray && line.kind !== 'content') open = undefined;
    open?.push(line);
  }
  return runs;
}

function report(
  { above, lines }: Run,
  of?: { readonly section: Section; readonly whole: Fix | undefined },
): Report {
  const stray = lines.filter(({ kind }) => kind === 'stray');
  const [first, last] = [stray[0]!, stray.at(-1)!];
  const wanted = of && contentIndent(of.section) === 4 ? 'four' : 'two';
  const fix =
    of?.whole ??
    (of && above && mayGoOn(of.section, above) ? indented(lines, of.section) : undefined);
  return {
    span: {
      start: first.start + first.content.length - trimStart(first.content).length,
      end: last.start + last.content.length,
    },
    message: `This text belongs to no field: indent it by ${wanted} spaces under its field, or start a field with "Name:".`,
    ...(fix && { fix }),
  };
}

/** Whether all of a value stands at the left edge. */
function isFlush(section: Section, [first]: readonly Run[]): boolean {
  const { rest } = headingOf(section);
  const begin = [...section.body, ...section.gap].find(
    ({ kind }) => kind === 'content' || kind === 'stray',
  );
  return isText(section) && rest.trim() === '' && begin !== undefined && begin === first?.lines[0];
}

function mayGoOn(section: Section, above: SourceLine): boolean {
  return isText(section) && (above === section.header || above.kind === 'content');
}

function isText(section: Section): boolean {
  const known = section.inner ? textsOfExample : texts;
  return known.has(section.field.name) && !headingOf(section).exact;
}

const texts: ReadonlySet<string> = new Set(['Definition', 'Steps', 'Template']);
const textsOfExample: ReadonlySet<string> = new Set(['Input', 'Output', 'Explanation']);

/** Lines that are indented as parts of a stray line stay parts of it. */
function indented(lines: readonly SourceLine[], section: Section): Fix {
  const wanted = contentIndent(section);
  const { name } = section.field;
  const isRight = ({ content }: SourceLine): boolean => {
    const text = trimStart(content, ' ');
    const isPart = name === 'Steps' && typeof stepMarker(text)?.number !== 'number';
    return content.length - text.length === wanted && !isPart;
  };
  const edits: TextEdit[] = lines
    .filter((line) => line.kind === 'stray' || !isRight(line))
    .map(({ start }) => ({ span: { start, end: start }, text: ' '.repeat(wanted) }));
  return { title: `Indent the text under "${name}"`, edits };
}
