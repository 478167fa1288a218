import { tookOf, type RefineFailure } from '../../core/refine/transcript';
import { stepsOf } from '../../core/refine/turns';
import type { Failure, RefineState, ResultView, Usage } from '../../protocol/refine';
import { framesOf, usageOf, type FrameSurroundings } from './refineFrames';
import type { RefineSession } from './refineSession';

interface Surroundings extends FrameSurroundings {
  readonly document: string;
  readonly fileName: string;
  readonly task: string;
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
    totals: totalsOf(session),
    failure: session.transcript?.failure ? failureView(session.transcript.failure) : null,
    result: resultView(session),
  };
}

/** What all branches took: money that was spent does not come back with another branch. */
function totalsOf({ transcript }: RefineSession): Usage {
  const all = transcript ? tookOf(transcript).map(usageOf) : [];
  const sum = (part: (usage: Usage) => number): number =>
    all.reduce((total, one) => total + part(one), 0);
  const priced = all.filter(({ cost }) => cost !== null);
  return {
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    seconds: sum(({ seconds }) => seconds),
    cost: priced.length > 0 ? sum(({ cost }) => cost ?? 0) : null,
    isCostPart: priced.length > 0 && priced.length < all.length,
  };
}

const changedSince =
  'The definition, the examples or the prompts of the stages have changed since these steps were asked for.';

/** What the view says about the steps that the conversation leads to. */
export function resultView(session: RefineSession): ResultView {
  const { transcript, phase, isApplied, path } = session;
  const result = transcript?.result;
  if (!result || phase === 'running') return { kind: 'none' };
  if (isApplied) return { kind: 'applied', frame: result.turn };
  const turn = path.find(({ id }) => id === result.turn);
  if (!turn || stepsOf(turn).length === 0) return { kind: 'none' };
  const objections = [result.objection, session.isStale(turn.id) ? changedSince : null];
  const told = objections.filter((one) => one !== null).join(' ');
  return { kind: 'ready', frame: result.turn, objection: told || null };
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
