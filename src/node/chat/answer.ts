import { APIError } from 'openai';
import { estimatedTokens } from '../../core/prompt/tokens';
import type { ChatEvent, ChatMessage, ChatUsage } from '../../core/refine/chatModel';
import type { Reply } from './api';
import { again, type Attempt, type Ending } from './attempt';
import { failureOfAnswer } from './failure';

/** Reads a stream of events and passes the text on as it comes. */
export async function* streamedAnswer(
  attempt: Attempt,
  response: Response,
  messages: readonly ChatMessage[],
): AsyncGenerator<ChatEvent, Ending> {
  let stopped: Reply['stopped'] = null;
  let isEmpty = true;
  for await (const event of attempt.stream(response)) {
    const reply = attempt.endpoint.api.readEvent(event);
    attempt.usage = reply.usage ?? attempt.usage;
    complain(reply, response);
    if (reply.text !== '') {
      attempt.answer += reply.text;
      yield { kind: 'delta', text: reply.text };
    }
    stopped = reply.stopped ?? stopped;
    isEmpty = false;
  }
  if (stopped !== null) return finished(attempt, stopped, messages);
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
  attempt.usage = reply.usage;
  complain(reply, response);
  if (!reply.isAnswer) return attempt.notAnEndpoint('It answers with JSON of another kind.');
  if (reply.text !== '') {
    attempt.answer = reply.text;
    yield { kind: 'delta', text: reply.text };
  }
  return finished(attempt, reply.stopped ?? 'ended', messages);
}

/** What an endpoint complains of within an answer is what it complains of instead of one. */
function complain({ error }: Reply, { headers }: Response): void {
  if (error) throw new APIError(undefined, error, undefined, headers);
}

function finished(
  attempt: Attempt,
  stopped: NonNullable<Reply['stopped']>,
  messages: readonly ChatMessage[],
): Ending {
  const { answer: text, endpoint } = attempt;
  attempt.usage ??= estimatedUsage(messages, text);
  const failure = failureOfAnswer({ text, stopped }, endpoint.answers, endpoint.names);
  if (failure && typeof stopped === 'object' && text === '')
    return again(failure, 'The endpoint broke the answer off.');
  return failure ? { kind: 'failed', failure } : { kind: 'done', isCut: stopped === 'too-long' };
}

function estimatedUsage(messages: readonly ChatMessage[], answer: string): ChatUsage {
  return {
    inputTokens: messages.reduce((sum, { content }) => sum + estimatedTokens.count(content), 0),
    outputTokens: estimatedTokens.count(answer),
    counted: false,
  };
}
