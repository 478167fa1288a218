import type { SectionView } from '../../src/protocol/preview';
import { blockEnds, blockLength } from '../shared/longText';

/** Whole lines of the prompt that belong to the same kind of section, so that one rule can stand beside them. */
export interface Row {
  /** Index of the first section on these lines; `null` where only the layout speaks. */
  readonly section: number | null;
  readonly pieces: readonly Piece[];
}

/** A half-open UTF-16 range of the prompt; `section` is `null` for the layout's own text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly section: number | null;
}

/** Cuts a prompt into rows of at most about a block. The pieces of all rows, in order, are the prompt. */
export function promptRows(prompt: string, sections: readonly SectionView[]): readonly Row[] {
  const rows: Row[] = [];
  const nameOf = ({ section }: Row): string | null =>
    section === null ? null : sections[section]!.name;
  for (const lines of wholeLines(prompt, pieces(prompt, sections))) {
    const row = rows.at(-1);
    if (row && nameOf(row) === nameOf(lines) && length(row) + length(lines) <= blockLength)
      rows[rows.length - 1] = { ...row, pieces: [...row.pieces, ...lines.pieces] };
    else rows.push(lines);
  }
  return rows.map((row) => ({ ...row, pieces: joined(row.pieces) }));
}

const length = ({ pieces: parts }: Row): number => parts.at(-1)!.end - parts[0]!.start;

/** Pieces from one line's start to the next, or to the size of a block where a line is longer than that. */
function wholeLines(prompt: string, parts: readonly Piece[]): readonly Row[] {
  const lines: Row[] = [];
  for (const piece of parts) {
    const open = lines.at(-1);
    if (!open || prompt[piece.start - 1] === '\n' || length(open) >= blockLength)
      lines.push({ section: piece.section, pieces: [piece] });
    else
      lines[lines.length - 1] = {
        section: open.section ?? piece.section,
        pieces: [...open.pieces, piece],
      };
  }
  return lines;
}

/** Sections and the text between them, cut where a line changes owner and into blocks when long. */
function pieces(prompt: string, sections: readonly SectionView[]): readonly Piece[] {
  const found: Piece[] = [];
  let place = 0;
  const take = (end: number, section: number | null): void => {
    for (const cut of lineCuts(prompt, place, Math.min(end, prompt.length)))
      for (const stop of blockEnds(prompt, place, cut)) {
        found.push({ start: place, end: stop, section });
        place = stop;
      }
  };
  for (const [index, { start, end }] of sections.entries()) {
    take(start, null);
    take(end, index);
  }
  take(prompt.length, null);
  return found;
}

/** Ends of the first line, of the whole lines after it, and of the rest of a range. */
function lineCuts(prompt: string, start: number, end: number): readonly number[] {
  if (end <= start) return [];
  const first = prompt.indexOf('\n', start) + 1;
  const last = prompt.lastIndexOf('\n', end - 1) + 1;
  return [first, last, end].filter(
    (cut, index, cuts) => cut > start && cut <= end && cuts.indexOf(cut) === index,
  );
}

function joined(parts: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of parts) {
    const last = result.at(-1);
    if (last?.section === piece.section) result[result.length - 1] = { ...last, end: piece.end };
    else result.push(piece);
  }
  return result;
}
