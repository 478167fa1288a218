import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import type { RateLimits } from '../core/refine/batch/rateGate';
import type { ChatEvent, ChatFailure, ChatModel } from '../core/refine/chatModel';
import { streamedAnswer, wholeAnswer } from './chat/answer';
import { Attempt, cancelled, type Ending, type Endpoint, type Question } from './chat/attempt';
import type { ChatApi, Sampling } from './chat/api';
import { completionsApi } from './chat/completionsApi';
import { defaultPatience, type Patience } from './chat/patience';
import { responsesApi } from './chat/responsesApi';

export interface EndpointOptions {
  /** Of an OpenAI-compatible API, e.g. "https://api.openai.com/v1". */
  readonly baseUrl: string;
  readonly model: string;
  /** Which of the two APIs of the field is spoken; chat completions unless said otherwise. */
  readonly api?: ApiName;
  /** '' for an endpoint that asks for none. It goes into the request's header and nowhere else. */
  readonly key: string;
  readonly temperature?: number;
  /** Of chat completions; the Responses API knows none. */
  readonly seed?: number;
  readonly patience?: Partial<Patience>;
  /** Whether an answer without any text is one; a failure where it is not said. */
  readonly emptyAnswers?: 'taken' | 'refused';
  /** Told with every answer that names its limits, also with one that refuses. */
  readonly onLimits?: (limits: RateLimits) => void;
}

export type ApiName = keyof typeof apis;

const apis = { chat: completionsApi, responses: responsesApi } as const satisfies Readonly<
  Record<string, ChatApi>
>;

/** A chat model behind an OpenAI-compatible endpoint. Every trouble ends in a `failed` event that says what to do. */
export function openaiChatModel(options: EndpointOptions): ChatModel {
  const { model, api } = options;
  const address = readAddress(options.baseUrl);
  const url = address.kind === 'address' ? address.url : '(no address)';
  let endpoint: Endpoint | undefined;
  return {
    name: `${model} at ${url}`,
    parameters: {
      baseUrl: url,
      model,
      ...(api === 'responses' && { api }),
      ...samplingOf(options),
    },
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      if (address.kind === 'failed') yield { kind: 'failed', failure: address.failure };
      else {
        endpoint ??= endpointOf(options, address); // one client for all answers
        yield* answerPatiently(endpoint, { messages, call }, signal);
      }
    },
  };
}

type Address =
  | {
      readonly kind: 'address';
      readonly query: Readonly<Record<string, string>>;
      /** Without the query, which may hold what is private. */
      readonly url: string;
    }
  | { readonly kind: 'failed'; readonly failure: ChatFailure };

export function readAddress(baseUrl: string): Address {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    const bare = url.origin + url.pathname.replace(/(?:\/chat\/completions|\/responses)?\/*$/, '');
    return { kind: 'address', query: Object.fromEntries(url.searchParams), url: bare };
  }
  const problem = url?.username
    ? 'The base URL holds a user name or password. Set the key by its command instead, and remove them from the URL.'
    : 'The base URL is no web address. It looks like "https://api.openai.com/v1".';
  return { kind: 'failed', failure: { cause: 'not-an-endpoint', message: problem } };
}

export function endpointOf(
  options: EndpointOptions,
  address: Extract<Address, { readonly kind: 'address' }>,
): Endpoint {
  const patience = { ...defaultPatience, ...options.patience };
  const client = new OpenAI({
    baseURL: address.url,
    defaultQuery: address.query,
    apiKey: options.key === '' ? 'none' : options.key,
    // What the environment holds for another endpoint must not be sent to this one.
    adminAPIKey: null,
    organization: null,
    project: null,
    ...(options.key === '' && { defaultHeaders: { Authorization: null } }),
    timeout: patience.answerSeconds * 1000,
    maxRetries: 0,
    logLevel: 'off',
  });
  const names = { baseUrl: address.url, model: options.model, key: options.key };
  return {
    client,
    api: apis[options.api ?? 'chat'],
    sampling: samplingOf(options),
    names,
    patience,
    emptyAnswers: options.emptyAnswers ?? 'refused',
    onLimits: options.onLimits,
  };
}

/** What a request says of sampling, and with it a transcript. */
function samplingOf({ api, temperature, seed }: EndpointOptions): Sampling {
  return {
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && api !== 'responses' && { seed }),
  };
}

async function* answerPatiently(
  endpoint: Endpoint,
  question: Question,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const { retries, pauseSeconds, longestWaitSeconds } = endpoint.patience;
  for (let tries = 0; ; tries++) {
    const ending = signal.aborted ? cancelled() : yield* answerOnce(endpoint, question, signal);
    if (ending.kind === 'done') return;
    if (ending.kind === 'failed' || tries === retries) {
      yield { kind: 'failed', failure: ending.failure };
      return;
    }
    const seconds = ending.waitSeconds ?? pauseSeconds * 2 ** tries;
    if (seconds > longestWaitSeconds) {
      yield { kind: 'failed', failure: tooLongAWait(endpoint, seconds) };
      return;
    }
    const until = performance.now() + seconds * 1000;
    yield { kind: 'waiting', seconds, reason: ending.reason };
    const left = until - performance.now(); // less where the caller has waited, too
    if (left > 0) await sleep(left, undefined, { signal }).catch(() => undefined); // aborted: seen above
  }
}

async function* answerOnce(
  endpoint: Endpoint,
  question: Question,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent, Ending> {
  const attempt = new Attempt(endpoint, signal);
  try {
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

function tooLongAWait({ names }: Endpoint, seconds: number): ChatFailure {
  const message = `"${names.baseUrl}" asks to wait ${Math.ceil(seconds)} s before the next request. Try again then, or use another endpoint.`;
  return { cause: 'rate-limit', message };
}
