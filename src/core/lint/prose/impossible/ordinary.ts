import { singular } from '../inflections';
import { wholesIn } from '../loops/pieces';
import { isDialogue } from '../textNouns';
import { wordsOf } from '../words';

/** What a definition makes ordinary by naming it, by the last word of a noun phrase. */

/** In the singular or the plural. */
export function names(task: string, phrase: string): boolean {
  const head = singular(lastWord(phrase));
  return head !== '' && wordsOfTask(task).singulars.has(head);
}

/** Whether one of such nouns, in the singular, is its last word. */
export const isOneOf = (nouns: readonly string[], phrase: string): boolean =>
  nouns.includes(singular(lastWord(phrase)));

/** In the plural. */
export function namesSeveral(task: string, phrase: string): boolean {
  const head = lastWord(phrase);
  return wordsOfTask(task).counts.has(head);
}

/** Whether it names it only as what the input is a piece of: "a scene of a play". "The last turn of a dialogue" has all of it. */
export function isPieceOf(task: string, phrase: string): boolean {
  const head = lastWord(phrase);
  return (
    wholesIn(task).includes(head) && !isDialogue(head) && wordsOfTask(task).counts.get(head) === 1
  );
}

interface TaskWords {
  readonly task: string;
  readonly singulars: ReadonlySet<string>;
  /** How often each word stands there. */
  readonly counts: ReadonlyMap<string, number>;
}

/** All actions of all steps ask about the same definition, which may be too long to be remembered by its words. */
function wordsOfTask(task: string): TaskWords {
  if (last?.task === task) return last;
  const counts = new Map<string, number>();
  for (const { lower } of wordsOf(task)) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  last = { task, counts, singulars: new Set([...counts.keys()].map(singular)) };
  return last;
}
let last: TaskWords | undefined;

const lastWord = (phrase: string): string => wordsOf(phrase).at(-1)?.lower ?? '';
