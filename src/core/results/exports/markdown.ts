import { escapedMarkdown } from '../../text/markdown';
import type { ResultTable, ResultTables, TableCell } from '../model';
import { inOrder } from './inOrder';
import { oneDecimal, withSign } from './signed';

/** Tables in GitHub's Markdown. */
export function asMarkdown(tables: ResultTables): string {
  return inOrder(tables).map(tableOf).join('\n');
}

function tableOf({ caption, notes, corner, columns, rows }: ResultTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escapedMarkdown(caption)}**`,
    '',
    line([corner, ...columns].map(escapedMarkdown)),
    `|---|${columns.map(() => '---:|').join('')}`,
    ...rows.map(({ name, cells }) => line([escapedMarkdown(name), ...cells.map(cellText)])),
    '',
    escapedMarkdown(notes.join(' ')),
    '',
  ].join('\n');
}

function cellText(cell: TableCell): string {
  switch (cell.kind) {
    case 'none':
      return '–';
    case 'count':
      return cell.count.toLocaleString('en');
    case 'score': {
      const score = cell.score.toFixed(1);
      const width = cell.halfWidth === null ? '' : ` ± ${cell.halfWidth.toFixed(1)}`;
      return `${cell.isBest ? `**${score}**` : score}${cell.isSignificant ? '†' : ''}${width}`;
    }
    case 'difference': {
      const { low, high } = cell.interval;
      const mark = cell.isSignificant ? '†' : '';
      return `${withSign(cell.difference)}${mark} [${oneDecimal(low)}, ${oneDecimal(high)}]`;
    }
  }
}
