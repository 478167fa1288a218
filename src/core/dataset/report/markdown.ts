/** Text from data, so that it stays what it is inside a sentence or a cell: on one line, shortened, as code. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line;
  if (short === '') return '(empty)';
  const longestRun = Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const padding = longestRun > 0 ? ' ' : '';
  return `${fence}${padding}${short.replaceAll('|', '\\|')}${padding}${fence}`;
}

const longest = 60;

export function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Of a share from 0 to 1. Only a share of 1 is 100 %, and only one of 0 is 0 %. */
export function percent(share: number): string {
  if (share > 0.99 && share < 1) return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
  if (share > 0 && share < 0.01) return `${Math.max(share * 100, 0.1).toFixed(1)} %`;
  return `${Math.round(share * 100)} %`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The first ten of a list inside a sentence. */
export function listed(items: readonly string[]): string {
  const rest = items.length - mostListed;
  const shown = items.slice(0, mostListed).join(', ');
  return rest > 0 ? `${shown} and ${count(rest)} more` : shown;
}

/** The first twenty of a list, as `print` has them, and how many are left out. */
export function limited<Item>(
  items: readonly Item[],
  print: (shown: readonly Item[]) => string,
): string {
  const rest = items.length - mostRows;
  const shown = print(items.slice(0, mostRows));
  return rest > 0 ? `${shown}\n\nand ${count(rest)} more.` : shown;
}

const mostListed = 10;
const mostRows = 20;
