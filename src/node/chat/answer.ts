import { estimatedTokens } from '../../core/prompt/budget';
import type { ChatEvent, ChatMessage, ChatUsage } from '../../core/refine/chatModel';
import { failed, type Attempt, type Ending } from './attempt';

/** Reads a stream of events and passes the text on as it comes. */
export async function* streamedAnswer(
  attempt: Attempt,
  response: Response,
  messages: readonly ChatMessage[],
): AsyncGenerator<ChatEvent, Ending> {
  let reason: string | null = null;
  let usage: ChatUsage | null = null;
  let isEmpty = true;
  for await (const chunk of attempt.stream(response)) {
    const reply = readReply(chunk, 'delta');
    if (reply.text !== '') {
      attempt.answer += reply.text;
      yield { kind: 'delta', text: reply.text };
    }
    reason = reply.reason ?? reason;
    usage = reply.usage ?? usage;
    isEmpty = false;
  }
  if (reason !== null) return yield* finished(attempt, { reason, usage, messages });
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
  const reply = readReply(JSON.parse(await response.text()), 'message');
  if (!reply.hasChoice) return attempt.notAnEndpoint('It answers with JSON of another kind.');
  if (reply.text !== '') {
    attempt.answer = reply.text;
    yield { kind: 'delta', text: reply.text };
  }
  const { reason, usage } = reply;
  return yield* finished(attempt, { reason: reason ?? 'stop', usage, messages });
}

interface Completion {
  /** Why the model stopped, in the words of the API. */
  readonly reason: string;
  readonly usage: ChatUsage | null;
  readonly messages: readonly ChatMessage[];
}

function* finished(
  attempt: Attempt,
  { reason, usage, messages }: Completion,
): Generator<ChatEvent, Ending> {
  const { model, baseUrl } = attempt.endpoint.names;
  if (reason === 'content_filter')
    return failed(
      'content-filter',
      `The content filter of "${baseUrl}" stopped the answer. Reword the definition or the examples, or use another model.`,
    );
  if (reason === 'length')
    return failed(
      'context-too-long',
      `The answer of "${model}" was cut off at the model's limit. Shorten the definition or the examples, or choose a model with a larger context.`,
    );
  if (attempt.answer === '')
    return failed('server', `"${model}" answered with no text. Try again, or use another model.`);
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

interface Reply {
  readonly hasChoice: boolean;
  readonly text: string;
  readonly reason: string | null;
  readonly usage: ChatUsage | null;
}

/** What a chunk (`delta`) or a whole answer (`message`) says, as far as it has the form it should have. */
function readReply(value: unknown, part: 'delta' | 'message'): Reply {
  const choices = fieldOf(value, 'choices');
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const text = fieldOf(fieldOf(choice, part), 'content');
  const reason = fieldOf(choice, 'finish_reason');
  return {
    hasChoice: choice !== undefined,
    text: typeof text === 'string' ? text : '',
    reason: typeof reason === 'string' ? reason : null,
    usage: readUsage(fieldOf(value, 'usage')),
  };
}

function readUsage(value: unknown): ChatUsage | null {
  const inputTokens = fieldOf(value, 'prompt_tokens');
  const outputTokens = fieldOf(value, 'completion_tokens');
  return typeof inputTokens === 'number' && typeof outputTokens === 'number'
    ? { inputTokens, outputTokens, counted: true }
    : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
