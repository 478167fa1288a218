import type { ChatUsage, ModelParameters } from './chatModel';
import type { StageId } from './stages';
import type { RefineResult } from './transcript';

/** Who put the question: a stage, or the user in own words. */
export type AskId = StageId | 'own';

/** A finished turn: what was asked and what the model answered. Turns form a tree: each names the one it came after. */
export interface Turn {
  /** Counts from 1 in the order in which turns were asked, over all branches. */
  readonly id: number;
  /** The turn before; `null` for the first. Turns after the same one are branches. */
  readonly after: number | null;
  readonly stage: AskId;
  /** Whether the user changed what the stage asks. */
  readonly edited: boolean;
  readonly prompt: string;
  readonly answer: string;
  /** The steps that were read from the answer. */
  readonly steps: readonly string[];
  readonly objection: string | null;
  /** The steps as the user left them, where that is not how the model gave them. */
  readonly chosen: readonly string[] | null;
  /** Who answered, and with which settings. */
  readonly model: string;
  readonly parameters: ModelParameters;
  readonly usage: ChatUsage;
  /** Dollars, at the prices of the day that it was answered; `null` where none were known. */
  readonly cost: number | null;
  readonly seconds: number;
  /** The endpoint's name for the request, to be quoted when asking its makers; `null` where it gave none. */
  readonly requestId: string | null;
}

/** From the first turn to this one; empty for `null` and for a turn that is not there. */
export function pathTo(turns: readonly Turn[], id: number | null): readonly Turn[] {
  const path: Turn[] = [];
  for (let at = id; at !== null && path.length < turns.length;) {
    const turn = turns.find((one) => one.id === at);
    if (!turn) break;
    path.unshift(turn);
    at = turn.after;
  }
  return path;
}

/** The turns that stand in the same place, in the order in which they were asked; the turn itself is one of them. */
export function branchesAt(turns: readonly Turn[], { after }: Pick<Turn, 'after'>) {
  return turns.filter((turn) => turn.after === after);
}

/** The end of the newest branch behind a turn. */
export function newestEnd(turns: readonly Turn[], id: number): number {
  const next = turns.findLast(({ after }) => after === id);
  return next ? newestEnd(turns, next.id) : id;
}

export function nextId(turns: readonly Turn[]): number {
  return 1 + turns.reduce((most, { id }) => Math.max(most, id), 0);
}

/** The steps of a turn: as the user left them, else as the model gave them. */
export const stepsOf = ({ chosen, steps }: Turn): readonly string[] => chosen ?? steps;

/**
 * What a branch leads to: the steps that the user changed last, else those of the last turn without objection; where there is
 * none, of the last that has steps, with its objection.
 */
export function resultOf(path: readonly Turn[]): RefineResult | null {
  const turn =
    path.findLast(({ chosen, objection }) => chosen !== null || objection === null) ??
    path.findLast(({ steps }) => steps.length > 0);
  if (!turn) return null;
  const { id, stage, chosen, objection } = turn;
  return { turn: id, stage, steps: stepsOf(turn), objection: chosen ? null : objection };
}
