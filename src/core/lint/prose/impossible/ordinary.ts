import { singular } from '../inflections';
import { wholesIn } from '../loops/pieces';
import { isDialogue } from '../textNouns';
import { wordsOf } from '../words';

/** What a definition makes ordinary by naming it, by the last word of a noun phrase. */

/** In the singular or the plural. */
export function names(task: string, phrase: string): boolean {
  const head = singular(lastWord(phrase));
  return head !== '' && wordsOf(task).some(({ lower }) => singular(lower) === head);
}

/** In the plural. */
export function namesSeveral(task: string, phrase: string): boolean {
  const head = lastWord(phrase);
  return wordsOf(task).some(({ lower }) => lower === head);
}

/** Whether it names it only as what the input is a piece of: "a scene of a play". "The last turn of a dialogue" has all of it. */
export function isPieceOf(task: string, phrase: string): boolean {
  const head = lastWord(phrase);
  return (
    wholesIn(task).includes(head) &&
    !isDialogue(head) &&
    wordsOf(task).filter(({ lower }) => lower === head).length === 1
  );
}

const lastWord = (phrase: string): string => wordsOf(phrase).at(-1)?.lower ?? '';
