import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatEvent, ChatFailure, ChatUsage } from '../../core/refine/chatModel';
import { streamedAnswer, wholeAnswer } from './answer';
import { Attempt, cancelled, type Ending, type Endpoint, type Question } from './attempt';

/** Asks, and asks again where the trouble may pass. The last event says what all tries took together. */
export async function* answerPatiently(
  endpoint: Endpoint,
  question: Question,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const { retries, pauseSeconds, longestWaitSeconds } = endpoint.patience;
  const used: ChatUsage[] = [];
  let tries = 0;
  let refusals = 0;
  let waited = 0;
  for (;;) {
    const attempt = new Attempt(endpoint, signal);
    const ending = yield* answerOnce(attempt, question, signal);
    if (attempt.usage) used.push(attempt.usage);
    if (ending.kind === 'done') {
      const { requestId } = attempt;
      const { isCut } = ending;
      yield { kind: 'finished', usage: sumOf(used), requestId, ...(isCut && { isCut }) };
      return;
    }
    if (ending.kind === 'failed') {
      yield failedAfter(used, ending.failure);
      return;
    }
    const isLimit = ending.failure.cause === 'rate-limit';
    let seconds = ending.waitSeconds ?? pauseSeconds * 2 ** tries;
    if (seconds > longestWaitSeconds) {
      yield failedAfter(used, tooLongAWait(endpoint, seconds));
      return;
    }
    if (isLimit && ending.waitSeconds !== null && seconds > 0) {
      if (refusals++ >= retries) seconds = Math.max(seconds, pauseSeconds); // its waits are too short
      waited += seconds;
    } else tries++;
    if (tries > retries || waited > longestWaitSeconds) {
      yield failedAfter(used, ending.failure);
      return;
    }
    const until = performance.now() + seconds * 1000;
    yield { kind: 'waiting', seconds, reason: ending.reason, ...(isLimit && { isLimit }) };
    const left = until - performance.now(); // less where the caller has waited, too
    if (left > 0) await sleep(left, undefined, { signal }).catch(() => undefined); // aborted: seen by the next try
  }
}

async function* answerOnce(
  attempt: Attempt,
  question: Question,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent, Ending> {
  try {
    if (signal.aborted) return cancelled();
    const response = await attempt.request(question);
    const kind = response.headers.get('content-type') ?? '';
    if (kind.includes('json')) return yield* wholeAnswer(attempt, response, question.messages);
    if (/\bhtml\b/.test(kind)) return attempt.notAnEndpoint('It answers with a web page.');
    return yield* streamedAnswer(attempt, response, question.messages);
  } catch (error) {
    return attempt.endingOf(error);
  } finally {
    attempt.end();
  }
}

function failedAfter(used: readonly ChatUsage[], failure: ChatFailure): ChatEvent {
  return { kind: 'failed', failure, ...(used.length > 0 && { usage: sumOf(used) }) };
}

function sumOf(used: readonly ChatUsage[]): ChatUsage {
  return {
    inputTokens: used.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
    outputTokens: used.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
    counted: used.every(({ counted }) => counted),
  };
}

function tooLongAWait({ names }: Endpoint, seconds: number): ChatFailure {
  const message = `"${names.baseUrl}" asks to wait ${Math.ceil(seconds)} s before the next request. Try again then, or use another endpoint.`;
  return { cause: 'rate-limit', message };
}
