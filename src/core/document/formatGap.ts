import { besideValues, type FormattedLine } from './formatValue';
import type { SourceLine } from './sections';

/** Where lines without a value stand. */
export interface Place {
  readonly afterField: boolean;
  readonly beforeField: boolean;
  /** Whether a blank line sets the two fields apart. */
  readonly apart: boolean;
}

/** Comments and stray text between two fields, with at most one blank line in a row; none at either end of a file. */
export function formattedGap(
  lines: readonly SourceLine[],
  { afterField, beforeField, apart }: Place,
): FormattedLine[] {
  const isBlank = (index: number): boolean => lines[index]?.kind === 'blank';
  const kept = lines.filter((_, index) => !isBlank(index) || !isBlank(index - 1));
  if (kept.every(({ kind }) => kind === 'blank'))
    return apart ? [{ origin: kept[0], text: '' }] : [];
  const isMarked = kept[1]?.content.startsWith('\uFEFF'); // a byte order mark at the start would be no text any more
  if (!afterField && kept[0]!.kind === 'blank' && !isMarked) kept.shift();
  if (!beforeField && kept.at(-1)!.kind === 'blank') kept.pop();
  const formatted = kept.map((line) =>
    line.kind === 'blank' ? { origin: line, text: '' } : besideValues(line),
  );
  const hasBlank = kept.some(({ kind }) => kind === 'blank');
  return apart && !hasBlank ? [{ origin: undefined, text: '' }, ...formatted] : formatted;
}
