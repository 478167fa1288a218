import type { ComparisonView } from '../../../src/protocol/results';
import { count, counted } from '../../shared/numbers';

type Counts = Pick<
  Extract<ComparisonView, { kind: 'ready' }>,
  'shared' | 'onlySelected' | 'onlyBaseline' | 'otherReferences'
>;

/** How many instances a run and the one that it is compared with have in common, and what each has alone. */
export function sharedWords(
  { shared, onlySelected, onlyBaseline, otherReferences }: Counts,
  baseline: string,
): string {
  const left = [
    ...(onlySelected > 0 ? [`${count(onlySelected)} only here`] : []),
    ...(otherReferences > 0
      ? [`${count(otherReferences)} of these in ${baseline} with other references`]
      : []),
    ...(onlyBaseline > 0 ? [`${count(onlyBaseline)} only in ${baseline}`] : []),
  ];
  const others = left.length > 0 ? ` (${left.join(', ')})` : '';
  return `${counted(shared, 'instance')} in common${others}`;
}
