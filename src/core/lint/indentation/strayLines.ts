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
 * there, where numbers go on with the list of steps, or directly below a text, lines can be indented; others behind a blank line
 * may be a note, which no prompt should get. Lines that `isExplained` belong to another report.
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
      const together = isFlush(section, runs) ? runs : runs.filter((run) => isStep(section, run));
      const shared = indented(
        together.flatMap((run) => run.lines),
        section,
      );
      for (const run of runs)
        yield report(run, {
          section,
          fix: together.includes(run) ? shared : ownFix(section, run),
        });
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
  { lines }: Run,
  of?: { readonly section: Section; readonly fix: Fix | undefined },
): Report {
  const stray = lines.filter(({ kind }) => kind === 'stray');
  const [first, last] = [stray[0]!, stray.at(-1)!];
  const wanted = of && contentIndent(of.section) === 4 ? 'four' : 'two';
  return {
    span: {
      start: first.start + first.content.length - trimStart(first.content).length,
      end: last.start + last.content.length,
    },
    message: `This text belongs to no field: indent it by ${wanted} spaces under its field, or start a field with "Name:".`,
    ...(of?.fix && { fix: of.fix }),
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

/** Whether lines go on with the numbers of a list of steps; a note may have a list of its own, which begins with 1. */
function isStep(section: Section, { lines }: Run): boolean {
  const number = stepMarker(lines[0]!.content)?.number ?? 0;
  return section.field.name === 'Steps' && isText(section) && number > 1;
}

/** For lines that may belong to the text above. */
function ownFix(section: Section, { above, lines }: Run): Fix | undefined {
  if (!isText(section)) return undefined;
  const fix = indented(lines, section);
  const goesOn = above === section.header || above?.kind === 'content';
  return goesOn ? fix : { ...fix, isGuess: true };
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
