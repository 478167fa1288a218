import { compareSteps } from '../../core/refine/compareSteps';
import type { RefineEvent } from '../../core/refine/conversation';
import { stages } from '../../core/refine/stages';
import type { RefineFailure, RefineResult, Transcript } from '../../core/refine/transcript';
import type {
  Failure,
  ModelLabel,
  RefineState,
  ResultView,
  StageView,
  Usage,
} from '../../protocol/refine';

/** The view before the first event. */
export function initialState(file: {
  readonly fileName: string;
  readonly task: string;
  readonly model: ModelLabel;
}): RefineState {
  return {
    ...file,
    phase: 'running',
    stages: stages.map(({ id, title, purpose }) => ({
      id,
      title,
      purpose,
      status: 'waiting',
      answer: '',
      notice: null,
      steps: [],
      findings: { fixed: [], added: [], left: [] },
      objection: null,
      usage: null,
    })),
    totals: { inputTokens: 0, outputTokens: 0, seconds: 0 },
    failure: null,
    result: { kind: 'none' },
  };
}

/** The view after one more event of the conversation. */
export function reduce(state: RefineState, event: RefineEvent): RefineState {
  switch (event.kind) {
    case 'stageStarted':
      return withStage(state, event.stage, () => ({ status: 'streaming' }));
    case 'answerDelta':
      return withStage(state, event.stage, ({ answer }) => ({
        answer: answer + event.text,
        notice: null,
      }));
    case 'waiting': {
      const notice = `${event.reason} Going on in ${Math.ceil(event.seconds)} s.`;
      return withStage(state, event.stage, () => ({ notice }));
    }
    case 'stageSkipped':
      return withStage(state, event.stage, () => ({ status: 'skipped', notice: event.reason }));
    case 'stageFinished':
      return stageFinished(state, event);
    case 'conversationFinished':
      return { ...state, phase: 'finished', result: resultView(event.transcript.result) };
    case 'cancelled':
      return ended(state, 'cancelled', null, event.transcript);
    case 'failed':
      return ended(state, 'failed', failureView(event.failure), event.transcript);
  }
}

/** Marks the steps of a stage as those that stand in the file now. */
export function applied(state: RefineState, stage: StageView['id']): RefineState {
  return { ...state, result: { kind: 'applied', stage } };
}

function stageFinished(
  state: RefineState,
  { stage, turn, before, findings }: Extract<RefineEvent, { kind: 'stageFinished' }>,
): RefineState {
  const { inputTokens, outputTokens } = turn.usage;
  const usage: Usage = { inputTokens, outputTokens, seconds: turn.seconds };
  const next = withStage(state, stage, () => ({
    status: 'done',
    answer: turn.answer,
    notice: null,
    steps: turn.steps.length === 0 ? [] : compareSteps(before, turn.steps),
    findings,
    objection: turn.objection,
    usage,
  }));
  const { totals } = state;
  return {
    ...next,
    totals: {
      inputTokens: totals.inputTokens + inputTokens,
      outputTokens: totals.outputTokens + outputTokens,
      seconds: totals.seconds + turn.seconds,
    },
  };
}

/** What streamed when the conversation broke off has failed; what had not begun stays waiting. */
function ended(
  state: RefineState,
  phase: 'cancelled' | 'failed',
  failure: Failure | null,
  transcript: Transcript,
): RefineState {
  const stagesAfter = state.stages.map((stage) =>
    stage.status === 'streaming' ? { ...stage, status: 'failed' as const, notice: null } : stage,
  );
  const result = resultView(transcript.result);
  return { ...state, phase, failure, stages: stagesAfter, result };
}

function resultView(result: RefineResult | null): ResultView {
  return result
    ? { kind: 'ready', stage: result.stage, objection: result.objection }
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
      return { message, action: { label: 'Try Again', event: 'retry' } };
    default:
      return { message, action: null };
  }
}

function withStage(
  state: RefineState,
  id: StageView['id'],
  change: (stage: StageView) => Partial<StageView>,
): RefineState {
  return {
    ...state,
    stages: state.stages.map((stage) => (stage.id === id ? { ...stage, ...change(stage) } : stage)),
  };
}
