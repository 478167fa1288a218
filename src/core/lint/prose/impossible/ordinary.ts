import { singular } from '../inflections';
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

interface TaskWords {
  readonly task: string;
  readonly singulars: ReadonlySet<string>;
}

/** All actions of all steps ask about the same definition, which may be too long to be remembered by its words. */
function wordsOfTask(task: string): TaskWords {
  if (last?.task === task) return last;
  last = { task, singulars: new Set(wordsOf(task).map(({ lower }) => singular(lower))) };
  return last;
}
let last: TaskWords | undefined;

const lastWord = (phrase: string): string => wordsOf(phrase).at(-1)?.lower ?? '';
