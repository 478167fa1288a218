import { chosenSteps, type ChoiceRow } from '../../core/refine/choice';
import { compareFindings, movement, type StepFinding } from '../../core/refine/convergence';
import { stages } from '../../core/refine/stages';
import type { Took } from '../../core/refine/transcript';
import { branchesAt, type Turn } from '../../core/refine/turns';
import { compareWords } from '../../core/text/compareWords';
import type { FrameView, ModelLabel, StepView, Usage } from '../../protocol/refine';
import type { RefineSession } from './refineSession';

export interface FrameSurroundings {
  readonly model: ModelLabel;
  readonly lint: (steps: readonly string[]) => readonly StepFinding[];
}

/** The branch that is shown with the stages that it left out, what is being asked, and what is left. */
export function framesOf(session: RefineSession, around: FrameSurroundings): readonly FrameView[] {
  const { path, plan, skipped } = session;
  const now = current(session);
  const shown = now ? [...path, now] : path;
  const left = new Set(session.stagesLeft(shown));
  const leftOut = plan.filter(
    (stage) => !left.has(stage) && !shown.some((turn) => turn.stage === stage.id),
  );
  const unasked = (id: FrameView['stage']): FrameView => {
    const reason = skipped.get(id);
    const isSkipped = reason !== undefined || leftOut.some((stage) => stage.id === id);
    return {
      ...emptyFrame(id),
      id: -1 - plan.findIndex((stage) => stage.id === id),
      status: isSkipped || session.phase === 'finished' ? 'skipped' : 'waiting',
      notice: reason ?? null,
    };
  };
  const frames: FrameView[] = [];
  const rest = plan.map(({ id }) => id);
  for (const turn of shown) {
    const place = rest.indexOf(turn.stage as (typeof rest)[number]);
    if (place >= 0)
      for (const id of rest.splice(0, place + 1).slice(0, -1)) frames.push(unasked(id));
    frames.push('status' in turn ? turn : doneFrame(turn, session, around));
  }
  return [...frames, ...rest.map(unasked)];
}

/** The turn that is being asked, or that broke off. */
function current({ live, transcript, phase }: RefineSession): FrameView | null {
  if (live)
    return {
      ...emptyFrame(live.stage, live.prompt),
      id: live.id,
      status: 'streaming',
      answer: live.answer,
      notice: live.notice,
    };
  const broken = phase === 'running' ? null : transcript?.unfinished;
  return broken?.after === transcript?.current && broken
    ? {
        ...emptyFrame(broken.stage, broken.prompt),
        id: broken.id,
        edited: broken.edited,
        status: 'failed',
        answer: broken.answer,
      }
    : null;
}

function emptyFrame(stage: FrameView['stage'], prompt: string | null = null): FrameView {
  const known = stages.find(({ id }) => id === stage);
  return {
    id: 0,
    stage,
    title: known?.title ?? 'In your words',
    purpose: known?.purpose ?? firstLine(prompt ?? ''),
    prompt,
    edited: false,
    branch: null,
    status: 'waiting',
    answer: '',
    notice: null,
    steps: [],
    changedByHand: false,
    findings: { fixed: [], added: [], left: [] },
    movement: null,
    objection: null,
    model: null,
    usage: null,
  };
}

const firstLine = (text: string): string => /^.*/.exec(text.trim())![0];

function doneFrame(turn: Turn, session: RefineSession, around: FrameSurroundings): FrameView {
  const before = session.stepsBefore(turn);
  const choice = session.choice(turn);
  const chosen = chosenSteps(choice);
  const branches = branchesAt(session.turns, turn);
  const hasSteps = turn.steps.length > 0;
  const findings = (steps: readonly string[]) => (steps.length === 0 ? [] : around.lint(steps));
  return {
    ...emptyFrame(turn.stage, turn.prompt),
    id: turn.id,
    edited: turn.edited,
    branch:
      branches.length > 1 ? { number: branches.indexOf(turn) + 1, count: branches.length } : null,
    status: 'done',
    answer: turn.answer,
    steps: hasSteps ? stepViews(choice) : [],
    changedByHand: turn.chosen !== null,
    findings: hasSteps
      ? compareFindings(findings(before), findings(chosen))
      : { fixed: [], added: [], left: [] },
    movement: hasSteps ? movement(before, chosen) : null,
    objection: turn.chosen ? null : turn.objection,
    model: turn.model === around.model.name ? null : turn.model,
    usage: usageOf(turn),
  };
}

function stepViews(choice: readonly ChoiceRow[]): readonly StepView[] {
  let number = 0;
  // A step that the user added and left out again is gone.
  const shown = choice.filter(({ before, after, text }) => (before ?? after ?? text) !== null);
  return shown.map((row) => ({
    id: row.id,
    number: row.text === null ? null : ++number,
    words: wordsOf(row),
    taken: takenSide(row),
    text: row.text ?? '',
  }));
}

/** A step that is left out is shown as taken away, wherever it came from. */
function wordsOf({ before, after, text }: ChoiceRow): StepView['words'] {
  if (text === null) return compareWords(before ?? after ?? '', null);
  return compareWords(before, text);
}

function takenSide({ before, after, text }: ChoiceRow): StepView['taken'] {
  if (before === after && text === after) return 'same';
  if (text === after) return 'after';
  return text === before ? 'before' : 'hand';
}

/** What a question took, as it is shown. */
export function usageOf({ usage, cost, seconds }: Took): Usage {
  const { inputTokens, outputTokens } = usage;
  return { inputTokens, outputTokens, seconds, cost, isCostPart: false };
}
