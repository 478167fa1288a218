import type { Evaluation } from '../core/evaluate/evaluate';
import type { LabelScore } from '../core/evaluate/model';
import { textTable } from './textTable';

/** How each label of the tasks that are answered by labels was predicted. */
export function labelTable({ tasks }: Evaluation): string {
  const tables = Object.entries(tasks).flatMap(([task, { labels }]) =>
    labels ? [textTable([[task, 'references', 'predicted', 'correct'], ...labels.map(row)])] : [],
  );
  return tables.length === 0 ? 'No task is answered by labels.' : tables.join('\n\n');
}

function row({ label, references, predictions, correct }: LabelScore): readonly string[] {
  return [
    label === null ? '  (no label of the task)' : `  ${label}`,
    String(references),
    String(predictions),
    String(correct),
  ];
}
