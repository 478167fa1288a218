import { pairSteps } from '../document/stepPairs';
import { areSameSteps } from './compareSteps';
import { joinedSteps, writtenSteps } from './writtenSteps';

/** A step of a stage and what the user made of it. */
export interface ChoiceRow {
  /** Names the row while rows move. */
  readonly id: number;
  /** The step in the stage before; `null` for one that the stage added, or the user. */
  readonly before: string | null;
  /** The step as the model gave it; `null` for one that it removed, or that the user added. */
  readonly after: string | null;
  /** What stands in the result; `null` where the step is left out. */
  readonly text: string | null;
}

export type ChoiceChange =
  /** Takes the step as the stage gave it (`after`), or as it was before. */
  | { readonly kind: 'take'; readonly row: number; readonly side: 'before' | 'after' }
  | { readonly kind: 'takeAll'; readonly side: 'before' | 'after' }
  /** The text may hold several steps (`writtenSteps`); none leaves the step out. */
  | { readonly kind: 'edit'; readonly row: number; readonly text: string }
  | { readonly kind: 'remove'; readonly row: number }
  /** By so many places among the steps of the result, down or (negative) up. */
  | { readonly kind: 'move'; readonly row: number; readonly by: number }
  /** Puts the row in the place of another. */
  | { readonly kind: 'moveTo'; readonly row: number; readonly target: number }
  /** Joins the step with the next one of the result. */
  | { readonly kind: 'merge'; readonly row: number };

export type Choice = readonly ChoiceRow[];

/** What there is to choose from when a stage is done: every step as the model gave it. */
export function choiceOf(before: readonly string[], after: readonly string[]): Choice {
  return pairSteps(before, after).map(([old, now], id) => ({
    id,
    before: old,
    after: now,
    text: now,
  }));
}

export function chosenSteps(choice: Choice): readonly string[] {
  return choice.flatMap(({ text }) => (text === null ? [] : [text]));
}

/** Whether the result is what the model gave. */
export function isAsGiven(choice: Choice, steps: readonly string[]): boolean {
  return areSameSteps(chosenSteps(choice), steps);
}

/** The choice after one more change. A row that is not there, or a move over the edge, changes nothing. */
export function changeChoice(choice: Choice, change: ChoiceChange): Choice {
  if (change.kind === 'takeAll')
    return choice.map((row) => ({ ...row, text: sideOf(row, change.side) }));
  const at = choice.findIndex(({ id }) => id === change.row);
  const row = choice[at];
  if (!row) return choice;
  switch (change.kind) {
    case 'take':
      return choice.with(at, { ...row, text: sideOf(row, change.side) });
    case 'remove':
      return choice.with(at, { ...row, text: null });
    case 'edit':
      return edited(choice, at, change.text);
    case 'move':
      return moved(choice, at, placeOf(choice, at, change.by));
    case 'moveTo':
      return moved(
        choice,
        at,
        choice.findIndex(({ id }) => id === change.target),
      );
    case 'merge':
      return merged(choice, at);
  }
}

/** A row that the user added has one text only, which stays. */
function sideOf({ before, after, text }: ChoiceRow, side: 'before' | 'after'): string | null {
  return before === null && after === null ? text : side === 'before' ? before : after;
}

function edited(choice: Choice, at: number, text: string): Choice {
  const [first = null, ...more] = writtenSteps(text, choice[at]!.text ?? '');
  const newId = 1 + Math.max(...choice.map(({ id }) => id));
  const added = more.map((step, index) => ({
    id: newId + index,
    before: null,
    after: null,
    text: step,
  }));
  return [
    ...choice.slice(0, at),
    { ...choice[at]!, text: first },
    ...added,
    ...choice.slice(at + 1),
  ];
}

/** The place of the step that is so many steps of the result away; -1 over the edge. */
function placeOf(choice: Choice, at: number, by: number): number {
  const places = choice.flatMap(({ text }, index) =>
    text === null && index !== at ? [] : [index],
  );
  return places[places.indexOf(at) + by] ?? -1;
}

function moved(choice: Choice, from: number, to: number): Choice {
  if (to < 0 || to === from) return choice;
  return choice.toSpliced(from, 1).toSpliced(to, 0, choice[from]!);
}

function merged(choice: Choice, at: number): Choice {
  const next = placeOf(choice, at, 1);
  const [row, other] = [choice[at]!, choice[next]];
  if (row.text === null || !other || other.text === null) return choice;
  return choice
    .with(at, { ...row, text: joinedSteps(row.text, other.text) })
    .with(next, { ...other, text: null });
}
