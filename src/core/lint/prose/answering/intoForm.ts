import { stem } from '../../../evaluate/metrics/porter';
import type { Answering, AnsweringTask } from './answering';

/**
 * "Put them in the right order", "put the verb into the active voice": may be the whole task where the definition speaks of
 * the order or the voice, and ordering on the way is none.
 */
export function intoForm(
  clause: string,
  { stems }: Pick<AnsweringTask, 'stems'>,
): Answering | undefined {
  const form = bringing.exec(clause)?.[1]?.toLowerCase();
  if (form === undefined) return undefined;
  const isOrder = /^(?:order|sequence)$/.test(form);
  if ((isOrder ? ordering : [stem(form)]).some((named) => stems.has(named))) return 'maybe';
  return isOrder ? 'no' : undefined;
}

const bringing =
  /^(?:put|bring|place|set|get|lay|turn|change)\b[^.;:]{1,60} (?:in|into) (?:[\w-]+ ){0,3}(order|sequence|voice|tense|mood)\b/i;
const ordering = ['order', 'sequence', 'sort', 'arrange', 'rank'].map(stem);
