import { readSteps } from '../answer/readSteps';
import type { ChatEvent, ChatMessage, ChatUsage } from '../chatModel';
import { compareFindings, isSettled, objectionTo } from '../convergence';
import type { Ask, RefineEvent } from '../conversation';
import { withHandworkTold } from '../handwork';
import { costOf } from '../money';
import type { RefineFailure, Took } from '../transcript';
import { nextId, type Turn } from '../turns';
import type { Planned } from './plan';
import { candidate, goBehind, transcriptOf, type Talk } from './talk';

type End =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly failure: RefineFailure };

/** Asks one turn; gives why the conversation ends with it, or `null` where it goes on. */
export async function* takeTurn(
  talk: Talk,
  { ask: planned, stage }: Planned,
): AsyncGenerator<RefineEvent, End | null, undefined> {
  if (talk.options.signal.aborted) return { kind: 'cancelled' };
  const { id: after = null, chosen = null } = talk.path.at(-1) ?? {};
  const place = { id: nextId(talk.turns), after };
  const ask = { ...planned, prompt: withHandworkTold(planned.prompt, chosen) };
  yield { kind: 'stageStarted', stage: ask.stage, prompt: ask.prompt, ...place };
  const answer = yield* answerTo(talk, { ...ask, ...place });
  if (answer.kind !== 'answered') return answer;
  const { name: model, parameters = {} } = talk.options.model;
  const part = { ...place, ...ask, model, parameters, ...answer.part };
  yield await finishTurn(talk, part, stage?.mayBeLast ?? false);
  return null;
}

type AnswerPart = Took & Pick<Turn, 'answer' | 'requestId'>;
type Answer = { readonly kind: 'answered'; readonly part: AnswerPart } | End;

async function* answerTo(
  talk: Talk,
  question: Ask & Pick<Turn, 'id' | 'after'>,
): AsyncGenerator<RefineEvent, Answer, undefined> {
  const { model, now, signal } = talk.options;
  const { stage, prompt } = question;
  const from = now();
  const took = (usage: ChatUsage): Took => ({
    usage,
    cost: model.prices ? costOf(usage, model.prices) : null,
    seconds: (now() - from) / 1000,
  });
  let answer = '';
  const keep = (): void => void (talk.unfinished = { ...question, answer });
  keep();
  const messages: ChatMessage[] = [...talk.messages, { role: 'user', content: prompt }];
  for await (const event of model.answer(messages, signal)) {
    if (event.kind === 'delta') {
      answer += event.text;
      keep();
      yield { kind: 'answerDelta', stage, text: event.text };
    } else if (event.kind === 'waiting') {
      yield { kind: 'waiting', stage, seconds: event.seconds, reason: event.reason };
    } else {
      if (event.kind === 'failed') {
        if (event.usage) talk.failed.push(took(event.usage));
        return endOf(event, signal);
      }
      talk.unfinished = null;
      const { usage, requestId } = event;
      return { kind: 'answered', part: { answer, requestId, ...took(usage) } };
    }
  }
  throw new Error(`The model "${model.name}" ended its stream without "finished" or "failed".`);
}

function endOf({ failure }: Extract<ChatEvent, { kind: 'failed' }>, signal: AbortSignal): End {
  return failure.cause === 'cancelled' || signal.aborted
    ? { kind: 'cancelled' }
    : { kind: 'failed', failure };
}

async function finishTurn(
  talk: Talk,
  part: Omit<Turn, 'steps' | 'objection' | 'chosen'>,
  mayBeLast: boolean,
): Promise<RefineEvent> {
  const { before, best, firstLength } = talk;
  const { steps, doubt } = readSteps(part.answer, before.steps.length);
  const now = await candidate(steps, talk.options);
  const objection = doubt ?? objectionTo(now, best, firstLength);
  const turn: Turn = { ...part, steps: now.steps, objection, chosen: null };
  talk.turns.push(turn);
  talk.settled = mayBeLast && objection === null && isSettled(now, before.steps);
  goBehind(talk, turn, now);
  const findings =
    now.steps.length > 0
      ? compareFindings(before.findings, now.findings)
      : { fixed: [], added: [], left: [] };
  const transcript = transcriptOf(talk, 'cancelled', null);
  return {
    kind: 'stageFinished',
    stage: turn.stage,
    turn,
    before: before.steps,
    findings,
    transcript,
  };
}
