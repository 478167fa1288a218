import type { ResultTable, ResultTables, TableCell } from '../model';
import { inOrder } from './inOrder';
import { oneDecimal, withSign } from './signed';

/**
 * Tables for LaTeX with the package booktabs, each with its caption, label and notes. Those that may be longer than a page
 * need longtable, too.
 */
export function asLatex(tables: ResultTables): string {
  const all = inOrder(tables);
  const head = all.some(({ isLong }) => isLong)
    ? [
        '% In the preamble: \\usepackage{booktabs,longtable}',
        '% In a document of two columns, \\onecolumn has to stand before a longtable.',
      ]
    : ['% In the preamble: \\usepackage{booktabs}'];
  return `${head.join('\n')}\n${all.map((table) => (table.isLong ? longTable : floatingTable)(table)).join('\n')}`;
}

function floatingTable(table: ResultTable): string {
  return [
    '\\begin{table}[t]',
    '  \\centering',
    `  \\caption{${escapedLatex(table.caption)}}`,
    `  \\label{tab:${table.label}}`,
    '  \\smallskip',
    `  \\begin{tabular}{${alignment(table)}}`,
    '    \\toprule',
    `    ${headLine(table)}`,
    '    \\midrule',
    ...rowLines(table).map((line) => `    ${line}`),
    '    \\bottomrule',
    '  \\end{tabular}',
    `  \\par\\smallskip${notesOf(table)}`,
    '\\end{table}',
    '',
  ].join('\n');
}

/** The head comes again on each page. */
function longTable(table: ResultTable): string {
  const head = ['  \\toprule', `  ${headLine(table)}`, '  \\midrule'];
  return [
    `\\begin{longtable}{${alignment(table)}}`,
    `  \\caption{${escapedLatex(table.caption)}}\\label{tab:${table.label}}\\\\`,
    ...head,
    '  \\endfirsthead',
    ...head,
    '  \\endhead',
    '  \\bottomrule',
    '  \\endfoot',
    ...rowLines(table).map((line) => `  ${line}`),
    '\\end{longtable}',
    `\\noindent${notesOf(table)}`,
    '',
  ].join('\n');
}

function alignment({ columns }: ResultTable): string {
  return `l${'r'.repeat(columns.length)}`;
}

function headLine({ corner, columns }: ResultTable): string {
  return line([corner, ...columns].map(escapedLatex));
}

function rowLines({ rows }: ResultTable): readonly string[] {
  return rows.map(({ name, cells }) => line([escapedLatex(name), ...cells.map(cellText)]));
}

function line(cells: readonly string[]): string {
  return `${cells.join(' & ')} \\\\`;
}

function notesOf({ notes }: ResultTable): string {
  return `{\\footnotesize ${escapedLatex(notes.join(' '))}\\par}`;
}

function cellText(cell: TableCell): string {
  switch (cell.kind) {
    case 'none':
      return '--';
    case 'count':
      return cell.count.toLocaleString('en');
    case 'score': {
      const score = cell.score.toFixed(1);
      const width =
        cell.halfWidth === null ? '' : ` {\\scriptsize $\\pm$ ${cell.halfWidth.toFixed(1)}}`;
      const mark = cell.isSignificant ? dagger : '';
      return `${cell.isBest ? `\\textbf{${score}}` : score}${mark}${width}`;
    }
    case 'difference': {
      const mark = cell.isSignificant ? '^{\\dagger}' : '';
      const { low, high } = cell.interval;
      const interval = `{\\scriptsize [${inMath(oneDecimal(low))}, ${inMath(oneDecimal(high))}]}`;
      return `${inMath(withSign(cell.difference) + mark)} ${interval}`;
    }
  }
}

/** A hyphen would be no minus. */
function inMath(figure: string): string {
  return `$${figure.replace('−', '-').replace('±', '\\pm ')}$`;
}

const dagger = '$^{\\dagger}$';

/** One line in which nothing is a command. Letters beyond ASCII are left to the engine. */
export function escapedLatex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/[\\{}$&#^_%~<>|"“”`±×†−]|-(?=-)|'(?=')/g, (character) => commands[character]!)
    .replace(/^[*[]/, '{$&}'); // else the end of the line before would take it
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  '"': "''",
  '“': '``',
  '”': "''",
  '±': '$\\pm$',
  '×': '$\\times$',
  '†': dagger,
  '−': '$-$',
  // Two of them would become a dash or another quotation mark.
  '-': '-{}',
  "'": "'{}",
};
