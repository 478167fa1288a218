/** `null`: an empty cell. */
export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula. */
const formula = /^\s*[=+\-@]|^[\t\r]/;

/**
 * A line of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP
 * advises ("CSV Injection"): names and predictions come from people, models and files.
 */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
