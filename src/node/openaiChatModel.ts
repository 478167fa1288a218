import type { RateLimits } from '../core/refine/batch/rateGate';
import type { ChatEvent, ChatFailure, ChatModel, TakenAnswers } from '../core/refine/chatModel';
import { answerPatiently } from './chat/answerPatiently';
import type { Endpoint } from './chat/attempt';
import type { ChatApi, Sampling } from './chat/api';
import { completionsApi } from './chat/completionsApi';
import { EndpointClient } from './chat/endpointClient';
import { keyFault } from './chat/keyFault';
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
  /** `whole` where it is not said: the others are failures. */
  readonly answers?: TakenAnswers;
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
  let opened: OpenedEndpoint | undefined;
  return {
    name: `${model} at ${url}`,
    parameters: {
      baseUrl: url,
      model,
      ...(api === 'responses' && { api }),
      ...samplingOf(options),
    },
    async *answer(messages, signal, call): AsyncGenerator<ChatEvent> {
      opened ??= endpointOf(options); // one client for all answers
      if (opened.kind === 'failed') yield opened;
      else yield* answerPatiently(opened.endpoint, { messages, call }, signal);
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
  | Failed;

interface Failed {
  readonly kind: 'failed';
  readonly failure: ChatFailure;
}

function readAddress(baseUrl: string): Address {
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

export type OpenedEndpoint = { readonly kind: 'opened'; readonly endpoint: Endpoint } | Failed;

/** An endpoint with an address and a key that can be used. */
export function endpointOf(options: EndpointOptions): OpenedEndpoint {
  const address = readAddress(options.baseUrl);
  if (address.kind === 'failed') return address;
  const fault = keyFault(options.key);
  if (fault !== undefined)
    return { kind: 'failed', failure: { cause: 'wrong-key', message: fault } };
  const key = options.key.trim();
  const patience = { ...defaultPatience, ...options.patience };
  const client = new EndpointClient({
    baseURL: address.url,
    defaultQuery: address.query,
    apiKey: key === '' ? 'none' : key,
    // What the environment holds for another endpoint must not be sent to this one.
    adminAPIKey: null,
    organization: null,
    project: null,
    ...(key === '' && { defaultHeaders: { Authorization: null } }),
    timeout: patience.answerSeconds * 1000,
    maxRetries: 0,
    logLevel: 'off',
  });
  const names = { baseUrl: address.url, model: options.model, key };
  const endpoint = {
    client,
    api: apis[options.api ?? 'chat'],
    sampling: samplingOf(options),
    names,
    patience,
    answers: options.answers ?? 'whole',
    onLimits: options.onLimits,
  };
  return { kind: 'opened', endpoint };
}

/** What a request says of sampling, and with it a transcript. */
function samplingOf({ api, temperature, seed }: EndpointOptions): Sampling {
  return {
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && api !== 'responses' && { seed }),
  };
}
