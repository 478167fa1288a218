import { APIError } from 'openai';
import { estimatedTokens } from '../../core/prompt/tokens';
import type { ChatEvent, ChatMessage, ChatUsage } from '../../core/refine/chatModel';
import type { Reply } from './api';
import type { Attempt, Ending } from './attempt';
import { failureOfAnswer } from './failure';

/** Reads a stream of events and passes the text on as it comes. */
export async function* streamedAnswer(
  attempt: Attempt,
  response: Response,
  messages: readonly ChatMessage[],
): AsyncGenerator<ChatEvent, Ending> {
  let stopped: Reply['stopped'] = null;
  let usage: ChatUsage | null = null;
  let isEmpty = true;
  for await (const event of attempt.stream(response)) {
    const reply = attempt.endpoint.api.readEvent(event);
    complain(reply, response);
    if (reply.text !== '') {
      attempt.answer += reply.text;
      yield { kind: 'delta', text: reply.text };
    }
    stopped = reply.stopped ?? stopped;
    usage = reply.usage ?? usage;
    isEmpty = false;
  }
  if (stopped !== null) return yield* finished(attempt, { stopped, usage, messages });
  const kind = response.headers.get('content-type') ?? '';
  if (isEmpty && !kind.includes('event-stream'))
    return attempt.notAnEndpoint('Its answer is no stream of events.');
  return attempt.brokenOff();
}

/** Some endpoints do not stream and send the answer as one JSON object. */
export async function* wholeAnswer(
  attempt: Attempt,
  response: Response,
  messages: readonly ChatMessage[],
): AsyncGenerator<ChatEvent, Ending> {
  const reply = attempt.endpoint.api.readWhole(JSON.parse(await response.text()));
  if (!reply.isAnswer) return attempt.notAnEndpoint('It answers with JSON of another kind.');
  complain(reply, response);
  if (reply.text !== '') {
    attempt.answer = reply.text;
    yield { kind: 'delta', text: reply.text };
  }
  const { stopped, usage } = reply;
  return yield* finished(attempt, { stopped: stopped ?? 'ended', usage, messages });
}

/** What an endpoint complains of within an answer is what it complains of instead of one. */
function complain({ error }: Reply, { headers }: Response): void {
  if (error) throw new APIError(undefined, error, undefined, headers);
}

interface Completion {
  readonly stopped: NonNullable<Reply['stopped']>;
  readonly usage: ChatUsage | null;
  readonly messages: readonly ChatMessage[];
}

function* finished(
  attempt: Attempt,
  { stopped, usage, messages }: Completion,
): Generator<ChatEvent, Ending> {
  const { names, emptyAnswers } = attempt.endpoint;
  const failure = failureOfAnswer({ text: attempt.answer, stopped, emptyAnswers }, names);
  if (failure) return { kind: 'failed', failure };
  const { answer, requestId } = attempt;
  yield { kind: 'finished', usage: usage ?? estimatedUsage(messages, answer), requestId };
  return { kind: 'done' };
}

function estimatedUsage(messages: readonly ChatMessage[], answer: string): ChatUsage {
  return {
    inputTokens: messages.reduce((sum, { content }) => sum + estimatedTokens.count(content), 0),
    outputTokens: estimatedTokens.count(answer),
    counted: false,
  };
}
