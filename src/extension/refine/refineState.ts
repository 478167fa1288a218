import { compareWords } from '../../core/text/compareWords';
import { chosenSteps, type ChoiceRow } from '../../core/refine/choice';
import { compareFindings, movement, type StepFinding } from '../../core/refine/convergence';
import { costOf, type Prices } from '../../core/refine/money';
import { stages } from '../../core/refine/stages';
import { tookOf, type RefineFailure, type Took } from '../../core/refine/transcript';
import { branchesAt, stepsOf, type Turn } from '../../core/refine/turns';
import type {
  Failure,
  FrameView,
  ModelLabel,
  RefineState,
  ResultView,
  StepView,
  Usage,
} from '../../protocol/refine';
import type { RefineSession } from './refineSession';

interface Surroundings {
  readonly document: string;
  readonly fileName: string;
  readonly task: string;
  readonly model: ModelLabel;
  readonly prices: Prices | null;
  readonly lint: (steps: readonly string[]) => readonly StepFinding[];
}

/** Everything that the Refine view shows. */
export function refineState(session: RefineSession, around: Surroundings): RefineState {
  const { document, fileName, task, model } = around;
  const frames = framesOf(session, around);
  return {
    document,
    fileName,
    task,
    model,
    phase: session.phase,
    frames,
    totals: totalsOf(session, around),
    failure: session.transcript?.failure ? failureView(session.transcript.failure) : null,
    result: resultView(session),
  };
}

/** The branch that is shown with the stages that it left out, what is being asked, and what is left. */
function framesOf(session: RefineSession, around: Surroundings): readonly FrameView[] {
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
    usage: null,
  };
}

const firstLine = (text: string): string => /^.*/.exec(text.trim())![0];

function doneFrame(turn: Turn, session: RefineSession, around: Surroundings): FrameView {
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
    usage: usageOf(turn, around.prices),
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

function usageOf({ usage, seconds }: Took, prices: Prices | null): Usage {
  const { inputTokens, outputTokens } = usage;
  return { inputTokens, outputTokens, seconds, cost: prices ? costOf(usage, prices) : null };
}

/** What all branches took: money that was spent does not come back with another branch. */
function totalsOf({ transcript }: RefineSession, { prices }: Surroundings): Usage {
  const all = transcript ? tookOf(transcript) : [];
  const sum = (part: (usage: Usage) => number): number =>
    all.reduce((total, one) => total + part(usageOf(one, prices)), 0);
  return {
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    seconds: sum(({ seconds }) => seconds),
    cost: prices ? sum(({ cost }) => cost ?? 0) : null,
  };
}

function resultView({ transcript, phase, isApplied, path }: RefineSession): ResultView {
  const result = transcript?.result;
  if (!result || phase === 'running') return { kind: 'none' };
  if (isApplied) return { kind: 'applied', frame: result.turn };
  const turn = path.find(({ id }) => id === result.turn);
  return turn && stepsOf(turn).length > 0
    ? { kind: 'ready', frame: result.turn, objection: result.objection }
    : { kind: 'none' };
}

function failureView({ cause, message }: RefineFailure): Failure {
  switch (cause) {
    case 'no-key':
    case 'wrong-key':
      return { message, action: { label: 'Set Model Key', event: 'setKey' } };
    case 'unreachable':
    case 'not-an-endpoint':
    case 'unknown-model':
    case 'not-recorded':
      return { message, action: { label: 'Open Settings', event: 'openSettings' } };
    case 'rate-limit':
    case 'timeout':
    case 'connection-lost':
    case 'server':
      return { message, action: { label: 'Try Again', event: 'goOn' } };
    default:
      return { message, action: null };
  }
}
