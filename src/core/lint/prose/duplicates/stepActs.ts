import { isCommand } from '../commands';
import type { Concept } from '../concepts';
import { stemsOf } from './rings';
import { obligation } from './stepShapes';

/** What it has done; participles only tell what was done before, as in "every phrase that has been flagged". */
export function actionsOf(concepts: readonly Concept[], text: string): readonly string[] {
  const all = concepts.filter(({ kind }) => kind === 'action');
  const ordered = obligation.test(text)
    ? all
    : all.filter(({ start }) => !participle.test(text.slice(start)));
  const [first] = concepts;
  const opens = first?.kind === 'thing' && /^\W*$/.test(text.slice(0, first.start));
  if (opens && isCommand(text) && !obligation.test(text))
    return [first.id, ...ordered.map(({ id }) => id)];
  return (ordered.length > 0 ? ordered : all).map(({ id }) => id);
}
const participle = /^[a-z]{3,}ed\b(?! (?:by|with)\b)/i;

/** Stems of the verbs whose doing a step takes for granted: "the letters that were counted", "your correction". */
export function participlesOf(words: readonly string[]): readonly string[] {
  return words
    .filter(
      (word, at) =>
        at > 0 &&
        (irregular.has(word) ||
          /[a-z]{3}ed$/.test(word) ||
          isCounted(words, at) ||
          /^(?:your|you)$/.test(words[at - 1]!)),
    )
    .map((word) => stemsOf(irregular.get(word) ?? word));
}
/** "The two counts". */
const isCounted = (words: readonly string[], at: number): boolean =>
  /s$/.test(words[at]!) && /^(?:two|both|these|those)$/.test(words[at - 1]!);

const irregular: ReadonlyMap<string, string> = new Map([
  ['found', 'find'],
  ['chosen', 'choose'],
  ['drawn', 'draw'],
  ['written', 'write'],
  ['made', 'make'],
  ['taken', 'take'],
  ['kept', 'keep'],
]);

/** Actions that come first in a step only to lead to another one. */
const leadingActions = new Set(['read', 'check', 'use']);

export function mainAction(actions: readonly string[]): string | undefined {
  return actions.find((id) => !leadingActions.has(id)) ?? actions[0];
}
