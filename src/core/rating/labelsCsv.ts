import { csvRecord } from '../text/csv';
import type { FinalLabel } from './finalLabels';
import type { Study, StudyItem } from './model';

/**
 * The final labels as CSV, one row for an item and question. `better` names the run behind the side that was
 * taken; it is empty for instructions.
 */
export function labelsCsv(study: Study, labels: readonly FinalLabel[]): string {
  const items = new Map(study.items.map((item) => [item.id, item]));
  const names = study.raters.map(({ name }) => name);
  const rows = labels.map(({ item: id, question, choice, by, votes }) => {
    const item = items.get(id);
    const chosen = new Map(votes.map((vote) => [vote.rater, vote.choice]));
    return [
      id,
      item?.task ?? '',
      item?.category ?? '',
      question,
      choice ?? '',
      by,
      betterRun(item, choice),
      ...names.map((name) => chosen.get(name) ?? ''),
    ];
  });
  const head = ['item', 'task', 'category', 'question', 'label', 'by', 'better', ...names];
  return [head, ...rows].map(csvRecord).join('');
}

function betterRun(item: StudyItem | undefined, choice: string | null): string {
  if (item?.kind !== 'prediction') return '';
  return choice === 'a' || choice === 'b' ? item.source[choice] : '';
}
