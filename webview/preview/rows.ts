import type { LossView, PreviewState } from '../../src/protocol/preview';
import { blockEnds, blockLength } from '../shared/longText';

/** Whole lines of the prompt that belong to the same kind of section, so that one rule can stand beside them. */
export interface Row {
  /** The message that begins here, if one does. */
  readonly begins: number | null;
  /** Index of the first section on these lines; `null` where only the layout speaks. */
  readonly section: number | null;
  readonly pieces: readonly Piece[];
}

/** A half-open UTF-16 range of the text; `section` is `null` for the layout's own text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly section: number | null;
  /** Whether the section begins here. */
  readonly isFirst: boolean;
  /** Whether this is a whole section that is folded. */
  readonly isFolded: boolean;
  /** The loss that this is a part of. */
  readonly loss: number | null;
  readonly message: number | null;
}

type Shown = Pick<PreviewState, 'text' | 'sections' | 'losses' | 'messages'>;

/** Cuts a prompt into rows of at most about a block. The pieces of all rows, in order, are the text. */
export function promptRows(shown: Shown, folded: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  const kindOf = ({ section }: Row): string =>
    section === null
      ? ''
      : `${shown.sections[section]!.name} ${String(shown.sections[section]!.dropped)}`;
  for (const lines of wholeLines(shown.text, pieces(shown, folded))) {
    const row = rows.at(-1);
    const joins = row && lines.begins === null && kindOf(row) === kindOf(lines);
    if (joins && length(row) + length(lines) <= blockLength)
      rows[rows.length - 1] = { ...row, pieces: [...row.pieces, ...lines.pieces] };
    else rows.push(lines);
  }
  return rows.map((row) => ({ ...row, pieces: joined(row.pieces, shown.losses) }));
}

/** Where the middle of a loss was left out; `null` where all of it is shown. */
export function holeOf({ start, end, characters }: LossView): number | null {
  return characters > end - start ? (start + end) >> 1 : null;
}

const length = ({ pieces: parts }: Row): number => parts.at(-1)!.end - parts[0]!.start;

/** Pieces from one line's start to the next, or to the size of a block where a line is longer than that. */
function wholeLines(text: string, parts: readonly Piece[]): readonly Row[] {
  const lines: Row[] = [];
  let message: number | null = null;
  for (const piece of parts) {
    const open = lines.at(-1);
    const begins = piece.message !== null && piece.message !== message ? piece.message : null;
    message = piece.message ?? message;
    const isNew = begins !== null || text[piece.start - 1] === '\n';
    if (!open || isNew || length(open) >= blockLength)
      lines.push({ begins, section: piece.section, pieces: [piece] });
    else
      lines[lines.length - 1] = {
        ...open,
        section: open.section ?? piece.section,
        pieces: [...open.pieces, piece],
      };
  }
  return lines;
}

/** The text cut wherever a section, a loss or a message begins or ends, at lines, and into blocks when long. */
function pieces(shown: Shown, folded: ReadonlySet<string>): readonly Piece[] {
  const { text, sections, losses, messages } = shown;
  const at = {
    section: finder(sections),
    loss: finder(losses),
    message: finder(messages ?? []),
  };
  const isFolded = (section: number | null): boolean =>
    section !== null && folded.has(sections[section]!.title);
  const found: Piece[] = [];
  const add = (start: number, end: number): void => {
    const section = at.section(start);
    found.push({
      start,
      end,
      section,
      isFirst: section !== null && sections[section]!.start === start,
      isFolded: isFolded(section),
      loss: at.loss(start),
      message: at.message(start),
    });
  };
  let start = 0;
  for (const end of boundaries(shown)) {
    if (end <= start) continue; // inside a folded section that was taken as a whole
    const section = at.section(start);
    if (section !== null && isFolded(section)) {
      add(start, sections[section]!.end);
      start = sections[section]!.end;
      continue;
    }
    for (const cut of lineCuts(text, start, end))
      for (const stop of blockEnds(text, start, cut)) {
        add(start, stop);
        start = stop;
      }
  }
  return found;
}

function boundaries({ text, sections, losses, messages }: Shown): readonly number[] {
  const places = [...sections, ...losses, ...(messages ?? [])].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  for (const loss of losses) places.push(holeOf(loss) ?? loss.start);
  const inside = places.filter((place) => place > 0 && place < text.length);
  return [...new Set([...inside, ...(text === '' ? [] : [text.length])])].sort((a, b) => a - b);
}

/** Finds the range that a place is in. Places are asked for in ascending order. */
function finder(
  ranges: readonly { readonly start: number; readonly end: number }[],
): (place: number) => number | null {
  let next = 0;
  return (place) => {
    while (next < ranges.length && ranges[next]!.end <= place) next++;
    return next < ranges.length && ranges[next]!.start <= place ? next : null;
  };
}

/** Ends of the first line, of the whole lines after it, and of the rest of a range. */
function lineCuts(text: string, start: number, end: number): readonly number[] {
  if (end <= start) return [];
  const first = text.indexOf('\n', start) + 1;
  const last = text.lastIndexOf('\n', end - 1) + 1;
  return [first, last, end].filter(
    (cut, index, cuts) => cut > start && cut <= end && cuts.indexOf(cut) === index,
  );
}

function joined(parts: readonly Piece[], losses: readonly LossView[]): readonly Piece[] {
  const holes = new Set(losses.map(holeOf));
  const result: Piece[] = [];
  for (const piece of parts) {
    const last = result.at(-1);
    const joins =
      last?.section === piece.section &&
      last.loss === piece.loss &&
      !last.isFolded &&
      !piece.isFirst &&
      !holes.has(piece.start);
    if (joins) result[result.length - 1] = { ...last, end: piece.end };
    else result.push(piece);
  }
  return result;
}
