import { isBlank, readRow, startOf } from './rows';

/** The delimiter that splits the first rows of a text into the most columns of an even number. */
export function guessDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = firstRows(text, delimiter, 20).map(({ length }) => length);
    const [first = 0] = counts;
    const even = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    const score = first > 1 ? even * 100 + Math.min(first, 50) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The fields of up to `most` rows at the start of a text. */
export function firstRows(
  text: string,
  delimiter: string,
  most: number,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = startOf(text); at < text.length && rows.length < most;) {
    const row = readRow(text, at, delimiter);
    if (row.kind === 'row' && !isBlank(row)) rows.push(row.fields);
    at = row.end;
  }
  return rows;
}

/** Whether the first row reads like names of columns: short, all different, and no numbers. */
export function looksLikeHeader([first = []]: readonly (readonly string[])[]): boolean {
  const names = first.map((field) => field.trim().toLowerCase()).filter((name) => name !== '');
  const isName = (name: string): boolean =>
    name.length <= 40 && !/[.!?]$|^-?[\d.,]+$|\n/.test(name) && name.split(/\s+/).length <= 4;
  return names.length > 0 && new Set(names).size === names.length && names.every(isName);
}
