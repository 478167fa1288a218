import type { ResultTable, ResultTables, TableCell } from '../model';

/** Tables for LaTeX with the package booktabs, each with its caption, label and notes. */
export function asLatex({ overall, categories }: ResultTables): string {
  const tables = [overall, ...(categories ? [categories] : [])];
  return `% In the preamble: \\usepackage{booktabs}\n${tables.map(tableOf).join('\n')}`;
}

function tableOf({ label, caption, notes, corner, columns, rows }: ResultTable): string {
  const line = (cells: readonly string[]): string => `    ${cells.join(' & ')} \\\\`;
  return [
    '\\begin{table}[t]',
    '  \\centering',
    `  \\caption{${escapedLatex(caption)}}`,
    `  \\label{tab:${label}}`,
    '  \\smallskip',
    `  \\begin{tabular}{l${'r'.repeat(columns.length)}}`,
    '    \\toprule',
    line([corner, ...columns].map(escapedLatex)),
    '    \\midrule',
    ...rows.map(({ name, cells }) => line([escapedLatex(name), ...cells.map(cellText)])),
    '    \\bottomrule',
    '  \\end{tabular}',
    `  \\par\\smallskip{\\footnotesize ${escapedLatex(notes.join(' '))}\\par}`,
    '\\end{table}',
    '',
  ].join('\n');
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
  }
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
