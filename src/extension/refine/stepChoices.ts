import {
  changeChoice,
  choiceOf,
  chosenSteps,
  isAsGiven,
  type Choice,
  type ChoiceChange,
} from '../../core/refine/choice';
import { choiceKept } from '../../core/refine/keptChoice';
import type { Turn } from '../../core/refine/turns';

/** What the user has chosen of the steps of each turn, compared with the steps before it. */
export class StepChoices {
  private readonly known = new Map<number, Choice>();

  of(turn: Turn, before: readonly string[]): Choice {
    const known = this.known.get(turn.id);
    if (known) return known;
    const { chosen, steps } = turn;
    return chosen ? choiceKept(before, { steps, chosen }) : choiceOf(before, steps);
  }

  /** Gives the steps of the turn as they are chosen now; `null` where that is how the model gave them, as after `reset`. */
  change(
    turn: Turn,
    before: readonly string[],
    change: ChoiceChange | { readonly kind: 'reset' },
  ): readonly string[] | null {
    const choice =
      change.kind === 'reset'
        ? choiceOf(before, turn.steps)
        : changeChoice(this.of(turn, before), change);
    this.known.set(turn.id, choice);
    return isAsGiven(choice, turn.steps) ? null : chosenSteps(choice);
  }

  /** What was compared with the steps of a turn that has changed is compared anew. */
  forgetBehind(changed: Turn, turns: readonly Turn[]): void {
    for (const { id, chosen } of turns)
      if (id !== changed.id && chosen === null) this.known.delete(id);
  }

  clear(): void {
    this.known.clear();
  }
}
