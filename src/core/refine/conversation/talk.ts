import type { PlainInstruction } from '../../document/model';
import type { ChatMessage } from '../chatModel';
import { lengthOf, type Candidate } from '../convergence';
import type { RefineOptions } from '../conversation';
import { stages as shippedStages } from '../stages';
import {
  transcriptFormat,
  type RefineFailure,
  type Took,
  type Transcript,
  type Unfinished,
} from '../transcript';
import { pathTo, resultOf, stepsOf, type Turn } from '../turns';

/** The state of a conversation. */
export interface Talk {
  readonly instruction: PlainInstruction;
  readonly options: RefineOptions;
  readonly began: string;
  /** All branches. */
  readonly turns: Turn[];
  /** The branch that goes on, from its first turn. */
  readonly path: Turn[];
  readonly messages: ChatMessage[];
  /** The steps of the stage before, or of the file. */
  before: Candidate;
  /** The last steps without objection, or those of the file. */
  best: Candidate;
  /** The length of the steps of the file, or else of the first stage without objection; 0 without either. */
  firstLength: number;
  settled: boolean;
  unfinished: Unfinished | null;
  readonly failed: Took[];
}

/** The conversation behind the turn that `options` name, before anything more is asked. */
export async function beginning(
  instruction: PlainInstruction,
  options: RefineOptions,
): Promise<Talk> {
  const { said = [], behind = null, began, now } = options;
  const before = await candidate(instruction.steps, options);
  const talk: Talk = {
    instruction,
    options,
    began: began ?? new Date(now()).toISOString(),
    turns: [...said],
    path: [],
    messages: [],
    before,
    best: before,
    firstLength: lengthOf(instruction.steps),
    settled: false,
    unfinished: null,
    failed: [],
  };
  for (const turn of pathTo(said, behind))
    goBehind(talk, turn, await candidate(stepsOf(turn), options));
  return talk;
}

export const candidate = async (
  steps: readonly string[],
  { lint }: RefineOptions,
): Promise<Candidate> => ({ steps, findings: steps.length === 0 ? [] : await lint(steps) });

/** The conversation stands behind a turn now. */
export function goBehind(talk: Talk, turn: Turn, now: Candidate): void {
  talk.path.push(turn);
  talk.messages.push(
    { role: 'user', content: turn.prompt },
    { role: 'assistant', content: turn.answer },
  );
  if (turn.objection === null || turn.chosen) {
    talk.best = now;
    talk.firstLength ||= lengthOf(now.steps);
  }
  if (now.steps.length > 0) talk.before = now;
}

export function transcriptOf(
  { instruction, options, began, turns, path, unfinished, failed }: Talk,
  outcome: Transcript['outcome'],
  failure: RefineFailure | null,
): Transcript {
  return {
    transcript: transcriptFormat,
    task: instruction.task,
    model: options.model.name,
    parameters: options.model.parameters ?? {},
    started: began,
    outcome,
    failure,
    plan: (options.stages ?? shippedStages).map(({ id }) => id),
    stepsBefore: instruction.steps,
    turns: [...turns],
    current: path.at(-1)?.id ?? null,
    unfinished,
    ...(failed.length > 0 && { failed }),
    result: resultOf(path),
    applied: [],
  };
}
