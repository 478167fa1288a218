import { code, limited, table } from '../dataset/report/markdown';
import { amount } from './figures';
import type { PartCoverage } from './missingParts';

/** Which parts of definitions no step carries, as a section of Markdown; nothing where no rater mapped any. */
export function partsSection({ items, incomplete }: PartCoverage): readonly string[] {
  if (items.length === 0) return [];
  const rows = items.flatMap(({ item, raters, missing }) =>
    missing.map((part) => [
      code(item),
      code(part.text),
      `${part.raters.join(', ')} (${part.raters.length} of ${raters})`,
    ]),
  );
  const sum = `Raters mapped definitions to steps in ${amount(items.length, 'instruction')}; in ${incomplete} a part of the definition is in no step.`;
  if (rows.length === 0) return ['## Parts of definitions', sum];
  return [
    '## Parts of definitions',
    sum,
    limited(rows, (some) => table(['Instruction', 'In no step', 'Says'], some)),
  ];
}
